"""What stands around a party's words: outlets, streets, backers, areas, quotation marks."""

from dataclasses import replace

from isnad.mentions.document import Document
from isnad.mentions.parties_owning import Phrase
from isnad.mentions.parties_pieces import CAPITAL, CLOSERS, HEAD, OPENERS, QUOTES, Pieces
from isnad.mentions.parties_types import PartyMention

_BA = "\u0628"
_LONGEST_CUE = 3


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
        if piece.pre.endswith(_BA) or pieces.word(before, "within", "place", pre=None):
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


def in_setting(mention: PartyMention, pieces: Pieces, before: int) -> PartyMention:
    """The mention marked where it is no party of the clause.

    It stands in "backed by X", "areas of X", or in "belonging to X" right behind the party that
    ends at token `before`.
    """
    if mention.kind == "country" and pieces.word(mention.first - 1, "within", pre=None):
        return replace(mention, area=True)
    for back in range(1, _LONGEST_CUE + 1):
        start = mention.first - back
        word = pieces.word(start, "epithet", "area", "belongs", "loyal", pre=None)
        if word is None or word.last != mention.first:
            continue
        if word.id == "area":
            return replace(mention, area=True)
        if word.id == "epithet" or start == before:
            return replace(mention, epithet=True)
    return mention


def shared_border(mention: PartyMention, before: PartyMention) -> PartyMention:
    """The second nationality of "the Syrian-Jordanian borders" is no party either."""
    close = before.last in (mention.first, mention.first - 1)
    if before.area and close and before.kind == mention.kind == "adjective" and not mention.pre:
        return replace(mention, area=True)
    return mention
