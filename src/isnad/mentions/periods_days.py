"""Expressions of a single day: from today, weekdays, dates, parts of the day, the clock."""

from dataclasses import replace

from isnad.arabic.dates import read_ordinal
from isnad.mentions.periods_value import Moment
from isnad.mentions.periods_words import ARTICLE, Read, Words

_COMMA, _OPEN, _CLOSE = "\u060c", "(", ")"
_DASHES = frozenset("-\u2013\u2014/")
_QUOTES = frozenset('"\u00ab\u00bb\u201c\u201d')
_HOURS = 24
_WAW, _SHORT = "\u0648", 2
_FRIDAY = 4

Day = tuple[Moment, int, str | None]
"""A moment, the token after it, and the part of the day."""


class Days:
    """Reads one day, with all that is said of it, at a token."""

    def __init__(self, words: Words) -> None:
        self.words, self.times = words, words.times

    def expression(self, at: int) -> Day | None:
        """ "this morning, Wednesday the 19th": the longest expression of one day."""
        words = self.words
        opened = words.phrase(at, self.times["openers"], glued=False)
        start = opened[1] if opened else at
        part = self.part(start)
        core_at = part[1] if part else start
        if part and words.norm(core_at) in self.times["links"]:
            core_at += 1
        core = self.core(core_at, part[0] if part else None)
        if core is None:
            return None
        moment, end = core
        end, late = self.tail(moment, end)
        return moment, end, part[0] if part else late

    def part(self, at: int) -> tuple[str, int] | None:
        """A part of the day before a day: "the evening of"."""
        found = self.words.phrase(at, self.times["parts"])
        return (found[0], found[1]) if found else None

    def core(self, at: int, part: str | None = None) -> Read | None:
        """The day itself, without what may stand around it."""
        words = self.words
        for table, kind in (("same", "same"), ("nights", "night")):
            found = words.phrase(at, self.times[table])
            if found:
                return Moment(kind, found[0]), found[1]  # type: ignore[arg-type]
        day = words.after(at, "day", glued=True)
        inner = day or at
        deictic = words.phrase(inner, self.times["deictic"])
        weekday = self.weekday(inner, bool(day), part)
        if deictic and self._today(inner, deictic, bool(part)):
            return Moment("day", deictic[0]), deictic[1]
        if weekday:
            return weekday
        announced = day or words.after(at - 1, "agreeing") == at
        date = words.date(inner) or (self._figures(inner) if announced else None)
        if date and date[0].day and not words.guarded(at, "any", "dated"):
            return date
        # an event may bear the name of a day, but with the year it tells the day
        if date and date[0].day and date[0].year and not words.guarded(at, "any"):
            return date
        if date and date[0].day and (day or part):
            return date
        return None

    def _figures(self, at: int) -> Read | None:
        """ "9/10": day and month, where the word for day announces them."""
        day, slash, month = self.words.norm(at).partition("/")
        if not (slash and day.isdigit() and month.isdigit() and len(day + month) <= 4):
            return None
        if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
            return None
        return Moment("date", day=int(day), month=int(month)), at + 1

    def _today(self, at: int, found: tuple[int, int, str], part: bool) -> bool:
        """Whether "the day" means today, and is not the name of an outlet or an ordinal day."""
        words, offset, end = self.words, found[0], found[1]
        if offset or end > at + 1:
            return True
        if words.norm(end) in words.classes["not_today"]:
            return False
        if read_ordinal(words.tokens, end, words.dates) and words.kind(end) == "word":
            return words.phrase(end, self.times["weekdays"], glued=False) is not None or (
                words.date(end) is not None
            )
        if words.phrase(end, self.times["adjectives"], glued=False):
            return False
        if part:
            return True
        quoted = any(words.norm(i) in _QUOTES for i in range(at - 3, at))
        if words.guarded(at, "today") or (quoted and words.norm(end) in _QUOTES):
            return False
        if words.guarded(at, "today_named"):
            return words.phrase(end, self.times["weekdays"], glued=False) is not None
        return True

    def weekday(self, at: int, announced: bool, part: str | None) -> Read | None:
        """A weekday with its adjective, or two that share a night."""
        words = self.words
        found = words.phrase(at, self.times["weekdays"])
        if found is None:
            return None
        if not announced and part is None and words.guarded(at, "any", "weekday"):
            return None
        weekday, end, _ = found
        if part in ("night", "evening", "dawn"):
            joint = end
            if words.norm(joint) in _DASHES or words.after(joint, "onto"):
                joint += 1
            second = words.phrase(joint, self.times["weekdays"], glued=False)
            if second and (second[0] - weekday) % 7 == 1:
                which, last = words.which(second[1])
                return Moment("nights", second[0], which=which), last
        which, end = words.which(end)
        if not which:
            week = words.period(end + 1 if words.norm(end) in self.times["links"] else end)
            if week and week[0].unit == "week" and week[0].which in ("past", "next"):
                which, end = week[0].which, week[1]
        return Moment("weekday", weekday, which="" if which == "same" else which), end

    def tail(self, moment: Moment, end: int) -> tuple[int, str | None]:
        """The end after a weekday in apposition, the date, and the hour; and a part of the day."""
        words = self.words
        part = None
        for _ in range(4):
            before = end
            if moment.kind in ("day", "same", "night"):
                end = self._apposition(end)
            end = self._agreeing(moment, end)
            found = words.phrase(end, self.times["adverbs"], glued=False)
            if found:
                part, end = words.norm(end), found[1]
            else:
                inside = words.after(end, "in") or end
                hour = self.clock(inside, whole=False)
                if hour and hour[0].kind == "part":
                    end, part = hour[1], hour[2]
            if end == before:
                break
        return end, part

    def _apposition(self, end: int) -> int:
        words = self.words
        start = end
        closing = ""
        if words.norm(start) in (_OPEN, _COMMA, "-", "\u2013"):
            closing = _CLOSE if words.norm(start) == _OPEN else words.norm(start)
            start += 1
        start = words.past(start, "day")
        found = words.phrase(start, self.times["weekdays"], glued=False)
        if found is None:
            return end
        if closing:
            dated = self.words.date(found[1])
            if words.norm(found[1]) != closing and not dated:
                return end
            return found[1] + (1 if closing == _CLOSE and words.norm(found[1]) == closing else 0)
        if words.which(found[1])[0]:
            return end
        return found[1]

    def _agreeing(self, moment: Moment, end: int) -> int:
        """The date in figures behind a day, of one calendar or both."""
        words = self.words
        start, opened = end, False
        if words.norm(start) in (_OPEN, _COMMA, "/", "-", "\u2013"):
            opened = words.norm(start) == _OPEN
            start += 1
        if start == end + 1 and not opened and moment.kind == "date" and words.norm(end) == "-":
            return end
        start = words.past(start, "agreeing")
        start = words.past(start, "day")
        date = words.date(start)
        if date is None and start == end and moment.kind == "weekday":
            date = self._figures(start)
        if date is None or date[0].day is None:
            return end
        if moment.kind == "date" and date[0].calendar == moment.calendar:
            return end
        last = date[1]
        return last + 1 if opened and words.norm(last) == _CLOSE else last

    def better(self, moment: Moment, start: int, end: int) -> Moment:
        """The date among the tokens of an expression, if it says more than its first words."""
        for at in range(start, end):
            date = self.words.date(at) or (
                self._figures(at) if at > start and moment.kind == "weekday" else None
            )
            if date and date[0].day and date[1] <= end and date[0].month:
                if moment.kind == "date" and not (
                    date[0].calendar == "gregorian" != moment.calendar
                ):
                    return moment
                if date[0].year is None and moment.kind != "weekday":
                    continue
                if moment.kind == "weekday" and not date[0].which:
                    return replace(date[0], which=moment.which, weekday=moment.n)
                return date[0]
        return moment

    # -- hours

    def clock(self, at: int, whole: bool = True) -> Day | None:
        """ "about six in the morning of yesterday"; a part of the context's day without a day."""
        words, table = self.words, self.times["clock"]
        between = words.after(at, "from") if whole else 0
        start = between or at
        about = words.phrase(start, table["about"], glued=False)
        start = about[1] if about else start
        said = words.phrase(start, table["hour"])
        hour = self._hour(said[1] if said else start, bool(said))
        if hour is None:
            return None
        end = self._fraction(hour)
        if between:
            to = words.past(end, "to")
            second = words.phrase(to, table["hour"])
            low = second[1] if second else to
            other = self._hour(low, bool(second) or to > end or words.norm(low)[:1] == "\u0648")
            if other is None:
                return None
            end = self._fraction(other)
        end, part, moment = self._of_day(end)
        if not (said or part):
            return None
        return moment or Moment("part"), end, part or "clock"

    def _hour(self, at: int, said: bool) -> int | None:
        words = self.words
        norm = words.norm(at)
        if words.kind(at) == "number":
            hour, _, minute = norm.replace(".", ":").partition(":")
            good = hour.isdigit() and len(hour) <= 2 and int(hour) <= _HOURS
            return at + 1 if good and (minute or said) and len(minute) in (0, 2, 5) else None
        found = read_ordinal(words.tokens, at, words.dates)
        return found[1] if found and found[0] <= 12 and ARTICLE in norm else None

    def _fraction(self, end: int) -> int:
        words, table = self.words, self.times["clock"]
        for _ in range(3):
            found = words.phrase(end, table["fractions"], glued=False)
            if found:
                end = found[1]
            elif words.norm(end) == "\u0648" and words.kind(end + 1) == "number":
                end += 2
        zone = words.phrase(end, table["zones"], glued=False)
        return zone[1] if zone else end

    def _of_day(self, end: int) -> tuple[int, str | None, Moment | None]:
        """What follows the hour: the part of the day, and the day."""
        words, table = self.words, self.times["clock"]
        part = None
        adverb = words.phrase(end, self.times["adverbs"], glued=False)
        if adverb:
            part, end = words.norm(end), adverb[1]
            zone = words.phrase(end, table["zones"], glued=False)
            end = zone[1] if zone else end
        start = end
        if words.norm(start) in self.times["links"] or words.norm(start) == _COMMA:
            start += 1
        definite = words.phrase(start, self.times["definite_parts"], glued=False)
        day = self.expression(start)
        if day and words.norm(end) != _COMMA:
            return day[1], day[2] or part or "clock", day[0]
        if definite and start > end and words.norm(end) != _COMMA:
            return definite[1], definite[0], None
        return end, part, None

    # -- bare parts

    def lone_part(self, at: int) -> Day | None:
        """A part of the day on its own, or a prayer: the context tells the day."""
        words = self.words
        before = words.phrase(at, self.times["prayer_before"])
        prayer = words.phrase(before[1], self.times["prayers"], glued=False) if before else None
        if prayer:
            return self._prayer(prayer)
        adverb = words.phrase(at, self.times["adverbs"])
        long = adverb is not None and adverb[1] > at + 1
        if adverb and (long or words.is_any(at, self.times["lone_adverbs"])):
            return Moment("part"), adverb[1], words.norm(at)
        if self._evening(at):
            return Moment("part"), at + 1, "evening"
        opened = words.phrase(at, self.times["openers"], glued=False)
        inner = opened[1] if opened else at
        definite = words.phrase(inner, self.times["definite_parts"], glued=False)
        if definite is None:
            return None
        word = words.norm(at - 1)
        led = word.removeprefix(_WAW) if len(word) > _SHORT else word
        if not opened and led not in self.times["part_before"]:
            return None
        end = definite[1]
        if words.norm(end) in self.times["part_tails"]:
            end += 1
        return Moment("part"), end, definite[0]

    def _prayer(self, prayer: tuple[str, int, str]) -> Day:
        part, end, _ = prayer
        if part == "friday":
            which, end = self.words.which(end)
            return Moment("weekday", _FRIDAY, which=which), end, "noon"
        day = self.core(end)
        if day:
            end, _late = self.tail(*day)
            return day[0], end, part
        return Moment("part"), end, part

    def _evening(self, at: int) -> bool:
        """ "in the evening", written like "the evening of": nothing definite may follow."""
        words = self.words
        if words.kind(at) != "word" or not words.is_any(at, self.times["adverbs"]):
            return False
        following = words.norm(at + 1)
        if words.adverbial(at):
            return True
        return words.kind(at + 1) in ("", "punct") and following != _OPEN
