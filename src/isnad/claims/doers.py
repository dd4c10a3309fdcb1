"""Who did it and to whom: a draft's parties, with those it takes over from what stands around."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from isnad.attribution import Scope
from isnad.claims import slots
from isnad.claims.context import Context, Subject
from isnad.frames.draft import Draft
from isnad.frames.frame import ACTS, ANNOUNCED, POLITICAL
from isnad.frames.item import Item
from isnad.mentions.document import Document
from isnad.mentions.gathered import Mentions
from isnad.mentions.parties import PartyMention
from isnad.model import Claim, Party

_STATES = frozenset({"country", "adjective", "metonym", "people", "state"})
_FIGHTING = frozenset({"state_army", "armed_group", "militia", "foreign_army", "police"})
_RESIDENTS = frozenset({
    "resident", "residents", "people-of", "inhabitant", "citizen", "family", "locals", "civilian",
})  # fmt: skip
_COMMAS = frozenset("\u060c,")
_WAW = chr(0x648)
_ANNOUNCED = 30
"""How far behind the verb that announces its further objects stand, in tokens."""
_ARMED = frozenset({"soldiers", "fighters", "police"})
_CROWDS = frozenset({"protesters", "civilians"})
_SPOKEN = ACTS | (ANNOUNCED - {"aid"})
"""Types whose doer is rather who spoke than whom he spoke of."""
_BA, _THAT = chr(0x628), chr(0x627) + chr(0x646)
_TWO = 2
_NAMED = 3
_PRONOUN = chr(0x627) + chr(0x64A) + chr(0x627)
"""How the pronoun of an object begins that stands as a word of its own."""
_MOVED = frozenset({"displacement", "return"})
_TAKES_OVER = frozenset({"coordinate", "comma", "after", "relative", "head", "result"})
"""Clauses whose verb may have the subject of the one before it."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The actors and targets of an event."""

    actors: tuple[Party, ...]
    targets: tuple[Party, ...]


class PartyReader:
    """Reads the parties of one document's drafts.

    `states` are the states' groups by ISO code; `own` is the outlet itself where it speaks of
    its own deeds ("we call on").
    """

    def __init__(
        self, document: Document, mentions: Mentions, context: Context,
        states: Mapping[str, str | None], own: tuple[Party, ...] = (),
    ) -> None:  # fmt: skip
        self._document, self._mentions = document, mentions
        self._context, self._states, self._own = context, states, own
        self._items: Sequence[Item] = ()

    def read(self, items: Sequence[Item]) -> None:
        """Go on to the next sentence, given its items."""
        self._items = items

    def leave(self, sentence: int, paragraph: int) -> None:
        """Remember whom a sentence without events is about."""
        told = self._context.subjects[-1:]
        if told and told[0].sentence == sentence:
            return
        for item in self._items:
            if item.party is None or not item.bare or item.thing is not None:
                continue
            if item.party.kind in ("adjective", "people") or item.party.metonym:
                continue
            parties = self.parties((item,))
            subject = Subject(parties, item.party.gender, sentence, paragraph)
            self._context.told_of(subject)
            return

    def sides(self, draft: Draft, scope: Scope, earlier: Claim | None) -> Sides:
        """Who acts and who is acted on. `earlier` is the claim just before, if it is near."""
        actors = self._actors(draft, scope)
        doers = frozenset(p.group for p in actors if p.group)
        targets = self.parties(draft.targets, draft.event, doers)
        if any(p.group for p in targets) and len(targets) == len(
            draft.targets
        ):  # "seventeen soldiers" are of the side attacked
            targets = tuple(
                p for p, item in zip(targets, draft.targets, strict=True)
                if p.group or item.count is None or item.count.who not in _ARMED
            )  # fmt: skip
        if not targets and draft.support_kind == "repel" and _repel_told(draft, scope):
            targets = self._speaker(scope)
        if draft.event in _MOVED:
            targets = tuple(p if p.group else replace(p, group="civilians") for p in targets)
        if not targets and draft.event in ACTS:
            targets = self._spoken_of(draft, scope)
        if not targets and earlier is not None:
            targets = self._of_them(draft, earlier)
        if draft.event == "protest" and draft.actors:
            actors = tuple(map(_crowd, draft.actors, actors))
        if draft.frame.symmetric and len(actors) == _TWO and _two_named(draft.actors):
            return Sides(actors, slots.unique(targets))  # two of one side, at odds
        return Sides(slots.unique(actors), slots.unique(targets))

    def parties(
        self, items: Sequence[Item], event: str = "", others: frozenset[str] = frozenset()
    ) -> tuple[Party, ...]:
        """The parties of items; a nationality or a capital is the state where states deal."""
        out: list[Party] = []
        for item in items:
            value = slots.party(self._document, item, self._context, others)
            mention = item.party
            pair = self._context.both(mention, others) if mention and mention.pair else ()
            if mention and _unmanned(mention, value):
                continue
            if mention and item.coordinate and out and _weak(mention):
                value = replace(value, group=out[-1].group, entity=out[-1].entity)
            if pair:
                out += [replace(value, group=p.group, entity=p.entity) for p in pair]
                continue
            if mention and mention.national and mention.kind in _STATES and event in POLITICAL:
                value = replace(value, group=self._states.get(mention.national, value.group))
            out.append(value)
        return tuple(out)

    def _actors(self, draft: Draft, scope: Scope) -> tuple[Party, ...]:
        actors = self.parties(draft.actors, draft.event)
        if draft.act is not None:
            return actors or self.parties(accused(draft), draft.event)
        if draft.event == "defection" and any(p.group for p in actors):
            left = [i for i in draft.actors if i.preps[0] in ("min", "an")]
            actors = self.parties(left, draft.event) if left else actors
            return tuple(p for p in actors if p.group)  # whom they left, not who they are
        if draft.event in ACTS and draft.trigger.form == "participle" and not actors:
            return self._speaker(scope) or self._same_subject(draft)
        if draft.frame.symmetric and not actors and announced(self._document, draft, scope):
            return self._speaker(scope)
        if draft.frame.subject != "actors" or draft.frame.symmetric:
            return actors
        if draft.trigger.first_person and not draft.actors:
            return self._speaker(scope) or self._own
        if draft.support_kind == "repel":
            return actors
        if announced(self._document, draft, scope):
            near = bool(draft.actors) and draft.actors[0].first - draft.trigger.last <= 1
            return actors if near else self._speaker(scope) or actors
        if actors or not draft.inherits_subject:
            return actors
        antecedent = self._antecedent(draft)
        if antecedent:
            return antecedent
        if draft.event in ACTS and self._speaker(scope):
            return self._speaker(scope)
        speaker = self._speaker(scope, fighting=True)
        told = any(s.sentence == draft.sentence and not s.speaks for s in self._context.subjects)
        if told or not speaker:
            return self._same_subject(draft)
        return speaker

    def _antecedent(self, draft: Draft) -> tuple[Party, ...]:
        """The party that a relative clause is about ("the ministry, which accused ...")."""
        clause = draft.clauses[0]
        if clause.kind != "relative" or draft.trigger.post:
            return ()
        for mention in self._mentions.parties.before(clause.first, 1):
            person, gender = draft.trigger.person, mention.gender
            if draft.event not in ACTS and person and gender and person != gender:
                return ()  # "the men of X, who ...": it is not X
            if clause.first - mention.last <= 1 and not mention.metonym:
                item = Item(mention.first, mention.last, ("none",), party=mention)
                return self.parties((item,), draft.event)
        return ()

    def _same_subject(self, draft: Draft) -> tuple[Party, ...]:
        """The subject of the verb before: of the same sentence, or of the one before where a
        plural verb says that its subject was named."""
        context, person = self._context, draft.trigger.person
        here = context.subject_for(person, draft.sentence, speaks=draft.event in _SPOKEN)
        plain = here is not None and bool(person) and person == here.gender
        if here is not None and (plain or draft.clauses[0].kind in _TAKES_OVER):
            return here.parties
        topic = self._topic(draft)
        if topic is not None:
            return self.parties((topic,), draft.event)
        before = context.subject_for(person, draft.sentence - 1)
        return before.parties if before is not None and draft.trigger.plural else ()

    def _spoken_of(self, draft: Draft, scope: Scope) -> tuple[Party, ...]:
        """Whom the pronoun behind a participle means ("blaming it for"): the last one named."""
        if not self._document.tokens[draft.trigger.last - 1].norm.startswith(_PRONOUN):
            return ()
        start, end = scope.speaker or (0, 0)
        for mention in self._mentions.parties.before(draft.trigger.first, _NAMED):
            if not start <= mention.first < end and not mention.metonym:
                group, entity = self._context.resolve(mention)
                return (self._named(mention, group, entity),)
        return ()

    def _speaker(self, scope: Scope, *, fighting: bool = False) -> tuple[Party, ...]:
        """Who speaks, where he tells of a deed of his own; `fighting`: only a fighting side."""
        if scope.speaker is None:
            return ()
        start, end = scope.speaker
        for mention in self._mentions.parties.within(start, end + 1):
            if fighting and mention.kind not in _FIGHTING:
                continue
            group, entity = self._context.resolve(mention)
            if group or not fighting:
                return (self._named(mention, group, entity),)
        return ()

    def _topic(self, draft: Draft) -> Item | None:
        """The party that a sentence begins with, if a verb further on agrees with it."""
        person = draft.trigger.person
        for item in self._items:
            if item.first >= draft.trigger.first or item.party is None:
                break
            if item.bare and not item.thing and item.party.kind not in ("adjective", "people"):
                return item if person and item.party.gender == person else None
        return None

    def hear(self, draft: Draft, scope: Scope) -> None:
        """Remember who speaks: a verb further on may go on with what he does."""
        if scope.speaker is None or scope.cue is None:
            return
        start, end = scope.speaker
        for mention in self._mentions.parties.within(start, end + 1)[:1]:
            group, entity = self._context.resolve(mention)
            party = self._named(mention, group, entity)
            subject = Subject(
                (party,), mention.gender, draft.sentence, draft.paragraph, speaks=True
            )
            if subject not in self._context.subjects:
                self._context.told_of(subject)

    def _named(self, mention: PartyMention, group: str | None, entity: str | None) -> Party:
        first, last = mention.first, mention.last
        span = self._document.span(first, last)
        return Party(group, self._document.words(first, last), entity, span=span)

    def _of_them(self, draft: Draft, earlier: Claim) -> tuple[Party, ...]:
        """The people that "two of them" are taken from: those the claim before was about."""
        for _, item in draft.counts:
            count = item.count
            if count is None or count.noun is not None or count.subset or count.others or count.of:
                continue
            known = earlier.targets or tuple(p for p in earlier.actors if p.group in _CROWDS)
            text = self._document.words(item.first, item.last)
            span = self._document.span(item.first, item.last)
            return tuple(replace(p, text=text, span=span) for p in known[:1])
        return ()


def accused(draft: Draft) -> list[Item]:
    """Who is accused of a deed: named before it, by the accusation that it is the content of."""
    act = draft.act
    return [i for i in act.targets if i.last <= draft.trigger.first] if act is not None else []


def _unmanned(mention: PartyMention, value: Party) -> bool:
    """Whether aircraft are told of with nothing to say whose they are: no party."""
    loose = mention.head_class == "air" and mention.generic
    return loose and value.group is None and not mention.definite


def _weak(mention: PartyMention) -> bool:
    """Whether a group is only likely: "and the artillery" goes with whom it is joined to."""
    return mention.generic and mention.kind == "bare" and mention.group is not None


def announced(document: Document, draft: Draft, scope: Scope) -> bool:
    """Whether the deed is the verb's own object ("announced the arrest of"), not a clause; where
    and when it was announced may stand between commas."""
    if scope.cue is None or scope.speaker is None or draft.trigger.form != "noun":
        return False
    if draft.tells_toll:
        return False  # who tells of the dead has not killed them
    at, tokens = scope.cue[1], document.tokens
    if tokens[at - 1].norm.removeprefix(_BA)[:2] == _THAT and draft.trigger.definite:
        return False  # "announced that the attacks ..."
    if at < draft.trigger.first and tokens[at].norm in _COMMAS:
        closing = (n for n in range(at + 1, draft.trigger.first) if tokens[n].norm in _COMMAS)
        at = next((n + 1 for n in closing), at)
    return 0 <= draft.trigger.first - at <= 2


def announced_too(document: Document, draft: Draft, scope: Scope) -> bool:
    """Whether a deed is a further object of the verb that announces: "the taking of ..., and the
    arrest of"."""
    trigger = draft.trigger
    if scope.cue is None or scope.speaker is None or draft.clauses[0].kind != "noun":
        return False
    at = scope.cue[1]
    spoken = document.tokens[at - 1].kind == "word"
    return spoken and trigger.pre[:1] == _WAW and at < trigger.first <= at + _ANNOUNCED


def gender_of(items: Sequence[Item]) -> str:
    """The gender that a following verb takes after these as its subject: m, f, p, "" if open."""
    if len(items) != 1:
        return "p" if items else ""
    item = items[0]
    if item.party is not None:
        return item.party.gender
    return "p" if item.count is not None and item.count.high != 1 else ""


def _repel_told(draft: Draft, scope: Scope) -> bool:
    """Whether the foiling is what was announced: who foiled it was its aim."""
    support = draft.support
    if scope.cue is None or scope.speaker is None or support is None:
        return False
    return 0 <= support[0] - scope.cue[1] <= 1


def _two_named(items: Sequence[Item]) -> bool:
    """Whether "between X and Y" names two parties by their own names."""
    named = [i.party for i in items if i.party is not None and not i.party.generic]
    return len(named) == _TWO and all(i.preps[:1] == ("between",) for i in items)


def _crowd(item: Item, party: Party) -> Party:
    """People who protest are protesters, unless they are named as the residents."""
    lemma = item.count.lemma if item.count is not None else ""
    people = party.group == "civilians" and bool(lemma) and lemma not in _RESIDENTS
    return replace(party, group="protesters") if party.group is None or people else party
