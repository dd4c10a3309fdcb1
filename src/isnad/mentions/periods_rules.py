"""The rules that read words of time: single moments, stretches, ranges. The longest wins."""

from collections.abc import Mapping
from typing import Any

from isnad.arabic.clitics import readings
from isnad.arabic.dates import read_day, read_month, read_ordinal, read_year
from isnad.mentions.periods_around import day_of_it, goes_on, last_of_list
from isnad.mentions.periods_days import Days
from isnad.mentions.periods_starts import NUMBERS, RULES
from isnad.mentions.periods_value import Moment, PeriodMention, PointKind
from isnad.mentions.periods_words import ARTICLE, Words

_GLUED = 3
_WAW = "\u0648"
_DASHES = frozenset("-\u2013\u2014")
_SIGNS = _DASHES | {"/", "."}
_FIRST_YEAR, _LAST_YEAR = 1990, 2040
_HALF_DAY = 12
_VAGUE = Moment("vague")


class Rules:
    """One reading of each place: the rules in order, the longest mention wins."""

    def __init__(self, words: Words, starts: Mapping[str, frozenset[str]]) -> None:
        self.words, self.times, self.days = words, words.times, Days(words)
        self.starts = starts

    def at(self, at: int) -> PeriodMention | None:
        """The longest mention that starts at a token; at equal length the first rule's."""
        kind = self.words.kind(at)
        names: frozenset[str] = NUMBERS if kind == "number" else frozenset()
        for stem in self.words.stems(at):
            names |= self.starts.get(stem, names)
        if not names:
            return None
        best: PeriodMention | None = None
        for name in RULES:
            if name not in names:
                continue
            found: PeriodMention | None = getattr(self, name)(at)
            if found is not None and (best is None or found.last > best.last):
                best = found
        return best

    def mention(self, at: int, end: int, moment: Moment, **more: Any) -> PeriodMention:
        """A mention of one moment; the conjunction written on to it is told."""
        pre = ""
        norm = self.words.norm(at)
        if norm[:1] == _WAW and len(norm) > 2 and self.words.kind(at) == "word":
            pre = _WAW if any(r.pre == _WAW for r in readings(norm)) else ""
        kind = "range" if more.get("until") else moment.kind
        return PeriodMention(at, end, kind, moment, pre=pre, **more)

    def shifted(self, at: int, found: PeriodMention, since: bool = False) -> PeriodMention:
        """The mention with the preposition before it."""
        return self.mention(
            at, found.last, found.start, until=found.until, since=since, part=found.part
        )

    # -- single moments

    def day(self, at: int) -> PeriodMention | None:
        """A day, with all that is said of it."""
        found = self.days.expression(at)
        if found is None:
            return None
        moment, end, part = found
        moment = self.days.better(moment, at, end)
        return self.mention(at, end, moment, part=part)

    def clock(self, at: int) -> PeriodMention | None:
        """An hour, with or without its day."""
        found = self.days.clock(at)
        return self.mention(at, found[1], found[0], part=found[2]) if found else None

    def part(self, at: int) -> PeriodMention | None:
        """A part of the day on its own."""
        found = self.days.lone_part(at)
        return self.mention(at, found[1], found[0], part=found[2]) if found else None

    def month(self, at: int) -> PeriodMention | None:
        """A month by name: alone only after "in", or with an adjective."""
        words = self.words
        numbered = words.kind(at - 1) == "number"  # "of the 25th January" is a name
        if words.guarded(at - 1 if numbered else at, "any", "dated"):
            return None
        dated = words.date(at)
        if dated is not None and dated[0].kind == "month":
            return self.mention(at, dated[1], dated[0])
        found = words.month(at)
        if found is None:
            return None
        moment, end, sure = found
        if end - at == 1 and len(words.tokens[at].norm) == _GLUED:
            return None  # two letters with one written on: a door, not "in August"
        helped = words.is_any(at - 1, words.classes["in"])
        return self.mention(at, end, moment) if sure or helped else None

    def year(self, at: int) -> PeriodMention | None:
        """A year in digits."""
        words = self.words
        found = words.year(at)
        if found is not None and not words.guarded(at, "any", "dated"):
            return self.mention(at, found[1], found[0])
        if words.is_any(at - 1, words.classes["in"]):
            bare = self.bare_year(at)
            return self.mention(at, bare[1], bare[0]) if bare else None
        return None

    def bare_year(self, at: int) -> tuple[Moment, int] | None:
        """Four digits that can only be a year: nothing that is counted follows."""
        words = self.words
        found = read_year(words.tokens, at, words.dates)
        if found is None or not _FIRST_YEAR <= found[1] <= _LAST_YEAR:
            return None
        following = words.norm(found[2])
        if following in _SIGNS and words.norm(found[2] + 2) == following:
            return None  # the first of a row of figures
        counted = words.kind(found[2]) == "word" and following.endswith("\u0627")
        return None if counted else (Moment("year", year=found[1]), found[2])

    def period(self, at: int) -> PeriodMention | None:
        """ "last week", "this year"."""
        if self.words.is_any(at - 1, self.times["vague_points"]):
            return None
        found = self.words.period(at)
        if found is None:
            return None
        moment, end = found
        year = self.bare_year(end) if moment.unit == "year" else None
        return self.mention(at, *(year[::-1] if year else (end, moment)))

    def vague(self, at: int) -> PeriodMention | None:
        """Words that give no day; "earlier today" gives one."""
        found = self.words.phrase(at, self.times["vague"])
        if found is None:
            return None
        linked = self.words.norm(found[1]) in self.times["links"]
        day = self.days.expression(found[1] + 1 if linked else found[1])
        if day is not None:  # "earlier today"
            return self.mention(at, day[1], day[0], part=day[2])
        return self.mention(at, found[1], _VAGUE)

    def point(self, at: int) -> PeriodMention | None:
        """ "early March", "the middle of the week", "the weekend": words without days."""
        words = self.words
        week = words.phrase(at, self.times["week_ends"])
        if week:
            _, end = words.which(week[1])
            return self.mention(at, end, _VAGUE)
        found = words.phrase(at, self.times["vague_points"])
        inner = self.begun(found[1]) if found else None
        return self.mention(at, inner[1], _VAGUE) if inner else None

    def begun(self, at: int) -> tuple[Moment, int] | None:
        """A week, month or year whose start or middle is spoken of."""
        words = self.words
        dated = words.date(at)
        if dated is not None and dated[0].kind == "month":
            return dated
        month = words.month(at)
        if month is not None:
            return month[0], month[1]
        found = words.year(at) or words.period(at) or self.bare_year(at)
        if found is not None:
            return found
        unit = words.unit(at)
        if unit and unit[1] == "one" and unit[2] and unit[0] in ("week", "month", "year"):
            return Moment("unit", unit=unit[0], which="this"), unit[3]
        return None

    # -- stretches

    def since(self, at: int) -> PeriodMention | None:
        """ "since Sunday", "since Sunday until yesterday"."""
        words = self.words
        after = words.after(at, "since", glued=True)
        if not after:
            return None
        found = self.since_what(at, after)
        if found is None or found.start.kind == "vague":
            return found
        to = words.after(found.last, "to")
        until = self.days.expression(to) if to else None
        if until is None or until[0].kind == "vague":
            return found
        return PeriodMention(
            at, until[1], "range", found.start, until[0], since=True, part=found.part, pre=found.pre
        )

    def since_what(self, at: int, after: int) -> PeriodMention | None:
        """What follows "since"."""
        words = self.words
        amount = words.amount(after)
        if amount is not None:
            count, unit, end, how = amount
            others = (self.day, self.part, self.year, self.month, self.range)
            for other in (rule(after) for rule in others):
                if other and other.last > end:
                    return self.shifted(at, other, since=True)
            if not count or how == "less":
                return self.mention(at, end, _VAGUE)
            return self.mention(
                at, end, Moment("ago", count, unit), since=True, inexact=how == "more",
                ongoing=goes_on(words, at, end),
            )  # fmt: skip
        start = words.after(after, "start")
        begun = self.begun(start) if start else None
        if begun:
            return self.mention(at, begun[1], begun[0], since=True)
        for rule in (self.day, self.clock, self.span, self.vague, self.point, self.part):
            found = rule(after)
            if found is not None:
                return self.shifted(at, found, since=found.kind != "vague")
        whole = self.begun(after)
        if whole and not (whole[0].kind == "unit" and words.unit(after) and not whole[0].which):
            return self.mention(at, whole[1], whole[0], since=True)
        return None

    def during(self, at: int) -> PeriodMention | None:
        """ "during the past week", "within 24 hours"."""
        words = self.words
        after = words.after(at, "during", glued=True)
        if not after:
            return None
        amount = words.amount(after)
        others = (self.range, self.span, self.day, self.year, self.month, self.part)
        longer = (rule(after) for rule in others)
        if amount is not None and not any(m and m.last > amount[2] for m in longer):
            count, unit, end, how = amount
            which, end = words.which(end)
            if not count or how:
                return self.mention(at, end, _VAGUE)
            if unit == "hour" and count < _HALF_DAY and not which:
                return self.mention(at, end, Moment("part"), part="clock")
            kind: PointKind = "coming" if which == "next" else "past"
            return self.mention(at, end, Moment(kind, count, unit, which=which))
        for rule in (self.range, self.span, self.day, self.period, self.month, self.year,
                     self.point, self.vague, self.part):  # fmt: skip
            found = rule(after)
            if found is not None:
                return self.shifted(at, found)
        month = words.month(after)
        if month is not None:
            return self.mention(at, month[1], month[0])
        bare = self.bare_year(after)
        return self.mention(at, bare[1], bare[0]) if bare else None

    def ago(self, at: int) -> PeriodMention | None:
        """ "three days ago", "a week later"; not before or after something else."""
        words = self.words
        before = words.after(at, "ago", glued=True)
        after = before or words.after(at, "later", glued=True)
        if not after:
            return None
        amount = words.amount(after)
        if amount is None:
            point = self.point(after) if before else None
            return PeriodMention(at, point.last, "vague", _VAGUE) if point else None
        count, unit, end, how = amount
        year = words.year(after) if unit == "year" else None
        if year and year[1] > end:
            return None  # "before the year 2012"
        if words.norm(end) in self.times["links"]:
            now = words.after(end + 1, "now")
            if not now:
                return None
            end = now
        if unit == "hour" and (not count or how):
            return self.mention(at, end, Moment("part"), part="clock")
        if not count or how == "less":
            return self.mention(at, end, _VAGUE)
        moment = Moment("ago" if before else "later", count, unit)
        return self.mention(at, end, moment, inexact=how == "more")

    def span(self, at: int) -> PeriodMention | None:
        """ "the past three days", "the coming 24 hours"; vague without a number."""
        words = self.words
        start = words.past(at, "latest")
        number = words.small(start)
        if number and words.phrase(at, self.times["weekdays"]):
            return None
        unit = words.unit(number[1]) if number else words.unit(at, glued=True)
        if unit is None or (unit[1] == "one" and number is None):
            return None
        name, form, definite, end = unit
        if number and definite and form == "one":
            return None  # "20 last month"
        count = number[0] if number else 2 if form == "two" else 0
        if not count:
            later = words.small(end)
            if later:
                count, end = later
        which, last = words.which(end)
        if not which and words.kind(end) == "word" and form == "many":
            which, last = words.which(end + 1)  # "the few past days"
        if start > at and count and number:
            return self.mention(at, last, Moment("past", count, name, which="past"))
        if which not in ("past", "next") or not (definite or number):
            return None
        if number and not definite and words.norm(at) != ARTICLE and form != "one":
            first = words.norm(at)
            if not first.startswith(ARTICLE) and words.kind(at) == "word":
                return None
        if not count:
            return self.mention(at, last, _VAGUE)
        kind: PointKind = "coming" if which == "next" else "past"
        return self.mention(at, last, Moment(kind, count, name, which=which))

    def nth(self, at: int) -> PeriodMention | None:
        """ "for the fifth day in a row"."""
        words = self.words
        opened = words.phrase(at, self.times["nth_units"], glued=False)
        if opened is None:
            return None
        unit, after, _ = opened
        number = words.small(after) if words.norm(after) == ARTICLE else None
        number = number or read_ordinal(words.tokens, after, words.dates)
        if number is None and words.kind(after) == "number":
            number = words.small(after)
        if number is None:
            return None
        end = words.past(number[1], "row")
        return self.mention(at, end, Moment("nth", number[0], unit))

    def range(self, at: int) -> PeriodMention | None:
        """ "from Sunday to Tuesday", "between 1 and 7 September", "1-7 September"."""
        words = self.words
        opened = words.after(at, "from", glued=True)
        pair = words.after(at, "days")
        start = opened or pair or at
        if opened:
            start = words.past(start, "day")
        low = self.end_of_range(start)
        bare = read_day(words.tokens, start, words.dates) if low is None else None
        if bare is not None:
            low = Moment("date", day=bare[0]), bare[1]
        if low is None:
            return None
        moment, end = low
        to = words.after(end, "to") if opened else 0
        if not to and words.norm(end) in _DASHES and moment.kind != "weekday":
            to = end + 1
        if bare or pair:
            end = last_of_list(words, end, moment, self.bare_year, commas=bool(pair))
        high_at = to or end
        either = words.after(end, "either") == end + 1
        joined = words.norm(end) == _WAW or words.norm(end)[:1] == _WAW or either
        plain = low is not None and moment.kind == "weekday" and not moment.which
        if not to and not ((opened or pair or bare or plain) and joined):
            return None
        if words.norm(high_at) == _WAW or (either and not to):
            high_at += 1
        high = self.end_of_range(words.past(high_at, "day")) or day_of_it(words, high_at, moment)
        if high is None or high[0].kind == "vague":
            return None
        if moment.kind == "date" and moment.month is None and high[0].kind != "date":
            return None
        if not (opened or pair):
            kinds = (moment.kind, high[0].kind)
            shared = high[0].which and (high[0].n - moment.n) % 7 == 1
            if kinds != ("date", "date") and not (kinds == ("weekday", "weekday") and shared):
                return None
        if bare and not (opened or pair) and not bare[0] < (high[0].day or 0):
            return None
        while pair and high[0].kind == "weekday" and words.norm(high[1])[:1] == _WAW:
            further = self.days.weekday(high[1], True, None)
            if further is None:
                break
            high = further
        return PeriodMention(at, high[1], "range", moment, high[0])

    def end_of_range(self, at: int) -> tuple[Moment, int] | None:
        """One end of a range: a day, a month, a year, a part of the day."""
        words = self.words
        joined = words.norm(at)[:1] == _WAW
        found = self.days.expression(at)
        if found is not None:
            return found[0], found[1]
        if read_month(words.tokens, at, words.dates):
            dated = words.date(at)
            if dated is not None and dated[0].kind == "month":
                return dated
            month = words.month(at)
            return (month[0], month[1]) if month else None
        year = words.year(at) or (None if joined else self.bare_year(at))
        if year is not None:
            return year
        part = words.phrase(at, self.times["definite_parts"])
        return (Moment("part"), part[1]) if part else None
