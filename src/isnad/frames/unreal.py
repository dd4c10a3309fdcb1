"""What is told, but not as something that happened: laws, conditions, purposes, abstractions."""

from collections.abc import Callable

from isnad.discourse.clauses import Clause
from isnad.discourse.wordmap import WordMap
from isnad.frames.triggers import Trigger
from isnad.mentions.document import Document

_BA = chr(0x628)
_BETWEEN = 1
"""How many words may stand between a governing word and the noun it governs ("cases of")."""
_MODAL = 5
"""How far behind "must" its verb or noun stands."""


class Unreal:
    """Tells of a document's triggers whether they are only spoken of."""

    def __init__(self, document: Document, words: WordMap, verb: Callable[[int], bool]) -> None:
        self._document, self._words, self._verb = document, words, verb

    def holds(self, trigger: Trigger, part: Clause, first: int) -> bool:
        """Whether a trigger of a clause is no deed; `first` is the sentence's first token."""
        at = trigger.first
        for hit in self._words.ids("unreal", first, at):
            if hit.last > at:
                continue
            kind, behind = hit.entry.id, hit.first >= part.first
            if kind == "norm":
                return True
            if kind == "decree" and trigger.form != "verb" and self._decrees(hit.last):
                return True
            if not behind:
                continue
            if kind == "condition":
                return True
            if kind == "whoever" and (hit.last == at or self._verb(hit.last)):
                return True
            if kind == "modal" and at - hit.last <= _MODAL:
                return True
            if kind == "governs" and trigger.form != "verb" and self._next(hit.last, at):
                return True
        return False

    def _decrees(self, at: int) -> bool:
        """Whether what is decreed follows ("which provides for ...")."""
        tokens = self._document.tokens
        return at < len(tokens) and tokens[at].norm.startswith(_BA)

    def _next(self, end: int, at: int) -> bool:
        """Whether a governing word reaches a noun."""
        if at - end > _BETWEEN:
            return False
        return not any(
            self._document.tokens[n].kind == "punct" or n + 1 in self._words.preps_by_last
            for n in range(end, at)
        )
