"""Days of the Hijra by Umm al-Qura and of the common era, on published tables of both."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bench.arabic.rows import Row

from isnad.arabic.calendars import hijri_day, hijri_of

_FOLDER = "hijridate/tests/integration/fixtures"
Hijri = tuple[int, int, int]


def pairs(data: Path) -> list[tuple[Hijri, date]]:
    """(year, month and day of the Hijra; day of the common era) of every table, in order."""
    out: list[tuple[Hijri, date]] = []
    for file in sorted((data / _FOLDER).glob("*.json")):
        out.extend(_pairs(json.loads(file.read_text(encoding="utf-8"))))
    return out


def run(data: Path) -> list[Row]:
    """A row: the days converted right both ways; none if the data is missing."""
    days = pairs(data)
    if not days:
        return []
    bad = [
        (hijri, day) for hijri, day in days if hijri_day(*hijri) != day or hijri_of(day) != hijri
    ]
    misses = tuple(f"{hijri}: {day}" for hijri, day in bad)
    score = 1 - len(bad) / len(days)
    return [Row("hijridate", "both ways", len(days), score, 1.0, misses=misses)]


def _pairs(node: Any) -> Iterator[tuple[Hijri, date]]:
    for row in node:
        (year, month, day), common = row[0]
        yield (year, month, day), date(*common)
