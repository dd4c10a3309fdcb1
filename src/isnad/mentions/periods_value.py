"""What words of time say, and which days that is once the publication day is known."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from isnad.arabic.calendars import (
    Interval,
    day_of,
    hijri_day,
    hijri_month,
    hijri_year_on,
    last_weekday,
    month_of,
    next_weekday,
    shift,
    shift_days,
    shift_months,
    year_of,
)
from isnad.mentions.periods_spans import SPANS, spanned

PointKind = Literal[
    "day", "night", "weekday", "nights", "date", "month", "year", "ago", "later", "past", "coming",
    "unit", "nth", "part", "same", "vague", "easter", "quarter", "half", "season", "decade",
    "century", "nth_week", "nth_weekday", "nth_day", "rest", "of_week", "week_at", "apart",
]  # fmt: skip
Which = Literal["", "past", "before_past", "next", "after_next", "this", "same"]

_LAST_HIJRI, _LAST_YEAR = 1500, 9999
_SATURDAY = 5
_DAYS_OF_WEEK = 7
_YEAR = 366
_RECENT = 31
"""so many days back, a weekday that does not fit its date is a slip, not another year"""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or days that go together, as the words put it; `n` counts what `kind` says.

    day: n days from publication. night: the night that ends then. weekday: Monday is 0 (n).
    nights: from weekday n - 1 to weekday n. ago, later: n units before, after. past, coming: the
    n units before, after publication. nth: the nth unit in a row. unit: that week, month, year.
    same: n days from the context's day. part: a part of the context's day. vague: no day.
    The kinds from "easter" on are told in `periods_spans`.
    """

    kind: PointKind
    n: int = 0
    unit: str = "day"
    which: Which = ""
    calendar: str = "gregorian"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_which: Which = ""
    weekday: int | None = None
    """of a date: the weekday that is said beside it"""
    of: "Moment | None" = None
    """what this one is counted in: the month of a week"""

    def resolve(
        self, published: date | None, future: bool, context: Interval | None
    ) -> Interval | None:
        """First and last day; None where the words, or what is known, give none."""
        if self.kind == "vague":
            return None
        if self.kind in ("part", "same"):
            return _shifted(context, self.n) if context else None
        if self.kind in SPANS:
            return spanned(self, published, future)
        told = context[1] if context else None
        if self.kind in ("date", "month", "year"):
            return _dated(self, published, future, told)
        if self.kind == "unit" and self.which == "same":
            return _unit(self, told) if told else None
        return _relative(self, published, future, told) if published else None


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """Tokens [first, last) that tell when. A leading "in" or "on" is left outside.

    `since` marks what goes on from then, `ongoing` that the words around say so; `inexact` a "more
    than" before the amount; `part` is the part of the day, if said; `pre` what is written on to
    the first word.
    """

    first: int
    last: int
    kind: str
    """The kind of the moment, or "range"."""
    start: Moment
    until: Moment | None = None
    since: bool = False
    ongoing: bool = False
    inexact: bool = False
    part: str | None = None
    pre: str = field(default="")

    def resolve(
        self, published: date | None, *, future: bool = False, ongoing: bool = False,
        context: date | Interval | None = None,
    ) -> tuple[date | None, date | None]:  # fmt: skip
        """First and last day, both included; (None, None) where there is no telling.

        `future`: the clause speaks of what will be. `ongoing`: it speaks of what goes on.
        `context`: the day (or days) the text speaks of, for "the same day" and bare parts of
        the day.
        """
        told = (context, context) if isinstance(context, date) else context
        if self.until is not None:
            return _range(self, published, future, told) or (None, None)
        if not self.since:
            found = self.start.resolve(published, future, told)
            if self.inexact and self.kind in ("ago", "later"):
                found = None
            return found or (None, None)
        if self.start.kind == "part" and told is None:
            told = _one(published)
        found = self.start.resolve(published, False, told)
        if found is None or published is None:
            return None, None
        if self.start.kind == "ago" and not (ongoing or self.ongoing or self.inexact):
            return found
        return found[0], max(found[1], published)


def _one(day: date | None) -> Interval | None:
    return (day, day) if day else None


def _shifted(days: Interval, count: int) -> Interval | None:
    return _both(shift_days(days[0], count), shift_days(days[1], count))


def _both(first: date | None, last: date | None) -> Interval | None:
    return (first, last) if first and last and first <= last else None


def _relative(
    point: Moment, published: date, future: bool, context: date | None
) -> Interval | None:
    """Moments that are counted from the publication day."""
    n, unit = point.n, point.unit
    if point.kind == "day":
        return _one(shift_days(published, n))
    if point.kind == "night":
        return _both(shift_days(published, n - 1), shift_days(published, n))
    if point.kind == "weekday":
        return _one(_weekday(point, published, future))
    if point.kind == "nights":
        morning = _weekday(point, published, future)
        return _both(shift_days(morning, -1) if morning else None, morning)
    if point.kind == "ago":
        return _one(shift(published, -n, unit))
    if point.kind == "later":
        return _one(shift(published if future or context is None else context, n, unit))
    if point.kind == "past" and not (future and not point.which):
        end = published if unit == "hour" else shift_days(published, -1)
        return _both(shift(published, -n, unit), end)
    if point.kind in ("past", "coming"):
        begin = published if unit == "hour" else shift_days(published, 1)
        return _both(begin, shift(published, n, unit))
    if point.kind == "nth":
        return _both(shift(published, 1 - n, unit), published)
    return _unit(point, published)


def _weekday(point: Moment, published: date, future: bool) -> date | None:
    if point.which == "next" or (future and point.which in ("", "this")):
        return next_weekday(published, point.n)
    included = point.which not in ("past", "before_past")
    found = last_weekday(published, point.n, included=included)
    if found and point.which == "before_past":
        return shift_days(found, -_DAYS_OF_WEEK)
    return found


def _unit(point: Moment, day: date) -> Interval | None:
    """That week, month or year, seen from a day."""
    step = {"past": -1, "before_past": -2, "next": 1, "after_next": 2}.get(point.which, 0)
    if point.unit == "week":
        if step > 0:
            begin = _DAYS_OF_WEEK * (step - 1)
            return _both(shift_days(day, begin + 1), shift_days(day, begin + _DAYS_OF_WEEK))
        if step < 0:
            last = shift_days(day, -1 - _DAYS_OF_WEEK * (-1 - step))
            return _both(shift_days(day, _DAYS_OF_WEEK * step), last)
        saturday = last_weekday(day, _SATURDAY, included=True)
        return _both(saturday, day)
    if point.unit == "month":
        shifted = shift_months(day.replace(day=1), step)
        found = month_of(shifted.year, shifted.month) if shifted else None
    else:
        found = year_of(day.year + step)
    if found and point.which == "this":
        return found[0], day
    return found


def _dated(
    point: Moment, published: date | None, future: bool, context: date | None
) -> Interval | None:
    """Days, months and years with a number or name of their own."""
    base = context if "same" in (point.which, point.year_which) else published
    if point.kind == "year":
        year = point.year
        return year_of(year) if year and point.calendar == "gregorian" else _hijri_year(year)
    if point.month is None and point.day is None:  # "on such a day in the year 1948"
        return (
            _on(replace(point, month=base.month, day=base.day), point.year or 0) if base else None
        )
    if point.month is None:  # "the third of the month"
        return _day_of_month(point, base, future)
    if point.year is not None:
        return _on(point, point.year)
    if base is None:
        return None
    this = base.year if point.calendar == "gregorian" else hijri_year_on(base)
    if this is None:
        return None
    steps = {"this": 0, "same": 0, "past": -1, "before_past": -2, "next": 1, "after_next": 2}
    if point.year_which:
        return _on(point, this + steps[point.year_which])
    if point.which in ("this", "same"):
        return _on(point, this)
    found = [span for span in (_on(point, this + i) for i in (-1, 0, 1, 2)) if span]
    if point.which == "next" or (future and not point.which):
        return next((span for span in found if span[0] > base), None)
    before = [span for span in found if span[0] <= base]
    if point.which == "past":
        before = [span for span in before if span[1] < base]
    last = before[-1] if before else None
    if point.weekday is None or point.which or point.calendar != "gregorian":
        return last
    if last and (base - last[0]).days <= _RECENT:
        return last
    near = (span for span in found if abs((span[0] - base).days) <= _YEAR)
    fitting = [span for span in near if span[0].weekday() == point.weekday]
    return min(fitting, key=lambda span: abs((span[0] - base).days), default=last)


def _on(point: Moment, year: int) -> Interval | None:
    month = point.month or 1
    if point.calendar == "hijri" and year > _LAST_HIJRI:  # a month of the Hijra in a common year
        return _within(point, year)
    if point.day is None:
        return (month_of if point.calendar == "gregorian" else hijri_month)(year, month)
    return _one((day_of if point.calendar == "gregorian" else hijri_day)(year, month, point.day))


def _within(point: Moment, year: int) -> Interval | None:
    """The day or month of the Hijra that begins in a year of the common era."""
    begun = hijri_year_on(date(year, 1, 1)) if year <= _LAST_YEAR else None
    found = (_on(point, begun + i) for i in (0, 1)) if begun else ()
    return next((span for span in found if span and span[0].year == year), None)


def _hijri_year(year: int | None) -> Interval | None:
    if not year:
        return None
    first, last = hijri_month(year, 1), hijri_month(year, 12)
    return _both(first[0] if first else None, last[1] if last else None)


def _day_of_month(point: Moment, base: date | None, future: bool) -> Interval | None:
    if base is None or point.day is None:
        return None
    first = base.replace(day=1)
    step = {"past": -1, "before_past": -2, "next": 1, "after_next": 2}.get(point.which, 0)
    if not point.which and not future and point.day > base.day:
        step = -1
    elif not point.which and future and point.day <= base.day:
        step = 1
    month = shift_months(first, step)
    return _one(day_of(month.year, month.month, point.day)) if month else None


def _range(
    mention: PeriodMention, published: date | None, future: bool, context: Interval | None
) -> Interval | None:
    """From one moment to another; the end is found first, the start is the last before it."""
    start, until = mention.start, mention.until
    if until is None:
        return None
    if mention.since:
        future = False
        context = context or _one(published)
    if start.kind == "part" and until.kind != "part":
        # "from midnight until this morning" is the morning's day
        return until.resolve(published, future, context)
    if start.kind == "weekday" and until.kind == "weekday" and published:
        if start.which == "next" or until.which == "next":
            start, until, future = replace(start, which="next"), replace(until, which="next"), True
        if future:
            first = _weekday(start, published, True)
            return _both(first, next_weekday(first, until.n)) if first else None
        last = _weekday(until, published, False)
        begin = last_weekday(last, start.n, included=False) if last else None
        return _both(begin, last)
    if start.kind == until.kind and start.kind in ("date", "month") and start.year is None:
        start = replace(
            start, month=start.month or until.month, calendar=until.calendar,
            which=start.which or until.which, year_which=start.year_which or until.year_which,
            year=until.year,
        )  # fmt: skip
    end = until.resolve(published, future, context)
    begun = start.resolve(published, future, context)
    if end is None or begun is None:
        return None
    if begun[0] > end[1] and start.kind in ("date", "month"):
        if start.year:  # over the turn of a year
            earlier = replace(start, year=start.year - 1)
            begun = earlier.resolve(published, future, context) or begun
        elif start.kind == until.kind and not (start.which or start.year_which):
            # the publication day lies within
            if future:
                begun = start.resolve(end[1], False, context) or begun
            else:
                end = until.resolve(begun[0], True, context) or end
    return _both(begun[0], end[1])
