"""Claims that were missed and claims beyond gold, shown in the sentence they stand in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from isnad.arabic import sentences, tokenize
from isnad.evaluate.alignment import Stretch, align, stretches
from isnad.evaluate.slots import Json

Kind = Literal["miss", "extra"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One unmatched claim: `evidence` between what stands before and after it in its sentence.

    `kind` is "miss" for a gold claim that nothing answered, "extra" for a coded claim beyond gold.
    """

    kind: Kind
    report: str
    claim: str
    event: str
    before: str
    evidence: str
    after: str


def unmatched(golds: Iterable[Json], coded: Mapping[str, Json]) -> tuple[Finding, ...]:
    """All misses and extras, report by report, in the order of their evidence."""
    out: list[Finding] = []
    for gold in golds:
        answer = coded.get(gold["report"]["id"]) or {"claims": []}
        pairs = align(gold["report"], gold["claims"], answer["claims"])
        found, used = {pair.gold for pair in pairs}, {pair.coded for pair in pairs}
        show = InSentence(gold["report"])
        rows = [
            (show.start(claim), show(kind, claim))
            for kind, claims, done in _sides(gold["claims"], answer["claims"], found, used)
            for at, claim in enumerate(claims)
            if at not in done
        ]
        out.extend(finding for _, finding in sorted(rows, key=lambda row: row[0]))
    return tuple(out)


def _sides(
    gold: list[Json], coded: list[Json], found: set[int], used: set[int]
) -> tuple[tuple[Kind, list[Json], set[int]], ...]:
    return ("miss", gold, found), ("extra", coded, used)


class InSentence:
    """Shows claims of one report in their sentences."""

    def __init__(self, report: Json) -> None:
        self._report = report
        tokens = tokenize(report["text"])
        self._bounds = [(tokens[s.first].start, tokens[s.last - 1].end) for s in sentences(tokens)]

    def __call__(self, kind: Kind, claim: Json) -> Finding:
        """The finding of a claim; with evidence that is not in the report nothing stands around."""
        before, evidence, after = self._around(claim)
        name, event = str(claim.get("id") or ""), str(claim.get("event"))
        return Finding(kind, self._report["id"], name, event, before, evidence, after)

    def start(self, claim: Json) -> int:
        """Where the claim's evidence begins, for ordering; 0 where it is not in the report."""
        at = stretches(self._report, claim)
        return at[0].start if at else 0

    def _around(self, claim: Json) -> tuple[str, str, str]:
        places = stretches(self._report, claim)
        evidence = claim.get("evidence") or ""
        if not places or not evidence:
            return "", evidence, ""
        place = places[0]
        if place.in_title:
            before, _, after = (self._report.get("title") or "").partition(evidence)
            return before, evidence, after
        start, end = self._sentence(place)
        text = self._report["text"]
        return text[start : place.start], text[place.start : place.end], text[place.end : end]

    def _sentence(self, place: Stretch) -> tuple[int, int]:
        hit = [b for b in self._bounds if b[0] < place.end and place.start < b[1]]
        starts, ends = [place.start, *(b[0] for b in hit)], [place.end, *(b[1] for b in hit)]
        return min(starts), max(ends)
