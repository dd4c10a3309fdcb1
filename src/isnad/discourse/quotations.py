"""Stretches between quotation marks."""

from dataclasses import dataclass

from isnad.mentions.document import Document

_PAIRS = {"\u00ab": "\u00bb", "\u201c": "\u201d", "\u201e": "\u201d", "\u2039": "\u203a"}
_STRAIGHT = '"'


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens [first, last) between two marks, the marks left out. `closed` is false where the
    closing mark is missing: the quotation then runs to the end of its paragraph."""

    first: int
    last: int
    closed: bool = True


def quotations(document: Document) -> tuple[Quotation, ...]:
    """All quotations in the order of their opening marks, nested ones included; linear."""
    out: list[Quotation] = []
    stack: list[tuple[str, int]] = []
    for index, token in enumerate(document.tokens):
        norm = token.norm
        if norm == "\n":
            # only the outermost mark of a paragraph is trusted to stand for a quotation
            if stack and stack[0][0] != _STRAIGHT and index > stack[0][1] + 1:
                out.append(Quotation(stack[0][1] + 1, index, closed=False))
            stack.clear()
        elif stack and norm == stack[-1][0]:
            _, opened = stack.pop()
            if index > opened + 1:
                out.append(Quotation(opened + 1, index))
        elif norm in _PAIRS:
            stack.append((_PAIRS[norm], index))
        elif norm == _STRAIGHT:
            stack.append((_STRAIGHT, index))
    out.sort(key=lambda quotation: (quotation.first, -quotation.last))
    return tuple(out)


def quoted_tokens(document: Document) -> tuple[int, ...]:
    """For each token the end of the widest quotation it stands in, 0 outside of any."""
    ends = [0] * len(document.tokens)
    reach = 0
    start = 0
    for quotation in quotations(document):
        if quotation.first < reach:
            continue
        start, reach = quotation.first, quotation.last
        for index in range(start, reach):
            ends[index] = reach
    return tuple(ends)
