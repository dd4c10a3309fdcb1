"""Events as a table, one a row: for people, as CSV for a spreadsheet, as JSON for machines."""

import csv
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol, TextIO

from rich import box
from rich.console import Console
from rich.table import Table

from isnad.export.labels import Language, label
from isnad.export.safe_text import cell, isolate, json_safe, one_line
from isnad.model import CountRange, EventRow

EVENT_COLUMNS: tuple[str, ...] = (
    "id", "event", "first_day", "last_day", "actors", "targets", "place", "within", "country",
    "latitude", "longitude", "destination", "counts", "witnesses", "reports", "claims",
    "contradictions", "status", "reliability", "credibility",
)  # fmt: skip
_SHOWN = ("event", "first_day", "place", "actors", "targets", "counts", "witnesses", "reports",
          "status")  # fmt: skip
_PAGE = 160


class EventWriter(Protocol):
    """Writes rows of events to a text file."""

    def write(self, rows: Iterable[EventRow], file: TextIO) -> None:
        """Every row, in order."""


@dataclass(frozen=True, slots=True)
class EventCsvWriter:
    """A head line and a row for each event; texts are safe to open in a spreadsheet."""

    bom: bool = False

    def write(self, rows: Iterable[EventRow], file: TextIO) -> None:
        """Every row as it comes."""
        if self.bom:
            file.write("\ufeff")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(EVENT_COLUMNS)
        for row in rows:
            values = cells(row)
            writer.writerow([_safe(name, values[name]) for name in EVENT_COLUMNS])


@dataclass(frozen=True, slots=True)
class EventJsonWriter:
    """One array of objects; days are ISO texts, what nobody tells is null or []."""

    def write(self, rows: Iterable[EventRow], file: TextIO) -> None:
        """Every row as it comes; holds one at a time."""
        lead = "["
        for row in rows:
            text = json.dumps(_shape(row), ensure_ascii=False, allow_nan=False)
            file.write(lead + "\n" + json_safe(text))
            lead = ","
        file.write("[]\n" if lead == "[" else "\n]\n")


@dataclass(frozen=True, slots=True)
class EventTableWriter:
    """A table for people, in English or Arabic."""

    language: Language = "en"
    terminal: bool = False

    def write(self, rows: Iterable[EventRow], file: TextIO) -> None:
        """Every row; the widths of columns need all of them."""
        console = Console(
            file=file, width=None if self.terminal else _PAGE, force_terminal=self.terminal,
            no_color=None if self.terminal else True, highlight=False, markup=False, emoji=False,
            legacy_windows=False,
        )  # fmt: skip
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        names = _SHOWN[::-1] if self.language == "ar" else _SHOWN
        for name in names:
            right = self.language == "ar"
            table.add_column(label("event_column", name, self.language),
                             justify="right" if right else "left")  # fmt: skip
        for row in rows:
            table.add_row(*(self._shown(row, name) for name in names))
        console.print(table)

    def _shown(self, row: EventRow, name: str) -> str:
        if name == "event":
            text = label("event", row.event, self.language)
        elif name == "status":
            grade = f"{row.reliability}{row.credibility}"
            text = f"{label('status', row.status, self.language)} {grade}".strip()
        elif name == "place":
            text = f"{row.place} ({row.country})" if row.place and row.country else row.place or ""
        elif name == "counts":
            text = ", ".join(self._counted(count) for count in row.counts)
        elif name == "first_day":
            days = dict.fromkeys(f"{day}" for day in (row.first_day, row.last_day) if day)
            text = " .. ".join(days)
        else:
            text = cells(row)[name]
        safe = one_line(text)
        return isolate(safe) if self.terminal else safe

    def _counted(self, count: CountRange) -> str:
        words = label("counted", count.of, self.language)
        who = "" if count.who == "people" else label("counted_who", count.who, self.language)
        return f"{words}{f' ({who})' if who else ''} {between(count)}"


def between(count: CountRange) -> str:
    """ "5", "3-8", "11+" where some claim leaves it open."""
    if count.high is None:
        return f"{count.low}+"
    return str(count.low) if count.low == count.high else f"{count.low}-{count.high}"


def cells(row: EventRow) -> dict[str, str]:
    """Every column of a row as text; lists are joined by "; "."""
    joined: Callable[[Iterable[str]], str] = "; ".join
    return {
        "id": row.id,
        "event": row.event,
        "first_day": row.first_day.isoformat() if row.first_day else "",
        "last_day": row.last_day.isoformat() if row.last_day else "",
        "actors": joined(row.actors),
        "targets": joined(row.targets),
        "place": row.place or "",
        "within": row.within or "",
        "country": row.country or "",
        "latitude": "" if row.latitude is None else f"{row.latitude:.6g}",
        "longitude": "" if row.longitude is None else f"{row.longitude:.6g}",
        "destination": joined(row.destination),
        "counts": joined(
            f"{c.of}{'' if c.who == 'people' else f'.{c.who}'}={between(c)}" for c in row.counts
        ),
        "witnesses": str(row.witnesses),
        "reports": str(row.reports),
        "claims": str(row.claims),
        "contradictions": joined(row.contradictions),
        "status": row.status,
        "reliability": row.reliability,
        "credibility": row.credibility,
    }


def _safe(name: str, text: str) -> str:
    # Coordinates are numbers of our own: a minus sign before them is no formula.
    return text if name in ("latitude", "longitude") else cell(text)


def _shape(row: EventRow) -> dict[str, Any]:
    return {
        **cells(row),
        "first_day": row.first_day.isoformat() if row.first_day else None,
        "last_day": row.last_day.isoformat() if row.last_day else None,
        "actors": list(row.actors),
        "targets": list(row.targets),
        "place": row.place,
        "within": row.within,
        "country": row.country,
        "latitude": row.latitude,
        "longitude": row.longitude,
        "destination": list(row.destination),
        "counts": [{"of": c.of, "who": c.who, "min": c.low, "max": c.high} for c in row.counts],
        "witnesses": row.witnesses,
        "reports": row.reports,
        "claims": row.claims,
        "contradictions": list(row.contradictions),
    }
