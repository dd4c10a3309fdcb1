"""Days of quarters, seasons, decades, feasts, and of what is counted within a month or year."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from isnad.arabic.calendars import (
    Interval,
    day_of,
    last_weekday,
    month_of,
    next_weekday,
    shift_days,
    shift_months,
)

if TYPE_CHECKING:
    from isnad.mentions.periods_value import Moment

SPANS = frozenset({
    "easter", "quarter", "half", "season", "decade", "century", "nth_week", "nth_weekday",
    "nth_day", "rest", "of_week", "week_at", "apart",
})  # fmt: skip
"""The kinds that are resolved here."""

_STEPS = {"": 0, "this": 0, "same": 0, "past": -1, "before_past": -2, "next": 1, "after_next": 2}
_SATURDAY = 5
_WEEK = 7
_TEN, _HUNDRED = 10, 100


def spanned(point: "Moment", published: date | None, future: bool) -> Interval | None:
    """First and last day of a moment of one of `SPANS`; None where there is no telling.

    easter: n days from Western Easter. quarter, half, season (n is its first month): of a year.
    decade, century: that of `year`, or n of them past or coming. nth_week, nth_weekday (`day` is
    the weekday), nth_day: the nth in `of`, the last if n is -1. rest: from publication to the end
    of the unit. of_week: the weekday n of a week. week_at: the week of the day `of`. apart: n days
    and `month` months after (before, if negative).
    """
    if point.kind in ("decade", "century"):
        return _long(point, published)
    if point.kind in ("nth_week", "nth_weekday", "nth_day"):
        return _counted(point, published, future)
    if point.kind == "week_at" and point.of:
        found = point.of.resolve(published, future, None)
        return _week(found[0]) if found else None
    if point.kind in ("easter", "quarter", "half", "season"):
        return _yearly(point, published, future)
    if published is None:
        return None
    if point.kind == "rest":
        return _rest(published, point.unit)
    if point.kind == "of_week":
        week = _week(shift_days(published, _WEEK * _STEPS[point.which]))
        day = shift_days(week[0], (point.n - _SATURDAY) % _WEEK) if week else None
        return (day, day) if day else None
    moved = shift_months(published, point.month or 0)
    day = shift_days(moved, point.n) if moved else None
    return (day, day) if day else None


def _week(day: date | None) -> Interval | None:
    """The week of a day; it begins on a Saturday."""
    first = last_weekday(day, _SATURDAY, included=True) if day else None
    last = shift_days(first, _WEEK - 1) if first else None
    return (first, last) if first and last else None


def _rest(day: date, unit: str) -> Interval | None:
    if unit == "week":
        week = _week(day)
        return (day, week[1]) if week else None
    bounds = month_of(day.year, day.month if unit == "month" else 12)
    return (day, bounds[1]) if bounds else None


def _long(point: "Moment", published: date | None) -> Interval | None:
    """Decades and centuries; each begins with a year that ends in 0."""
    length = _TEN if point.kind == "decade" else _HUNDRED
    if point.year is not None:
        return _years(point.year, length)
    if published is None:
        return None
    begin = published.year // length * length
    many = max(point.n, 1)
    if point.which == "next":
        return _years(begin + length, length * many)
    if point.which in ("past", "before_past"):
        return _years(begin + length * (_STEPS[point.which] + 1 - many), length * many)
    return _years(begin, length)


def _years(first: int, count: int) -> Interval | None:
    begin, end = day_of(first, 1, 1), day_of(first + count - 1, 12, 31)
    return (begin, end) if begin and end else None


def _yearly(point: "Moment", published: date | None, future: bool) -> Interval | None:
    """What comes once a year: of the year told, or the last begun (the next, if `future`)."""
    if point.year is not None:
        return _in_year(point, point.year)
    if published is None:
        return None
    if point.year_which:
        return _in_year(point, published.year + _STEPS[point.year_which])
    if point.which == "this":
        return _in_year(point, published.year)
    spans = [_in_year(point, published.year + i) for i in (-2, -1, 0, 1, 2)]
    found = [span for span in spans if span]
    if point.which == "next" or (future and not point.which):
        return next((span for span in found if span[0] > published), None)
    if point.which:
        found = [span for span in found if span[1] < published]
    return next((span for span in reversed(found) if span[0] <= published), None)


def _in_year(point: "Moment", year: int) -> Interval | None:
    if point.kind == "easter":
        sunday = easter(year)
        day = shift_days(sunday, point.n) if sunday else None
        return (day, day) if day else None
    length = 6 if point.kind == "half" else 3
    month = point.n if point.kind == "season" else (point.n - 1) * length + 1
    first = day_of(year, month, 1)
    after = shift_months(first, length - 1) if first else None
    last = month_of(after.year, after.month) if after else None
    return (first, last[1]) if first and last else None


def easter(year: int) -> date | None:
    """Easter Sunday of the Western churches; None outside 1583 to 9999."""
    if not 1583 <= year <= 9999:
        return None
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - epact // 28 * (1 - epact // 28 * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 1) + timedelta(days=moon - weekday + 27)


def _counted(point: "Moment", published: date | None, future: bool) -> Interval | None:
    """The nth week, weekday or day of a month or year."""
    if point.of is None:
        return None
    if point.of.kind == "unit":
        context = (published, published) if published else None
        bounds = point.of.resolve(published, future, context)
    else:
        bounds = point.of.resolve(published, future, None)
    if bounds is None:
        return None
    first, last = bounds
    if point.kind == "nth_weekday":
        day = _nth_weekday(bounds, point.day or 0, point.n)
        return (day, day) if day else None
    if point.kind == "nth_day":
        day = last if point.n < 0 else shift_days(first, point.n - 1)
        return (day, day) if day and day <= last else None
    begin = shift_days(last, 1 - _WEEK) if point.n < 0 else shift_days(first, _WEEK * (point.n - 1))
    end = shift_days(begin, _WEEK - 1) if begin else None
    return (begin, min(end, last)) if begin and end and begin <= last else None


def _nth_weekday(bounds: Interval, weekday: int, n: int) -> date | None:
    if n < 0:
        return last_weekday(bounds[1], weekday, included=True)
    before = shift_days(bounds[0], -1)
    day = next_weekday(before, weekday) if before else None
    day = shift_days(day, _WEEK * (n - 1)) if day else None
    return day if day and day <= bounds[1] else None
