"""Where a report is set, and for whom its outlet speaks."""

import pytest

from isnad.coder.setting import country_of, own_side
from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.model import Report

LEXICON = load_lexicon()


def country(text: str, title: str = "", outlet: str = "") -> str | None:
    report = Report("r", text, title, outlet=outlet)
    documents = (read_document(text, LEXICON), read_document(title, LEXICON, "title"))
    return country_of(report, documents, LEXICON)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اشتباكات في مدينة سراقب بريف إدلب.", "SY"),
        ("انفجار في الموصل شمالي العراق.", "IQ"),
        ("سيطر الحوثيون على مديرية الجوبة.", "YE"),
        ("معارك في أم درمان بين الجيش والدعم السريع.", "SD"),
        ("مواجهات جنوب طرابلس في ليبيا.", "LY"),
        ("غارة على بلدة عيترون جنوب لبنان.", "LB"),
        ("اقتحام مخيم جنين واعتقالات في نابلس.", "PS"),
        ("هجوم على كمين للجيش المصري في العريش.", "EG"),
        ("تفجير قرب القصر الرئاسي في مقديشو.", "SO"),
        ("خبر بلا مكان.", None),
        ("", None),
    ],
)
def test_country(text: str, expected: str | None) -> None:
    assert country(text) == expected


def test_a_place_in_passing_does_not_outweigh_the_setting() -> None:
    text = "قصف النظام بلدة سرمين في ريف إدلب. وقال مسؤول في واشنطن إن بلاده تتابع."
    assert country(text) == "SY"


def test_the_title_tells_too() -> None:
    assert country("قتل خمسة أشخاص.", "انفجار في الخرطوم") == "SD"


def test_the_outlets_home_settles_where_nothing_else_does() -> None:
    assert country("قتل خمسة أشخاص.", outlet="سانا") in ("SY", None)


@pytest.mark.parametrize(
    ("outlet", "kind", "side"),
    [
        ("قوات سوريا الديمقراطية", "official", "sdf"),
        ("الإعلام الحربي لحزب الله", "party_media", "hezbollah"),
        ("كتائب القسام", "party_media", "qassam_brigades"),
        ("قوات سوريا الديمقراطية", "newspaper", None),
        ("صحيفة المثال", "newspaper", None),
        ("صحيفة المثال", "official", None),
        ("", "official", None),
        ("", None, None),
    ],
)
def test_own_side(outlet: str, kind: str | None, side: str | None) -> None:
    report = Report("r", "", outlet=outlet, outlet_kind=kind)
    assert own_side(report, LEXICON, None) == side
