"""JSON Lines: one coded report a line, in the gold shape with everything more that is known."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TextIO

from isnad.export.safe_text import json_safe
from isnad.model import (
    Claim,
    Coded,
    Compare,
    Count,
    Link,
    Party,
    Period,
    Place,
    Report,
    Span,
    Step,
    Victim,
    Wording,
)

Shape = dict[str, Any]


def coded_to_dict(coded: Coded) -> Shape:
    """A coded report as {"report", "claims", "wording"}: keys always present, always in one order.

    Empty slots are `[]` or `null`. Days are ISO texts; spans are {"field", "start", "end"} in code
    points of the report's own text or title.
    """
    return {
        "report": report_to_dict(coded.report),
        "claims": [claim_to_dict(claim) for claim in coded.claims],
        "wording": [_wording(word) for word in coded.wording],
    }


def coded_to_json(coded: Coded) -> str:
    """A coded report as one line of JSON, without the line end; it always encodes as UTF-8."""
    return json_safe(json.dumps(coded_to_dict(coded), ensure_ascii=False))


@dataclass(frozen=True, slots=True)
class JsonLinesWriter:
    """Writes one coded report a line."""

    def write(self, stream: Iterable[Coded], file: TextIO) -> None:
        """Every report of the stream as it comes; holds one at a time."""
        for coded in stream:
            file.write(coded_to_json(coded))
            file.write("\n")


def report_to_dict(report: Report) -> Shape:
    """The report itself; `published_from` and `published_sure` tell how its day is known."""
    day = report.published
    return {
        "id": report.id,
        "outlet": report.outlet,
        "outlet_kind": report.outlet_kind,
        "published": day.day.isoformat() if day else None,
        "title": report.title,
        "byline": report.byline,
        "text": report.text,
        "url": report.url,
        "published_from": day.read_from if day else None,
        "published_sure": day.sure if day else None,
        "published_text": day.text if day else None,
        "language": report.language,
        "read_by": report.read_by,
    }


def claim_to_dict(claim: Claim) -> Shape:
    """One claim with every slot of the codebook and the words and rules behind each."""
    return {
        "id": claim.id,
        "event": claim.event,
        "evidence": claim.evidence,
        "factuality": claim.factuality,
        "actors": [_party(party) for party in claim.actors],
        "targets": [_party(party) for party in claim.targets],
        "counts": [_count(count) for count in claim.counts],
        "location": _place(claim.location) if claim.location else None,
        "destination": [_place(place) for place in claim.destination],
        "time": _period(claim.time) if claim.time else None,
        "chain": [_link(link) for link in claim.chain],
        "quoted": claim.quoted,
        "evidence_span": span_to_dict(claim.evidence_span),
        "means": claim.means,
        "objects": list(claim.objects),
        "victims": [_victim(victim) for victim in claim.victims],
        "compare": _compare(claim.compare) if claim.compare else None,
        "rule": claim.rule,
        "trigger": span_to_dict(claim.trigger),
        "why": [step_to_dict(step) for step in claim.why],
    }


def span_to_dict(span: Span | None) -> Shape | None:
    """{"field", "start", "end"}, or null where there is none."""
    return {"field": span.field, "start": span.start, "end": span.end} if span else None


def _party(party: Party) -> Shape:
    return {
        "group": party.group,
        "text": party.text,
        "entity": party.entity,
        "nationality": party.nationality,
        "span": span_to_dict(party.span),
    }


def _count(count: Count) -> Shape:
    return {
        "of": count.of,
        "who": count.who,
        "min": count.low,
        "max": count.high,
        "text": count.text,
        "span": span_to_dict(count.span),
    }


def _place(place: Place) -> Shape:
    return {
        "name": place.name,
        "within": place.within,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geonames": place.geonames,
        "pcode": place.pcode,
        "admin1": place.admin1,
        "precision": place.precision,
        "candidates": list(place.candidates),
        "span": span_to_dict(place.span),
    }


def _period(period: Period) -> Shape:
    return {
        "start": period.start.isoformat() if period.start else None,
        "end": period.end.isoformat() if period.end else None,
        "text": period.text,
        "hour": period.hour.isoformat("minutes") if period.hour else None,
        "span": span_to_dict(period.span),
    }


def _link(link: Link) -> Shape:
    return {"name": link.name, "kind": link.kind, "span": span_to_dict(link.span)}


def _compare(compare: Compare) -> Shape:
    return {"way": compare.way, "text": compare.text, "span": span_to_dict(compare.span)}


def _victim(victim: Victim) -> Shape:
    return {"name": victim.name, "age": victim.age, "sex": victim.sex, "role": victim.role}


def step_to_dict(step: Step) -> Shape:
    """A step of the reasoning: slot, rule, words, span."""
    return {
        "slot": step.slot,
        "rule": step.rule,
        "words": step.words,
        "span": span_to_dict(step.span),
    }


def _wording(word: Wording) -> Shape:
    return {
        "text": word.text,
        "about": word.about,
        "kind": word.kind,
        "span": span_to_dict(word.span),
    }
