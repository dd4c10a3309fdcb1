"""Files, folders, patterns, standard input; and what is none of these."""

import gzip
import io
import os
import re
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from isnad.model import Report
from isnad.reading import ReadOptions, read_inputs
from isnad.reading.messages import codes, problem

S = "قُتل راعٍ بلغم قرب النهر، وقال ذووه إن الحقل لم يُنظف منذ انسحاب الحامية."


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"), (b" \n\t\r\n", "empty-file"), (b"\xef\xbb\xbf", "empty-file"),
        (b"%PDF-1.4\n" + b"x" * 100, "binary-file"), (b"\x89PNG\r\n\x1a\n\x00\x00", "binary-file"),
        (b"PK\x03\x04" + b"\x00" * 50, "binary-file"), (os.urandom(4096), "binary-file"),
        (bytes(range(256)) * 20, "binary-file"), (b"\x00" * 500, "binary-file"),
        (b"<rss version='2.0'><channel></channel></rss>", "not-supported"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n", "not-supported"),
        (b"Border guards detained three people near the village.", "not-arabic"),
        (b"<html><body><nav><a href=/>x</a></nav></body></html>", "no-article"),
        (gzip.compress(S.encode() * 99)[:60], "bad-gzip"),
        (gzip.compress(S.encode())[:-6] + b"123456", "bad-gzip"),
        (b"\x1f\x8b\x08\x00garbage and more of it", "bad-gzip"),
    ],
)  # fmt: skip
def test_what_cannot_be_read(content: bytes, code: str, fail_one: Callable[..., Any]) -> None:
    found = fail_one(content)
    assert found.code == code
    assert found.message
    assert found.remedy
    assert re.search("[\u0621-\u064a]", found.message_ar)
    assert re.search("[\u0621-\u064a]", found.remedy_ar)


def test_the_rest_is_read(tmp_path: Path, read: Callable[..., Any]) -> None:
    (tmp_path / "a.txt").write_text(S, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    reports, problems = read(
        tmp_path / "b.txt", tmp_path / "none.txt", tmp_path / "*.html", tmp_path / "a.txt"
    )
    assert [report.text for report in reports] == [S]
    assert [p.code for p in problems if p.fatal] == ["empty-file", "missing-file", "no-match"]


def test_a_folder_in_order(tmp_path: Path, read: Callable[..., Any]) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", ".git/d.txt", "page_files/x.css"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(S + name, encoding="utf-8")
    reports, _ = read(tmp_path)
    assert [report.id.split("-")[0] for report in reports] == ["a", "b", "c"]


def test_an_empty_folder(tmp_path: Path, read: Callable[..., Any]) -> None:
    assert [p.code for p in read(tmp_path)[1]] == ["empty-folder"]


def test_patterns_and_names_with_their_signs(tmp_path: Path, read: Callable[..., Any]) -> None:
    for name in ("x1.txt", "x2.txt", "y[1].txt"):
        (tmp_path / name).write_text(S, encoding="utf-8")
    assert len(read(tmp_path / "x*.txt")[0]) == 2
    assert len(read(tmp_path / "y[1].txt")[0]) == 1


def test_gzip_is_told_by_its_bytes(tmp_path: Path, read: Callable[..., Any]) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(S.encode()))
    (tmp_path / "b.txt").write_bytes(gzip.compress(S.encode()))
    (tmp_path / "c.txt.gz").write_bytes(S.encode())
    reports, _ = read(tmp_path)
    assert [report.text for report in reports] == [S] * 3
    assert reports[0].id.startswith("a-")


@pytest.mark.parametrize("compressed", [False, True])
def test_the_bound(compressed: bool, fail_one: Callable[..., Any]) -> None:
    data = (S * 100).encode()
    found = fail_one(gzip.compress(data) if compressed else data, max_bytes=1000)
    assert (found.code, found.message) == (
        "too-large",
        "it is larger than the bound of 1,000 bytes.",
    )


def test_standard_input(monkeypatch: pytest.MonkeyPatch, read: Callable[..., Any]) -> None:
    stream = types.SimpleNamespace(buffer=io.BytesIO(S.encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    reports, _ = read("-")
    assert [report.text for report in reports] == [S]
    assert reports[0].id.startswith("stdin-")
    assert not stream.buffer.closed


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path, read: Callable[..., Any]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(S, encoding="utf-8")
    path.chmod(0)
    assert [p.code for p in read(path)[1]] == ["no-permission"]


def test_dangling_links_and_devices(tmp_path: Path, read: Callable[..., Any]) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    assert [p.code for p in read(tmp_path / "link.txt", "/dev/null")[1]] == [
        "missing-file", "not-a-file",
    ]  # fmt: skip


def test_inputs_are_streamed(tmp_path: Path) -> None:
    lines = "".join(f'{{"id": "r{n}", "text": "{S}"}}\n' for n in range(50))
    (tmp_path / "a.jsonl").write_text(lines + "{broken", encoding="utf-8")
    found = read_inputs([str(tmp_path / "a.jsonl"), str(tmp_path / "none")])
    first = next(one for one in found if isinstance(one, Report))
    assert first.id == "r0"
    found.close()


def test_ids_given_by_the_user(tmp_path: Path, read: Callable[..., Any]) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(S, encoding="utf-8")
    reports, _ = read(tmp_path, id="mine")
    assert [report.id for report in reports] == ["mine", "mine-2"]


def test_a_long_line_is_read_in_linear_work(
    read_one: Callable[..., Any], work: Callable[[Callable[[], object]], int]
) -> None:
    report, _ = read_one((S + " ") * 4000)
    assert len(report.text) == (len(S) + 1) * 4000 - 1
    short = work(lambda: read_one((S + " ") * 500))
    assert work(lambda: read_one((S + " ") * 4000)) < 9 * short


@pytest.mark.parametrize("code", codes())
def test_every_problem_speaks_both_languages(code: str) -> None:
    values = dict.fromkeys(
        ("limit", "kind", "field", "day", "other", "value", "encoding", "declared", "count"), "7"
    )
    found = problem(code, "f", reason="conflict", language="fa", **values)
    assert "{" not in found.message + found.remedy + found.message_ar + found.remedy_ar
    assert re.search("[\u0621-\u064a]", found.message_ar)
    assert not re.search("[\u0621-\u064a]", found.message + found.remedy)


def test_options_go_first(tmp_path: Path, read: Callable[..., Any]) -> None:
    from datetime import date

    path = tmp_path / "a.txt"
    path.write_text(f"عنوان من النص نفسه\n\n11-10-2015\n\n{S}", encoding="utf-8")
    given = ReadOptions(published=date(2016, 1, 2), outlet="قناة الأفق", title="آخر")
    report = next(one for one in read_inputs([str(path)], given) if isinstance(one, Report))
    assert (report.day, report.outlet, report.outlet_kind, report.title) == (
        date(2016, 1, 2), "قناة الأفق", "tv", "آخر",
    )  # fmt: skip
    assert report.published is not None
    assert report.published.read_from == "given"
