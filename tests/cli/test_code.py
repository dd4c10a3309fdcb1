"""`isnad code`: outputs, problems, exit codes."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

SHELLING = "قصف على أطراف البلدة"


def write(name: str, *lines: str) -> str:
    Path(name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return name


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([SHELLING], 0),
        (["لا شيء هنا"], 0),
        ([f"? {SHELLING}"], 0),
        ([SHELLING, "! english"], 1),
        (["! english"], 2),
        ([SHELLING, "!! cut"], 1),
        ([SHELLING, "boom"], 1),
        (["boom"], 2),
        ([], 2),
    ],
)
def test_exit_code_tells_what_was_read(run, lines: list[str], code: int) -> None:
    Path("in.txt").write_text("\n".join(lines), encoding="utf-8")
    assert run("code", "in.txt").code == code


@pytest.mark.parametrize(
    "arguments",
    [
        ["code"],
        ["code", "in.txt", "--format", "xml"],
        ["code", "in.txt", "--published", "yesterday"],
        ["code", "in.txt", "--published", "2015-13-40"],
        ["code", "in.txt", "--map", "text"],
        ["code", "in.txt", "--map", "colour=red"],
        ["code", "in.txt", "--map", "text="],
        ["code", "in.txt", "--jobs", "0"],
        ["code", "in.txt", "--max-bytes", "many"],
        ["code", "in.txt", "--out", "in.txt"],
        ["code", "in.txt", "--out", "o", "--rejects", "o"],
        ["code", "in.txt", "--lang", "fr"],
        ["code", "in.txt", "--no-such-option"],
        ["explain"],
        ["evaluate"],
        ["nosuch"],
        [],
    ],
)
def test_wrong_usage_ends_with_64_and_help(run, arguments: list[str]) -> None:
    write("in.txt", SHELLING)
    ran = run(*arguments)
    assert ran.code == 64
    assert "--help" in ran.err
    assert ran.out == ""


def test_standard_output_holds_coded_reports_alone(run) -> None:
    write("in.txt", SHELLING, "! english", f"? {SHELLING}")
    ran = run("code", "in.txt", "missing.txt", "--format", "jsonl")
    assert [report["report"]["id"] for report in ran.reports] == ["in-1", "in-3"]
    for part in ("in.txt, line 2: not Arabic. Give Arabic.", "missing.txt: there is no such file."):
        assert part in ran.err
    assert "warning: in.txt, line 3: no day. Use --published." in ran.err
    assert "reports coded: 2; set aside: 2; warnings: 1" in ran.err


@pytest.mark.parametrize("how", ["option", "variable"])
def test_messages_and_table_in_arabic(run, monkeypatch, how: str) -> None:
    write("in.txt", SHELLING, "! english")
    if how == "variable":
        monkeypatch.setenv("ISNAD_LANG", "ar")
    ran = run("code", "in.txt", *(["--lang", "ar"] if how == "option" else []))
    assert "ليس عربياً. أعط عربياً." in ran.err
    assert "قصف" in ran.out
    assert "الإفادات: 1" in ran.out
    assert "shelling" not in ran.out


def test_table_shows_the_chain_from_the_outlet(run) -> None:
    write("in.txt", SHELLING)
    out = run("code", "in.txt").out
    assert "صحيفة النهر ← شبكة الضفاف" in out


def test_json_is_one_array(run) -> None:
    write("in.txt", SHELLING, SHELLING)
    assert len(json.loads(run("code", "in.txt", "--format", "json").out)) == 2
    Path("empty.txt").touch()
    ran = run("code", "empty.txt", "--format", "json")
    assert (json.loads(ran.out), ran.code) == ([], 2)


def test_csv_with_byte_order_mark(run) -> None:
    write("in.txt", SHELLING)
    out = run("code", "in.txt", "--format", "csv", "--bom").out
    assert out.startswith("\ufeffreport,")
    (row,) = csv.DictReader(io.StringIO(out[1:]))
    assert row["chain"] == "صحيفة النهر ← شبكة الضفاف"


def test_rejects_hold_what_was_set_aside(run) -> None:
    write("in.txt", SHELLING, "! english", f"? {SHELLING}")
    run("code", "in.txt", "missing.txt", "--rejects", "rejects.jsonl")
    lines = [json.loads(line) for line in Path("rejects.jsonl").read_text("utf-8").splitlines()]
    assert [(line["code"], line["file"], line["place"]) for line in lines] == [
        ("not-arabic", "in.txt", "line 2"),
        ("missing-file", "missing.txt", ""),
    ]
    assert lines[0]["remedy"] == "Give Arabic."
    assert lines[0]["message_ar"] == "ليس عربياً."


def test_unknown_words_are_counted(run) -> None:
    write("in.txt", SHELLING, "تزحلق الرجل", SHELLING, "=cmd الرجل")
    run("code", "in.txt", "--unknown", "unknown.tsv")
    rows = Path("unknown.tsv").read_text("utf-8").splitlines()
    assert rows == [
        "count\treports\tkind\tword",
        "2\t2\tplace\tتل الفلان",
        "1\t1\tverb\t'=cmd",
        "1\t1\tverb\tتزحلق",
    ]


def test_out_is_written_whole_and_standard_output_stays_empty(run) -> None:
    write("in.txt", SHELLING)
    Path("out.jsonl").write_text("old", encoding="utf-8")
    ran = run("code", "in.txt", "--format", "jsonl", "--out", "out.jsonl")
    assert (ran.code, ran.out) == (0, "")
    assert json.loads(Path("out.jsonl").read_text("utf-8"))["report"]["id"] == "in-1"
    assert sorted(path.name for path in Path().iterdir()) == ["in.txt", "out.jsonl"]


def test_output_that_cannot_be_written_is_told(run) -> None:
    write("in.txt", SHELLING)
    ran = run("code", "in.txt", "--out", "no/such/folder/out.txt")
    assert ran.code == 74
    assert "no/such/folder/out.txt: No such file or directory." in ran.err
    assert "Traceback" not in ran.err


def test_options_reach_the_reader(run, seen) -> None:
    write("in.txt", SHELLING)
    run(
        "code", "in.txt", "--published", "2015-10-11", "--outlet", "النهر", "--title", "ع",
        "--id", "x", "--map", "text=body", "--map", "published = date", "--max-bytes", "77",
    )  # fmt: skip
    given = seen[0]
    assert (given.published, given.outlet, given.title) == (date(2015, 10, 11), "النهر", "ع")
    assert (given.id, given.max_bytes) == ("x", 77)
    assert given.mapping == {"text": "body", "published": "date"}


@pytest.mark.parametrize("jobs", [1, 2])
def test_order_is_kept_on_any_number_of_processes(run, jobs: int) -> None:
    lines = [f"{SHELLING} {number}" if number % 7 else "! english" for number in range(60)]
    write("in.txt", *lines)
    ran = run("code", "in.txt", "--format", "jsonl", "--jobs", str(jobs))
    texts = [report["report"]["text"] for report in ran.reports]
    assert texts == [line for line in lines if not line.startswith("!")]
    assert ran.code == 1


def test_many_warnings_of_a_kind_are_counted_not_shown(run) -> None:
    write("in.txt", *[f"? {SHELLING}"] * 50)
    err = run("code", "in.txt", "--format", "jsonl").err
    assert err.count("Use --published") == 20
    assert err.count("further warnings of this kind (no-day)") == 1
    assert "warnings: 50" in err


def test_hostile_file_names_do_not_reach_the_terminal(run) -> None:
    err = run("code", "\x1b[31mx\u202e.txt").err
    assert "\x1b" not in err
    assert "\u202e" not in err


def test_interruption_ends_cleanly(run, use_coder) -> None:
    def interrupted(report: object) -> None:
        raise KeyboardInterrupt

    write("in.txt", SHELLING)
    use_coder(interrupted)
    ran = run("code", "in.txt", "--out", "out.txt")
    assert ran.code == 130
    assert "stopped" in ran.err
    assert not Path("out.txt").exists()


def test_faulty_lexicon_is_told(run, use_coder) -> None:
    from isnad.lexicon import LexiconError

    def faulty(report: object) -> None:
        raise LexiconError("words.yaml", "x", "no such class")

    write("in.txt", SHELLING)
    use_coder(faulty)
    ran = run("code", "in.txt")
    assert ran.code == 2
    assert "words.yaml: x: no such class" in ran.err
