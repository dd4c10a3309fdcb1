"""Drafts and scopes of one text as claims, in the order of their evidence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from isnad.arabic import Sentence
from isnad.attribution import Scope, Scopes
from isnad.claims import slots
from isnad.claims.comparing import compared
from isnad.claims.context import Context, Subject
from isnad.claims.doers import PartyReader, Sides, accused, announced, announced_too, gender_of
from isnad.claims.domains import other_domains
from isnad.claims.echoes import Echoes
from isnad.claims.evidence import behind_that, token_range, trim
from isnad.claims.factuality import dropped, factuality
from isnad.claims.references import REFERENCE, meant
from isnad.claims.repeats import completed, later_toll, told_again
from isnad.claims.scene import Scene, place_of
from isnad.claims.spoken import asides, cues, denials, turns
from isnad.claims.standing import bare, has_role, stands
from isnad.claims.types import event_type
from isnad.claims.victims import victims
from isnad.discourse.wordmap import word_map
from isnad.frames.binding import Binder
from isnad.frames.draft import Draft
from isnad.frames.frame import ACTS, ANNOUNCED, PLACELESS, SPEECH_ACTS, UNPLACED, Frame
from isnad.frames.item import Item
from isnad.frames.items import collect
from isnad.frames.movers import Movers
from isnad.frames.nominal import PhraseFinder
from isnad.frames.reading import SentenceReader
from isnad.frames.sorts import sorts
from isnad.frames.triggers import candidates
from isnad.mentions.document import Document
from isnad.mentions.gathered import Mentions
from isnad.model import Claim, Link, Party, Place, Report, Span, Step

_BETWEEN = frozenset({
    "clash", "internal_dispute", "agreement", "talks", "attack", "shelling", "air_strike",
    "territory_gain",
})  # fmt: skip
"""Events between two, whom "both sides" then means."""
_HOUSES = frozenset({"hospital", "building", "prison"})
_TOLL_REACH = 2
"""How many sentences behind a strike its toll may be told."""
_ECHOED = 8
"""How many claims back a denial may point."""
_TAG = "#"
_HEADS = frozenset({":", "-", "|", "\u2013"})


@dataclass(frozen=True, slots=True)
class Coding:
    """What is handed to the builder for one text."""

    report: Report
    document: Document
    mentions: Mentions
    scopes: Scopes
    states: Mapping[str, str | None]
    """The state's own group by ISO code."""
    own: tuple[Party, ...] = ()
    """The outlet as a party, where it speaks for a side or for itself."""
    title: Place | None = None
    """The one town that the title names, for the body's events without a place."""
    margins: tuple[tuple[int, int], ...] = ()
    """Code points of the text that are no part of the article, in order."""


class Builder:
    """Builds the claims of one text of a report."""

    def __init__(self, coding: Coding, frames: Mapping[str, Frame]) -> None:
        self._c, self._doc = coding, coding.document
        self._words = word_map(self._doc)
        hits = candidates(self._doc, frames)
        kinds = sorts(self._doc, coding.mentions)
        silent = cues(self._doc, coding.scopes, self._words, hits, frames, kinds)
        self._movers = Movers(self._doc, kinds)
        spoken = frozenset(
            n for s in coding.scopes.scopes if s.cue is not None for n in range(*s.cue)
        )
        self._reader = SentenceReader(
            self._doc, self._words, frames, hits, coding.mentions, silent.__contains__,
            asides(coding.scopes), self._denied, turns(coding.scopes),
            denials(coding.scopes),
        )  # fmt: skip
        taken = {*_mentioned(coding.mentions), *hits, *spoken}
        phrases = PhraseFinder(self._doc, self._words, self._reader.is_verb, taken)
        self._binder = Binder(self._doc, self._words, silent.__contains__, phrases)
        self._context = Context(coding.mentions.parties)
        self._scene = Scene(self._doc, coding.mentions.places, title=coding.title)
        self._naming = spoken
        self._parties = PartyReader(
            self._doc, coding.mentions, self._context, coding.states, coding.own
        )
        self._echoes = Echoes(self._doc, self._words, coding.scopes.scopes)
        self._told: list[int] = []
        """The numbers of the claims' sentences."""
        self._claims: list[Claim] = []
        self._paragraphs: list[int] = []
        self._sentence = -1

    def _denied(self, at: int) -> bool:
        return self._c.scopes.at(at, at + 1).factuality == "negated"

    def claims(self) -> tuple[Claim, ...]:
        """All claims of the text."""
        skipped = other_domains(self._doc.sentences, self._words, self._c.mentions)
        outside = set(_outside(self._doc, self._c.margins))
        for number, sentence in enumerate(self._doc.sentences):
            if sentence.paragraph in skipped or number in outside:
                continue
            reading = self._reader.read(sentence, number)
            edges = [clause.first for clause in reading.clauses]
            items = collect(
                self._doc, self._c.mentions, self._words, reading.triggers, self._reader.is_verb,
                edges, sentence.first, sentence.last,
            )  # fmt: skip
            self._head(sentence, items)
            self._parties.read(items)
            self._context.sentence = number
            bound: list[Draft] = []
            for draft in self._meant(reading.drafts):
                self._binder.bind(draft, items, reading.drafts, bound)
                bound.append(draft)
            for draft in bound:
                self._build(draft)
            self._echo(number, sentence)
            self._parties.leave(number, sentence.paragraph)
            self._see_places(sentence, items)
        return tuple(self._claims)

    def _meant(self, drafts: Sequence[Draft]) -> Iterator[Draft]:
        """The drafts, with the type that a vague word takes from what was told before; without
        those that refer to nothing."""
        for n, draft in enumerate(drafts):
            event = meant(draft, self._words, drafts[:n], self._claims)
            draft.event = event or draft.event
            if event is not None or draft.frame.id != REFERENCE:
                yield draft

    def _echo(self, number: int, sentence: Sentence) -> None:
        """Add what a denial takes up that names no occurrence of its own."""
        back = max(0, len(self._claims) - _ECHOED)
        told = [
            (number - n, c) for n, c in zip(self._told[back:], self._claims[back:], strict=True)
        ]
        for claim in tuple(self._echoes.of(sentence, told)):
            self._claims.append(claim)
            self._paragraphs.append(sentence.paragraph)
            self._told.append(number)

    def _head(self, sentence: Sentence, items: Sequence[Item]) -> None:
        """A place that heads a line ("Duma: ...") is where the line's events are."""
        for item in items[:2]:
            if item.place is None or item.place.anaphor or item.first - sentence.first > 3:
                continue
            behind = self._doc.tokens[item.last : item.last + 2]
            tagged = item.first > sentence.first and self._doc.tokens[item.first - 1].norm == _TAG
            if tagged or any(t.norm in _HEADS for t in behind):
                self._scene.header = place_of(self._doc, item.place)
                self._scene.header_paragraph = sentence.paragraph

    def _see_places(self, sentence: Sentence, items: Sequence[Item]) -> None:
        for item in items:
            works = item.place is not None and item.place.kind in _HOUSES
            if works and item.first in self._naming:
                continue  # the house where a source works is not where things happen
            if item.place is not None and not item.place.anaphor and not item.place.area_of_group:
                self._scene.see(item.place, sentence.paragraph)

    # -- one claim ---------------------------------------------------------------------------

    def _build(self, draft: Draft) -> None:
        first, last = token_range(draft)
        if draft.event in ACTS:  # what an act of speech says may stand on another's word
            first, last = draft.trigger.first, draft.trigger.last
        scope = self._c.scopes.at(first, last)
        told = None if _next_act(draft) else scope.factuality
        kind = factuality(draft, self._words, told)
        if dropped(draft, kind, told) or not stands(draft, self._words, told):
            return
        if draft.act is not None and not self._is_news(draft):
            return
        self._parties.hear(draft, scope)
        near = self._claims and self._sentence >= draft.sentence - 1
        sides = self._parties.sides(draft, scope, self._claims[-1] if near else None)
        if bare(draft, sides) and told != "negated":
            return
        if not has_role(draft, sides) or not self._movers.fits(draft):
            return
        places, destinations = self._places(draft)
        claim = self._claim(draft, scope, kind, sides, places, destinations)
        self._remember(draft, sides)
        if self._is_old(draft, claim):
            return
        self._add(draft, claim)
        several = len(places) > 1 and not claim.counts and draft.event not in SPEECH_ACTS
        if several and _one_list(draft):
            for value in places[1:]:
                self._add(draft, replace(claim, location=value))
        if places:
            self._scene.happened(places[0], draft.paragraph)

    def _claim(
        self, draft: Draft, scope: Scope, kind: str, sides: Sides, places: Sequence[Place],
        destinations: tuple[Place, ...],
    ) -> Claim:  # fmt: skip
        published = self._c.report.day
        told = draft.period.period.start if draft.period and draft.period.period else None
        same = told is not None and told.kind == "same"
        running = self._context.running_day(draft.paragraph, published, same=same)
        time = slots.period(self._doc, draft, kind, published, running)
        if time is not None and time.start is not None and time.end is not None:
            self._context.day = time.start, time.end
            self._context.day_paragraph = draft.paragraph
            coming = published is not None and time.start > published
            if kind == "asserted" and coming and draft.event not in ANNOUNCED:
                kind = "planned"
        elif kind == "asserted" and time is not None and self._comes(draft):
            kind = "planned"
        span = self._evidence(draft, scope)
        return Claim(
            id="", event=event_type(self._doc, draft, sides),
            evidence=self._doc.text[span.start : span.end], evidence_span=span, factuality=kind,
            actors=sides.actors,
            targets=() if draft.frame.symmetric else sides.targets,
            counts=slots.counts(self._doc, draft), location=places[0] if places else None,
            destination=destinations, time=time, chain=_chain(draft, scope), quoted=scope.quoted,
            means=draft.means, objects=draft.objects,
            victims=victims(self._doc, self._words, draft),
            compare=compared(self._doc, self._words, draft),
            rule=draft.frame.id, trigger=self._doc.span(draft.trigger.first, draft.trigger.last),
            why=(*draft.steps, Step("chain", scope.rule)),
        )  # fmt: skip

    def _comes(self, draft: Draft) -> bool:
        """Whether a verb in the present tells of a time to come that is no day ("the beginning of
        next month")."""
        item, trigger = draft.period, draft.trigger
        if item is None or trigger.form != "verb" or not trigger.present:
            return False
        return draft.event not in ACTS and any(self._words.ids("coming", item.first, item.last))

    def _evidence(self, draft: Draft, scope: Scope) -> Span:
        """The stretch that carries a claim: a denial's verb, and the verb that announces a deed,
        belong to it."""
        first, last = token_range(draft)
        first = behind_that(self._words, self._reader.is_verb, first, draft.trigger.first)
        if draft.adjunct:
            # what it is told beside is no part of it
            first = min([draft.trigger.first, *(item.first for _, item in draft.counts)])
        told = draft.act is None and (
            announced(self._doc, draft, scope) or announced_too(self._doc, draft, scope)
        )
        told = told or draft.frame.id == REFERENCE  # who claims it
        if scope.cue is not None and (scope.keep_cue or told):
            first = min(first, scope.cue[0])
        first = min([first, *(item.first for item in accused(draft))])
        return trim(self._doc, self._words, first, last)

    def _places(self, draft: Draft) -> tuple[list[Place], tuple[Place, ...]]:
        def values(items: Sequence[Item]) -> list[Place]:
            found = (slots.place(self._doc, item, self._scene) for item in items)
            return [place for place in found if place is not None]

        places = [] if draft.event in PLACELESS else values(draft.locations)
        destinations = tuple(values(draft.destinations))
        returned = bool(destinations) and draft.event == "return"
        if not places and draft.event not in UNPLACED and not returned:
            parties = [i.party for i in (*draft.actors, *draft.targets) if i.party is not None]
            leans = any(party.generic for party in parties)
            inherited = self._scene.inherited(
                draft.paragraph, draft.trigger.first, leans=leans, goes=bool(destinations)
            )
            places = [inherited] if inherited is not None else []
        elif places and not destinations and self._arrives(draft):
            here = self._scene.inherited(draft.paragraph, draft.first, leans=False, goes=False)
            if here is not None and here.name != places[0].name:
                destinations = (here,)
        return places, destinations

    def _arrives(self, draft: Draft) -> bool:
        """Whether somebody or something comes from elsewhere to where the report is."""
        if not draft.frame.moves or draft.locations[0].preps[0] != "min":
            return False
        head = draft.support[0] if draft.support else draft.trigger.first
        return bool(
            self._words.at("arrival", head) or self._words.at("arrival", draft.trigger.first)
        )

    def _remember(self, draft: Draft, sides: Sides) -> None:
        acts = not draft.subject or draft.subject[0] in draft.actors
        parties = sides.actors if acts else self._parties.parties(draft.subject)
        if parties:
            gender = gender_of(draft.actors if acts else draft.subject)
            told = Subject(parties, gender, draft.sentence, draft.paragraph)
            self._context.told_of(told)

    def _is_old(self, draft: Draft, claim: Claim) -> bool:
        """Whether a claim was told before; what it adds goes to that one."""
        again = told_again(draft, claim, self._claims, self._paragraphs)
        if again is not None:
            self._claims[again[0]] = again[1]
            return True
        if not self._claims:
            return False
        if draft.tells_toll and draft.sentence - self._sentence <= _TOLL_REACH:
            struck = later_toll(draft, claim, self._claims[-1])
            if struck is not None and struck.chain == self._claims[-1].chain:
                self._claims[-1] = struck
                return True
            if struck is not None:
                self._add(draft, struck)
                return True
        if self._sentence != draft.sentence:
            return False
        whole = completed(draft, claim, self._claims[-1], self._doc.text)
        if whole is None:
            return False
        self._claims[-1] = whole
        return True

    def _add(self, draft: Draft, claim: Claim) -> None:
        self._claims.append(claim)
        self._paragraphs.append(draft.paragraph)
        self._told.append(draft.sentence)
        self._sentence = draft.sentence
        if claim.event in _BETWEEN:
            self._context.between((*claim.actors, *claim.targets))
        if claim.actors and claim.actors[0].group:
            self._context.actor = claim.actors[0]

    def _is_news(self, draft: Draft) -> bool:
        """Whether what an accusation or a condemnation names is told by it: a deed laid at
        somebody's door, or one with facts of its own that nothing told before."""
        if accused(draft):
            return draft.laid
        facts = bool(draft.counts) and bool(draft.locations)
        return facts and all(c.event != draft.event for c in self._claims)


def _mentioned(mentions: Mentions) -> Iterator[int]:
    """Every token inside a mention."""
    for party in mentions.parties:
        yield from range(party.first, party.last)
    for count in mentions.counts:
        yield from range(count.first, count.last)
    for place in mentions.places:
        yield from range(place.first, place.last)
    for period in mentions.periods:
        yield from range(period.first, period.last)


def _outside(document: Document, margins: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The numbers of sentences that are no part of the article (a byline, a share button)."""
    at = 0
    for number, sentence in enumerate(document.sentences):
        start = document.tokens[sentence.first].start
        while at < len(margins) and margins[at][1] <= start:
            at += 1
        if at < len(margins) and margins[at][0] <= start:
            yield number


def _next_act(draft: Draft) -> bool:
    """Whether an act of speech is joined to what was said before ("denied ..., and called for"):
    that one's denial does not reach it."""
    verb = draft.trigger.form == "verb" and draft.clauses[0].kind == "coordinate"
    return verb and draft.event in ACTS


def _chain(draft: Draft, scope: Scope) -> tuple[Link, ...]:
    """On whose word: what an accuser says was done stands on his word, the accusation itself on
    the word of who reports it."""
    if draft.event in ACTS:  # "accused them, threatening": both are told by whoever tells
        return scope.chain if scope.outer is None else scope.outer
    return scope.accuser or scope.chain


def _one_list(draft: Draft) -> bool:
    """Whether an event's places are one list joined by "and"."""
    return all(
        b.place is not None and b.place.coordinated and b.first - a.last <= 1
        for a, b in pairwise(draft.locations)
    )
