"""JSON in every shape that holds reports."""

import gzip
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

R: dict[str, Any] = {
    "id": "r1", "outlet": "وكالة رويترز", "published": "2015-10-11", "title": "عنوان",
    "byline": "وكالات", "text": "قُتل راعٍ بلغم  قرب النهر.\n زر الذهاب إلى الأعلى \n\n",
}  # fmt: skip


def dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def test_a_record_is_taken_as_it_is(read_one: Callable[..., Any]) -> None:
    report, problems = read_one(dump(R) + "\n", "r.jsonl")
    assert problems == []
    assert (report.id, report.text, report.title, report.byline) == (
        "r1", R["text"], "عنوان", "وكالات",
    )  # fmt: skip
    assert (report.outlet_kind, report.day, report.published.read_from) == (
        "agency", date(2015, 10, 11), "record",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "count"),
    [
        ("a.jsonl", dump(R) + "\n" + dump(R), 2),
        ("a.ndjson", "\ufeff" + dump(R) + "\r\n\r\n" + dump(R) + "\r\n", 2),
        ("a.json", dump(R), 1),
        ("a.json", json.dumps(R, indent=2), 1),
        ("a.json", dump([R, R, R]), 3),
        ("a.json", json.dumps([R, R], indent=1), 2),
        ("a.json", dump(R) + "\n" + dump(R) + "\n", 2),
        ("a.json", dump({"report": R, "claims": [{"event": "x"}]}), 1),
        ("a.jsonl", dump({"report": R, "claims": []}) + "\n" + dump(R), 2),
        ("a.json", dump({"id": "s", "reports": [{"report": R}, {"report": R}], "events": []}), 2),
        ("a.json", dump({"stories": [{"reports": [R]}, {"reports": [{"report": R}]}]}), 2),
        ("a.txt", dump(R), 1),
        ("a", dump(R) + "\n" + dump(R), 2),
    ],
)
def test_shapes(
    name: str, content: str, count: int, tmp_path: Path, read: Callable[..., Any]
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8", newline="")
    reports, problems = read(tmp_path / name)
    assert len(reports) == count
    assert problems == []
    assert {report.text for report in reports} == {R["text"]}


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        ('{"text": "كلام', "truncated-json", "line 1"),
        (dump(R) + '\n{"id": "x", "text', "truncated-json", "line 2"),
        (dump(R) + "\n{bad}\n", "bad-json", "line 2"),
        (dump(R) + "\n[1, 2]\n", "not-a-report", "line 2, record 1"),
        (dump(R) + '\n"a"\n', "not-a-report", "line 2"),
        (dump(R) + '\n{"title": "x"}\n', "not-a-report", "line 2"),
        (dump(R) + '\n{"text": 5}\n', "not-a-report", "line 2"),
        (dump(R) + '\n{"text": ""}\n', "no-text", "line 2"),
        (dump(R) + '\n{"text": null}\n', "no-text", "line 2"),
        (dump(R) + '\n{"text": "This one is written in plain English words."}\n',
         "not-arabic", "line 2"),
        (dump(R) + "\n" + "[" * 100_000 + "\n", "bad-json", "line 2"),
        (dump(R) + '\n{"text": "كلام", "n": ' + "9" * 5000 + "}\n", "bad-json", "line 2"),
    ],
)  # fmt: skip
def test_faults_name_their_line(
    content: str, code: str, place: str, tmp_path: Path, read: Callable[..., Any]
) -> None:
    (tmp_path / "a.jsonl").write_text(content + "\n" + dump(R), encoding="utf-8")
    reports, problems = read(tmp_path / "a.jsonl")
    fatal = [found for found in problems if found.fatal]
    assert (fatal[0].code, fatal[0].place) == (code, place)
    assert reports
    assert reports[-1].id == "r1"


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        ('{\n "text": "كلام"\n', "truncated-json", "line 3"),
        ('[\n {"text": "كلام"},\n {"text" 1}\n]', "bad-json", "line 3"),
        ("", "empty-file", ""),
        ("\n \n", "empty-file", ""),
    ],
)
def test_faults_of_documents(
    content: str, code: str, place: str, fail_one: Callable[..., Any]
) -> None:
    found = fail_one(content.encode(), "a.json")
    assert (found.code, found.place) == (code, place)


def test_other_names(read_one: Callable[..., Any]) -> None:
    other = {"meta": {"when": "11 تشرين الأول 2015", "who": "قناة الأفق"}, "body": "قُتل راعٍ."}
    report, problems = read_one(
        dump(other), "a.jsonl",
        mapping={"text": "body", "published": "meta.when", "outlet": "meta.who"},
    )  # fmt: skip
    assert problems == []
    assert (report.text, report.day, report.outlet, report.outlet_kind) == (
        "قُتل راعٍ.", date(2015, 10, 11), "قناة الأفق", "tv",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"outlet_kind": "monitor"}, "monitor"), ({"outlet_kind": "unheard of"}, "agency"),
        ({"outlet": "البصيرة"}, None), ({"outlet": "إذاعة البصيرة"}, "radio"),
        ({"outlet": "البصيرة", "url": "https://www.enabbaladi.net/archives/1"}, "site"),
        ({"outlet": 7}, None),
    ],
)  # fmt: skip
def test_kinds(fields: dict[str, Any], kind: str | None, read_one: Callable[..., Any]) -> None:
    report, _ = read_one(dump({**R, **fields}), "a.jsonl")
    assert report.outlet_kind == kind


def test_a_day_that_cannot_be_read_is_told(read_one: Callable[..., Any]) -> None:
    report, problems = read_one(dump({**R, "published": "2712-20-16"}), "a.jsonl")
    assert report.published is None
    assert [(p.code, p.place, p.fatal) for p in problems] == [("bad-date", "line 1", False)]


def test_half_surrogates_keep_offsets(read_one: Callable[..., Any]) -> None:
    report, _ = read_one('{"text": "قُتل \\ud83d راعٍ \\ud83d\\ude00"}', "a.jsonl")
    assert report.text == "قُتل \ufffd راعٍ \U0001f600"


def test_ids_come_from_the_content(read_one: Callable[..., Any]) -> None:
    one, _ = read_one(dump({"text": "قُتل راعٍ."}), "a.jsonl")
    same, _ = read_one(json.dumps({"text": "قُتل راعٍ."}), "a.jsonl")
    other, _ = read_one(dump({"text": "قُتل راعٍ!"}), "a.jsonl")
    assert one.id == same.id != other.id
    assert one.id.startswith("a-")
    assert len(one.id) == len("a-") + 8


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1256", "utf-8-sig"])
def test_encodings(encoding: str, tmp_path: Path, read: Callable[..., Any]) -> None:
    (tmp_path / "a.jsonl").write_bytes((dump(R) + "\n" + dump(R) + "\n").encode(encoding))
    reports, problems = read(tmp_path / "a.jsonl")
    assert [report.text for report in reports] == [R["text"]] * 2
    assert not [found for found in problems if found.fatal]


def test_a_long_line_is_set_aside_and_the_rest_read(
    tmp_path: Path, read: Callable[..., Any]
) -> None:
    lines = [dump(R), dump({"text": "قُتل راعٍ. " * 5000}), dump(R)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    reports, problems = read(tmp_path / "a.jsonl", max_bytes=2000)
    assert len(reports) == 2
    assert [(p.code, p.place) for p in problems] == [("too-large", "line 2")]


def test_a_cut_gzip_gives_what_came_before(tmp_path: Path, read: Callable[..., Any]) -> None:
    lines = "\n".join(dump({**R, "id": f"r{n}", "x": [n * n] * n}) for n in range(300))
    data = gzip.compress(lines.encode())
    (tmp_path / "a.jsonl.gz").write_bytes(data[: len(data) // 2])
    reports, problems = read(tmp_path / "a.jsonl.gz")
    assert [report.id for report in reports][:3] == ["r0", "r1", "r2"]
    assert [found.code for found in problems] == ["bad-gzip"]
    assert problems[0].place.startswith(f"line {len(reports) + 1}")
