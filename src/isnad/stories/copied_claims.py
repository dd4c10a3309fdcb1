"""Which claim of a copy was made from which claim of its parent."""

from collections.abc import Iterable, Mapping, Sequence

from isnad.model.story import Derivation, Revisions, Siblings
from isnad.stories.counts_compared import count_points
from isnad.stories.event_data import kinship
from isnad.stories.facts import Facts, parties_meet, steps_apart
from isnad.stories.folded_names import shared_part
from isnad.stories.spots import best_relation

COPIES = frozenset({"verbatim", "edited", "paraphrase", "translation"})
"""The derivations in which claims are carried over; who only cites may tell something else."""
_ENOUGH = 3.0
_CLOSE = {"same": 1.0, "nested": 1.0, "missing": 0.0, "unknown": 0.0, "apart": -1.5}


def carried_over(parent: Sequence[Facts], child: Sequence[Facts]) -> tuple[tuple[str, str], ...]:
    """Pairs (parent's claim, child's claim) of one occurrence told by a text and its copy.

    Each claim stands in one pair at most, the likest first; claims of unlike types in none.
    """
    scored = []
    for i, old in enumerate(parent):
        for j, new in enumerate(child):
            likeness = _likeness(old, new)
            if likeness is None:
                continue
            order = abs(i / max(1, len(parent)) - j / max(1, len(child)))
            scored.append((-round(likeness - order, 6), i, j))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs = []
    for score, i, j in sorted(scored):
        if -score < _ENOUGH:
            break
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            pairs.append((parent[i].ref, child[j].ref))
    return tuple(sorted(pairs, key=lambda pair: pair[1]))


def _likeness(old: Facts, new: Facts) -> float | None:
    """How like two claims are, in points; a copy may have changed any one of their slots."""
    cost = kinship(old.event, new.event)
    if cost is None or old.negated != new.negated:
        return None
    total = 2.0 - cost + 3.0 * shared_part(old.words, new.words)
    total += _CLOSE[best_relation(old.everywhere, new.everywhere)]
    if old.window and new.window and old.window.dated and new.window.dated:
        total += 1.0 if not steps_apart(old.window, new.window) else -1.0
    total += max(-0.5, min(1.5, count_points(old.counts, new.counts)))
    for left, right in ((old.actors, new.actors), (old.targets, new.targets)):
        if left and right:
            total += 0.5 if parties_meet(left, right) else -0.5
    return total


def copy_edges(
    derivations: Iterable[Derivation], siblings: Iterable[Siblings], revisions: Iterable[Revisions]
) -> tuple[tuple[str, str], ...]:
    """Pairs (older report, report whose claims were carried over from it)."""
    edges = {(edge.parent, edge.child) for edge in derivations if edge.kind in COPIES}
    for group in siblings:
        edges |= {(group.children[0], child) for child in group.children[1:]}
    for versions in revisions:
        edges |= set(zip(versions.reports, versions.reports[1:], strict=False))
    return tuple(sorted(edges))


def parents_of_claims(
    facts: Mapping[str, Sequence[Facts]], edges: Iterable[tuple[str, str]]
) -> dict[str, str]:
    """The claim from which each copied claim was made: the first parent's that has one."""
    found: dict[str, str] = {}
    for parent, child in edges:
        if parent in facts and child in facts and parent != child:
            for old, new in carried_over(facts[parent], facts[child]):
                found.setdefault(new, old)
    return _without_rings(found)


def _without_rings(parents: dict[str, str]) -> dict[str, str]:
    """The same without the links that would make a claim its own ancestor."""
    kept: dict[str, str] = {}
    for child in sorted(parents):
        at, seen = parents[child], {child}
        while at in kept and at not in seen:
            seen.add(at)
            at = kept[at]
        if at not in seen:
            kept[child] = parents[child]
    return kept
