"""What counts as right on the peers' cases of days."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bench.arabic import dates, hijri
from bench.arabic.cases import Case

REF = "2016-11-07T00:00:00"


def case(kind: str, text: str, expected: Any, source: str = "recognizers-text") -> Case:
    return Case("0" * 12, source, kind, text, expected, REF)


def past(**told: str) -> list[dict[str, Any]]:
    return [{"Text": "", "Type": "date", "Value": {"PastResolution": told}}]


MARCH = "في مارس 2016"
SUNDAY = "عاد يوم الأحد."


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (case("DateExtractor", SUNDAY, [{"Text": "الأحد", "Type": "date"}]), True),
        (case("DateExtractor", SUNDAY, [{"Text": "عاد", "Type": "date"}]), False),
        (case("DateExtractor", SUNDAY, []), False),
        (case("DateParser", "وصل في 3 مارس 2016", past(date="2016-03-03")), True),
        (case("DateParser", "وصل في 3 مارس 2016", past(date="2016-03-04")), False),
        (case("DatePeriodParser", MARCH, past(startDate="2016-03-01", endDate="2016-04-01")), True),
        (
            case("DatePeriodParser", MARCH, past(startDate="2016-03-01", endDate="2016-03-31")),
            False,
        ),
        (case("time", "غدا", "(datetime (2016, 11, 8, 0, 0, 0) Day)", "duckling"), True),
        (case("time", "غدا", "(datetime (2016, 11, 9, 0, 0, 0) Day)", "duckling"), False),
        (case("time_negative", "كتاب", None, "duckling"), True),
        (case("time_negative", "أمس", None, "duckling"), False),
    ],
)
def test_right(one: Case, expected: bool) -> None:
    assert dates.mine(one)
    assert dates.right(one) is expected


def test_hours_are_measured_elsewhere() -> None:
    assert not dates.mine(case("time", "", "(datetime (2016, 11, 8, 4, 0, 0) Hour)", "duckling"))
    assert not dates.mine(case("TimeParser", "", []))


def test_without_data_there_is_no_row(tmp_path: Path) -> None:
    assert dates.run(tmp_path) == []
    assert hijri.run(tmp_path) == []


def test_days_of_the_hijra_both_ways(tmp_path: Path) -> None:
    folder = tmp_path / "hijridate" / "tests" / "integration" / "fixtures"
    folder.mkdir(parents=True)
    rows = [[[[1440, 9, 1], [2019, 5, 6]]], [[[1440, 9, 1], [2019, 5, 7]], 4]]
    (folder / "a.json").write_text(json.dumps(rows), encoding="utf-8")
    assert hijri.pairs(tmp_path)[0] == ((1440, 9, 1), date(2019, 5, 6))
    (row,) = hijri.run(tmp_path)
    assert (row.cases, row.score, len(row.misses)) == (2, 0.5, 1)
