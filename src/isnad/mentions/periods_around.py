"""What the words around an expression of time tell: what goes on, lists of days, "of it"."""

from collections.abc import Callable
from dataclasses import replace

from isnad.arabic.dates import read_day
from isnad.mentions.periods_value import Moment
from isnad.mentions.periods_words import ARTICLE, Read, Words

_WAW, _COMMA = "\u0648", "\u060c"
_CLAUSE, _AFTER = 12, 2
_TRANSPARENT = frozenset('"\u00ab\u00bb\u201c\u201d#()')
_STOPS = frozenset(".\u060c,\u061b!\u061f\n")


def goes_on(words: Words, first: int, last: int) -> bool:
    """Whether the clause around tokens [first, last) tells of what goes on.

    The words looked at are a dozen before, up to what begins the clause, and two behind.
    """
    closing = words.classes["clause"]
    for at in range(first - 1, max(-1, first - 1 - _CLAUSE), -1):
        if words.kind(at) == "punct" and words.norm(at) not in _TRANSPARENT:
            break
        if _lasting(words, at):
            return True
        if words.is_any(at, closing):
            break
    for at in range(last, last + _AFTER):
        if words.norm(at) in _STOPS or words.is_any(at, closing):
            return False
        if _lasting(words, at):
            return True
    return False


def _lasting(words: Words, at: int) -> bool:
    table = words.classes["ongoing"]
    if words.phrase(at, table):
        return True
    return any(stem[:2] == ARTICLE and stem[2:] in table for stem in words.stems(at))


def last_of_list(
    words: Words, end: int, low: Moment, year_at: Callable[[int], Read | None], *, commas: bool
) -> int:
    """Where the last of "3, 4 and 5" days or years is joined on; `end` where there are but two."""
    if low.kind not in ("date", "year") or low.month is not None:
        return end
    before = (low.day if low.kind == "date" else low.year) or 0
    while words.norm(end) == _WAW or (commas and words.norm(end) == _COMMA):
        if low.kind == "date":
            inner = read_day(words.tokens, end + 1, words.dates)
        else:
            year = year_at(end + 1)
            inner = (year[0].year or 0, year[1]) if year else None
        joins = (_WAW, _COMMA) if commas else (_WAW,)
        if inner is None or inner[0] <= before or words.norm(inner[1]) not in joins:
            break
        before, end = inner
    return end


def day_of_it(words: Words, at: int, low: Moment) -> Read | None:
    """ "the 12th of it": a day of the month that a range begins in."""
    day = read_day(words.tokens, at, words.dates) if low.month else None
    if day is None or low.kind != "date" or words.after(day[1], "of_it") != day[1] + 1:
        return None
    return replace(low, day=day[0], weekday=None), day[1] + 1
