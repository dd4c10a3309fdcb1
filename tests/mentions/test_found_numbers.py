"""Every number of a text, with its ends and its offsets."""

from fractions import Fraction

import pytest

from isnad.arabic.fractions import Values
from isnad.arabic.numerals import Exact
from isnad.mentions.found_numbers import FoundNumber, find_numbers


def one(text: str) -> FoundNumber:
    found = find_numbers(text)
    assert len(found) == 1, found
    return found[0]


def told(text: str) -> list[tuple[str, str, Exact | None, Exact | None]]:
    return [(text[f.start : f.end], f.kind, f.low, f.high) for f in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("خمسة وعشرين بيتاً", 25),
        ("خمسة و عشرون بيتاً", 25),
        ("إحدى عشرة شاحنة", 11),
        ("اثنتا عشرة شاحنة", 12),
        ("ثلاثمئة بيت", 300),
        ("ثلاث مائة بيت", 300),
        ("تلتمية بيت", 300),
        ("مئتا بيت", 200),
        ("مائتين وستة بيوت", 206),
        ("متين وخمسين بيت", 250),
        ("متين وستين", 260),
        ("ربعمية تلاتة وستين", 463),
        ("ألفين وثمانمية", 2800),
        ("عشرة الاف بيت", 10_000),
        ("حداشر بيت", 11),
        ("اتناشر بيت", 12),
        ("تلتاشر بيت", 13),
        ("أربعتاشر بيت", 14),
        ("تسعتاشر بيت", 19),
        ("ثمنطعش بيت", 18),
        ("اتنين وتلاتين بيت", 32),
        ("تمانية وتمانين بيت", 88),
        ("مليونين ونصف", 2_500_000),
        ("ثلاثة أرباع المليون", 750_000),
        ("3 مئة و 12 بيتاً", 312),
        ("ألف خمسمئة بيت", 1500),
        ("أربعة مليارات ليرة", 4_000_000_000),
        ("تريليون ليرة", 10**12),
        ("ستة تريليونات ومئتا مليار", 6_200_000_000_000),
        ("3 دزينات", 36),
        ("نصف دزينة", 6),
        ("السكان الخمسة والعشرون بيتاً", 25),
        ("مليوني دولار ونصف المليون", 2_500_000),
        ("ألفا خيمة", 2000),
        ("وصل مليونا لتر", 2_000_000),
        ("مئة ألف وألفا مسكن", 102_000),
        ("مئتا ألف وستة آلاف ومئة مسكن", 206_100),
        ("أحد عشر ألفا", 11_000),
        ("بلغ العدد ألفا منذ الصيف", 1000),
        ("بلغ العدد ألفاً مقابل ذلك", 1000),
        ("بلغ العدد ألفا معظمهم هناك", 1000),
        ("ألفا ومئة خيمة", 1100),
        ("08ر71 دولار", Fraction(1777, 25)),
        ("9ر05", Fraction(181, 20)),
        ("7\u200f5 خيمة", 75),
        ("4\u200b500 خيمة", 4500),
        ("3\u2060,\u2060250 خيمة", 3250),
        ("صفر", 0),
        ("سالب سبعة", -7),
        ("ناقص 4", -4),
        ("4 درجات تحت الصفر", -4),
        ("-12", -12),
        ("واحد فاصلة خمسة", Fraction(3, 2)),
        ("تسعة فاصلة خمسة وسبعين من مئة", Fraction(39, 4)),
        ("أربعة وخمسة وعشرون من مئة", Fraction(17, 4)),
        ("ثمانية آلاف وتسعون من مئة", Fraction(80_009, 10)),
    ],
)
def test_cardinals(text: str, value: Exact) -> None:
    found = one(text)
    assert (found.kind, found.low, found.high) == ("cardinal", value, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("نصف السكان", Fraction(1, 2)),
        ("ثلث العائلات", Fraction(1, 3)),
        ("ربعان", Fraction(1, 2)),
        ("ثلثي المدينة", Fraction(2, 3)),
        ("نصفهم أطفال", Fraction(1, 2)),
        ("ثلثاهم نساء", Fraction(2, 3)),
        ("ثلاثة أخماس الأهالي", Fraction(3, 5)),
        ("خمس المساحة", Fraction(1, 5)),
        ("عشرون وثلاثة أخماس", Fraction(103, 5)),
        ("مئة وثلاثة أرباع", Fraction(403, 4)),
        ("خمسة وربع", Fraction(21, 4)),
        ("3/4 المخزون", Fraction(3, 4)),
        ("واحد من ثلاثة", Fraction(1, 3)),
        ("واحد من كل أربعة", Fraction(1, 4)),
        ("اثنان على خمسة", Fraction(2, 5)),
        ("وواحدة من كل سبع أسر", Fraction(1, 7)),
        ("جزء من ألف", Fraction(1, 1000)),
        ("كيلومتر ونصف", Fraction(3, 2)),
        ("ثلاثة أيام ونصف", Fraction(7, 2)),
    ],
)
def test_fractions(text: str, value: Fraction) -> None:
    found = one(text)
    assert (found.kind, found.low, found.high) == ("fraction", value, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("المرة الأولى", 1),
        ("ثاني ضربة", 2),
        ("لليوم العاشر", 10),
        ("الحادي عشر", 11),
        ("الثانية عشرة", 12),
        ("الحادي والعشرون", 21),
        ("الخامسة و العشرين", 25),
        ("اليوم الثلاثون", 30),
        ("القافلة الواحد والعشرون", 21),
        ("المئة والخامس", 105),
        ("الدورة المئة والعشرين", 120),
        ("المئة والخامسة والعشرين", 125),
    ],
)
def test_ordinals(text: str, value: int) -> None:
    found = one(text)
    assert (found.kind, found.low, found.high) == ("ordinal", value, value)


@pytest.mark.parametrize(
    "text",
    [
        "بئر السبع",
        "ألفا كوندي",
        "مجموعة العشرين",
        "أول أمس",
        "كانون الثاني",
        "تشرين الأول",
        "دفع ثمن الحصار",
    ],
)
def test_words_that_are_no_number_here(text: str) -> None:
    assert find_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("35%", 35),
        ("٣٥٪", 35),
        ("35 بالمئة", 35),
        ("خمسة وثلاثين في المائة", 35),
        ("بنسبة 12.5%", Fraction(25, 2)),
        ("%17", 17),
        ("% 17", 17),
        ("٪١٧", 17),
        ("بنسبة %17.5", Fraction(35, 2)),
        ("6ر2%", Fraction(13, 5)),
        ("نسبة أربعين", 40),
        ("بالمئة 10", 10),
        ("سالب خمسة بالمئة", -5),
    ],
)
def test_percents(text: str, value: Exact) -> None:
    found = one(text)
    assert (found.kind, found.low, found.high) == ("percent", value, value)


@pytest.mark.parametrize(
    ("text", "kind", "low", "high"),
    [
        ("بين 20 و30 عنصراً", "range", 20, 30),
        ("ما بين عشرين وثلاثين عنصراً", "range", 20, 30),
        ("بين خمسة وعشرين وثلاثين عنصراً", "range", 25, 30),
        ("من 5 إلى 7 قذائف", "range", 5, 7),
        ("من مئة حتى مئتين", "range", 100, 200),
        ("من عشرة لعشرين دولاراً", "range", 10, 20),
        ("20-30 عنصراً", "range", 20, 30),
        ("20 – 30 عنصراً", "range", 20, 30),
        ("10$-20$", "range", 10, 20),
        ("3 أو 4 قذائف", "range", 3, 4),
        ("3 إلى 5 آلاف خيمة", "range", 3000, 5000),
        ("بين نصف مليون ومليون", "range", 500_000, 1_000_000),
        ("بين 10% و15%", "percent", 10, 15),
        ("بين %10 و%15", "percent", 10, 15),
        ("من %10 إلى %15", "percent", 10, 15),
        ("بضعة عشر بيتاً", "range", 11, 19),
        ("بضع عشرة خيمة", "range", 11, 19),
        ("بضع وثلاثون خيمة", "range", 31, 39),
        ("نيف وأربعون خيمة", "range", 41, 49),
        ("20-30%", "percent", 20, 30),
    ],
)
def test_ranges(text: str, kind: str, low: Exact, high: Exact) -> None:
    found = one(text)
    assert (found.kind, found.low, found.high) == (kind, low, high)


def test_a_rise_is_no_range() -> None:
    assert [f.low for f in find_numbers("ارتفع العدد من 5 إلى 9")] == [5, 9]


@pytest.mark.parametrize("text", ["2011-2015", "0500-222-111", "12-10-2020"])
def test_digits_with_dashes_that_are_no_range(text: str) -> None:
    assert all(f.kind != "range" for f in find_numbers(text))


@pytest.mark.parametrize(
    ("text", "low", "high", "low_open", "high_open"),
    [
        ("أكثر من 20 بيتاً", 20, None, True, False),
        ("ما لا يقل عن عشرين بيتاً", 20, None, False, False),
        ("20 بيتاً على الأقل", 20, None, False, False),
        ("20 أو أكثر", 20, None, False, False),
        ("أقل من 20", None, 20, False, True),
        ("أقل من أو يساوي 20", None, 20, False, False),
        ("حتى 20 بيتاً", None, 20, False, False),
        ("20 بيتاً كحد أقصى", None, 20, False, False),
        ("لا يتجاوز عشرين", None, 20, False, False),
        ("يتجاوز 20 ألف", 20_000, None, True, False),
        ("أقل من %20", None, 20, False, True),
        ("لم تتجاوز الأضرار 20 بيتاً", None, 20, False, False),
        ("لم يتعد السعر 20 ليرة", None, 20, False, False),
        ("ولم يتجاوز عددهم 20", None, 20, False, False),
        ("دون أن تتجاوز قيمتها 20 مليون ليرة", None, 20_000_000, False, False),
        ("لا يكاد يتجاوز عمره 20 عاماً", None, 20, False, False),
        ("لا يقل عدد الخيام عن 20", 20, None, False, False),
        ("لم تقل مساحتها عن 20 هكتاراً", 20, None, False, False),
        ("تجاوز عدد الخيام 20", 20, None, True, False),
        ("تجاوز عدد الخيام والبيوت 20", 20, None, True, False),
        ("فاقت قيمتها 20 مليون ليرة", 20_000_000, None, True, False),
        ("تخطت الخسائر حاجز المليون", 1_000_000, None, True, False),
        ("زاد عدد البيوت في القرية على 20", 20, None, True, False),
        ("يقل عددها عن 20", None, 20, False, True),
        ("أكثر من 10 وأقل من 20", 10, 20, True, True),
        ("أكبر من أو يساوي 10 و أقل من 20", 10, 20, False, True),
        ("نحو 20 بيتاً", 20, 20, False, False),
        ("عشرات الآلاف", 20_000, None, False, False),
        ("مئات الخيام", 200, None, False, False),
        ("بضعة آلاف", 2000, None, False, False),
        ("عشرات المئات", 2000, None, False, False),
        ("عدد من البيوت", 2, None, False, False),
    ],
)
def test_bounds_and_vague_amounts(
    text: str, low: Exact | None, high: Exact | None, low_open: bool, high_open: bool
) -> None:
    found = one(text)
    assert (found.low, found.high) == (low, high)
    assert (found.low_open, found.high_open) == (low_open, high_open)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("تجاوز الموكب الحاجز 6 مرات", 6),
        ("تجاوز الحاجز 6 مرات", 6),
        ("لم تتجاوز القافلة الجسر وانقلبت 6 عربات", 6),
        ("زاد عدد الخيام بـ6", 6),
        ("فاق عدد الزوار التوقعات بستة آلاف", 6000),
        ("لا تقل لهم عن 6", 6),
        ("لم يتجاوز الخط. وصلت 6", 6),
    ],
)
def test_verbs_that_bound_no_number(text: str, value: int) -> None:
    found = one(text)
    assert (found.low, found.high) == (value, value)


@pytest.mark.parametrize("text", ["دفعة من الخيام", "وصلت وجبة جديدة من الطحين", "a%b", "9" * 19])
def test_what_tells_no_amount(text: str) -> None:
    assert find_numbers(text) == ()


def test_a_first_batch_is_an_ordinal() -> None:
    assert told("دفعة أولى من 60 خيمة") == [("أولى", "ordinal", 1, 1), ("60", "cardinal", 60, 60)]


def test_a_sign_within_an_address_is_no_percent() -> None:
    assert told("a%20b") == [("20", "cardinal", 20, 20)]


@pytest.mark.parametrize(("text", "about"), [("4ر6", True), ("04ر6", False), ("6.4", False)])
def test_a_decimal_of_agencies_may_be_turned(text: str, about: bool) -> None:
    assert one(text).about is about


_RUNS = ("1/", "1.", "1-", "1 333.", "1:", "1ر", "", "%", "1\u200f")


@pytest.mark.parametrize("head", _RUNS)
@pytest.mark.parametrize("digit", ["3", "٣"])
def test_long_runs_of_digits_never_raise(head: str, digit: str) -> None:
    for text in (head + digit * 5000, digit * 5000 + head[1:] + "2", (head + digit) * 2000):
        assert all(text[f.start : f.end] for f in find_numbers(text))


def test_about_prefix_and_article_are_told() -> None:
    assert one("قرابة ثلاثين").about
    found = one("وبعشرين")
    assert (found.prefix, found.low) == ("وب", 20)
    assert one("الـ 48 ساعة").definite


def test_a_text_with_several_numbers() -> None:
    text = "دمر القصف 14 بيتاً على الأقل، ثلثاها في الحي الشرقي، ونزحت مئة وعشر عائلات"
    assert told(text) == [
        ("14 بيتاً على الأقل", "cardinal", 14, None),
        ("ثلثاها", "fraction", Fraction(2, 3), Fraction(2, 3)),
        ("مئة وعشر", "cardinal", 110, 110),
    ]


def test_a_web_address_holds_no_numbers() -> None:
    text = "https://example.org/a?b=30%25 وصلت 3 شاحنات"
    assert told(text) == [("3", "cardinal", 3, 3)]


_LONG = (
    "سالب ", "خمس ", "واحد و ", "واحد من ", "أقل من ", "بين 3 و", "1 2/3 ", "1,", "- ", "من 5 إلى ",
    "ألف مليون ", "نسبة ", "نصف ال", "مئة وخمسة و", "و", "٫٧", "3 أو ", "فاصلة تسعة ", "www.1 ",
)  # fmt: skip


@pytest.mark.parametrize("piece", _LONG)
def test_the_steps_grow_with_the_length(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = 0
    norm = Values.norm

    def counted(self: Values, at: int) -> str:
        nonlocal steps
        steps += 1
        return norm(self, at)

    monkeypatch.setattr(Values, "norm", counted)
    taken = []
    for times in (100, 200, 400):
        steps = 0
        find_numbers(piece * times)
        taken.append(steps)
    assert taken[2] - taken[1] <= 2.2 * (taken[1] - taken[0]) + 50
