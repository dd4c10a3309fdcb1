"""Dates, months and years, read more freely: names first, words for numbers, signs between."""

from dataclasses import replace
from typing import TYPE_CHECKING

from isnad.arabic.dates import read_ordinal
from isnad.mentions.periods_pieces import COMMAS, SEPARATORS, Month, Pieces, Year
from isnad.mentions.periods_value import Moment, Which
from isnad.mentions.periods_words import ARTICLE, Read

if TYPE_CHECKING:
    from collections.abc import Callable

_SLASH = "/"
_DASHES = frozenset({"-", "\u2013"})
_MAX_DAY, _MAX_MONTH = 31, 12
_NTH = 5
_CENTURY = 100
_BEFORE_FIGURES = ("day", "in", "since", "ago", "later")
_YEAR_DIGITS = 4


class Dated:
    """Rules for one date, month or year at a token."""

    def __init__(self, pieces: Pieces) -> None:
        self.pieces, self.words, self.times = pieces, pieces.words, pieces.times
        self.rules: tuple[Callable[[int], Read | None], ...] = (
            self.date, self.figures, self.day_alone, self.month, self.year, self.feast,
            self.same_date,
        )  # fmt: skip

    def date(self, at: int) -> Read | None:
        """ "Sunday, January the 21st, 2018", "10 September 1901", "2016. November .16"."""
        words = self.words
        start, weekday = self._weekday(at)
        found = self._month_day(start) or self._day_month(start) or self._year_first(start)
        if weekday is None:
            return found
        if found is None:
            found = self.day_and_month(start, dashed=True)
            if found and found[1] > start + 1 and words.kind(found[1]) in ("word", "number"):
                found = None  # "on Friday 3-1": a score
        if found is None:
            return self._weekday_day(start, weekday[0], weekday[1])
        return replace(found[0], weekday=weekday[0]), found[1]

    def _weekday(self, at: int) -> tuple[int, tuple[int, int] | None]:
        """(where the date may start, the weekday before it and its end)."""
        words = self.words
        start = words.past(at, "day")
        found = words.phrase(start, self.times["weekdays"], glued=start == at)
        if found is None:
            return start, None
        end = found[1]
        after = end + 1 if words.norm(end) in COMMAS else end
        return words.past(after, "in"), (found[0], end)

    def _moment(self, day: int, month: Month, year: Year | None, end: int) -> Read:
        which: Which = "this" if month.this else ""
        if year is None:
            adjective, last = self.words.which(end)
            which, end = adjective or which, last if adjective else end
        return Moment(
            "date", calendar=month.calendar, month=month.month, day=day, which=which,
            year=year.year if year else None, year_which=year.which if year else "",
        ), year.last if year else end  # fmt: skip

    def _month_day(self, at: int) -> Read | None:
        words, pieces = self.words, self.pieces
        month = pieces.month(at)
        if month is None:
            return None
        day = pieces.day(pieces.separator(month.last))
        if day is None:
            return None
        end = day[1]
        year = pieces.year(end)
        if year is None and words.kind(end) == "word" and words.kind(end - 1) == "number":
            return None  # what follows a bare number is counted
        if (
            day[2]
            and year is None
            and words.norm(end) in SEPARATORS
            and words.kind(end + 1) == "number"
        ):
            return None
        return self._moment(day[0], month, year, end)

    def _day_month(self, at: int) -> Read | None:
        pieces, words = self.pieces, self.words
        day = pieces.day(at)
        if day is None:
            first = pieces.any(at, "first")
            day = (1, first[1], False) if first else None
        if day is None:
            return None
        start = pieces.link(pieces.separator(day[1]))
        unit = words.unit(day[1])
        if unit and unit[:2] == ("day", "one"):  # "the third day of"
            start = pieces.link(unit[3])
        month = pieces.month(start)
        if month is None or not (month.sure or day[2]):
            return None
        year = pieces.year(pieces.separator(month.last)) or pieces.year(month.last)
        return self._moment(day[0], month, year, month.last)

    def _year_first(self, at: int) -> Read | None:
        pieces, words = self.pieces, self.words
        norm = words.norm(at)
        if not (words.kind(at) == "number" and norm.isdigit() and len(norm) == 4):
            return None
        month = pieces.month(pieces.separator(at + 1))
        day = pieces.day(pieces.separator(month.last)) if month else None
        if month is None or day is None or month.last == day[1] - 1:
            return None
        return Moment("date", month=month.month, day=day[0], year=int(norm)), day[1]

    def _weekday_day(self, at: int, weekday: int, end: int) -> Read | None:
        """ "Friday the 22nd" of this month; "the second Sunday" of it."""
        day = self.pieces.day(at)
        if day is None or self.words.kind(day[1]) == "number":
            return None
        if self.words.norm(day[1]) in _DASHES and self.words.kind(day[1] + 1) == "number":
            return None  # a score
        if not day[2] and not self.words.norm(at).startswith(ARTICLE) and at == end:
            return None
        if not day[2] and day[0] <= _NTH and at == end:
            month = Moment("unit", unit="month", which="this")
            return Moment("nth_weekday", day[0], day=weekday, of=month), day[1]
        if day[2] and self.words.kind(day[1]) == "word" and not self.words.after(day[1], "to"):
            return None
        return Moment("date", day=day[0]), day[1]

    def figures(self, at: int) -> Read | None:
        """ "22/04", "11/12, 2016", "3/2015", "2015.3", "16/04/21"."""
        words = self.words
        if words.kind(at - 2) == "number" and words.norm(at - 1) in SEPARATORS:
            return None  # the rest of a longer row of figures
        parts, end = self._parts(at)
        if not parts or not all(part.isdigit() and part.isascii() for part in parts):
            return None
        sizes = [len(part) for part in parts]
        if max(sizes) > _YEAR_DIGITS:
            return None
        values = [int(part) for part in parts]
        if len(parts) == 2 and 4 in sizes and min(sizes) <= 2:
            year, month = max(values), min(values)
            if 1 <= month <= _MAX_MONTH and 1900 <= year <= 2100:
                return Moment("month", month=month, year=year), end
            return None
        if len(parts) == 2 and max(sizes) <= 2:
            comma = words.norm(end) in COMMAS
            year_said = words.norm(end + 1) if comma and words.kind(end + 1) == "number" else ""
            if year_said.isdigit() and len(year_said) in (2, 4):
                return self._day_first(values[0], values[1], int(year_said), end + 2)
            announced = any(words.after(at - 1, name) == at for name in _BEFORE_FIGURES)
            if words.after(at - 1, "agreeing") == at:
                return self.day_and_month(at, dashed=True)
            slashed = _SLASH in words.text[words.tokens[at].start : words.tokens[end - 1].end]
            if slashed and (announced or max(values) > _MAX_MONTH):
                return self._day_first(values[0], values[1], None, end)
        if len(parts) == 3 and sizes[2] == 2 and max(sizes) == 2:
            return self._day_first(values[0], values[1], values[2], end)
        if len(parts) == 3 and sizes[2] == 4 and sizes[0] <= 2:
            return self._day_first(values[0], values[1], values[2], end)
        return None

    def day_and_month(self, at: int, dashed: bool = False) -> Read | None:
        """ "3/5", "10-5" (if `dashed`) behind words that announce a day and a month."""
        words = self.words
        parts, end = self._parts(at)
        if len(parts) != 2 or not all(p.isdigit() and p.isascii() and len(p) < 3 for p in parts):
            return None
        if "." in words.norm(at) or (end > at + 1 and not dashed):
            return None
        if words.norm(end) in ("-", _SLASH) and words.kind(end + 1) == "number":
            return None
        return self._day_first(int(parts[0]), int(parts[1]), None, end)

    def _parts(self, at: int) -> tuple[list[str], int]:
        """The figures of a date at a token, within it or over several."""
        words = self.words
        if words.kind(at) != "number":
            return [], at
        norm = words.norm(at)
        for sign in (_SLASH, "."):
            if sign in norm:
                return norm.split(sign), at + 1
        parts, end = [norm], at + 1
        while words.norm(end) in ("-", _SLASH, "\u2013") and words.kind(end + 1) == "number":
            parts.append(words.norm(end + 1))
            end += 2
        return (parts, end) if 2 <= len(parts) <= 3 else ([], at)

    def _day_first(self, first: int, second: int, year: int | None, end: int) -> Read | None:
        """Day and month in figures; the month first only where it cannot be the day."""
        day, month = (first, second) if second <= _MAX_MONTH else (second, first)
        if not (1 <= day <= _MAX_DAY and 1 <= month <= _MAX_MONTH):
            return None
        if year is not None and year < _CENTURY:
            year += 2000 if year < 50 else 1900
        if year is not None and not 1350 <= year <= 2100:
            return None
        calendar = "hijri" if year is not None and year <= 1500 else "gregorian"
        return Moment("date", calendar=calendar, day=day, month=month, year=year), end

    def day_alone(self, at: int) -> Read | None:
        """ "on the day 27"; "in 27" at a clause's end; "20 of the coming month"."""
        words, pieces = self.words, self.pieces
        announced = words.after(at, "day")
        day = pieces.day(announced or at)
        if day is None:
            return None
        start = pieces.link(day[1])
        this = words.norm(start) in self.times["demonstratives"]
        unit = words.unit(start + 1 if this else start)
        if unit and unit[:3] == ("month", "one", True):
            which, end = pieces.which(unit[3])
            which = "this" if this else which
            return (Moment("date", which=which, day=day[0]), end) if which else None
        if words.unit(day[1]) or words.kind(day[1]) in ("word", "number"):
            return None
        if announced and day[2]:
            return Moment("date", day=day[0]), day[1]
        inside = words.norm(at - 1) in words.classes["in"]
        ended = words.norm(day[1]) in ("", ".", "!", "\u061f", "\n")
        if inside and ended and (day[2] or day[0] > 10):
            return Moment("date", day=day[0]), day[1]
        return None

    def month(self, at: int) -> Read | None:
        """A month's name, with the year or adjective behind it."""
        words, pieces = self.words, self.pieces
        month = pieces.month(at)
        if month is None:
            return None
        if words.kind(at - 1) == "number":
            return None  # the month of a date that is part of a name
        year = pieces.year(month.last)
        which, end = pieces.which(month.last)
        inside = words.is_any(at - 1, words.classes["in"])
        if not (month.sure or year or which or inside):
            return None
        if year is None and not which and month.this:
            which = "this"
        if year:
            which, end = "", year.last
        return Moment(
            "month", calendar=month.calendar, month=month.month, which=which,
            year=year.year if year else None, year_which=year.which if year else "",
        ), end  # fmt: skip

    def year(self, at: int) -> Read | None:
        """ "the year 247", "in two thousand and nine", "in 1970"."""
        words, pieces = self.words, self.pieces
        if words.norm(at) in COMMAS or pieces.link(at) != at:
            return None
        worded = pieces.year(at, bare=False)
        if worded and worded.year is not None:
            return Moment("year", year=worded.year, calendar=worded.calendar), worded.last
        before = words.norm(at - 1)
        ranged = (
            words.after(at - 1, "from")
            or words.after(at - 1, "to")
            or (self._years_joined(at) or self._years_joined(at - 2))
        )
        inside = words.is_any(at - 1, words.classes["in"]) or ranged
        alone = words.kind(at - 1) in ("", "punct") and words.kind(at + 1) in ("", "punct")
        found = pieces.year(at)
        if found is None or found.year is None or not (inside or alone):
            return None
        if found.last - at == 1 and words.kind(at) == "number":
            following = words.kind(found.last)
            numbers = before in ("-", "/", ".") and not ranged
            row = words.norm(found.last) in (*_DASHES, _SLASH) and not ranged
            if row and words.kind(found.last + 1) == "number":
                return None  # figures that are no date
            if numbers or before == "(" or (following == "word" and not inside):
                return None
            if words.norm(found.last).endswith("\u0627") or not 1900 <= found.year <= 2100:
                return None
        elif words.kind(found.last) == "word" and not words.after(found.last, "to"):
            return None  # "in two thousand houses"
        return Moment("year", year=found.year, calendar=found.calendar), found.last

    def _years_joined(self, at: int) -> bool:
        """Whether two numbers of four digits are joined by a dash here, and nothing more."""
        words = self.words
        return (
            all(words.kind(i) == "number" and len(words.norm(i)) == 4 for i in (at, at + 2))
            and words.norm(at + 1) in _DASHES
            and not {words.norm(at - 1), words.norm(at + 3)} & _DASHES
        )

    def same_date(self, at: int) -> Read | None:
        """ "on a day like this in 1948": the date of publication, in another year."""
        words = self.words
        found = words.phrase(at, self.pieces.asked["same_date"])
        year = self.pieces.year(found[1]) if found else None
        if year is None or year.year is None or year.calendar != "gregorian":
            return None
        return Moment("date", year=year.year), year.last

    def _rank(self, at: int) -> tuple[int, int]:
        """(2, the token after) of "the second of the days of" a feast; 1 if nothing is said."""
        words = self.words
        number = read_ordinal(words.tokens, at, words.dates)
        unit = words.unit(number[1]) if number else None
        if number is None or unit is None or unit[0] != "day" or number[0] > _NTH:
            return 1, words.past(at, "day")
        return number[0], self.pieces.link(unit[3])

    def feast(self, at: int) -> Read | None:
        """A day that has a name, with its year."""
        words = self.words
        rank, start = self._rank(at)
        table = self.pieces.asked["feasts"]
        found = words.phrase(start, table) or words.phrase(at, table)
        if found is None:
            return None
        (calendar, month, day), end, _ = found
        day += rank - 1 if calendar != "none" else 0
        year = self.pieces.year(end)
        which, last = words.which(end)
        if year:
            which, last = "", year.last
        told = year.year if year else None
        year_which: Which = year.which if year else ""
        if calendar == "none":
            return Moment("vague"), last
        if calendar == "easter":
            return Moment("easter", day, which=which, year=told, year_which=year_which), last
        return Moment(
            "date", calendar=calendar, month=month, day=day, which=which, year=told,
            year_which=year_which,
        ), last  # fmt: skip
