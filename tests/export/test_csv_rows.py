"""CSV: one claim a row, safe to open."""

import csv
import io

from isnad.export.csv_rows import COLUMNS, CsvWriter
from isnad.model import Coded


def rows(*stream: Coded, bom: bool = False) -> list[dict[str, str]]:
    file = io.StringIO()
    CsvWriter(bom).write(iter(stream), file)
    return list(csv.DictReader(io.StringIO(file.getvalue().removeprefix("\ufeff"))))


def test_a_row_for_each_claim(coded: Coded, bare: Coded) -> None:
    first, second = rows(coded, bare)
    assert tuple(first) == COLUMNS
    assert (first["report"], first["claim"], second["claim"]) == ("r1", "c1", "c2")
    assert first["actors"] == "تنظيم الدولة"
    assert first["actor_groups"] == "isis"
    assert first["counts"] == "defected 12 fighters"
    assert second["counts"] == "killed 2+ civilians; injured 0-19 people"
    assert (first["location"], first["within"], first["country"]) == (
        "ريف الميادين الشرقي", "دير الزور", "SY",
    )  # fmt: skip
    assert (first["latitude"], first["longitude"]) == ("35.02", "40.45")
    assert (first["start"], first["end"], first["time"]) == ("2017-03-04", "2017-03-04", "أمس")
    assert second["chain"] == "صحيفة النهر ← المجلس المحلي"
    assert second["origin"] == "المجلس المحلي"
    assert second["factuality"] == "negated"


def test_the_head_stands_without_claims(bare: Coded) -> None:
    file = io.StringIO()
    CsvWriter().write([bare], file)
    assert file.getvalue() == ",".join(COLUMNS) + "\n"


def test_byte_order_mark_only_where_asked(bare: Coded) -> None:
    for bom in (True, False):
        file = io.StringIO()
        CsvWriter(bom).write([bare], file)
        assert file.getvalue().startswith("\ufeff") is bom


def test_southern_coordinates_are_no_formula(coded: Coded) -> None:
    from dataclasses import replace

    claim = coded.claims[0]
    assert claim.location is not None
    south = replace(claim, location=replace(claim.location, latitude=-4.5))
    assert rows(replace(coded, claims=(south,)))[0]["latitude"] == "-4.5"


def test_hostile_text_stays_in_its_cell(hostile: Coded) -> None:
    (row,) = rows(hostile)
    assert len(row) == len(COLUMNS)
    for value in row.values():
        assert not set(value) & set("\x1b\x00\x9b\r\n\u202e\u2066\u2069\ud800")


def test_formulas_in_evidence_are_quoted(coded: Coded) -> None:
    from dataclasses import replace

    claim = replace(coded.claims[0], evidence='=HYPERLINK("http://x","y")')
    (row,) = rows(replace(coded, claims=(claim,)))
    assert row["evidence"].startswith("'=")
