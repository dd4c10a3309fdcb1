"""The stretch of text that carries a claim."""

from bisect import bisect_left
from collections.abc import Callable

from isnad.arabic.folding import fold_word
from isnad.discourse.wordmap import WordMap
from isnad.frames.draft import Draft
from isnad.mentions.document import Document
from isnad.model import Span

_KEPT = ("plan", "hedge", "negator", "support", "attempt")
"""What belongs to the evidence although "that" follows."""
_REST = 12
"""How long the rest of an attribution may be, in tokens."""
_WAW, _FA, _LAM = chr(0x648), chr(0x641), chr(0x644)
_EDGE = frozenset("\u060c,;\u061b:.\u2022-\u2013\u2014#|!\u061f") | {"\u00bb", "\u201d", ")"}
_PAIRS = {"\u00ab": "\u00bb", "\u201c": "\u201d", "(": ")", "[": "]"}


def token_range(draft: Draft) -> tuple[int, int]:
    """The tokens of a draft's evidence: its clauses, from the first to the last."""
    return draft.first, max(draft.last, draft.trigger.last)


def behind_that(words: WordMap, verb: Callable[[int], bool], first: int, trigger: int) -> int:
    """Where what is said begins, if its clause opens with the rest of an attribution ("over the
    radio that ...")."""
    for at in range(first, min(trigger, first + _REST)):
        if verb(at) or any(words.at(name, at) for name in _KEPT):
            return first
        if words.at("complementizer", at):
            return at + 1
    return first


def trim(document: Document, words: WordMap, first: int, last: int) -> Span:
    """The span of tokens [first, last) without openers, connectors and signs at the edges."""
    tokens = document.tokens
    while last - first > 1 and tokens[last - 1].norm in _EDGE:
        closing = tokens[last - 1].norm
        if closing in _PAIRS.values() and any(
            _PAIRS.get(t.norm) == closing for t in tokens[first:last]
        ):
            break
        last -= 1
    while last - first > 1:
        token = tokens[first]
        opener = words.at("opener", first)
        if token.norm in _EDGE or (token.norm in _PAIRS and not _closed(document, first, last)):
            first += 1
        elif opener and opener[0].last < last:
            first = opener[0].last
        else:
            break
    start = tokens[first].start
    head = tokens[first].norm
    if (
        head[:1] in (_WAW, _FA)
        and len(head) > 3
        and first + 1 < len(tokens)
        and tokens[first].kind == "word"
    ):
        at = start + 1
        while at < tokens[first].end and not fold_word(document.text[at]):
            at += 1
        if (head[:1] == _WAW and _joined(document, first)) or (
            head[:1] == _FA and _joined(document, first)
        ):
            start = at
    return Span(document.field, start, tokens[last - 1].end)


def _closed(document: Document, first: int, last: int) -> bool:
    closing = _PAIRS[document.tokens[first].norm]
    return any(t.norm == closing for t in document.tokens[first + 1 : last])


def _joined(document: Document, at: int) -> bool:
    """Whether the first letter is a conjunction: a phrase of the lexicon begins after it."""
    place = bisect_left(document.hits, at, key=lambda hit: hit.first)
    joined = False
    while place < len(document.hits) and document.hits[place].first == at:
        pre = document.hits[place].reading.pre
        if not pre:
            return False
        joined = joined or pre[0] in (_WAW, _FA)
        place += 1
    return joined
