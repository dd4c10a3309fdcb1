"""The rules of time for those who ask for every period: bare months, years, seasons, feasts."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from isnad.arabic.cardinals import NumberWords
from isnad.mentions.periods_counted import Counted
from isnad.mentions.periods_dated import Dated
from isnad.mentions.periods_pieces import Pieces
from isnad.mentions.periods_rules import Rules
from isnad.mentions.periods_value import Moment, PeriodMention
from isnad.mentions.periods_words import Read, Words

_DASHES = frozenset({"-", "\u2013", "\u2014"})
_WAW = "\u0648"
_VAGUE = Moment("vague")
_BETTER = frozenset({
    ("vague", "season"), ("vague", "decade"), ("vague", "century"), ("weekday", "of_week"),
    ("weekday", "date"), ("range", "range"),
})  # fmt: skip
"""(what the stricter rules say, what the freer say) of the same words, where the freer know more"""


class AskedRules(Rules):
    """All rules, and those that would take too much for a time where it is not asked for."""

    def __init__(
        self, words: Words, starts: Mapping[str, frozenset[str]], numbers: NumberWords,
        openers: frozenset[str],
    ) -> None:  # fmt: skip
        super().__init__(words, starts)
        self.openers = openers
        self.pieces = Pieces(words, numbers)
        self.dated = Dated(self.pieces)
        self.counted = Counted(self.pieces, self.dated)
        self._single: tuple[Callable[[int], Read | None], ...] = (
            *self.dated.rules, *self.counted.rules,
        )  # fmt: skip
        self._memory: dict[int, Read | None] = {}

    def at(self, at: int) -> PeriodMention | None:
        """The longest mention of all rules that starts at a token."""
        kind = self.words.kind(at)
        if kind not in ("word", "number"):
            return None
        best = super().at(at)
        if kind == "word" and self.openers.isdisjoint(self.words.stems(at)):
            return best
        freer = (self.in_week(at), self.bounded(at), self.spread(at), self.lone(at),
                 self.opened(at))  # fmt: skip
        for found in freer:
            if found is None:
                continue
            if best is None or found.last > best.last or (
                found.last == best.last and (best.kind, found.kind) in _BETTER
            ):  # fmt: skip
                best = found
        return best

    def vague(self, at: int) -> PeriodMention | None:
        """ "later", with the week, month or year it is said of."""
        found = super().vague(at)
        if found is None or found.kind != "vague":
            return found
        inner = self.words.period(self.pieces.link(found.last))
        return self.mention(at, inner[1], _VAGUE) if inner else found

    def in_week(self, at: int) -> PeriodMention | None:
        """ "next week between Wednesday and Friday"."""
        week = self.words.period(at)
        if week is None or week[0].unit != "week":
            return None
        days = self.range(week[1])
        if days is None or days.until is None:
            return None
        if not days.start.kind == days.until.kind == "weekday":
            return None
        which = week[0].which
        start, until = (Moment("of_week", d.n, which=which) for d in (days.start, days.until))
        return PeriodMention(at, days.last, "range", start, until)

    def lone(self, at: int) -> PeriodMention | None:
        """A single moment that no other rule reads."""
        found = self.single(at)
        if found is None or self.words.guarded(at, "any", "dated"):
            return None
        return self.mention(at, found[1], found[0])

    def single(self, at: int) -> Read | None:
        """The longest moment of the freer rules at a token."""
        if at not in self._memory:
            read = (rule(at) for rule in self._single)
            self._memory[at] = max((r for r in read if r), key=lambda r: r[1], default=None)
        return self._memory[at]

    def moment(self, at: int) -> Read | None:
        """The longest moment of all rules at a token."""
        end = self.end_of_range(at)
        single = self.single(at)
        if single and (
            end is None
            or single[1] > end[1]
            or (single[1] == end[1] and (end[0].kind, single[0].kind) in _BETTER)
        ):
            return single
        return end

    def opened(self, at: int) -> PeriodMention | None:
        """ "since" and "during" before what only the freer rules read."""
        words = self.words
        since = words.after(at, "since", glued=True)
        after = since or words.after(at, "during", glued=True)
        found = self.single(after) if after else None
        return self.mention(at, found[1], found[0], since=bool(since)) if found else None

    def bounded(self, at: int) -> PeriodMention | None:
        """ "from 4 to 22 of this month", "between 3 and 12 September", "today until Sunday"."""
        words = self.words
        opened = words.after(at, "from", glued=True)
        start = words.past(opened, "day") if opened else at
        low = self.moment(start)
        day = self.pieces.day(start)
        if day and words.kind(start) == "word" and low is None and not opened:
            day = None
        options: list[Read] = [low] if low else []
        if day and (low is None or low[1] != day[1]):
            options.append((Moment("date", day=day[0]), day[1]))
        best: PeriodMention | None = None
        for moment, end in options:
            found = self._until(at, moment, end, bool(opened))
            if found and (best is None or found.last > best.last):
                best = found
        return best

    def _until(self, at: int, low: Moment, end: int, opened: bool) -> PeriodMention | None:
        words = self.words
        bare = low.kind == "date" and low.month is None and low.of is None
        to = words.after(end, "to", glued=True)
        joined = opened and words.norm(end) == _WAW
        glued = opened and words.norm(end)[:1] == _WAW
        if not to and (words.norm(end) in _DASHES or joined):
            if low.kind == "weekday":
                return None
            to = end + 1
        to = to or (end if glued else 0)
        if not to:
            return None
        high = self.moment(words.past(to, "day"))
        if high is None or high[0].kind in ("vague", "part"):
            return None
        moment, last = high
        if bare:
            good = moment.kind == "date" and (low.day or 0) < (moment.day or 0)
            if not good:
                return None
            low = replace(moment, day=low.day)
        elif low.kind == "year" and moment.kind != "year":
            return None
        elif low.kind in ("date", "month") and low.year is None and moment.year_which:
            low = replace(low, year_which=moment.year_which)
        if not opened and low.kind == "date" and moment.kind not in ("date", "day", "weekday"):
            return None
        return PeriodMention(at, last, "range", low, moment)

    def spread(self, at: int) -> PeriodMention | None:
        """ "July 13-15", "November between 15 and 19"."""
        words = self.words
        month = self.pieces.month(at)
        if month is None:
            return None
        opened = words.after(month.last, "from")
        low = self.pieces.day(opened or month.last)
        if low is None:
            return None
        to = words.after(low[1], "to", glued=True)
        if not to and words.norm(low[1]) in (*_DASHES, _WAW):
            to = low[1] + 1
        to = to or (low[1] if opened and words.norm(low[1])[:1] == _WAW else 0)
        high = self.pieces.day(to) if to else None
        if high is None or not low[0] < high[0]:
            return None
        year = self.pieces.year(high[1])
        moment = Moment(
            "date", calendar=month.calendar, month=month.month, day=low[0],
            year=year.year if year else None, year_which=year.which if year else "",
        )  # fmt: skip
        last = year.last if year else high[1]
        return PeriodMention(at, last, "range", moment, replace(moment, day=high[0]))
