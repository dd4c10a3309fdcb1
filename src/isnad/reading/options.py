"""What a user says about the inputs beyond what they say themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

RECORD_FIELDS: tuple[str, ...] = (
    "id", "outlet", "outlet_kind", "published", "title", "byline", "text", "url",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Values given here go before those that an input gives."""

    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    id: str | None = None
    """For reports without an id of their own; from the second on, "-2", "-3" and so on is added."""
    mapping: Mapping[str, str] = field(default_factory=dict)
    """Field of a report -> its name in the records ("a.b" goes into a nested object)."""
    max_bytes: int = 100_000_000
    """The largest report: a file, or a line of JSON Lines; after decompression."""
    outlet_kind: str | None = None
