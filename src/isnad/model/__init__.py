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
from isnad.model.values import Count, Link, Party, Period, Place, Victim, Wording

__all__ = [
    "COUNTED", "COUNTED_WHO", "EVENT_TYPES", "FACTUALITIES", "LINK_KINDS", "OUTLET_KINDS",
    "WORDING_KINDS", "Claim", "Coded", "Count", "Field", "IsnadError", "Link", "OutletKind",
    "Party", "Period", "Place", "Problem", "Publication", "Report", "Span", "Step", "Victim",
    "Wording",
]  # fmt: skip
