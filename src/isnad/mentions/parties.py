"""Parties in a text: armies, groups, institutions, nationalities, gunmen, factions."""

from dataclasses import replace

from isnad.lexicon import Lexicon
from isnad.mentions.document import Document
from isnad.mentions.parties_phrases import Grammar, Phrase
from isnad.mentions.parties_pieces import (
    CAPITAL,
    CLOSERS,
    HEAD,
    NATIONAL,
    OPENERS,
    QUOTES,
    STATE,
    Pieces,
)  # fmt: skip
from isnad.mentions.parties_sides import Side, Sides
from isnad.mentions.parties_types import PartyContext, PartyMention

__all__ = ["PartyContext", "PartyMention", "find"]

_ALEF = "\u0627"
_ARTICLE = "\u0627\u0644"
_LOOSE = frozenset({"fighters", "faction", "unknown"})
_INDEFINITE_BARE = frozenset({"army", "air", "fighters", "unknown", "police"})
_NEVER_INDEFINITE = frozenset(
    {"force", "forces", "army", "cell", "agency-security", "agency-intelligence"}
)


def find(
    document: Document, lexicon: Lexicon, context: PartyContext | None = None
) -> tuple[PartyMention, ...]:
    """The parties of a text in order, none overlapping another; linear in its length."""
    context = context or PartyContext()
    pieces, sides = Pieces(document), Sides(lexicon, context)
    grammar = Grammar(document, pieces, sides)
    out: list[PartyMention] = []
    at, size = 0, len(document.tokens)
    while at < size:
        if document.tokens[at].kind == "punct":
            at += 1
            continue
        phrase = grammar.parse(at)
        if phrase is None:
            at += 1
            continue
        mention = _mention(phrase, document, pieces, sides, grammar)
        if mention is None or not _is_party(phrase, document, pieces):
            at = phrase.last if mention and phrase.owned else at + 1
            continue
        out.append(_in_setting(mention, pieces))
        at = mention.last
    return tuple(out)


def _mention(
    phrase: Phrase, document: Document, pieces: Pieces, sides: Sides, grammar: Grammar
) -> PartyMention | None:
    piece, side, cls = phrase.piece, phrase.side, phrase.head_class
    generic = phrase.generic
    if phrase.unknown and cls in _LOOSE | {"army"}:
        side, generic = Side("unidentified_gunmen", None, "people"), False
    elif piece.kind == HEAD and not phrase.owned and side.kind != "unit":
        bare = _bare(phrase, sides, document, pieces, grammar)
        if bare is None:
            return None
        side, generic = bare
    info = piece.info
    last = _closed(phrase, document)
    number = info.get("number") or "sg"
    kind = side.kind
    group = side.group
    if piece.kind == CAPITAL:
        kind = "metonym"
    elif piece.kind == NATIONAL:
        kind = "people" if number == "pl" else "adjective"
        group = None if number == "pl" else group
    elif piece.kind == STATE:
        kind = "state"
    first_word = document.tokens[piece.first].norm
    return PartyMention(
        first=phrase.first, last=last, group=group, entity=side.entity, kind=kind,
        pre=piece.pre, post=piece.post, head=piece.first, head_class=cls,
        core=(phrase.core[0], last) if phrase.core else (phrase.first, last),
        core_pre=phrase.core[2] if phrase.core else piece.pre,
        generic=generic, national=phrase.national, plural=number != "sg",
        definite=bool(info.get("definite")) or (phrase.owned and piece.kind == HEAD)
        or first_word[len(piece.pre) :].startswith(_ARTICLE),
        metonym=piece.kind == CAPITAL, candidates=side.candidates,
    )  # fmt: skip


def _closed(phrase: Phrase, document: Document) -> int:
    """The phrase's end, with the closing mark of a quotation that opens inside it."""
    last = phrase.last
    inside = [document.tokens[at].norm for at in range(phrase.first, last)]
    marks = [norm for norm in inside if norm in QUOTES]
    if len(marks) % 2 == 1 and last < len(document.tokens):
        following = document.tokens[last].norm
        if marks[-1] in OPENERS and following in CLOSERS and following in QUOTES:
            return last + 1
    return last


def _bare(
    phrase: Phrase, sides: Sides, document: Document, pieces: Pieces, grammar: Grammar
) -> tuple[Side, bool] | None:
    """What a head without an owner stands for, and whether it is generic; None: no party."""
    info, cls = phrase.piece.info, phrase.head_class or "army"
    bare = info["bare"]
    if phrase.piece.post:
        return Side(None), True
    if (
        info["adjectival"]
        and info["number"] == "sg"
        and not _stands_alone(phrase, document, pieces)
    ):
        return None
    if not grammar.has_article(phrase.piece):
        described = phrase.described or phrase.piece.last - phrase.piece.first > 1
        known = phrase.piece.id not in _NEVER_INDEFINITE or described
        if cls == "unknown":
            counted = phrase.first > 0 and document.tokens[phrase.first - 1].kind == "number"
            if counted and info["number"] == "sg":
                return Side(None), True  # "12 gunmen were killed": whose, is said elsewhere
            return Side("unidentified_gunmen", None, "people"), False
        if not known or (cls not in _INDEFINITE_BARE and not described):
            return None
    if bare == "none":
        return None
    if bare in ("country", "weak"):
        group = sides.bare(cls)
        return Side(group, None, "bare", (group,) if group else ()), bare == "weak"
    group = sides.bare(cls) if cls in ("army", "air") else None
    return Side(None, None, "bare", (group,) if group else ()), True


def _stands_alone(phrase: Phrase, document: Document, pieces: Pieces) -> bool:
    """Whether "armed", "terrorist" is a noun: after a number, a verb, "killing of"."""
    at = phrase.first
    if at == 0 or phrase.piece.pre:
        return True
    before = document.tokens[at - 1]
    if document.tokens[phrase.piece.last - 1].norm.endswith(_ALEF):
        return not before.norm.endswith(_ALEF)  # an adjective agrees with its noun
    if before.kind == "punct":
        return before.norm != "\u00bb"
    return before.kind == "number" or pieces.word(at - 1, "person_after", pre=None) is not None


def _is_party(phrase: Phrase, document: Document, pieces: Pieces) -> bool:
    """False after "channel", "street" and the like, and for capitals after "in"."""
    at, piece = phrase.first, phrase.piece
    if at == 0:
        return True
    before = at - 1
    if piece.kind == CAPITAL and pieces.word(before, "within", "place", pre=None):
        return False
    if piece.pre:
        return True
    if piece.kind == CAPITAL and piece.first and document.tokens[before].norm == ":":
        return False
    return pieces.word(before, "outlet", "place", pre=None) is None


def _in_setting(mention: PartyMention, pieces: Pieces) -> PartyMention:
    """Marks what stands in "backed by X" or "areas held by X"."""
    for back in (1, 2, 3):
        start = mention.first - back
        if start < 0:
            break
        word = pieces.word(start, "epithet", "area", pre=None)
        if word is not None and word.last == mention.first:
            if word.id == "area":
                return replace(mention, area=True)
            return replace(mention, epithet=True)
    return mention
