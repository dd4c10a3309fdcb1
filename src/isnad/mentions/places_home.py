"""The town that a text is about: its heading's, or the only one that it names."""

from collections.abc import Sequence

from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_phrase import Phrase
from isnad.mentions.places_resolving import Home, Prior, ranked
from isnad.mentions.places_rows import area_of

_TOWNS = frozenset({"town", "village", "admin1", "admin2"})
_LINE = frozenset({"", "\n", "*", "-", "\u2022"})
_COLON = ":"


def home_of(index: PlaceIndex, phrases: Sequence[Phrase], given: Prior) -> Home | None:
    """The town of a text, None where its headings, or without any its towns, are of several
    provinces."""
    named: dict[tuple[str, str], Home] = {}
    heading: dict[tuple[str, str], Home] = {}
    for phrase in phrases:
        home = _home(index, phrase, given)
        if home is None:
            continue
        area = (home.record[1], area_of(home.record))
        named.setdefault(area, home)
        if _is_heading(index, phrase):
            heading.setdefault(area, home)
    homes = heading or named
    if len(homes) != 1:
        return None
    (((_, province), only),) = homes.items()
    return only if province else None


def _home(index: PlaceIndex, phrase: Phrase, given: Prior) -> Home | None:
    """The phrase, or what it lies in, as a town or province of the table."""
    inner: Phrase | None = phrase
    while inner is not None:
        core = inner.core
        if core.ids and not core.head_info.get("own"):
            rows = [index.records[key] for key in ranked(index, inner, given)]
            known = [row for row in rows if row[8] in _TOWNS]
            if known and len({(row[1], area_of(row)) for row in rows}) == 1:
                return Home(inner, known[0])
        inner = inner.within
    return None


def _is_heading(index: PlaceIndex, phrase: Phrase) -> bool:
    """Whether a phrase stands alone at the start of a line, before a colon."""
    return index.norm(phrase.last) == _COLON and index.norm(phrase.first - 1) in _LINE
