"""Copies planted among reports: words changed, paragraphs shuffled, ends trimmed."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from isnad.model import Coded, Publication, Report

LEVELS = (0.0, 0.05, 0.1, 0.2, 0.4)
"""The parts of a copy's words that are changed."""
_FEWEST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Planted:
    """A copy made by us: of which report, how much was changed, how it was cut."""

    parent: str
    child: str
    level: float
    cut: str
    """"whole", "trimmed" or "shuffled"."""


def plant(bases: Sequence[Coded], share: float, seed: int) -> tuple[list[Coded], list[Planted]]:
    """Copies of a share of the reports for each level and cut in turn, each by another outlet.

    The words put in are drawn from all the reports, so that a copy's vocabulary is no hint.
    """
    chance = random.Random(seed)
    words = [word for base in bases for word in base.report.text.split()]
    fit = [base for base in bases if len(base.report.text.split()) >= _FEWEST_WORDS]
    picked = chance.sample(fit, int(share * len(fit)))
    ways = [(level, cut) for level in LEVELS for cut in ("whole", "trimmed", "shuffled")]
    copies: list[Coded] = []
    planted: list[Planted] = []
    for number, base in enumerate(picked):
        level, cut = ways[number % len(ways)]
        report = _copy(base.report, f"copy-{number:06}", level, cut, words, chance)
        copies.append(Coded(report, ()))
        planted.append(Planted(base.report.id, report.id, level, cut))
    return copies, planted


def _copy(
    base: Report, name: str, level: float, cut: str, words: Sequence[str], chance: random.Random
) -> Report:
    paragraphs = [p for p in base.text.split("\n\n") if p.strip()]
    if len(paragraphs) < 2:
        flat = base.text.split()
        half = len(flat) // 2
        paragraphs = [" ".join(flat[:half]), " ".join(flat[half:])]
    if cut == "trimmed":
        paragraphs = paragraphs[: max(1, (2 * len(paragraphs) + 2) // 3)]
    elif cut == "shuffled":
        chance.shuffle(paragraphs)
    changed = [
        " ".join(chance.choice(words) if chance.random() < level else w for w in p.split())
        for p in paragraphs
    ]
    day = base.published.day if base.published else None
    later = Publication(day + timedelta(days=chance.randrange(3))) if day else None
    outlet = f"{_OUTLETS[chance.randrange(len(_OUTLETS))]} {chance.randrange(400)}"
    return replace(
        base, id=name, text="\n\n".join(changed), outlet=outlet, outlet_kind="site",
        published=later, url=None, byline=None, title="",
    )  # fmt: skip


_OUTLETS = ("Copy Site", "Copy Paper", "Copy Post")
