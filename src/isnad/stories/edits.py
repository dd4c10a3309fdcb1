"""What an edited copy did to its parent's words: stretches changed, put in and left out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from isnad.stories.aligning import align, common
from isnad.stories.kinds import one_slip
from isnad.stories.marked import Marked
from isnad.stories.stems import stem

_LONGEST = 120
"""Words of a changed stretch that are compared exactly; longer ones are taken whole."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Words [was) of the parent became words [became) of the child; either may be empty."""

    was: tuple[int, int]
    became: tuple[int, int]

    @property
    def replaces(self) -> bool:
        """Whether both sides have words."""
        return self.was[0] < self.was[1] and self.became[0] < self.became[1]


def edits(parent: Marked, child: Marked) -> list[Edit]:
    """Every stretch in which the child differs from its parent, in the order of the child.

    Spelling, inflection and one number written in two ways are no difference. Whole sentences
    stand alone.
    """
    ours, theirs = parent.prepared, child.prepared
    pairs = sorted((j, i) for run in align(ours.keys, theirs.keys) for i, j in run.pairs)
    told = {i for _, i in pairs}
    held = {j for j, _ in pairs}
    used = sorted(told)
    out: list[Edit] = []
    for (start, end), inside in _by_sentence(theirs.sentences, pairs):
        for was, became in _gaps(ours.sentences, used, inside, start, end):
            out.extend(_differences(parent, child, was, became))
            told.update(range(*was))
            held.update(range(*became))
    out.extend(Edit((0, 0), piece) for piece in _left(theirs.sentences, held))
    out.extend(Edit(piece, (0, 0)) for piece in _left(ours.sentences, told))
    out.sort(key=lambda edit: (edit.became, edit.was))
    return out


_Pairs = list[tuple[int, int]]
_Range = tuple[int, int]


def _by_sentence(sentences: Sequence[int], pairs: _Pairs) -> Iterator[tuple[_Range, _Pairs]]:
    """The words [first, last) of each child's sentence that has equal words, with its pairs."""
    at = 0
    while at < len(pairs):
        number = sentences[pairs[at][0]]
        end = at
        while end < len(pairs) and sentences[pairs[end][0]] == number:
            end += 1
        yield (
            (bisect_left(sentences, number), bisect_right(sentences, number)),
            _rising(pairs[at:end]),
        )
        at = end


def _rising(pairs: _Pairs) -> _Pairs:
    """The pairs without those that turn back in the parent: moved words are no change."""
    out = pairs[:1]
    for pair in pairs[1:]:
        if pair[1] > out[-1][1]:
            out.append(pair)
    return out


def _gaps(
    sentences: Sequence[int], used: list[int], inside: _Pairs, start: int, end: int
) -> Iterator[tuple[_Range, _Range]]:
    """The stretches between equal words of one sentence, to its ends in both texts."""
    first_j, first_i = inside[0]
    before = bisect_left(used, first_i)
    low = max(bisect_left(sentences, sentences[first_i]), used[before - 1] + 1 if before else 0)
    yield (low, first_i), (start, first_j)
    for (j, i), (next_j, next_i) in pairwise(inside):
        # Words of the parent that stand elsewhere in the child are not told here.
        after = used[bisect_right(used, i)]
        yield (i + 1, min(next_i, after)), (j + 1, next_j)
    last_j, last_i = inside[-1]
    after = bisect_right(used, last_i)
    high = bisect_right(sentences, sentences[last_i])
    if after < len(used):
        high = min(high, used[after])
    yield (last_i + 1, high), (last_j + 1, end)


def _stems(marked: Marked, first: int, last: int) -> list[str]:
    """What words are compared by: their number, else their stem."""
    out = []
    for at in range(first, min(last, first + _LONGEST)):
        number = marked.numbers.get(at)
        out.append(f"number {number}" if number is not None else stem(marked.prepared.keys[at]))
    return out


def _differences(
    parent: Marked, child: Marked, was: tuple[int, int], became: tuple[int, int]
) -> Iterator[Edit]:
    """The differences between two stretches, what is near in them left out."""
    if was[0] >= was[1] and became[0] >= became[1]:
        return
    if max(was[1] - was[0], became[1] - became[0]) > _LONGEST:
        yield Edit(was, became)
        return
    near = common(_stems(parent, *was), _stems(child, *became))
    near_pairs = [(was[0] + i, became[0] + j) for i, j in near]
    near_pairs.append((was[1], became[1]))
    i, j = was[0], became[0]
    for next_i, next_j in near_pairs:
        yield from _parted(parent, child, (i, next_i), (j, next_j))
        i, j = next_i + 1, next_j + 1


def _parted(
    parent: Marked, child: Marked, was: tuple[int, int], became: tuple[int, int]
) -> Iterator[Edit]:
    """One changed stretch; whole sentences in it that have no answer stand alone."""
    if was[0] >= was[1] and became[0] >= became[1]:
        return
    if was[1] - was[0] == became[1] - became[0] == 1 and one_slip(
        parent.prepared.keys[was[0]], child.prepared.keys[became[0]]
    ):
        return
    if became[0] >= became[1]:
        for piece in _pieces(parent.prepared.sentences, *was):
            yield Edit(piece, (became[0], became[0]))
    elif was[0] >= was[1]:
        for piece in _pieces(child.prepared.sentences, *became):
            yield Edit((was[0], was[0]), piece)
    else:
        yield Edit(was, became)


def _pieces(sentences: Sequence[int], first: int, last: int) -> Iterator[tuple[int, int]]:
    """A stretch parted at the ends of sentences."""
    start = first
    for at in range(first + 1, last + 1):
        if at == last or sentences[at] != sentences[at - 1]:
            yield start, at
            start = at


def _left(sentences: Sequence[int], used: set[int]) -> Iterator[tuple[int, int]]:
    """The stretches of words that nothing answers, sentence by sentence."""
    start: int | None = None
    for at in range(len(sentences) + 1):
        free = at < len(sentences) and at not in used
        if start is not None and (not free or sentences[at] != sentences[start]):
            yield start, at
            start = None
        if free and start is None:
            start = at
