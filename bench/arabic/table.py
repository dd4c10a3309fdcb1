"""The table of all rows: as plain text for a terminal, as Markdown, as JSON."""

import dataclasses
import json
from collections.abc import Iterable, Sequence

from bench.arabic.rows import Row

MOST_LEFT_OUT = 1 / 3
"""Of a suite's cases: with more of them left out, its figure tells nothing."""
NOT_MEASURED = "-"

_HEADS = ("suite", "measure", "cases", "left out", "isnad", "target", "")
_WORDS = frozenset({"suite", "measure"})
"""Columns of words stand to the left, figures to the right."""


def left_out_share(row: Row) -> float:
    """The part of the suite's cases that was not measured, from 0 to 1."""
    return row.left_out / max(row.cases + row.left_out, 1)


def verdict(row: Row) -> str:
    """Either ok, short or too many left out; "" where nothing was promised, enough measured."""
    if left_out_share(row) > MOST_LEFT_OUT:
        return "too many left out"
    if row.target is None:
        return ""
    return "ok" if row.score >= row.target else "short"


def failing(rows: Iterable[Row]) -> list[Row]:
    """Rows that miss their target, or leave too much out."""
    return [row for row in rows if verdict(row) not in ("", "ok")]


def told(score: float, unit: str = "") -> str:
    """A share with three digits, cut and not rounded up to a target; amounts in whole units."""
    if unit:
        return f"{score:,.2f} {unit}" if score < 100 else f"{score:,.0f} {unit}"
    return f"{int(score * 1000 + 1e-9) / 1000:.3f}"


def merged(rows: Sequence[Row], names: dict[str, str]) -> list[Row]:
    """Rows whose suites `names` gives one name, as one row: what was measured is added up.

    The row stands where the first of them stood, with its measure and the highest target. A peer
    counts only where it was measured on all of them.
    """
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        suite = names.get(row.suite, row.suite)
        key = (suite, "" if suite in names.values() else row.measure)
        groups.setdefault(key, []).append(row)
    return [_one(key[0], group) for key, group in groups.items()]


def _one(suite: str, group: list[Row]) -> Row:
    first = dataclasses.replace(group[0], suite=suite)
    if len(group) == 1:
        return first
    cases = sum(row.cases for row in group)
    shared = set.intersection(*(set(row.peers) for row in group))
    return dataclasses.replace(
        first,
        cases=cases,
        score=sum(row.score * row.cases for row in group) / max(cases, 1),
        target=max((row.target for row in group if row.target is not None), default=None),
        left_out=sum(row.left_out for row in group),
        peers={
            name: sum(row.peers[name] * row.cases for row in group) / max(cases, 1)
            for name in group[0].peers
            if name in shared
        },
        misses=tuple(miss for row in group for miss in row.misses),
    )


def _cells(row: Row, peers: Sequence[str]) -> list[str]:
    share = f" ({left_out_share(row):.0%})" if row.left_out else ""
    return [
        row.suite,
        row.measure,
        f"{row.cases:,}",
        f"{row.left_out:,}{share}",
        told(row.score, row.unit),
        told(row.target, row.unit).split(" ")[0] if row.target is not None else "",
        verdict(row),
        *(told(row.peers[name], row.unit) if name in row.peers else NOT_MEASURED for name in peers),
    ]


def blocks(rows: Iterable[Row]) -> list[tuple[list[str], list[list[str]]]]:
    """Heads and cells of each family of suites: its columns are the peers that can do its task.

    A family is told by the first word of a row's suite after the source, as `family` gives it.
    """
    families: dict[str, list[Row]] = {}
    for row in rows:
        families.setdefault(family(row.suite), []).append(row)
    out = []
    for group in families.values():
        peers = list(dict.fromkeys(name for row in group for name in row.peers))
        out.append(([*_HEADS, *peers], [_cells(row, peers) for row in group]))
    return out


def family(suite: str) -> str:
    """What a suite is about: "numbers" of "duckling-numbers", "places" of "places idrisi"."""
    return suite.split(" ")[0].rpartition("-")[2]


def as_text(rows: Iterable[Row]) -> str:
    """Aligned columns, two spaces between them, an empty line between families."""
    tables = blocks(rows)
    fixed = len(_HEADS)
    every = [line[:fixed] for heads, lines in tables for line in (heads, *lines)]
    widths = [max((len(line[at]) for line in every), default=0) for at in range(fixed)]
    out = []
    for heads, lines in tables:
        mine = widths + [
            max(len(line[at]) for line in (heads, *lines)) for at in range(fixed, len(heads))
        ]
        out += ["", *(_aligned(line, mine, heads) for line in (heads, *lines))]
    return "\n".join(out[1:]) + "\n"


def _aligned(line: Sequence[str], widths: Sequence[int], heads: Sequence[str]) -> str:
    cells = (
        cell.ljust(width) if head in _WORDS or not head else cell.rjust(width)
        for cell, width, head in zip(line, widths, heads, strict=True)
    )
    return "  ".join(cells).rstrip()


def as_markdown(rows: Iterable[Row]) -> str:
    """A pipe table for each family."""
    out = []
    for heads, lines in blocks(rows):
        rule = ["---" if head in _WORDS or not head else "---:" for head in heads]
        out += [_piped(line) for line in (heads, rule, *lines)] + [""]
    return "\n".join(out[:-1]) + "\n"


def _piped(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def as_json(rows: Iterable[Row], notes: Sequence[str], failed: dict[str, str]) -> str:
    """An object with `rows` (the fields of `Row`, with `verdict`), `notes` and `failed` suites."""
    listed = [
        {**dataclasses.asdict(row), "peers": dict(row.peers), "verdict": verdict(row)}
        for row in rows
    ]
    whole = {"rows": listed, "notes": list(notes), "failed": failed}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
