"""What a report sets a claim's number against ("exceeded the sum of all who left before")."""

from isnad.discourse.wordmap import WordMap
from isnad.frames.draft import Draft
from isnad.lexicon import Hit
from isnad.mentions.document import Document
from isnad.model import Compare, Span

_BA = chr(0x628)
_STOPS = frozenset("\u060c,;\u061b.:\u2013\u2014")
_LONGEST = 14


def compared(document: Document, words: WordMap, draft: Draft) -> Compare | None:
    """The first comparison in a draft's clauses: which way, and the words it is made with."""
    for clause in draft.clauses:
        for hit in words.ids("compare", clause.first, clause.last):
            found = _other(document, hit, draft)
            if found is not None:
                return found
    return None


def _other(document: Document, hit: Hit, draft: Draft) -> Compare | None:
    """What stands behind the words of comparison, up to the next sign.

    The claim's own number there makes it a bound ("the number of ... exceeded 900"): none.
    """
    tokens = document.tokens
    verb = hit.entry.info.get("form") == "verb"
    first = hit.last - 1 if verb else hit.last
    last = first
    while last < min(len(tokens), first + _LONGEST) and tokens[last].norm not in _STOPS:
        last += 1
    if last == first:
        return None
    own = any(first <= item.first < last for _, item in draft.counts if item.count is not None)
    own = own or tokens[first].kind == "number"
    if own and (verb or hit.entry.id == "equal"):
        return None
    span = document.span(first, last)
    if hit.entry.id == "beside" and tokens[first].norm.startswith(_BA):
        span = Span(span.field, span.start + 1, span.end)  # "compared with", written on
    return Compare(hit.entry.id, document.text[span.start : span.end], span)
