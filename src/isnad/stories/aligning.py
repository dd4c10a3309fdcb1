"""Two texts aligned word by word into the passages they share, wherever these stand.

Runs of three equal words are the seeds; seeds on neighbouring diagonals grow together into one
passage, and the short stretches between them are aligned exactly. Paragraphs may have changed
places. Linear in the two lengths, but for words repeated all over both texts, which seed nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_SEED = 3
_REPEATS = 8
"""A run of words that stands more often than this in a text seeds nothing."""
_GAP = 14
"""Words of either text that may lie between two seeds of one passage."""
_LEAST = 5
"""Equal words of a passage."""
_DENSITY = 0.4
"""Equal words of a passage as a part of its longer side, at least."""


@dataclass(frozen=True, slots=True)
class Run:
    """A passage: the pairs (word of the first text, word of the second) that are equal."""

    pairs: tuple[tuple[int, int], ...]

    @property
    def first(self) -> tuple[int, int]:
        """Words [start, end) of the first text."""
        return self.pairs[0][0], self.pairs[-1][0] + 1

    @property
    def second(self) -> tuple[int, int]:
        """Words [start, end) of the second text."""
        return self.pairs[0][1], self.pairs[-1][1] + 1


def align(one: Sequence[str], two: Sequence[str]) -> tuple[Run, ...]:
    """The passages that two texts share, in the order of the second; no word is in two of them."""
    found = [run for run in _grown(one, two, _seeds(one)) if _is_passage(run)]
    found.sort(key=lambda run: (-len(run), run[0][1]))
    taken_one, taken_two = set[int](), set[int]()
    out: list[Run] = []
    for run in found:
        left = [p for p in run if p[0] not in taken_one and p[1] not in taken_two]
        if _is_passage(left):
            taken_one.update(i for i, _ in left)
            taken_two.update(j for _, j in left)
            out.append(Run(tuple(left)))
    out.sort(key=lambda run: run.second)
    return tuple(out)


def _is_passage(run: list[tuple[int, int]]) -> bool:
    if len(run) < _LEAST:
        return False
    sides = run[-1][0] - run[0][0], run[-1][1] - run[0][1]
    return len(run) >= _DENSITY * (max(sides) + 1)


def _seeds(words: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
    at: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(words) - _SEED + 1):
        at.setdefault(tuple(words[i : i + _SEED]), []).append(i)
    return {seed: places for seed, places in at.items() if len(places) <= _REPEATS}


def _grown(
    one: Sequence[str], two: Sequence[str], seeds: dict[tuple[str, ...], list[int]]
) -> list[list[tuple[int, int]]]:
    """Passages in the making; each seed joins the one that it continues, else begins one."""
    done: list[list[tuple[int, int]]] = []
    live: list[list[tuple[int, int]]] = []
    for j in range(len(two) - _SEED + 1):
        places = seeds.get(tuple(two[j : j + _SEED]))
        if places is None:
            continue
        ended = [run for run in live if j - run[-1][1] > _GAP + 1]
        if ended:
            done.extend(ended)
            live = [run for run in live if j - run[-1][1] <= _GAP + 1]
        for i in places:
            if any(_holds(run, i, j) for run in live):
                continue
            near = [run for run in live if 0 < i - run[-1][0] <= _GAP + 1 and j > run[-1][1]]
            pairs = _forward(one, two, i, j)
            if near:
                run = min(near, key=lambda r: (abs((i - r[-1][0]) - (j - r[-1][1])), -len(r)))
                run.extend(_between(one, two, run[-1], (i, j)))
                run.extend(pairs)
            else:
                live.append(pairs)
    return done + live


def _holds(run: list[tuple[int, int]], i: int, j: int) -> bool:
    """Whether the last stretch of a passage already has this pair."""
    last_i, last_j = run[-1]
    back = last_j - j
    return 0 <= back < len(run) and last_i - back == i and run[-1 - back] == (i, j)


def _forward(one: Sequence[str], two: Sequence[str], i: int, j: int) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    while i < len(one) and j < len(two) and one[i] == two[j]:
        out.append((i, j))
        i, j = i + 1, j + 1
    return out


def _between(
    one: Sequence[str], two: Sequence[str], last: tuple[int, int], following: tuple[int, int]
) -> list[tuple[int, int]]:
    """The longest common subsequence of the short stretches between two seeds."""
    first_i, first_j = last[0] + 1, last[1] + 1
    return [
        (first_i + i, first_j + j)
        for i, j in common(one[first_i : following[0]], two[first_j : following[1]])
    ]


def common(one: Sequence[str], two: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of a longest common subsequence; quadratic, for short stretches only."""
    if not one or not two:
        return []
    best = [[0] * (len(two) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        row, below = best[i], best[i + 1]
        for j in range(len(two) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if one[i] == two[j] else max(below[j], row[j + 1])
    out: list[tuple[int, int]] = []
    i = j = 0
    while i < len(one) and j < len(two):
        if one[i] == two[j]:
            out.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return out
