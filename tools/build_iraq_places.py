"""Builds the table of Iraqi districts and sub-districts (a developer's tool, never run by isnad).

    python tools/build_iraq_places.py FILE

FILE is `iraq_geo_m7amad.json` of iraq_geo_data (MIT). Writes `iraq-subdistricts.tsv`, without what
the written tables hold; its names are places after a class noun only, as they lack coordinates.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from build_places import PLACES, folded, written

from isnad.lexicon.sections.places import COLUMNS

OUT = PLACES / "iraq-subdistricts.tsv"
_LETTERS = ("\u0621", "\u064a")


def _areas(tree: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Name, province and district of each district and sub-district."""
    for province in tree["provinces"]:
        for district in province["districts"]:
            yield district["arbName"], province["arbName"], ""
            for part in district["subdistricts"]:
                yield part["arbName"], province["arbName"], district["arbName"]


def main(file: str) -> None:
    """Write the table."""
    known: set[str] = set()
    provinces: dict[str, str] = {}
    for path, rows in written():
        for row in rows if path != OUT else ():
            if row["country"] == "IQ":
                names = row["names"].split("|")
                known.update(folded(name) for name in names)
                if row["kind"] == "admin1":
                    provinces.update((folded(name), names[0]) for name in names)
    lines: list[str] = []
    for name, admin1, admin2 in _areas(json.loads(Path(file).read_text(encoding="utf-8"))):
        plain = " ".join(str(name).split())
        arabic = all(_LETTERS[0] <= letter <= _LETTERS[1] for letter in plain.replace(" ", ""))
        if not arabic or len(plain) < 2 or folded(plain) in known:
            continue
        known.add(folded(plain))
        row = dict.fromkeys(COLUMNS, "")
        row.update(id=f"iqs{len(lines) + 1}", names=plain, country="IQ", kind="admin2",
                   admin1=provinces.get(folded(admin1), admin1), admin2=admin2,
                   population="0", needs="head", source="iraq_geo_data")  # fmt: skip
        lines.append("\t".join(row[column] for column in COLUMNS))
    header = "# iraq_geo_data (MIT): names without coordinates, built by a tool\n"
    OUT.write_text(header + "# " + "\t".join(COLUMNS) + "\n" + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} rows written")


if __name__ == "__main__":
    main(sys.argv[1])
