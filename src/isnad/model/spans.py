"""Where a value stands in a report."""

from dataclasses import dataclass
from typing import Literal

Field = Literal["text", "title"]


@dataclass(frozen=True, slots=True)
class Span:
    """Code points [start, end) of a report's text or title, which never change."""

    field: Field
    start: int
    end: int
