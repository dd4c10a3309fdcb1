"""Which reports share a run of words: the index that proposes pairs worth comparing.

What it proposes depends on the reports in it alone, never on the order they came in.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence

Place = tuple[int, str]
"""A report's place in the order of publication: (day, id)."""

_FEW = 16
"""Up to so many reports with one run of words are all compared with one another."""
_FIRST, _BESIDE = 4, 4
"""Of more, each is compared with the first ones and with its neighbours in time."""
_STOCK_DAYS, _STOCK_REPORTS = 16, 400
"""A run of words on so many days, or in so many reports, is a set phrase or background."""
_SHARED, _SHORT = 2, 24
"""Runs that two reports must share; one is enough where either has fewer than `_SHORT`."""


class Postings:
    """Shingles with the reports that hold them."""

    def __init__(self) -> None:
        self._held: dict[int, list[Place]] = {}
        self._size: dict[Place, int] = {}
        self.stock: set[int] = set()
        """The shingles that tell nothing any more."""

    def add(self, place: Place, shingles: Sequence[int]) -> tuple[set[Place], set[Place]]:
        """Takes a report in.

        Returns the reports whose kin may have changed by it, and those whose overlaps may have,
        since a run of words in them became a set phrase.
        """
        touched, loosened = set[Place](), set[Place]()
        self._size[place] = len(shingles)
        for shingle in shingles:
            held = self._held.get(shingle)
            if held is None:
                self._held[shingle] = [place]
                continue
            insort(held, place)
            if shingle in self.stock:
                continue
            if _is_stock(held):
                self.stock.add(shingle)
                loosened.update(held)
            touched.update(_affected(held, place))
        return touched, loosened

    def near(self, place: Place, shingles: Sequence[int]) -> tuple[Place, ...]:
        """The reports that share enough runs of words with one, in order."""
        found: Counter[Place] = Counter()
        for shingle in shingles:
            if shingle not in self.stock:
                found.update(_compared(self._held[shingle], place))
        del found[place]
        return tuple(
            sorted(
                other
                for other, shared in found.items()
                if shared >= _SHARED or min(self._size[other], len(shingles)) < _SHORT
            )
        )


def _is_stock(held: list[Place]) -> bool:
    if len(held) >= _STOCK_REPORTS:
        return True
    return len(held) >= _STOCK_DAYS and len({day for day, _ in held}) >= _STOCK_DAYS


def _compared(held: list[Place], place: Place) -> list[Place]:
    """The reports of one list with which one is compared, itself among them."""
    if len(held) <= _FEW:
        return held
    at = bisect_left(held, place)
    return list({*held[:_FIRST], *held[max(0, at - _BESIDE) : at + _BESIDE + 1]})


def _affected(held: list[Place], place: Place) -> list[Place]:
    """The reports of one list for which a new one among them may change something.

    While the list is short, all; the step to a long one changes what all are compared with.
    """
    at = bisect_left(held, place)
    if len(held) <= _FEW + 1 or at < _FIRST:
        return held
    return held[max(0, at - _BESIDE) : at + _BESIDE + 1]
