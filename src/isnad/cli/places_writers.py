"""Resolutions of places written as text, JSON or CSV."""

import csv
import json
from collections.abc import Iterable
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any, TextIO

from isnad.export.labels import Language
from isnad.export.safe_text import cell, isolate, json_safe, one_line
from isnad.mentions.found_places import FoundPlace, PlaceRow
from isnad.mentions.places_asked import AskedPlace

_FILE = Path(__file__).parent / "data" / "places.yaml"
COLUMNS = (
    "asked", "name", "within", "rank", "kept", "id", "row", "kind", "country", "admin1", "admin2",
    "latitude", "longitude", "geonames", "pcode", "population", "why",
)  # fmt: skip
"""Of CSV: a line for each row of the table under a name, one without `id` where there is none."""


@lru_cache(maxsize=1)
def load_words() -> dict[str, dict[str, dict[str, str]]]:
    """{group: {key: {"en": ..., "ar": ...}}} with the groups kinds, rules, words, directions."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with _FILE.open(encoding="utf-8") as stream:
        data = yaml.load(stream, Loader=loader)  # noqa: S506 (a safe loader)
    return {key: value for key, value in data.items() if isinstance(value, dict)}


def write(stream: Iterable[AskedPlace], file: TextIO, form: str, language: Language) -> None:
    """Every answer as it comes, in one of the formats text, json, jsonl and csv."""
    if form == "csv":
        _write_csv(stream, file)
    elif form == "text":
        page = _Page(language, file.isatty())
        for number, asked in enumerate(stream):
            file.writelines(f"{line}\n" for line in ([""] if number else []) + page.lines(asked))
    else:
        _write_json(stream, file, form == "json")


def _write_json(stream: Iterable[AskedPlace], file: TextIO, array: bool) -> None:
    lead = "["
    for asked in stream:
        line = json_safe(json.dumps(asdict(asked), ensure_ascii=False))
        file.write(f"{lead}\n{line}" if array else f"{line}\n")
        lead = ","
    if array:
        file.write("[]\n" if lead == "[" else "\n]\n")


def _write_csv(stream: Iterable[AskedPlace], file: TextIO) -> None:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    for asked in stream:
        place = asked.place
        named = [asked.asked, place.name if place else "", (place.within or "") if place else ""]
        rows = (*(place.candidates if place else ()), *asked.near)
        for rank, row in enumerate(rows, 1):
            writer.writerow([*map(cell, named), rank, *_cells(row)])
        if not rows:
            why = place.why if place else ("people",) if asked.people else ()
            writer.writerow([*map(cell, named), *[""] * (len(COLUMNS) - 4), " ".join(why)])


def _cells(row: PlaceRow) -> list[object]:
    words = [row.id, row.name, row.kind, row.country or "", row.admin1 or "", row.admin2 or ""]
    numbers = [_or_empty(v) for v in (row.latitude, row.longitude, row.geonames)]
    return [int(row.kept), *map(cell, words), *numbers, cell(row.pcode or ""),
            row.population or "", " ".join(row.why)]  # fmt: skip


def _or_empty(value: Any) -> Any:
    return "" if value is None else value


class _Page:
    """The readable view, in English or Arabic."""

    def __init__(self, language: Language, terminal: bool) -> None:
        self._language = language
        self._terminal = terminal
        self._words = load_words()

    def lines(self, asked: AskedPlace) -> list[str]:
        """All lines about one name."""
        out = [self._safe(asked.asked)]
        place = asked.place
        if place is None:
            key = "people" if asked.people else "near" if asked.near else "nothing"
            return [*out, f"  {self._word(key)}", *map(self._place, asked.near)]
        out += [f"  {self._word(key)}: {value}" for key, value in self._facts(place) if value]
        if place.candidates:
            out.append(f"  {self._word('rows')}:")
            out += map(self._row, place.candidates)
        if asked.near:
            out += [f"  {self._word('near')}", *map(self._place, asked.near)]
        return out

    def _facts(self, place: FoundPlace) -> Iterable[tuple[str, str]]:
        yield "chosen", self._safe(place.name)
        yield "kind", self._term("kinds", place.kind)
        yield "within", self._safe(place.within or "")
        sides = [self._term("directions", side) for side in place.direction.split("-") if side]
        far = f"{place.distance:g} {self._word('kilometres')}" if place.distance else ""
        yield "direction", " ".join([*([far] if far else []), *sides])
        yield "country", place.country or ""
        yield "admin1", self._safe(place.admin1 or "")
        open_ = sum(row.kept for row in place.candidates) > 1
        if place.latitude is not None and place.longitude is not None:
            yield "coordinates", f"{place.latitude:.6g}, {place.longitude:.6g}"
            yield "precision", self._term("kinds", place.precision or "")
            yield "id", self._codes(place.id, place.geonames, place.pcode)
        else:
            yield "coordinates", self._word("open" if open_ else "no_row")
        yield "why", self._reasons(place.why)

    def _row(self, row: PlaceRow) -> str:
        state = self._word("kept" if row.kept else "dropped")
        return f"{self._place(row)}\n      {state}: {self._reasons(row.why)}"

    def _place(self, row: PlaceRow) -> str:
        where = ", ".join(filter(None, (row.admin2, row.admin1)))
        parts = [self._safe(row.name), self._term("kinds", row.kind), row.country or "",
                 self._safe(where)]  # fmt: skip
        if row.latitude is not None and row.longitude is not None:
            parts.append(f"{row.latitude:.6g}, {row.longitude:.6g}")
        parts.append(self._codes(row.id, row.geonames, row.pcode))
        if row.population:
            parts.append(f"{self._word('population')} {row.population}")
        return f"    {'*' if row.kept else '-'} " + " \u00b7 ".join(filter(None, parts))

    def _codes(self, own: str | None, geonames: int | None, pcode: str | None) -> str:
        more = [f"GeoNames {geonames}" if geonames else "", f"P-code {pcode}" if pcode else ""]
        return " ".join(filter(None, (own or "", *more)))

    def _reasons(self, rules: Iterable[str]) -> str:
        sign = "\u060c " if self._language == "ar" else ", "
        return sign.join(self._term("rules", rule) for rule in rules)

    def _term(self, group: str, key: str) -> str:
        found = self._words[group].get(key)
        return found[self._language] if found else key

    def _word(self, key: str) -> str:
        return self._words["words"][key][self._language]

    def _safe(self, text: str) -> str:
        line = one_line(text)
        return isolate(line) if self._terminal and self._language == "en" else line
