"""To which event a trigger belongs: one of its own, the one before it, or none.

Deaths belong to what caused them, told before or after; a verb may only go on telling of the
strike before it; an event told in passing ("after clashes") is marked, for the claims to judge.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from isnad.discourse.clauses import Clause
from isnad.discourse.wordmap import WordMap
from isnad.frames.draft import Draft
from isnad.frames.frame import STRIKES, TOLLS
from isnad.frames.triggers import Trigger

_BA, _LAM, _WAW, _FA = (chr(c) for c in (0x628, 0x644, 0x648, 0x641))
_DEADLY = STRIKES | {"siege", "internal_dispute"}
_RAIDS = frozenset({"detention.raid"})
_NARROWER = ("casualties", "attack", "clash", "shelling", "bombing", "air_strike")
"""Types that one strike may be told as, from the vaguest to the most telling."""
_JUNCTION, _REACH = 4, 40
_LED_AWAY = "detention.lead_away"
_BACK = 12
"""How far before its trigger a means may stand, in tokens."""
_MOVES = frozenset({"defection", "displacement", "return", "deployment", "withdrawal"})
_WAYS = {
    "defection": _MOVES, "displacement": frozenset({"displacement"}),
    "return": frozenset({"return"}), "surrender": frozenset({"surrender", "deployment"}),
    "release": frozenset({"return", "displacement", "deployment"}),
}  # fmt: skip
"""By event, how those it is about are told to go on their way: no event of its own."""

Support = tuple[int, int, str]
"""A support verb: its tokens [first, last) and its kind."""


@dataclass(slots=True)
class Progress:
    """How far a sentence is read."""

    number: int
    paragraph: int
    drafts: list[Draft] = field(default_factory=list)
    pending: list[Draft] = field(default_factory=list)
    """Casualties that wait for what caused them."""
    placed: set[int] = field(default_factory=set)
    """The last tokens of the triggers placed so far."""
    before: Clause | None = None
    """The clause before."""
    main: Clause | None = None
    """The clause before, subordinate ones of time aside."""
    topic: Clause | None = None
    """A clause that names who acts and is cut off by something put in between, until its verb."""
    orphan: Clause | None = None
    """A clause without a trigger, right before an attribution put in between."""


class Linker:
    """Places the triggers of one document's sentences."""

    def __init__(self, words: WordMap, cue: Callable[[int], bool]) -> None:
        self._words, self._cue = words, cue

    def place(self, trigger: Trigger, part: Clause, so_far: Progress) -> Draft | None:
        """A new draft for a trigger of a clause, or None where it belongs to another or to none."""
        orphan = so_far.orphan if part.first > 0 and self._cue(part.first - 1) else None
        support = self._support(trigger, part, orphan, so_far)
        junction = self._junction(trigger, part)
        if support is not None and support[2] != "repel" and self._dates(support[0], part):
            support, junction = None, "adjunct"  # "after the renewal of"
        here = so_far.drafts
        told = [c.first for toll in so_far.pending for c in toll.clauses]
        event = self.event(trigger, part, here, min(told, default=part.first))
        if trigger.frame.event in TOLLS:
            cause = self._cause_before(trigger, part, here)
            if cause is not None:
                cause.tolls.append(trigger)
                cause.take_clause(part)
                if cause.tells_toll:
                    cause.event = _narrower(cause.event, event)
                return None
        elif so_far.pending and event in STRIKES and self._explains(trigger, part, junction):
            return self._absorb(trigger, event, part, support, so_far)
        elif here and self._continues(trigger, event, part, here[-1], so_far.before):
            here[-1].take_clause(part)
            here[-1].event = _narrower(here[-1].event, event)
            here[-1].also.append(trigger)
            return None
        elif here and self._goes_on(trigger, part, here[-1]):
            here[-1].take_clause(part)
            here[-1].also.append(trigger)
            return None
        elif support is None and junction == "adjunct":
            return self._draft(trigger, event, [part], so_far, adjunct=True)
        elif support is None and junction == "purpose":
            planned = self._planned(trigger, part)
            return self._draft(trigger, event, [part], so_far) if planned else None
        elif support is None and junction == "b" and here and part in here[-1].clauses:
            here[-1].event = _narrower(here[-1].event, event)
            here[-1].also.append(trigger)
            return None
        told_in = [part]
        if orphan is not None and support is not None and support[0] < part.first:
            told_in = [orphan, part]
        elif so_far.topic is not None and trigger.form == "verb" and trigger.first == part.first:
            told_in = [so_far.topic, part]
        return self._draft(trigger, event, told_in, so_far, support)

    @staticmethod
    def _draft(
        trigger: Trigger, event: str, clauses: list[Clause], so_far: Progress,
        support: Support | None = None, *, adjunct: bool = False,
    ) -> Draft:  # fmt: skip
        return Draft(
            trigger.frame, event, trigger, clauses, so_far.number, so_far.paragraph, support,
            adjunct=adjunct,
        )  # fmt: skip

    # -- what stands before a trigger --------------------------------------------------------

    def _planned(self, trigger: Trigger, part: Clause) -> bool:
        """Whether a word of intention governs a purpose ("plans to attack")."""
        low = max(part.first, trigger.first - _REACH)
        near = trigger.first - _JUNCTION
        return any(hit.last >= near for hit in self._words.ids("plan", low, trigger.first))

    def _support(
        self, trigger: Trigger, part: Clause, orphan: Clause | None, so_far: Progress
    ) -> Support | None:
        """The support verb before a noun trigger, over an attribution put in between if need be.

        What stands before another trigger is that one's.
        """
        if trigger.form == "verb":
            return None
        for at in range(max(part.first, trigger.first - _JUNCTION), trigger.first):
            for hit in self._words.at("through", at):
                if hit.last == trigger.first:
                    return hit.first, hit.last, "agent"
        low = max(part.first if orphan is None else orphan.first, trigger.first - _REACH)
        when = self._words.preps_by_last.get(trigger.first)
        if when is not None and when.entry.id == "accompanied":
            low = max(low, when.first)  # what was done "after strikes" is not done by them
        for at in range(trigger.first - 1, low - 1, -1):
            if at + 1 in so_far.placed:
                return None
            for hit in self._words.at("support", at):
                if hit.entry.id == "auxiliary":
                    continue
                if hit.entry.info.get("form") == "verb" or hit.entry.id == "repel":
                    return hit.first, hit.last, hit.entry.id
        return None

    def _dates(self, at: int, part: Clause) -> bool:
        """Whether a word of time stands right before a token ("after", "since")."""
        before = range(max(part.first, at - _JUNCTION), at)
        return any(h.last == at for n in before for h in self._words.at("adjunct", n))

    def _junction(self, trigger: Trigger, part: Clause) -> str:
        """What binds a noun trigger to the words before it: adjunct, purpose, b or none."""
        if trigger.form == "verb":
            return "none"
        if _LAM in trigger.pre:
            return "purpose"
        for at in range(max(part.first, trigger.first - _JUNCTION), trigger.first):
            if any(hit.last == trigger.first for hit in self._words.at("adjunct", at)):
                return "adjunct"
        return "b" if _BA in trigger.pre else "none"

    # -- what type of event ----------------------------------------------------------------

    def event(
        self, trigger: Trigger, part: Clause, here: list[Draft], first: int | None = None
    ) -> str:
        """The type of event, by the means that the clause names: aircraft before all, else the
        nearest. "Targeted" without means is what the strike before it was. `first` is where the
        casualties begin that wait for their cause."""
        frame = trigger.frame
        if not frame.by_means:
            return frame.event
        best: tuple[bool, int, str] | None = None
        low = max(part.first if first is None else min(first, part.first), trigger.first - _BACK)
        named = tuple(self._words.ids("means", low, min(part.last, trigger.last + _REACH)))
        mute = {
            n for hit in named if hit.entry.info.get("class") == "none"
            for n in range(hit.first, hit.last)
        }  # fmt: skip
        for hit in named:
            if hit.first in mute:
                continue
            kind = str(hit.entry.info.get("class"))
            event = frame.by_means.get(kind)
            if event is not None:
                rank = (kind != "air", abs(hit.first - trigger.first), event)
                best = rank if best is None else min(best, rank)
        if best is not None:
            return best[2]
        if frame.id == "attack.target" and here and here[-1].event in STRIKES:
            return here[-1].event
        return frame.event

    # -- casualties and their cause --------------------------------------------------------

    def _cause_before(self, trigger: Trigger, part: Clause, here: list[Draft]) -> Draft | None:
        """The event before a casualty that caused it."""
        if not here or trigger.frame.id == "casualties.toll" or self._own_cause(trigger, part):
            return None
        last = here[-1]
        if not (last.event in _DEADLY or last.tells_toll):
            return None
        joined = part.kind in ("result", "noun", "relative")
        if part in last.clauses or joined or (part.kind == "coordinate" and last.event != "siege"):
            return last
        return None

    def _own_cause(self, trigger: Trigger, part: Clause) -> bool:
        """Whether a death is told with a cause of its own ("by the bullets of")."""
        if part.kind == "result":
            return False
        stop = min(part.last, trigger.last + 14)
        return any(h.entry.id == "by" for h in self._words.ids("prep", trigger.last, stop))

    def _explains(self, trigger: Trigger, part: Clause, junction: str) -> bool:
        """Whether a strike tells what caused the casualties before it."""
        if junction in ("adjunct", "b") or part.kind == "after":
            return True
        for at in range(max(0, trigger.first - 5), trigger.first):
            if any(hit.last >= trigger.first - 3 for hit in self._words.at("cause", at)):
                return True
            for hit in self._words.at("prep", at):
                if hit.entry.id in ("fi", "by") and hit.last >= trigger.first - 2:
                    return True
        return False

    def _absorb(
        self, trigger: Trigger, event: str, part: Clause, support: Support | None,
        so_far: Progress,
    ) -> Draft | None:  # fmt: skip
        """A strike that takes over the casualties told before it; a definite one may only refer
        back to a strike told already."""
        pending = so_far.pending
        back = [d for d in so_far.drafts if d.event == event and d not in pending]
        refers = bool(back) and trigger.definite and support is None
        owner = back[-1] if refers else self._draft(trigger, event, [], so_far, support)
        for toll in pending:
            owner.tolls.extend((toll.trigger, *toll.tolls))
            for clause in toll.clauses:
                owner.take_clause(clause)
            so_far.drafts.remove(toll)
        pending.clear()
        owner.take_clause(part)
        return None if refers else owner

    # -- one event told on -----------------------------------------------------------------

    def _goes_on(self, trigger: Trigger, part: Clause, last: Draft) -> bool:
        """Whether a verb only tells where those who deserted or fled went ("and fled to ...")."""
        if trigger.form != "verb" or trigger.frame.event not in _WAYS.get(last.event, ()):
            return False
        if part.kind != "coordinate" or trigger.post or part.first != trigger.first:
            return False
        return trigger.plural or bool(self._words.at("prep", trigger.last))

    def _continues(
        self, trigger: Trigger, event: str, part: Clause, last: Draft, before: Clause | None
    ) -> bool:
        """Whether a trigger only goes on telling of the event before it."""
        if part.kind == "relative" and part not in last.clauses and before not in last.clauses:
            return False
        joined = trigger.pre[:1] in (_WAW, _FA) and bool(trigger.pre)
        same_clause = part in last.clauses
        if event == last.event and not joined:
            if part.kind in ("result", "relative"):
                return True
            between = self._words.ids("complementizer", last.trigger.last, trigger.first)
            if same_clause and not (trigger.form == "verb" and any(between)):
                return True  # a verb not joined is about the noun before it ("a shell fell")
        raided = last.frame.id in _RAIDS and part.kind in ("result", "coordinate")
        if raided and event in ("detention", "arms_seizure"):  # what the raid was for
            start = last.support or (last.trigger.first, last.trigger.last, "agent")
            last.frame, last.event = trigger.frame, event
            last.trigger, last.support = trigger, start
            return True
        advanced = last.frame.id == "territory_gain.enter" and event == "territory_gain"
        if advanced and part.kind == "coordinate" and trigger.form == "verb":
            start = last.support or (last.trigger.first, last.trigger.last, "agent")
            last.frame, last.trigger, last.support = trigger.frame, trigger, start
            return True  # "advanced to ... and took ..." is one gain
        open_ = event == trigger.frame.event and last.event in trigger.frame.by_means.values()
        told = open_ or event in (last.event, "attack", "casualties")
        if trigger.pre == _FA and told and last.event in STRIKES - {"clash"}:
            return True  # "attacked it, and killed ..."
        generic = trigger.frame.id == "attack.target"
        if generic and last.trigger.form == "noun" and not joined and same_clause:
            return True
        if trigger.frame.id == _LED_AWAY and last.event in ("abduction", "detention"):
            return True  # those just taken
        if joined or last.event not in STRIKES or not (generic or event == last.event):
            return False
        if trigger.form == "verb" and last.trigger.form == "verb" and not generic:
            return False
        return same_clause or (part.kind in ("comma", "relative") and generic)


def _narrower(one: str, other: str) -> str:
    """The more telling of two types of one strike."""
    if one in _NARROWER and other in _NARROWER:
        return max(one, other, key=_NARROWER.index)
    return one
