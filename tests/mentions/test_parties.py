"""Party mentions: kinds, flags, what is no party, spelling, odd text."""

from datetime import date
from itertools import pairwise

import pytest

from isnad.lexicon import Lexicon
from isnad.lexicon.compiling import PACKAGE, phrase_key, read_data
from isnad.lexicon.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.mentions.parties import PartyContext, PartyMention, find


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def parties(
    text: str, lexicon: Lexicon, country: str | None = None, year: int = 2018
) -> list[tuple[str, PartyMention]]:
    document = read_document(text, lexicon)
    found = find(document, lexicon, PartyContext(country, date(year, 6, 1)))
    return [(document.words(m.first, m.last), m) for m in found]


@pytest.mark.parametrize(
    ("text", "group", "national"),
    [
        ("غارة روسية", "russian_forces", "RU"),
        ("قصف تركي", "turkish_forces", "TR"),
        ("ضربة أمريكية", "us_forces", "US"),
        ("ضربة أميركية", "us_forces", "US"),
        ("قصف صومالي", None, "SO"),
    ],
)
def test_adjective_alone(text: str, group: str | None, national: str, lexicon: Lexicon) -> None:
    ((_, mention),) = parties(text, lexicon, "SY")
    assert (mention.kind, mention.group, mention.national) == ("adjective", group, national)


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("SY", "انسحبت الفصيل"),
        ("LB", "وصلت الوحدات"),
        ("PS", "انسحبت القوات"),
        ("SY", "أطلقت الدورية النار"),
        ("IQ", "فر المهاجمون"),
        ("SY", "انسحبت المجموعة"),
        ("SY", "خسر التنظيم موقعا"),
        ("IQ", "قواته"),
    ],
)
def test_anaphors_are_generic(country: str, text: str, lexicon: Lexicon) -> None:
    assert [m.generic for _, m in parties(text, lexicon, country)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "نقلت إذاعة الجيش الإسرائيلي",
        "بثت قناة الحوثيين",
        "انفجار في شارع الجيش",
        "بحث سبل مكافحة الإرهاب",
        "توقفت حركة المرور",
        "تنظيم الانتخابات",
        "شن هجوما مسلحا",
        "أفاد مراسلنا",
        "تقدم ملحوظ",
        "وصل إلى دمشق",
        "خرجت مسيرة حاشدة",
        "محافظة بعيدة",
        "قصفوا الحي بالمدفعية",
        "من أجل حفظ الأمن",
        "عمل إرهابي",
        "في جبهة الساحل",
        "انفجار في طرابلس",
    ],
)
def test_no_party(text: str, lexicon: Lexicon) -> None:
    assert parties(text, lexicon, "SY") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("القوات المدعومة من تركيا", "تركيا"),
        ("عقد الاتفاق بوساطة قطر", "قطر"),
        ("اجتماع برعاية روسيا", "روسيا"),
    ],
)
def test_backers_and_mediators_are_marked(text: str, words: str, lexicon: Lexicon) -> None:
    assert dict(parties(text, lexicon, "SY"))[words].epithet


@pytest.mark.parametrize(
    "text",
    [
        "دخلوا مناطق سيطرة قوات النظام",
        "من مناطق قسد",
        "داخل الأراضي السورية",
        "معقل الحوثيين",
    ],
)
def test_areas_are_marked(text: str, lexicon: Lexicon) -> None:
    assert [m.area for _, m in parties(text, lexicon, "SY")] == [True]


@pytest.mark.parametrize(
    ("text", "national"),
    [("الروس", "RU"), ("الأتراك", "TR"), ("السوريون", "SY"), ("الصهاينة", "IL")],
)
def test_nationals_are_people(text: str, national: str, lexicon: Lexicon) -> None:
    ((_, mention),) = parties(text, lexicon, "SY")
    assert (mention.kind, mention.group, mention.national) == ("people", None, national)


def test_belonging_tells_whose_a_party_is(lexicon: Lexicon) -> None:
    found = dict(parties("مجلس منبج العسكري التابع لقسد", lexicon, "SY"))
    assert found["لقسد"].epithet


def test_owner_of_a_thing_is_a_party(lexicon: Lexicon) -> None:
    found = dict(parties("تفجير سيارة تابعة لقسد", lexicon, "SY"))
    assert not found["لقسد"].epithet


def test_states_after_in_are_areas(lexicon: Lexicon) -> None:
    ((_, mention),) = parties("شمالي سوريا", lexicon, "SY")
    assert (mention.kind, mention.area) == ("country", True)


@pytest.mark.parametrize(("side", "group"), [("houthis", "houthis"), (None, None)])
def test_our_men_are_the_outlets(side: str | None, group: str | None, lexicon: Lexicon) -> None:
    document = read_document("اقتحم مقاتلونا الموقع", lexicon)
    (mention,) = find(document, lexicon, PartyContext("YE", None, side))
    assert (mention.group, mention.generic) == (group, True)


@pytest.mark.parametrize("text", ["قتل 12 مسلحا", "قتل عشرون مسلحا"])
def test_counted_gunmen_are_somebodys(text: str, lexicon: Lexicon) -> None:
    ((_, mention),) = parties(text, lexicon, "LB")
    assert (mention.group, mention.generic) == (None, True)


@pytest.mark.parametrize(
    ("country", "words"),
    [("SY", "موسكو"), ("SY", "أنقرة"), ("YE", "الرياض"), ("PS", "تل أبيب"), ("SD", "واشنطن")],
)
def test_capitals_are_metonyms(country: str, words: str, lexicon: Lexicon) -> None:
    found = dict(parties(f"أكدت {words} موقفها", lexicon, country))
    assert found[words].metonym


@pytest.mark.parametrize(("year", "group"), [(2012, None), (2016, "isis")])
def test_names_change_sides(year: int, group: str | None, lexicon: Lexicon) -> None:
    found = dict(parties("هاجم تنظيم أنصار بيت المقدس كمينا", lexicon, "EG", year))
    assert found["تنظيم أنصار بيت المقدس"].group == group


@pytest.mark.parametrize(("year", "group"), [(2012, "free_syrian_army"), (2019, None)])
def test_early_syrian_brigades(year: int, group: str | None, lexicon: Lexicon) -> None:
    found = dict(parties("هاجمت كتيبة أحرار السهل الحاجز", lexicon, "SY", year))
    assert found["كتيبة أحرار السهل"].group == group


@pytest.mark.parametrize(
    ("country", "group"),
    [("SY", "international_coalition"), ("YE", "saudi_coalition"), (None, None), ("LY", None)],
)
def test_general_words_hold_in_their_country(
    country: str | None, group: str | None, lexicon: Lexicon
) -> None:
    found = parties("قصفت طائرات التحالف الموقع", lexicon, country)
    assert [m.group for _, m in found[:1]] == [group]


@pytest.mark.parametrize(
    ("text", "core", "pre"),
    [
        ("طائرات حربية تابعة لقوات النظام", "لقوات النظام", "ل"),
        ("قوات النظام", "قوات النظام", ""),
        ("وحدات من الجيش السوري", "وحدات من الجيش السوري", ""),
    ],
)
def test_core_is_the_owner(text: str, core: str, pre: str, lexicon: Lexicon) -> None:
    document = read_document(text, lexicon)
    (mention,) = find(document, lexicon, PartyContext("SY"))
    assert (document.words(*mention.core), mention.core_pre) == (core, pre)


@pytest.mark.parametrize(
    "spelling",
    ["قوات الاحتلال الاسرائيلى", "قـــوات الاحتلال الإسرائيلي", "قُوّات الاحتلال الإسرائيلي"],
)
def test_spelling_habits(spelling: str, lexicon: Lexicon) -> None:
    found = dict(parties(f"اقتحمت {spelling} البلدة", lexicon, "PS"))
    assert found[spelling].group == "israeli_forces"


def test_every_name_of_the_data_is_found(lexicon: Lexicon) -> None:
    missed = []
    for path in sorted(PACKAGE.glob("lexicon/data/groups-*.yaml")):
        for group in read_data(path).get("groups", ()):
            country = (group["country"] or [None])[0]
            year = group.get("from") or group.get("until") or 2018
            for name in group["names"]:
                found = parties(name, lexicon, country, year)
                if not found or phrase_key(found[0][0]) != phrase_key(name):
                    missed.append((group["id"], name, found[:1]))
    assert missed == []


@pytest.mark.parametrize("text", ["", "«", "من من من من", "قوات " * 300, "«لواء «لواء «" * 50])
def test_hostile_text(text: str, lexicon: Lexicon) -> None:
    mentions = [m for _, m in parties(text, lexicon, "SY")]
    assert all(a.last <= b.first for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    ("text", "country", "words"),
    [
        ("قتل قيادي في كتيبة «شهداء الساحل» الليبية", "LY", {"الليبية"}),
        ("افتتحت الندوة الدورية للقضاة", "TN", {"الدورية"}),
        ("صدرت نشرة دورية عن الأسعار", "SY", {"دورية"}),
    ],
)
def test_adjectives_that_are_no_parties(
    text: str, country: str, words: set[str], lexicon: Lexicon
) -> None:
    assert not words & {found for found, _ in parties(text, lexicon, country)}


@pytest.mark.parametrize("text", ["أوقفت الدورية شابين", "هاجم مسلحون دورية للجيش"])
def test_a_patrol_is_a_party(text: str, lexicon: Lexicon) -> None:
    assert any(mention.word == "دوريه" for _, mention in parties(text, lexicon, "SY"))


@pytest.mark.parametrize(
    ("country", "group"), [("YE", "aqap"), ("TN", None), ("LY", None), ("ML", None)]
)
def test_a_name_that_groups_of_several_countries_bear(
    country: str, group: str | None, lexicon: Lexicon
) -> None:
    (found,) = parties("تنظيم أنصار الشريعة", lexicon, country)
    assert found[1].group == group
