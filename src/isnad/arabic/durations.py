"""Stretches of time in digits and words: "three hours and a half", "48 hours", "two weeks"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from isnad.arabic.cardinals import NumberWords
from isnad.arabic.clock import Clocks
from isnad.arabic.clock_words import BA, LAM, WAW, ClockWords
from isnad.arabic.tokens import Token

SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800,
    "month": 2592000, "year": 31536000, "decade": 315360000,
}  # fmt: skip
"""seconds of each unit: a month is 30 days, a year 365"""
_FINE = frozenset({"second", "minute", "hour"})
_LEAST_PLURAL = 3.0
_HALVES = {30: 0.5, 15: 0.25, 20: 1 / 3, 45: 0.75}

Way = Literal["ago", "since", "later", "within", "past", "coming"]


@dataclass(frozen=True, slots=True)
class Duration:
    """Tokens [first, last) that tell how long, as (how many, unit) in the order of the words.

    `vague`: how many is not told ("several hours"), and the amount is the least a plural can be.
    `bare`: a single unit with no number, which needs a word before it to be a stretch. `about`:
    the amount is not exact.
    """

    first: int
    last: int
    terms: tuple[tuple[float, str], ...]
    vague: bool = False
    bare: bool = False
    about: bool = False

    @property
    def seconds(self) -> float:
        """How long, months counted as 30 days and years as 365."""
        return sum(count * SECONDS[unit] for count, unit in self.terms)

    @property
    def unit(self) -> str:
        """The finest unit told."""
        return min((unit for _, unit in self.terms), key=lambda unit: SECONDS[unit])

    @property
    def fine(self) -> bool:
        """Whether an hour, a minute or a second is told."""
        return any(unit in _FINE for _, unit in self.terms)


@dataclass(frozen=True, slots=True)
class Relative:
    """Tokens [first, last): a moment or stretch counted from now."""

    first: int
    last: int
    way: Way
    duration: Duration


class Durations(Clocks):
    """Reads stretches of time at tokens."""

    def __init__(
        self, tokens: Sequence[Token], words: ClockWords, numbers: NumberWords, text: str = ""
    ) -> None:
        super().__init__(tokens, words, numbers, text)
        self._durations: dict[tuple[int, tuple[str, ...]], Duration | None] = {}

    def duration(self, at: int, *pres: str) -> Duration | None:
        """The stretch that starts at a token; `pres` is what may be written on to its first word.

        A moment, a stretch and what recurs all ask for it: it is read once.
        """
        if (at, pres) not in self._durations:
            self._durations[at, pres] = self._duration(at, pres)
        return self._durations[at, pres]

    def _duration(self, at: int, pres: tuple[str, ...]) -> Duration | None:
        term = self._term(at, *pres)
        if term is None:
            return None
        terms, end, vague, bare = [term[:2]], *term[2:]
        while True:
            then = self.joined(end)
            if then >= 0 and self.before_roles(at, "between"):
                break  # "between six months and four years" are two
            if then >= 0:
                more = self._term(then, "" if then > end else WAW)
            else:
                more = None if bare else self._term(end)
                if more and more[4]:
                    more = None
            if more is None or more[3] or any(unit == more[1] for _, unit in terms):
                break
            terms.append(more[:2])
            end, bare = more[2], False
        return Duration(at, end, tuple(terms), vague, bare)

    def _term(self, at: int, *pres: str) -> tuple[float, str, int, bool, bool] | None:
        """(how many, unit, end, vague, bare) of one unit with its number."""
        pres = pres or ("",)
        few = self.phrase(at, "few", *pres)
        if few:
            unit = self.unit(few.end)
            return (_LEAST_PLURAL, unit[0], unit[3], True, False) if unit else None
        fraction = self.phrase(at, "fraction", *pres)
        if fraction:
            unit = self.unit(fraction.end)
            if unit is None or unit[1] != "one":
                return None
            return _HALVES[fraction.value], unit[0], unit[3], False, False
        unit = self.unit(at, *pres)
        if unit and not unit[2]:
            return self._unit_term(unit)
        number = self.number(at)
        if number is None or (self.kind(at) == "word" and not self._plain(at, pres)):
            return None
        count, end = number
        unit = self.unit(end)
        if unit is None or unit[1] == "two" or (unit[2] and unit[1] == "one"):
            return None
        return self._more_of(count, unit[0], unit[3])

    def _plain(self, at: int, pres: tuple[str, ...]) -> bool:
        """Whether nothing but what is asked for is written on to a number word."""
        term = self.cardinals.term(at)
        return term is None or (term.pre in pres and not term.article)

    def _unit_term(
        self, unit: tuple[str, str, bool, int]
    ) -> tuple[float, str, int, bool, bool] | None:
        name, form, _, end = unit
        if form == "many":
            if "part" in self.phrases(end):
                return None  # "the hours of the morning"
            few = self.after(end, "few_after")
            return _LEAST_PLURAL, name, few or end, True, not few
        count = 2.0 if form == "two" else 1.0
        whole = self.after(end, "whole")
        found = self._more_of(count, name, whole or end)
        bare = form == "one" and not whole and found[2] == end
        return (*found[:4], bare)

    def _more_of(self, count: float, name: str, end: int) -> tuple[float, str, int, bool, bool]:
        """ "and a half" or "less a quarter" behind a unit; a word for "whole"."""
        then = self.joined(end)
        less = self.after(end, "less")
        fraction = None
        if then >= 0:
            fraction = self.fraction(then, WAW if then == end else "")
        elif less:
            fraction = self.fraction(less)
        if fraction:
            count += (-1 if less else 1) * _HALVES[fraction.value]
            end = fraction.end
            again = self.unit(end)
            if again and again[:2] == (name, "one"):
                end = again[3]
        return count, name, self.after(end, "whole") or end, False, False

    # -- counted from now

    def relative(self, at: int) -> Relative | None:
        """ "two hours ago", "in 5 minutes", "the last 24 hours": hours, minutes, seconds in it."""
        return self._led_by(at) or self._with_adjective(at)

    def _led_by(self, at: int) -> Relative | None:
        ways: tuple[tuple[str, Way], ...] = (
            ("since", "since"), ("ago", "ago"), ("within", "within"), ("later", "later"),
        )  # fmt: skip
        for role, way in ways:
            found = self.phrase(at, role, "", WAW, "\u0641")
            if found is None:
                continue
            if role in ("since", "ago") and "few_moments" in self.phrases(found.end):
                end = self.phrases(found.end)["few_moments"].end
                moment = Duration(found.end, end, ((0.0, "second"),), vague=True)
                return Relative(at, end, "ago", moment)
            start = self._amount_start(found.end)
            definite = self._with_adjective(start)
            if definite and way == "within":
                return replace(definite, first=at)
            duration = self.duration(start)
            if duration is None or not duration.fine:
                return None
            if self.after(duration.last, "anchored") and way != "since":
                return None
            inexact = start > found.end
            return Relative(at, duration.last, way, replace(duration, about=inexact))
        return None

    def _amount_start(self, at: int) -> int:
        """The token after "about" and "more than"."""
        start = self.past(at, "about")
        if start == at and "lasting" in self.phrases(at) and "through" not in self.phrases(at):
            start = self.past(at, "lasting")
        return start

    def _with_adjective(self, at: int) -> Relative | None:
        """ "the last 24 hours", "the coming hour", "3 minutes past"."""
        last = self.after(at, "last")
        if last:
            duration = self.duration(last)
            if duration and duration.fine:
                return Relative(at, duration.last, "past", duration)
            return None
        found = self._definite(at)
        if found is None:
            plain = self.duration(at)
            if plain is None or not plain.fine or plain.bare:
                return None
            found = plain
        way = self.adjective(found.last)
        return Relative(at, way[1], way[0], found) if way else None

    def _definite(self, at: int) -> Duration | None:
        """ "the 24 hours", "the hours 24", "the few hours"."""
        unit = self.unit(at, "", BA, LAM)
        if unit and unit[2] and unit[0] in _FINE:
            name, form, _, end = unit
            if form == "one":
                if name == "second":
                    return None  # the word is an ordinal too
                return Duration(at, end, ((1.0, name),))
            if form == "two":
                return Duration(at, end, ((2.0, name),))
            few = self.after(end, "few_after")
            number = None if few else self.number(end)
            if number:
                return Duration(at, number[1], ((number[0], name),))
            return Duration(at, few or end, ((_LEAST_PLURAL, name),), vague=True)
        number = self.number(at)
        if number is None or (number[1] == at + 1 and self.kind(at) == "word"):
            number = number if number and self._article(at) else None
        if number:
            unit = self.unit(number[1])
            if unit and unit[0] in _FINE:
                return Duration(at, unit[3], ((number[0], unit[0]),))
        return None

    def _article(self, at: int) -> bool:
        term = self.cardinals.term(at)
        return term is not None and term.article

    def adjective(self, at: int) -> tuple[Way, int] | None:
        """ "last" or "coming" at a token, and the token after it."""
        for role, way in (("past", "past"), ("coming", "coming")):
            end = self.after(at, role)
            if end:
                return way, end  # type: ignore[return-value]
        return None
