"""What tells time, token by token: hours, parts of the day, stretches, what recurs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from isnad.arabic.clock_values import Clock, Part
from isnad.arabic.clock_words import BA, LAM, WAW
from isnad.arabic.durations import Duration, Relative
from isnad.mentions.found_times_sets import Every, Sets

PieceKind = Literal["clock", "part", "duration", "relative", "set", "now", "rest", "day"]


@dataclass(frozen=True, slots=True)
class Days:
    """The days that the words of a piece tell; `known` is False if no day can be told."""

    first: date | None
    last: date | None
    precision: str = "day"
    ends: bool = False
    """"the end of" that day"""


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens [first, last) of one kind, with what was read; `weak`: it needs a day beside it."""

    first: int
    last: int
    kind: PieceKind
    clock: Clock | None = None
    until: Clock | None = None
    part: Part | None = None
    duration: Duration | None = None
    relative: Relative | None = None
    every: Every | None = None
    days: Days | None = None
    weak: bool = False
    about: bool = False


def pieces(reader: Sets) -> Iterator[Piece]:
    """The pieces of a text in order, none overlapping: at each token the longest."""
    at = 0
    while at < reader.size:
        found = max(_at(reader, at), key=lambda piece: piece.last, default=None)
        if found is None:
            at += 1
            continue
        yield found
        at = found.last


def _at(reader: Sets, at: int) -> Iterator[Piece]:
    """All that starts at a token; of equals the first counts."""
    if not reader.begins(at):
        return
    relative = reader.relative(at)
    if relative:
        yield Piece(at, relative.last, "relative", relative=relative)
    every = reader.every(at)
    if every:
        yield Piece(at, every.last, "set", every=every)
    span = reader.span(at)
    if span:
        weak = not (span[0].sure or span[1].sure)
        yield Piece(at, span[1].last, "clock", clock=span[0], until=span[1], weak=weak)
    clock = reader.clock(at, weak=True)
    if clock and (clock.sure or _ordinal(reader, clock)):
        yield Piece(at, clock.last, "clock", clock=clock, weak=not clock.sure)
    moved = moved_clock(reader, at)
    if moved:
        yield moved
    part = reader.lone_part(at)
    if part:
        yield Piece(at, part.last, "part", part=part)
    duration = _duration(reader, at)
    if duration:
        yield Piece(duration.first, duration.last, "duration", duration=duration)
    yield from _words(reader, at)


def _ordinal(reader: Sets, clock: Clock) -> bool:
    return reader.kind(clock.first) == "word" and reader.kind(clock.last - 1) == "word"


def _words(reader: Sets, at: int) -> Iterator[Piece]:
    now = reader.phrase(at, "now", "")
    if now:
        yield Piece(at, now.end, "now")
    rest = reader.after(at, "rest")
    if rest and (end := reader.after(rest, "today")):
        yield Piece(at, end, "rest")


def moved_clock(reader: Sets, at: int) -> Piece | None:
    """ "three minutes before eight", "before eight by three minutes"."""
    lead = _side(reader, at)
    if lead:
        clock = reader.clock(lead[0], weak=True)
        if clock is None:
            return None
        end = clock.last
        if reader.phrase(end, "few_moments", BA):
            return Piece(
                at, end + 1, "clock", clock=replace(clock, first=at, sure=True), about=True
            )
        duration = reader.duration(end, BA)
        sign = lead[1]
    else:
        duration = reader.duration(at)
        side = _side(reader, duration.last) if duration else None
        if duration is None or side is None or duration.bare:
            return None
        sign = side[1]
        clock = reader.clock(side[0], weak=True)
        end = clock.last if clock else 0
    if clock is None or duration is None or duration.vague or not duration.fine:
        return None
    if duration.seconds >= 43200 or not (clock.sure or _ordinal(reader, clock)):
        return None
    seconds = clock.seconds() + sign * int(duration.seconds)
    shifted = Clock(
        at, max(end, duration.last), seconds // 3600, seconds // 60 % 60, seconds % 60,
        "minute", clock.part if clock.part or clock.ambiguous else "midday", True, clock.exact,
        clock.zone,
    )  # fmt: skip
    return Piece(at, shifted.last, "clock", clock=shifted)


def _side(reader: Sets, at: int) -> tuple[int, int] | None:
    """(token after "before" or "after", -1 or 1)."""
    for role, sign in (("ago", -1), ("later", 1)):
        found = reader.phrase(at, role, "", WAW)
        if found:
            return found.end, sign
    return None


def _duration(reader: Sets, at: int) -> Duration | None:
    """A stretch that needs no other word, or has the word it needs."""
    through = reader.after(at, "through")
    if through:
        unit = reader.unit(through)
        if unit and unit[1] == "one" and not reader.adjective(unit[3]):
            return Duration(at, unit[3], ((1.0, unit[0]),))
        return None
    plain = reader.duration(at)
    found = plain or reader.duration(at, BA, LAM)
    if found is None or _age(reader, found):
        return None
    glued = plain is None
    led = glued or bool(reader.before_roles(at, "lasting"))
    if found.bare:
        ended = reader.ends_at(found.last)
        if at == 0 and found.last == reader.size and not found.vague:
            return found
        if not found.vague and ended:
            led = led or reader.phrase(at - 1, "at_last") is not None
        return found if led and (ended or not glued) and not _names(reader, found) else None
    if found.vague and len(found.terms) == 1 and not reader.phrase(at, "few", "", BA, LAM):
        return found if led else None
    return found


def _age(reader: Sets, found: Duration) -> bool:
    """Whether years are somebody's age."""
    if found.unit != "year":
        return reader.before(found.first, "ages", 2)
    end = found.last
    within = reader.norm(found.first - 1) == "(" and reader.norm(end) == ")"
    behind = any(reader.norm(i) in reader.guards["ages"] for i in (end, end + 1))
    return within or behind or reader.before(found.first, "ages", 6)


def _names(reader: Sets, found: Duration) -> bool:
    """Whether a day, month or year is one with a name or a number: "the day of ..."."""
    return reader.kind(found.last) == "number" or reader.norm(found.last) in reader.weekdays
