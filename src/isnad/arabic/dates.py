"""Absolute dates in tokens: month names of every tradition, ordinals, digits, years of two eras.

The names come in a table (`DateWords`), so that the module can be used with any.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

from isnad.arabic.clitics import readings
from isnad.arabic.tokens import Token


class DateWords(TypedDict):
    """Folded words and phrases. A phrase's words are joined by single spaces."""

    months: Mapping[str, Sequence[str | int]]
    """phrase -> (calendar, month)"""
    ordinals: Mapping[str, int]
    """ordinal of either gender, without the article -> 1 to 10"""
    tens: Mapping[str, int]
    """tens, without the article -> 20, 30"""
    teens: Mapping[str, bool]
    """what makes an ordinal one of 11 to 19"""
    links: Mapping[str, bool]
    """what may stand between day and month, or month and year"""
    years: Mapping[str, bool]
    """words for year before a year's number"""
    eras: Mapping[str, str]
    """what stands behind a year -> its calendar"""


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date up to token `last`; what the words leave out is None."""

    last: int
    calendar: str
    year: int | None
    month: int
    day: int | None


_ARTICLE, _WAW = "\u0627\u0644", "\u0648"
_BETWEEN_NAMES = frozenset("/-(\u2013")
_NUMERIC = re.compile(r"(\d{1,4})[/.](\d{1,2})[/.](\d{1,4})")
_DASHES = frozenset("-\u2013/")
_LONGEST_NAME = 3
_MAX_DAY, _MAX_MONTH = 31, 12


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def _kind(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].kind if 0 <= at < len(tokens) else ""


def bare(norm: str) -> str:
    """The word without the article."""
    return norm[2:] if norm.startswith(_ARTICLE) and len(norm) > len(_ARTICLE) + 1 else norm


def read_ordinal(tokens: Sequence[Token], at: int, words: DateWords) -> tuple[int, int] | None:
    """(value from 1 to 39, end) of an ordinal at a token, article and preposition allowed."""
    value = None
    for reading in readings(_norm(tokens, at)):
        stem = bare(reading.stem)
        if reading.post:
            continue
        if stem in words["ordinals"]:
            value = words["ordinals"][stem]
            break
        if stem in words["tens"] and reading.stem != stem:
            return words["tens"][stem], at + 1
    if value is None:
        return None
    following = _norm(tokens, at + 1)
    if following in words["teens"]:
        return (value + 10, at + 2) if value < 10 else None
    if following.startswith(_WAW):
        tens = words["tens"].get(bare(following[1:]))
        if tens is not None and value < 10:
            return value + tens, at + 2
    return value, at + 1


def _name(tokens: Sequence[Token], at: int, words: DateWords) -> tuple[str, int, int] | None:
    if _kind(tokens, at) != "word":
        return None
    for length in range(_LONGEST_NAME, 0, -1):
        if any(_kind(tokens, i) in ("", "punct") for i in range(at, at + length)):
            continue
        rest = "".join(" " + _norm(tokens, i) for i in range(at + 1, at + length))
        for reading in readings(_norm(tokens, at)):
            found = None if reading.post else words["months"].get(reading.stem + rest)
            if found is not None:
                return str(found[0]), int(found[1]), at + length
    return None


def read_month(tokens: Sequence[Token], at: int, words: DateWords) -> tuple[str, int, int] | None:
    """(calendar, month, end) of a month's name, or of two names of one month."""
    first = _name(tokens, at, words)
    if first is None:
        return None
    calendar, month, end = first
    if _norm(tokens, end) in _BETWEEN_NAMES:
        second = _name(tokens, end + 1, words)
        if second is not None and second[:2] == (calendar, month):
            end = second[2]
            if _norm(tokens, first[2]) == "(" and _norm(tokens, end) == ")":
                end += 1
    else:
        beside = _name(tokens, end, words)  # "May Ayyar", both names of one month
        if beside is not None and beside[:2] == (calendar, month) and tokens[end].norm[:1] != _WAW:
            end = beside[2]
    return calendar, month, end


def read_year(tokens: Sequence[Token], at: int, words: DateWords) -> tuple[str, int, int] | None:
    """(calendar, year, end) of a year in digits, with the era behind it."""
    norm = _norm(tokens, at)
    if not (len(norm) == 4 and norm.isascii() and norm.isdigit()):
        return None
    era = words["eras"].get(_norm(tokens, at + 1))
    year = int(norm)
    if era is not None:
        return era, year, at + 2
    if 1900 <= year <= 2100:
        return "gregorian", year, at + 1
    if 1350 <= year <= 1500:
        return "hijri", year, at + 1
    return None


def _numeric(tokens: Sequence[Token], at: int) -> ReadDate | None:
    """Digits alone: day first, or year first."""
    match = _NUMERIC.fullmatch(_norm(tokens, at))
    if match:
        parts, end = match.groups(), at + 1
    elif all(_kind(tokens, at + i) == "number" for i in (0, 2, 4)) and (
        _norm(tokens, at + 1) in _DASHES and _norm(tokens, at + 3) in _DASHES
    ):
        parts, end = tuple(_norm(tokens, at + i) for i in (0, 2, 4)), at + 5
    else:
        return None
    if not all(part.isascii() and part.isdigit() and len(part) in (1, 2, 4) for part in parts):
        return None
    first, month, third = (int(part) for part in parts)
    if len(parts[0]) == 4:
        year, day = first, third
    elif len(parts[2]) == 4:
        year, day = third, first
    else:
        return None
    if not (1 <= month <= _MAX_MONTH and 1 <= day <= _MAX_DAY):
        return None
    calendar = "hijri" if 1350 <= year <= 1500 else "gregorian"
    return ReadDate(end, calendar, year, month, day) if year >= 1350 else None


def read_day(tokens: Sequence[Token], at: int, words: DateWords) -> tuple[int, int] | None:
    """(day of a month, end) in digits or as an ordinal."""
    if _kind(tokens, at) == "number":
        norm = _norm(tokens, at)
        if norm.isascii() and norm.isdigit() and len(norm) <= 2 and 1 <= int(norm) <= _MAX_DAY:
            return int(norm), at + 1
        return None
    if _norm(tokens, at) == _ARTICLE:
        return read_day(tokens, at + 1, words) if _kind(tokens, at + 1) == "number" else None
    found = read_ordinal(tokens, at, words) if _kind(tokens, at) == "word" else None
    return found if found and found[0] <= _MAX_DAY else None


def read_date(tokens: Sequence[Token], at: int, words: DateWords) -> ReadDate | None:
    """The date that starts at a token: with a day, or a month with its year.

    The day may be digits or an ordinal; the year may be left out after a day.
    """
    numeric = _numeric(tokens, at) if _kind(tokens, at) == "number" else None
    if numeric is not None:
        return numeric
    day = read_day(tokens, at, words)
    start = day[1] if day else at
    while day and _norm(tokens, start) in words["links"]:
        start += 1
    month = read_month(tokens, start, words)
    if month is None:
        return None
    calendar, number, end = month
    skip = end
    while _norm(tokens, skip) in words["links"] or _norm(tokens, skip) in words["years"]:
        skip += 1
    if day and skip == end and _norm(tokens, skip) == "\u060c":
        skip += 1
    year = read_year(tokens, skip, words)
    if year is not None and year[0] == calendar:
        return ReadDate(year[2], calendar, year[1], number, day[0] if day else None)
    return ReadDate(end, calendar, None, number, day[0]) if day else None
