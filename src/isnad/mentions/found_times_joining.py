"""Pieces that tell one time together: a day with its hour, a range of two hours."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from isnad.arabic.clock_values import Clock, Part
from isnad.arabic.clock_words import DASHES, WAW
from isnad.mentions.found_times_pieces import Days, Piece
from isnad.mentions.found_times_sets import Every, Sets

_COMMAS = frozenset("\u060c,/(t") | DASHES
_LONGEST_GAP = 5
_OWN = frozenset({"relative", "set", "rest"})
_YIELDING = frozenset({"duration", "now"})


@dataclass(frozen=True, slots=True)
class Group:
    """Tokens [first, last) that tell one time, with what each of its pieces said."""

    first: int
    last: int
    days: Days | None = None
    clock: Clock | None = None
    until: Clock | None = None
    part: Part | None = None
    every: Every | None = None
    until_days: Days | None = None
    alone: Piece | None = None
    """a stretch, a moment counted from now: nothing joins these"""
    weak: bool = False
    about: bool = False
    day_span: tuple[int, int] = field(default=(0, 0))


def settle(reader: Sets, found: Sequence[Piece], days: Sequence[Piece]) -> list[Piece]:
    """Pieces of both readers in order; of two that say the same thing one is kept."""
    kept: list[Piece] = []
    lost: set[int] = set()
    start = 0
    for day in days:
        while start < len(found) and found[start].last <= day.first:
            start += 1
        stop = start
        while stop < len(found) and found[stop].first < day.last:
            stop += 1
        if day.weak and (stop > start or _of_hours(reader, day)):
            continue
        if not any(_outdoes(reader, found[i], day) for i in range(start, stop)):
            lost.update(i for i in range(start, stop) if found[i].kind in _OWN | _YIELDING)
            kept.append(day)
    kept += [piece for i, piece in enumerate(found) if i not in lost]
    return sorted(kept, key=lambda piece: (piece.first, -piece.last))


def _outdoes(reader: Sets, piece: Piece, day: Piece) -> bool:
    """Whether a piece of hours says more than the days over it."""
    longer = (piece.last - piece.first) - (day.last - day.first)
    if piece.kind in _OWN:
        return longer >= 0
    if piece.kind == "duration":
        return longer > 0
    # "8 this morning": the number is the hour's
    number = piece.kind == "clock" and reader.kind(piece.first) == "number"
    return number and piece.first == day.first and longer > 0


def _of_hours(reader: Sets, day: Piece) -> bool:
    """Whether words of no day name a part of the day, which is read here."""
    return any("part" in reader.phrases(at) for at in range(day.first, day.last))


def groups(reader: Sets, found: Sequence[Piece]) -> list[Group]:
    """The groups of a text's pieces, in order; what contradicts words read before it is dropped."""
    out: list[Group] = []
    for piece in found:
        joined = _join(reader, out[-1], piece) if out else None
        if joined is not None:
            out[-1] = joined
        elif not out or piece.first >= out[-1].last:
            out.append(_group(piece))
    return _ranges(reader, [group for group in out if not (group.weak and group.days is None)])


def _group(piece: Piece) -> Group:
    span = (piece.first, piece.last) if piece.kind == "day" else (0, 0)
    alone = piece if piece.kind in ("duration", "relative", "now", "rest") else None
    return Group(
        piece.first, piece.last, piece.days, piece.clock, piece.until, piece.part, piece.every,
        alone=alone, weak=piece.weak and piece.kind == "clock", about=piece.about, day_span=span,
    )  # fmt: skip


def _join(reader: Sets, group: Group, piece: Piece) -> Group | None:
    """The group with one more piece; None if the piece tells a time of its own."""
    if group.alone or piece.kind in ("duration", "relative", "now", "rest"):
        return None
    if (group.days and piece.days) or (group.clock and piece.clock):
        return None
    if (group.every and piece.every) or (
        (group.every or piece.every) and (group.days or piece.days)
    ):
        return None
    if group.part and piece.part:
        return None
    if not _near(reader, group, piece):
        return None
    if piece.weak and not piece.until and piece.kind == "clock" and piece.first == group.last:
        return None  # "Friday the second" of a month
    days = group.days or piece.days
    if days and (group.clock or piece.clock or group.part or piece.part) and not _single(days):
        return None
    span = (piece.first, piece.last) if piece.kind == "day" else group.day_span
    return replace(
        group, last=max(group.last, piece.last), days=days, clock=group.clock or piece.clock,
        until=group.until or piece.until, part=group.part or piece.part,
        every=group.every or piece.every, about=group.about or piece.about, day_span=span,
        weak=(group.weak or (piece.weak and piece.kind == "clock")) and not days,
    )  # fmt: skip


def _single(days: Days) -> bool:
    """Whether the days are one day, or one night over two."""
    if days.first is None or days.last is None:
        return days.precision in ("day", "night")
    return (days.last - days.first).days <= 1


def _near(reader: Sets, group: Group, piece: Piece) -> bool:
    at = group.last
    if piece.first - at > _LONGEST_GAP:
        return False
    commas = 0
    while at < piece.first:
        if reader.norm(at) in _COMMAS:
            commas += 1
            at += 1
            continue
        end = reader.after(at, "links")
        if not end or end > piece.first:
            return False
        at = end
    return commas <= 1


def _ranges(reader: Sets, found: list[Group]) -> list[Group]:
    """Two groups with an hour each that a word for "until" or "and" makes a range."""
    out: list[Group] = []
    for group in found:
        ranged = _range(reader, out[-1], group) if out else None
        if ranged is not None:
            out[-1] = ranged
        else:
            out.append(group)
    return out


def _range(reader: Sets, first: Group, last: Group) -> Group | None:
    if not (first.clock and last.clock) or first.until or last.until or first.every or last.every:
        return None
    opened = reader.before_roles(first.first, "opens")
    start = opened - 1 if opened else first.first
    within = "opens" in reader.phrases(first.first)
    at = reader.after(first.last, "joints")
    if not at and reader.norm(first.last) in DASHES:
        at = first.last + 1
    if not at and (opened or within):
        joining = reader.phrases(start).get("between")
        if joining and reader.norm(first.last) == WAW:
            at = first.last + 1
        elif joining and last.first == first.last and reader.norm(last.first)[:1] == WAW:
            at = last.first
    while at and at < last.first and (end := reader.after(at, "links")):
        at = end
    if at != last.first:
        return None
    days = first.days or last.days
    until_days = last.days if first.days and last.days else None
    span = first.day_span if first.days else last.day_span
    return replace(
        first, first=start, last=last.last, days=days, until=last.clock, until_days=until_days,
        part=first.part or last.part, day_span=span, weak=False,
    )  # fmt: skip
