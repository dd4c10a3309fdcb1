"""CSV: one claim a row, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from isnad.export.rendering import CHAIN_SIGN, amount, narrators, origin
from isnad.export.safe_text import cell
from isnad.model import Claim, Coded, Count, Party

COLUMNS: tuple[str, ...] = (
    "report", "claim", "outlet", "published", "event", "factuality", "actors", "actor_groups",
    "targets", "target_groups", "counts", "location", "within", "country", "latitude",
    "longitude", "destination", "start", "end", "time", "hour", "chain", "origin", "quoted",
    "evidence", "rule",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CsvWriter:
    """Writes a head line and a row for each claim; a report without claims gives no row.

    `bom` puts a byte order mark first, which some spreadsheets need to see UTF-8.
    """

    bom: bool = False

    def write(self, stream: Iterable[Coded], file: TextIO) -> None:
        """Every claim of the stream as it comes; holds one report at a time."""
        if self.bom:
            file.write("\ufeff")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for coded in stream:
            for claim in coded.claims:
                writer.writerow(_row(coded, claim))


def _row(coded: Coded, claim: Claim) -> list[str]:
    place, time, day = claim.location, claim.time, coded.report.day
    texts = [
        coded.report.id,
        claim.id,
        coded.report.outlet,
        day.isoformat() if day else "",
        claim.event,
        claim.factuality,
        _joined(party.text for party in claim.actors),
        _groups(claim.actors),
        _joined(party.text for party in claim.targets),
        _groups(claim.targets),
        _joined(_count(count) for count in claim.counts),
        place.name if place else "",
        (place.within or "") if place else "",
        (place.country or "") if place else "",
    ]
    # Coordinates are numbers of our own: a minus sign before them is no formula.
    numbers = [
        "" if place is None or place.latitude is None else f"{place.latitude:.6g}",
        "" if place is None or place.longitude is None else f"{place.longitude:.6g}",
    ]
    rest = [
        _joined(where.name for where in claim.destination),
        time.start.isoformat() if time and time.start else "",
        time.end.isoformat() if time and time.end else "",
        time.text if time else "",
        time.hour.isoformat("minutes") if time and time.hour else "",
        f" {CHAIN_SIGN} ".join(narrators(coded, claim)),
        origin(coded, claim),
        "true" if claim.quoted else "false",
        claim.evidence,
        claim.rule,
    ]
    return [*map(cell, texts), *numbers, *map(cell, rest)]


def _joined(words: Iterable[str]) -> str:
    return "; ".join(word for word in words if word)


def _groups(parties: Iterable[Party]) -> str:
    return _joined(dict.fromkeys(party.group for party in parties if party.group))


def _count(count: Count) -> str:
    return f"{count.of} {amount(count)} {count.who}"
