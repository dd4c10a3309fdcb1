"""Amounts as token ranges, and what bounds make of them."""

from typing import cast

import pytest

from isnad.arabic import tokenize
from isnad.arabic.amount import Amount, both, bounded
from isnad.arabic.amounts import AmountWords, amounts
from isnad.lexicon.compiling import data_files, read_data
from isnad.lexicon.sections import numbers


@pytest.fixture(scope="module")
def words() -> AmountWords:
    path = data_files("numbers")[0]
    return cast("AmountWords", numbers.keep(numbers.check(read_data(path), path.name)))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("وصلت خمس وعشرون شاحنة", 1, 3),
        ("وصلت خمس و عشرون شاحنة", 1, 4),
        ("بنحو 1.5 مليون ليرة", 0, 3),
        ("قرب ثلثي المدينة", 1, 2),
    ],
)
def test_token_ranges(text: str, first: int, last: int, words: AmountWords) -> None:
    (found,) = amounts(text, tokenize(text), words)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("kind", "low", "high", "low_open", "high_open", "about"),
    [
        ("more_than", 20, None, True, False, False),
        ("at_least", 20, None, False, False, False),
        ("up_to", None, 20, False, False, False),
        ("less_than", None, 20, False, True, False),
        ("about", 20, 20, False, False, True),
    ],
)
def test_bounds(
    kind: str, low: int | None, high: int | None, low_open: bool, high_open: bool, about: bool
) -> None:
    found = bounded(kind, Amount(0, 1, "cardinal", 20, 20))
    assert (found.low, found.high, found.low_open, found.high_open, found.about) == (
        low, high, low_open, high_open, about,
    )  # fmt: skip


def test_two_bounds_that_do_not_fit_stay_two() -> None:
    more = Amount(0, 2, "cardinal", 40, None, low_open=True)
    less = Amount(2, 4, "cardinal", None, 10, high_open=True, pre="\u0648")
    assert both(more, less, "") is None
    wide = both(more, Amount(2, 4, "cardinal", None, 90, pre="\u0648"), "")
    assert wide is not None
    assert (wide.kind, wide.low, wide.high) == ("range", 40, 90)
