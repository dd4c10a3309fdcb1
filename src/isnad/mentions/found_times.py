"""Everything in a text that tells time: days, hours, ranges of both, stretches, what recurs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from isnad.arabic.calendars import shift_months
from isnad.arabic.clock_values import DAY, Clock, Part, between
from isnad.arabic.durations import SECONDS, Duration, Relative
from isnad.arabic.tokens import Token, tokenize
from isnad.lexicon import load_lexicon
from isnad.mentions.found_periods import find_periods
from isnad.mentions.found_times_joining import Group, groups, settle
from isnad.mentions.found_times_pieces import Days, Piece, pieces
from isnad.mentions.found_times_sets import Sets
from isnad.mentions.found_times_value import Bound, FoundTime, TimeKind

__all__ = ["FoundTime", "find_times"]

_MIDNIGHT = time(0, 0)
_END = time(23, 59, 59)
_BOUNDS: tuple[tuple[str, Bound], ...] = (
    ("since", "since"), ("ago", "before"), ("later", "after"), ("joints", "until"),
)  # fmt: skip


def find_times(text: str, at: datetime | None = None) -> tuple[FoundTime, ...]:
    """What tells time in a text, in order, none overlapping. Linear in the text.

    `at` is the moment the text is read at: its publication. What is counted from it ("yesterday",
    "two hours ago") stays without `first` and `last` if it is None. Never raises on any text.
    """
    lexicon = load_lexicon()
    clock, numbers = lexicon.data.get("clock"), lexicon.data.get("numbers")
    times = lexicon.data.get("times")
    if clock is None or numbers is None or times is None:
        return ()
    tokens = tokenize(text)
    reader = Sets(tokens, clock, numbers, text, times["weekdays"])
    at = at.replace(tzinfo=None) if at else None
    told = settle(reader, list(pieces(reader)), list(_days(text, tokens, at)))
    out = (_found(reader, group, at) for group in groups(reader, told))
    return tuple(found for found in out if found is not None)


def _days(text: str, tokens: tuple[Token, ...], at: datetime | None) -> Iterator[Piece]:
    """The days that `find_periods` finds, as pieces; weak where the words are of no day."""
    starts, ends = [token.start for token in tokens], [token.end for token in tokens]
    for found in find_periods(text, at.date() if at else None):
        first = bisect_right(starts, found.start) - 1
        last = bisect_left(ends, found.end) + 1
        weak = found.anchor == "none" or (found.anchor, found.precision) == ("context", "span")
        if 0 <= first < last <= len(tokens):
            days = Days(found.first, found.last, found.precision)
            yield Piece(first, last, "day", days=days, weak=weak)


def _found(reader: Sets, group: Group, at: datetime | None) -> FoundTime | None:
    start, end = reader.tokens[group.first].start, reader.tokens[group.last - 1].end
    if group.alone:
        return _alone(group.alone, start, end, at)
    if group.every:
        code = _code(group.clock, group.until, group.part) if group.clock else ""
        told = group.every.told(code, group.part.name if group.part else "")
        return FoundTime(start, end, "set", recurrence=told, precision="set")
    bound = _bound(reader, group)
    firsts = (group.first, group.clock.first if group.clock else group.first)
    about = group.about or any(reader.before_roles(at, "about") for at in firsts)
    part = _part(reader, group)
    if group.clock is None:
        if part is None or (group.days and not _part_of_day(group)):
            return _plain(reader, group, start, end, bound)
        span = (part.begin, part.end)
        return _hours(group, start, end, span, FoundTime(
            start, end, "time", precision="part", about=about, bound=bound,
        ))  # fmt: skip
    clock = group.clock
    if part and not clock.part and not (group.until and group.until.part):
        clock = replace(clock, part=part.name)
    moment = clock.seconds()
    span = between(clock, group.until) if group.until else (moment, moment)
    zone = clock.zone or (group.until.zone if group.until else None)
    finest = {clock.precision, group.until.precision if group.until else clock.precision}
    return _hours(group, start, end, span, FoundTime(
        start, end, "time", about=about, bound=bound, ambiguous=_ambiguous(clock, group.until),
        precision=next(p for p in ("second", "minute", "hour") if p in finest),
        zone=_slice(reader, zone) if zone else "",
    ))  # fmt: skip


def _ambiguous(clock: Clock, until: Clock | None) -> bool:
    """Whether neither end tells on which side of noon it is."""
    return clock.ambiguous and not (until and until.part)


def _slice(reader: Sets, zone: tuple[int, int]) -> str:
    return reader.text[reader.tokens[zone[0]].start : reader.tokens[zone[1] - 1].end]


def _bound(reader: Sets, group: Group) -> Bound:
    opening = reader.phrases(group.first)
    named = max((opening[r].end for r in ("part", "moment") if r in opening), default=0)
    for role, bound in _BOUNDS:
        within = opening.get(role) if group.clock else None
        if reader.before_roles(group.first, role) or (within and within.end > named):
            return bound
    return ""


def _part(reader: Sets, group: Group) -> Part | None:
    """The part of the day of a group: a piece's, or one among the words of its day."""
    if group.part:
        return group.part
    for at in range(*group.day_span):
        found = reader.part(at)
        if found and found.last <= group.last and found.form != "marks":
            return found
    return None


def _part_of_day(group: Group) -> bool:
    days = group.days
    return days is None or days.first is None or days.last is None or (
        (days.last - days.first).days <= 1
    )  # fmt: skip


def _plain(reader: Sets, group: Group, start: int, end: int, bound: Bound) -> FoundTime | None:
    """Days without an hour; the end of a day is its last minute."""
    days = group.days
    if days is None:
        return None
    ends = "ends" in reader.phrases(group.first)
    opened = reader.before_roles(group.first, "ends")
    if days.first and days.first == days.last and (ends or opened):
        last = datetime.combine(days.first, time(23, 59))
        begin = reader.tokens[opened - 1].start if opened else start
        return FoundTime(begin, end, "datetime", last, last, "minute", bound=bound)
    return FoundTime(start, end, "period", days.first, days.last, days.precision, bound=bound)


def _hours(
    group: Group, start: int, end: int, span: tuple[int, int], found: FoundTime
) -> FoundTime:
    """The hours as times, or on their day as datetimes."""
    days = group.days
    kind: TimeKind = "datetime" if days else "time"
    if days is None or days.first is None or days.last is None:
        return replace(found, kind=kind, first=_time(span[0]), last=_time(span[1], span[0]))
    first = days.first if span[0] >= DAY // 2 else days.last
    last = group.until_days.last if group.until_days and group.until_days.last else first
    if group.until_days:
        span = (span[0], span[1] % DAY if span[1] > DAY else span[1])
    return replace(found, kind=kind, first=_on(first, span[0]), last=_on(last, span[1], span[0]))


def _time(seconds: int, begin: int | None = None) -> time:
    if seconds == DAY and begin is not None and begin < seconds:
        return _END
    seconds %= DAY
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60)


def _on(day: date, seconds: int, begin: int | None = None) -> datetime | None:
    if seconds == DAY and begin is not None and begin < seconds:
        return datetime.combine(day, _END)
    try:
        return datetime.combine(day, _MIDNIGHT) + timedelta(seconds=seconds)
    except OverflowError:
        return None


def _code(clock: Clock, until: Clock | None, part: Part | None) -> str:
    """ "T15", "T15:30"; "T10/T14" for a range."""
    if part and not clock.part and not (until and until.part):
        clock = replace(clock, part=part.name)
    if until:
        span = between(clock, until)
        return f"{_hour(_time(span[0]), clock)}/{_hour(_time(span[1]), until)}"
    return _hour(_time(clock.seconds()), clock)


def _hour(told: time, clock: Clock) -> str:
    if clock.precision == "second":
        return f"T{told:%H:%M:%S}"
    return f"T{told:%H:%M}" if told.minute or clock.precision == "minute" else f"T{told:%H}"


def _alone(piece: Piece, start: int, end: int, at: datetime | None) -> FoundTime | None:
    """Stretches, and moments counted from now."""
    if piece.duration:
        told = piece.duration
        return FoundTime(
            start, end, "duration", precision=told.unit, seconds=told.seconds, about=told.vague
        )
    if piece.relative:
        return _relative(piece.relative, start, end, at)
    if piece.kind == "now":
        return FoundTime(start, end, "datetime", at, at, "second")
    last = datetime.combine(at.date(), _END) if at else None
    return FoundTime(start, end, "datetime", at, last, "second")


def _relative(told: Relative, start: int, end: int, at: datetime | None) -> FoundTime:
    """A moment so long before or after `at`, or the stretch up to it or from it."""
    duration, way = told.duration, told.way
    about = duration.vague or duration.about
    if way == "within":
        return FoundTime(
            start, end, "duration", precision=duration.unit, seconds=duration.seconds, about=about
        )
    back = way in ("ago", "since", "past")
    moment = _shifted(at, duration, -1 if back else 1) if at else None
    first = last = moment
    if way == "past":
        last = at if moment else None
    elif way == "coming":
        first = at if moment else None
    return FoundTime(
        start, end, "datetime", first, last, duration.unit, duration.seconds, about=about,
        bound="since" if way == "since" else "",
    )  # fmt: skip


def _shifted(at: datetime, duration: Duration, sign: int) -> datetime | None:
    """The moment so long before (-1) or after (1) another, by the calendar; None past its end."""
    months, seconds = 0, 0.0
    for count, unit in duration.terms:
        if unit in ("month", "year", "decade") and count == int(count):
            months += int(count) * {"month": 1, "year": 12, "decade": 120}[unit]
        else:
            seconds += count * SECONDS[unit]
    day = shift_months(at.date(), sign * months) if months else at.date()
    if day is None:
        return None
    try:
        return datetime.combine(day, at.time()) + sign * timedelta(seconds=seconds)
    except OverflowError:
        return None
