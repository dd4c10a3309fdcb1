"""A report: one published text of one outlet."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

OutletKind = Literal[
    "newspaper",
    "agency",
    "tv",
    "radio",
    "site",
    "activist_group",
    "official",
    "party_media",
    "monitor",
    "channel",
]
OUTLET_KINDS: tuple[str, ...] = (
    "newspaper", "agency", "tv", "radio", "site", "activist_group",
    "official", "party_media", "monitor", "channel",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Publication:
    """The day a report was published, and how it is known.

    `read_from` names the place it was read (given, record, meta, json-ld, dateline, url, file);
    `sure` is false where that place is known to mislead (a URL, a file's time).
    """

    day: date
    read_from: str = "given"
    sure: bool = True
    text: str | None = None
    """The words it was read from, as they stood."""


@dataclass(frozen=True, slots=True)
class Report:
    """One published text. `text` has its paragraphs parted by blank lines."""

    id: str
    text: str
    title: str = ""
    outlet: str = ""
    outlet_kind: str | None = None
    published: Publication | None = None
    byline: str | None = None
    url: str | None = None
    language: str = "ar"
    read_by: str = ""
    """Reader and its version, e.g. "html/1"."""

    @property
    def day(self) -> date | None:
        """The publication day, if known."""
        return self.published.day if self.published else None
