"""Small stories of our own: reports, what was made from what, and what changed on the way."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from isnad.model import Claim, Coded, Count, Link, Party, Place, Publication, Report, Span

FOLDER = Path(__file__).parent / "cases"
NAMES = sorted(file.stem for file in FOLDER.glob("*.yaml"))


@cache
def case(name: str) -> dict[str, Any]:
    """A story as its file has it."""
    loaded: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded


@cache
def reports(name: str) -> tuple[Coded, ...]:
    """The coded reports of a story."""
    return tuple(_coded(shape) for shape in case(name)["reports"])


def _coded(shape: dict[str, Any]) -> Coded:
    day = shape.get("day")
    report = Report(
        id=shape["id"],
        text=shape["text"].strip(),
        title=shape.get("title", ""),
        outlet=shape["outlet"],
        outlet_kind=shape["kind"],
        published=Publication(day) if isinstance(day, date) else None,
        byline=shape.get("byline"),
        url=shape.get("url"),
    )
    claims = enumerate(shape.get("claims", ()), 1)
    return Coded(report, tuple(_claim(f"c{n}", claim, report.text) for n, claim in claims))


def _claim(name: str, shape: dict[str, Any], text: str) -> Claim:
    start = text.index(shape["evidence"])
    chain = (link.rsplit("/", 1) for link in shape.get("chain", ()))
    return Claim(
        id=name,
        event=shape["event"],
        evidence=shape["evidence"],
        evidence_span=Span("text", start, start + len(shape["evidence"])),
        factuality=shape.get("factuality", "asserted"),
        actors=tuple(Party(g, words) for g, words in shape.get("actors", {}).items()),
        targets=tuple(Party(g, words) for g, words in shape.get("targets", {}).items()),
        counts=tuple(
            Count(of, "people", low, low, str(low)) for of, low in shape.get("counts", {}).items()
        ),
        location=Place(shape["place"]) if "place" in shape else None,
        chain=tuple(Link(link, kind) for link, kind in chain),
    )
