"""Rings among derivations: reports that cite one another in a circle."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from isnad.model import Derivation


def without_rings(edges: Iterable[Derivation]) -> tuple[Derivation, ...]:
    """The edges, those in a ring marked circular, in the order of parent and child.

    A ring of names is a finding; in a ring that needs shared text alone, the weakest such edge was
    turned the wrong way and is left out. Linear, but for rings of shared text.
    """
    kept = sorted(edges, key=lambda edge: (edge.parent, edge.child))
    while True:
        ring_of = _rings(kept)
        wrong = [edge for edge in kept if _in_ring(edge, ring_of) and edge.named is None]
        if not wrong:
            return tuple(
                replace(edge, circular=True) if _in_ring(edge, ring_of) else edge for edge in kept
            )
        weakest: dict[int, Derivation] = {}
        for edge in wrong:
            ring = ring_of[edge.parent]
            held = weakest.get(ring)
            if held is None or (edge.share, edge.parent, edge.child) < (
                held.share, held.parent, held.child,
            ):  # fmt: skip
                weakest[ring] = edge
        gone = {id(edge) for edge in weakest.values()}
        kept = [edge for edge in kept if id(edge) not in gone]


def _in_ring(edge: Derivation, ring_of: Mapping[str, int]) -> bool:
    return edge.parent in ring_of and ring_of[edge.parent] == ring_of.get(edge.child)


def _rings(edges: list[Derivation]) -> dict[str, int]:
    """The number of the ring each report stands in, for those that stand in one (Tarjan)."""
    onward: dict[str, list[str]] = {}
    for edge in edges:
        onward.setdefault(edge.parent, []).append(edge.child)
        onward.setdefault(edge.child, [])
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    standing: set[str] = set()
    out: dict[str, int] = {}
    for root in onward:
        if root in index:
            continue
        work = [(root, 0)]
        while work:
            node, at = work.pop()
            if at == 0:
                index[node] = low[node] = len(index)
                stack.append(node)
                standing.add(node)
            pushed = False
            for position in range(at, len(onward[node])):
                child = onward[node][position]
                if child not in index:
                    work.append((node, position + 1))
                    work.append((child, 0))
                    pushed = True
                    break
                if child in standing:
                    low[node] = min(low[node], index[child])
            if pushed:
                continue
            if low[node] == index[node]:
                ring = _pop(stack, standing, node)
                if len(ring) > 1:
                    out.update(dict.fromkeys(ring, index[node]))
            if work:
                low[work[-1][0]] = min(low[work[-1][0]], low[node])
    return out


def _pop(stack: list[str], standing: set[str], node: str) -> list[str]:
    ring: list[str] = []
    while True:
        last = stack.pop()
        standing.discard(last)
        ring.append(last)
        if last == node:
            return ring
