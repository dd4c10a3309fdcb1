"""Rings of reports that cite one another."""

import pytest

from isnad.model import Derivation, Span
from isnad.stories.rings import without_rings

HERE = Span("text", 0, 3)


def named(*pairs: str) -> list[Derivation]:
    return [Derivation(p[0], p[1], "cites", named=HERE) for p in pairs]


def copied(pair: str, share: float) -> Derivation:
    return Derivation(pair[0], pair[1], "edited", share)


@pytest.mark.parametrize(
    ("edges", "circular"),
    [
        (named("ab", "bc"), []),
        (named("ab", "ba"), ["ab", "ba"]),
        (named("ab", "bc", "ca", "cd"), ["ab", "bc", "ca"]),
        (named("ab", "ba", "bc", "cd", "dc"), ["ab", "ba", "cd", "dc"]),
        ([], []),
    ],
)
def test_names_in_a_ring_are_marked(edges: list[Derivation], circular: list[str]) -> None:
    found = without_rings(edges)
    assert len(found) == len(edges)
    assert [e.parent + e.child for e in found if e.circular] == circular


def test_the_weakest_copy_of_a_ring_is_left_out() -> None:
    found = without_rings(
        [copied("ab", 0.9), copied("bc", 0.4), copied("ca", 0.8), copied("cd", 1)]
    )
    assert [e.parent + e.child for e in found] == ["ab", "ca", "cd"]
    assert not any(e.circular for e in found)


def test_a_long_chain_needs_no_deep_stack() -> None:
    edges = [Derivation(str(n), str(n + 1), "cites", named=HERE) for n in range(5_000)]
    edges.append(Derivation("5000", "0", "cites", named=HERE))
    assert all(edge.circular for edge in without_rings(edges))
