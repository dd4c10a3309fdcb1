"""What was told is denied by another: "which X denied", "Y said there was no truth in it".

A denial with no occurrence of its own to deny takes up what was told just before it, and is that
once more: negated, on the word of who denies it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from isnad.arabic import Sentence
from isnad.attribution import Scope
from isnad.claims.evidence import trim
from isnad.discourse.wordmap import WordMap
from isnad.frames.frame import ACTS, STRIKES
from isnad.mentions.document import Document
from isnad.model import Claim, Span, Step

_BACK = "denied-back"
"""The rule of a scope that holds nothing but "which X denied"."""
_NEAR = 5
"""How far behind the words of denial stands what points back."""
_SPOKEN = ACTS | {"directive", "judicial", "talks"}
"""Types whose denial is of what they are about, not of themselves."""
_HARM = STRIKES | {
    "abduction", "abuse", "destruction", "detention", "displacement", "recruitment", "siege",
}  # fmt: skip
"""Types of what somebody may be accused of."""
_CLAUSE_END = frozenset("\u060c,;\u061b.")


class Echoes:
    """Finds the denials of one document that only point back."""

    def __init__(self, document: Document, words: WordMap, scopes: Sequence[Scope]) -> None:
        self._document, self._words = document, words
        self._denials = [
            s for s in scopes
            if s.factuality == "negated" and s.keep_cue and s.cue is not None and s.chain
        ]  # fmt: skip
        self._next = 0

    def of(self, sentence: Sentence, told: Sequence[tuple[int, Claim]]) -> Iterator[Claim]:
        """The negated claims of a sentence that point back; to be asked in the text's order.

        `told` are the claims made so far that may be meant, each with its sentence's number
        counted back from this one (0: this one), oldest first.
        """
        while self._next < len(self._denials):
            scope = self._denials[self._next]
            if scope.cue is None or scope.cue[0] >= sentence.last:
                return
            self._next += 1
            at = self._points_back(scope, sentence) if scope.cue[0] >= sentence.first else None
            if at == "charge" and (not told or told[-1][1].event not in _HARM):
                continue  # an accusation that names no occurrence
            if at is not None:
                yield from self._denied(scope, sentence, told)

    def _points_back(self, scope: Scope, sentence: Sentence) -> str | None:
        """What a denial points back at: a word, a charge; None where it does not."""
        if scope.rule == _BACK or scope.cue is None:
            return "word" if scope.rule == _BACK else None
        start = scope.cue[1]
        end = min(start + _NEAR, scope.last, sentence.last)
        hit = self._words.first("echo", max(scope.cue[0], start - 1), end)
        return hit.entry.id if hit is not None else None

    def _denied(
        self, scope: Scope, sentence: Sentence, told: Sequence[tuple[int, Claim]]
    ) -> Iterator[Claim]:
        span = self._span(scope, sentence)
        start = self._document.tokens[scope.first].start
        if any(c.factuality == "negated" and _inside(c.evidence_span, span) for _, c in told):
            return  # it denies something of its own
        meant = self._meant(scope, told, start)
        for claim in meant:
            where = span
            if scope.rule == _BACK:
                where = Span(span.field, min(span.start, claim.evidence_span.start), span.end)
            yield replace(
                claim, factuality="negated", chain=scope.chain, counts=(), time=None,
                quoted=False, evidence=self._document.text[where.start : where.end],
                evidence_span=where, victims=(), rule="echo.denial",
                why=(Step("factuality", "denied", ""), Step("chain", scope.rule)),
            )  # fmt: skip

    @staticmethod
    def _meant(scope: Scope, told: Sequence[tuple[int, Claim]], start: int) -> list[Claim]:
        """The claims told last, on one word that is not the denier's own: those of the denial's
        sentence, else those of the one before."""
        before = [(n, c) for n, c in told if c.evidence_span.start < start]
        spoken = [(n, c) for n, c in before if c.event not in _SPOKEN]
        if not spoken:
            return []
        number, last = spoken[-1]
        if number > 1 or last.factuality == "negated" or last.chain == scope.chain:
            return []
        return [
            c for n, c in spoken
            if n == number and c.chain == last.chain and c.factuality == last.factuality
        ]  # fmt: skip

    def _span(self, scope: Scope, sentence: Sentence) -> Span:
        cue = scope.cue or (scope.first, scope.last)
        end = cue[1]
        limit = min(scope.last, sentence.last)
        while end < limit and self._document.tokens[end].norm not in _CLAUSE_END:
            end += 1
        return trim(self._document, self._words, cue[0], max(end, cue[1]))


def _inside(span: Span, other: Span) -> bool:
    return span.start < other.end and other.start < span.end
