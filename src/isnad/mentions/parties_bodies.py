"""Names of bodies that no list holds: unions, committees, councils, companies, parties."""

from collections.abc import Sequence

from isnad.arabic import Token
from isnad.mentions.parties_pieces import ADJECTIVE, HEAD, LOCAL, NAME, NATIONAL, PLACE, Pieces

_ARTICLE = "\u0627\u0644"
_TO_THE = "\u0644\u0644"
_YA = "\u064a"
"""Begins verbs of the present far more often than nouns without the article."""
_NISBA = ("\u064a", "\u064a\u0647")
_PEOPLE = ("\u064a\u0646", "\u0648\u0646")
_MAX_ADJECTIVES = 4
_MAX_NOUNS = 2
_SHORTEST = 4
_KNOWN = (ADJECTIVE, HEAD, LOCAL, NAME)


def body_name(
    tokens: Sequence[Token], at: int, pieces: Pieces, definite: bool, busy: frozenset[int]
) -> int | None:
    """The end of what names a body behind its head word; None if nothing there does.

    A head with the article takes adjectives, one without it a genitive and then adjectives; "for
    the ..." and "for the sake of ..." may follow. `busy` are tokens that begin verbs and the like.
    """
    end = at if definite else _genitive(tokens, at, pieces, busy)
    described = _described(tokens, end, pieces)
    if described == at:
        return None
    end = described
    if described > at and _is_article(tokens, end, _TO_THE):
        word = tokens[end].norm
        named = definite or described - at > 1
        if named and not word.endswith(_PEOPLE) and len(word) > _SHORTEST:
            end = _described(tokens, end + 1, pieces)
    sake = pieces.word(end, "sake")
    if sake is not None and sake.last < len(tokens) and tokens[sake.last].kind == "word":
        end = _described(tokens, sake.last + 1, pieces)
    return end


def described_name(tokens: Sequence[Token], at: int, pieces: Pieces) -> int:
    """The end of adjectives with the article behind a name: "Islamic Call", "Free People's"."""
    return _described(tokens, at, pieces)


def _is_article(tokens: Sequence[Token], at: int, start: str = _ARTICLE) -> bool:
    return at < len(tokens) and tokens[at].kind == "word" and tokens[at].norm.startswith(start)


def _described(tokens: Sequence[Token], at: int, pieces: Pieces) -> int:
    end = at
    while end < at + _MAX_ADJECTIVES and _is_article(tokens, end):
        word = tokens[end].norm
        adjective = pieces.word(end, "qualifier", "body_adjective")
        nation = pieces.one(end, (NATIONAL,), "")
        if pieces.word(end, "stop", "ordinal"):
            break
        if adjective is None and nation is None and not word.endswith(_NISBA):
            break
        if adjective is None and nation is None and pieces.one(end, _KNOWN, "") is not None:
            break
        end += 1
    return end


def _genitive(tokens: Sequence[Token], at: int, pieces: Pieces, busy: frozenset[int]) -> int:
    """The end of the noun that a head without the article governs; `at` if none follows."""
    end = at
    while end < at + _MAX_NOUNS + 1 and end < len(tokens) and tokens[end].kind == "word":
        if pieces.word(end, "stop", "from", "in", "numeral", pre=None) is not None:
            return at
        place = pieces.one(end, (PLACE,), "")
        if _is_article(tokens, end):
            if pieces.one(end, (NATIONAL,), "") is not None:
                return at
            return end + 1
        if place is not None and end > at and end not in busy:
            return place.last
        if end in busy or len(tokens[end].norm) < _SHORTEST - 1 or tokens[end].norm[0] == _YA:
            return at
        end += 1
    return at
