"""Works named for the body that they house: "the camp of the military police in (town)"."""

from typing import Any

from isnad.mentions.places_index import PlaceIndex

FACILITIES = frozenset({"base", "building", "camp", "checkpoint", "prison"})
"""Kinds of class nouns that a body's name may follow."""
_ARTICLE = "\u0627\u0644"
_FI = "\u0641\u064a"
_IN = frozenset({"\u0628"})
_COUNTRY = "country"
_HOUSE = "building"
_LONGEST = 5


def body_end(index: PlaceIndex, start: int) -> int:
    """The end of a body's name that "in" and a listed place follow; `start` if none does.

    Only a definite name or a listed party begins one, and no verb or preposition stands in it.
    """
    if not (index.norm(start).startswith(_ARTICLE) or start in index.parties):
        return start
    at = start
    while at - start < _LONGEST and index.is_word(at):
        if at > start and _is_inside(index, at):
            return at
        if index.has("stops", at) or at in index.preps_first or at in index.heads:
            return start
        if at in index.busy and at not in index.parties and not _is_definite(index, at):
            return start
        at += 1
    return start


def house_end(index: PlaceIndex, start: int, info: dict[str, Any]) -> int:
    """The end of the body that a plain building is the house of ("the building of the ministry");
    `start` if it is named for none."""
    if info["kind"] != _HOUSE or info.get("governed") or info.get("own") is not True:
        return start
    end = index.parties.get(start, start)
    return end if end > start + 1 else start


def _is_definite(index: PlaceIndex, at: int) -> bool:
    return index.norm(at).startswith(_ARTICLE)


def _is_inside(index: PlaceIndex, at: int) -> bool:
    """Whether "in (listed place)" starts at a token."""
    word = index.norm(at) == _FI
    senses = index.names.get(index.skip_quotes(at + 1) if word else at, {})
    return any(
        (not reading.pre if word else reading.pre in _IN)
        and not reading.post
        and reading.stem not in index.words["common"]
        and any(index.records[i][8] != _COUNTRY for i in ids)
        for (_, reading), ids in senses.items()
    )
