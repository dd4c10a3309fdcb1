"""What one report adds to the score, as counts that can be summed in any selection of reports."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from isnad.evaluate.alignment import Pair, align
from isnad.evaluate.slots import SLOTS, Json, same_link, same_wording, shared, strict_wording

Counts = Counter[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Tally:
    """Found, in gold, coded: what precision and recall are made of."""

    found: int
    gold: int
    coded: int

    @property
    def precision(self) -> float:
        """0 to 1; 0 where nothing was coded."""
        return self.found / self.coded if self.coded else 0.0

    @property
    def recall(self) -> float:
        """0 to 1; 0 where gold has nothing."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 0 where both are."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class ReportTally:
    """The counts of one report, under keys like ("slot", "actors", "found")."""

    report: str
    counts: Counts


def tally(gold: Json, coded: Json | None) -> ReportTally:
    """The counts of one gold report against its coded one (None: it was not coded).

    Both in the shape of gold files. Unmatched claims count in full on their side.
    """
    report, ours = gold["report"], gold["claims"]
    answer = coded or {"claims": []}
    theirs = answer["claims"]
    pairs = align(report, ours, theirs)
    counts: Counts = Counter()
    _add(counts, ("detection",), len(pairs), len(ours), len(theirs))
    for claim in ours:
        counts["type", claim["event"], "gold"] += 1
    for claim in theirs:
        counts["type", str(claim.get("event")), "coded"] += 1
    for pair in pairs:
        counts["type", ours[pair.gold]["event"], "found"] += 1
    _add_slots(counts, ours, theirs, pairs)
    _add_chains(counts, ours, theirs, pairs)
    words, answers = gold.get("wording") or [], answer.get("wording") or []
    for name, same in (("wording", same_wording), ("wording_strict", strict_wording)):
        _add(counts, (name,), shared(words, answers, same), len(words), len(answers))
    return ReportTally(report["id"], counts)


def _add(counts: Counts, key: tuple[str, ...], found: int, gold: int, coded: int) -> None:
    for part, value in (("found", found), ("gold", gold), ("coded", coded)):
        counts[*key, part] += value


def _add_slots(counts: Counts, ours: list[Json], theirs: list[Json], pairs: Iterable[Pair]) -> None:
    matched = [(ours[pair.gold], theirs[pair.coded]) for pair in pairs]
    for slot in SLOTS:
        in_gold = sum(len(slot.values(claim)) for claim in ours)
        in_coded = sum(len(slot.values(claim)) for claim in theirs)
        values = [(slot.values(gold), slot.values(coded)) for gold, coded in matched]
        found = sum(shared(gold, coded, slot.same) for gold, coded in values)
        strict = sum(shared(gold, coded, slot.strict) for gold, coded in values)
        _add(counts, ("slot", slot.name), found, in_gold, in_coded)
        _add(counts, ("strict", slot.name), strict, in_gold, in_coded)
        matched_gold = sum(len(gold) for gold, _ in values)
        matched_coded = sum(len(coded) for _, coded in values)
        _add(counts, ("matched", slot.name), found, matched_gold, matched_coded)


def _add_chains(
    counts: Counts, ours: list[Json], theirs: list[Json], pairs: Iterable[Pair]
) -> None:
    for i, j in pairs:
        gold, coded = ours[i]["chain"], theirs[j].get("chain") or []
        whole = len(gold) == len(coded) and all(map(same_link, gold, coded))
        last = same_link(gold[-1], coded[-1]) if gold and coded else not gold and not coded
        counts["chain", "pairs"] += 1
        counts["chain", "whole"] += whole
        counts["chain", "nonempty"] += bool(gold)
        counts["chain", "nonempty_whole"] += bool(gold) and whole
        counts["chain", "origin"] += last
        counts["chain", "quoted"] += ours[i]["quoted"] == bool(theirs[j].get("quoted"))
