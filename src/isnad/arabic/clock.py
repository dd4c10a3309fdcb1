"""Hours of the day in digits and words: "half past eight in the evening", "18:40", ranges.

Which day it is stands elsewhere. The words come in a table, so that any can be used.
"""

import re
from dataclasses import replace

from isnad.arabic.clitics import readings
from isnad.arabic.clock_values import HALF, HOUR, HOURS, MINUTE, Clock, Part
from isnad.arabic.clock_words import ARTICLE, DASHES, WAW, TimeTokens

_COLON = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?")
_DOT = re.compile(r"(\d{1,2})[.,](\d{2})")
_NO_NOUN = frozenset({"part", "moment", "hour", "at", "at_last", "joints", "links"})
_OPENS = frozenset("([")
_TWO = 2
_MIN, _MEEM, _BA, _LAM = "\u0645\u0646", "\u0645", "\u0628", "\u0644"
_FEMININE = "\u0647"


class Clocks(TimeTokens):
    """Reads hours and parts of the day at tokens."""

    # -- parts of the day

    def part(self, at: int, *pres: str) -> Part | None:
        """A part of the day, whatever its form; early and late parts are half as long."""
        early, late = self.past(at, "early"), self.past(at, "late")
        start = max(early, late)
        if start > at and self.norm(start) == _MIN:
            start += 1
        hours = self.after(start, "hours_of")
        found = self.phrase(hours or start, "part", *(pres if start == at and not hours else ("",)))
        if found is None or (found.value[1] != "definite" and hours):
            return None
        if found.value[1] == "marks" and start > at:
            return None
        name, form, first, last = found.value
        end = found.end
        roles = (("early_after", "early_hours"), ("late_after", "late_hours"))
        after_early, after_late = (self.past(end, *pair[: 2 if hours else 1]) for pair in roles)
        end = max(after_early, after_late)
        middle = (first + last) * HOUR // 2
        begin, stop = first * HOUR, last * HOUR
        if early > at or after_early > found.end:
            stop = middle
        elif late > at or after_late > found.end:
            begin = middle
        return Part(at, end, name, begin, stop, form if start == at and not hours else "opened")

    def lone_part(self, at: int) -> Part | None:
        """A part of the day that tells time with no hour and no day beside it."""
        if not ({"part", "early", "late", "hours_of"} & self.phrases(at).keys()):
            return None
        found = self.part(at)
        if found is None:
            return None
        behind = self.phrases(self.past(found.last, "links"))
        if found.form in ("definite", "marks") and "hour" in behind:
            return None if found.name in ("am", "pm") else found
        if found.form == "bare" and "every" in self.phrases(found.last):
            return found
        if found.form in ("adverbs", "opened"):
            return found
        led = bool(self.before_roles(at, "part_before"))
        glued = self.norm(at)[:1] == _BA
        if found.form == "definite" and (led or found.name == "midnight" or glued):
            return None if found.name == "noon" else found  # the same word is a person's back
        return None

    def before_roles(self, at: int, role: str) -> int:
        """Where a phrase of a role begins that ends right before a token; 0-based, None as 0."""
        for start in range(at - 1, max(-1, at - 4), -1):
            found = self.phrases(start).get(role)
            if found and found.end == at:
                return start + 1
        return 0

    # -- hours

    def moment(self, at: int) -> Clock | None:
        """Midnight, noon."""
        found = self.phrase(at, "moment")
        if found is None:
            return None
        part = "noon" if found.value == HALF else "midday"
        return Clock(at, found.end, found.value, 0, 0, "hour", part, sure=True, exact=True)

    def clock(
        self, at: int, *, weak: bool = False, joins: bool = True, led: bool = False
    ) -> Clock | None:
        """The hour that starts at a token.

        `weak` admits what may be something else (a bare number, "the eighth"); `joins` that
        minutes may follow with "and" and no word for minutes; `led` tells that an hour is awaited.
        """
        said = self.phrase(at, "hour")
        start = said.end if said else at
        if said:
            start = self.past(start, "about", "at")
        moment = self.moment(start)
        if moment is not None:
            return self._told(replace(moment, first=at))
        if self.norm(start) == "t" and self.kind(start + 1) == "number" and self.close(start + 1):
            start += 1
            said = said or self.phrase(start, "hour")
        closes = bool(said) and self.norm(start) == "("
        found = self._hour(start + closes, bool(said), led)
        if found is None:
            return None
        if closes and self.norm(found.last) == ")":
            found = replace(found, last=found.last + 1)
        clock = replace(found, first=at, sure=found.sure or bool(said))
        clock = self._told(self._minutes(clock, joins, bool(said)), bool(said) or led)
        if not clock.sure and not weak:
            return None
        return clock

    def _hour(self, at: int, said: bool, led: bool) -> Clock | None:
        if self.kind(at) == "number":
            return self._digits(at, said)
        if self.norm(at) in (WAW, ARTICLE) and self.kind(at + 1) == "number":
            return self._digits(at + 1, said)
        ordinal = self._ordinal(at, said, led)
        if ordinal is not None:
            return ordinal
        if said and self.kind(at) == "word":
            found = self.number(at, joined=False)
            if found and found[0] <= HOURS and found[0] == int(found[0]):
                return Clock(at, found[1], int(found[0]))
        return None

    def _digits(self, at: int, said: bool) -> Clock | None:
        norm = self.norm(at)
        match = _COLON.fullmatch(norm)
        if match is None and said:
            match = _DOT.fullmatch(norm)
        elif match is None:
            match = _DOT.fullmatch(norm)
            if match and not (self.phrase(at + 1, "part") or self._zone(at + 1)):
                match = None
        if match:
            hour, minute = int(match[1]), int(match[2])
            second = int(match[3]) if match.re is _COLON and match[3] else 0
            if hour > HOURS or minute >= MINUTE or second >= MINUTE:
                return None
            precise = "second" if match.re is _COLON and match[3] else "minute"
            sure = match.re is _COLON and not self.before(at, "scores", 6)
            exact = len(match[1]) == 2 and (match[1][0] == "0" or hour > HALF)
            return Clock(at, at + 1, hour, minute, second, precise, "", sure, exact)
        if norm.isascii() and norm.isdigit() and len(norm) <= 2 and int(norm) <= HOURS:
            return self._marked(Clock(at, at + 1, int(norm)), said)
        return None

    def _marked(self, clock: Clock, said: bool) -> Clock:
        """The hour with what is written on to it: "20h30", "20h" where an hour is told."""
        mark = clock.last
        if not (self.close(mark) and self.after(mark, "hour_marks")):
            return clock
        minutes = self.norm(mark + 1)
        digits = self.kind(mark + 1) == "number" and len(minutes) == _TWO and minutes.isdigit()
        if not (digits and self.close(mark + 1) and int(minutes) < MINUTE):
            return replace(clock, last=mark + 1, sure=True) if said else clock
        end = mark + 2
        if self.close(end):
            end = self.after(end, "minute_marks") or end
        exact = clock.hour > HALF or self.norm(clock.first)[:1] == "0"
        return replace(
            clock, last=end, minute=int(minutes), precision="minute", sure=True, exact=exact
        )

    def _ordinal(self, at: int, said: bool, led: bool) -> Clock | None:
        if self.kind(at) != "word":
            return None
        for reading in readings(self.norm(at)):
            definite = reading.stem[:2] == ARTICLE
            if reading.post or not (definite or said):
                continue
            stem = reading.stem[2:] if definite else reading.stem
            for end in (at + 2, at + 1):
                key = stem if end == at + 1 else f"{stem} {self.norm(at + 1)}"
                value = self.table.get(key, {}).get("ordinal")
                if value is None:
                    value = self.table.get(ARTICLE + key, {}).get("ordinal") if definite else None
                if value is not None:
                    if not said and ((self._agrees(at) and not led) or stem[-1:] != _FEMININE):
                        return None
                    late = end == at + 2 and value in (11, 12)
                    sure = not self._of_life(end) and (late or self._led(at, end))
                    return Clock(at, end, value, sure=sure)
        return None

    def _of_life(self, end: int) -> bool:
        """Whether "of his life" follows."""
        return any(self.norm(i) in self.guards["lives"] for i in (end, end + 1))

    def _agrees(self, at: int) -> bool:
        """Whether an ordinal is the adjective of the word before it."""
        if self.kind(at - 1) != "word" or _NO_NOUN & self.phrases(at - 1).keys():
            return False
        return any(r.stem[:2] == ARTICLE and not r.post for r in readings(self.norm(at - 1)))

    def _led(self, at: int, end: int) -> bool:
        """Whether the words before an ordinal tell that it is an hour."""
        if self.before_roles(at, "at"):
            return True
        return bool(self.before_roles(at, "at_last")) and self.ends_at(end)

    def _minutes(self, clock: Clock, joins: bool, said: bool) -> Clock:
        """What is added to the hour or taken from it."""
        for _ in range(3):
            found = self._less(clock) or self._more(clock, joins, said)
            if found is None:
                break
            clock = found
        return clock

    def _less(self, clock: Clock) -> Clock | None:
        start = self.after(clock.last, "less")
        if not start:
            return None
        fraction = self.fraction(start)
        if fraction:
            return _moved(clock, fraction.end, -fraction.value)
        number = self.number(start)
        if number is None or number[0] >= MINUTE:
            return None
        unit = self.unit(number[1])
        end = unit[3] if unit and unit[0] == "minute" else number[1]
        return _moved(clock, end, -int(number[0]))

    def _more(self, clock: Clock, joins: bool, said: bool) -> Clock | None:
        start = self.joined(clock.last)
        if start < 0:
            return None
        fraction = self.fraction(start, WAW if start == clock.last else "")
        if fraction:
            return _moved(clock, fraction.end, fraction.value)
        pair = self.unit(start, "", WAW)
        if pair and pair[:3] == ("minute", "two", False):
            return _moved(clock, pair[3], 2)
        number = self.number(start)
        if number is None or not 0 < number[0] < MINUTE or number[0] != int(number[0]):
            return None
        unit = self.unit(number[1])
        amount = int(number[0])
        if unit and unit[0] == "second" and clock.precision != "second":
            return replace(clock, last=unit[3], second=amount, precision="second", sure=True)
        if clock.precision != "hour":
            return None
        if unit and unit[0] == "minute":
            return _moved(clock, unit[3], amount)
        if not joins or amount % 5:
            return None
        part = self._part_behind(number[1])
        if part or (said and self.ends_at(number[1])):
            return _moved(clock, number[1], amount, sure=bool(part))
        return None

    def _part_behind(self, end: int) -> Part | None:
        """The part of the day behind an hour, with or without a preposition."""
        for start in (end, self.past(end, "links", "this")):
            found = self.part(start, "", _BA, _LAM)
            if found:
                return found
        return None

    def _told(self, clock: Clock, said: bool = False) -> Clock:
        """The hour with the zone, the part of the day and what is added behind them."""
        for _ in range(3):
            zone = self._zone(clock.last)
            part = None if clock.part else self._part_behind(clock.last)
            named = self.phrase(clock.last, "moment", "")
            if zone:
                clock = replace(clock, last=zone[1], zone=zone, sure=True)
            elif named and not clock.part and 0 < clock.hour <= HALF:
                clock = _named(clock, named.end, named.value)
            elif part and self._fits(clock, part, said):
                clock = replace(clock, last=part.last, part=part.name, sure=True)
            elif clock.part and clock.precision == "hour":
                more = self._more(clock, False, False)
                if more is None:
                    break
                clock = more
            else:
                break
        return clock

    def _fits(self, clock: Clock, part: Part, said: bool) -> bool:
        """Whether a part of the day behind a bare number makes an hour of it."""
        if said or clock.sure or clock.exact:
            return True
        bare = self.kind(clock.last - 1) == "number" and clock.precision == "hour"
        if clock.hour > HALF and bare:
            return False
        if not bare:
            return True
        if self.before(clock.first, "counted"):
            return False
        if part.form == "marks" and self.norm(part.last - 1) == _MEEM:
            return False  # a metre
        if part.form == "bare":
            day = "day_words" in self.phrases(part.last)
            return not day or self._brought(clock.first)
        return True

    def _brought(self, at: int) -> bool:
        """Whether what stands before a bare number brings an hour."""
        if self.norm(at - 1) in DASHES or self.norm(at - 1) == WAW or at == 0:
            return True
        return any(self.before_roles(at, role) for role in ("at", "at_last", "joints"))

    def _zone(self, at: int) -> tuple[int, int] | None:
        start = at + 1 if self.norm(at) in _OPENS else at
        found = self.after(start, "zones")
        if found:
            if self.kind(found) == "punct" and self.norm(found) == "+":
                found += 2
            return start, min(found, self.size)
        found = self.after(start, "zone_of")
        if not found or self.kind(found) != "word":
            return None
        return start, self.past(found + 1, "zone_more")

    # -- ranges

    def span(self, at: int) -> tuple[Clock, Clock] | None:
        """Two hours that open and close a range: "from 5 to 6", "between 4 and 5", "4-5".

        Neither is sure where both are bare ordinals.
        """
        opened = self.phrase(at, "opens")
        start = opened.end if opened else at
        joining = bool(opened and "between" in self.phrases(at))
        first = self.clock(start, weak=True, joins=not joining)
        if first is None:
            return None
        end = first.last
        dash = self.norm(end) in DASHES
        if joining:
            then = end + 1 if self.norm(end) == WAW else end
            if self.norm(then)[:1] != WAW and then == end:
                return None
        elif dash:
            then = end + 1
        else:
            then = self.after(end, "joints")
            if not then:
                return None
        last = self.clock(then, weak=True, joins=not joining, led=True)
        if last is None:
            return None
        if not (first.sure or last.sure):
            ordinals = all(self.kind(clock.last - 1) == "word" for clock in (first, last))
            return (replace(first, first=at), last) if ordinals and opened else None
        if not last.sure and not self._closes(first, last, bool(opened)):
            return None
        if not first.sure and not (opened or dash or "hour" in self.phrases(at)):
            return None
        return replace(first, first=at), last

    def _closes(self, first: Clock, last: Clock, opened: bool) -> bool:
        """Whether a bare number or ordinal is the end of a range of hours."""
        if not (opened or first.sure):
            return False
        return self.kind(last.last) != "word" or any(
            role in self.phrases(last.last) for role in ("links", "part", "today")
        )


def _named(clock: Clock, end: int, hour: int) -> Clock:
    """The hour behind which "midnight" or "noon" stands."""
    if hour == HALF:
        return replace(clock, last=end, part="noon", sure=True)
    if clock.hour == HALF:
        return replace(clock, last=end, hour=hour, part="midday", sure=True)
    return replace(clock, last=end, part="midnight", sure=True)


def _moved(clock: Clock, end: int, minutes: int, sure: bool = True) -> Clock:
    return replace(
        clock, last=end, minute=clock.minute + minutes, precision="minute", sure=clock.sure or sure
    )
