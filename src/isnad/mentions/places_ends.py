"""Where a name behind a class noun ends, where no table holds it or it goes on with more."""

from typing import Any

from isnad.mentions.places_bodies import FACILITIES
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_names import unknown_name

_ARTICLE = "\u0627\u0644"
_OPENERS = frozenset("\u00ab\u201c\"'")
_SHUT, _QUOTED = frozenset("\u00bb\u201d\"'"), 7


def governs_next(index: PlaceIndex, info: dict[str, Any], start: int, last: int) -> bool:
    """Whether a quarter's listed name goes on with a definite word ("the quarter of X the Y")."""
    if info["kind"] != "quarter" or last != start + 1:
        return False
    definite = [index.norm(at).startswith(_ARTICLE) for at in (start, last)]
    return definite == [False, True]


def quoted(index: PlaceIndex, at: int, info: dict[str, Any]) -> int:
    """The closing mark of a works' short name in quotation marks that open at a token; 0 if none
    does."""
    if info["kind"] not in FACILITIES or index.norm(at) not in _OPENERS:
        return 0
    for end in range(at + 1, at + _QUOTED):
        if index.norm(end) in _SHUT:
            return end if end > at + 1 else 0
    return 0


def unlisted(index: PlaceIndex, at: int, info: dict[str, Any], governed: bool) -> int:
    """The end of a name that no table holds behind a class noun; `at` if none may stand there.

    A noun that is one of every day takes such a name where something governs it, or where
    "south of" goes on with it.
    """
    if not info.get("unknown") or info.get("body"):
        return at
    end = unknown_name(index, at, info)
    if governed or not info.get("governed") or index.hits("place_direction", end):
        return end
    return at
