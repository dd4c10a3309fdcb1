"""The lexical hits of a document that can be parts of party phrases, by first token."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from isnad.lexicon import Hit
from isnad.mentions.document import Document

NAME, LOCAL, ADJECTIVE, STATE, NATIONAL, CAPITAL, HEAD, WORD, PLACE = range(9)
_CATEGORIES = {
    "state": STATE, "state_adjective": NATIONAL, "capital": CAPITAL, "party_head": HEAD,
    "party_word": WORD, "place": PLACE,
}  # fmt: skip
_FORMS = {"name": NAME, "noun": NAME, "adjective": ADJECTIVE, "local": LOCAL}
_TA_MARBUTA = "\u0629"
_MARKS = "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
QUOTES = frozenset("\u00ab\u00bb\u201c\u201d\"'\u2018\u2019")
OPENERS = frozenset("\u00ab\u201c\"'\u2018(")
CLOSERS = frozenset("\u00bb\u201d\"'\u2019)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A hit of one of the kinds above; all entries of one reading and kind together."""

    kind: int
    first: int
    last: int
    pre: str
    post: str
    hits: tuple[Hit, ...]

    @property
    def info(self) -> Any:
        """The details of the first entry."""
        return self.hits[0].entry.info

    @property
    def id(self) -> str:
        """The id of the first entry."""
        return self.hits[0].entry.id


class Pieces:
    """Pieces by first token, longest first; within a length, the whole word before its parts."""

    def __init__(self, document: Document) -> None:
        groups: dict[tuple[int, int, int, str, str], list[Hit]] = {}
        for hit in document.hits:
            kind = _kind(hit)
            if kind is not None and not _misread(hit, document):
                key = (hit.first, -hit.last, kind, hit.reading.pre, hit.reading.post)
                groups.setdefault(key, []).append(hit)
        self._by_first: dict[int, list[Piece]] = {}
        # the order of hits keeps the order of readings: sort by length alone
        for (first, last, kind, pre, post), hits in groups.items():
            if not (post and kind != HEAD):
                piece = Piece(kind, first, -last, pre, post, tuple(hits))
                self._by_first.setdefault(first, []).append(piece)
        for pieces in self._by_first.values():
            pieces.sort(key=lambda piece: (-piece.last, len(piece.pre), len(piece.post)))

    def at(self, first: int, kinds: Sequence[int], pre: str | None = None) -> Iterator[Piece]:
        """The pieces of these kinds that begin at a token, longest first.

        With `pre`, only those with just this prefix ("" for none).
        """
        for piece in self._by_first.get(first, ()):
            if piece.kind in kinds and (pre is None or piece.pre == pre):
                yield piece

    def one(self, first: int, kinds: Sequence[int], pre: str | None = None) -> Piece | None:
        """The longest of them."""
        return next(self.at(first, kinds, pre), None)

    def word(self, first: int, *roles: str, pre: str | None = "") -> Piece | None:
        """The longest function word of one of these roles at a token."""
        for piece in self.at(first, (WORD,), pre):
            for hit in piece.hits:
                if hit.entry.id in roles:
                    return Piece(WORD, piece.first, piece.last, piece.pre, piece.post, (hit,))
        return None


def _misread(hit: Hit, document: Document) -> bool:
    """Whether the pronoun of a reading is only the folded ending of a feminine noun."""
    if not hit.reading.post:
        return False
    token = document.tokens[hit.first]
    return document.text[token.start : token.end].rstrip(_MARKS)[-1:] == _TA_MARBUTA


def _kind(hit: Hit) -> int | None:
    category = hit.entry.category
    if category == "group":
        return _FORMS[hit.entry.info["form"]]
    return _CATEGORIES.get(category)
