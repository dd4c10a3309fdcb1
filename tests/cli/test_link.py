"""`isnad link` and `isnad story` on our own stories."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from isnad.cli.app import app

STORIES = Path(__file__).resolve().parents[2] / "gold" / "stories"
A, B = (str(STORIES / f"story-{name}.json") for name in "ab")


@pytest.fixture
def link(run_real):
    return lambda *arguments: run_real("link", *arguments)


def test_people_read_reports_witnesses_and_contradictions(link) -> None:
    ran = link(A)
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0].startswith("Story s1: 5 reports, 2021-03-14 .. 2021-03-16")
    event = next(line for line in lines if line.strip().startswith("clash"))
    assert "5 reports, 3 witnesses: البصيرة مباشر" in event
    assert any("copied with changes: from report 1" in line for line in lines)
    assert any(line.strip().startswith("killed: 4 (1, 2, 3) | 7+ (4) | 2 (5)") for line in lines)


def test_in_arabic(link) -> None:
    out = link(A, "--lang", "ar").out
    assert "الشهود المستقلون: 3: البصيرة مباشر" in out
    assert "نسخ مع تعديل: عن التقرير 1" in out


def test_machines_read_one_object_in_the_shape_of_gold(link) -> None:
    ran = link(A, B, "--format", "json")
    made = json.loads(ran.out)
    assert {"reports", "derivations", "events", "changes", "stories"} <= set(made)
    assert [story["id"] for story in made["stories"]] == ["s1", "s2"]
    known = {
        f"{each['report']['id']}/{claim['id']}"
        for each in made["reports"] for claim in each["claims"]
    }  # fmt: skip
    told = [claim for event in made["events"] for claim in event["claims"]]
    assert sorted(told) == sorted(known)
    text = {each["report"]["id"]: each["report"]["text"] for each in made["reports"]}
    for edge in made["derivations"]:
        for passage in edge["passages"]:
            for side, report in (("from", edge["from"]), ("to", edge["to"])):
                span = passage[side]
                assert 0 <= span["start"] < span["end"] <= len(text[report])


def test_what_was_linked_can_be_linked_again(link, tmp_path: Path) -> None:
    file = tmp_path / "linked.json"
    file.write_text(link(A, B, "--format", "json").out, encoding="utf-8")
    assert link(str(file), "--format", "json").out == file.read_text(encoding="utf-8")


def test_a_file_for_each_story(link, tmp_path: Path) -> None:
    ran = link(A, B, "--out", str(tmp_path / "out"))
    assert "2 stories" in ran.err
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["s1.json", "s2.json"]
    one = json.loads((tmp_path / "out" / "s1.json").read_text(encoding="utf-8"))
    assert one["id"] == "s1"
    assert {each["report"]["id"][:7] for each in one["reports"]} == {"story-a"}


def test_what_cannot_be_read_is_set_aside(link, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"text": "x"}\n', encoding="utf-8")
    ran = link(A, str(bad))
    assert ran.code == 1
    assert "bad.jsonl, line 1" in ran.err
    assert "Story s1" in ran.out
    assert link(str(bad)).code == 2
    bad.write_text("[]", encoding="utf-8")
    empty = link(str(bad))
    assert (empty.code, empty.out) == (2, "")
    assert "isnad code --format jsonl" in empty.err


def test_another_report_under_a_taken_id_is_set_aside(link, tmp_path: Path) -> None:
    story = json.loads(Path(A).read_text(encoding="utf-8"))
    first = story["reports"][0]
    first["report"]["text"] += " وعاد الهدوء."
    other = tmp_path / "other.json"
    other.write_text(json.dumps(first), encoding="utf-8")
    ran = link(A, str(other))
    assert ran.code == 1
    assert "another report bears this id" in ran.err


def test_lone_reports_are_counted_and_shown_on_demand(link, tmp_path: Path) -> None:
    story = json.loads(Path(A).read_text(encoding="utf-8"))
    lone = tmp_path / "lone.json"
    lone.write_text(json.dumps(story["reports"][0]), encoding="utf-8")
    assert "hang together with no other: 1" in link(str(lone)).out
    assert "Story s1: 1 report," in link(str(lone), "--all").out


def test_a_story_is_drawn_with_every_text_escaped(run_real, tmp_path: Path) -> None:
    story = json.loads(Path(A).read_text(encoding="utf-8"))
    nasty = "<script>alert(1)</script>\u202e&\x00"
    story["reports"][0]["report"]["outlet"] += nasty
    story["reports"][0]["report"]["title"] = nasty
    file, picture = tmp_path / "a.json", tmp_path / "chain.svg"
    file.write_text(json.dumps(story), encoding="utf-8")
    ran = run_real("story", str(file), "story-a-2", "--svg", str(picture), "--lang", "ar")
    assert ran.code == 0
    root = ET.fromstring(picture.read_bytes())
    space = "{http://www.w3.org/2000/svg}"
    assert {child.tag.removeprefix(space) for child in root.iter()} <= {
        "svg", "title", "defs", "marker", "path", "rect", "text", "g",
    }  # fmt: skip
    assert len(root.findall(f"{space}g/{space}rect")) >= 5
    words = " ".join(root.itertext())
    assert "نسخ مع تعديل" in words
    assert "\u202e" not in words
    assert any(each.get("direction") == "rtl" for each in root.iter(f"{space}text"))
    dashes = {each.get("stroke-dasharray") for each in root.iter(f"{space}path")}
    assert len(dashes) > 2


def test_story_asks_for_one_that_is_there(run_real) -> None:
    assert run_real("story", A, "nothing").code == 64
    assert run_real("story", A, "s1").out.startswith("Story s1")
    assert run_real("story", A).out.startswith("Story s1")


def test_help_names_every_form() -> None:
    assert {"link", "events", "story"} <= {command.name or command.callback.__name__
                                 for command in app.registered_commands}  # fmt: skip


def test_events_as_rows(run_real) -> None:
    ran = run_real("events", A, "--format", "csv")
    assert ran.code == 0
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert len(rows) == 9
    clash = next(row for row in rows if row["event"] == "clash")
    assert clash["place"] == "البصيرة"
    assert clash["witnesses"] == "3"
    assert clash["reports"] == "5"
    assert {"killed.civilians=2+", "injured.civilians=9"} <= set(clash["counts"].split("; "))
    assert clash["first_day"] == "2021-03-14"
    assert clash["status"] == "confirmed"


def test_events_by_type_and_witnesses(run_real) -> None:
    asked = run_real("events", A, "--type", "clash", "--type", "release", "--format", "json")
    assert {row["event"] for row in json.loads(asked.out)} == {"clash", "release"}
    two = json.loads(run_real("events", A, "--witnesses", "2", "--format", "json").out)
    assert two
    assert all(row["witnesses"] >= 2 for row in two)
    assert json.loads(run_real("events", A, "--type", "aid", "--format", "json").out) == []
    assert run_real("events", A, "--type", "nonsense").code == 64


def test_events_for_people_in_both_languages(run_real) -> None:
    assert "witnesses" in run_real("events", A).out
    arabic = run_real("events", A, "--lang", "ar").out
    assert "الشهود" in arabic
    assert "اشتباك" in arabic
