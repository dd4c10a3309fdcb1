"""Paragraphs and sentences over tokens."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.arabic.tokens import Token

_STOPS = frozenset({".", "!", "?", "\u061f", "\u06d4", "\u2026"})
_OPENERS = frozenset({"\u00ab", "\u201c", "(", "["})
_CLOSERS = frozenset({"\u00bb", "\u201d", ")", "]", '"', "'"})
_COMMAS = frozenset("\u060c,;\u061b")
_INITIAL = 2
LONGEST = 400
"""Tokens after which a sentence is parted at its last comma: no text makes later work quadratic."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens [first, last) of a text, line ends left out; `paragraph` counts from 0."""

    first: int
    last: int
    paragraph: int


def _is_stop(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Whether the sign at `at` ends a sentence: not in initials, abbreviations, or ellipses."""
    token = tokens[at]
    if token.norm not in _STOPS:
        return False
    if token.norm != ".":
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.norm == "." and after.start == token.end:
        return False  # only the last dot of several can stop
    before = tokens[at - 1] if at > start else None
    if before is not None and before.kind == "word" and before.end == token.start:
        if len(before.norm) == 1:
            return after is None or after.norm == "\n"  # initials: "R. A"
        if after is not None and after.start == token.end and after.kind == "word":
            return len(before.norm) > _INITIAL  # "site.name", a name's initial
    return not (
        before is not None and before.kind == "number" and after is not None
        and after.start == token.end and after.kind == "number"
    )  # fmt: skip


def sentences(tokens: Sequence[Token]) -> tuple[Sentence, ...]:
    """The sentences in order. A line end always parts; a stop takes the closing marks after it."""
    out: list[Sentence] = []
    paragraph, start, at = 0, 0, 0
    comma = 0
    size = len(tokens)

    def close(end: int) -> None:
        if any(t.kind != "punct" for t in tokens[start:end]):
            out.append(Sentence(start, end, paragraph))

    while at < size:
        if tokens[at].norm == "\n":
            close(at)
            while at < size and tokens[at].norm == "\n":
                at += 1
            paragraph, start = paragraph + 1, at
            continue
        if _is_stop(tokens, at, start):
            end = at + 1
            while end < size and tokens[end].norm in _CLOSERS:
                end += 1
            close(end)
            start = at = end
            continue
        if tokens[at].norm in _COMMAS:
            comma = at + 1
        at += 1
        if at - start >= LONGEST:
            end = comma if comma > start else at
            close(end)
            start = end
    close(size)
    return tuple(out)
