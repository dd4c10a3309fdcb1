"""One row a source: what was measured of the peers' cases, what was left out, what went wrong."""

from collections.abc import Callable, Mapping
from pathlib import Path

from bench.arabic.cases import Case, left_out, load_cases
from bench.arabic.rows import Row

Judge = Callable[[Case], bool]


def marked(
    data: Path, suites: Mapping[str, str], mine: Judge, right: Judge
) -> list[tuple[Case, bool]]:
    """Each measured case, and whether it is read right; those left out are not among them.

    `suites` names the suite of each source; `mine` tells which cases are measured.
    """
    skip = {key for suite in suites.values() for key in left_out(suite)}
    return [(case, right(case)) for case in load_cases(data) if mine(case) and case.key not in skip]


def rows_of(
    data: Path, suites: Mapping[str, str], mine: Judge, right: Judge, target: float
) -> list[Row]:
    """A row for each source; none if its data is missing."""
    if not (data / "peer_number_date_ar" / "cases.jsonl").exists():
        return []
    measured = [case for case in load_cases(data) if mine(case)]
    told = marked(data, suites, mine, right)
    rows = []
    for source, suite in suites.items():
        kept = [(case, good) for case, good in told if case.source == source]
        if not kept:
            continue
        skipped = sum(case.source == source for case in measured) - len(kept)
        misses = tuple(f"{case.kind}: {case.text}" for case, good in kept if not good)
        score = sum(good for _, good in kept) / len(kept)
        rows.append(Row(suite, "right", len(kept), score, target, skipped, misses=misses))
    return rows
