"""Two runs over one gold: which claims the new one finds or loses, and which slots moved."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from isnad.evaluate.alignment import align
from isnad.evaluate.marking import Finding, InSentence
from isnad.evaluate.scoring import Score, score
from isnad.evaluate.slots import SLOTS, Json, Slot, shared


@dataclass(frozen=True, slots=True)
class SlotMove:
    """A slot of a claim that both runs found, with wrong values (missing or too many) then and now.

    Fewer is better; both 0 never stands here.
    """

    report: str
    claim: str
    event: str
    slot: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from the old run to the new one."""

    old: Score
    new: Score
    gained: tuple[Finding, ...]
    """Gold claims that only the new run found."""
    lost: tuple[Finding, ...]
    """Gold claims that only the old run found."""
    extra_gained: tuple[Finding, ...]
    """Coded claims beyond gold that only the new run has."""
    extra_lost: tuple[Finding, ...]
    moves: tuple[SlotMove, ...]


def compare(golds: Iterable[Json], old: Mapping[str, Json], new: Mapping[str, Json]) -> Comparison:
    """Both runs against gold, claim by claim, in gold's order."""
    golds = list(golds)
    gained: list[Finding] = []
    lost: list[Finding] = []
    extra_gained: list[Finding] = []
    extra_lost: list[Finding] = []
    moves: list[SlotMove] = []
    for gold in golds:
        report, claims = gold["report"], gold["claims"]
        show = InSentence(report)
        then, now = _Answers(gold, old), _Answers(gold, new)
        for at, claim in enumerate(claims):
            if at in now.by_gold and at not in then.by_gold:
                gained.append(show("miss", claim))
            elif at in then.by_gold and at not in now.by_gold:
                lost.append(show("miss", claim))
            elif at in now.by_gold:
                moves.extend(_moves(report["id"], claim, then.by_gold[at], now.by_gold[at]))
        seen, still = then.extras(), now.extras()
        extra_gained.extend(show("extra", c) for key, c in still.items() if key not in seen)
        extra_lost.extend(show("extra", c) for key, c in seen.items() if key not in still)
    return Comparison(
        score(golds, old), score(golds, new), tuple(gained), tuple(lost),
        tuple(extra_gained), tuple(extra_lost), tuple(moves),
    )  # fmt: skip


class _Answers:
    """One run's answers to one gold report."""

    def __init__(self, gold: Json, coded: Mapping[str, Json]) -> None:
        self.claims: list[Json] = (coded.get(gold["report"]["id"]) or {"claims": []})["claims"]
        pairs = align(gold["report"], gold["claims"], self.claims)
        self.by_gold = {pair.gold: self.claims[pair.coded] for pair in pairs}
        self._used = {pair.coded for pair in pairs}

    def extras(self) -> dict[tuple[str, str], Json]:
        """Claims beyond gold, by type and evidence."""
        left = (claim for at, claim in enumerate(self.claims) if at not in self._used)
        return {(str(c.get("event")), str(c.get("evidence"))): c for c in left}


def _moves(report: str, gold: Json, then: Json, now: Json) -> Iterable[SlotMove]:
    for slot in SLOTS:
        before, after = _wrong(slot, gold, then), _wrong(slot, gold, now)
        if before != after:
            name, event = str(gold.get("id") or ""), str(gold["event"])
            yield SlotMove(report, name, event, slot.name, before, after)


def _wrong(slot: Slot, gold: Json, coded: Json) -> int:
    ours, theirs = slot.values(gold), slot.values(coded)
    return len(ours) + len(theirs) - 2 * shared(ours, theirs, slot.same)
