"""Days, months and years of the common era and of the Hijra: pure arithmetic, no names."""

from calendar import monthrange
from datetime import date, timedelta

Interval = tuple[date, date]
"""First and last day, both included."""

_MONTHS = 12


def day_of(year: int, month: int, day: int) -> date | None:
    """A day of the common era; None if the calendar has no such day."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def month_of(year: int, month: int) -> Interval | None:
    """The first and last day of a month; None if there is no such month."""
    first = day_of(year, month, 1)
    return (first, first.replace(day=monthrange(year, month)[1])) if first else None


def year_of(year: int) -> Interval | None:
    """The first and last day of a year; None if it lies outside 1 to 9999."""
    first, last = day_of(year, 1, 1), day_of(year, _MONTHS, 31)
    return (first, last) if first and last else None


def shift_days(day: date, days: int) -> date | None:
    """The day so many days later (earlier, if negative); None past the calendar's end."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift_months(day: date, months: int) -> date | None:
    """The same day so many months later; the month's last day where it has no such day."""
    count = day.year * _MONTHS + day.month - 1 + months
    bounds = month_of(count // _MONTHS, count % _MONTHS + 1)
    return bounds[0].replace(day=min(day.day, bounds[1].day)) if bounds else None


def shift(day: date, count: int, unit: str) -> date | None:
    """The day so many units ("hour", "day", "week", "month", "year") later.

    Hours count as the days they touch: 24 hours before is the day before, 1 to 23 the same day.
    """
    if unit == "month":
        return shift_months(day, count)
    if unit == "year":
        return shift_months(day, _MONTHS * count)
    if unit == "hour":
        return shift_days(day, int(count / 24))
    return shift_days(day, count * 7 if unit == "week" else count)


def last_weekday(day: date, weekday: int, *, included: bool) -> date | None:
    """The last such weekday (Monday is 0) before `day`, or on it if `included`."""
    back = (day.weekday() - weekday) % 7
    return shift_days(day, -(back if back or included else 7))


def next_weekday(day: date, weekday: int) -> date | None:
    """The next such weekday (Monday is 0) after `day`."""
    return shift_days(day, (weekday - day.weekday()) % 7 or 7)


def hijri_day(year: int, month: int, day: int) -> date | None:
    """A day of the Hijra by Umm al-Qura; None outside 1343 to 1500 or if there is no such day."""
    from hijridate import Hijri

    try:
        found: date = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def hijri_month(year: int, month: int) -> Interval | None:
    """The first and last day of a month of the Hijra by Umm al-Qura."""
    following = (year + 1, 1) if month == _MONTHS else (year, month + 1)
    first, after = hijri_day(year, month, 1), hijri_day(*following, 1)
    return (first, after - timedelta(days=1)) if first and after else None


def hijri_of(day: date) -> tuple[int, int, int] | None:
    """Year, month and day of the Hijra by Umm al-Qura; None outside 1343 to 1500."""
    from hijridate import Gregorian

    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return int(found.year), int(found.month), int(found.day)


def hijri_year_on(day: date) -> int | None:
    """The year of the Hijra on a day, by Umm al-Qura; None outside 1343 to 1500."""
    found = hijri_of(day)
    return found[0] if found else None
