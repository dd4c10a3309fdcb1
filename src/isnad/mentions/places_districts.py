"""Class nouns of one country's districts that mean something else elsewhere."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from isnad.arabic.clitics import readings
from isnad.lexicon import Entry, Hit
from isnad.mentions.places_phrase import PREFIXES

if TYPE_CHECKING:
    from isnad.mentions.places_index import PlaceIndex

_DISTRICTS = {"JO": "\u0644\u0648\u0627\u0621"}
"""ISO code -> the word for its second-level areas: elsewhere a brigade."""
_INFO = {"kind": "admin2"}
_BORN_BY = frozenset({"town", "admin1", "admin2", "area", "village"})


def districts(index: "PlaceIndex", country: str | None) -> Iterator[Hit]:
    """The class nouns of the country's districts, each before a name of a place of its own.

    Groups are called so as well, but not after towns of that country.
    """
    noun = _DISTRICTS.get(country or "")
    if noun is None:
        return
    for at, token in enumerate(index.document.tokens):
        if not token.norm.endswith(noun) or not _is_own(index, at + 1, country):
            continue
        for reading in readings(token.norm):
            if reading.stem == noun and reading.pre in PREFIXES and not reading.post:
                yield Hit(at, at + 1, reading, Entry("place_head", noun, _INFO))


def _is_own(index: "PlaceIndex", at: int, country: str | None) -> bool:
    """Whether a name that starts at a token is one of the country's places."""
    return any(
        index.records[i][1] == country and index.records[i][8] in _BORN_BY
        for (_, reading), ids in index.names.get(at, {}).items()
        if not (reading.pre or reading.post)
        for i in ids
    )
