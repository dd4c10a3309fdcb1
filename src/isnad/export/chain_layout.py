"""Where the boxes of a story's chain stand: time downwards, copies right of what they copy."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.model import Coded, Derivation


@dataclass(frozen=True, slots=True)
class Spot:
    """A report's place: its row (time, from 0), its lane (from 0), and whether the box above it in
    the lane is what it was made from, so that a straight line joins the two."""

    report: str
    row: int
    lane: int
    straight: bool


def lay_out(coded: Sequence[Coded], edges: Sequence[Derivation]) -> dict[str, Spot]:
    """One row for each report, by day, parents before children: by id, in the order of rows.

    A report stands under the one it was made from where nothing came between, else a lane further.
    Linear but for sorting; edges to reports that are not given are left out.
    """
    parents: dict[str, str] = {}
    for edge in edges:
        parents.setdefault(edge.child, edge.parent)
    out: dict[str, Spot] = {}
    lowest: dict[int, str] = {}
    for row, name in enumerate(in_time(coded, edges)):
        parent = out.get(parents.get(name, ""))
        straight = parent is not None and lowest[parent.lane] == parent.report
        lane = parent.lane + (not straight) if parent is not None else 0
        out[name] = Spot(name, row, lane, straight)
        lowest[lane] = name
    return out


def in_time(coded: Sequence[Coded], edges: Sequence[Derivation]) -> list[str]:
    """Report ids by publication day and id, a report never before the one it was made from."""
    days = {one.report.id: (str(one.report.day or ""), one.report.id) for one in coded}
    waiting: dict[str, set[str]] = {name: set() for name in days}
    for edge in edges:
        if edge.parent in days and edge.child in days and not edge.circular:
            waiting[edge.child].add(edge.parent)
    out: list[str] = []
    placed: set[str] = set()
    for start in sorted(days, key=lambda name: days[name]):
        path = [start]
        while path:
            name = path[-1]
            due = sorted(waiting[name] - placed - set(path), key=lambda parent: days[parent])
            if name in placed or not due:
                path.pop()
                if name not in placed:
                    placed.add(name)
                    out.append(name)
            else:
                path.append(due[0])
    return out
