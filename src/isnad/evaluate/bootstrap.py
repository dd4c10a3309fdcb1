"""How far the figures would move on another sample of reports like these."""

import random
from collections import Counter
from dataclasses import dataclass

from isnad.evaluate.scoring import RATES, TALLIES, Score, Totals
from isnad.evaluate.slots import SLOTS

SEED = 20151011
_TAIL = 0.025


@dataclass(frozen=True, slots=True)
class Interval:
    """The middle 95 % of a figure over the draws."""

    low: float
    high: float


def bootstrap(score: Score, draws: int = 1000, seed: int = SEED) -> dict[str, Interval]:
    """95 % intervals of the main figures, by drawing whole reports with replacement.

    Keys are figure names ("facts.F1", "chain_whole", "slots.time.F1"). The same score, number of
    draws and seed give the same intervals. Without reports there are none.
    """
    if not score.reports or draws < 1:
        return {}
    keys = sorted({key for r in score.reports for key in r.counts if key[0] != "type"})
    rows = [tuple(report.counts[key] for key in keys) for report in score.reports]
    chance = random.Random(seed)  # noqa: S311 (no secret)
    seen: dict[str, list[float]] = {}
    for _ in range(draws):
        sums = map(sum, zip(*chance.choices(rows, k=len(rows)), strict=True))
        for name, value in _main(Totals(Counter(dict(zip(keys, sums, strict=True))))):
            seen.setdefault(name, []).append(value)
    return {name: _middle(values) for name, values in seen.items()}


def _main(totals: Totals) -> list[tuple[str, float]]:
    out = [(f"{name}.F1", totals.headline(name).f1) for name in TALLIES]
    out += [(name, totals.rate(name)) for name in RATES]
    out += [(f"slots.{slot.name}.F1", totals.slot(slot.name).f1) for slot in SLOTS]
    return out


def _middle(values: list[float]) -> Interval:
    ordered = sorted(values)
    last = len(ordered) - 1
    return Interval(ordered[round(_TAIL * last)], ordered[round((1 - _TAIL) * last)])
