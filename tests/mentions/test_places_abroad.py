"""Places of many countries, new class nouns, border areas, and what is no place."""

import pytest

from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.mentions.places import PlaceContext, PlaceMention, find


def places(text: str, *countries: str) -> list[PlaceMention]:
    lexicon = load_lexicon()
    document = read_document(text, lexicon)
    return list(find(document, lexicon, PlaceContext(tuple(countries))))


NAMED = [
    ("هجوم في بلدة أفدييفكا", "أفدييفكا", None, "UA"),
    ("قصف على كراماتورسك", "كراماتورسك", None, "UA"),
    ("انسحبوا من خيرسون", "خيرسون", None, "UA"),
    ("في مديرية سانغين في ولاية هلمند", "سانغين", "هلمند", "AF"),
    ("تفجير في كويتا عاصمة إقليم بلوشستان", "كويتا", "بلوشستان", "PK"),
    ("تظاهرة في سنندج", "سنندج", None, "IR"),
    ("اشتباك قرب جبل غابار", "جبل غابار", None, "TR"),
    ("نزوح من بامباري", "بامباري", None, "CF"),
    ("هجوم على حي أبوبو في أبيدجان", "حي أبوبو", "أبيدجان", "CI"),
    ("اشتباكات في ملكال عاصمة ولاية أعالي النيل", "ملكال", "أعالي النيل", "SS"),
    ("استعادوا أنفيف", "أنفيف", None, "ML"),
    ("قرب بلدة بلد أمين", "بلد أمين", None, "SO"),
    ("في مدينة كونتوواري", "كونتوواري", None, "SO"),
    ("معارك في لاليبيلا", "لاليبيلا", None, "ET"),
    ("نزحوا من دابتشي", "دابتشي", None, "NG"),
    ("قصف قرب الجدار الرملي", "الجدار الرملي", None, "EH"),
    ("مخبأ ببلدية العوانة بولاية جيجل", "العوانة", "جيجل", "DZ"),
    ("هجوم في جهة القصرين", "القصرين", None, "TN"),
    ("صاروخ على ناحية كميت بمحافظة ميسان", "كميت", "ميسان", "IQ"),
    ("إنزال في قضاء الحويجة وناحية الرياض", "الرياض", None, "IQ"),
    ("قصف على أم سيالة", "أم سيالة", None, "SD"),
]


@pytest.mark.parametrize(("text", "name", "within", "country"), NAMED)
def test_places_of_other_wars(text: str, name: str, within: str | None, country: str) -> None:
    found = [(p.name, p.within, p.country) for p in places(text, country)]
    assert (name, within, country) in found


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("انفجار في منجم تفرغت", "منجم تفرغت", "BF"),
        ("لغم بهنشير السدرة", "هنشير السدرة", "TN"),
        ("انتشروا عند مستديرة أبو علي", "مستديرة أبو علي", "LB"),
        ("كمين في غابة بركات", "غابة بركات", "SN"),
        ("عبور سفينة من مضيق هرمز", "مضيق هرمز", "IR"),
        ("قصف استهدف المجمع الحكومي", "المجمع الحكومي", "IQ"),
        ("تسلل عبر نقيل الحجر", "نقيل الحجر", "YE"),
        ("معارك في هور الحسينية", "هور الحسينية", "IQ"),
    ],
)
def test_class_nouns_that_stay_in_the_name(text: str, name: str, country: str) -> None:
    assert name in [p.name for p in places(text, country)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("انتشار في المناطق الحدودية مع تركيا", "المناطق الحدودية مع تركيا"),
        ("دورية في المنطقة الحدودية مع الأردن", "المنطقة الحدودية مع الأردن"),
        ("تسلل إلى المنطقة الحدودية", "المنطقة الحدودية"),
    ],
)
def test_border_areas_keep_their_words(text: str, name: str) -> None:
    assert [p.name for p in places(text, "SY")] == [name]


def test_names_of_quarters_in_a_row() -> None:
    found = places("قصف على أحياء الفتيحاب والصالحة وأمبدة", "SD")
    assert [p.name for p in found] == ["الفتيحاب", "الصالحة", "أمبدة"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("في غريان وسط الجبل الغربي", [("غريان", "الجبل الغربي")]),
        ("في الموصل وسط نينوى", [("الموصل", "نينوى")]),
    ],
)
def test_the_middle_of_is_no_and(text: str, names: list[tuple[str, str]]) -> None:
    assert [(p.name, p.within) for p in places(text, "LY", "IQ")] == names


@pytest.mark.parametrize(
    "text",
    [
        "جلس في فرن قديم",
        "جاءت فاطمة صباحا",
        "استقبل وفدا وزاريا",
        "نشر صور لضحايا الحادث",
        "عاد مع والديه",
        "قال المقدم رياض إن الوضع هادئ",
        "أوصى بزيارات مماثلة",
        "أمر بسجنه شهرا",
        "أوصى الشرطة بألا يتدخلوا",
    ],
)
def test_common_words_are_no_places(text: str) -> None:
    assert places(text, "TN") == []


def test_a_state_is_a_place_where_a_word_governs_it() -> None:
    lexicon = load_lexicon()
    document = read_document("قال رئيس سوريا إن الانفجار وقع في سوريا", lexicon)
    tokens = [at for at, token in enumerate(document.tokens) if token.norm == "سوريا"]
    taken = tuple((at, at + 1) for at in tokens)
    found = find(document, lexicon, PlaceContext(("SY",), taken))
    assert [(p.first, p.name, p.prep) for p in found] == [(tokens[1], "سوريا", "fi")]


@pytest.mark.parametrize("text", ["نقلوا إلى مستشفى المدينة", "أغلق مطار العاصمة", "في سجن البلدة"])
def test_a_service_of_the_town_has_no_name(text: str) -> None:
    assert [p.name for p in places(text, "LY") if p.name] == []
