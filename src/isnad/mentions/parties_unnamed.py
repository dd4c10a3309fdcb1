"""Names of factions and units that the lexicon lacks: quoted names, idafas, numbers."""

from collections.abc import Sequence

from isnad.arabic import Token
from isnad.mentions.parties_pieces import (
    ADJECTIVE,
    CLOSERS,
    HEAD,
    LOCAL,
    NAME,
    NATIONAL,
    PLACE,
    QUOTES,
    STATE,
    Pieces,
)

_ARTICLE = "\u0627\u0644"
_WAW = "\u0648"
_MAX_QUOTED = 6
_KNOWN = (ADJECTIVE, HEAD, LOCAL, NAME, NATIONAL, STATE)


def quoted_name(tokens: Sequence[Token], at: int, pieces: Pieces) -> int | None:
    """The end (after the closing mark) of a name of one to six words quoted at `at`."""
    if at >= len(tokens) or tokens[at].norm not in QUOTES:
        return None
    adjective = pieces.word(at + 1, "qualifier")
    if adjective and adjective.last < len(tokens) and tokens[adjective.last].norm in CLOSERS:
        return None  # scare quotes
    for end in range(at + 1, min(len(tokens), at + _MAX_QUOTED + 2)):
        if tokens[end].norm in CLOSERS:
            return end + 1 if end > at + 1 else None
        if tokens[end].kind != "word":
            return None
    return None


def unit_number(tokens: Sequence[Token], at: int, pieces: Pieces) -> int | None:
    """The end of a number or ordinal at `at`: "25", "the twenty-fourth"."""
    if at >= len(tokens):
        return None
    if tokens[at].kind == "number":
        return at + 1
    end = at
    if pieces.word(at, "ordinal") is None:
        return None
    end += 1
    following = pieces.word(end, "ordinal", pre=None)
    if following is not None and following.pre in ("", _WAW):
        end += 1
    return end


def proper_name(tokens: Sequence[Token], at: int, pieces: Pieces) -> int | None:
    """The end of an unquoted proper name after a word such as "brigade".

    Either words that open names ("martyrs", "free men", "lions") and the word after them, or one
    place name, or one word with the article that is no adjective.
    """
    end, size = at, len(tokens)
    while end < size and pieces.word(end, "opener") is not None and end < at + 3:
        end += 1
    if end == size or tokens[end].kind != "word" or pieces.word(end, "stop") is not None:
        return end if end > at + 1 else None
    if end > at:
        return end + 1
    if pieces.one(at, _KNOWN, "") is not None or pieces.word(at, "qualifier", "unknown", "place"):
        return None
    place = pieces.one(at, (PLACE,), "")
    if place is not None:
        return place.last
    return at + 1 if tokens[at].norm.startswith(_ARTICLE) and len(tokens[at].norm) > 4 else None


def family_name(tokens: Sequence[Token], at: int, pieces: Pieces) -> int:
    """The end of a tribe's name behind "sons of the tribe"; `at` where none follows."""
    end = at
    while pieces.word(end, "opener") is not None and end < at + 2:
        end += 1
    if end < len(tokens) and tokens[end].kind == "word" and not pieces.word(end, "stop", pre=None):
        return end + 1
    return at
