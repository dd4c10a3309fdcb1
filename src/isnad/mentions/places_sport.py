"""Clubs called after their towns: who plays a match is no place where something happens."""

from bisect import bisect_right
from collections.abc import Callable

from isnad.arabic.clitics import readings
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_phrase import Phrase

_SETTLED = frozenset({"town", "village", "quarter"})
_REACH = 8
"""Tokens that a word of sport reaches, within its sentence."""


def playing(index: PlaceIndex) -> Callable[[Phrase], bool]:
    """A test of a document's phrases: whether one names a club that a match is about.

    Only a town's bare name is doubted, of what plays or is played against: "in (town)" and class
    nouns tell places, and states and provinces send teams too seldom to be lost.
    """
    against = index.words["sport_against"]
    words = [at for at in range(len(index.document.tokens)) if _of_sport(index, at)]
    starts = [sentence.first for sentence in index.document.sentences]

    def test(phrase: Phrase) -> bool:
        core, at = phrase.core, phrase.first
        if not words or core.head or phrase.lead.end > at or core.pre not in ("", "\u0648"):
            return False
        if not core.ids or any(index.records[i][8] not in _SETTLED for i in core.ids):
            return False
        if phrase.governor is not None and index.norm(phrase.governor) not in against:
            return False
        place = bisect_right(starts, at)
        low = max(at - _REACH, starts[place - 1] if place else 0)
        high = core.last + _REACH
        if place < len(starts):
            high = min(high, starts[place])
        near = bisect_right(words, low - 1)
        return near < len(words) and words[near] < high

    return test


def _of_sport(index: PlaceIndex, at: int) -> bool:
    """Whether a token is a word of sport, or tells so of the town's name after it."""
    token = index.document.tokens[at]
    if token.kind != "word":
        return False
    sport = index.words["sport"]
    found = [reading.stem for reading in readings(token.norm) if not reading.post]
    if any(stem in sport for stem in found):
        return True
    before_name = token.norm in index.words["sport_wins"] or any(
        stem in index.words["sport_team"] for stem in found
    )
    return before_name and any(
        index.records[i][8] in _SETTLED for ids in index.names.get(at + 1, {}).values() for i in ids
    )
