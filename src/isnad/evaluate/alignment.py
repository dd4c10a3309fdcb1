"""Which coded claim answers which gold claim: by type and by where their evidence stands."""

from typing import NamedTuple

from isnad.evaluate.slots import SLOTS, Json, shared

_TITLE = 10**7
"""Where the title stands on the one line of offsets; no text reaches so far."""
_OF_GOLD = 0.5
_OF_CODED = 0.25


class Stretch(NamedTuple):
    """Code points [start, end) of the text, or of the title beyond `_TITLE`."""

    start: int
    end: int

    @property
    def in_title(self) -> bool:
        """Whether it lies in the title."""
        return self.start >= _TITLE


class Pair(NamedTuple):
    """Positions of a gold claim and of the coded claim that answers it."""

    gold: int
    coded: int


def stretches(report: Json, claim: Json) -> tuple[Stretch, ...]:
    """Where a claim's evidence stands; its span says which of several equal places is meant.

    Evidence that is not in the report stands nowhere.
    """
    fields = ((0, report["text"]), (_TITLE, report.get("title") or ""))
    span = claim.get("evidence_span")
    if span:
        base, text = fields[span.get("field") == "title"]
        if text[span["start"] : span["end"]] == claim.get("evidence"):
            return (Stretch(base + span["start"], base + span["end"]),)
    out: list[Stretch] = []
    for words in (claim.get("evidence"), *(claim.get("evidence_also") or ())):
        for base, text in fields:
            at = text.find(words or "\0")
            if at >= 0:
                out.append(Stretch(base + at, base + at + len(words)))
                break
    return tuple(out)


def overlap(gold: tuple[Stretch, ...], coded: tuple[Stretch, ...]) -> float:
    """The largest shared share of both (0 to 1); 0 where too little of either is shared."""
    best = 0.0
    for ours in gold:
        for theirs in coded:
            common = min(ours.end, theirs.end) - max(ours.start, theirs.start)
            long, other = ours.end - ours.start, theirs.end - theirs.start
            if common > 0 and common >= _OF_GOLD * long and common >= _OF_CODED * other:
                best = max(best, 2 * common / (long + other))
    return best


def align(report: Json, gold: list[Json], coded: list[Json]) -> tuple[Pair, ...]:
    """The pairs of claims that answer each other, each claim once, the best overlap first.

    Equal overlaps (to a tenth) are parted by the number of shared values, then by order.
    """
    coded_at = [stretches(report, claim) for claim in coded]
    ranked: list[tuple[float, int, int, int]] = []
    for i, ours in enumerate(gold):
        ours_at = stretches(report, ours)
        for j, theirs in enumerate(coded):
            if ours["event"] != theirs.get("event"):
                continue
            share = overlap(ours_at, coded_at[j])
            if share:
                values = sum(shared(s.values(ours), s.values(theirs), s.same) for s in SLOTS)
                ranked.append((-round(share, 1), -values, i, j))
    pairs: list[Pair] = []
    taken_gold: set[int] = set()
    taken_coded: set[int] = set()
    for _, _, i, j in sorted(ranked):
        if i not in taken_gold and j not in taken_coded:
            taken_gold.add(i)
            taken_coded.add(j)
            pairs.append(Pair(i, j))
    return tuple(pairs)
