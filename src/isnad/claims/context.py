"""What a report has said so far: the parties, places and days that later words lean on."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from isnad.frames.item import Item
from isnad.mentions.gathered import Row
from isnad.mentions.parties import PartyMention
from isnad.model import Party, Place

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
_TWO = 2
_KINDS = {
    "town": frozenset({"town", "village", "city", "admin2"}),
    "village": frozenset({"village", "town"}),
    "camp": frozenset({"camp"}),
    "admin1": frozenset({"admin1"}),
    "quarter": frozenset({"quarter"}),
    "airport": frozenset({"airport", "base"}),
    "area": frozenset({"area", "admin2", "admin1"}),
}
_NARROW = frozenset({"airport", "quarter", "camp"})
_WIDE = frozenset({"country", "admin1", "countryside"})
_REACH = 200
"""How many mentions back an anaphor may reach."""


@dataclass(slots=True)
class Context:
    """Running memory of one text, moved forward claim by claim."""

    parties: Row[PartyMention]
    """All party mentions of the text."""
    actor: Party | None = None
    """Who did what was told last."""
    opponents: tuple[Party, ...] = ()
    """The two sides that were last told to fight, talk or agree."""
    subject: tuple[Party, ...] = ()
    """Who the last verb's subject was: a verb without one may take it over."""
    subject_sentence: int = -1
    day: tuple[date, date] | None = None
    day_paragraph: int = -1
    place: Place | None = None
    """Where the last event was, or the last place named."""
    place_paragraph: int = -1
    header: Place | None = None
    """The place that heads a line ("Duma: ...")."""
    header_paragraph: int = -1
    towns: set[str] = field(default_factory=set)
    named: dict[str, tuple[int, Place]] = field(default_factory=dict)
    """The last place named of each kind, with how many were named before it."""
    count: int = 0
    paragraphs_with_place: set[int] = field(default_factory=set)

    # -- parties -------------------------------------------------------------------------------

    def resolve(
        self, mention: PartyMention, others: frozenset[str] = frozenset()
    ) -> tuple[str | None, str | None]:
        """(group, entity) of a mention; an anaphor takes the last party that it can stand for.

        `others` are groups it cannot be: who acts is not whom it is done to.
        """
        bare = mention.kind == "bare" and mention.definite and mention.head_class in _ANAPHORS
        if mention.group is not None or not (mention.generic or bare):
            return mention.group, mention.entity
        if not mention.post and mention.head_class in (None, "office", "unknown"):
            return None, None
        doer = self.actor
        open_ = not mention.post and mention.head_class != "faction"
        if open_ and doer is not None and doer.group not in others and self._suits(mention, doer):
            return doer.group, doer.entity
        for earlier in self.parties.before(mention.first, _REACH):
            if mention.post and _nameless_state(earlier):
                return None, None  # "its forces" are of a state that no list of sides holds
            if self._stands_for(mention, earlier, others):
                return earlier.group, earlier.entity
        return None, None

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

    # -- places and days -----------------------------------------------------------------------

    def see(self, place: Place, paragraph: int, kind: str = "", *, event: bool = False) -> None:
        """Remember a place that was named, or where an event was."""
        self.count += 1
        self.named[kind] = (self.count, place)
        if kind not in _WIDE:
            self.towns.add(place.name)
        self.paragraphs_with_place.add(paragraph)
        if event or self.place_paragraph != paragraph:
            self.place, self.place_paragraph = place, paragraph

    def place_meant(self, kind: str) -> Place | None:
        """The place that "the town", "the camp", "the province" stands for."""
        if kind == "area" and self.place is not None:
            return self.place
        wanted = [self.named[name] for name in _KINDS.get(kind, ()) if name in self.named]
        if wanted:
            return max(wanted, key=lambda pair: pair[0])[1]
        return None if kind in _NARROW else self.place or self.header

    def place_for(self, paragraph: int, leans: bool) -> Place | None:
        """Where an event without a place of its own was, by what its paragraph said.

        A paragraph that names no place goes on where the report is, if it is set in one town
        alone, or if the event `leans` on somebody named before.
        """
        if self.header is not None and self.header_paragraph == paragraph:
            return self.header
        if self.place_paragraph == paragraph:
            return self.place
        if paragraph not in self.paragraphs_with_place and (leans or len(self.towns) == 1):
            return self.place
        return None

    def running_day(
        self, paragraph: int, published: date | None
    ) -> date | tuple[date, date] | None:
        """The day that a bare hour belongs to: the paragraph's, else the publication's."""
        if self.day is None or self.day_paragraph != paragraph:
            return published
        return self.day if self.day[0] != self.day[1] else self.day[0]


def _nameless_state(party: PartyMention) -> bool:
    """Whether a party is a state's office or army whose group has no id."""
    owned = party.group is None and party.national is not None and party.head_class is not None
    return owned and not (party.generic or party.epithet or party.area)


def party_words(item: Item) -> tuple[int, int]:
    """The tokens that name the party of an item: the party's own, else the counted noun's."""
    if item.party is not None:
        return item.party.first, item.party.last
    count = item.count
    if count is not None and count.noun is not None:
        return count.noun, max(count.noun + 1, item.last if count.name else count.noun + 1)
    return item.first, item.last
