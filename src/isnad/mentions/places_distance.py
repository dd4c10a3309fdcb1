"""How far from a place: "20 kilometres west of X", "five miles from X"."""

from isnad.arabic import numbers
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_phrase import Phrase

_REACH = 6
"""Tokens that a number may take."""
_AWAY = frozenset({"min", "an"})
_MARK = "."


def distance_to(index: PlaceIndex, phrase: Phrase) -> float | None:
    """Kilometres told before a phrase with a direction, or governed by "from"; else None."""
    at = phrase.first
    if phrase.prep in _AWAY and phrase.governor is not None:
        at = phrase.governor
    elif not phrase.lead.direction:
        return None
    kilometres = index.units.get(index.norm(at - 1))
    if kilometres is None or not index.numbers:
        return None
    alone = index.units.get(f"2 {index.norm(at - 1)}")
    if alone is not None:
        return alone
    window = index.document.tokens[max(0, at - 1 - _REACH) : at - 1]
    if window and window[-1].kind == "number" and _MARK in window[-1].norm:
        whole, _, part = window[-1].norm.partition(_MARK)
        if whole.isdecimal() and part.isdecimal() and len(whole) <= _REACH:
            return float(f"{whole}.{part}") * kilometres
    for found in numbers.find(window, index.numbers):
        if found.last == len(window):
            return float(found.low) * kilometres
    return None
