"""What a report has said so far: the parties and places that later words lean on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from isnad.frames.items import Item
from isnad.mentions.parties import PartyMention
from isnad.model import Place

_OURS = frozenset({chr(0x646) + chr(0x627)})
_ARMED = frozenset({"armed_group", "militia", "rebels", "terrorist"})
_STATE = frozenset({"state_army", "state", "police", "foreign_army", "international", "government"})


@dataclass(slots=True)
class Context:
    """Running memory of one report, moved forward claim by claim."""

    parties: Sequence[PartyMention]
    """All party mentions of the text in order."""
    own: str | None = None
    """The outlet's own side, where it speaks for one."""
    place: Place | None = None
    place_paragraph: int = -1
    header: Place | None = None
    header_paragraph: int = -1
    paragraph_places: dict[int, set[str]] = field(default_factory=dict)

    def resolve(self, mention: PartyMention) -> tuple[str | None, str | None]:
        """(group, entity) of a mention; an anaphor takes the last party that it can stand for."""
        if mention.group is not None or not mention.generic:
            return mention.group, mention.entity
        if mention.post in _OURS:
            return self.own, None
        for earlier in reversed([p for p in self.parties if p.first < mention.first]):
            if earlier.generic or earlier.group is None or earlier.metonym:
                continue
            if mention.post:
                return earlier.group, earlier.entity
            if mention.kind in _ARMED and earlier.kind in _STATE:
                continue
            if mention.kind in _STATE and earlier.kind in _ARMED:
                continue
            return earlier.group, earlier.entity
        return None, None

    def see(self, place: Place, paragraph: int) -> None:
        """Remember where the last event was."""
        self.place, self.place_paragraph = place, paragraph
        self.paragraph_places.setdefault(paragraph, set()).add(place.name)


def party_words(item: Item) -> tuple[int, int]:
    """The tokens that name the party of an item: the party's own, else the counted noun's."""
    if item.party is not None:
        return item.party.first, item.party.last
    count = item.count
    if count is not None and count.noun is not None:
        return count.noun, max(count.noun + 1, item.last if count.name else count.noun + 1)
    return item.first, item.last
