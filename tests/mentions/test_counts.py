"""Counts of people, munitions and strikes in sentences."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from isnad.lexicon import Lexicon, load_lexicon
from isnad.mentions.counts import CountMention, find
from isnad.mentions.document import read_document


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def mentions(text: str, lexicon: Lexicon) -> list[tuple[str, CountMention]]:
    document = read_document(text, lexicon)
    return [(document.words(m.first, m.last), m) for m in find(document, lexicon)]


def one(text: str, words: str, lexicon: Lexicon) -> CountMention:
    found = mentions(text, lexicon)
    hits = [mention for told, mention in found if told == words]
    assert len(hits) == 1, [told for told, _ in found]
    return hits[0]


NUMERALS = [
    ("قُتل خمسة مدنيين في السوق", "خمسة مدنيين", 5, 5, "civilians"),
    ("اعتقال 14 شاباً من القرية", "14 شاباً", 14, 14, "civilians"),
    ("أُصيب خمسة وعشرون مسلحاً", "خمسة وعشرون مسلحاً", 25, 25, "fighters"),
    ("قتل ما لا يقل عن ستين شخصاً", "ما لا يقل عن ستين شخصاً", 60, None, "people"),
    ("غرق أكثر من 80 مهاجراً قبالة الساحل", "أكثر من 80 مهاجراً", 81, None, "people"),
    ("فقدان أقل من عشرة بحارة", "أقل من عشرة بحارة", 0, 9, "people"),
    ("عالقون حتى 50 شخصاً", "حتى 50 شخصاً", 0, 50, "people"),
    ("عاد قرابة الـ300 نازح", "قرابة الـ300 نازح", 300, 300, "people"),
    ("قتل 14 شخصاً على الأقل", "14 شخصاً على الأقل", 14, None, "people"),
    ("تجنيد ما بين 3 و5 آلاف مقاتل", "ما بين 3 و5 آلاف مقاتل", 3000, 5000, "fighters"),
    ("أسر 20-30 جندياً", "20-30 جندياً", 20, 30, "soldiers"),
    ("نزحت مئات العائلات", "مئات العائلات", 200, None, "people"),
    ("خرج آلاف المتظاهرين", "آلاف المتظاهرين", 2000, None, "civilians"),
    ("عودة عشرات الآلاف من اللاجئين", "عشرات الآلاف من اللاجئين", 20_000, None, "people"),
    ("إصابة عدد من المصلين", "عدد من المصلين", 2, None, "civilians"),
    ("إصابة عدة أطفال", "عدة أطفال", 2, None, "children"),
    ("إجلاء بعض المرضى", "بعض المرضى", 2, None, "civilians"),
    ("أسر 3 من جنود الحامية", "3 من جنود", 3, 3, "soldiers"),
    ("مقتل ستة من عناصر الشرطة", "ستة من عناصر الشرطة", 6, 6, "police"),
    ("انشقاق 9 من أفراد الجيش", "9 من أفراد", 9, 9, "soldiers"),
    ("قتل اثنان من المسعفين", "اثنان من المسعفين", 2, 2, "medics"),
    ("مقتل العشرات من المرتزقة", "العشرات من المرتزقة", 20, None, "fighters"),
    ("استسلام عشرات المقاتلين", "عشرات المقاتلين", 20, None, "fighters"),
    ("إصابة أحد عناصرنا", "أحد عناصرنا", 1, 1, "fighters"),
    ("توقيف إحدى الصحفيات", "إحدى الصحفيات", 1, 1, "journalists"),
    ("توفي واحد من الجرحى", "واحد من الجرحى", 1, 1, "people"),
    ("مقتل 7 قتلى من المدنيين", "7 قتلى", 7, 7, "civilians"),
    ("انتشال جثث ثلاثة رجال", "جثث ثلاثة رجال", 3, 3, "men"),
    ("أعدموا ١٢ أسيراً", "١٢ أسيراً", 12, 12, "people"),
    ("اعتقلت الشرطة 4 محامين", "4 محامين", 4, 4, "civilians"),
    ("أصيب أكثر من شخص", "شخص", 2, None, "people"),
    ("سقوط عشرات الضحايا", "عشرات الضحايا", 20, None, "people"),
    ("مقتل قائد كتيبة و3 من حراسه", "و3 من حراسه", 3, 3, "civilians"),
    ("13 قتيلاً وأكثر من 60 جريحاً", "وأكثر من 60 جريحاً", 61, None, "people"),
    ("اغتيال 2 من قوات الأمن", "2 من قوات الأمن", 2, 2, "police"),
    ("مصرع 3 من قيادات الحركة", "3 من قيادات", 3, 3, "fighters"),
    ("مقتل أربعة أفراد من عائلة واحدة", "أربعة أفراد", 4, 4, "people"),
]

FORMS = [
    ("مقتل مدنيان بالقصف", "مدنيان", 2, 2, "civilians", True),
    ("أسر عنصرين قرب الحاجز", "عنصرين", 2, 2, "fighters", True),
    ("إصابة مدنيين اثنين", "مدنيين اثنين", 2, 2, "civilians", True),
    ("إصابة مسعفَين برصاص قناص", "مسعفَين", 2, 2, "medics", True),
    ("مقتل طفلتين بلغم", "طفلتين", 2, 2, "children", True),
    ("مقتل طفل بلغم", "طفل", 1, 1, "children", False),
    ("اعتقال مدرّس في البلدة", "مدرّس", 1, 1, "civilians", False),
    ("خطف وجيه عشائري", "وجيه عشائري", 1, 1, "people", False),
    ("اعتقال مصري واحد", "مصري واحد", 1, 1, "people", True),
    ("وقتل في الهجوم جندي", "جندي", 1, 1, "soldiers", False),
    ("إصابة جريح واحد على الأقل", "جريح واحد على الأقل", 1, None, "people", True),
    ("سقوط قتلى في الغارة", "قتلى", 2, None, "people", False),
    ("اعتقلوا شباناً من القرية", "شباناً", 2, None, "civilians", False),
    ("مقتل ضابط برتبة نقيب", "ضابط برتبة نقيب", 1, 1, "soldiers", False),
    ("مقتل قيادي محلي برتبة عميد", "قيادي محلي برتبة عميد", 1, 1, "fighters", False),
    ("الجنود الثلاثة عادوا", "الجنود الثلاثة", 3, 3, "soldiers", True),
    ("مقتل أب وطفلاه", "وطفلاه", 2, 2, "children", True),
    ("قالوا إن مسلحين خطفوا الرجل", "مسلحين", 2, None, "fighters", False),
    ("مقتل رجل أمن", "رجل أمن", 1, 1, "police", False),
]


@pytest.mark.parametrize(("text", "words", "low", "high", "who"), NUMERALS)
def test_numeral(
    text: str, words: str, low: int, high: int | None, who: str, lexicon: Lexicon
) -> None:
    found = one(text, words, lexicon)
    assert (found.low, found.high, found.who, found.explicit) == (low, high, who, True)


@pytest.mark.parametrize(("text", "words", "low", "high", "who", "explicit"), FORMS)
def test_form(
    text: str, words: str, low: int, high: int | None, who: str, explicit: bool, lexicon: Lexicon
) -> None:
    found = one(text, words, lexicon)
    assert (found.low, found.high, found.who, found.explicit) == (low, high, who, explicit)


@pytest.mark.parametrize(
    ("text", "words", "low", "of"),
    [
        ("شنت الطائرات أربع غارات", "أربع غارات", 4, "strikes"),
        ("نفذ السلاح ضربتين جويتين", "ضربتين جويتين", 2, "strikes"),
        ("سقطت 3 قذائف هاون", "3 قذائف هاون", 3, "munitions"),
        ("إطلاق صاروخين على الثكنة", "صاروخين", 2, "munitions"),
        ("تفكيك عشرات الألغام", "عشرات الألغام", 20, "munitions"),
        ("عثروا على حزامين ناسفين", "حزامين ناسفين", 2, "munitions"),
        ("ألقى 6 براميل متفجرة", "6 براميل متفجرة", 6, "munitions"),
    ],
)
def test_munitions_and_strikes(text: str, words: str, low: int, of: str, lexicon: Lexicon) -> None:
    found = one(text, words, lexicon)
    assert (found.low, found.of, found.who, found.explicit) == (low, of, "people", True)


@pytest.mark.parametrize(
    ("text", "words", "of"),
    [
        ("وصول 14 قتيلاً", "14 قتيلاً", "killed"),
        ("وصول 30 جريحاً", "30 جريحاً", "injured"),
        ("ارتقى خمسة شهداء", "خمسة شهداء", "killed"),
        ("انتشال ١١ جثماناً", "١١ جثماناً", "killed"),
        ("البحث عن 4 مفقودين", "4 مفقودين", "missing"),
        ("إصابة 4 عمال", "4 عمال", None),
        ("سقوط عشرات القتلى والجرحى", "عشرات القتلى والجرحى", "other"),
        ("سقط 7 جنود بين قتيل وجريح", "7 جنود", "other"),
        ("سقوط 7 قتلى و9 جرحى", "7 قتلى", "killed"),
    ],
)
def test_fate_told_by_the_noun(text: str, words: str, of: str | None, lexicon: Lexicon) -> None:
    assert one(text, words, lexicon).of == of


@pytest.mark.parametrize(
    "text",
    [
        "تدمير 3 آليات و5 منازل",
        "في عام 2015",
        "الساعة 9 صباحاً",
        "رجع بعد 20 يوماً",
        "بنسبة 30% تقريباً",
        "على بعد 20 كيلومتراً من المدينة",
        "نحو 40 ألف دولار",
        "قوة من اللواء 444",
        "عبروا من جسر 27",
        "لجنة 5+5",
        "نفوق 60 رأساً من الأغنام",
        "13/05/2021",
        "غارة على البلدة",
        "سقوط صاروخ قرب الميناء",
        "قصف إسرائيلي على الساحل",
        "أفاد مصدر عسكري",
        "المجلس المدني",
        "ثالث هجوم خلال أسبوع",
        "آخر التطورات",
        "حرق 3 سيارات إسعاف",
        "زار سوريا وفد",
        "طائرة بدون طيار",
        "دون وقوع ضحايا",
        "احتجزهم كرهائن",
        "المعتقلون سياسياً",
        "من مواليد 1990 وعمره 32 سنة",
    ],
)
def test_not_counted(text: str, lexicon: Lexicon) -> None:
    assert [told for told, mention in mentions(text, lexicon) if mention.explicit] == []
    assert [told for told, mention in mentions(text, lexicon) if not mention.definite] == []


@pytest.mark.parametrize(
    ("text", "words", "low", "who"),
    [
        ("مقتل خمسة جنود وإصابة ثلاثة آخرين", "ثلاثة آخرين", 3, "soldiers"),
        ("مقتل جنديين وجرح ثالث", "ثالث", 1, "soldiers"),
        ("مقتل 3 مدنيين وأصيب رابع", "رابع", 1, "civilians"),
        ("اعتقال شاب وآخر من القرية", "وآخر", 1, "civilians"),
        ("مقتل شرطي وإصابة آخرين", "آخرين", 2, "police"),
        ("مقتل امرأة وإصابة ثمانية آخرين", "ثمانية آخرين", 8, "civilians"),
        ("مقتل رجل وإصابة 4 آخرين", "4 آخرين", 4, "people"),
    ],
)
def test_others(text: str, words: str, low: int, who: str, lexicon: Lexicon) -> None:
    found = one(text, words, lexicon)
    assert (found.low, found.who, found.others, found.noun) == (low, who, True, None)


@pytest.mark.parametrize(
    ("text", "words", "low", "who"),
    [
        ("مقتل 8 مدنيين وإصابة 21", "21", 21, "civilians"),
        ("قتل ستة جنود وأصيب 17 بجروح", "17", 17, "soldiers"),
        ("اعتقال 5 صحفيين والإفراج عن ثلاثة", "ثلاثة", 3, "journalists"),
        ("قتل ثلاثة في الانفجار", "ثلاثة", 3, None),
        ("ارتفع عدد القتلى إلى 171", "171", 171, "people"),
        ("بلغ عدد الجرحى 57", "57", 57, "people"),
        ("جُرح العشرات في السوق", "العشرات", 20, None),
        ("نُقل الركاب وعددهم 224 إلى المدينة", "224", 224, "civilians"),
    ],
)
def test_bare_number(text: str, words: str, low: int, who: str | None, lexicon: Lexicon) -> None:
    found = one(text, words, lexicon)
    assert (found.low, found.who, found.explicit) == (low, who, True)


def test_toll_takes_the_fate_of_its_noun(lexicon: Lexicon) -> None:
    found = one("ارتفع عدد الجرحى إلى 90", "90", lexicon)
    assert found.of == "injured"
    assert found.noun is not None
    assert found.noun < found.first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل 38 مدنياً بينهم 11 طفلاً و6 نساء وإصابة 200 آخرين", [False, True, True, False]),
        ("اعتقال عشرة شبان، من بينهم صحفي، وإصابة طفل", [False, True, False]),
        ("أسر عشرة جنود، أربعة منهم جرحى", [False, True, False]),
        ("مقتل 9 مسلحين وإصابة طفلين", [False, False]),
        ("اعتقال 20 شخصاً معظمهم طلاب", [False, True]),
        ("مقتل 3 أشخاص، أحدهم طفل", [False, True]),
        ("مقتل 5 مدنيين، هم: 3 نساء وطفلان", [False, True, True]),
    ],
)
def test_subset(text: str, expected: list[bool], lexicon: Lexicon) -> None:
    assert [mention.subset for _, mention in mentions(text, lexicon)] == expected


@pytest.mark.parametrize(
    ("text", "words", "name", "who"),
    [
        ("اعتقال الناشط المدني سامي الشمالي أمس", "الناشط المدني", "سامي الشمالي", "civilians"),
        ("خطف الطبيبة زينب عواد", "الطبيبة", "زينب عواد", "medics"),
        ("مقتل القيادي أبو مصعب الجنوبي", "القيادي", "أبو مصعب الجنوبي", "fighters"),
        ("اغتيال العميد ماهر يونس", "العميد", "ماهر يونس", "soldiers"),
        ("مقتل الطفل أنس", "الطفل", "أنس", "children"),
        ("مقتل رجل في السوق", "رجل", "", "men"),
    ],
)
def test_name(text: str, words: str, name: str, who: str, lexicon: Lexicon) -> None:
    found = one(text, words, lexicon)
    assert (found.name, found.low, found.high, found.who) == (name, 1, 1, who)


@pytest.mark.parametrize(
    ("text", "words", "definite"),
    [
        ("خرج المحتجون", "المحتجون", True),
        ("هاجم مقاتلو المعارضة الحاجز", "مقاتلو", True),
        ("هاجم مقاتلون الحاجز", "مقاتلون", False),
        ("قتل جنوده في الكمين", "جنوده", True),
    ],
)
def test_definite_plural_gives_no_count(
    text: str, words: str, definite: bool, lexicon: Lexicon
) -> None:
    found = one(text, words, lexicon)
    assert (found.definite, found.explicit, found.grammatical) == (definite, False, "plural")


@pytest.mark.parametrize(
    ("text", "words", "group"),
    [
        ("إصابة 3 متظاهرين", "3 متظاهرين", "protesters"),
        ("مقتل 3 صحفيين", "3 صحفيين", "journalists"),
        ("نقل 3 معتقلين", "3 معتقلين", "detainees"),
        ("عودة 3 نازحين", "3 نازحين", "displaced_people"),
        ("توقيف 3 مهربين", "3 مهربين", "smugglers"),
        ("هاجم 3 مستوطنين القرية", "3 مستوطنين", "settlers"),
        ("قتل مسلحان مجهولان شيخاً", "مسلحان مجهولان", "unidentified_gunmen"),
        ("مقتل 3 جنود", "3 جنود", None),
    ],
)
def test_group(text: str, words: str, group: str | None, lexicon: Lexicon) -> None:
    assert one(text, words, lexicon).group == group


def test_prefix_is_inside_the_range(lexicon: Lexicon) -> None:
    found = one("مقتل طفل و30 امرأة", "و30 امرأة", lexicon)
    assert (found.pre, found.low) == ("و", 30)


def test_subject_and_object_are_two(lexicon: Lexicon) -> None:
    told = [words for words, _ in mentions("خطف مجهولون مهندسين اثنين", lexicon)]
    assert told == ["مجهولون", "مهندسين اثنين"]


def test_loaded_noun(lexicon: Lexicon) -> None:
    assert one("مقتل 3 إرهابيين", "3 إرهابيين", lexicon).loaded == "label"
    assert one("ارتقاء 3 شهداء", "3 شهداء", lexicon).loaded == "honorific"
    assert one("مقتل 3 جنود", "3 جنود", lexicon).loaded is None


def test_never_overlapping_and_in_order(lexicon: Lexicon) -> None:
    text = "مقتل خمسة من عناصر الشرطة وثلاثة ضباط برتبة نقيب وجرح 20 آخرين بينهم طفلان وسيدة " * 5
    document = read_document(text, lexicon)
    found = find(document, lexicon)
    assert len(found) == 25
    assert all(a.last <= b.first for a, b in pairwise(found))


@pytest.mark.parametrize("unit", ["", "و", "12", "من من من", "بينهم ", "5 ", "قتيل ", "آخر "])
def test_hostile_text_is_read_in_linear_work(
    unit: str, lexicon: Lexicon, work: Callable[[Callable[[], object]], int]
) -> None:
    def reading(times: int) -> Callable[[], object]:
        document = read_document(unit * times, lexicon)
        return lambda: find(document, lexicon)

    work(reading(50))
    assert work(reading(1600)) < 9 * work(reading(200)) + 50


@pytest.mark.parametrize(
    ("text", "words", "many"),
    [
        ("قتل 40 شخصاً نصفهم من الأطفال", "الأطفال", 20),
        ("أصيب 9 مدنيين، ثلثاهم من النساء", "النساء", 6),
        ("أسر 8 جنود ربعهم جرحى", "جرحى", 2),
    ],
)
def test_a_share_of_them_is_counted(text: str, words: str, many: int, lexicon: Lexicon) -> None:
    found = one(text, words, lexicon)
    assert (found.low, found.high, found.subset) == (many, many, True)


def test_a_share_that_does_not_come_out_whole_stays_open(lexicon: Lexicon) -> None:
    found = one("أصيب 7 مدنيين، ثلثاهم من النساء", "النساء", lexicon)
    assert (found.low, found.high, found.subset) == (2, None, True)


def test_every_one_is_no_count(lexicon: Lexicon) -> None:
    assert mentions("استدعت اللجنة كل شاب في البلدة", lexicon) == []


def test_a_definite_numeral_counts_the_members_of_a_family(lexicon: Lexicon) -> None:
    found = one("نجا جميع أفراد العائلة الخمسة", "العائلة الخمسة", lexicon)
    assert (found.low, found.high) == (5, 5)


@pytest.mark.parametrize(
    ("text", "words", "many"),
    [
        ("توقيف حداشر شخصاً", "حداشر شخصاً", 11),
        ("عودة تلتمية نازح", "تلتمية نازح", 300),
        ("إجلاء مئتين وخمسين مدنياً", "مئتين وخمسين مدنياً", 250),
        ("أسر اتنين وعشرين جندياً", "اتنين وعشرين جندياً", 22),
    ],
)
def test_numerals_as_they_are_spoken(text: str, words: str, many: int, lexicon: Lexicon) -> None:
    found = one(text, words, lexicon)
    assert (found.low, found.high) == (many, many)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("أفرجوا عن سبعة أسرى من الجيش", "soldiers"),
        ("أوقعوا ثمانية قتلى في صفوف المهاجمين", "fighters"),
        ("نقل خمسة جرحى من المدنيين", "civilians"),
        ("سقط ثلاثة قتلى في السوق", "people"),
    ],
)
def test_whose_dead_and_captives(text: str, who: str, lexicon: Lexicon) -> None:
    assert mentions(text, lexicon)[0][1].who == who


def test_a_noun_that_the_outlet_will_not_own(lexicon: Lexicon) -> None:
    assert mentions("استسلم 23 «إرهابيا» في المدينة", lexicon)[0][1].low == 23
