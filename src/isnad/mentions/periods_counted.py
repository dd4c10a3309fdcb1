"""Quarters, seasons, decades, and weeks and days counted within a month or year."""

from typing import TYPE_CHECKING

from isnad.arabic.dates import read_ordinal
from isnad.mentions.periods_dated import Dated
from isnad.mentions.periods_pieces import Pieces
from isnad.mentions.periods_value import Moment, PointKind, Which
from isnad.mentions.periods_words import ARTICLE, Read

if TYPE_CHECKING:
    from collections.abc import Callable

_LAST = -1
_QUARTERS, _HALVES, _WEEKS = 4, 2, 53
_DAY_UNITS = {"day": 1, "week": 7}
_MONTH_UNITS = {"month": 1, "year": 12}
_MOST_TERMS = 4
_VAGUE = Moment("vague")


class Counted:
    """Rules for one stretch that has a number or name within a larger one."""

    def __init__(self, pieces: Pieces, dated: Dated) -> None:
        self.pieces, self.words, self.times = pieces, pieces.words, pieces.times
        self.dated = dated
        self.rules: tuple[Callable[[int], Read | None], ...] = (
            self.decade, self.decades, self.century, self.quarter, self.season, self.rest,
            self.nth, self.of_week, self.week_at, self.apart, self.after_next, self.early,
            self.near_day,
        )  # fmt: skip

    def decade(self, at: int) -> Read | None:
        """ "the seventies", "the eighties of the last century"."""
        found = self.pieces.any(at, "decades")
        if found is None:
            return None
        value, end = found
        if self.words.is_any(self.pieces.link(end), self.pieces.asked["ages"]):
            return None
        century = self.century(self.pieces.link(end))
        base = 1900
        if century:
            moment, end = century
            base = (
                moment.year if moment.year is not None else 2000 if moment.which == "this" else base
            )
        return Moment("decade", year=base + value), end

    def decades(self, at: int) -> Read | None:
        """ "the past decade", "the past two decades"."""
        words, pieces = self.words, self.pieces
        number = words.small(at)
        start = number[1] if number else at
        forms = (("decade", 1), ("decades_two", 2), ("decades_many", 0))
        for name, count in forms:
            found = pieces.any(start, name)
            if found is None:
                continue
            end = found[1]
            many = number[0] if number else count
            if not many:
                later = words.small(end)
                many, end = later or (0, end)
            which, end = pieces.which(end)
            if not which or not many:
                return None
            return Moment("decade", many, which=which), end
        return None

    def century(self, at: int) -> Read | None:
        """ "the last century", "the nineteenth century"."""
        found = self.pieces.any(at, "century")
        if found is None or not self._definite(at):
            return None
        which, end = self.pieces.which(found[1])
        if which:
            return Moment("century", 1, which=which), end
        number = read_ordinal(self.words.tokens, found[1], self.words.dates)
        if number is None or not self._definite(found[1]):
            return None
        return Moment("century", year=(number[0] - 1) * 100), number[1]

    def _definite(self, at: int) -> bool:
        return any(stem.startswith(ARTICLE) for stem in self.words.stems(at))

    def quarter(self, at: int) -> Read | None:
        """ "the third quarter of 2016", "2016 the third quarter"; halves of a year."""
        words, pieces = self.words, self.pieces
        before = None
        start = at
        if words.kind(at) == "number":
            before = pieces.year(at)
            start = before.last if before else at
        for name, most in (("quarter", _QUARTERS), ("half", _HALVES)):
            found = pieces.any(start, name)
            if found is None or not self._definite(start):
                continue
            number = read_ordinal(words.tokens, found[1], words.dates)
            last = pieces.any(found[1], "last")
            if last:
                number = most, last[1]
            if number is None or number[0] > most or not self._definite(found[1]):
                return None
            year = before or pieces.year(number[1])
            if year is None:
                return None
            kind: PointKind = "quarter" if name == "quarter" else "half"
            end = number[1] if before else year.last
            return Moment(kind, number[0], year=year.year, year_which=year.which), end
        return None

    def season(self, at: int) -> Read | None:
        """ "this summer", "the summer of 2016", "in the autumn"."""
        words, pieces = self.words, self.pieces
        this = words.norm(at) in self.times["demonstratives"]
        start = at + 1 if this else at
        opened = words.phrase(start, self.times["vague_points"], glued=True)
        if opened and opened[1] == start + 1 and pieces.any(opened[1], "seasons"):
            return _VAGUE, opened[1] + 1
        found = pieces.any(start, "seasons")
        if found is None or pieces.month(start):
            return None
        month, end = found
        year = pieces.year(end)
        which, last = pieces.which(end)
        inside = words.norm(at - 1) in words.classes["in"] and self._definite(start)
        if not (this or year or which or inside):
            return None
        if year:
            return Moment("season", month, year=year.year, year_which=year.which), year.last
        return Moment("season", month, which="this" if this and not which else which), last

    def rest(self, at: int) -> Read | None:
        """ "the rest of the week"."""
        found = self.pieces.any(at, "rest")
        if found is None:
            return None
        this = self.words.norm(found[1]) in self.times["demonstratives"]
        unit = self.words.unit(found[1] + 1 if this else found[1])
        if unit is None or unit[1] != "one" or unit[0] not in ("week", "month", "year"):
            return None
        _, end = self.words.which(unit[3])
        return (Moment("rest", unit=unit[0]), end) if unit[2] else None

    # -- counted within

    def nth(self, at: int) -> Read | None:
        """ "the third week of the month", "the first Friday of July", "the last day of"."""
        lead = self._rank(at)
        if lead:
            what = self._counted(lead[1])
            if what is None:
                return None
            rank, end = lead[0], what[2]
        else:
            what = self._counted(at)
            tail = self._rank(what[2]) if what else None
            if what is None or tail is None:
                return None
            rank, end = tail
        within = self._within(end)
        if within is None:
            return None
        kind, weekday, _ = what
        if kind == "weekday":
            return Moment("nth_weekday", rank, day=weekday, of=within[0]), within[1]
        if kind == "week":
            return Moment("nth_week", rank, of=within[0]), within[1]
        return Moment("nth_day", rank, of=within[0]), within[1]

    def _rank(self, at: int) -> tuple[int, int] | None:
        last = self.pieces.any(at, "last")
        if last:
            return _LAST, last[1]
        if self.words.kind(at) != "word":
            return None
        found = read_ordinal(self.words.tokens, at, self.words.dates)
        return found if found and found[0] <= _WEEKS else None

    def _counted(self, at: int) -> tuple[str, int, int] | None:
        """(day, week or weekday; the weekday; end)."""
        words = self.words
        start = words.past(at, "day")
        weekdays = self.times["weekdays"]
        for stem in words.stems(start):
            for form in (stem, ARTICLE + stem):
                if form in weekdays:
                    return "weekday", weekdays[form], start + 1
        unit = words.unit(at, glued=True)
        if unit and unit[1] == "one" and unit[0] in ("day", "week"):
            return unit[0], 0, unit[3]
        return None

    def _within(self, at: int) -> Read | None:
        """The month or year that something is counted in."""
        words, pieces = self.words, self.pieces
        start = pieces.link(at)
        month = self.dated.month(start)
        if month and (month[0].which or month[0].year or month[0].year_which or start > at
                      or pieces.month(start)):  # fmt: skip
            return month
        year = pieces.year(at)
        if year is not None:
            if year.which:
                return Moment("unit", unit="year", which=_whole(year.which)), year.last
            return Moment("year", year=year.year, calendar=year.calendar), year.last
        this = words.norm(start) in self.times["demonstratives"]
        unit = words.unit(start + 1 if this else start)
        if unit is None or unit[1] != "one" or not unit[2] or unit[0] not in ("month", "year"):
            return None
        which, end = pieces.which(unit[3])
        which = "this" if this else which
        return (Moment("unit", unit=unit[0], which=_whole(which)), end) if which else None

    # -- weeks

    def of_week(self, at: int) -> Read | None:
        """ "next week on Friday", "the Friday of this week"."""
        words = self.words
        week = words.period(at)
        if week and week[0].unit == "week":
            inner = words.past(words.past(week[1], "in"), "day")
            day = words.phrase(inner, self.times["weekdays"], glued=False)
            return (Moment("of_week", day[0], which=week[0].which), day[1]) if day else None
        start = words.past(at, "day")
        day = words.phrase(start, self.times["weekdays"], glued=True)
        bare = None
        if day is None:
            stems = (s for s in words.stems(start) if ARTICLE + s in self.times["weekdays"])
            bare = next(stems, None)
        if day is None and bare is None:
            return None
        number = day[0] if day else self.times["weekdays"][f"{ARTICLE}{bare}"]
        end = day[1] if day else start + 1
        week = words.period(self.pieces.link(end))
        if week is None or week[0].unit != "week":
            return None
        return Moment("of_week", number, which=week[0].which), week[1]

    def week_at(self, at: int) -> Read | None:
        """ "the week of 16 September"."""
        unit = self.words.unit(at, glued=True)
        if unit is None or unit[:2] != ("week", "one"):
            return None
        found = self.dated.date(self.pieces.link(unit[3]))
        if found is None or found[0].kind != "date" or found[0].month is None:
            return None
        return Moment("week_at", of=found[0]), found[1]

    def after_next(self, at: int) -> Read | None:
        """ "the week after next"."""
        unit = self.words.unit(at, glued=True)
        if unit is None or not unit[2] or unit[1] != "one" or unit[0] in ("day", "hour"):
            return None
        which, end = self.pieces.which(unit[3])
        return (Moment("unit", unit=unit[0], which=which), end) if which == "after_next" else None

    # -- others

    def apart(self, at: int) -> Read | None:
        """ "a month and 21 days ago", "two years and a month from now"."""
        words = self.words
        back = words.after(at, "ago", glued=True) or words.after(at, "since", glued=True)
        after = back or words.after(at, "later", glued=True)
        days = months = terms = 0
        end = after or at
        while terms < _MOST_TERMS:
            start = end
            if terms and (words.norm(start) in ("\u0648", "\u060c", ",")):
                start += 1
            found = self._amount(start, bool(terms))
            if found is None:
                break
            count, unit, end = found
            days += count * _DAY_UNITS.get(unit, 0)
            months += count * _MONTH_UNITS.get(unit, 0)
            terms += 1
        if terms < 2:  # one amount alone is read elsewhere
            return None
        now = words.after(end + 1, "now") if words.norm(end) in self.times["links"] else 0
        if not (after or now):
            return None
        end = now or end
        sign = -1 if back else 1
        return Moment("apart", sign * days, month=sign * months), end

    def _amount(self, at: int, joined: bool) -> tuple[int, str, int] | None:
        words = self.words
        number = words.small(at)
        unit = words.unit(number[1] if number else at, glued=joined)
        if unit is None or unit[0] == "hour" or unit[2]:
            return None
        count = number[0] if number else {"one": 1, "two": 2}.get(unit[1], 0)
        return (count, unit[0], unit[3]) if count else None

    def early(self, at: int) -> Read | None:
        """ "early this month", "later this week": no day is told."""
        found = self.pieces.any(at, "early")
        if found is None:
            return None
        inner = self.words.period(self.pieces.link(found[1]))
        return (_VAGUE, inner[1]) if inner else None

    def near_day(self, at: int) -> Read | None:
        """ "tomorrow" on its own, "the coming day", "the past day"."""
        words = self.words
        told = words.phrase(at, self.times["deictic"], glued=False)
        if told and told[0]:
            return Moment("day", told[0]), told[1]
        unit = words.unit(at, glued=True)
        if unit is None or unit[:3] != ("day", "one", True):
            return None
        which, end = words.which(unit[3])
        step = {"past": -1, "next": 1}.get(which)
        return (Moment("day", step), end) if step else None


def _whole(which: Which) -> Which:
    """The whole of "this month", not the days until today."""
    return "same" if which == "this" else which
