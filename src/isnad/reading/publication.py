"""The publication day chosen from everything that tells of it."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from isnad.lexicon import Lexicon
from isnad.lexicon.sections.boilerplate import line_key
from isnad.model import Publication
from isnad.reading.boilerplate import byline_of
from isnad.reading.days import Day, day_in_path, find_days, weekday_names

ORDER: tuple[str, ...] = ("given", "record", "json-ld", "meta", "dateline", "url", "file")
"""Where a day can be read from, the most trusted first."""
_APART = 2
"""Days that two readings may lie apart (zones, night editions) before either is in doubt."""


@dataclass(frozen=True, slots=True)
class Told:
    """A day, where it was read, and the words."""

    day: date
    read_from: str
    text: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Chosen:
    """The day chosen; `doubt` says why it is unsure: a reason's name and the other day."""

    published: Publication | None
    doubt: str | None = None
    other: date | None = None


def choose(told: Sequence[Told]) -> Chosen:
    """The most trusted day; unsure where another trusted place tells a day more than 2 days off."""
    if not told:
        return Chosen(None)
    ranked = sorted(told, key=lambda one: (not one.sure, ORDER.index(one.read_from)))
    best = ranked[0]
    rivals = [
        one.day for one in ranked[1:]
        if (one.sure or one.read_from == "url") and abs((one.day - best.day).days) > _APART
    ]  # fmt: skip
    sure = best.sure and (not rivals or best.read_from in ("given", "record"))
    doubt = None if sure else ("conflict" if rivals else best.read_from)
    return Chosen(
        Publication(best.day, best.read_from, sure, best.text or None),
        doubt,
        rivals[0] if rivals and not sure else None,
    )


def from_path(path: str | None, read_from: str) -> list[Told]:
    """The day in a web address ("url") or a file's name ("file"), never sure by itself."""
    found = day_in_path(path) if path else None
    return [Told(found[0], read_from, found[1], sure=False)] if found else []


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a line that says when a text was published tells."""

    told: Told
    byline: str | None = None


def dateline(line: str, lexicon: Lexicon, *, loose: bool = False) -> Dateline | None:
    """What a dateline tells: its day, sure unless it says "updated", and a byline beside it.

    Such a line holds a full day and, beside it, only hours, words of datelines and a byline.
    `loose` is for lines right below a headline: names may stand beside a day that opens or closes
    the line; sure where a sign parts the two.
    """
    if len(line) > 160:
        return None
    days = find_days(line)
    if not days:
        return None
    data = lexicon.data["boilerplate"]["datelines"]
    day, updated = _published(line, days, data["updated"])
    rest = line
    for one in sorted(days, key=lambda one: -one.start):
        rest = rest[: one.start] + " - " + rest[one.end :]
    key = f" {line_key(rest)} "
    for phrase in data["updated"]:
        key = key.replace(f" {phrase} ", " ")
    weekdays = weekday_names()
    others = [word for word in key.split() if word not in data["around"] and word not in weekdays]
    byline = byline_of(_without(rest, weekdays), lexicon) if others else None
    sure = day.sure and not updated
    if len(others) > 1 and byline is None:
        parted = _parted(line, day) if loose and len(others) <= 6 else None
        if parted is None:
            return None
        sure = sure and parted
    return Dateline(Told(day.day, "dateline", line, sure), byline)


def _published(line: str, days: Sequence[Day], updated: Container[str]) -> tuple[Day, bool]:
    """The first day that no word such as "updated" precedes; else the first, which is an update."""
    before = 0
    # A Hijri day stands after its Gregorian one in the list, wherever it stands in the line.
    for day in sorted((one for one in days if one.start >= days[0].start), key=lambda d: d.start):
        words = line_key(line[before : day.start]).split()
        told = {*words, *(f"{first} {second}" for first, second in pairwise(words))}
        if not any(phrase in updated for phrase in told):
            return day, False
        before = day.end
    return days[0], True


def _parted(line: str, day: Day) -> bool | None:
    """Whether a sign parts a day at either end of a line from the rest; None in the middle."""
    before, after = line[: day.start].rstrip(), line[day.end :].lstrip()
    words = (line_key(before).split(), line_key(after).split())
    if words[0] and len(words[1]) > 2:
        return None
    near = after[:1] if not words[0] else before[-1:]
    return near in ("|", "-", "\u2013", "\u2014", "/", "\u2022", "\u060c", ",")


def _without(rest: str, words: Container[str]) -> str:
    kept = [word for word in rest.split() if line_key(word) not in words and not _is_hour(word)]
    return " ".join(kept).strip(" -|\u060c,.")


def _is_hour(word: str) -> bool:
    return ":" in word and any(c.isdigit() for c in word)
