"""Parties of many countries, bodies that no list holds, and words that are local to a country."""

from datetime import date

import pytest

from isnad.lexicon import Lexicon
from isnad.lexicon.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.mentions.parties import PartyContext, PartyMention, find


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def parties(
    text: str, lexicon: Lexicon, country: str | None = None, year: int = 2020
) -> dict[str, PartyMention]:
    document = read_document(text, lexicon)
    found = find(document, lexicon, PartyContext(country, date(year, 6, 1)))
    return {document.words(m.first, m.last): m for m in found}


# country, sentence, the mention's words, its group
ABROAD = [
    ("NG", "خسر الجيش النيجيري عربة", "الجيش النيجيري", None),
    ("NG", "فر مسلحو بوكو حرام نحو الغابة", "مسلحو بوكو حرام", None),
    ("NG", "تقدمت القوة المشتركة متعددة الجنسيات", "القوة المشتركة متعددة الجنسيات", None),
    ("ML", "انسحب مقاتلو أزواد ليلا", "مقاتلو أزواد", None),
    ("ML", "غادرت قوة برخان الفرنسية ثكنتها", "قوة برخان الفرنسية", "france"),
    ("ML", "وصل جنود حفظ السلام فجرا", "جنود حفظ السلام", "un"),
    ("NE", "قرر المجلس الوطني لحماية الوطن الطرد", "المجلس الوطني لحماية الوطن", None),
    ("BF", "سقط متطوعون من أجل الدفاع عن الوطن", "متطوعون من أجل الدفاع عن الوطن", None),
    ("TD", "عاد متمردون تشاديون", "متمردون تشاديون", None),
    ("CF", "تمركزت قوات مينوسكا شرقا", "قوات مينوسكا", "un"),
    ("CF", "هاجمهم متمردو سيليكا", "متمردو سيليكا", None),
    ("CI", "تراجعت قوات غباغبو", "قوات غباغبو", None),
    ("CI", "دخلت القوات الجمهورية المدينة", "القوات الجمهورية", None),
    ("ET", "عبرت القوات الإريترية النهر", "القوات الإريترية", None),
    ("ET", "ردت قوات دفاع تيغراي", "قوات دفاع تيغراي", None),
    ("SS", "هاجمت قوات رياك مشار الثكنة", "قوات رياك مشار", None),
    ("SO", "انتشرت قوات أميصوم", "قوات أميصوم", None),
    ("UA", "صدت القوات المسلحة الأوكرانية رتلا", "القوات المسلحة الأوكرانية", None),
    ("AF", "دخل مقاتلو طالبان البلدة", "مقاتلو طالبان", None),
    ("PK", "أصدر جيش تحرير بلوشستان بيانا", "جيش تحرير بلوشستان", None),
    ("IR", "نفذت وزارة الاستخبارات حملة", "وزارة الاستخبارات", "iran"),
    ("TR", "رد المتمردون الأكراد", "المتمردون الأكراد", "pkk"),
    ("TR", "انتشرت قوات الدرك", "قوات الدرك", "turkey"),
    ("DZ", "كشفت مفرزة للجيش الوطني الشعبي مخبأ", "مفرزة للجيش الوطني الشعبي", None),
    ("MA", "ردت القوات المسلحة الملكية", "القوات المسلحة الملكية", None),
    ("BH", "تدخلت قوة دفاع البحرين", "قوة دفاع البحرين", None),
    ("SA", "قتل رجلا أمن", "رجلا أمن", "saudi_arabia"),
    ("JO", "قضت محكمة أمن الدولة بسجنه", "محكمة أمن الدولة", "jordan"),
    ("YE", "وصلت قوات محور أبين", "قوات محور أبين", "yemeni_army"),
    ("IQ", "داهمت آسايش السليمانية منزلا", "آسايش السليمانية", None),
]


@pytest.mark.parametrize(("country", "text", "words", "group"), ABROAD)
def test_sides_of_other_wars(
    country: str, text: str, words: str, group: str | None, lexicon: Lexicon
) -> None:
    found = parties(text, lexicon, country)
    assert words in found
    assert found[words].group == group


UNLISTED = [
    ("دعت نقابة الصيادلة إلى إضراب", "نقابة الصيادلة"),
    ("طالبت رابطة أمهات المفقودين بالكشف", "رابطة أمهات المفقودين"),
    ("أحرقوا مقر الحزب الشيوعي العراقي", "الحزب الشيوعي العراقي"),
    ("اقتحموا المؤسسة الوطنية للنفط", "المؤسسة الوطنية للنفط"),
    ("صادرت اللجنة الأمنية شاحنات", "اللجنة الأمنية"),
    ("استولوا على شركة الإسمنت", "شركة الإسمنت"),
    ("أصدر المجلس الثوري قرارا", "المجلس الثوري"),
    ("دعا تجمع المودعين إلى مسيرة", "تجمع المودعين"),
    ("رفضت الهيئة العليا المستقلة الطعن", "الهيئة العليا المستقلة"),
    ("تدخلت لجنة المصالحة", "لجنة المصالحة"),
    ("اختطف رئيس لجنة المعلمين", "رئيس لجنة المعلمين"),
    ("هاجم متمردو تحالف الوطنيين من أجل السلام البلدة", "متمردو تحالف الوطنيين من أجل السلام"),
    ("اعتقلوا عضوا في حزب البناء الوطني", "حزب البناء الوطني"),
    ("أوقف حاكم مقاطعة هلمند العمل", "حاكم مقاطعة هلمند"),
]


@pytest.mark.parametrize(("text", "words"), UNLISTED)
def test_bodies_that_no_list_holds(text: str, words: str, lexicon: Lexicon) -> None:
    found = parties(text, lexicon, "LR")
    assert any(words in key for key in found)
    assert all(mention.group is None for mention in found.values())


@pytest.mark.parametrize(
    ("country", "text", "words", "group"),
    [
        ("SD", "انتشر سلاح المهندسين", "سلاح المهندسين", "saf"),
        ("EG", "انتشر سلاح المهندسين", "سلاح المهندسين", "egyptian_army"),
        ("SD", "أعلن مجلس السيادة", "مجلس السيادة", "sudan_government"),
        ("IQ", "وصلت القوات المشتركة", "القوات المشتركة", "iraqi_army"),
        ("YE", "وصلت القوات المشتركة", "القوات المشتركة", "yemeni_army"),
        ("YE", "انسحب الانقلابيون", "الانقلابيون", "houthis"),
        ("EG", "قتل أفراد الأمن المركزي", "أفراد الأمن المركزي", "egypt"),
        ("SD", "تقدمت المقاومة الشعبية", "المقاومة الشعبية", "saf"),
        ("YE", "تقدمت المقاومة الشعبية", "المقاومة الشعبية", "yemeni_army"),
        ("IQ", "شاركت قوات الرد السريع", "قوات الرد السريع", "iraqi_government"),
        ("US", "انتشر الحرس الوطني", "الحرس الوطني", "us"),
    ],
)
def test_local_words_mean_the_countrys_own(
    country: str, text: str, words: str, group: str, lexicon: Lexicon
) -> None:
    assert parties(text, lexicon, country)[words].group == group


@pytest.mark.parametrize(
    ("country", "text", "never"),
    [
        ("DZ", "انتشر سلاح المهندسين", "saf"),
        ("TN", "انتشر سلاح الإشارة", "saf"),
        ("TR", "انسحب الانقلابيون", "houthis"),
        ("TD", "أعلن المجلس العسكري الانتقالي", "sudan_government"),
        ("LY", "تقدمت المنطقة العسكرية الأولى", "yemeni_army"),
        ("DZ", "شاركت قوات مكافحة الإرهاب", "iraqi_army"),
        ("YE", "اجتمع أبناء حضرموت", "aqap"),
        ("SO", "هاجم الخوارج القاعدة", "isis"),
        ("CF", "انتشرت القوة المشتركة", "saf"),
        ("JO", "صرح القائد العام للقوات المسلحة", "iraqi_government"),
    ],
)
def test_local_words_do_not_travel(country: str, text: str, never: str, lexicon: Lexicon) -> None:
    assert never not in {mention.group for mention in parties(text, lexicon, country).values()}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("أغلق شيوخ العشائر الطريق", "شيوخ العشائر"),
        ("احتشد ذوو المعتقلين", "ذوو المعتقلين"),
        ("اجتمع وجهاء وأعيان", "وجهاء وأعيان"),
        ("خرج أبناء البلدة", "أبناء البلدة"),
    ],
)
def test_people_of_a_place(text: str, words: str, lexicon: Lexicon) -> None:
    assert parties(text, lexicon, "SY")[words].group == "civilians"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("نزاع مع عشيرة آل جبر", "عشيرة آل جبر"),
        ("اشتبكت قبيلة مراد معهم", "قبيلة مراد"),
        ("اشتباك بين عشيرتي البو سالم", "عشيرتي البو سالم"),
    ],
)
def test_tribes_by_name(text: str, words: str, lexicon: Lexicon) -> None:
    assert parties(text, lexicon, "IQ")[words].group == "tribal_fighters"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("هاجم مسلحون دورية للدرك", "مسلحون"),
        ("أوقف شرطيون سائقا", "شرطيون"),
        ("خطف قراصنة السفينة", "قراصنة"),
    ],
)
def test_a_plural_with_its_full_ending_owns_nothing(
    text: str, words: str, lexicon: Lexicon
) -> None:
    assert not any(key.startswith(words + " ") for key in parties(text, lexicon, "ML"))


def test_both_sides_of_a_border_are_no_parties(lexicon: Lexicon) -> None:
    found = parties("تهريب على الحدود السورية الأردنية", lexicon, "JO")
    assert [mention.area for mention in found.values()] == [True, True]


@pytest.mark.parametrize(
    ("country", "words"),
    [("SY", "المقاومة الشعبية"), ("TD", "المنطقة العسكرية الأولى"), ("GA", "مجلس السيادة")],
)
def test_a_body_known_elsewhere_stays_a_party(country: str, words: str, lexicon: Lexicon) -> None:
    found = parties(f"أصدرت {words} بيانا", lexicon, country)
    assert {key: mention.group for key, mention in found.items()} == {words: None}
