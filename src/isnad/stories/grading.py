"""How far an event can be relied on: Admiralty letters and figures, and a status in one word.

All of it follows from data/grading.yaml and explains itself step by step; a person may put another
grade in its place, and the steps then say who did and why. No rule confirms from one origin.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from isnad.model.claim import Step
from isnad.model.story import Event, Grade, Origin
from isnad.stories.book import Book
from isnad.stories.chain_ends import End
from isnad.stories.event_data import read_yaml
from isnad.stories.facts import parties_meet
from isnad.stories.source_names import source_name

GRADE_STATUSES: tuple[str, ...] = (
    "confirmed", "fair", "weak", "contested", "discounted", "denied", "announced", "circular",
)  # fmt: skip
"""From what can be relied on to what rests on nobody."""
RELIABILITIES = "ABCDEF"
CREDIBILITIES = "123456"
_UNKNOWN = "F"
_CONDITIONS = frozenset(
    {"origins", "asserting", "denying", "reliability", "disputed", "admitted", "taken_back", "only"}
)


@dataclass(frozen=True, slots=True)
class Weights:
    """What is weighed of an event."""

    origins: int
    asserting: int
    """Independent origins on whose standing word it happened."""
    denying: int
    reliability: str
    """Of the best origin that asserts it, or of the best there is."""
    disputed: frozenset[str]
    """The slots on which independent origins differ; what a copy changed is no dispute."""
    admitted: bool
    """One that asserts it speaks for its doer."""
    taken_back: bool
    """An origin has since denied what it told."""
    only: str
    """The factuality of all its claims, "" where they differ."""
    why: tuple[Step, ...]


@cache
def _rules() -> dict[str, Any]:
    return checked(read_yaml("grading.yaml"))


def checked(data: dict[str, Any]) -> dict[str, Any]:
    """The rules as they are; ValueError for one that says nothing known or confirms from one."""
    for rule in data["rules"]:
        when = rule["when"]
        unknown = set(when) - _CONDITIONS
        if unknown or rule["status"] not in GRADE_STATUSES:
            names = ", ".join(sorted(unknown)) or rule["status"]
            raise ValueError(f"grading.yaml, rule {rule['id']}: not known: {names}")
        if rule["status"] == "confirmed" and when.get("asserting", {}).get("min", 0) < 2:
            raise ValueError(f"grading.yaml, rule {rule['id']}: confirms from one origin")
    return data


def grade(event: Event, ends: Mapping[str, End | None], book: Book) -> Grade:
    """The grade of an event whose origins, corrections and contradictions are known."""
    weights = weigh(event, ends, book)
    rules: Sequence[dict[str, Any]] = _rules()["rules"]
    rule = next(rule for rule in rules if _holds(rule["when"], weights))
    step = Step("grade", rule["id"], rule["status"])
    figure = str(rule["credibility"])
    return Grade(rule["status"], weights.reliability, figure, (*weights.why, step))


def overridden(event: Event, status: str, by: str, reason: str, figures: str = "") -> Event:
    """The event with a person's status in place of the derived one, which the steps still tell.

    `figures` is a new Admiralty pair ("B2"); without it the pair stays. Raises ValueError for an
    unknown status or pair.
    """
    if event.grade is None or status not in GRADE_STATUSES:
        raise ValueError(f"no such status: {status[:40]}; there are {', '.join(GRADE_STATUSES)}")
    pair = figures or event.grade.reliability + event.grade.credibility
    if len(pair) != 2 or pair[0] not in RELIABILITIES or pair[1] not in CREDIBILITIES:
        raise ValueError(f"no Admiralty pair: {figures[:40]}; A to F and 1 to 6, like B2")
    step = Step("grade", "override", f"{event.grade.status} > {status}, {by}: {reason}")
    new = Grade(status, pair[0], pair[1], (*event.grade.why, step))
    return replace(event, grade=new)


def weigh(event: Event, ends: Mapping[str, End | None], book: Book) -> Weights:
    """What counts for and against an event."""
    standing = [ref for ref in event.claims if ref not in event.superseded]
    asserting = [o for o in event.origins if _speaks(o, standing, book, negated=False)]
    denying = [o for o in event.origins if _speaks(o, standing, book, negated=True)]
    letters = {origin.name: reliability(origin, event, book) for origin in event.origins}
    best = min((letters[o.name] for o in asserting or event.origins), default=_UNKNOWN)
    told = {book.facts[ref].factuality for ref in event.claims}
    disputed = frozenset(
        item.slot for item in event.contradictions if _between_origins(item.said_by, event, ends)
    )
    steps = [Step("grade", f"reliability-{letters[o.name]}", o.name) for o in event.origins]
    numbers = f"{len(event.origins)} origins, {len(asserting)} assert, {len(denying)} deny"
    steps.append(Step("grade", "origins", numbers))
    steps += [Step("grade", "disputed", slot) for slot in sorted(disputed)]
    return Weights(
        origins=len(event.origins),
        asserting=len(asserting),
        denying=len(denying),
        reliability=best,
        disputed=disputed,
        admitted=any(_speaks_for_doer(origin, event, book) for origin in asserting),
        taken_back=any(not book.facts[ref].negated for ref in event.superseded),
        only=next(iter(told)) if len(told) == 1 else "",
        why=tuple(steps),
    )


def reliability(origin: Origin, event: Event, book: Book) -> str:
    """The letter of an origin: that of its kind, one lower where it speaks of its own side."""
    letters: Mapping[str, list[str]] = _rules()["reliability"]
    letter = next((name for name, kinds in letters.items() if origin.kind in kinds), _UNKNOWN)
    sides = frozenset().union(*(book.facts[r].actors | book.facts[r].targets for r in event.claims))
    own = source_name(origin.name, origin.kind).groups & sides
    if own and origin.kind in _rules()["interested"] and letter < "E":
        return RELIABILITIES[RELIABILITIES.index(letter) + 1]
    return letter


def _speaks(origin: Origin, standing: Sequence[str], book: Book, negated: bool) -> bool:
    return any(book.facts[ref].negated == negated for ref in origin.claims if ref in standing)


def _speaks_for_doer(origin: Origin, event: Event, book: Book) -> bool:
    """Whether the origin is the doer itself, owning its deed."""
    groups = source_name(origin.name, origin.kind).groups
    return any(
        parties_meet(groups, book.facts[ref].actors) and not book.facts[ref].negated
        for ref in origin.claims
        if ref in event.claims
    )


def _between_origins(
    said_by: Sequence[Sequence[str]], event: Event, ends: Mapping[str, End | None]
) -> bool:
    """Whether two values come straight from two origins, not from a copy that changed one."""
    of_claim = {ref: origin.name for origin in event.origins for ref in origin.claims}
    direct = [
        {of_claim[ref] for ref in refs if (end := ends.get(ref)) and end.claim == ref}
        for refs in said_by
    ]
    return any(
        bool(left) and bool(right) and len(left | right) > 1
        for at, left in enumerate(direct)
        for right in direct[at + 1 :]
    )


def _holds(when: Mapping[str, Any], weights: Weights) -> bool:
    for name, wanted in when.items():
        value = getattr(weights, name)
        if name in ("origins", "asserting", "denying"):
            if not wanted.get("min", 0) <= value <= wanted.get("max", value):
                return False
        elif name == "reliability":
            if value > wanted:
                return False
        elif name == "disputed":
            if not value & set(wanted):
                return False
        elif value != wanted:
            return False
    return True
