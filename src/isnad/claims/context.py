"""What a report has said so far: the parties and places that later words lean on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from isnad.frames.items import Item
from isnad.mentions.parties import PartyMention
from isnad.model import Party, Place

_ANAPHORS = frozenset({"fighters", "faction", "army", "unknown"})
_STATE = frozenset({"country", "state_army", "state", "police", "foreign_army", "international", "government"})


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


@dataclass(slots=True)
class Context:
    """Running memory of one report, moved forward claim by claim."""

    parties: Sequence[PartyMention]
    """All party mentions of the text in order."""
    actor: Party | None = None
    """Who did what was told last."""
    actor_paragraph: int = -1
    place: Place | None = None
    place_paragraph: int = -1
    header: Place | None = None
    header_paragraph: int = -1
    seen: list[tuple[Place, str]] = field(default_factory=list)
    """Every place named so far, with its kind."""
    paragraph_places: dict[int, set[str]] = field(default_factory=dict)

    def resolve(
        self, mention: PartyMention, others: frozenset[str] = frozenset()
    ) -> tuple[str | None, str | None]:
        """(group, entity) of a mention; an anaphor takes the last party that it can stand for.

        `others` are groups it cannot be: who acts is not whom it is done to.
        """
        anaphor = mention.generic or (
            mention.kind == "bare" and mention.definite and mention.head_class in _ANAPHORS
        )
        if mention.group is not None or not anaphor:
            return mention.group, mention.entity
        if not mention.post and mention.head_class in (None, "office", "unknown"):
            return None, None
        if not mention.post and mention.head_class != "faction" and self.actor is not None:
            if self.actor.group not in others and self._suits(mention, self.actor):
                return self.actor.group, self.actor.entity
        for earlier in reversed([p for p in self.parties if p.first < mention.first]):
            if earlier.generic or earlier.group is None or earlier.metonym or earlier.epithet:
                continue
            if earlier.group in others:
                continue
            if mention.post:
                return earlier.group, earlier.entity
            state = earlier.kind in _STATE
            if mention.head_class == "faction" and state:
                continue
            if mention.head_class in ("army", "air", "police", "government", "office") and not state:
                continue
            return earlier.group, earlier.entity
        return None, None

    def _suits(self, mention: PartyMention, actor: Party) -> bool:
        """Whether the last doer can be meant: a force by a force, an office by a state."""
        known = next((p for p in self.parties if p.group == actor.group), None)
        state = known is not None and known.kind in _STATE
        if mention.head_class in ("government", "office", "police"):
            return state
        return True

    def see(self, place: Place, paragraph: int, kind: str = "", *, event: bool = False) -> None:
        """Remember a place that was named, or where an event was."""
        self.seen.append((place, kind))
        self.paragraph_places.setdefault(paragraph, set()).add(place.name)
        if event or self.place_paragraph != paragraph:
            self.place, self.place_paragraph = place, paragraph

    def place_meant(self, kind: str) -> Place | None:
        """The place that "the town", "the camp", "the province" stands for."""
        wanted = _KINDS.get(kind)
        if wanted is not None:
            for place, known in reversed(self.seen):
                if known in wanted:
                    return place
        if kind in _NARROW:
            return None
        return self.place or self.header


def party_words(item: Item) -> tuple[int, int]:
    """The tokens that name the party of an item: the party's own, else the counted noun's."""
    if item.party is not None:
        return item.party.first, item.party.last
    count = item.count
    if count is not None and count.noun is not None:
        return count.noun, max(count.noun + 1, item.last if count.name else count.noun + 1)
    return item.first, item.last
