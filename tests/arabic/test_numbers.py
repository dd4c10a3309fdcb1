"""Amounts in words and digits."""

from collections.abc import Callable

import pytest

from isnad.arabic import tokenize
from isnad.arabic.numbers import NumberWords, bound_after, bounded, find
from isnad.lexicon.compiling import data_files, read_data
from isnad.lexicon.sections import numbers


@pytest.fixture(scope="module")
def words() -> NumberWords:
    path = data_files("numbers")[0]
    return numbers.keep(numbers.check(read_data(path), path.name))  # type: ignore[return-value]


def amounts(text: str, words: NumberWords) -> list[tuple[int, int | None]]:
    return [(q.low, q.high) for q in find(tokenize(text), words)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200 خيمة", 1200),
        ("١٬٢٠٠ خيمة", 1200),
        ("1.200 خيمة", 1200),
        ("1،200 خيمة", 1200),
        ("12 000 خيمة", 12_000),
        ("1 414 021 خيمة", 1_414_021),
        ("٣٥ خيمة", 35),
        ("1.5 مليون خيمة", 1_500_000),
        ("42 ألف خيمة", 42_000),
        ("40 ألفاً من الخيام", 40_000),
        ("3 آلاف و500 خيمة", 3500),
        ("نقلت ألفا خيمة", 2000),
        ("مئة ألف وألفا بيت", 102_000),
        ("بلغت الخيام ألفا في المخيم", 1000),
        ("تجاوز الموكب الحاجز 6 مرات", 6),
        ("خمسة وعشرين خيمة", 25),
        ("إحدى وعشرين خيمة", 21),
        ("واحد وستون بيتاً", 61),
        ("خمسة و عشرون بيتاً", 25),
        ("مئة و ثلاثة و أربعين", 143),
        ("ألف و مئتين", 1200),
        ("مئتا خيمة", 200),
        ("مائتين", 200),
        ("مائتي خيمة", 200),
        ("ألفاً ومئتي خيمة", 1200),
        ("ألف ومئتين وخمسين خيمة", 1250),
        ("ألفان وخمسمئة", 2500),
        ("ثلاثمئة ألف خيمة", 300_000),
        ("ثلاث مئة وخمسين", 350),
        ("مائة وثمانية وأربعين", 148),
        ("مئة وخمسة وعشرين ألفاً", 125_000),
        ("مليونين ونصف", 2_500_000),
        ("مليونين ونصف المليون خيمة", 2_500_000),
        ("نصف مليون خيمة", 500_000),
        ("ربع مليون", 250_000),
        ("مليون ومئتي ألف", 1_200_000),
        ("أحد عشر بيتاً", 11),
        ("اثنا عشر بيتاً", 12),
        ("اثنتي عشرة خيمة", 12),
        ("إحدى عشرة خيمة", 11),
        ("أربعة عشر", 14),
        ("ثلاث عشرة", 13),
        ("عشرة آلاف", 10_000),
        ("الاثني عشر", 12),
        ("نحو 1200 خيمة", 1200),
        ("قرابة الـ300", 300),
        ("ما يقرب من سبعين", 70),
        ("زهاء مئة", 100),
        ("عشرين تقريباً", 20),
    ],
)
def test_one_value(text: str, value: int, words: NumberWords) -> None:
    assert amounts(text, words) == [(value, value)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("بين 20 و30", 20, 30),
        ("ما بين 30 و40 من", 30, 40),
        ("بين عشرين وثلاثين", 20, 30),
        ("بين خمسة وعشرين وثلاثين", 25, 30),
        ("بين مئة ومئتين", 100, 200),
        ("بين خمسة وعشرين", 5, 20),
        ("20-30", 20, 30),
        ("20 – 30", 20, 30),
        ("من 5 إلى 7", 5, 7),
        ("3 أو 4", 3, 4),
        ("بين 3 و5 آلاف", 3000, 5000),
        ("أكثر من 20", 21, None),
        ("لأكثر من مئة", 101, None),
        ("ما يزيد على ألف", 1001, None),
        ("أكثر من ألفي خيمة", 2001, None),
        ("ما لا يقل عن 42 ألف", 42_000, None),
        ("ما لايقل عن ستين", 60, None),
        ("لا يقل عددهم عن عشرة", 10, None),
        ("خمسة على الأقل", 5, None),
        ("على الأقل خمسة", 5, None),
        ("ما يصل إلى ١٢", 0, 12),
        ("حتى 50", 0, 50),
        ("50 كحد أقصى", 0, 50),
        ("أقل من 20", 0, 19),
        ("عشرات", 20, None),
        ("المئات", 200, None),
        ("آلاف", 2000, None),
        ("عشرات الآلاف", 20_000, None),
        ("مئات الآلاف", 200_000, None),
        ("ملايين", 2_000_000, None),
        ("بضع مئات", 200, None),
        ("عدد من", 2, None),
        ("عدداً كبيراً من", 2, None),
        ("عدة", 2, None),
        ("العديد من", 2, None),
        ("أكثر من عشرات", 20, None),
        ("لم يتجاوز عددها 20", 0, 20),
        ("لم تتجاوز الأضرار 20 بيتاً", 0, 20),
        ("تجاوز عدد الخيام 20", 21, None),
        ("زاد عدد الخيام في المخيم على 20", 21, None),
        ("لا يقل عدد الخيام عن 20", 20, None),
        ("بضعة عشر بيتاً", 11, 19),
        ("بضع وعشرون خيمة", 21, 29),
        ("عشرات المئات", 2000, None),
    ],
)
def test_interval(text: str, low: int, high: int | None, words: NumberWords) -> None:
    assert amounts(text, words) == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "13/05/2021",
        "18:40",
        "7-10-2023",
        "الاثنين",
        "يوم الاثنين",
        "أحد",
        "الأحد",
        "كتاب",
        "3.14",
        "",
    ],
)
def test_no_amount(text: str, words: NumberWords) -> None:
    assert amounts(text, words) == []


@pytest.mark.parametrize(
    ("text", "pre", "definite"),
    [
        ("و30 خيمة", "و", False),
        ("بـ15 خيمة", "ب", False),
        ("والـ15", "و", True),
        ("بخمسة", "ب", False),
        ("وبأكثر من 30", "وب", False),
        ("الثلاثة", "", True),
    ],
)
def test_what_is_written_on_to_it(text: str, pre: str, definite: bool, words: NumberWords) -> None:
    (found,) = find(tokenize(text), words)
    assert (found.first, found.pre, found.definite) == (0, pre, definite)


def test_list_items_stay_apart(words: NumberWords) -> None:
    assert amounts("14 خيمة و30 بيتاً", words) == [(14, 14), (30, 30)]
    assert amounts("ثلاثة وأربعة", words) == [(3, 3), (4, 4)]


def test_rise_is_no_range(words: NumberWords) -> None:
    assert amounts("ارتفع العدد من 5 إلى 7", words) == [(7, 7)]
    assert amounts("يحتاج من 5 إلى 7", words) == [(5, 7)]


def test_years_are_no_range(words: NumberWords) -> None:
    assert amounts("2015-2016", words) == [(2015, 2015), (2016, 2016)]


@pytest.mark.parametrize("head", ["1,", "1.", "1 333.", ""])
def test_long_runs_of_digits_never_raise(head: str, words: NumberWords) -> None:
    for text in (f"{head}{'3' * 5000}", f"1{',333' * 3000}", f"{'3' * 5000}.5"):
        assert all(low < 10**12 for low, _ in amounts(text, words))


def test_a_verb_apart_leaves_the_number_its_place(words: NumberWords) -> None:
    (found,) = find(tokenize("تجاوز عدد الخيام 20"), words)
    assert (found.first, found.last) == (3, 4)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("more_than", (21, None)),
        ("at_least", (20, None)),
        ("up_to", (0, 20)),
        ("less_than", (0, 19)),
        ("about", (20, 20)),
    ],
)
def test_bounds(kind: str, expected: tuple[int, int | None]) -> None:
    assert bounded(kind, 20, 20) == expected


def test_bound_behind(words: NumberWords) -> None:
    tokens = tokenize("14 خيمة على الأقل")
    assert bound_after(tokens, 2, 14, 14, words) == (4, 14, None)
    assert bound_after(tokens, 1, 14, 14, words) == (1, 14, 14)


@pytest.mark.parametrize("unit", ["9", "و ", "ألف ", "بين ", "خمسة و", "1-"])
def test_hostile_text_is_read_in_linear_work(
    unit: str, words: NumberWords, work: Callable[[Callable[[], object]], int]
) -> None:
    def reading(times: int) -> Callable[[], object]:
        tokens = tokenize(unit * times)
        return lambda: find(tokens, words)

    work(reading(50))
    assert work(reading(1600)) < 9 * work(reading(200)) + 50
