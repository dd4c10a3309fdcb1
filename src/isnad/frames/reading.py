"""A sentence read for events: its clauses, its triggers, the drafts they start."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from isnad.arabic import Sentence
from isnad.discourse.clauses import Clause, clauses
from isnad.discourse.wordmap import WordMap
from isnad.frames.content import accused_deed
from isnad.frames.draft import Draft
from isnad.frames.frame import ACTS, Frame
from isnad.frames.holding import held
from isnad.frames.linking import Linker, Progress
from isnad.frames.sorts import sorts
from isnad.frames.triggers import Trigger, choose
from isnad.frames.unreal import Unreal
from isnad.frames.wordclass import WordClass
from isnad.lexicon import Hit
from isnad.mentions.document import Document
from isnad.mentions.gathered import Mentions

_ACCIDENT = "accident"
"""A topic that shuts out its frames from the whole sentence, not from a clause alone."""
_ANY = chr(0x627) + chr(0x64A)
_ARTICLE = chr(0x627) + chr(0x644)
_ENDINGS = frozenset({chr(0x627), chr(0x647)})
_PLURAL = chr(0x64A) + chr(0x646)
_PREVENTED = "prevention"
_CONTENTS = ACTS | {"directive", "agreement"}
_REOPENS = frozenset({"head", "coordinate", "opener"})
"""Clauses that are no longer the content of an order or a demand before them."""
_LEANS = frozenset({"result", "relative", "noun", "comma", "coordinate"})
_PART_OF = 4
"""How many tokens before a part of those counted the comma stands."""
_PUT_IN = frozenset({"comma", "relative"})
"""Clauses that may stand between who acts and the verb."""
_OPEN, _SHUT = frozenset('\u00ab\u201c"'), frozenset('\u00bb\u201d"')
_COMMAS = frozenset("\u060c,")
_FATES = frozenset({"killed", "injured", "missing", "other"})
_ONE_ACT = ACTS | {"judicial"}
"""Types whose words in one clause tell of one act: "adjourned the trial of"."""


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
        asides: Mapping[int, int], denied: Callable[[int], bool], turns: frozenset[int],
        spoken: frozenset[int] = frozenset(),
    ) -> None:  # fmt: skip
        self._turns, self._spoken = turns, spoken
        self._document, self._words, self._frames = document, words, frames
        self._mentions = mentions
        self._hits, self._cue, self._asides, self._denied = hits, cue, asides, denied
        self._closed = {
            *_closed(mentions, hits), *_names_and_phrases(document, words),
            *_particles(document, words),
        }  # fmt: skip
        self._silent = self._closed | spoken
        self._fates = {
            c.first: c for c in mentions.counts if c.of in _FATES and (c.explicit or not c.definite)
        }
        self._kinds = sorts(document, mentions)
        self._resumed = frozenset(_resumed(document, mentions))
        self._classes = WordClass(document, words, hits, self._closed, self._resumed, cue)
        self._linker = Linker(words, cue)
        self._unreal = Unreal(document, words, self._classes.is_verb)

    def is_verb(self, at: int) -> bool:
        """Whether a token is read as a verb."""
        return self._classes.is_verb(at)

    def read(self, sentence: Sentence, number: int) -> Reading:
        """The clauses and the drafts of a sentence."""
        span = range(sentence.first, sentence.last)
        inner = {
            n for at in span for hit in self._hits.get(at, ()) for n in range(at + 1, hit.last)
        }
        verbs = {n for n in span if self.is_verb(n)}
        nouns = {n for n in span if n in self._hits} - verbs - self._closed - inner
        parts = clauses(
            self._document, sentence, self._words, verbs, nouns, self._cue, self._asides,
            self._resumed, self._turns, self._closed,
        )  # fmt: skip
        so_far = Progress(number, sentence.paragraph)
        topics = self._words.ids("topic", sentence.first, sentence.last)
        mishap = any(hit.entry.id == _ACCIDENT for hit in topics) and not any(
            self._words.ids("means", sentence.first, sentence.last)
        )
        forms: dict[int, str] = {}
        closed_by: Draft | None = None
        for n, part in enumerate(parts):
            after = parts[n + 1] if n + 1 < len(parts) else part
            reach = after.last if after.kind == "relative" else part.last
            if part.kind in _REOPENS:
                closed_by = None
            if part.kind == "opener":
                so_far.pending.clear()
            so_far.topic = self._topic(so_far.orphan, part, verbs)
            found = [
                t for t in self._triggers(part, verbs, reach)
                if not self._under_any(t) and not (mishap and _ACCIDENT in t.frame.without_means)
                and not self._unreal.holds(t, part, sentence.first)
                and not held(self._document, self._mentions, t, part)
                and not self._qualifies(t)
            ]  # fmt: skip
            for trigger in found:
                forms[trigger.last] = trigger.form
                beside = closed_by is not None and self._beside(trigger)
                if closed_by is not None and not beside and not _reopens(trigger, part, closed_by):
                    same = trigger.frame.event == closed_by.event and closed_by.event in _ONE_ACT
                    if same and part in closed_by.clauses:
                        closed_by.also.append(trigger)  # "adjourned the trial of": one act
                    deed = accused_deed(
                        self._document, trigger, part, closed_by, so_far, self._linker
                    )
                    if deed is not None:
                        so_far.drafts.append(deed)
                    continue
                draft = self._linker.place(trigger, part, so_far)
                so_far.placed.add(trigger.last)
                if draft is None:
                    continue
                so_far.drafts.append(draft)
                if draft.frame.symmetric and trigger.last == part.last < reach:
                    draft.take_clause(after)  # the sides are told there
                if draft.tells_toll:
                    so_far.pending.append(draft)
                if draft.frame.closed and not beside:
                    closed_by = draft
            self._lean(part, bool(found), closed_by is not None, so_far)
            so_far.before = part
            if part.kind != "after":
                so_far.main = part
        return Reading(parts, tuple(so_far.drafts), forms)

    def _beside(self, trigger: Trigger) -> bool:
        """Whether talks are only when somebody demands or orders ("during his meeting with")."""
        when = self._words.preps_by_last.get(trigger.first)
        timed = when is not None and when.entry.id == "accompanied"
        return timed and trigger.frame.event == "talks" and trigger.form != "verb"

    def _topic(self, orphan: Clause | None, part: Clause, verbs: set[int]) -> Clause | None:
        """The clause without a verb of its own right before a bare verb behind a comma, if it
        begins with a noun and something is put in: "the army, backed by ..., reopened"."""
        if orphan is None or part.kind != "comma" or orphan.kind == "comma":
            return None
        first = orphan.first
        opened = self._words.at("opener", first)
        first = opened[0].last if opened else first
        if not 0 < part.first - orphan.last <= 1 or first >= orphan.last:
            return None
        led = any(n in self._words.preps_by_last for n in range(first + 1, first + 3))
        if led or any(n in verbs for n in range(first, first + 2)):
            return None
        inside = self._document.tokens[first : orphan.last]
        return orphan if any(token.norm in _COMMAS for token in inside) else None

    def _lean(self, part: Clause, found: bool, closed: bool, so_far: Progress) -> None:
        """A clause without a draft leans on the event before it, or tells the dead by a noun."""
        if any(part in draft.clauses for draft in so_far.drafts):
            so_far.orphan = None
            return
        held = so_far.orphan
        if held is not None and part.kind in _PUT_IN and held.kind not in _PUT_IN:
            so_far.orphan = Clause(held.first, part.last, held.kind)
        else:
            so_far.orphan = part
        leans = part.kind in _LEANS and (not found or part.kind in ("result", "relative"))
        before = so_far.before if part.kind == "relative" else so_far.main
        last = so_far.drafts[-1] if so_far.drafts else None
        told = [last, last.act] if last is not None and last.act is not None else [last]
        if leans and any(d is not None and before in d.clauses for d in told):
            for draft in told:
                if draft is not None:
                    draft.take_clause(part)
            return
        fate = None if closed else self._fate(part, so_far)
        if fate is not None:
            so_far.drafts.append(fate)
            so_far.pending.append(fate)

    def _under_any(self, trigger: Trigger) -> bool:
        """Whether a trigger stands under "any" with nothing to deny it: no event."""
        before = self._document.tokens[trigger.first - 1].norm if trigger.first else ""
        if before != _ANY or trigger.form == "verb":
            return False
        low = max(0, trigger.first - 8)
        denied = any(self._words.ids("negator", low, trigger.first))
        return not denied and not self._denied(trigger.first)

    def _qualifies(self, trigger: Trigger) -> bool:
        """Whether a participle of speech is the adjective of the noun before it ("a man accused
        of")."""
        if trigger.form != "participle" or trigger.frame.event not in ACTS or not trigger.first:
            return False
        before, own = (self._document.tokens[trigger.first - n].norm for n in (1, 0))
        alike = before[-1:] == own[-1:] and own[-1:] in _ENDINGS
        if own.endswith(_PLURAL):  # "1500 people accused of"
            return before not in _COMMAS and not trigger.pre
        return alike and not before.startswith(_ARTICLE) and not trigger.pre

    def _fate(self, part: Clause, so_far: Progress) -> Draft | None:
        """Dead or wounded told by a noun alone ("three dead in the market")."""
        if any(self.is_verb(n) and not self._tells(n) for n in range(part.first, part.last)):
            return None
        for at in range(part.first, part.last):
            count = self._fates.get(at)
            if count is None:
                continue
            name = "casualties.kill" if count.of == "killed" else "casualties.injure"
            frame = self._frames.get(name)
            if frame is None:
                return None
            trigger = Trigger(count.first, count.last, frame, "participle")
            event = self._linker.event(trigger, part, [])
            return Draft(frame, event, trigger, [part], so_far.number, so_far.paragraph)
        return None

    def _tells(self, at: int) -> bool:
        """Whether a verb only brings up what happened ("fell", "reached", "there were")."""
        return bool(self._words.at("support", at) or self._words.at("result", at))

    def _triggers(self, part: Clause, verbs: set[int], reach: int) -> Iterator[Trigger]:
        """The triggers of a clause; a noun at its end may find what it needs in the relative
        clause behind it, which ends at `reach` ("the battles that went on in ...")."""
        at = part.first
        while at < part.last:
            hits = self._hits.get(at)
            trigger = None
            if hits is not None and at not in self._silent and not self._cue(at):
                trigger = choose(
                    self._document, hits, self._frames, self._words, part.first,
                    reach if hits[0].last == part.last and at not in verbs else part.last,
                    lambda n: n not in verbs, self._kinds, self._spoken,
                )  # fmt: skip
            if trigger is None:
                at += 1
                continue
            yield trigger
            at = trigger.last


def _reopens(trigger: Trigger, part: Clause, closed_by: Draft) -> bool:
    """Whether a trigger after an order or a demand is an act of its own, not its content."""
    if trigger.first <= closed_by.trigger.first:
        return True
    if part.kind == "after" and trigger.form == "verb" and closed_by.event not in _CONTENTS:
        return not trigger.present  # "hardly had the meeting ended when ... raided"
    goes_on = part.kind == "comma" and trigger.first == part.first  # "calls on ..., accusing ..."
    act = goes_on and trigger.form == "participle" and trigger.frame.event in ACTS
    return act or (trigger.frame.closed and part.kind == "coordinate")


def _closed(mentions: Mentions, hits: Mapping[int, list[Hit]]) -> Iterator[int]:
    """Tokens inside names of parties, places and times, and counted nouns: no triggers."""
    for party in mentions.parties:
        yield from range(party.first, party.last)
    for place in mentions.places:
        phrase = any(hit.last > place.last for hit in hits.get(place.first, ()))
        if not (place.anaphor and phrase):  # "the district" is no place in "putting an end to"
            yield from range(place.first, place.last)
    for period in mentions.periods:
        yield from range(period.first, period.last)
    for count in mentions.counts:
        if count.explicit and count.noun is not None and count.of not in ("munitions", "strikes"):
            yield count.noun


def _resumed(document: Document, mentions: Mentions) -> Iterator[int]:
    """Where a clause goes on behind a time between commas ("decided, on Monday, to ..."), or
    behind a part of those counted ("five, among them a child, were killed")."""
    tokens = document.tokens
    for count in mentions.counts:
        if not count.subset or count.last + 1 >= len(tokens):
            continue
        ahead = tokens[max(0, count.first - _PART_OF) : count.first]
        if tokens[count.last].norm in _COMMAS and any(t.norm in _COMMAS for t in ahead):
            yield count.last + 1
    for period in mentions.periods:
        before, behind = period.first - 1, period.last
        if before < 0 or behind + 1 >= len(tokens):
            continue
        if tokens[before].norm in _COMMAS and tokens[behind].norm in _COMMAS:
            yield behind + 1


def _particles(document: Document, words: WordMap) -> Iterator[int]:
    """ "For ... has" before a verb, which by its letters might be the verb "lost"."""
    after = {
        hit.first - 1 for hit in document.hits
        if hit.entry.info.get("form") == "verb" and not hit.reading.pre
    }  # fmt: skip
    for at in after:
        if any(h.entry.id == "auxiliary" and h.reading.pre for h in words.at("support", at)):
            yield at


def _names_and_phrases(document: Document, words: WordMap) -> Iterator[int]:
    """The words of a short quoted name after a noun that takes one ("the campaign X"), and of
    set phrases in which a word of war tells of no event ("the front lines")."""
    tokens = document.tokens
    for at in range(len(tokens)):
        for hit in words.at("muted", at):  # what is prevented or feared has not happened
            yield from range(hit.first, hit.last + (hit.entry.id == _PREVENTED))
        if not at or tokens[at].norm not in _OPEN or not words.at("named", at - 1):
            continue
        for end in range(at + 2, min(at + 7, len(tokens))):
            if tokens[end].norm in _SHUT:
                yield from range(at + 1, end)
                break
