"""How much of two reports is one text: shared passages, and what of them is no mere quotation."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from isnad.model import Passage
from isnad.stories.aligning import Run, align
from isnad.stories.prepared import Prepared
from isnad.stories.shingles import shingles_of

_STOCK = 0.9
"""The part of a passage's runs of words that are set phrases, from which on it is no copy."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two reports share, seen from neither side; shares are parts of a report's words."""

    runs: tuple[Run, ...]
    """Word pairs of (first report, second report)."""
    same: int
    """Equal words."""
    framed: int
    """Those of them that at least one of the reports does not quote."""
    longest: int
    """The longest unbroken run of equal words that is not quoted in both."""
    first: float
    """The part of the first report's words that stands in the second."""
    second: float
    """The part of the second report's words that stands in the first."""
    spread: float = 0.0
    """The part of the sentences that hold equal words, of the report where it is smaller."""

    def turned(self) -> "Overlap":
        """The same, seen with the reports in the other order."""
        runs = tuple(
            Run(tuple((j, i) for i, j in run.pairs))
            for run in sorted(self.runs, key=lambda run: run.first)
        )
        return replace(self, runs=runs, first=self.second, second=self.first)


def overlap(one: Prepared, two: Prepared, stock: Container[int] = ()) -> Overlap:
    """The overlap of two reports; passages made of `stock` (shingles of set phrases) are left out.

    Linear in the two lengths.
    """
    runs = tuple(run for run in align(one.keys, two.keys) if not _is_stock(run, two, stock))
    same = sum(len(run.pairs) for run in runs)
    framed, longest, unbroken = 0, 0, 0
    for run in runs:
        last = (-2, -2)
        for i, j in run.pairs:
            if one.quoted[i] and two.quoted[j]:
                unbroken = 0
                continue
            framed += 1
            unbroken = unbroken + 1 if (i, j) == (last[0] + 1, last[1] + 1) else 1
            longest = max(longest, unbroken)
            last = (i, j)
    pairs = [pair for run in runs for pair in run.pairs]
    spread = min(
        _spread(one.sentences, (i for i, _ in pairs)), _spread(two.sentences, (j for _, j in pairs))
    )
    first, second = same / max(1, len(one.keys)), same / max(1, len(two.keys))
    return Overlap(runs, same, framed, longest, first, second, spread)


def _spread(sentences: Sequence[int], words: Iterable[int]) -> float:
    return len({sentences[at] for at in words}) / max(1, len(set(sentences)))


def _is_stock(run: Run, two: Prepared, stock: Container[int]) -> bool:
    """Whether nothing of a passage is its own: nearly all its shingles are stock."""
    if not stock:
        return False
    start, end = run.second
    found = shingles_of(two.keys[start:end])
    return bool(found) and sum(shingle in stock for shingle in found) >= _STOCK * len(found)


def passages(one: Prepared, two: Prepared, runs: tuple[Run, ...]) -> tuple[Passage, ...]:
    """The passages of an overlap with their places in both texts, `one` the parent."""
    return tuple(
        Passage(
            parent=one.span(*run.first),
            child=two.span(*run.second),
            words=run.second[1] - run.second[0],
            same=len(run.pairs),
        )
        for run in runs
    )
