"""Linked reports as JSON: one object for the whole input, or one for each story, in gold's shape.

Beside what gold holds: for each derivation the share and the passages, for each event its origins
with their claims and reasons, who says each contradicting value, what is superseded, the grade; and
`siblings`, `revisions`, `stories`.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

from isnad.export.jsonl import Shape, coded_to_dict, span_to_dict, step_to_dict
from isnad.export.safe_text import json_safe
from isnad.model import (
    Change,
    Coded,
    Contradiction,
    Derivation,
    Event,
    Grade,
    Linked,
    Origin,
    Passage,
    Story,
)

_INDENT = 1


def linked_to_dict(coded: Iterable[Coded], linked: Linked) -> Shape:
    """Everything as one object; `coded` are the reports that were linked, in their order."""
    return {
        "reports": [coded_to_dict(one) for one in coded],
        "derivations": [_derivation(edge) for edge in linked.derivations],
        "events": [event_to_dict(event) for event in linked.events],
        "changes": [_change(change) for change in linked.changes],
        "stories": [{"id": s.id, "reports": list(s.reports)} for s in linked.stories],
        "siblings": [
            {"name": s.name, "children": list(s.children), "why": _steps(s.why)}
            for s in linked.siblings
        ],
        "revisions": [{"reports": list(r.reports), "why": _steps(r.why)} for r in linked.revisions],
    }


def story_to_dict(coded: Sequence[Coded], linked: Linked, story: Story) -> Shape:
    """One story as an object of its own: only what its reports tell."""
    inside = frozenset(story.reports)
    part = part_of(linked, inside)
    reports = [one for one in coded if one.report.id in inside]
    return {"id": story.id, **linked_to_dict(reports, part)}


def part_of(linked: Linked, inside: frozenset[str]) -> Linked:
    """What links some of the reports, by their ids."""

    def holds(*names: str) -> bool:
        return inside.issuperset(names)

    return Linked(
        reports=tuple(name for name in linked.reports if name in inside),
        derivations=tuple(d for d in linked.derivations if holds(d.parent, d.child)),
        siblings=tuple(s for s in linked.siblings if holds(*s.children)),
        revisions=tuple(r for r in linked.revisions if holds(*r.reports)),
        changes=tuple(c for c in linked.changes if holds(c.parent, c.child)),
        events=tuple(e for e in linked.events if holds(*map(report_of, e.claims))),
        stories=tuple(s for s in linked.stories if holds(*s.reports)),
    )


def report_of(claim: str) -> str:
    """The report's id in a claim's name across reports."""
    return claim.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class LinkedJsonWriter:
    """Writes one object, indented as gold is."""

    def write(self, value: Shape, file: TextIO) -> None:
        """The object and a line end."""
        file.write(
            json_safe(json.dumps(value, ensure_ascii=False, indent=_INDENT, allow_nan=False))
        )
        file.write("\n")


def event_to_dict(event: Event) -> Shape:
    """An event with the names of its independent origins, as gold has them, and all behind them."""
    return {
        "id": event.id,
        "event": event.event,
        "claims": list(event.claims),
        "independent_origins": [origin.name for origin in event.origins],
        "contradictions": [_contradiction(each) for each in event.contradictions],
        "origins": [_origin(origin) for origin in event.origins],
        "superseded": list(event.superseded),
        "grade": _grade(event.grade) if event.grade else None,
    }


def _derivation(edge: Derivation) -> Shape:
    return {
        "from": edge.parent,
        "to": edge.child,
        "kind": edge.kind,
        "share": round(edge.share, 3),
        "named": span_to_dict(edge.named),
        "circular": edge.circular,
        "passages": [_passage(passage) for passage in edge.passages],
        "why": _steps(edge.why),
    }


def _passage(passage: Passage) -> Shape:
    return {
        "from": span_to_dict(passage.parent),
        "to": span_to_dict(passage.child),
        "words": passage.words,
        "same": passage.same,
    }


def _change(change: Change) -> Shape:
    return {
        "from": change.parent,
        "to": change.child,
        "was": change.was,
        "became": change.became,
        "kind": change.kind,
        "was_span": span_to_dict(change.was_span),
        "became_span": span_to_dict(change.became_span),
    }


def _origin(origin: Origin) -> Shape:
    return {
        "name": origin.name,
        "kind": origin.kind,
        "claims": list(origin.claims),
        "why": _steps(origin.why),
    }


def _contradiction(each: Contradiction) -> Shape:
    return {
        "slot": each.slot,
        "values": list(each.values),
        "said_by": [list(claims) for claims in each.said_by],
    }


def _grade(grade: Grade) -> Shape:
    return {
        "status": grade.status,
        "reliability": grade.reliability,
        "credibility": grade.credibility,
        "why": _steps(grade.why),
    }


def _steps(steps: Iterable[Any]) -> list[Shape]:
    return [step_to_dict(step) for step in steps]
