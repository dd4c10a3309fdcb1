"""The frozen types that every stage takes and returns; they import nothing else of isnad."""

from isnad.model.claim import (
    COUNTED,
    COUNTED_WHO,
    EVENT_TYPES,
    FACTUALITIES,
    LINK_KINDS,
    WORDING_KINDS,
    Claim,
    Coded,
    Step,
)
from isnad.model.problem import IsnadError, Problem
from isnad.model.report import OUTLET_KINDS, OutletKind, Publication, Report
from isnad.model.spans import Field, Span
from isnad.model.story import (
    CHANGE_KINDS,
    DERIVATION_KINDS,
    Change,
    Contradiction,
    CountRange,
    Derivation,
    Event,
    EventRow,
    Grade,
    Linked,
    Origin,
    Passage,
    Revisions,
    Siblings,
    Story,
    claim_ref,
)
from isnad.model.values import Compare, Count, Link, Party, Period, Place, Victim, Wording

__all__ = [
    "CHANGE_KINDS", "COUNTED", "COUNTED_WHO", "DERIVATION_KINDS", "EVENT_TYPES", "FACTUALITIES",
    "LINK_KINDS", "OUTLET_KINDS", "WORDING_KINDS", "Change", "Claim", "Coded", "Compare",
    "Contradiction",
    "Count", "CountRange", "Derivation", "Event", "EventRow", "Field", "Grade", "IsnadError",
    "Link", "Linked", "Origin", "OutletKind", "Party", "Passage", "Period", "Place", "Problem",
    "Publication", "Report", "Revisions", "Siblings", "Span", "Step", "Story", "Victim", "Wording",
    "claim_ref",
]  # fmt: skip
