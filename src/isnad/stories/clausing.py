"""A report parted into what can be left out: sentences, clauses between commas, their parts."""

from collections.abc import Iterator

from isnad.stories.copy_words import change_words
from isnad.stories.marked import Marked
from isnad.stories.sayings import opens_clause

Words = tuple[int, int]
"""Words [first, last) of a report."""

_COMMAS = frozenset("\u060c,;\u061b:()\u2013\u2014")
_WAW = "\u0648"


def sentences_of(marked: Marked) -> Iterator[Words]:
    """The sentences of a report, in order."""
    numbers = marked.prepared.sentences
    start = 0
    for at in range(1, len(numbers) + 1):
        if at == len(numbers) or numbers[at] != numbers[at - 1]:
            yield start, at
            start = at


def clauses_of(marked: Marked, sentence: Words) -> Iterator[Words]:
    """The stretches of a sentence between commas."""
    prepared = marked.prepared
    text, starts, ends = prepared.report.text, prepared.starts, prepared.ends
    start, last = sentence
    for at in range(start + 1, last + 1):
        if at == last or _COMMAS & set(text[ends[at - 1] : starts[at]]):
            yield start, at
            start = at


def parts_of(marked: Marked, clause: Words) -> Iterator[tuple[Words, bool]]:
    """The parts of a clause, each with whether it tells on whose word the clause stands.

    They begin with adjuncts, directions, joined words, and behind "that". Behind "according to" the
    whole clause tells whose word it is, else what stands before "that".
    """
    first, last = clause
    keys, contents = marked.prepared.keys, change_words().contents
    opened = any(marked.is_saying(at, at + 1) for at in range(first, min(last, first + 2)))
    content = next((at + 1 for at in range(first, last) if keys[at] in contents), 0)
    whole = opened and not content and opens_clause(marked, first)
    for part in _parts(marked, clause):
        yield part, opened and (whole or part[1] <= content)


def _parts(marked: Marked, clause: Words) -> Iterator[Words]:
    prepared, words = marked.prepared, change_words()
    start, last = clause
    for at in range(start + 1, last):
        if (
            prepared.report.text[prepared.starts[at]] == _WAW
            or prepared.keys[at] in words.openers
            or prepared.keys[at] in words.ways
            or prepared.keys[at - 1] in words.contents
        ):
            yield start, at
            start = at
    yield start, last
