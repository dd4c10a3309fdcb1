"""Verbs that bound a number which stands apart from them."""

from typing import cast

import pytest

from isnad.arabic import tokenize
from isnad.arabic.bound_verbs import BoundVerb, BoundVerbs
from isnad.arabic.cardinals import Cardinals, NumberWords
from isnad.lexicon.compiling import data_files, read_data
from isnad.lexicon.sections import numbers


@pytest.fixture(scope="module")
def words() -> NumberWords:
    path = data_files("numbers")[0]
    return cast("NumberWords", numbers.keep(numbers.check(read_data(path), path.name)))


@pytest.mark.parametrize(
    ("text", "kind", "number", "pre"),
    [
        ("تجاوز عدد الخيام 20", "more_than", 3, ""),
        ("وتتجاوز قيمتها نحو 20 ليرة", "more_than", 2, "و"),
        ("تجاوز عدد الخيام في القرى الثلاثين", "more_than", 5, ""),
        ("لم تتجاوز الأضرار عشرين بيتاً", "up_to", 3, ""),
        ("فلا يزيد طولها على 20 متراً", "up_to", 4, "ف"),
        ("لا تقل نسبتها عن 20", "at_least", 4, ""),
        ("يقل وزنه عن 20 كيلو", "less_than", 3, ""),
        ("تجاوز عدد الخيام حتى الآن 20", "more_than", 5, ""),
        ("تجاوزت قيمة المحصول من القمح نصف مليون", "more_than", 5, ""),
        ("دون أن يتعدى 20", "up_to", 3, ""),
    ],
)
def test_bounds(text: str, kind: str, number: int, pre: str, words: NumberWords) -> None:
    verbs = BoundVerbs(Cardinals(tokenize(text), words), words)
    assert verbs.at(0) == BoundVerb(kind, number, pre)


@pytest.mark.parametrize(
    "text",
    [
        "تجاوز الحاجز 6 مرات",
        "تجاوز عدد الخيام حتى 6",
        "لم تتجاوز القافلة الجسر وانقلبت 6 عربات",
        "زاد عدد الخيام 20",
        "تجاوز عدد الخيام في 2013 الألف",
        "تجاوز عدد الخيام. 6",
        "وصلت 6 عربات",
        "لم",
        "",
    ],
)
def test_what_bounds_nothing(text: str, words: NumberWords) -> None:
    assert BoundVerbs(Cardinals(tokenize(text), words), words).at(0) is None


def test_the_number_is_near(words: NumberWords) -> None:
    far = "تجاوز عدد " + "الخيام " * 40 + "6"
    assert BoundVerbs(Cardinals(tokenize(far), words), words).at(0) is None
