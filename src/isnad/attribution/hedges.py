"""Hedges and denials that name no source: "unconfirmed news of", "there is no truth in"."""

from isnad.attribution.scope import Overlay
from isnad.mentions.document import Document
from isnad.mentions.sources_signs import Signs

_FACTUALITY = {"hedge": "possible", "expect": "planned", "deny": "negated"}
_REACH = 60
_COMMA = "\u060c"


def overlays(document: Document, signs: Signs) -> tuple[Overlay, ...]:
    """What hedges and denials make of the words beside them, in the order of the text."""
    starts = [0] * len(document.tokens)
    ends = [0] * len(document.tokens)
    for sentence in document.sentences:
        for index in range(sentence.first, sentence.last):
            starts[index], ends[index] = sentence.first, sentence.last
    out: list[Overlay] = []
    for hit in signs.all("speech_hedge"):
        if hit.entry.id == "denied_after":
            out.append(
                Overlay(
                    _back(signs, hit.first, starts[hit.first]), hit.last, "negated", "denied-after"
                )
            )
            continue
        if out and hit.first < out[-1].last and out[-1].rule.startswith("hedge"):
            continue  # within the reach of one already
        last = _ahead(signs, hit.last, ends[hit.first], hit.entry.id == "deny")
        out.append(Overlay(hit.first, last, _FACTUALITY[hit.entry.id], f"hedge.{hit.entry.id}"))
    return tuple(out)


def _back(signs: Signs, at: int, start: int) -> int:
    for index in range(at - 1, max(start, at - _REACH) - 1, -1):
        if signs.norm(index) in (_COMMA, ":"):
            return index + 1
    return start


def _ahead(signs: Signs, at: int, end: int, far: bool) -> int:
    """To the end of the clause: a comma for a hedge, a change of clause for a denial."""
    for index in range(at, end):
        if signs.norm(index) == _COMMA and not far:
            return index
        hit = signs.at("boundary", index)
        if hit is not None and hit.entry.id == "contrasts":
            return index
    return end
