"""The score and what is behind it, for people (English, Arabic) and for programs."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml

from isnad.evaluate.bootstrap import Interval
from isnad.evaluate.comparing import Comparison
from isnad.evaluate.marking import Finding
from isnad.evaluate.scoring import RATES, TALLIES, Score
from isnad.evaluate.slots import SLOTS

Language = Literal["en", "ar"]
_NAME = 26


@cache
def _labels(language: Language) -> dict[str, Any]:
    text = files("isnad.evaluate").joinpath("data/labels.yaml").read_text(encoding="utf-8")
    labels: dict[str, Any] = yaml.safe_load(text)[language]
    return labels


def as_json(
    score: Score, intervals: Mapping[str, Interval] | None = None, found: Sequence[Finding] = ()
) -> dict[str, Any]:
    """The figures as one JSON object, with `intervals` and `unmatched` where they are given."""
    out = score.figures()
    if intervals:
        out["intervals"] = {
            name: [round(i.low, 3), round(i.high, 3)] for name, i in intervals.items()
        }
    if found:
        out["unmatched"] = [asdict(finding) for finding in found]
    return out


def render(
    score: Score,
    language: Language = "en",
    intervals: Mapping[str, Interval] | None = None,
    found: Sequence[Finding] = (),
) -> str:
    """The score as text: headline figures, slots, types, then each miss and extra in its sentence.

    Evidence stands between double square brackets. Safe to print to a terminal.
    """
    labels = _labels(language)
    figures, ranges = score.figures(), dict(intervals or {})
    detection = figures["detection"]
    lines = [
        labels["claims"].format(
            reports=len(score.reports), gold=detection["gold"], pred=detection["pred"]
        ),
        "",
        _row(labels["header"]),
    ]
    for name in TALLIES:
        label = labels["figures"][name]
        lines.append(_figures(label, figures[name], ranges.get(f"{name}.F1")))
    for name in RATES:
        cells = [labels["figures"][name], "", "", f"{figures[name]:.3f}", _range(ranges.get(name))]
        lines.append(_row(cells))
    lines += ["", labels["slots"]]
    lines += [
        _figures(f"  {s.name}", figures["slots"][s.name], ranges.get(f"slots.{s.name}.F1"))
        for s in SLOTS
    ]
    lines += ["", labels["types"]]
    lines += [_figures(f"  {name}", value, None) for name, value in figures["types"].items()]
    if found:
        misses = sum(finding.kind == "miss" for finding in found)
        extras = len(found) - misses
        lines += ["", labels["unmatched"].format(misses=misses, extras=extras)]
        lines += [f"{labels[finding.kind]} {_finding(finding)}" for finding in found]
    return "\n".join(lines) + "\n"


def render_comparison(comparison: Comparison, language: Language = "en") -> str:
    """The comparison as text: the figures of both runs, then every claim and slot that moved."""
    labels = _labels(language)
    old, new = comparison.old, comparison.new
    lines = [_row(labels["compared_header"])]
    for name in [f"{name}.F1" for name in TALLIES] + list(RATES):
        label = labels["figures"][name.removesuffix(".F1")]
        before, after = old.figure(name), new.figure(name)
        lines.append(_row([label, f"{before:.3f}", f"{after:.3f}", f"{after - before:+.3f}"]))
    better = sum(move.after < move.before for move in comparison.moves)
    counts = {"gained": len(comparison.gained), "lost": len(comparison.lost)}
    counts |= {"better": better, "worse": len(comparison.moves) - better}
    lines += ["", labels["compared"].format(**counts)]
    parts = ("gained", "+"), ("lost", "-"), ("extra_gained", "!"), ("extra_lost", "=")
    for part, sign in parts:
        rows: tuple[Finding, ...] = getattr(comparison, part)
        lines += [f"{sign} {labels[part]} {_finding(finding)}" for finding in rows]
    for m in comparison.moves:
        sign = "+" if m.after < m.before else "-"
        lines.append(f"{sign} {safe(m.report)} {safe(m.claim)} {m.slot}: {m.before} > {m.after}")
    return "\n".join(lines) + "\n"


def _finding(finding: Finding) -> str:
    words = f"{finding.before}[[{finding.evidence}]]{finding.after}"
    return safe(f"{finding.report} {finding.claim} {finding.event}: {' '.join(words.split())}")


def _figures(label: str, value: Mapping[str, float], interval: Interval | None) -> str:
    numbers = [f"{value[key]:.3f}" for key in ("P", "R", "F1")]
    return _row([label, *numbers, _range(interval), str(value["gold"]), str(value["pred"])])


def _range(interval: Interval | None) -> str:
    return f"{interval.low:.2f}-{interval.high:.2f}" if interval else ""


def _row(cells: Sequence[str]) -> str:
    first, *rest = map(str, cells)
    return (safe(first).ljust(_NAME) + "".join(cell.rjust(10) for cell in rest)).rstrip()


def safe(text: str) -> str:
    """The text on one line, without control and direction characters."""
    kept = (" " if char in "\n\t" else char for char in text)
    return "".join(c for c in kept if unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
