"""Drafts and scopes of one text as claims, in the order of their evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from isnad.arabic import Sentence
from isnad.attribution import Scope, Scopes
from isnad.claims import slots
from isnad.claims.context import Context
from isnad.claims.evidence import token_range, trim
from isnad.claims.factuality import dropped, factuality
from isnad.discourse.wordmap import WordMap, word_map
from isnad.frames.binding import Binder
from isnad.frames.draft import Draft
from isnad.frames.frame import ACTS, PLACELESS, POLITICAL, SPEECH_ACTS, STRIKES, Frame
from isnad.frames.nominal import PhraseFinder
from isnad.frames.items import Item, Mentions, collect
from isnad.frames.reading import SentenceReader
from isnad.frames.triggers import candidates
from isnad.lexicon import Hit
from isnad.mentions.document import Document
from isnad.model import Claim, Link, Party, Place, Report, Span, Step

_FIGHTING = frozenset({"state_army", "armed_group", "militia", "foreign_army", "police"})
_STATES = frozenset({"country", "adjective", "metonym", "people", "state"})
_RESIDENTS = frozenset({"resident", "residents", "people-of", "inhabitant", "citizen", "family", "locals", "civilian"})
_WIDE = frozenset({"country", "admin1", "countryside"})
_MOVED = frozenset({"displacement", "return"})
_CROWDS = frozenset({"protesters", "civilians"})
_CIVIL = frozenset({"named", "people", "state", "adjective", "metonym", "bare", "unit", "civil"})


@dataclass(frozen=True, slots=True)
class Coding:
    """What is handed to the builder for one text."""

    report: Report
    document: Document
    mentions: Mentions
    scopes: Scopes
    states: Mapping[str, str | None]
    """The state's own group by ISO code."""
    margins: tuple[tuple[int, int], ...] = ()
    """Code points of the text that are no part of the article."""


class Builder:
    """Builds the claims of one text of a report."""

    def __init__(self, coding: Coding, frames: Mapping[str, Frame]) -> None:
        self._c = coding
        self._doc = coding.document
        self._words: WordMap = word_map(coding.document)
        hits = candidates(coding.document, frames)
        cues = {
            n for scope in coding.scopes.scopes
            if scope.cue and not scope.keep_cue and not _acts(hits, frames, scope.cue)
            for n in range(*scope.cue)
        }  # fmt: skip
        self._reader = SentenceReader(
            coding.document, self._words, frames, hits,
            coding.mentions, cues.__contains__, self._is_denied,
        )  # fmt: skip
        taken = {
            n
            for found in (
                coding.mentions.places, coding.mentions.periods, coding.mentions.counts,
                coding.mentions.parties,
            )
            for mention in found for n in range(mention.first, mention.last)
        } | set(hits)  # fmt: skip
        phrases = PhraseFinder(coding.document, self._words, self._reader.is_verb, taken)
        self._binder = Binder(coding.document, self._words, cues.__contains__, phrases)
        self._context = Context(coding.mentions.parties)
        self._subject: tuple[Party, ...] = ()
        self._subject_sentence = -1
        self._claims: list[Claim] = []
        self._day: tuple[date, date] | None = None
        self._day_paragraph = -1
        self._paragraphs: list[int] = []
        self._sentence = -1
        self._domains: dict[int, bool] = {}

    def _is_denied(self, at: int) -> bool:
        return self._c.scopes.at(at, at + 1).factuality == "negated"

    def claims(self) -> tuple[Claim, ...]:
        """All claims of the text."""
        previous: list[Draft] = []
        paragraph = -1
        for number, sentence in enumerate(self._doc.sentences):
            if sentence.paragraph != paragraph:
                paragraph, self._subject = sentence.paragraph, ()
            if self._other_domain(sentence.paragraph) or self._outside(sentence):
                continue
            reading = self._reader.read(sentence, number)
            items = collect(
                self._doc, self._c.mentions, self._words, reading.triggers,
                self._reader.is_verb, [c.first for c in reading.clauses],
                sentence.first, sentence.last,
            )  # fmt: skip
            self._head(sentence, items)
            for draft in reading.drafts:
                self._binder.bind(draft, items, reading.drafts, previous)
                previous.append(draft)
            for draft in reading.drafts:
                self._build(draft, reading.drafts, items)
            self._see_places(sentence, items)
        return tuple(self._claims)

    def _outside(self, sentence: Sentence) -> bool:
        """Whether a sentence is no part of the article (a byline, a share button)."""
        start = self._doc.tokens[sentence.first].start
        return any(first <= start < last for first, last in self._c.margins)

    def _other_domain(self, paragraph: int) -> bool:
        """Whether a paragraph is of sport, film, weather or trade, whose words sound like war."""
        if paragraph not in self._domains:
            inside = [s for s in self._doc.sentences if s.paragraph == paragraph]
            first, last = inside[0].first, inside[-1].last
            marks = len({(h.entry.id, h.reading.stem) for h in self._words.ids("domain", first, last)})
            armed = any(
                first <= m.first < last and m.kind not in _CIVIL and not m.generic
                for m in self._c.mentions.parties
            )
            self._domains[paragraph] = marks >= (4 if armed else 2)
        return self._domains[paragraph]

    # -- context ---------------------------------------------------------------------------

    def _head(self, sentence: Sentence, items: Sequence[Item]) -> None:
        """A place that heads a line ("Duma: ...") is where the line's events are."""
        for item in items[:2]:
            if item.place is None or item.place.anaphor or item.first - sentence.first > 3:
                continue
            after = self._doc.tokens[item.last : item.last + 3]
            if any(t.norm in (":", "-", "|", "\u2013") for t in after[:2]):
                self._context.header = slots.place_of(self._doc, item.place)
                self._context.header_paragraph = sentence.paragraph

    def _see_places(self, sentence: Sentence, items: Sequence[Item]) -> None:
        for item in items:
            if item.place is not None and not item.place.anaphor and not item.place.area_of_group:
                value = slots.place_of(self._doc, item.place)
                self._context.see(value, sentence.paragraph, item.place.kind)

    # -- one claim ---------------------------------------------------------------------------

    def _build(self, draft: Draft, others: Sequence[Draft], items: Sequence[Item]) -> None:
        first, last = token_range(draft)
        scope = self._c.scopes.at(first, last)
        kind = factuality(draft, self._words, scope.factuality)
        if dropped(draft, kind):
            return
        if draft.adjunct and not self._stands(draft):
            return
        if scope.keep_cue and scope.cue is not None and scope.cue[0] < first:
            first = scope.cue[0]
        if self._announced(draft, scope) and scope.cue is not None:
            first = min(first, scope.cue[0])
        span = trim(self._doc, self._words, first, last)
        actors = self._parties(draft.actors, draft.event)
        doers = frozenset(p.group for p in actors if p.group)
        targets = self._parties(draft.targets, draft.event, doers)
        if draft.event in _MOVED:
            targets = tuple(p if p.group else replace(p, group="civilians") for p in targets)
        if not targets:
            targets = self._of_them(draft)
        inherited = False
        announced = self._announced(draft, scope)
        if announced and draft.frame.subject == "actors" and not draft.frame.symmetric:
            near = draft.actors and draft.actors[0].first - draft.trigger.last <= 1
            actors = actors if near else self._speaker(draft, scope, first) or actors
        if not actors and draft.frame.subject == "actors" and not draft.frame.symmetric:
            actors = self._speaker(draft, scope, first)
            if not actors and draft.inherits_subject and self._goes_with(draft):
                actors, inherited = self._subject, True
            elif not actors and draft.inherits_subject:
                actors = self._speaking_side(scope)
        if draft.frame.needs_role and not self._has(draft, actors, targets):
            return
        if draft.frame.symmetric:
            targets = ()  # all sides stand among the actors
        numbers = slots.counts(self._doc, draft)
        places = [p for p in (slots.place(self._doc, i, self._context) for i in draft.locations) if p]
        destinations = tuple(
            p for p in (slots.place(self._doc, i, self._context) for i in draft.destinations) if p
        )
        if draft.event in PLACELESS:
            places = []
        if not places and draft.event not in SPEECH_ACTS and not (destinations and draft.event == "return"):
            inherited_place = self._inherit_place(draft)
            places = [inherited_place] if inherited_place else []
        time = slots.period(self._doc, draft, kind, self._c.report.day, self._running_day(draft))
        if time is not None and time.start is not None and time.end is not None:
            self._day, self._day_paragraph = (time.start, time.end), draft.paragraph
        if kind == "asserted" and time is not None and time.start is not None:
            kind = "planned" if self._c.report.day and time.start > self._c.report.day else kind
        event = self._event(draft, actors, targets, numbers)
        if event == "protest":
            actors = tuple(self._crowd(item, party) for item, party in zip(draft.actors, actors, strict=False)) or actors
        claim = Claim(
            id="", event=event, evidence=self._doc.text[span.start : span.end], evidence_span=span,
            factuality=kind, actors=slots.unique(actors), targets=slots.unique(targets),
            counts=numbers, location=places[0] if places else None,
            destination=destinations, time=time, chain=self._chain(draft, scope), quoted=scope.quoted,
            means=draft.means, objects=draft.objects, victims=slots.victims(draft),
            rule=draft.frame.id, trigger=self._doc.span(draft.trigger.first, draft.trigger.last),
            why=(*draft.steps, Step("chain", scope.rule)),
        )  # fmt: skip
        if draft.subject:
            self._subject, self._subject_sentence = self._parties(draft.subject), draft.sentence
        elif actors:
            self._subject, self._subject_sentence = actors, draft.sentence
        if self._repeats(draft, claim) or self._goes_on(draft, claim):
            return
        self._claims.append(claim)
        if claim.actors and claim.actors[0].group:
            self._context.actor, self._context.actor_paragraph = claim.actors[0], draft.paragraph
        self._sentence = draft.sentence
        self._paragraphs.append(draft.paragraph)
        if len(places) > 1 and not numbers and draft.event not in SPEECH_ACTS and self._listed(draft):
            for value in places[1:]:
                self._claims.append(replace(claim, location=value))
                self._paragraphs.append(draft.paragraph)
        if places:
            self._context.see(places[0], draft.paragraph, event=True)

    @staticmethod
    def _chain(draft: Draft, scope: Scope) -> tuple[Link, ...]:
        """On whose word: what an accuser says was done stands on his, the accusation itself on
        the word of who reports it."""
        if scope.accuser is not None and draft.event not in ACTS:
            return scope.accuser
        return scope.chain

    def _stands(self, draft: Draft) -> bool:
        """Whether an event told in passing has a party, a toll, a date or a verb of its own."""
        start = draft.trigger.first
        if draft.counts or (draft.period is not None and start < draft.period.first < draft.last):
            return True
        if any(start < i.first <= draft.trigger.last + 6 for i in (*draft.actors, *draft.targets) if i.party):
            return True
        return any(h.entry.id == "happen" for h in self._words.ids("support", draft.trigger.last, draft.trigger.last + 3))

    def _goes_with(self, draft: Draft) -> bool:
        """Whether a verb without a subject takes over the one before it in the sentence."""
        if draft.sentence != self._subject_sentence:
            return False
        return draft.clauses[0].kind in ("coordinate", "comma", "after", "relative", "head", "result")

    def _announced(self, draft: Draft, scope: Scope) -> bool:
        """Whether the deed is the verb's own object ("announced the arrest of"), not a clause."""
        if scope.cue is None or draft.trigger.form != "noun" or scope.speaker is None:
            return False
        return 0 <= draft.trigger.first - scope.cue[1] <= 2

    def _running_day(self, draft: Draft) -> date | tuple[date, date] | None:
        """The day that a bare hour belongs to: the paragraph's, else the publication's."""
        if self._day is not None and self._day_paragraph == draft.paragraph:
            return self._day if self._day[0] != self._day[1] else self._day[0]
        return self._c.report.day

    def _has(self, draft: Draft, actors: Sequence[Party], targets: Sequence[Party]) -> bool:
        have = {
            "actors": bool(actors), "targets": bool(targets),
            "location": bool(draft.locations) or bool(draft.destinations),
        }  # fmt: skip
        return any(have.get(role, False) for role in draft.frame.needs_role)

    def _of_them(self, draft: Draft) -> tuple[Party, ...]:
        """The people that "two of them" are taken from: those the claim before was about."""
        if not self._claims or self._sentence < draft.sentence - 1:
            return ()
        for _, item in draft.counts:
            count = item.count
            if count is None or count.noun is not None or count.subset or count.others or count.of:
                continue
            earlier = self._claims[-1]
            known = earlier.targets or tuple(p for p in earlier.actors if p.group in _CROWDS)
            return tuple(replace(p, text=self._doc.words(item.first, item.last)) for p in known[:1])
        return ()

    def _parties(
        self, items: Sequence[Item], event: str = "", others: frozenset[str] = frozenset()
    ) -> tuple[Party, ...]:
        """The parties of items; a nationality or a capital is the state where states deal."""
        out = []
        for item in items:
            value = slots.party(self._doc, item, self._context, others)
            mention = item.party
            if event in POLITICAL and mention is not None and mention.national and mention.kind in _STATES:
                value = replace(value, group=self._c.states.get(mention.national, value.group))
            out.append(value)
        return tuple(out)

    def _speaker(self, draft: Draft, scope: Scope, first: int) -> tuple[Party, ...]:
        """Who announces a deed by its verbal noun has done it."""
        if scope.speaker is None or draft.trigger.form != "noun" or scope.cue is None:
            return ()
        if draft.trigger.first - scope.cue[1] > 3 or scope.cue[1] > draft.trigger.first:
            return ()
        start, end = scope.speaker
        for mention in self._c.mentions.parties:
            if start <= mention.first and mention.last <= end + 1:
                group, entity = self._context.resolve(mention)
                return (Party(group, self._doc.words(mention.first, mention.last), entity),)
        return ()

    def _speaking_side(self, scope: Scope) -> tuple[Party, ...]:
        """A side that speaks of its own deeds ("said it had shelled ...")."""
        if scope.speaker is None:
            return ()
        start, end = scope.speaker
        for mention in self._c.mentions.parties:
            if start <= mention.first and mention.last <= end + 1 and mention.kind in _FIGHTING:
                group, entity = self._context.resolve(mention)
                if group:
                    return (Party(group, self._doc.words(mention.first, mention.last), entity),)
        return ()

    def _inherit_place(self, draft: Draft) -> Place | None:
        context = self._context
        if context.header is not None and context.header_paragraph == draft.paragraph:
            return context.header
        if context.place is not None and context.place_paragraph == draft.paragraph:
            return context.place
        if context.place is not None and draft.paragraph not in context.paragraph_places:
            parties = [i.party for i in (*draft.actors, *draft.targets) if i.party is not None]
            towns = {place.name for place, kind in context.seen if kind not in _WIDE}
            if len(towns) == 1 or any(party.generic for party in parties):
                return context.place
        return None

    @staticmethod
    def _event(
        draft: Draft, actors: Sequence[Party], targets: Sequence[Party], numbers: object
    ) -> str:
        groups = {p.group for p in actors if p.group}
        if draft.event == "clash" and len(actors) > 1 and len(groups) == 1 and None not in {p.group for p in actors}:
            return "internal_dispute"
        if draft.event == "casualties" and actors and draft.frame.id != "casualties.toll":
            return "attack"
        return draft.event

    @staticmethod
    def _crowd(item: Item, party: Party) -> Party:
        """People who protest are protesters, unless they are named as the residents."""
        lemma = item.count.lemma if item.count is not None else ""
        if party.group is None or party.group == "civilians" and lemma and lemma not in _RESIDENTS:
            return replace(party, group="protesters")
        return party

    def _listed(self, draft: Draft) -> bool:
        """Whether the places are one list joined by "and"."""
        locations = draft.locations
        return all(
            b.place is not None and b.place.coordinated and b.first - a.last <= 1
            for a, b in zip(locations, locations[1:], strict=False)
        )

    def _goes_on(self, draft: Draft, claim: Claim) -> bool:
        """Whether a claim completes the one before it in the sentence ("raided ... and arrested")."""
        if not self._claims or self._sentence != draft.sentence:
            return False
        earlier = self._claims[-1]
        own = any(i.place is not None and not i.place.anaphor for i in draft.locations)
        if earlier.event != claim.event or own or claim.event in ("internal_dispute", "clash"):
            return False
        if draft.event in STRIKES and (not draft.inherits_subject or draft.trigger.form != "verb"):
            return False
        if {p.group or p.text for p in claim.actors} - {p.group or p.text for p in earlier.actors}:
            return False
        if earlier.counts and claim.counts or earlier.targets and claim.targets:
            return False
        if claim.factuality != earlier.factuality or earlier.chain != claim.chain:
            return False
        if earlier.evidence_span.field != claim.evidence_span.field:
            return False
        span = Span(earlier.evidence_span.field, earlier.evidence_span.start, max(claim.evidence_span.end, earlier.evidence_span.end))
        self._claims[-1] = replace(
            earlier, evidence_span=span, evidence=self._doc.text[span.start : span.end],
            counts=earlier.counts or claim.counts, targets=earlier.targets or claim.targets,
            destination=earlier.destination or claim.destination, time=earlier.time or claim.time,
        )  # fmt: skip
        return True

    def _repeats(self, draft: Draft, claim: Claim) -> bool:
        """Whether a claim only tells again what one before it told on the same word."""
        own_place = {i.place.name for i in draft.locations if i.place is not None and not i.place.anaphor}
        for n in range(len(self._claims) - 1, max(-1, len(self._claims) - 9), -1):
            earlier = self._claims[n]
            if earlier.event != claim.event or earlier.factuality != claim.factuality:
                continue
            if claim.chain and earlier.chain != claim.chain:
                continue
            if own_place and (earlier.location is None or earlier.location.name not in own_place):
                continue
            if claim.time is not None and earlier.time is not None and claim.time.start != earlier.time.start:
                continue
            mine = {(c.of, c.low) for c in claim.counts}
            theirs = {(c.of, c.low) for c in earlier.counts}
            clash = {of for of, _ in mine} & {of for of, _ in theirs} - {"strikes"}
            if mine - theirs and clash:
                continue
            groups = {p.group or p.text for p in claim.actors}
            if groups and groups - {p.group or p.text for p in earlier.actors} and earlier.actors:
                continue
            weak = draft.trigger.form == "noun" and draft.trigger.definite
            materiel = not mine or all(of in ("strikes", "munitions") for of, _ in mine)
            weak = weak or (materiel and draft.event in STRIKES and not own_place and not draft.destinations
                            and abs(draft.paragraph - self._paragraphs[n]) <= 1 and bool(groups) and not targets_new(claim, earlier))  # fmt: skip
            told = bool(mine) and mine <= theirs
            if weak or told:
                if mine - theirs:
                    more = tuple(c for c in claim.counts if (c.of, c.low) not in theirs)
                    self._claims[n] = replace(earlier, counts=earlier.counts + more)
                return True
        return False


def _acts(
    hits: Mapping[int, Sequence[Hit]], frames: Mapping[str, Frame], cue: tuple[int, int]
) -> bool:
    """Whether the verb of an attribution is itself the news (a threat, a demand, an accusation)."""
    return any(
        frames[hit.entry.id].event in ACTS
        for at in range(cue[0], min(cue[0] + 2, cue[1]))
        for hit in hits.get(at, ())
    )


def targets_new(claim: Claim, earlier: Claim) -> bool:
    """Whether a claim names people hit that the earlier one does not."""
    return bool({p.group or p.text for p in claim.targets} - {p.group or p.text for p in earlier.targets})
