"""States and capitals that are only where something is held or where somebody goes."""

from collections.abc import Callable, Sequence

from isnad.discourse.wordmap import WordMap
from isnad.mentions.document import Document
from isnad.mentions.parties import PartyMention
from isnad.mentions.places import PlaceMention

_LANDS = frozenset({"country", "metonym"})
_HOSTS, _VISITS = "hosts", "visits"
_QUOTES = frozenset("\u00ab\u00bb\u201c\u201d\"'#")
_REACH = 12
"""How many words back the verb may stand that somebody goes somewhere by."""


def _visited(
    party: PartyMention, place: PlaceMention, document: Document, words: WordMap,
    verb: Callable[[int], bool], edge: int,
) -> bool:  # fmt: skip
    """Whether a country or capital hosts what others hold, or is where the clause's verb leads.

    `edge` is the first token of the clause; `verb` tells of a token whether it is a verb.
    """
    if party.kind not in _LANDS or party.head_class is not None:
        return False
    if place.prep == "ila":
        return party.kind == "metonym" or _led(party.first, document, words, verb, edge, "")
    if party.pre or place.prep != "none":
        return False
    return _hosts(party, document, words) or _led(party.first, document, words, verb, edge, _VISITS)


def _hosts(party: PartyMention, document: Document, words: WordMap) -> bool:
    """Whether a verb of hosting stands right before or right behind it."""
    at = party.first - 1
    while at > 0 and document.tokens[at].norm in _QUOTES:
        at -= 1
    return _is(words, party.last, _HOSTS) or (at >= 0 and _is(words, at, _HOSTS))


def _led(
    first: int, document: Document, words: WordMap, verb: Callable[[int], bool], edge: int,
    kind: str,
) -> bool:  # fmt: skip
    """Whether the nearest verb of the clause before a token is one of going there."""
    for at in range(first - 1, max(edge, first - _REACH) - 1, -1):
        if _is(words, at, kind):
            return True
        if verb(at) or document.tokens[at].kind == "punct":
            return False
    return False


def _is(words: WordMap, at: int, kind: str) -> bool:
    return any(not kind or hit.entry.id == kind for hit in words.at("journey", at))


def visited(
    parties: Sequence[PartyMention], places: Sequence[PlaceMention], document: Document,
    words: WordMap, verb: Callable[[int], bool], edges: Sequence[int],
) -> frozenset[int]:  # fmt: skip
    """The first tokens of the parties of a sentence that are places there."""
    at = {place.name_first: place for place in places}
    out: set[int] = set()
    end = -1
    for party in parties:
        place = at.get(party.first)
        edge = max((e for e in edges if e <= party.first), default=0)
        joined = place is not None and place.coordinated and end == party.first
        if place is not None and (joined or _visited(party, place, document, words, verb, edge)):
            out.add(party.first)
            end = party.last
    return frozenset(out)
