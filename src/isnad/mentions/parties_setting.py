"""What stands around a party's words: outlets, streets, backers, areas, quotation marks."""

from dataclasses import replace

from isnad.mentions.document import Document
from isnad.mentions.parties_owning import Phrase
from isnad.mentions.parties_pieces import (
    CAPITAL,
    CLOSERS,
    HEAD,
    OPENERS,
    PLACE,
    QUOTES,
    Pieces,
)
from isnad.mentions.parties_types import PartyMention

_BA = "\u0628"
_LONGEST_CUE = 3
_BEFORE_CAPITAL = ("within", "place", "named_for")


def closed(phrase: Phrase, document: Document) -> int:
    """The phrase's end, with the closing mark of a quotation that opens inside it."""
    last = phrase.last
    marks = [
        document.tokens[at].norm
        for at in range(phrase.first, last)
        if document.tokens[at].norm in QUOTES
    ]
    if len(marks) % 2 == 1 and last < len(document.tokens):
        following = document.tokens[last].norm
        if marks[-1] in OPENERS and following in CLOSERS and following in QUOTES:
            return last + 1
    return last


def is_party(phrase: Phrase, document: Document, pieces: Pieces) -> bool:
    """False after "channel", "street" and the like; for capitals in datelines and after "in"."""
    before, piece, tokens = phrase.first - 1, phrase.piece, document.tokens
    if piece.kind == CAPITAL:
        if piece.pre.endswith(_BA) or pieces.word(before, *_BEFORE_CAPITAL, pre=None):
            return False
        starts = before < 0 or tokens[before].norm == "\n"
        if starts and phrase.last < len(tokens) and tokens[phrase.last].kind == "punct":
            return False
    if phrase.described and piece.kind == HEAD and piece.id == "governor" and not phrase.owned:
        inside = piece.pre.endswith(_BA) or pieces.word(before, "within", "from", pre=None)
        if inside:
            return False  # "in the municipality of X" is a place
    if piece.pre or before < 0:
        return True
    return pieces.word(before, "outlet", "place", pre=None) is None


def in_setting(
    mention: PartyMention, pieces: Pieces, before: int, document: Document
) -> PartyMention:
    """The mention marked where it is no party of the clause.

    It stands in "backed by X", "areas of X", or in "belonging to X" right behind the party that
    ends at token `before`.
    """
    if mention.kind == "country" and pieces.word(mention.first - 1, "within", pre=None):
        return replace(mention, area=True)
    if mention.kind == "country" and mention.pre == _BA and _after_place(mention.first, pieces):
        return replace(mention, area=True)
    if mention.kind == "adjective" and not mention.pre and _after_place(mention.first, pieces):
        return replace(mention, area=True)  # "the Libyan city of X", X first
    end = _past_so_called(mention.first, pieces, document)
    for back in range(1, _LONGEST_CUE + 1):
        start = end - back
        word = pieces.word(start, "epithet", "area", "belongs", "loyal", pre=None)
        if word is None or word.last != end or (word.id != "area" and end < mention.first):
            continue
        if word.id == "area":
            return replace(mention, area=True)
        if word.id == "epithet" or start == before:
            return replace(mention, epithet=True)
    return mention


def _after_place(at: int, pieces: Pieces) -> bool:
    """Whether a place's name ends right before a token: "Aden in Yemen"."""
    return any(
        piece.last == at
        for first in range(at - 1, at - 1 - _LONGEST_CUE, -1)
        for piece in pieces.at(first, (PLACE,))
    )


def _past_so_called(at: int, pieces: Pieces, document: Document) -> int:
    """Back over an opening mark and "what is called" before a name; `at` without them."""
    start = at - 1 if at > 0 and document.tokens[at - 1].norm in OPENERS else at
    for back in range(1, _LONGEST_CUE + 1):
        word = pieces.word(start - back, "so_called")
        if word is not None and word.last == start:
            return word.first
    return start


def shared_border(mention: PartyMention, before: PartyMention) -> PartyMention:
    """The second nationality of "the Syrian-Jordanian borders" is no party either."""
    close = before.last in (mention.first, mention.first - 1)
    if before.area and close and before.kind == mention.kind == "adjective" and not mention.pre:
        return replace(mention, area=True)
    return mention
