"""Coded reports read back from JSON."""

import json
from datetime import date, time
from typing import Any

import pytest

from isnad.export.jsonl import coded_to_dict
from isnad.model import (
    Claim,
    Coded,
    Compare,
    Count,
    IsnadError,
    Link,
    Party,
    Period,
    Place,
    Publication,
    Report,
    Span,
    Step,
    Victim,
    Wording,
)
from isnad.model.records import coded_from_dict

TEXT = "أعلن المجلس مقتل 3 مدنيين\nفي قصف على السوق."

FULL = Coded(
    Report(
        "r1", TEXT, "قصف على السوق", "جريدة الوادي", "newspaper",
        Publication(date(2018, 5, 2), "url", False, "2018/05/02"), "وكالات", "https://a.example/1",
        "ar", "html/1",
    ),
    (
        Claim(
            "c1", "shelling", "مقتل 3 مدنيين", Span("text", 12, 25), "possible",
            (Party("saf", "الجيش", "saf-14", "SD", Span("text", 0, 4)),),
            (Party(None, "مدنيين"),),
            (Count("killed", "civilians", 3, None, "3 مدنيين", Span("text", 17, 25)),),
            Place("السوق", "الوادي", "SD", 1.5, 2, 7, "SD01", "Gezira", "quarter", ("1 a", "2 b")),
            (Place("المناقل"),),
            Period(date(2018, 5, 1), None, "أمس", Span("text", 0, 3), time(0, 0)),
            (Link("المجلس", "official", Span("text", 5, 11)),),
            True, "artillery", ("market",), (Victim("سعاد", 4, "female", "pupil"),), "shelling.of",
            Span("text", 30, 33), (Step("actors", "rule", "الجيش", Span("title", 0, 2)),),
            Compare("more", "مجموع القتلى", Span("text", 5, 9)),
        ),
        Claim("c2", "alert", "قصف", Span("title", 0, 3)),
    ),
    (Wording("المدنيين", None, "label", Span("text", 0, 2)),),
)  # fmt: skip


def bare(evidence: str, **more: Any) -> dict[str, Any]:
    return {
        "report": {"id": "r1", "text": TEXT, "title": "قصف على السوق"},
        "claims": [{"id": "c1", "event": "shelling", "evidence": evidence, **more}],
    }


def test_round_trip() -> None:
    assert coded_from_dict(json.loads(json.dumps(coded_to_dict(FULL)))) == FULL


@pytest.mark.parametrize(
    ("evidence", "span"),
    [
        ("مقتل 3 مدنيين", Span("text", 12, 25)),
        ("مقتل 3 مدنيين في قصف", Span("text", 12, 32)),
        ("قصف على السوق", Span("text", 29, 42)),
        ("مقتل 3 مدنيين وجرح عشرة", Span("text", 12, 18)),
        ("لا شيء من هذا هنا", Span("text", 0, 0)),
        ("", Span("text", 0, 0)),
    ],
)
def test_bare_evidence_is_looked_for(evidence: str, span: Span) -> None:
    claim = coded_from_dict(bare(evidence)).claims[0]
    assert claim.evidence_span == span
    assert (claim.actors, claim.location, claim.factuality) == ((), None, "asserted")


def test_evidence_of_the_title() -> None:
    record = bare("هجوم ليلي")
    record["report"]["title"] = "عاجل: هجوم ليلي"
    assert coded_from_dict(record).claims[0].evidence_span == Span("title", 6, 15)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([], "no object"),
        ({"report": {"id": "a", "text": ""}}, "no claims"),
        ({"report": {"text": "x"}, "claims": []}, "id is no text"),
        ({"report": {"id": "a", "text": "x", "published": "May"}, "claims": []}, "isoformat"),
        ({"report": {"id": "a", "text": "x"}, "claims": {}}, "claims is no list"),
        ({"report": {"id": "a", "text": "x"}, "claims": ["c"]}, "an entry of claims"),
        (bare("قصف", counts=[{"of": "killed", "min": "3"}]), "min is no int"),
        (bare("قصف", factuality="sure"), "factuality"),
        (bare("قصف", evidence_span={"start": 4, "end": 1}), "start and end"),
        (bare("قصف", location="السوق"), "location is no object"),
        (bare("قصف", location={"name": "السوق", "latitude": float("nan")}), "not finite"),
        (bare("قصف", counts=[{"of": "killed", "min": 50, "max": -3}]), "0 <= min <= max"),
        (bare("قصف", counts=[{"of": "killed", "min": -5}]), "0 <= min <= max"),
        (bare("قصف", counts=[{"of": "killed", "min": 10**400}]), "beyond all counting"),
        (bare("قصف", time={"text": "فجرا", "hour": "25:00"}), "hour"),
        (bare("قصف") | {"claims": 2 * bare("قصف")["claims"]}, "two claims have the id c1"),
        (bare("قصف") | {"claims": [bare("قصف")["claims"][0] | {"id": "a/b"}]}, "slash"),
    ],
)
def test_what_is_no_coded_report_is_told_with_its_place(value: object, words: str) -> None:
    with pytest.raises(IsnadError) as caught:
        coded_from_dict(value, "in.jsonl", "line 3")
    problem = caught.value.problem
    assert (problem.code, problem.file, problem.place) == ("not-coded", "in.jsonl", "line 3")
    assert words in problem.message
    assert problem.remedy
