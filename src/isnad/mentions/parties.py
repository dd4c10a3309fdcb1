"""Parties in a text: armies, groups, institutions, nationalities, gunmen, factions."""

from dataclasses import replace

from isnad.lexicon import Lexicon
from isnad.mentions.document import Document
from isnad.mentions.parties_bare import Bare
from isnad.mentions.parties_gender import gender_of
from isnad.mentions.parties_owning import Phrase
from isnad.mentions.parties_phrases import Grammar
from isnad.mentions.parties_pieces import (
    ADJECTIVE,
    CAPITAL,
    CLOSERS,
    HEAD,
    LOCAL,
    NAME,
    NATIONAL,
    OPENERS,
    STATE,
    Pieces,
)
from isnad.mentions.parties_setting import closed, in_setting, is_party, shared_border
from isnad.mentions.parties_sides import Side, Sides
from isnad.mentions.parties_types import PartyContext, PartyMention

__all__ = ["PartyContext", "PartyMention", "find"]

_PAIR = "sides"
_ALEF, _LAM = "\u0627", "\u0644"
_ARTICLE = _ALEF + _LAM
_ARMED = frozenset({"army", "air", "police"})
_UNKNOWN_PEOPLE = frozenset({"fighters", "faction", "unknown", "army"})


def find(
    document: Document, lexicon: Lexicon, context: PartyContext | None = None
) -> tuple[PartyMention, ...]:
    """The parties of a text in order, none overlapping another; linear in its length."""
    context = context or PartyContext()
    pieces, sides = Pieces(document), Sides(lexicon, context)
    grammar = Grammar(document, pieces, sides)
    bare = Bare(document, pieces, sides, grammar, context)
    out: list[PartyMention] = []
    at, size = 0, len(document.tokens)
    while at < size:
        phrase = grammar.parse(at) if document.tokens[at].kind != "punct" else None
        mention = _mention(phrase, document, bare, pieces) if phrase else None
        if phrase is None or mention is None:
            at += 1
        elif not is_party(phrase, document, pieces):
            at = phrase.last if phrase.owned else at + 1
        elif out and _is_tail(phrase, out[-1]):
            at = phrase.last  # "... the hostile" behind a name
        elif out and _is_alias(phrase, out[-1], document):
            out[-1] = replace(out[-1], last=mention.last, core=(out[-1].core[0], mention.last))
            at = mention.last
        elif out and _is_short_name(phrase, mention, out[-1], document):
            out[-1] = replace(out[-1], last=mention.last + 1, group=out[-1].group or mention.group)
            at = mention.last + 1
        else:
            placed = in_setting(mention, pieces, out[-1].last if out else -1, document)
            out.append(shared_border(placed, out[-1]) if out else placed)
            at = mention.last
    return tuple(out)


def _is_tail(phrase: Phrase, before: PartyMention) -> bool:
    if before.last != phrase.first or phrase.piece.pre:
        return False
    info = phrase.piece.info
    if phrase.piece.kind == HEAD and info.get("adjectival") and info["number"] == "sg":
        return bool(info["definite"]) and not phrase.owned
    if phrase.piece.kind == NATIONAL:
        named = before.kind not in ("country", "adjective", "metonym", "people")
        one = phrase.piece.info.get("number") == "sg" and before.national is None
        return named and one
    if phrase.piece.kind != ADJECTIVE:
        return False
    return phrase.piece.info.get("number") != "pl" or before.head_class in ("fighters", "unknown")


def _is_alias(phrase: Phrase, before: PartyMention, document: Document) -> bool:
    """Whether a name follows another after a slash: two names of one group."""
    return (
        phrase.piece.kind == NAME
        and before.group is not None
        and before.last == phrase.first - 1
        and document.tokens[before.last].norm == "/"
    )


def _is_short_name(
    phrase: Phrase, mention: PartyMention, before: PartyMention, document: Document
) -> bool:
    """Whether only an acronym or another name of the party before stands between marks."""
    tokens, opened, closes = document.tokens, phrase.first - 1, mention.last
    if phrase.piece.kind not in (NAME, LOCAL) or before.last != opened or closes >= len(tokens):
        return False
    if tokens[opened].norm not in OPENERS or tokens[closes].norm not in CLOSERS:
        return False
    if before.kind in ("adjective", "country", "metonym", "people"):
        return False
    return mention.group in (before.group, None) or before.group is None


def _mention(phrase: Phrase, document: Document, bare: Bare, pieces: Pieces) -> PartyMention | None:
    piece, side, generic = phrase.piece, phrase.side, phrase.generic
    if phrase.unknown and phrase.head_class in _UNKNOWN_PEOPLE:
        side, generic = Side("unidentified_gunmen", None, "people"), False
    elif phrase.unknown and phrase.head_class == "air":
        side, generic = Side(None), False
    elif piece.kind == HEAD and not phrase.owned and side.kind != "unit":
        settled = bare.settle(phrase)
        if settled is None:
            return None
        side, generic = settled
    elif piece.kind == NAME and not bare.stands_alone(phrase):
        return None
    number = piece.info.get("number") or "sg"
    kind, group = side.kind, side.group
    if piece.kind == CAPITAL:
        kind = "metonym"
    elif piece.kind == NATIONAL:
        kind = "people" if number == "pl" else "adjective"
        group = None if number == "pl" else group
    elif piece.kind == STATE:
        kind = "country"
    elif piece.kind == ADJECTIVE and number == "sg":
        kind = "adjective"
    last = closed(phrase, document)
    word = _bare_word(document.tokens[piece.first].norm, piece.pre)
    return PartyMention(
        first=phrase.first, last=last, group=group, entity=side.entity, kind=kind,
        pre=piece.pre, post=piece.post, head=piece.first,
        head_class=phrase.head_class or _armed_class(phrase, pieces),
        core=phrase.core[:2] if phrase.core else (phrase.first, last),
        core_pre=phrase.core[2] if phrase.core else piece.pre,
        generic=generic, national=phrase.national or _nation_in(phrase, pieces),
        plural=number != "sg",
        definite=bool(piece.info.get("definite")) or (phrase.owned and piece.kind == HEAD)
        or word.startswith(_ARTICLE),
        pair=piece.kind == HEAD and piece.id == _PAIR and not phrase.owned,
        metonym=piece.kind == CAPITAL, candidates=side.candidates,
        word=word.removeprefix(_ARTICLE), words=_words(phrase.first, last, document),
        owner=_owner(phrase, document),
        gender=gender_of(phrase, word.removeprefix(_ARTICLE), pieces),
    )  # fmt: skip


def _bare_word(norm: str, pre: str) -> str:
    """A folded word without its prefixes; the article, fused with the preposition lam, restored."""
    rest = norm[len(pre) :]
    return (
        _ALEF + rest if pre.endswith(_LAM) and norm[len(pre) - 1 :].startswith(_LAM * 2) else rest
    )


def _owner(phrase: Phrase, document: Document) -> tuple[str, str]:
    """Word and class of an anaphor behind a head; empty without one."""
    piece = phrase.anaphor
    if piece is None:
        return "", ""
    word = _bare_word(document.tokens[piece.first].norm, piece.pre).removeprefix(_ARTICLE)
    return word, str(piece.info["class"])


def _nation_in(phrase: Phrase, pieces: Pieces) -> str | None:
    """The state that a listed name names itself ("the Turkish army"); ISO."""
    if phrase.piece.kind != NAME:
        return None
    for at in range(phrase.first, phrase.last):
        inner = pieces.one(at, (NATIONAL,), "")
        state = pieces.one(at, (STATE,), "")  # "of Syria" tells no nationality
        if (
            state is None
            and inner is not None
            and inner.last <= phrase.last
            and not inner.info["weak"]
        ):
            return inner.id
    return None


def _armed_class(phrase: Phrase, pieces: Pieces) -> str | None:
    """The class of a listed name that begins with a word for armed men: "the French army"."""
    head = (
        pieces.one(phrase.first, (HEAD,), phrase.piece.pre) if phrase.piece.kind == NAME else None
    )
    return str(head.info["class"]) if head and head.info["class"] in _ARMED else None


def _words(first: int, last: int, document: Document) -> tuple[str, ...]:
    tokens = document.tokens[first:last]
    return tuple(t.norm.removeprefix(_ARTICLE) for t in tokens if t.kind == "word")
