"""Numbers of two claims, compared: equal, both possible, or excluding each other."""

from collections.abc import Sequence

from isnad.model.values import Count

_ROUND = frozenset({2, 20, 200, 2000})
"""What a plural without a number, dozens, hundreds and thousands are coded as, open upwards."""
_LARGE = 10
"""From here on two equal numbers are hardly chance."""


def count_points(left: Sequence[Count], right: Sequence[Count]) -> float:
    """What two claims' counts say for one occurrence: equal ones much, far ones against."""
    best, worst = 0.0, 0.0
    for a in left:
        for b in right:
            if a.of != b.of or not comparable(a.who, b.who):
                continue
            if (a.low, a.high) == (b.low, b.high):
                best = max(best, _equal_points(a))
            elif overlapping(a, b):
                best = max(best, 0.5)
            else:
                worst = min(worst, _far_points(a, b))
    return best or worst


def exact_numbers(counts: Sequence[Count]) -> frozenset[tuple[str, int]]:
    """The numbers of a claim that are exact and large enough to mark one occurrence."""
    return frozenset((c.of, c.low) for c in counts if c.low == c.high and c.low >= _LARGE)


def _equal_points(count: Count) -> float:
    """What an equal number says: "dozens" twice little, forty-three twice much."""
    if count.high is None and count.low in _ROUND:
        return 0.25
    return 2.5 if count.low >= _LARGE else 1.5 if count.low >= 2 else 0.5


def _far_points(a: Count, b: Count) -> float:
    """Far numbers speak against, but not much: each side gives its own of one battle."""
    small, large = sorted((a.high or a.low, b.high or b.low))
    ratio = large / max(1, small)
    return -0.25 if ratio <= 2 else -0.5 if ratio <= 4 or large <= 5 else -0.75


def overlapping(a: Count, b: Count) -> bool:
    """Whether both counts can be true of one number."""
    return (a.high is None or a.high >= b.low) and (b.high is None or b.high >= a.low)


def disagree(left: Sequence[Count], right: Sequence[Count]) -> bool:
    """Whether two claims give the same thing numbers that exclude each other, or share none."""
    pairs = [(a, b) for a in left for b in right if a.of == b.of and comparable(a.who, b.who)]
    return bool(pairs) and not any(overlapping(a, b) for a, b in pairs)


_PEOPLE = frozenset({"people", "civilians", "men"})


def comparable(left: str, right: str) -> bool:
    """Whether two `who` of counts can mean the same people."""
    return left == right or (left in _PEOPLE and right in _PEOPLE) or "people" in (left, right)


def equal_count(left: Sequence[Count], right: Sequence[Count]) -> bool:
    """Whether two claims share a number of the same people."""
    return any(
        (a.of, a.low, a.high) == (b.of, b.low, b.high)
        and comparable(a.who, b.who)
        and not (a.high is None and a.low in _ROUND)
        for a in left
        for b in right
    )
