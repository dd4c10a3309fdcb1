"""Coded reports read back from files; what is none is set aside and named."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from isnad.model import Coded, Problem
from isnad.reading import read_coded

TEXT = "قصفت المدفعية سوق البلدة فجرا."


def shape(name: str) -> dict[str, Any]:
    claim = {
        "id": "c1", "event": "shelling", "evidence": "قصفت المدفعية سوق البلدة",
        "factuality": "asserted", "actors": [], "targets": [], "counts": [], "location": None,
        "destination": [], "time": None, "chain": [], "quoted": False,
    }  # fmt: skip
    report = {"id": name, "outlet": "الأفق", "published": "2020-01-02", "text": TEXT}
    return {"report": report, "claims": [claim], "wording": []}


def write(path: Path, *values: object) -> str:
    path.write_text("\n".join(json.dumps(value) for value in values), encoding="utf-8")
    return str(path)


def ids(found: list[Coded | Problem]) -> list[str]:
    return [one.report.id if isinstance(one, Coded) else f"!{one.place}" for one in found]


def test_lines_lists_and_stories(tmp_path: Path) -> None:
    lines = write(tmp_path / "a.jsonl", shape("1"), shape("2"))
    many = write(tmp_path / "b.json", [shape("3"), {"id": "s", "reports": [shape("4")]}])
    answer = write(tmp_path / "c.json", {"reports": [shape("5")], "stories": [], "events": []})
    nested = write(tmp_path / "d.json", {"stories": [{"id": "s", "reports": [shape("6")]}]})
    found = ids(list(read_coded([lines, many, answer, nested])))
    assert found == ["1", "2", "3", "4", "5", "6"]


def test_a_folder_and_gzip(tmp_path: Path) -> None:
    write(tmp_path / "b.jsonl", shape("2"))
    with gzip.open(tmp_path / "a.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(shape("1")))
    assert ids(list(read_coded([str(tmp_path)]))) == ["1", "2"]


@pytest.mark.parametrize(
    "bad", [{"text": "x"}, 3, {"report": {}, "claims": []}, None, {"report": 1}]
)
def test_what_is_no_coded_report_is_set_aside(tmp_path: Path, bad: object) -> None:
    found = list(read_coded([write(tmp_path / "a.jsonl", shape("1"), bad, shape("3"))]))
    assert ids(found) == ["1", "!line 2", "3"]
    assert isinstance(found[1], Problem)
    assert found[1].code == "not-coded"
    assert found[1].message_ar
    assert found[1].fatal


def test_broken_json_and_missing_files(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps(shape("1")) + "\n{\n", encoding="utf-8")
    found = list(read_coded([str(file), str(tmp_path / "none.jsonl")]))
    assert [one.code for one in found if isinstance(one, Problem)] == [
        "truncated-json", "missing-file",
    ]  # fmt: skip
