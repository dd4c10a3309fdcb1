"""Every suite in one table; the exit code is 1 if a target is missed."""

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.arabic import libraries, table
from bench.arabic.rows import Row

SUITES = ("numbers", "dates", "clock", "hijri", "segmentation", "places", "persons", "speed")
"""Modules of this package, each with `run(data)`."""
ONE = {
    "recognizers-clock": "recognizers-dates",
    "duckling-clock": "duckling-dates",
    "dateparser-clock": "dateparser-dates",
}
"""Two halves of one source: days, and hours and stretches."""

BESIDE = Path(__file__).resolve().parents[2].parent / "shared" / "data"
NO_DATA = """\
No test sets at {folder}. Name the folder that holds peer_number_date_ar, hijridate, ud_pud,
idrisi_ar, wojood_sample, newsfane, gazetteers and ant_corpus: python -m bench.arabic FOLDER"""


def arguments(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(prog="python -m bench.arabic", description=__doc__)
    parser.add_argument(
        "data", nargs="?", type=Path, default=BESIDE, help="folder of the test sets"
    )
    parser.add_argument(
        "--suite", action="append", choices=SUITES, help="only this one; repeatable"
    )
    parser.add_argument("--misses", action="store_true", help="each case that is read wrongly")
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    parser.add_argument("--without-peers", action="store_true", help="isnad alone")
    return parser.parse_args(argv)


def collected(suites: Sequence[str], data: Path) -> tuple[list[Row], dict[str, str]]:
    """The rows of all suites, and what befell those that could not be run."""
    rows: list[Row] = []
    failed: dict[str, str] = {}
    for suite in suites:
        _tell(f"measuring {suite} ...")
        try:
            told = importlib.import_module(f"bench.arabic.{suite}").run(data)
        except Exception as error:  # one suite's fault must not hide the others
            failed[suite] = f"{type(error).__name__}: {error}"
            continue
        if not told:
            failed[suite] = "no data"
        rows += told
    return rows, failed


def _tell(words: str) -> None:
    """What is being done, to whoever watches; nothing into a pipe."""
    if sys.stderr.isatty():
        print(words, file=sys.stderr)


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the table; returns 0, 1 if a target is missed or a suite failed, 2 without data."""
    asked = arguments(argv)
    if not asked.data.is_dir():
        print(NO_DATA.format(folder=asked.data), file=sys.stderr)
        return 2
    suites = tuple(suite for suite in SUITES if not asked.suite or suite in asked.suite)
    rows, failed = collected(suites, asked.data)
    notes: list[str] = []
    if not asked.without_peers:
        _tell("measuring the other libraries ...")
        scores, lost = libraries.measured([s for s in suites if s not in failed], asked.data, rows)
        rows = libraries.beside(rows, scores)
        notes = [*lost, *libraries.notes(suites)]
    rows = table.merged(rows, ONE)
    sys.stdout.write(shown(rows, notes, failed, asked))
    return 1 if failed or table.failing(rows) else 0


def shown(
    rows: Sequence[Row], notes: Sequence[str], failed: dict[str, str], asked: argparse.Namespace
) -> str:
    """The table in the form asked for, with misses, notes and what failed."""
    if asked.format == "json":
        return table.as_json(rows, notes, failed)
    markdown = asked.format == "markdown"
    out = table.as_markdown(rows) if markdown else table.as_text(rows)
    if asked.misses:
        for row in rows:
            if row.misses:
                out += f"\n{row.suite}, {row.measure}: {len(row.misses)} misses\n"
                out += "".join(f"  {miss}\n" for miss in row.misses)
    lines = [f"{suite}: not run, {why}" for suite, why in failed.items()] + list(notes)
    mark = "- " if markdown else "  "
    return out + ("\n" + "".join(f"{mark}{line}\n" for line in lines) if lines else "")


if __name__ == "__main__":
    sys.exit(main())
