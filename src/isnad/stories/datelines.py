"""The dateline: a place, perhaps a day, perhaps an agency, and a dash, before the first word."""

import re
from dataclasses import dataclass

from isnad.model import Span
from isnad.stories.copy_words import copy_words, fold_phrase

# At most five words, then a name in brackets or between dashes or strokes, then a dash or a colon.
_WORDS = r"[^\W_][^\n().:;!?\u060c\u061b\u061f\u00ab\u00bb\"\u201c/\u2013\u2014-]{1,45}"
_DASH = r"[-\u2013\u2014\u2015\u0640]{1,2}"
_BRACKETED = re.compile(
    rf"\s*(?:{_WORDS}?\s*)?(?:\([^()\n]{{1,25}}\)\s*)?\(\s*(?P<name>[^()\n]{{1,40}}?)\s*\)\s*(?:{_DASH}|:)\s*"
)
_DASHED = re.compile(rf"\s*{_WORDS}?\s+{_DASH}\s*(?:(?P<name>{_WORDS}?)\s*(?:{_DASH}|:)\s+)?")
_STROKES = re.compile(rf"\s*{_WORDS}?\s*/\s*(?P<name>{_WORDS}?)\s*/\s*(?:{_DASH}|:)?\s*")
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where the dateline ends, and the agency that it names, if it names one."""

    end: int
    name: Span | None


def dateline(text: str) -> Dateline | None:
    """The dateline at the head of a text; None where the text begins at once."""
    for pattern in (_BRACKETED, _STROKES, _DASHED):
        found = pattern.match(text[:200])
        if found is None or len(found.group().split()) > 2 * _MOST_WORDS:
            continue
        place = found.group() if found["name"] is None else text[: found.start("name")]
        if len(place.split()) > _MOST_WORDS + 1:
            continue
        start, end = found.span("name")
        if start >= 0 and fold_phrase(text[start:end].split()[0]) in copy_words().relays:
            continue  # "clashes - according to activists -" is a sentence
        return Dateline(found.end(), Span("text", start, end) if start >= 0 else None)
    return None
