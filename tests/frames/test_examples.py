"""The examples in the frames' data: what a frame says it reads, it reads; what it says it does
not read starts no event."""

from datetime import date
from typing import Any

import pytest

from isnad.coder import code_report
from isnad.lexicon.compiling import data_files, read_data
from isnad.model import Claim, Publication, Report

FRAMES = [frame for path in data_files("frames") for frame in read_data(path)["frames"]]
SAYS = [
    pytest.param(frame, example, id=f"{frame['id']}-{n}")
    for frame in FRAMES
    for n, example in enumerate(frame["says"])
]
NOTS = [
    pytest.param(frame["id"], text, id=f"{frame['id']}-{n}")
    for frame in FRAMES
    for n, text in enumerate(frame["nots"])
]


def claims_of(text: str) -> tuple[Claim, ...]:
    published = Publication(date(2020, 5, 14))
    return code_report(Report("example", text + ".", published=published)).claims


def holds(claim: Claim, gives: dict[str, Any], event: str) -> list[str]:
    """What of an example's promise a claim does not keep."""
    wrong = []
    if claim.event != gives.get("event", event):
        wrong.append(f"event {claim.event}")
    for slot in ("actors", "targets"):
        groups = {party.group for party in getattr(claim, slot)}
        wrong += [f"{slot} {groups}" for group in gives.get(slot, []) if group not in groups]
    counts = {(c.of, c.low, c.high) for c in claim.counts}
    wrong += [f"counts {counts}" for c in gives.get("counts", []) if tuple(c) not in counts]
    if "location" in gives and (claim.location is None or claim.location.name != gives["location"]):
        wrong.append(f"location {claim.location}")
    if "destination" in gives and gives["destination"] not in {p.name for p in claim.destination}:
        wrong.append(f"destination {claim.destination}")
    if claim.factuality != gives.get("factuality", "asserted"):
        wrong.append(f"factuality {claim.factuality}")
    return wrong


@pytest.mark.parametrize(("frame", "example"), SAYS)
def test_says(frame: dict[str, Any], example: dict[str, Any]) -> None:
    claims = claims_of(example["text"])
    faults = [holds(claim, example.get("gives", {}), frame["event"]) for claim in claims]
    assert [] in faults, [(c.event, c.rule, f) for c, f in zip(claims, faults, strict=True)]


@pytest.mark.parametrize(("frame", "text"), NOTS)
def test_nots(frame: str, text: str) -> None:
    assert [c.event for c in claims_of(text) if c.rule == frame] == []
