"""How reports hang together: who copied whom, what changed, which event, on how many words.

Claims are named across reports by `claim_ref`: "report id/claim id". Every list stands in the order
of publication, then of ids, so that the same reports give the same story however they arrived.
"""

from dataclasses import dataclass
from datetime import date

from isnad.model.claim import Claim, Step
from isnad.model.report import Report
from isnad.model.spans import Span

DERIVATION_KINDS: tuple[str, ...] = ("verbatim", "edited", "paraphrase", "translation", "cites")
CHANGE_KINDS: tuple[str, ...] = (
    "relabel", "insertion", "omission", "number", "attribution", "place", "date",
)  # fmt: skip


def claim_ref(report: Report, claim: Claim) -> str:
    """The name of a claim across reports."""
    return f"{report.id}/{claim.id}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that two reports share: where it stands in each, aligned word by word."""

    parent: Span
    child: Span
    words: int
    """Words of the child's stretch."""
    same: int
    """How many of them stand in the parent's stretch too, folded, in this order."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """The report `child` was made from the report `parent`, the older one."""

    parent: str
    child: str
    kind: str
    """One of DERIVATION_KINDS."""
    share: float = 0.0
    """The part of the child's own words that the passages cover, 0 to 1."""
    passages: tuple[Passage, ...] = ()
    named: Span | None = None
    """Where the child names the parent as its source."""
    circular: bool = False
    """The edge stands in a ring of reports that cite one another."""
    why: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Siblings:
    """Reports made from one text that is not among the reports: an agency's dispatch, mostly."""

    name: str | None
    """Who made it, if the children say so."""
    children: tuple[str, ...]
    why: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Revisions:
    """Versions of one page or post, oldest first: one report, never two witnesses."""

    reports: tuple[str, ...]
    why: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What a version changed: exact stretches of both reports, "" where one has none."""

    parent: str
    child: str
    was: str
    became: str
    kind: str
    """One of CHANGE_KINDS."""
    was_span: Span | None = None
    became_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent end of an event's chains: one witness."""

    name: str
    kind: str
    """A link's kind, or the outlet's kind where an outlet speaks in its own voice."""
    claims: tuple[str, ...]
    """The claims that rest on it, first those that reach it without a copy."""
    why: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A slot on which the accounts of an event differ."""

    slot: str
    """actors, targets, location, time, factuality, counts.<of> or counts.<of>.<who>."""
    values: tuple[str, ...]
    """As texts, "11+" open upwards, "5-7" a range."""
    said_by: tuple[tuple[str, ...], ...]
    """For each value the claims that say it."""


@dataclass(frozen=True, slots=True)
class Grade:
    """How far an event can be relied on; derived, and overridable by a person."""

    status: str
    """One of GRADE_STATUSES (isnad.stories.grading)."""
    reliability: str
    """Admiralty A to F: of the best origin."""
    credibility: str
    """Admiralty 1 to 6: of the information."""
    why: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One occurrence, and everything that the reports say of it."""

    id: str
    event: str
    """The type most of its claims have, the more exact one where two are as frequent."""
    claims: tuple[str, ...]
    origins: tuple[Origin, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    superseded: tuple[str, ...] = ()
    """Claims that their own origin has corrected since."""
    grade: Grade | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Reports that hang together by a copy, a citation or an event."""

    id: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking made of many coded reports."""

    reports: tuple[str, ...]
    derivations: tuple[Derivation, ...] = ()
    siblings: tuple[Siblings, ...] = ()
    revisions: tuple[Revisions, ...] = ()
    changes: tuple[Change, ...] = ()
    events: tuple[Event, ...] = ()
    stories: tuple[Story, ...] = ()


@dataclass(frozen=True, slots=True)
class CountRange:
    """What the standing claims say of one number: the lowest and the highest of them."""

    of: str
    who: str
    low: int
    high: int | None
    """None where some claim leaves it open upwards."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event; tuples are empty and values None where no claim tells."""

    id: str
    event: str
    actors: tuple[str, ...]
    """Group ids, else the words of the reports; those most claims name first."""
    targets: tuple[str, ...]
    place: str | None
    within: str | None
    country: str | None
    latitude: float | None
    """Degrees, WGS 84."""
    longitude: float | None
    destination: tuple[str, ...]
    first_day: date | None
    last_day: date | None
    counts: tuple[CountRange, ...]
    witnesses: int
    """Independent origins."""
    reports: int
    claims: int
    contradictions: tuple[str, ...]
    """The slots on which the accounts differ."""
    status: str
    reliability: str
    credibility: str
