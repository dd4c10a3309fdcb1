"""What a report has said so far: the parties and days that later words lean on."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from isnad.frames.item import Item
from isnad.mentions.gathered import Row
from isnad.mentions.parties import PartyMention
from isnad.mentions.parties_gender import agrees_with, can_own
from isnad.model import Party

_ANAPHORS = frozenset({"fighters", "faction", "army", "unknown"})
_PEOPLE = frozenset({
    "civilians", "protesters", "displaced_people", "medics", "journalists", "detainees",
    "prisoners",
})  # fmt: skip
_OFFICES = frozenset({"army", "air", "police", "government", "office"})
_STATE = frozenset({
    "country", "state_army", "state", "police", "foreign_army", "international", "government",
})  # fmt: skip
_UNKNOWN = "unidentified_gunmen"
_ABLE_TO_FIGHT = frozenset({"state_army", "foreign_army", "armed_group", "militia", "government"})
_LOOSE = frozenset({"army", "air", "fighters", "unknown"})
_ARMIES = frozenset({"state_army", "foreign_army"})
_TWO = 2
_SUBJECTS = 4
_PLURALS = ("\u0648\u0646", "\u064a\u0646", "\u0627\u0646", "\u0648", "\u064a")
_LATELY = 1
"""How many days back the day of an earlier paragraph is still the one told of."""
_REACH = 200
"""How many mentions back an anaphor may reach."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a verb's subject was, with the gender of the words, and where that was told."""

    parties: tuple[Party, ...]
    gender: str
    sentence: int
    paragraph: int
    speaks: bool = False


@dataclass(slots=True)
class Context:
    """Running memory of one text, moved forward claim by claim."""

    parties: Row[PartyMention]
    """All party mentions of the text."""
    actor: Party | None = None
    """Who did what was told last."""
    opponents: tuple[Party, ...] = ()
    """The two sides that were last told to fight, talk or agree."""
    subjects: list[Subject] = field(default_factory=list)
    """The subjects of the last verbs, the latest last: a verb without one may take one over."""
    sentence: int = 0
    """The sentence that is being read."""
    day: tuple[date, date] | None = None
    day_paragraph: int = -1
    # -- parties -------------------------------------------------------------------------------

    def resolve(
        self, mention: PartyMention, others: frozenset[str] = frozenset()
    ) -> tuple[str | None, str | None]:
        """(group, entity) of a mention; an anaphor takes the last party that it can stand for.

        `others` are groups it cannot be: who acts is not whom it is done to.
        """
        if mention.generic and mention.owner[0]:
            word, head_class = mention.owner
            mention = replace(mention, word=word, head_class=head_class, definite=True)
        bare = mention.kind == "bare" and mention.definite and mention.head_class in _ANAPHORS
        if not (mention.generic or (bare and mention.group is None)):
            return mention.group, mention.entity
        named = self._named_so(mention, others)
        if named is not None:
            return named.group, named.entity
        if mention.group is not None:
            doer = self._doer_nearby(mention, others)
            return (doer.group, doer.entity) if doer else (mention.group, mention.entity)
        local = mention.kind not in ("bare", "unit") and not mention.candidates
        if not mention.post and (local or mention.head_class in (None, "office", "unknown")):
            return None, None
        doer = self.actor
        open_ = not mention.post and mention.head_class != "faction"
        if open_ and doer is not None and doer.group not in others and self._suits(mention, doer):
            return doer.group, doer.entity
        for earlier in self.parties.before(mention.first, _REACH):
            if mention.post and not can_own(earlier.gender, mention.post):
                continue
            if mention.post and self._is_nearest_owner(earlier, mention):
                return self.resolve(earlier)
            if mention.post and _nameless_state(earlier):
                return None, None  # "its forces" are of a state that no list of sides holds
            if self._stands_for(mention, earlier, others):
                return earlier.group, earlier.entity
        return None, None

    def _doer_nearby(self, mention: PartyMention, others: frozenset[str]) -> Party | None:
        """The army that acted right before, whose "the soldiers", "the artillery" then are.

        Soldiers may be a militia's; guns and aircraft go with armies alone.
        """
        kinds = _ARMIES | {"militia"} if mention.gender == "p" else _ARMIES
        if mention.kind != "bare" or not mention.definite or not self.subjects:
            return None
        last = self.subjects[-1]
        if last.speaks or self.sentence - last.sentence > _TWO:
            return None
        doer = last.parties[0]
        if doer.group is None or doer.group in others:
            return None
        for earlier in self.parties.before(mention.first, _REACH):
            if earlier.group == doer.group and earlier.kind != "adjective":
                return doer if earlier.kind in kinds else None
        return None

    @staticmethod
    def _is_nearest_owner(earlier: PartyMention, mention: PartyMention) -> bool:
        """Whether "the organisation" right before is whose "his men" are."""
        if not (earlier.generic and earlier.definite) or earlier.post or earlier.pair:
            return False
        return earlier.head_class == "faction" and agrees_with(earlier.gender, mention.post)

    def _named_so(self, mention: PartyMention, others: frozenset[str]) -> PartyMention | None:
        """The last party named by the same word with its owner: "a force of X" for "the force"."""
        if mention.post or not mention.definite or mention.pair:
            return None
        wanted = _singular(mention.word)
        for earlier in self.parties.before(mention.first, _REACH):
            if earlier.generic or earlier.epithet or earlier.area or earlier.post:
                continue
            if earlier.group in others or earlier.last - earlier.first < _TWO:
                continue
            if earlier.group is None and mention.head_class in _LOOSE:
                continue  # "the forces": whose is told by more than the word
            if _singular(earlier.word) == wanted or mention.word in earlier.words:
                return earlier
        return None

    def both(self, mention: PartyMention, others: frozenset[str]) -> tuple[Party, ...]:
        """The two parties that "both sides" stands for; () where the text leaves it open.

        Those of the last event between two, else the last two armed sides or states named.
        """
        if self.opponents and not any(p.group in others for p in self.opponents):
            return self.opponents
        found: dict[str, Party] = {}
        for earlier in self.parties.before(mention.first, _REACH):
            if self._stands_for(mention, earlier, others) and earlier.kind in _ABLE_TO_FIGHT:
                found.setdefault(str(earlier.group), Party(earlier.group, "", earlier.entity))
            if len(found) > 1:
                return tuple(reversed(found.values()))
        return ()

    def between(self, sides: Sequence[Party]) -> None:
        """Remember who an event was between, if it was between two."""
        two = {(p.group, p.text): p for p in sides if p.group not in _PEOPLE}
        if len(two) == _TWO and all(p.group for p in two.values()):
            self.opponents = tuple(two.values())

    @staticmethod
    def _stands_for(mention: PartyMention, earlier: PartyMention, others: frozenset[str]) -> bool:
        """Whether an anaphor may mean a party named before: offices are states', factions not."""
        if earlier.generic or earlier.group is None or earlier.metonym or earlier.epithet:
            return False
        if earlier.group in others or earlier.group in _PEOPLE:
            return False
        if mention.post:
            # "the French agency" has no troops, and gunmen nobody knows have no "their forces"
            return earlier.kind != "adjective" and earlier.group != _UNKNOWN
        state = earlier.kind in _STATE
        if mention.head_class == "faction":
            return not state
        return state or mention.head_class not in _OFFICES

    def _suits(self, mention: PartyMention, doer: Party) -> bool:
        """Whether the last doer can be meant: an office only by a state's, "the fighters" not."""
        if mention.head_class not in ("government", "office", "police", "fighters"):
            return True
        known = next(
            (p for p in self.parties.before(mention.first, _REACH) if p.group == doer.group), None
        )
        state = known is not None and known.kind in _STATE
        return not state if mention.head_class == "fighters" else state

    def told_of(self, subject: Subject) -> None:
        """Remember the subject of a verb."""
        self.subjects = [*self.subjects[1 - _SUBJECTS :], subject]

    def subject_for(self, person: str, sentence: int, *, speaks: bool = False) -> Subject | None:
        """The last subject of a sentence that a verb's form agrees with; `person`: m, f, p, "".

        `speaks`: rather one who spoke than one he spoke of.
        """
        found: Subject | None = None
        for subject in reversed(self.subjects):
            if subject.sentence != sentence:
                break
            if not person or not subject.gender or person == subject.gender:
                if subject.speaks == speaks:
                    return subject
                found = found or (subject if speaks else None)
        return found

    # -- days ----------------------------------------------------------------------------------

    def running_day(
        self, paragraph: int, published: date | None, *, same: bool = False
    ) -> date | tuple[date, date] | None:
        """The day that a bare hour belongs to: the paragraph's, else the publication's.

        `same`: for "the same day", which is the one last told, wherever that was.
        """
        if self.day is None or (self.day_paragraph != paragraph and not same):
            return self._lately(published)
        return self.day if self.day[0] != self.day[1] else self.day[0]

    def _lately(self, published: date | None) -> date | None:
        """The day that an earlier paragraph told, if the news is of these days; else today."""
        if published is None or self.day is None or self.day[0] != self.day[1]:
            return published
        return self.day[0] if 0 <= (published - self.day[0]).days <= _LATELY else published


def _nameless_state(party: PartyMention) -> bool:
    """Whether a party is a state's office or army whose group has no id."""
    owned = party.group is None and party.national is not None and party.head_class is not None
    return owned and not (party.generic or party.epithet or party.area)


def _singular(word: str) -> str:
    """A folded word without the endings of sound plurals and duals."""
    for ending in _PLURALS:
        if word.endswith(ending) and len(word) - len(ending) > _TWO:
            return word[: -len(ending)]
    return word


def party_words(item: Item) -> tuple[int, int]:
    """The tokens that name the party of an item: the party's own, else the counted noun's."""
    if item.party is not None:
        return item.party.first, item.party.last
    count = item.count
    if count is not None and count.noun is not None:
        return count.noun, max(count.noun + 1, item.last if count.name else count.noun + 1)
    return item.first, item.last
