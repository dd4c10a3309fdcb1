"""Claims of one occurrence come together, nothing else does, and each event says on whose word."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from isnad.model.claim import Claim, Coded
from isnad.model.report import Publication, Report
from isnad.model.spans import Span
from isnad.model.story import Derivation, Revisions, Siblings
from isnad.model.values import Count, Link, Party, Period, Place
from isnad.stories.weighing import find_events

CASES = Path(__file__).parent / "occurrences"


def party(text: str) -> Party:
    """ "rsf" is a group id, "rsf=words" one with words, "=words" words without one."""
    group, _, words = text.partition("=")
    return Party(group or None, words or group)


def count(key: str, number: object) -> Count:
    of, _, who = key.partition(".")
    text = str(number)
    if text.endswith("+"):
        low, high = int(text[:-1]), None
    elif "-" in text:
        low, high = (int(part) for part in text.split("-"))
    else:
        low = high = int(text)
    return Count(of, who or "people", low, high, text)


def place(text: str, country: str | None) -> Place:
    """The name, and after "/" what it lies in."""
    name, _, within = (part.strip() for part in text.partition("/"))
    return Place(name, within or None, country)


def period(text: object) -> Period | None:
    if text is None:
        return None
    if not str(text)[0].isdigit():
        return Period(None, None, str(text))
    first, _, last = str(text).partition("..")
    return Period(date.fromisoformat(first), date.fromisoformat(last or first), str(text))


def claim(row: dict, text: str, country: str | None) -> Claim:
    start = text.index(row["says"])
    return Claim(
        id=row["id"],
        event=row["event"],
        evidence=row["says"],
        evidence_span=Span("text", start, start + len(row["says"])),
        factuality=row.get("fact", "asserted"),
        actors=tuple(map(party, row.get("who", []))),
        targets=tuple(map(party, row.get("whom", []))),
        counts=tuple(count(key, number) for key, number in row.get("counts", {}).items()),
        location=place(row["at"], country) if row.get("at") else None,
        destination=tuple(place(name, country) for name in row.get("to", [])),
        time=period(row.get("when")),
        chain=tuple(Link(name, kind) for name, kind in row.get("by", [])),
    )


def coded(row: dict, country: str | None) -> Coded:
    text = row.get("text") or ". ".join(item["says"] for item in row["claims"])
    report = Report(
        id=row["id"],
        text=text,
        outlet=row["outlet"],
        outlet_kind=row.get("kind", "site"),
        published=Publication(date.fromisoformat(str(row["day"]))),
    )
    return Coded(report, tuple(claim(item, text, country) for item in row["claims"]))


class Story:
    """A story of the cases, with what it must come to."""

    def __init__(self, case: dict) -> None:
        country = case.get("country")
        self.name: str = case["name"]
        self.reports = tuple(coded(row, country) for row in case["reports"])
        self.derivations = tuple(Derivation(*edge) for edge in case.get("copies", []))
        self.siblings = tuple(
            Siblings(row.get("of"), tuple(row["children"])) for row in case.get("siblings", [])
        )
        self.revisions = tuple(Revisions(tuple(row)) for row in case.get("revisions", []))
        self.events: list[dict] = case["events"]


STORIES = [
    Story(case)
    for file in sorted(CASES.glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


def found(story: Story, reports=None):
    return find_events(
        story.reports if reports is None else reports,
        story.derivations, story.siblings, story.revisions,
    )  # fmt: skip


def sets(events) -> set[frozenset[str]]:
    return {frozenset(event.claims) for event in events}


def wanted(story: Story, key: str) -> dict[frozenset[str], list[str]]:
    return {frozenset(event["claims"]): event[key] for event in story.events if key in event}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
class TestStories:
    def test_each_occurrence_is_one_event(self, story):
        assert sets(found(story)) == {frozenset(event["claims"]) for event in story.events}

    def test_independent_origins(self, story):
        names = {frozenset(e.claims): sorted(o.name for o in e.origins) for e in found(story)}
        assert names == {claims: sorted(o) for claims, o in wanted(story, "origins").items()}

    def test_contradictions(self, story):
        slots = {frozenset(e.claims): {c.slot for c in e.contradictions} for e in found(story)}
        assert slots == {claims: set(s) for claims, s in wanted(story, "contradictions").items()}

    def test_superseded(self, story):
        for claims, gone in wanted(story, "superseded").items():
            event = next(event for event in found(story) if frozenset(event.claims) == claims)
            assert list(event.superseded) == gone

    def test_every_origin_explains_itself(self, story):
        for event in found(story):
            for origin in event.origins:
                assert origin.why
                assert all(step.slot == "origin" and step.rule for step in origin.why)


def outlet(story: Story) -> str:
    return story.reports[0].report.outlet


@given(st.sampled_from(STORIES), st.randoms(use_true_random=False))
def test_any_order_and_duplicates_give_the_same_events(story, random):
    reports = [*story.reports, *random.choices(story.reports, k=2)]
    random.shuffle(reports)
    assert found(story, reports) == found(story)


@given(st.lists(st.sampled_from(STORIES), min_size=2, max_size=4, unique_by=outlet))
def test_stories_side_by_side_leave_one_another_alone(chosen):
    """Reports of unlike stories, coded together, still make the events they make alone."""
    reports = [
        renamed(report, f"{at}-") for at, story in enumerate(chosen) for report in story.reports
    ]
    edges = [
        replace(edge, parent=f"{at}-{edge.parent}", child=f"{at}-{edge.child}")
        for at, story in enumerate(chosen)
        for edge in story.derivations
    ]
    together = sets(find_events(reports, edges))
    alone = {
        frozenset(f"{at}-{ref}" for ref in event.claims)
        for at, story in enumerate(chosen)
        for event in find_events(story.reports, story.derivations)
    }
    assert together == alone


def renamed(coded: Coded, head: str) -> Coded:
    return replace(coded, report=replace(coded.report, id=head + coded.report.id))
