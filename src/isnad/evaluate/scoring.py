"""The score: the counts of all reports together, and the figures made of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from isnad.evaluate.slots import SLOTS, Json
from isnad.evaluate.tallies import Counts, ReportTally, Tally, tally

RATES = ("chain_whole", "chain_nonempty", "origin", "quoted")
TALLIES = ("facts", "slots_only", "strict", "detection", "wording", "wording_strict")
_DIGITS = 3


@dataclass(frozen=True)
class Totals:
    """Figures of summed counts."""

    counts: Counts

    def tally(self, *key: str) -> Tally:
        """The tally under a key: ("detection",), ("wording",), ("slot", name), ("type", name)..."""
        found, gold, coded = (self.counts[*key, part] for part in ("found", "gold", "coded"))
        return Tally(found, gold, coded)

    def headline(self, name: str) -> Tally:
        """One of TALLIES.

        `facts` and `strict` count the type of each claim as a value of its own; `slots_only`
        leaves out the type and factuality, which come almost free.
        """
        if name == "facts":
            return self._sum("slot", with_type=True)
        if name == "strict":
            return self._sum("strict", with_type=True)
        if name == "slots_only":
            return self._sum("slot", with_type=False)
        return self.tally(name)

    def _sum(self, kind: str, *, with_type: bool) -> Tally:
        parts = [self.tally(kind, s.name) for s in SLOTS if with_type or s.name != "factuality"]
        if with_type:
            parts.append(self.tally("detection"))
        return Tally(*(sum(getattr(p, x) for p in parts) for x in ("found", "gold", "coded")))

    def rate(self, name: str) -> float:
        """One of RATES: a share of the matched claims (of those with a chain in gold)."""
        over = "nonempty" if name == "chain_nonempty" else "pairs"
        part = {"chain_whole": "whole", "chain_nonempty": "nonempty_whole"}.get(name, name)
        return self.counts["chain", part] / max(1, self.counts["chain", over])

    def slot(self, name: str) -> Tally:
        """A slot among the matched claims."""
        return self.tally("matched", name)

    def types(self) -> tuple[str, ...]:
        """The types of event in gold and in the coded reports, the most frequent in gold first."""
        names = dict.fromkeys(key[1] for key in self.counts if key[0] == "type")
        return tuple(sorted(names, key=lambda name: -self.counts["type", name, "gold"]))


@dataclass(frozen=True)
class Score:
    """The score of a set of reports; `reports` keeps what each one adds."""

    reports: tuple[ReportTally, ...]

    @cached_property
    def totals(self) -> Totals:
        """All reports together."""
        return Totals(total(self.reports))

    def figures(self) -> dict[str, Any]:
        """All figures, rounded to three digits, as one JSON object."""
        totals = self.totals
        out: dict[str, Any] = {name: _figures(totals.headline(name)) for name in TALLIES[:4]}
        out |= {name: round(totals.rate(name), _DIGITS) for name in RATES}
        out |= {name: _figures(totals.headline(name)) for name in TALLIES[4:]}
        out["slots"] = {slot.name: _figures(totals.slot(slot.name)) for slot in SLOTS}
        out["types"] = {name: _figures(totals.tally("type", name)) for name in totals.types()}
        return out

    def figure(self, name: str) -> float:
        """One figure by its name: "facts.F1", "slots.time.R", "chain_whole"; KeyError if none."""
        value: Any = self.figures()
        for part in name.split("."):
            if not isinstance(value, dict) or part not in value:
                raise KeyError(name)
            value = value[part]
        if isinstance(value, dict):
            raise KeyError(name)
        return float(value)


def total(reports: Iterable[ReportTally]) -> Counts:
    """The counts of all given reports; one that is given twice counts twice."""
    out: Counts = Counter()
    for report in reports:
        out.update(report.counts)
    return out


def score(golds: Iterable[Json], coded: Mapping[str, Json]) -> Score:
    """The score of coded reports (by report id) against gold; a report not coded finds nothing."""
    return Score(tuple(tally(gold, coded.get(gold["report"]["id"])) for gold in golds))


def _figures(value: Tally) -> dict[str, float]:
    return {
        "P": round(value.precision, _DIGITS),
        "R": round(value.recall, _DIGITS),
        "F1": round(value.f1, _DIGITS),
        "gold": value.gold,
        "pred": value.coded,
    }
