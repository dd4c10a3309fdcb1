"""`isnad places`."""

import csv
import io
import json

import pytest
import typer.testing

from isnad.cli.app import app
from isnad.cli.places_writers import COLUMNS, load_words
from isnad.mentions.places_mention import PRECISIONS
from isnad.mentions.places_resolving import RULES


def test_a_name_alone_is_told_with_its_row(run) -> None:
    ran = run("places", "القامشلي")
    assert ran.code == 0
    assert "meant: القامشلي" in ran.out
    assert "country: SY" in ran.out
    assert "* القامشلي" in ran.out


def test_in_arabic(run) -> None:
    ran = run("places", "القامشلي", "--lang", "ar")
    assert "المقصود: القامشلي" in ran.out


def test_two_places_of_one_name_stay_open_without_coordinates(run) -> None:
    ran = run("places", "طرابلس", "--format", "jsonl")
    place = json.loads(ran.out)["place"]
    assert place["latitude"] is None
    assert place["id"] is None
    assert {row["country"] for row in place["candidates"] if row["kept"]} == {"LY", "LB"}


@pytest.mark.parametrize(
    ("options", "country"),
    [
        (["--country", "lb"], "LB"),
        (["--country", "LY"], "LY"),
        (["--within", "لبنان"], "LB"),
        (["--in", "عاد الركب من صور إلى طرابلس مرورا ببعلبك"], "LB"),
        (["--in", "تظاهروا في طرابلس ومصراتة وبني وليد"], "LY"),
    ],
)
def test_context_settles_it(run, options: list[str], country: str) -> None:
    place = json.loads(run("places", "طرابلس", "--format", "jsonl", *options).out)["place"]
    assert place["country"] == country
    assert place["latitude"] is not None


def test_a_phrase_and_several_names_in_one_array(run) -> None:
    ran = run("places", "ريف حلب الجنوبي", "بالرقة", "--format", "json")
    first, second = json.loads(ran.out)
    assert (first["place"]["name"], first["place"]["kind"]) == ("ريف حلب الجنوبي", "countryside")
    assert second["place"]["name"] == "الرقة"


def test_a_brigade_is_no_place(run) -> None:
    ran = run("places", "لواء القدس")
    assert ran.code == 2
    assert "party" in ran.out


def test_names_one_letter_away_are_shown(run) -> None:
    ran = run("places", "القامشللي", "الرقة")
    assert ran.code == 1
    assert "القامشلي" in ran.out


def test_csv_has_a_line_for_each_row_of_the_table(run) -> None:
    ran = run("places", "طرابلس", "كلام", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert tuple(rows[0]) == COLUMNS
    assert sum(row["kept"] == "1" for row in rows) == 2
    assert rows[-1]["asked"] == "كلام"
    assert not rows[-1]["id"]


def test_names_from_standard_input() -> None:
    given = typer.testing.CliRunner().invoke(
        app, ["places", "-", "--format", "jsonl"], input="الرقة\n\nغزة\n"
    )
    assert [json.loads(line)["asked"] for line in given.stdout.splitlines()] == ["الرقة", "غزة"]


def test_a_wrong_country_is_told(run) -> None:
    ran = run("places", "غزة", "--country", "Syria")
    assert ran.code == 64
    assert "SY" in ran.err


def test_every_reason_and_kind_has_its_words() -> None:
    words = load_words()
    assert set(RULES) <= set(words["rules"])
    assert set(PRECISIONS) | set(PRECISIONS.values()) | {"point"} <= set(words["kinds"])
    assert all(set(text) == {"en", "ar"} for group in words.values() for text in group.values())


def test_a_slip_in_a_name_of_two_words_is_not_read_as_its_first(run) -> None:
    ran = run("places", "معرة النعمن", "--format", "json")
    (asked,) = json.loads(ran.out)
    assert asked["place"] is None
    assert "معرة النعمان" in [row["name"] for row in asked["near"]]
