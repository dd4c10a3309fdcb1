"""A place in a text's tokens, and what the tables of time make of the words there."""

from collections.abc import Mapping, Sequence
from typing import Any

from isnad.arabic.clitics import readings
from isnad.arabic.dates import read_date, read_day, read_month, read_year
from isnad.arabic.tokens import Token
from isnad.mentions.periods_value import Moment, Which

_WAW, _BA, _LAM, _FA, _KAF = "\u0648", "\u0628", "\u0644", "\u0641", "\u0643"
PRES = frozenset({"", _WAW, _FA, _BA, _LAM, _KAF, _WAW + _BA, _WAW + _LAM, _FA + _BA, _FA + _LAM})
ARTICLE = "\u0627\u0644"
_TANWIN = "\u064b"
_MAX_AMOUNT = 10_000
_HALVES = {"year": ("month", 12, 6), "month": ("day", 30, 15), "week": ("day", 7, 3)}
"""what "and a half" makes of so many units: a smaller unit, how many in one, and in half of one"""

Read = tuple[Moment, int]
"""A moment and the token after it."""


class Words:
    """Tokens read with the tables of the lexicon's sections "times" and "numbers"."""

    def __init__(
        self, tokens: Sequence[Token], times: Mapping[str, Any], values: Mapping[str, Any],
        heads: Mapping[int, Mapping[str, int]], text: str,
    ) -> None:  # fmt: skip
        self.heads = heads
        self.tokens, self.size, self.text = tokens, len(tokens), text
        self.times, self.values = times, values
        self.dates: Any = times
        self.classes: Mapping[str, Mapping[str, bool]] = times["words"]

    def norm(self, at: int) -> str:
        """The folded token, or "" outside the text."""
        return self.tokens[at].norm if 0 <= at < self.size else ""

    def kind(self, at: int) -> str:
        """The token's kind, or "" outside the text."""
        return self.tokens[at].kind if 0 <= at < self.size else ""

    def phrase(
        self, at: int, table: Mapping[str, Any], glued: bool = True
    ) -> tuple[Any, int, str] | None:
        """(value, end, prefix) of the longest phrase of a table at a token."""
        if self.kind(at) != "word":
            return None
        heads = self.heads[id(table)]
        best: tuple[Any, int, str] | None = None
        for reading in readings(self.norm(at)):
            longest = heads.get(reading.stem)
            if longest is None or reading.post or reading.pre not in PRES:
                continue
            if reading.pre and not glued:
                continue
            phrase, end = reading.stem, at + 1
            while True:
                if phrase in table and (best is None or end > best[1]):
                    best = (table[phrase], end, reading.pre)
                if end - at >= longest or self.kind(end) not in ("word", "number"):
                    break
                phrase, end = f"{phrase} {self.norm(end)}", end + 1
        return best

    def adverbial(self, at: int) -> bool:
        """Whether the word bears the ending of an adverb, where the writer marked it."""
        token = self.tokens[at]
        return _TANWIN in self.text[token.start : token.end]

    def after(self, at: int, name: str, glued: bool = False) -> int:
        """The token after a phrase of a class of words; 0 if there is none."""
        found = self.phrase(at, self.classes[name], glued)
        return found[1] if found else 0

    def past(self, at: int, name: str) -> int:
        """The token after a phrase of a class, or `at` itself."""
        return self.after(at, name) or at

    def which(self, at: int) -> tuple[Which, int]:
        """The adjective at a token ("last", "next", ...) and the token after it."""
        found = self.phrase(at, self.times["adjectives"], glued=False)
        return (found[0], found[1]) if found else ("", at)

    def guarded(self, at: int, *names: str) -> bool:
        """Whether the word before a token makes what follows a part of a name."""
        if self.kind(at - 1) != "word":
            return False
        stems = {r.stem for r in readings(self.norm(at - 1)) if not r.post}
        return any(stem in self.times["guards"][name] for name in names for stem in stems)

    # -- numbers

    def small(self, at: int) -> tuple[int, int] | None:
        """(number below 100 or digits, end) at a token."""
        if self.norm(at) in (ARTICLE, _LAM + _LAM) and self.kind(at + 1) == "number":
            at += 1
        if self.kind(at) == "number":
            norm = self.norm(at)
            plain = norm.isascii() and norm.isdigit() and len(norm) <= 4
            return (int(norm), at + 1) if plain and 0 < int(norm) < _MAX_AMOUNT else None
        first = self._value(at)
        if first is None or first[0] not in ("unit", "ten", "tens"):
            return None
        role, value = first
        second = self._value(at + 1)
        if role == "unit" and second and second[0] == "ten":
            return value + 10, at + 2
        if role == "unit" and self.norm(at + 1).startswith(_WAW):
            tens = self._value(at + 1, 1)
            if tens and tens[0] == "tens":
                return value + tens[1], at + 2
        return value, at + 1

    def _value(self, at: int, skip: int = 0) -> tuple[str, int] | None:
        norm = self.norm(at)[skip:]
        for stem in (norm, norm[2:] if norm.startswith(ARTICLE) else ""):
            if stem in self.values:
                role, value = self.values[stem]
                return str(role), int(value)
        return None

    def stems(self, at: int) -> tuple[str, ...]:
        """The word at a token, and what is left of it without conjunction and preposition."""
        if self.kind(at) != "word":
            return ()
        found = readings(self.norm(at))
        return tuple(r.stem for r in found if not r.post and r.pre in PRES)

    def is_any(self, at: int, table: Mapping[str, Any]) -> bool:
        """Whether the word at a token, prefixes aside, stands in a table."""
        return any(stem in table for stem in self.stems(at))

    def unit(self, at: int, glued: bool = False) -> tuple[str, str, bool, int] | None:
        """(unit, one/two/many, definite, end) of a word for a stretch of time."""
        if self.kind(at) != "word":
            return None
        for whole in self.stems(at) if glued else (self.norm(at),):
            for stem in (whole, whole[2:] if whole.startswith(ARTICLE) else ""):
                if stem in self.times["units"]:
                    unit, number = self.times["units"][stem]
                    return unit, number, stem != whole, at + 1
        return None

    def amount(self, at: int) -> tuple[int, str, int, str] | None:
        """(how many, unit, end, "" / "more" / "less") of "nearly three days"; 0 if unsaid."""
        how, start = "", at
        for name in ("more", "less", "about"):
            end = self.after(start, name, glued=False) or (
                self.after(start, name, glued=True) if name == "about" else 0
            )
            if end:
                how, start = ("" if name == "about" else name), end
                start = self.past(start, "about")
                break
        number = self.small(start)
        unit = self.unit(number[1] if number else start)
        if unit is None or (unit[2] and number is None):
            return None
        name, form, _, end = unit
        count = number[0] if number else {"one": 1, "two": 2, "many": 0}[form]
        if self.norm(end) in self.classes["one"] or self.norm(end) in self.classes["few"]:
            end += 1
        half = self.phrase(end, self.classes["half"], glued=False) if count else None
        if half and name in _HALVES:
            name, times, more = _HALVES[name]
            count, end = count * times + more, half[1]
        return count, name, end, how

    # -- dates

    def date(self, at: int) -> Read | None:
        """A date of either calendar, with the adjective or year that goes with it."""
        found = read_date(self.tokens, at, self.dates)
        if found is None:
            return self._day_of_month(at)
        which, end = self.which(found.last)
        year, year_which = found.year, ""
        if year is None:
            said = self._year_said(end)
            if said is not None:
                year, year_which, end = said
        moment = Moment(
            "date" if found.day else "month", calendar=found.calendar, which=which, year=year,
            month=found.month, day=found.day, year_which=year_which,  # type: ignore[arg-type]
        )  # fmt: skip
        return moment, end

    def _day_of_month(self, at: int) -> Read | None:
        """ "The third of this month"."""
        day = read_day(self.tokens, at, self.dates)
        if day is None:
            return None
        which, end = self.which(day[1])
        if which == "this" and self.kind(day[1] - 1) == "number":  # "on the 20th of the current"
            return Moment("date", which=which, day=day[0]), end
        if self.norm(day[1]) not in self.times["links"]:
            return None
        at = day[1] + 1
        this = self.norm(at) in self.times["demonstratives"]
        unit = self.unit(at + 1 if this else at)
        if unit is None or unit[:3] != ("month", "one", True):
            return None
        which, end = self.which(unit[3])
        return Moment("date", which="this" if this else which, day=day[0]), end

    def _year_said(self, at: int) -> tuple[int | None, Which, int] | None:
        """ "of last year", "of the year 2015" behind a month."""
        if self.norm(at) not in self.times["links"]:
            return None
        this = self.norm(at + 1) in self.times["demonstratives"]
        unit = self.unit(at + 2 if this else at + 1)
        if unit is None or unit[:2] != ("year", "one"):
            return None
        year = read_year(self.tokens, unit[3], self.dates)
        if year is not None:
            return year[1], "", year[2]
        which, end = self.which(unit[3])
        which = "this" if this else which
        return (None, which, end) if which and unit[2] else None

    def month(self, at: int) -> tuple[Moment, int, bool] | None:
        """(moment, end, whether the name may stand for the month without help)."""
        start = at + 1 if self._month_word(at) else at
        found = read_month(self.tokens, start, self.dates)
        if found is None:
            return None
        calendar, month, end = found
        which, last = self.which(end)
        year, year_which = None, ""
        said = self._year_said(last)
        if said is not None:
            year, year_which, last = said
        name = " ".join(self.norm(i) for i in range(start, end))
        sure = start > at or bool(which) or said is not None
        moment = Moment(
            "month", calendar=calendar, which=which, month=month, year=year,
            year_which=year_which,  # type: ignore[arg-type]
        )  # fmt: skip
        if not sure and name in self.times["shy_months"]:
            return None
        return moment, last, sure

    def _month_word(self, at: int) -> bool:
        unit = self.unit(at, glued=True)
        return unit is not None and unit[:2] == ("month", "one")

    def year(self, at: int) -> Read | None:
        """ "the year 2015": the word for year is required."""
        if not self.is_any(at, self.times["years"]):
            return None
        found = read_year(self.tokens, at + 1, self.dates)
        return (Moment("year", calendar=found[0], year=found[1]), found[2]) if found else None

    def period(self, at: int) -> Read | None:
        """ "last week", "this month", "the coming year"."""
        this = self.is_any(at, self.times["demonstratives"])
        unit = self.unit(at + 1) if this else self.unit(at, glued=True)
        if unit is None or unit[1] != "one" or not unit[2] or unit[0] in ("day", "hour"):
            return None
        which, end = self.which(unit[3])
        which = "this" if this else which
        return (Moment("unit", unit=unit[0], which=which), end) if which else None
