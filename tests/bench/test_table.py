"""The table: verdicts, what is left out, rows of two halves, and its three forms."""

import json

import pytest
from bench.arabic import libraries, table
from bench.arabic.peers.score import Score
from bench.arabic.rows import Row

TOWNS = Row("towns", "recall", 30, 0.9, 0.8, peers={"atlas": 0.5})
DAYS = Row("north-dates", "right", 30, 0.9, 0.9, left_out=10, peers={"almanac": 0.5, "other": 1.0})
HOURS = Row("north-clock", "right", 10, 0.5, 0.8, left_out=2, peers={"almanac": 0.1}, misses=("x",))
SPEED = Row("speed", "fold", 5, 123456.7, 1000.0, unit="words/s")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (TOWNS, "ok"),
        (DAYS, "ok"),
        (HOURS, "short"),
        (Row("s", "m", 3, 0.1), ""),
        (Row("s", "m", 20, 1.0, 0.5, left_out=10), "ok"),
        (Row("s", "m", 20, 1.0, 0.5, left_out=11), "too many left out"),
        (Row("s", "m", 20, 1.0, left_out=11), "too many left out"),
        (SPEED, "ok"),
    ],
)
def test_verdict(row: Row, expected: str) -> None:
    assert table.verdict(row) == expected


def test_what_fails_is_what_is_short_or_hardly_measured() -> None:
    hidden = Row("s", "m", 1, 1.0, left_out=9)
    assert table.failing([TOWNS, HOURS, hidden, SPEED]) == [HOURS, hidden]


@pytest.mark.parametrize(
    ("score", "unit", "expected"),
    [
        (0.9499, "", "0.949"),  # never rounded up to a target
        (0.95, "", "0.950"),
        (1.0, "", "1.000"),
        (0.29, "", "0.290"),
        (123456.7, "words/s", "123,457 words/s"),
        (1.034, "x a byte", "1.03 x a byte"),
    ],
)
def test_figures_are_cut_and_not_rounded_up(score: float, unit: str, expected: str) -> None:
    assert table.told(score, unit) == expected


def test_two_halves_of_a_source_are_one_row() -> None:
    (row,) = table.merged([DAYS, HOURS], {"north-clock": "north-dates"})
    assert (row.suite, row.cases, row.left_out, row.target) == ("north-dates", 40, 12, 0.9)
    assert row.score == pytest.approx((0.9 * 30 + 0.5 * 10) / 40)
    assert row.peers == {"almanac": pytest.approx((0.5 * 30 + 0.1 * 10) / 40)}
    assert row.misses == ("x",)


def test_measures_of_one_suite_stay_apart() -> None:
    rows = [TOWNS, Row("towns", "precision", 30, 0.7)]
    assert table.merged(rows, {"north-clock": "north-dates"}) == rows


def test_text_is_aligned_and_shows_only_libraries_of_the_family() -> None:
    lines = table.as_text([TOWNS, DAYS, SPEED]).splitlines()
    towns, days = lines[0], lines[3]
    assert "atlas" in towns
    assert "almanac" not in towns
    assert "atlas" not in days
    assert towns.index("isnad") == days.index("isnad")
    assert lines[4].split() == ["north-dates", "right", "30", "10", "(25%)", "0.900", "0.900", "ok",
                                "0.500", "1.000"]  # fmt: skip
    assert "\x1b" not in "".join(lines)
    assert all(line == line.rstrip() for line in lines)


def test_a_library_that_cannot_do_the_measure_has_a_dash() -> None:
    text = table.as_text([TOWNS, Row("towns", "precision", 30, 0.7)])
    assert text.splitlines()[2].split()[-1] == table.NOT_MEASURED


def test_markdown_and_json_tell_the_same() -> None:
    markdown = table.as_markdown([TOWNS, SPEED])
    assert "| towns | recall | 30 | 0 | 0.900 | 0.800 | ok | 0.500 |" in markdown
    whole = json.loads(table.as_json([TOWNS], ["a note"], {"places": "no data"}))
    assert whole["rows"][0]["peers"] == {"atlas": 0.5}
    assert whole["rows"][0]["verdict"] == "ok"
    assert (whole["notes"], whole["failed"]) == (["a note"], {"places": "no data"})


def test_scores_of_libraries_go_to_their_rows() -> None:
    rows = [Row("towns", "recall", 3, 1.0), Row("towns", "precision", 3, 1.0), SPEED]
    scores = [Score("atlas", "towns", "recall", 0.2), Score("map", "towns", "", 0.3)]
    peers = [row.peers for row in libraries.beside(rows, scores)]
    assert peers == [{"atlas": 0.2, "map": 0.3}, {"map": 0.3}, {}]


def test_notes_are_those_of_the_suites_that_ran() -> None:
    assert libraries.notes(["hijri"])
    assert not set(libraries.notes(["hijri"])) & set(libraries.notes(["places"]))
    assert libraries.notes(["speed"]) == []
