"""The words by which a report tells on whose word it stands: "as the site «X» reported"."""

from collections.abc import Sequence

from isnad.model import Claim, Span
from isnad.stories.copy_words import change_words, copy_words
from isnad.stories.marked import Marked
from isnad.stories.outlet_names import is_kind

_BACK, _ON = 9, 8
_PARTS = frozenset("\u060c,;:\u061b.!?\u061f\n()")


def saying(marked: Marked, first: int, last: int) -> tuple[int, int]:
    """The words around a source's name, words [first, last), that tell on whose word it is."""
    low = _clause_start(marked, first)
    start = next(
        (at for at in range(low, first) if marked.is_saying(at, at + 1)),
        None,
    )
    high = _clause_end(marked, last)
    if start is None:
        while first > low and is_kind(marked.prepared.keys[first - 1]):
            first -= 1
        for at in range(last, min(high, last + 2)):
            if marked.is_saying(at, at + 1):
                return first, at + 1
        return first, last
    end = last
    keys = marked.prepared.keys
    if opens_clause(marked, start) or (last < high and keys[last] in copy_words().relays):
        end = high
    for at in range(last, end):
        if keys[at] in change_words().contents:
            return start, at
    return start, end


def saying_of_claims(marked: Marked, claims: Sequence[int]) -> tuple[int, int] | None:
    """How the report attributes the first of these claims that is on somebody's word."""
    for at in claims:
        claim = marked.prepared.coded.claims[at]
        for link in claim.chain:
            span = link.span or _find(marked, claim, link.name)
            words = marked.words(span)
            if words is not None:
                return saying(marked, *words)
    return None


def _find(marked: Marked, claim: Claim, name: str) -> Span | None:
    """Where a source's name stands: the last mention before the claim's end, else the first."""
    text = marked.prepared.report.text
    sentence = text.find("\n", claim.evidence_span.end)
    at = text.rfind(name, 0, sentence if sentence >= 0 else len(text))
    at = at if at >= 0 else text.find(name)
    return Span("text", at, at + len(name)) if at >= 0 else None


def opens_clause(marked: Marked, at: int) -> bool:
    """Whether a word is a particle ("according to"): the whole clause behind it is the source."""
    return any(
        phrase.first == at and phrase.id in ("as", "according")
        for phrase in marked.phrases_in(at, at + 1, "says")
    )


def _between(marked: Marked, at: int) -> str:
    """The signs between a word and the next."""
    prepared = marked.prepared
    return prepared.report.text[prepared.ends[at] : prepared.starts[at + 1]]


def _clause_start(marked: Marked, at: int) -> int:
    low = max(0, at - _BACK)
    for word in range(at - 1, low - 1, -1):
        if _PARTS & set(_between(marked, word)):
            return word + 1
    return low


def _clause_end(marked: Marked, at: int) -> int:
    high = min(len(marked.prepared.keys), at + _ON)
    for word in range(at - 1, high - 1):
        if _PARTS & set(_between(marked, word)):
            return word + 1
    return high
