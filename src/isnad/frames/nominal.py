"""A noun phrase that no list knows, where a verb's subject or object is due.

Many who act in a report are in no lexicon ("the union of bakers", "the port authority"). What
stands right behind a verb, or opens the clause before it, is its subject all the same.
"""

from collections.abc import Callable, Collection

from isnad.discourse.wordmap import WordMap
from isnad.mentions.document import Document

_ALEF, _LAM, _BA, _KAF, _WAW = (chr(c) for c in (0x627, 0x644, 0x628, 0x643, 0x648))
_ARTICLE = _ALEF + _LAM
_GLUED = (_BA + _ARTICLE, _LAM + _LAM, _KAF + _ARTICLE)
_QUOTES = frozenset("\u00ab\u00bb\u201c\u201d\"'#")
_SHUT = frozenset("\u00bb\u201d")
_CLOSED_CLASSES = (
    "prep", "opener", "result", "complementizer", "negator", "pseudo_negator", "relative",
    "adjunct", "cause", "hedge", "plan", "support",
)  # fmt: skip
_THINGS = ("object", "topic", "means")
_LONGEST = 6


class PhraseFinder:
    """Finds unknown noun phrases in one document."""

    def __init__(
        self,
        document: Document,
        words: WordMap,
        verb: Callable[[int], bool],
        taken: Collection[int],
    ) -> None:
        self._document, self._words, self._verb, self._taken = document, words, verb, taken

    def at(self, first: int, end: int, *, speaks: bool = False) -> tuple[int, int] | None:
        """The phrase that begins at a token, if one does that may name somebody.

        Where somebody `speaks`, a definite word for a thing names a body ("the network").
        """
        tokens = self._document.tokens
        at = first
        while at < end and tokens[at].norm in _QUOTES:
            at += 1
        start = at
        closed = at < end and tokens[at].norm.startswith(_ARTICLE)
        if at >= end or not self._heads(at, speaks):
            return None
        at += 1
        while at < end and at - start < _LONGEST:
            token = tokens[at]
            if token.norm in _QUOTES:
                if start > first and token.norm in _SHUT:
                    break  # what the marks hold is all of it
                at += 1
                continue
            if token.kind != "word" or self._breaks(at):
                break
            if closed and not token.norm.startswith(_ARTICLE):
                break
            at += 1
        while at > start and tokens[at - 1].norm in _QUOTES and tokens[at - 1].norm != "\u00bb":
            at -= 1
        return (start, at) if at > start else None

    def _heads(self, at: int, speaks: bool) -> bool:
        """Whether a word can head such a phrase: no grammar word, thing, or accusative."""
        token = self._document.tokens[at]
        if token.kind != "word" or len(token.norm) < 3 or self._breaks(at):
            return False
        if self._words.at("headless", at) or self._is_thing(at, speaks):
            return False
        if speaks and token.norm.startswith(_ARTICLE):
            return True
        if any(self._words.at(name, at) for name in _THINGS):
            return False
        return token.norm.startswith(_ARTICLE) or not token.norm.endswith(_ALEF)

    def _is_thing(self, at: int, speaks: bool) -> bool:
        """Whether a word is a house, or a post or vehicle, which does not speak."""
        kinds = {"home"} if speaks else {"home", "position"}
        return any(hit.entry.id in kinds for hit in self._words.at("thing", at))

    def _breaks(self, at: int) -> bool:
        token = self._document.tokens[at]
        if at in self._taken or self._verb(at) or token.norm.startswith(_GLUED):
            return True
        if token.norm[:1] == _WAW and len(token.norm) > 4:
            return True
        return any(self._words.at(name, at) for name in _CLOSED_CLASSES)
