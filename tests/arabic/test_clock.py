"""Hours read at tokens: what they say, and how a part of the day settles them."""

import pytest

from isnad.arabic.clock import Clocks
from isnad.arabic.clock_values import Clock, between, in_part
from isnad.arabic.tokens import tokenize
from isnad.lexicon import load_lexicon


def reader(text: str) -> Clocks:
    data = load_lexicon().data
    return Clocks(tokenize(text), data["clock"], data["numbers"], text)


@pytest.mark.parametrize(
    ("hour", "part", "expected"),
    [
        (8, "evening", 20),
        (12, "evening", 24),
        (12, "morning", 0),
        (12, "noon", 12),
        (1, "noon", 13),
        (11, "noon", 11),
        (2, "night", 2),
        (9, "night", 21),
        (12, "dawn", 0),
        (3, "afternoon", 15),
        (17, "afternoon", 17),
        (0, "night", 0),
        (7, "", 7),
    ],
)
def test_a_part_of_the_day_settles_the_hour(hour: int, part: str, expected: int) -> None:
    assert in_part(hour, part) == expected


def test_a_quarter_to_twelve_in_the_morning_is_before_noon() -> None:
    assert Clock(0, 1, 12, -15, part="morning").seconds() == 11 * 3600 + 45 * 60


@pytest.mark.parametrize(
    ("begin", "end", "hours"),
    [
        (Clock(0, 1, 5), Clock(1, 2, 6, part="evening"), (17, 18)),
        (Clock(0, 1, 7), Clock(1, 2, 4, part="evening"), (7, 16)),
        (Clock(0, 1, 3, part="evening"), Clock(1, 2, 7), (15, 19)),
        (Clock(0, 1, 10), Clock(1, 2, 2), (10, 14)),
        (Clock(0, 1, 11, part="night"), Clock(1, 2, 3, part="dawn"), (23, 27)),
        (Clock(0, 1, 22), Clock(1, 2, 6, part="morning"), (22, 30)),
    ],
)
def test_one_end_of_a_range_tells_of_the_other(
    begin: Clock, end: Clock, hours: tuple[int, int]
) -> None:
    assert between(begin, end) == (hours[0] * 3600, hours[1] * 3600)


@pytest.mark.parametrize(
    ("text", "hour", "minute", "precision"),
    [
        ("الساعة الثامنة", 8, 0, "hour"),
        ("الساعة ٨", 8, 0, "hour"),
        ("8:05", 8, 5, "minute"),
        ("08:05:09", 8, 5, "second"),
        ("الساعة 8.05", 8, 5, "minute"),
        ("الساعة ثمانية وربع", 8, 15, "minute"),
        ("الثامنة و20 دقيقة", 8, 20, "minute"),
        ("الثامنة والنصف إلا خمس دقائق", 8, 25, "minute"),
        ("الساعة التاسعة إلا عشر دقائق", 9, -10, "minute"),
        ("الساعة الحادية عشرة والثلث", 11, 20, "minute"),
        ("الساعة الثامنة عشرة", 18, 0, "hour"),
        ("T18:40", 18, 40, "minute"),
    ],
)
def test_what_the_words_say(text: str, hour: int, minute: int, precision: str) -> None:
    found = reader(text).clock(0)
    assert found is not None
    assert (found.hour, found.minute, found.precision) == (hour, minute, precision)
    assert found.last == len(tokenize(text))


@pytest.mark.parametrize(
    "text",
    [
        "8",
        "1.5",
        "25:10",
        "8:7",
        "12:61",
        "الثامن",
        "ثامنة",
        "الساعة المقبلة",
        "8 م",
        "192.168.1.1",
    ],
)
def test_what_is_no_hour(text: str) -> None:
    assert reader(text).clock(0) is None


def test_two_hours_of_a_range_are_read_together() -> None:
    found = reader("بين الخامسة والسادسة مساء").span(0)
    assert found is not None
    assert [clock.hour for clock in found] == [5, 6]
    assert between(*found) == (17 * 3600, 18 * 3600)
