"""Linking our own stories: edges, events, witnesses, contradictions and changes keep their level.

The claims are gold's, so that only linking is measured. The stories of `held` are others' work
and are looked at in figures alone.
"""

import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from isnad.model import Linked
from isnad.model.records import coded_from_dict
from isnad.stories.linking import link

GOLD = Path(__file__).resolve().parents[2] / "gold"
WORKED = sorted((GOLD / "stories").glob("*.json"))
HELD = sorted((GOLD / "held").glob("st-*.json"))


def linked(files: list[Path]) -> Iterator[tuple[dict[str, Any], Linked]]:
    for file in files:
        story = json.loads(file.read_text(encoding="utf-8"))
        yield story, link(coded_from_dict(report) for report in story["reports"])


def pairs(events: list[list[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for claims in events for pair in combinations(claims, 2)}


def f1(found: int, wanted: int, told: int) -> float:
    return 2 * found / (wanted + told) if wanted + told else 1.0


def figures(files: list[Path]) -> dict[str, float]:
    """Edges and event pairs as F1; the share of gold events whose number of origins is right."""
    edges, together = [0, 0, 0], [0, 0, 0]
    right = events = 0
    for story, made in linked(files):
        wanted = {(edge["from"], edge["to"]) for edge in story["derivations"]}
        told = {(edge.parent, edge.child) for edge in made.derivations}
        edges = [
            a + b for a, b in zip(edges, (len(wanted & told), len(wanted), len(told)), strict=True)
        ]
        gold = pairs([event["claims"] for event in story["events"]])
        ours = pairs([list(event.claims) for event in made.events])
        together = [
            a + b for a, b in zip(together, (len(gold & ours), len(gold), len(ours)), strict=True)
        ]
        for event in story["events"]:
            best = max(made.events, key=lambda e: len(set(e.claims) & set(event["claims"])))
            events += 1
            right += len(best.origins) == len(event["independent_origins"])
    return {"edges": f1(*edges), "events": f1(*together), "origins": right / events}


@pytest.mark.parametrize(
    ("files", "floors"),
    [
        (WORKED, {"edges": 0.95, "events": 0.93, "origins": 0.95}),
        (HELD, {"edges": 0.78, "events": 0.9, "origins": 0.85}),
    ],
    ids=["worked on", "held"],
)
def test_stories_keep_their_level(files: list[Path], floors: dict[str, float]) -> None:
    assert len(files) >= 4
    measured = figures(files)
    assert {name: value for name, value in measured.items() if value < floors[name]} == {}


def test_every_claim_stands_in_exactly_one_event_and_every_change_in_its_texts() -> None:
    for story, made in linked(WORKED + HELD):
        claims = [
            f"{held['report']['id']}/{claim['id']}"
            for held in story["reports"] for claim in held["claims"]
        ]  # fmt: skip
        assert sorted(ref for event in made.events for ref in event.claims) == sorted(claims)
        text = {held["report"]["id"]: held["report"]["text"] for held in story["reports"]}
        for change in made.changes:
            assert change.was in text[change.parent]
            assert change.became in text[change.child]
            assert change.was or change.became


def test_stories_mixed_together_come_apart_again() -> None:
    reports, wanted = [], set()
    for file in sorted((GOLD / "stories").glob("story-*.json")):
        story = json.loads(file.read_text(encoding="utf-8"))
        reports += [coded_from_dict(report) for report in story["reports"]]
        wanted.add(frozenset(report["report"]["id"] for report in story["reports"]))
    assert {frozenset(story.reports) for story in link(reports).stories} == wanted
