"""Parties side by side, other names of one party, and words around one that take it out."""

from datetime import date

import pytest

from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.mentions.parties import PartyContext, PartyMention, find

LEXICON = load_lexicon()


def parties(text: str, country: str) -> list[tuple[str, PartyMention]]:
    document = read_document(text, LEXICON)
    found = find(document, LEXICON, PartyContext(country, date(2019, 6, 1)))
    return [(document.words(m.first, m.last), m) for m in found]


@pytest.mark.parametrize(
    ("country", "text", "words"),
    [
        ("YE", "طاردت القوات الحكومية الحوثيين نحو باجل", ["القوات الحكومية", "الحوثيين"]),
        ("YE", "حاصر الجيش اليمني الحوثيين أسبوعا", ["الجيش اليمني", "الحوثيين"]),
        ("YE", "ناشدت الحكومة اليمنية الحوثيين التهدئة", ["الحكومة اليمنية", "الحوثيين"]),
        ("IQ", "تعارك مقاتلو البيشمركة مع عناصر داعش", ["مقاتلو البيشمركة", "عناصر داعش"]),
        ("YE", "فر مسلحون حوثيون ليلا", ["مسلحون حوثيون"]),
        ("YE", "سلم الأهالي جنودا حوثيين", ["الأهالي", "جنودا حوثيين"]),
        ("YE", "انسحبت القوات الحوثية", ["القوات الحوثية"]),
        ("YE", "لاحقت طائرات التحالف الحوثيين شرقا", ["طائرات التحالف", "الحوثيين"]),
        ("PS", "لاحقت الشرطة الإسرائيلية الفلسطينيين", ["الشرطة الإسرائيلية", "الفلسطينيين"]),
        ("LY", "وصلت وحدات الجيش الوطني الليبي", ["وحدات الجيش الوطني الليبي"]),
        ("YE", "تجمع مئات المحتجين عند الجسر", ["المحتجين"]),
    ],
)
def test_neighbours_stay_apart(country: str, text: str, words: list[str]) -> None:
    assert [found for found, _ in parties(text, country)] == words


@pytest.mark.parametrize(
    ("country", "text", "group"),
    [
        ("ML", "انسحبت بعثة الأمم المتحدة «مينوسما» من القاعدة", "un"),
        ("SO", "أكدت القيادة الأميركية في أفريقيا «أفريكوم» الغارة", "us_forces"),
        ("ML", "رفضت المجموعة الاقتصادية لدول غرب إفريقيا «إيكواس» التمديد", None),
    ],
)
def test_short_name_in_marks_is_the_same_party(country: str, text: str, group: str | None) -> None:
    ((words, mention),) = parties(text, country)
    assert words.endswith("»")
    assert mention.group == group


@pytest.mark.parametrize(
    "text",
    [
        "عاد النازحون إلى مناطق سيطرة الجيش الحر",
        "عاد النازحون إلى مناطق نفوذ مليشيا الجيش الحر",
        "دخلت الشاحنات مناطق سيطرة ما يسمى «الجيش الوطني»",
        "دخلت الشاحنات مناطق نفوذ ما يعرف باسم الجيش الحر",
    ],
)
def test_holder_of_an_area_is_no_party_of_the_clause(text: str) -> None:
    assert [mention.area for _, mention in parties(text, "SY")] == [True]


def test_country_of_a_place_is_no_party() -> None:
    assert [m.area for _, m in parties("وقع الحادث في عدن باليمن", "YE")] == [True]


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("LB", "حلقت طائرة استطلاع فوق الليطاني"),
        ("YE", "هوت طائرة تجسس في الوادي"),
        ("IQ", "غرقت شوارع ناحية البغدادي"),
    ],
)
def test_no_party(country: str, text: str) -> None:
    assert parties(text, country) == []


def test_belonging_police_is_of_the_country() -> None:
    ((_, mention),) = parties("احترقت سيارة تابعة للشرطة", "YE")
    assert (mention.group, mention.core_pre) == ("yemeni_government", "ل")


def test_spy_plane_of_a_state_is_its_own() -> None:
    ((_, mention),) = parties("حلقت طائرة استطلاع إسرائيلية فوق صيدا", "LB")
    assert mention.group == "israeli_forces"


@pytest.mark.parametrize(
    ("country", "text", "group"),
    [
        ("LB", "هدد الناطق العسكري الإسرائيلي السكان", "israeli_forces"),
        ("DZ", "نفت وزارة الدفاع الوطني الخبر", None),
        ("LY", "أغارت طائرات لم تُعرف هويتها على الميناء", None),
    ],
)
def test_whose_it_is(country: str, text: str, group: str | None) -> None:
    assert parties(text, country)[0][1].group == group


def test_declaration_is_named_for_a_capital() -> None:
    assert parties("بنود إعلان القاهرة", "LY") == []
