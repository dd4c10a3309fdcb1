"""A claim: one occurrence that a report states, denies, expects or holds possible."""

from dataclasses import dataclass

from isnad.model.report import Report
from isnad.model.spans import Span
from isnad.model.values import Compare, Count, Link, Party, Period, Place, Victim, Wording

EVENT_TYPES: tuple[str, ...] = (
    "air_strike", "shelling", "bombing", "clash", "attack", "assassination", "execution",
    "casualties", "detention", "abduction", "abuse", "siege", "destruction", "arms_seizure",
    "territory_gain", "withdrawal", "deployment", "defection", "surrender", "recruitment",
    "internal_dispute", "displacement", "return", "directive", "service_cut", "alert",
    "judicial", "protest", "talks", "agreement", "release", "aid", "threat", "demand",
    "accusation", "sanction",
)  # fmt: skip
FACTUALITIES: tuple[str, ...] = ("asserted", "negated", "possible", "planned")
LINK_KINDS: tuple[str, ...] = (
    "outlet", "agency", "activist", "activist_group", "monitor", "official", "military",
    "armed_group", "medic", "witness", "expert", "document", "anonymous", "social_media",
)  # fmt: skip
COUNTED: tuple[str, ...] = (
    "killed", "injured", "missing", "detained", "abducted", "executed", "displaced", "returned",
    "defected", "surrendered", "recruited", "released", "participants", "strikes", "munitions",
    "other",
)  # fmt: skip
COUNTED_WHO: tuple[str, ...] = (
    "civilians", "children", "women", "fighters", "soldiers", "police", "journalists", "medics",
    "officials", "men", "people",
)  # fmt: skip
WORDING_KINDS: tuple[str, ...] = (
    "epithet", "label", "insertion", "honorific", "dysphemism", "euphemism", "scare_quotes",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the reasoning behind a claim: what it filled, by which rule, from which words."""

    slot: str
    rule: str
    words: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim, every value with the place it was read from."""

    id: str
    event: str
    evidence: str
    evidence_span: Span
    factuality: str = "asserted"
    actors: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    counts: tuple[Count, ...] = ()
    location: Place | None = None
    destination: tuple[Place, ...] = ()
    time: Period | None = None
    chain: tuple[Link, ...] = ()
    quoted: bool = False
    means: str | None = None
    objects: tuple[str, ...] = ()
    victims: tuple[Victim, ...] = ()
    rule: str = ""
    """The frame that fired."""
    trigger: Span | None = None
    why: tuple[Step, ...] = ()
    compare: Compare | None = None
    """What its number is set against."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A report with its claims and wording: what a coder returns."""

    report: Report
    claims: tuple[Claim, ...]
    wording: tuple[Wording, ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()
    """(kind, word) of trigger-like verbs, names and places that nothing recognised."""
