"""Days written in any calendar and region of Arabic media, found in short lines."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from isnad.arabic.folding import fold
from isnad.lexicon.compiling import read_data

_FILE = Path(__file__).parent / "data" / "calendar.yaml"
_YEARS = range(1990, 2100)
_HIJRI_YEARS = range(1410, 1525)


@dataclass(frozen=True, slots=True)
class Day:
    """A day found at code points [start, end) of a line.

    `sure` is false where the words allow another day: a Hijri day by itself is sure, an order of
    day and month that its weekday contradicts is not.
    """

    day: date
    start: int
    end: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Calendar:
    gregorian: dict[str, int]
    hijri: dict[str, int]
    weekdays: dict[str, int]
    patterns: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=1)
def _calendar() -> _Calendar:
    data: dict[str, Any] = read_data(_FILE)
    gregorian = _names(data["gregorian"]) | {
        form: at for at, name in enumerate(data["english"], 1) for form in (name, name[:3])
    }
    hijri = _names(data["hijri"])
    names = sorted(gregorian | hijri, key=lambda name: (-len(name), name))
    month = "|".join(re.escape(name) for name in names)
    sep = r"[\s,.\u060c\-/_]{0,3}"
    word = r"(?:\u0639\u0627\u0645\s|\u0633\u0646\u0647\s)?"  # "of the year"
    twice = rf"(?:\s?[/(\-]\s?(?:{month})\s?\)?)?"  # the month by its other name
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
    patterns = (
        # 11 October [/ Tishrin I] 2015
        rf"(?<!\d){day}\s?(?:\u0645\u0646\s)?{sep}(?P<m>{month}){twice}{sep}{word}(?P<y>\d{{4}})(?!\d)",
        # October 11, 2015
        rf"(?<!\w)(?P<m>{month})\s{day}[,\u060c]?\s(?P<y>\d{{4}})(?!\d)",
        # 2015-10-11
        r"(?<![\d\-/.])(?P<y>\d{4})\s?(?P<s>[\-/._])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<d>\d{1,2})(?!\d)",
        # 11-10-2015
        r"(?<![\d\-/.])(?P<d>\d{1,2})\s?(?P<s>[\-/._\\])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<y>\d{4})(?!\d)",
    )
    weekdays = _names(data["weekdays"])
    return _Calendar(gregorian, hijri, weekdays, tuple(map(re.compile, patterns)))


def _names(table: dict[int, list[str]]) -> dict[str, int]:
    return {fold(name).text: int(at) for at, names in table.items() for name in names}


def weekday_names() -> dict[str, int]:
    """Folded names of the days of the week; 0 is Monday."""
    return _calendar().weekdays


def find_days(line: str) -> list[Day]:
    """Every full day (with its year) of a line, Gregorian ones first, then by where they stand."""
    folded = fold(line)
    calendar = _calendar()
    weekday = next((n for w in re.findall(r"\w+", folded.text)
                    if (n := calendar.weekdays.get(w)) is not None), None)  # fmt: skip
    found: list[tuple[bool, Day]] = []
    taken: list[tuple[int, int]] = []
    for pattern in calendar.patterns:
        for match in pattern.finditer(folded.text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            read = _read(match, weekday, calendar)
            if read is None:
                continue
            taken.append(match.span())
            hijri, day, sure = read
            found.append((hijri, Day(day, *folded.original(*match.span()), sure)))
    found.sort(key=lambda item: (item[0], item[1].start))
    return [day for _, day in found]


def _read(
    match: re.Match[str], weekday: int | None, calendar: _Calendar
) -> tuple[bool, date, bool] | None:
    year, number, month = int(match["y"]), int(match["d"]), match["m"]
    if year in _HIJRI_YEARS:
        at = calendar.hijri.get(month) or (int(month) if month.isdigit() else 0)
        found = _hijri(year, at, number)
        return (True, found, True) if found else None
    if year not in _YEARS:
        return None
    if not month.isdigit():
        found = _gregorian(year, calendar.gregorian.get(month, 0), number)
        return (False, found, True) if found else None
    usual, other = _gregorian(year, int(month), number), _gregorian(year, number, int(month))
    if match.re.pattern.startswith(r"(?<![\d\-/.])(?P<y>"):
        return (False, usual, True) if usual else None
    if weekday is not None and usual and other and usual != other:
        if other.weekday() == weekday != usual.weekday():
            return False, other, True
        return False, usual, usual.weekday() == weekday
    found = usual or other
    return (False, found, True) if found else None


def _gregorian(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _hijri(year: int, month: int, day: int) -> date | None:
    from hijridate import Hijri  # only for lines that need it

    try:
        return date.fromisoformat(Hijri(year, month, day).to_gregorian().isoformat())
    except (ValueError, OverflowError):
        return None


_ISO = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T\s].*)?$", re.DOTALL)


def read_day(value: object) -> Day | None:
    """The day of a field: an ISO day or time, seconds since 1970, or words in any calendar.

    A time counts as the day that it names, in whatever zone it is written.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _epoch(float(value))
    if not isinstance(value, str) or len(value) > 200:
        return None
    iso = _ISO.match(fold(value).text)
    if iso:
        day = _gregorian(int(iso[1]), int(iso[2]), int(iso[3]))
        if day and day.year in _YEARS:
            return Day(day, 0, len(value))
    return next(iter(find_days(value)), None)


def _epoch(seconds: float) -> Day | None:
    if seconds > 1e11:
        seconds /= 1000
    try:
        day = datetime.fromtimestamp(seconds, UTC).date()
    except (ValueError, OverflowError, OSError):
        return None
    return Day(day, 0, 0) if day.year in _YEARS else None


_IN_PATH = re.compile(
    r"(?<!\d)((?:19|20)\d{2})([/\-_.]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)"
)


def day_in_path(path: str) -> tuple[date, str] | None:
    """The day that an address or a file's name holds (/2015/10/11/, 20151011), and its words."""
    for match in _IN_PATH.finditer(path):
        if not match[2] and len(match[0]) != 8:
            continue
        day = _gregorian(int(match[1]), int(match[3]), int(match[4]))
        if day and day.year in _YEARS:
            return day, match[0]
    return None
