"""A noun phrase that names a place, before anything is looked up about it."""

from dataclasses import dataclass, field
from typing import Any

_WAW, _FA, _BA, _LAM = "\u0648", "\u0641", "\u0628", "\u0644"
_AND = frozenset({"", _WAW, _FA})
IN = frozenset({_BA, _WAW + _BA, _FA + _BA})
TO = frozenset({_LAM, _WAW + _LAM, _FA + _LAM})
PREFIXES = _AND | IN | TO
"""What may be written on to the first word of a place."""
RANK = {
    "country": 9, "sea": 8, "area": 7, "admin1": 7, "countryside": 7, "admin2": 6, "island": 6,
    "river": 6, "mountain": 6, "front": 6, "border": 6, "town": 5, "village": 5, "quarter": 3,
    "camp": 3,
}  # fmt: skip
LEVEL = frozenset({5, 7})
"""Ranks of which one can lie in another."""
"""How much a kind holds; kinds not named here hold nothing but themselves (1)."""


@dataclass(slots=True)
class Lead:
    """Words before the name: nearness, directions, parts of a town."""

    end: int
    pre: str = ""
    near: bool = False
    direction: str = ""
    part: bool = False
    follow: frozenset[str] = frozenset({""})
    """What may be written on to the word that follows."""
    group_word: int = -1
    """Token of a definite plural ("the eastern quarters"), -1 if there is none."""


@dataclass(slots=True)
class Core:
    """Class noun and name."""

    first: int
    last: int
    name: str
    name_first: int
    name_last: int
    pre: str = ""
    ids: tuple[str, ...] = ()
    head: str = ""
    head_info: dict[str, Any] = field(default_factory=dict)
    nation: str = ""
    anaphor: bool = False
    definite: bool = False
    area_of_group: bool = False
    core_name: str = ""
    """The folded name without its class noun, where the table was asked for it alone."""

    @property
    def many(self) -> bool:
        """Whether names that follow share the class noun."""
        return bool(self.head_info.get("many"))

    @property
    def kind(self) -> str:
        """What the class noun says it is."""
        return str(self.head_info.get("kind", ""))


@dataclass(slots=True)
class Phrase:
    """Lead, core, and the phrase it lies in."""

    first: int
    last: int
    lead: Lead
    core: Core
    prep: str = "none"
    governor: int | None = None
    within: "Phrase | None" = None
    within_head: str = ""
    nation: str = ""
    coordinated: bool = False

    @property
    def pre(self) -> str:
        """What is written on to the first word."""
        return self.lead.pre if self.lead.end > self.first else self.core.pre
