"""Our gold is well-formed: values from the codebook's lists, every stretch really in its report."""

import json
from datetime import date
from pathlib import Path

import pytest

from isnad.evaluate import load_gold
from isnad.evaluate.loading import gold_files
from isnad.model import (
    COUNTED,
    COUNTED_WHO,
    EVENT_TYPES,
    FACTUALITIES,
    LINK_KINDS,
    OUTLET_KINDS,
    WORDING_KINDS,
)

GOLD = Path(__file__).resolve().parent.parent / "gold"
REPORTS = {gold["report"]["id"]: gold for gold in load_gold(GOLD)}
STORIES = sorted((GOLD / "stories").glob("*.json"))
SLOTS = {
    "id", "event", "evidence", "factuality", "actors", "targets", "counts", "location",
    "destination", "time", "chain", "quoted",
}  # fmt: skip


@pytest.fixture(params=REPORTS)
def gold(request):
    return REPORTS[request.param]


def test_there_is_gold_and_every_id_is_its_own():
    assert len(REPORTS) == len(load_gold(GOLD)) > 40


def test_report(gold):
    report = gold["report"]
    assert date.fromisoformat(report["published"])
    assert report["outlet_kind"] in OUTLET_KINDS
    assert report["text"].strip() == report["text"]


def test_claims_hold_every_slot_and_ids_are_unique(gold):
    for claim in gold["claims"]:
        assert set(claim) - {"evidence_also"} == SLOTS, claim["id"]
    ids = [claim["id"] for claim in gold["claims"]]
    assert len(set(ids)) == len(ids)


def test_values_are_the_codebooks(gold):
    for claim in gold["claims"]:
        assert claim["event"] in EVENT_TYPES
        assert claim["factuality"] in FACTUALITIES
        assert {link["kind"] for link in claim["chain"]} <= set(LINK_KINDS)
        for count in claim["counts"]:
            assert count["of"] in COUNTED
            assert count["who"] in COUNTED_WHO
            assert count["max"] is None or count["min"] <= count["max"]
    assert {entry["kind"] for entry in gold["wording"]} <= set(WORDING_KINDS)


def test_shapes_of_values(gold):
    for claim in gold["claims"]:
        for party in claim["actors"] + claim["targets"]:
            assert set(party) == {"group", "text"}
        for place in claim["destination"] + ([claim["location"]] if claim["location"] else []):
            assert set(place) == {"name", "within", "country"}
        if claim["time"]:
            days = [claim["time"][key] for key in ("start", "end")]
            assert days == [None, None] or date.fromisoformat(days[0]) <= date.fromisoformat(
                days[1]
            )


def test_every_stretch_is_in_the_report(gold):
    fields = gold["report"]["text"], gold["report"].get("title") or ""
    stretches = [entry["text"] for entry in gold["wording"]]
    for claim in gold["claims"]:
        stretches += [claim["evidence"], *claim.get("evidence_also", [])]
        stretches += [v["text"] for key in ("actors", "targets", "counts") for v in claim[key]]
        stretches += [claim["time"]["text"]] if claim["time"] else []
    assert [s for s in stretches if not any(s in field for field in fields)] == []
    assert all(claim["evidence"] for claim in gold["claims"])


@pytest.mark.parametrize("file", STORIES, ids=lambda file: file.stem)
def test_stories(file):
    story = json.loads(file.read_text(encoding="utf-8"))
    reports = {r["report"]["id"]: r for r in story["reports"]}
    texts = {
        name: (r["report"].get("title") or "") + "\n" + r["report"]["text"]
        for name, r in reports.items()
    }
    claims = [f"{name}/{claim['id']}" for name, r in reports.items() for claim in r["claims"]]
    held = [claim for event in story["events"] for claim in event["claims"]]
    assert sorted(held) == sorted(claims), "every claim stands in exactly one event"
    for edge in story["derivations"]:
        assert {edge["from"], edge["to"]} <= set(reports)
    for change in story["changes"]:
        assert change["was"] in texts[change["from"]]
        assert change["became"] in texts[change["to"]]


def test_all_files_are_gold():
    assert {file.parent.name for file in gold_files(GOLD)} == {
        "fresh",
        "held",
        "reports",
        "stories",
        "voices",
    }
