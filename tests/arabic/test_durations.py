"""Stretches of time read at tokens."""

import pytest

from isnad.arabic.durations import Duration, Durations
from isnad.arabic.tokens import tokenize
from isnad.lexicon import load_lexicon


def reader(text: str) -> Durations:
    data = load_lexicon().data
    return Durations(tokenize(text), data["clock"], data["numbers"], text)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("ثلاث ساعات", ((3, "hour"),)),
        ("48 ساعة", ((48, "hour"),)),
        ("ساعتين", ((2, "hour"),)),
        ("نصف ساعة", ((0.5, "hour"),)),
        ("ساعة ونصف", ((1.5, "hour"),)),
        ("ساعة إلا ربعا", ((0.75, "hour"),)),
        ("أسبوعين", ((2, "week"),)),
        ("سنة وثلاثة أشهر وعشرة أيام", ((1, "year"), (3, "month"), (10, "day"))),
        ("3.5 سنوات", ((3.5, "year"),)),
        ("خمس وعشرين دقيقة", ((25, "minute"),)),
        ("شهر كامل", ((1, "month"),)),
    ],
)
def test_how_many_of_what(text: str, terms: tuple[tuple[float, str], ...]) -> None:
    found = reader(text).duration(0)
    assert found is not None
    assert found.terms == terms
    assert not found.vague
    assert not found.bare
    assert found.last == len(tokenize(text))


def test_a_plural_without_a_number_is_vague_and_three_at_least() -> None:
    found = reader("بضع ساعات").duration(0)
    assert found == Duration(0, 2, ((3.0, "hour"),), vague=True)


def test_a_single_unit_needs_a_word_before_it() -> None:
    found = reader("يوم").duration(0)
    assert found is not None
    assert found.bare


@pytest.mark.parametrize(
    ("text", "way", "seconds"),
    [
        ("قبل ساعتين", "ago", 7200),
        ("منذ ثلاث ساعات", "since", 10800),
        ("بعد 5 دقائق", "later", 300),
        ("خلال 48 ساعة", "within", 172800),
        ("خلال الساعات الـ24 الماضية", "past", 86400),
        ("الساعات الأربع المقبلة", "coming", 14400),
        ("آخر 72 ساعة", "past", 259200),
        ("قبل أكثر من ثلاث ساعات", "ago", 10800),
    ],
)
def test_counted_from_now(text: str, way: str, seconds: float) -> None:
    found = reader(text).relative(0)
    assert found is not None
    assert (found.way, found.duration.seconds) == (way, seconds)
    assert found.last == len(tokenize(text))


@pytest.mark.parametrize(
    "text",
    ["قبل ساعتين من الهجوم", "بعد ثلاث ساعات على القصف", "قبل يومين", "الساعة الثالثة", "منذ"],
)
def test_counted_from_something_else_or_not_in_hours(text: str) -> None:
    assert reader(text).relative(0) is None
