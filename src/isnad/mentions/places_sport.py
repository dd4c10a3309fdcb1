"""Clubs called after their towns: who plays a match is no place where something happens."""

from bisect import bisect_right
from collections.abc import Callable

from isnad.arabic.clitics import readings
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_phrase import Phrase

_SPORT = frozenset({
    "\u0645\u0628\u0627\u0631\u0627\u0647", "\u0627\u0644\u0645\u0628\u0627\u0631\u0627\u0647",
    "\u0627\u0644\u062f\u0648\u0631\u064a", "\u062f\u0648\u0631\u064a",
    "\u0644\u0627\u0639\u0628", "\u0644\u0627\u0639\u0628\u0648",
    "\u0644\u0627\u0639\u0628\u064a", "\u0627\u0644\u0644\u0627\u0639\u0628",
    "\u0644\u0627\u0639\u0628\u0627", "\u0645\u062f\u0631\u0628",
    "\u0627\u0644\u0645\u062f\u0631\u0628", "\u0646\u0627\u062f\u064a",
    "\u0627\u0644\u0646\u0627\u062f\u064a", "\u0627\u0644\u0634\u0648\u0637",
    "\u0628\u0637\u0648\u0644\u0647", "\u0643\u0627\u0633",
    "\u0627\u0644\u0645\u0648\u0646\u062f\u064a\u0627\u0644", "\u0647\u062f\u0627\u0641",
})  # fmt: skip
"""Match, league, player, coach, club, half, cup and the like."""
_TEAM = "\u0641\u0631\u064a\u0642"
"""A team of any trade, but of players where a town's name follows."""
_WINS = frozenset(
    {"\u0641\u0648\u0632", "\u062a\u0639\u0627\u062f\u0644", "\u0628\u0641\u0648\u0632"}
)
_AGAINST = frozenset(
    {"\u0627\u0645\u0627\u0645", "\u0639\u0644\u064a", "\u0636\u062f", "\u0645\u0639"}
)
_SETTLED = frozenset({"town", "village", "quarter"})
_REACH = 8
"""Tokens that a word of sport reaches, within its sentence."""


def playing(index: PlaceIndex) -> Callable[[Phrase], bool]:
    """A test of a document's phrases: whether one names a club that a match is about.

    Only a town's bare name is doubted, of what plays or is played against: "in (town)" and class
    nouns tell places, and states and provinces send teams too seldom to be lost.
    """
    words = [at for at in range(len(index.document.tokens)) if _of_sport(index, at)]
    starts = [sentence.first for sentence in index.document.sentences]

    def test(phrase: Phrase) -> bool:
        core, at = phrase.core, phrase.first
        if not words or core.head or phrase.lead.end > at or core.pre not in ("", "\u0648"):
            return False
        if not core.ids or any(index.records[i][8] not in _SETTLED for i in core.ids):
            return False
        if phrase.governor is not None and index.norm(phrase.governor) not in _AGAINST:
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
    if token.norm in _SPORT or any(
        reading.stem in _SPORT and not reading.post for reading in readings(token.norm)
    ):
        return True
    before_name = token.norm.endswith(_TEAM) or token.norm in _WINS
    return before_name and any(
        index.records[i][8] in _SETTLED for ids in index.names.get(at + 1, {}).values() for i in ids
    )
