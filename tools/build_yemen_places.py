"""Builds the table of Yemen's districts and subdistricts (a developer's tool, never run by isnad).

    python tools/build_yemen_places.py yemen-info.db

The database is that of the Yemen-info project (MIT licence); it has names, no coordinates, so the
rows count only after a class noun. Districts that a written table holds already are left out.
"""

import sqlite3
import sys
from pathlib import Path

from build_places import PLACES, folded, written

from isnad.lexicon.sections.places import COLUMNS

OUT = PLACES / "yemen-subdistricts.tsv"
_QUERY = {
    "admin2": "select d.district_id, d.name_ar, g.name_ar, '' from districts d "
    "join governorates g using (governorate_id) order by d.district_id",
    "village": "select u.uzaal_id, u.name_ar, g.name_ar, d.name_ar from uzaal u "
    "join districts d using (district_id) join governorates g using (governorate_id) "
    "order by u.uzaal_id",
}


def main(database: str) -> None:
    """Write the table."""
    known = {
        folded(name)
        for path, rows in written()
        if path != OUT
        for row in rows
        if row["country"] == "YE"
        for name in row["names"].split("|")
    }
    lines: list[str] = []
    with sqlite3.connect(Path(database)) as connection:
        for kind, query in _QUERY.items():
            for number, name, admin1, admin2 in connection.execute(query):
                plain = " ".join(str(name).split())
                if not plain or folded(plain) in known:
                    continue
                row = dict.fromkeys(COLUMNS, "")
                row.update(id=f"yi{kind[0]}{number}", names=plain, country="YE", admin1=admin1,
                           admin2=admin2, kind=kind, population="0", needs="head",
                           source="yemen-info")  # fmt: skip
                lines.append("\t".join(row[column] for column in COLUMNS))
    header = "# Yemen-info (MIT): names without coordinates, built by a tool\n"
    OUT.write_text(header + "# " + "\t".join(COLUMNS) + "\n" + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} rows written")


if __name__ == "__main__":
    main(sys.argv[1])
