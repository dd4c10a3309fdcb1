"""What comes again and again: "every Friday", "daily", "every two weeks", "on Mondays"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from isnad.arabic.clock_words import ARTICLE, BA, FA, LAM, WAW, ClockWords
from isnad.arabic.durations import Durations
from isnad.arabic.tokens import Token

_UNITS = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D",
    "week": "P{}W", "month": "P{}M", "year": "P{}Y", "decade": "P{}0Y",
}  # fmt: skip
PART_CODES = {
    "afternoon": "TAF", "noon": "TAF", "dawn": "TDA", "midnight": "TNI", "daytime": "TDT",
    "evening": "TEV", "morning": "TMO", "night": "TNI",
}  # fmt: skip
"""codes of the parts of the day in a recurrence"""
_SUNDAY, _MONDAY = 6, 0


@dataclass(frozen=True, slots=True)
class Every:
    """Tokens [first, last): each unit (`code`), each of the weekdays, or each part of the day."""

    first: int
    last: int
    code: str = ""
    weekdays: tuple[int, ...] = ()
    part: str = ""

    def told(self, clock: str, part: str) -> str:
        """The recurrence with the hour ("T15") or the part of the day that goes with it."""
        hour = clock or PART_CODES.get(part or self.part, "")
        if self.weekdays:
            return ",".join(f"XXXX-WXX-{day + 1}{hour}" for day in self.weekdays)
        if self.code in ("P1D", "") and hour:
            return hour
        return f"{self.code}/{hour}" if hour else self.code


class Sets(Durations):
    """Reads what recurs at tokens."""

    def __init__(
        self, tokens: Sequence[Token], words: ClockWords, numbers: Any, text: str,
        weekdays: Mapping[str, int],
    ) -> None:  # fmt: skip
        super().__init__(tokens, words, numbers, text)
        self.weekdays = weekdays

    def every(self, at: int) -> Every | None:
        """What recurs, at its first token."""
        adverb = self.phrase(at, "set", "", WAW, FA)
        if adverb:
            return Every(at, adverb.end, adverb.value)
        found = self.phrase(at, "days_of", "", WAW, FA, BA, LAM)
        if found:
            days = self._weekdays(found.end, True, definite=True)
            if days:
                return Every(at, days[1], weekdays=days[0])
        found = self.phrase(at, "every", "", WAW, FA, BA, LAM)
        return self._each(at, found.end) if found else None

    def _each(self, at: int, start: int) -> Every | None:
        day = self.unit(start)
        inner = day[3] if day and day[:3] == ("day", "one", False) else start
        days = self._weekdays(inner, inner > start, definite=False)
        if days:
            return Every(at, days[1], weekdays=days[0])
        part = self.phrase(start, "part", "")
        if part and part.value[1] == "bare":
            return Every(at, part.end, part=part.value[0])
        duration = self.duration(start)
        if duration is None or duration.vague or len(duration.terms) > 1:
            return None
        count, unit = duration.terms[0]
        if count != int(count) or any(
            self.norm(i) in self.guards["not_every"]
            for i in range(duration.last, duration.last + 3)
        ):
            return None
        return Every(at, duration.last, _UNITS[unit].format(int(count)))

    def _weekday(self, stem: str, announced: bool, definite: bool) -> int | None:
        """The weekday (Monday is 0) that a word names, with the article or without it.

        Without article, "one" and "two" are weekdays only where a word for day announces them.
        """
        if definite or stem in self.weekdays:
            return self.weekdays.get(stem)
        found = self.weekdays.get(ARTICLE + stem)
        return None if found in (_SUNDAY, _MONDAY) and not announced else found

    def _weekdays(
        self, at: int, announced: bool, *, definite: bool
    ) -> tuple[tuple[int, ...], int] | None:
        """The weekdays that "and" joins from a token on, and the token after them."""
        found = self._weekday(self.norm(at), True, definite)
        if found is None:
            return None
        sure = self._weekday(self.norm(at), announced, definite) is not None
        days, end = [found], at + 1
        while (then := self.joined(end)) >= 0:
            stem = self.norm(then)[1:] if then == end else self.norm(then)
            day = self._weekday(stem, announced, definite)
            if day is None:
                break
            days.append(day)
            end = then + 1
        if not sure and len(days) == 1:
            return None
        if self.adjective(end) or self.kind(end) == "number":
            return None  # these days, not all of them
        return tuple(dict.fromkeys(days)), end
