"""Something a sentence names, with what governs it."""

from dataclasses import dataclass

from isnad.mentions.counts import CountMention
from isnad.mentions.parties import PartyMention
from isnad.mentions.periods import PeriodMention
from isnad.mentions.places import PlaceMention


@dataclass(frozen=True, slots=True)
class Item:
    """Tokens [first, last) and what they name; `preps` are what governs it, nearest first.

    "none" stands for nothing up to the clause's edge or a verb, "gen" for a noun trigger.
    `coordinate` where the item is joined by "and" to the item before it.
    """

    first: int
    last: int
    preps: tuple[str, ...]
    party: PartyMention | None = None
    count: CountMention | None = None
    place: PlaceMention | None = None
    period: PeriodMention | None = None
    thing: str | None = None
    """The class of the noun between it and what governs it (position, home)."""
    coordinate: bool = False
    by: int | None = None
    """The end of the trigger that governs it, if one does."""
    nation: str | None = None
    """The state whose nationals counted people are said to be, ISO."""
    head: int | None = None
    """The unknown noun that it is a genitive of ("the union of teachers")."""

    @property
    def bare(self) -> bool:
        """Whether nothing but a verb or the trigger governs it."""
        return self.preps[0] in ("none", "gen")

    @property
    def who(self) -> bool:
        """Whether it names people or a party."""
        return self.party is not None or self.count is not None
