"""A sentence read for events: which triggers start one, which belong to another, which are none."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from isnad.arabic import Sentence
from isnad.discourse.clauses import Clause, clauses
from isnad.discourse.wordmap import WordMap
from isnad.frames.draft import Draft
from isnad.frames.frame import STRIKES, TOLLS, Frame
from isnad.frames.items import Mentions
from isnad.frames.sorts import sorts
from isnad.frames.triggers import Trigger, choose
from isnad.lexicon import Hit
from isnad.mentions.document import Document

_BA, _LAM, _WAW, _FA = (chr(c) for c in (0x628, 0x644, 0x648, 0x641))
_ANY = chr(0x627) + chr(0x64A)
_ARTICLE = chr(0x627) + _LAM
_CONNECTIVES = ("", _WAW, _FA)
_REOPENS = frozenset({"head", "coordinate", "opener"})
_OPEN, _SHUT = frozenset("\u00ab\u201c\""), frozenset("\u00bb\u201d\"")
_RAIDS = frozenset({"detention.raid"})
_LEANS = frozenset({"result", "relative", "noun", "comma", "coordinate"})
_JUNCTION = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence's clauses and the drafts of its events, in order."""

    clauses: tuple[Clause, ...]
    drafts: tuple[Draft, ...]
    triggers: Mapping[int, str]
    """The last token of every trigger, and its form."""


class SentenceReader:
    """Reads the sentences of one document."""

    def __init__(
        self, document: Document, words: WordMap, frames: Mapping[str, Frame],
        hits: Mapping[int, list[Hit]], mentions: Mentions, cue: Callable[[int], bool],
        denied: Callable[[int], bool],
    ) -> None:  # fmt: skip
        self._document, self._words, self._frames = document, words, frames
        self._hits, self._cue, self._denied = hits, cue, denied
        self._closed: set[int] = set()
        self._fates = {
            c.first: c for c in mentions.counts
            if c.of in ("killed", "injured", "missing", "other") and (c.explicit or not c.definite)
        }  # fmt: skip
        for name in (mentions.parties, mentions.places, mentions.periods):
            for mention in name:
                self._closed.update(range(mention.first, mention.last))
        self._closed.update(self._names())
        self._closed.update(
            c.noun for c in mentions.counts
            if c.explicit and c.noun is not None and c.of not in ("munitions", "strikes")
        )  # fmt: skip
        self._kinds = sorts(mentions)
        self._verbs: set[int] = set()
        for hit in document.hits:
            if hit.entry.info.get("form") == "verb" and self._joins(hit):
                self._verbs.add(hit.first)
        self._verbs -= self._closed

    def _names(self) -> set[int]:
        """The words of a short quoted name after a noun that takes one ("the campaign X")."""
        tokens, out = self._document.tokens, set()
        for at in range(1, len(tokens)):
            if tokens[at].norm not in _OPEN or not self._words.at("named", at - 1):
                continue
            for end in range(at + 2, min(at + 7, len(tokens))):
                if tokens[end].norm in _SHUT:
                    out.update(range(at + 1, end))
                    break
        return out

    @staticmethod
    def _joins(hit: Hit) -> bool:
        pre = hit.reading.pre
        return pre in _CONNECTIVES or pre.endswith(chr(0x633)) or (
            pre.endswith(_LAM) and hit.entry.info.get("tense") == "present"
        )

    def is_verb(self, at: int) -> bool:
        """Whether a token is read as a verb."""
        return at in self._verbs and not self._nominal(at) and not self._after_preposition(at)

    def _after_preposition(self, at: int) -> bool:
        """Whether a preposition stands right before: then the word is a noun."""
        prep = self._words.preps_by_last.get(at)
        return prep is not None and prep.entry.id in ("min", "an", "ala", "ila", "fi", "between", "with")

    def read(self, sentence: Sentence, number: int) -> Reading:
        """The clauses and the drafts of a sentence."""
        span = range(sentence.first, sentence.last)
        verbs = {n for n in span if self.is_verb(n)}
        nouns = {
            n for n in span
            if n in self._hits and n not in verbs and n not in self._closed
        }  # fmt: skip
        parts = clauses(self._document, sentence, self._words, verbs, nouns, self._cue)
        self._placed: set[int] = set()
        drafts: list[Draft] = []
        forms: dict[int, str] = {}
        pending: list[Draft] = []  # casualties that wait for what caused them
        closed_by: Draft | None = None
        self._orphan: Clause | None = None
        for part in parts:
            if part.kind in _REOPENS:
                closed_by = None
            if part.kind == "opener":
                pending = []
            found = [t for t in self._triggers(part, verbs) if not self._any(t)]
            for trigger in found:
                forms[trigger.last] = trigger.form
                if closed_by is not None and trigger.first > closed_by.trigger.first:
                    if not (trigger.frame.closed and part.kind == "coordinate"):
                        continue
                draft = self._place(trigger, part, drafts, pending, sentence, number)
                self._placed.add(trigger.last)
                if draft is None:
                    continue
                drafts.append(draft)
                if draft.tells_toll:
                    pending.append(draft)
                if draft.frame.closed:
                    closed_by = draft
            if any(part in d.clauses for d in drafts):
                self._orphan = None
                continue
            self._orphan = part
            fate = self._fate(part, sentence, number) if closed_by is None else None
            if drafts and part.kind in _LEANS and (not found or part.kind in ("result", "relative")):
                drafts[-1].clauses.append(part)
            elif fate is not None:
                drafts.append(fate)
                pending.append(fate)
        return Reading(parts, tuple(drafts), forms)

    def _any(self, trigger: Trigger) -> bool:
        """Whether a trigger stands under "any" with nothing to deny it: no event."""
        before = self._document.tokens[trigger.first - 1].norm if trigger.first else ""
        if before != _ANY or trigger.form == "verb":
            return False
        low = max(0, trigger.first - 8)
        denied = any(self._words.ids("negator", low, trigger.first))
        return not denied and not self._denied(trigger.first)

    def _fate(self, part: Clause, sentence: Sentence, number: int) -> Draft | None:
        """Dead or wounded told by a noun alone ("three dead in the market")."""
        for at in range(part.first, part.last):
            count = self._fates.get(at)
            if count is None:
                continue
            name = "casualties.kill" if count.of == "killed" else "casualties.injure"
            frame = self._frames.get(name)
            if frame is None:
                return None
            trigger = Trigger(count.first, count.last, frame, "participle")
            event = self._event(trigger, part, [])
            return Draft(frame, event, trigger, [part], number, sentence.paragraph)
        return None

    def _triggers(self, part: Clause, verbs: set[int]) -> list[Trigger]:
        out: list[Trigger] = []
        at = part.first
        while at < part.last:
            hits = self._hits.get(at)
            if hits is None or at in self._closed or self._cue(at):
                at += 1
                continue
            trigger = choose(
                self._document, hits, self._frames, self._words, part.first, part.last,
                lambda n: n not in verbs, self._kinds,
            )  # fmt: skip
            if trigger is None:
                at += 1
                continue
            out.append(trigger)
            at = trigger.last
        return out

    def _nominal(self, at: int) -> bool:
        """Whether an ambiguous word stands where a noun does."""
        hits = self._hits.get(at, ())
        forms = {h.entry.info["form"] for h in hits if h.reading.pre in _CONNECTIVES}
        if "noun" not in forms:
            return False
        if "verb" not in forms:
            return True
        token = self._document.tokens[at]
        before = self._document.tokens[at - 1] if at else None
        if before is not None:
            if self._cue(at - 1) and before.kind == "word" and not self._words.at("complementizer", at - 1):
                return True
            if at in self._words.preps_by_last:
                return True
            if any(h.last == at for n in range(max(0, at - 3), at)
                   for name in ("adjunct", "cause", "result") for h in self._words.at(name, n)):  # fmt: skip
                return True
            support = self._words.at("support", at - 1)
            if support and support[0].entry.id != "auxiliary":
                return True
        after = at + 1
        if after < len(self._document.tokens):
            following = self._document.tokens[after]
            if any(h.entry.info.get("class") for h in self._words.at("means", after)
                   if h.reading.pre == "" and not following.norm.startswith(_ARTICLE)):  # fmt: skip
                return True
        return token.norm.startswith(_ARTICLE)

    # -- where a trigger belongs ---------------------------------------------------------------

    def _place(
        self, trigger: Trigger, part: Clause, drafts: list[Draft], pending: list[Draft],
        sentence: Sentence, number: int,
    ) -> Draft | None:  # fmt: skip
        """A new draft for a trigger, or None where it belongs to another event or to none."""
        orphan = self._orphan if part.first > 0 and self._cue(part.first - 1) else None
        support = self._support(trigger, part, orphan)
        junction = self._junction(trigger, part)
        here = [d for d in drafts if d.sentence == number]
        event = self._event(trigger, part, here)
        if trigger.frame.event in TOLLS:
            cause = self._cause_before(trigger, part, here)
            if cause is not None:
                cause.tolls.append(trigger)
                if cause.tells_toll:
                    cause.event = self._narrower(cause, event, part)
                if part not in cause.clauses:
                    cause.clauses.append(part)
                return None
        elif pending and event in STRIKES and self._explains(trigger, part, junction, support):
            return self._absorb(trigger, event, part, pending, drafts, sentence, number, support)
        elif here and self._continues(trigger, event, part, here):
            owner = here[-1]
            if part not in owner.clauses:
                owner.clauses.append(part)
            owner.event = self._narrower(owner, event, part)
            owner.also.append(trigger)
            return None
        elif junction in ("adjunct", "purpose") and support is None:
            if junction == "purpose" and not self._planned(trigger, part):
                return None
            return Draft(
                trigger.frame, event, trigger, [part], number, sentence.paragraph,
                adjunct=junction == "adjunct",
            )  # fmt: skip
        elif junction == "b" and support is None and here and part in here[-1].clauses:
            here[-1].event = self._narrower(here[-1], event, part)
            here[-1].also.append(trigger)
            return None
        told_in = [part]
        if orphan is not None and support is not None and support[0] < part.first:
            told_in = [orphan, part]  # an attribution stands in between
        return Draft(
            trigger.frame, event, trigger, told_in, number, sentence.paragraph, support,
        )  # fmt: skip

    def _planned(self, trigger: Trigger, part: Clause) -> bool:
        """Whether a word of intention governs a purpose ("plans to attack")."""
        return any(h.last >= trigger.first - 4 for h in self._words.ids("plan", part.first, trigger.first))

    def _support(
        self, trigger: Trigger, part: Clause, orphan: Clause | None
    ) -> tuple[int, int, str] | None:
        """The support verb before a noun trigger, over an attribution put in between if need be."""
        if trigger.form == "verb":
            return None
        low = part.first if orphan is None else orphan.first
        for at in range(trigger.first - 1, low - 1, -1):
            if at + 1 in self._placed:
                return None  # what stands before another trigger is that one's
            hits = self._words.at("support", at)
            kinds = [h for h in hits if h.entry.id != "auxiliary" and h.entry.info.get("form") == "verb"]
            if kinds:
                hit = kinds[0]
                return hit.first, hit.last, hit.entry.id
        return None

    def _junction(self, trigger: Trigger, part: Clause) -> str:
        """What binds a noun trigger to the words before it: adjunct, purpose, b, cause, none."""
        if trigger.form == "verb":
            return "none"
        if _LAM in trigger.pre:
            return "purpose"
        for at in range(max(part.first, trigger.first - _JUNCTION), trigger.first):
            for hit in self._words.at("adjunct", at):
                if hit.last == trigger.first:
                    return "adjunct"
        if _BA in trigger.pre:
            return "b"
        return "none"

    def _event(self, trigger: Trigger, part: Clause, here: list[Draft]) -> str:
        """The type of event, by the means that the clause names."""
        frame = trigger.frame
        if not frame.by_means:
            return frame.event
        best: tuple[bool, int, str] | None = None
        for hit in self._words.ids("means", part.first, part.last):
            kind = str(hit.entry.info.get("class"))
            event = frame.by_means.get(kind)
            if event is None or hit.first < trigger.first - 12:
                continue
            rank = (kind != "air", abs(hit.first - trigger.first), event)
            if best is None or rank < best:
                best = rank
        if best is not None:
            return best[2]
        same = here[-1].event if here else None
        return same if same in STRIKES and frame.id == "attack.target" else frame.event

    def _cause_before(self, trigger: Trigger, part: Clause, here: list[Draft]) -> Draft | None:
        """The event before a casualty that caused it."""
        if not here:
            return None
        last = here[-1]
        if trigger.frame.id == "casualties.toll" or self._own_cause(trigger, part):
            return None
        if last.event in STRIKES or last.tells_toll or last.event == "siege":
            if part in last.clauses or part.kind in ("result", "noun", "relative"):
                return last
            if part.kind == "coordinate" and (last.tells_toll or last.event in STRIKES):
                return last
            if part.kind == "coordinate" and last.tolls:
                return last
        return None

    def _own_cause(self, trigger: Trigger, part: Clause) -> bool:
        """Whether a death is told with its own cause ("by the bullets of"), so not the one before."""
        if part.kind == "result":
            return False
        stop = min(part.last, trigger.last + 14)
        return any(h.entry.id == "by" for h in self._words.ids("prep", trigger.last, stop))

    def _explains(
        self, trigger: Trigger, part: Clause, junction: str, support: tuple[int, int, str] | None
    ) -> bool:
        """Whether a strike tells what caused the casualties before it."""
        if junction in ("adjunct", "b"):
            return True
        if part.kind == "after":
            return True
        for at in range(max(0, trigger.first - 5), trigger.first):
            for hit in self._words.at("cause", at):
                if hit.last >= trigger.first - 3:
                    return True
            for hit in self._words.at("prep", at):
                if hit.entry.id in ("fi", "by") and hit.last >= trigger.first - 2:
                    return True
        return False

    def _absorb(
        self, trigger: Trigger, event: str, part: Clause, pending: list[Draft],
        drafts: list[Draft], sentence: Sentence, number: int, support: tuple[int, int, str] | None,
    ) -> Draft | None:  # fmt: skip
        """A strike that takes over the casualties told before it, or the one it refers back to."""
        back = [d for d in drafts if d.sentence == number and d.event == event and d not in pending]
        if back and trigger.definite and support is None:
            for toll in pending:
                back[-1].tolls.extend((toll.trigger, *toll.tolls))
                back[-1].clauses.extend(c for c in toll.clauses if c not in back[-1].clauses)
                drafts.remove(toll)
            pending.clear()
            if part not in back[-1].clauses:
                back[-1].clauses.append(part)
            return None
        draft = Draft(trigger.frame, event, trigger, [], number, sentence.paragraph, support)
        for toll in pending:
            draft.tolls.append(toll.trigger)
            draft.tolls.extend(toll.tolls)
            draft.clauses.extend(c for c in toll.clauses if c not in draft.clauses)
            drafts.remove(toll)
        pending.clear()
        if part not in draft.clauses:
            draft.clauses.append(part)
        return draft

    def _continues(self, trigger: Trigger, event: str, part: Clause, here: list[Draft]) -> bool:
        """Whether a trigger only goes on telling of the event before it."""
        last = here[-1]
        joined = trigger.pre[:1] in (_WAW, _FA) and bool(trigger.pre)
        if event == last.event and not joined and (
            part.kind in ("result", "relative") or part in last.clauses and trigger.form != "verb"
        ):
            return True
        if last.frame.id in _RAIDS and event in ("detention", "arms_seizure") and part.kind in ("result", "coordinate"):
            last.frame, last.event, last.trigger, last.support = trigger.frame, event, trigger, last.support or (last.trigger.first, last.trigger.last, "agent")
            return True
        if trigger.pre == _FA and event in STRIKES and last.event in STRIKES and last.event != "clash":
            return True
        generic = trigger.frame.id == "attack.target"
        if generic and last.trigger.form == "noun" and not joined and part in last.clauses:
            return True
        if last.event not in STRIKES or not (generic or event == last.event):
            return False
        if trigger.form == "verb" and last.trigger.form == "verb" and not generic:
            return False
        if trigger.pre[:1] in (_WAW, _FA) and trigger.pre:
            return False
        return part in last.clauses or part.kind in ("comma", "relative") and generic


    @staticmethod
    def _narrower(owner: Draft, event: str, part: Clause) -> str:
        """The more telling of two types of one strike."""
        order = ("casualties", "attack", "clash", "shelling", "bombing", "air_strike")
        if owner.event in order and event in order:
            return max(owner.event, event, key=order.index)
        return owner.event
