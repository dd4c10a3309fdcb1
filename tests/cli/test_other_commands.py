"""`explain`, `demo`, `evaluate`, `lexicon`."""

import json
from pathlib import Path

import pytest

SHELLING = "قصف على أطراف البلدة"


def gold(folder: Path, text: str = SHELLING) -> str:
    folder.mkdir()
    claim = {
        "id": "c1", "event": "shelling", "evidence": text, "factuality": "asserted",
        "actors": [], "targets": [], "counts": [], "location": None, "destination": [],
        "time": None, "chain": [{"name": "شبكة الضفاف", "kind": "activist_group"}],
        "quoted": False,
    }  # fmt: skip
    report = {
        "id": "g1", "outlet": "صحيفة النهر", "outlet_kind": "newspaper",
        "published": "2017-03-05", "title": "", "byline": None, "text": text,
    }  # fmt: skip
    shape = {"report": report, "claims": [claim], "wording": []}
    (folder / "g1.json").write_text(json.dumps(shape, ensure_ascii=False), encoding="utf-8")
    return str(folder)


def test_explain_marks_the_text_and_names_the_rule(run) -> None:
    Path("in.txt").write_text(SHELLING, encoding="utf-8")
    ran = run("explain", "in.txt")
    assert ran.code == 0
    assert "[1 {1.1 قصف} على أطراف البلدة 1]" in ran.out
    assert "rule: shelling.noun" in ran.out
    assert "1.1 trigger: قصف  [shelling.noun]" in ran.out


def test_explain_in_arabic(run) -> None:
    Path("in.txt").write_text(SHELLING, encoding="utf-8")
    out = run("explain", "in.txt", "--lang", "ar").out
    assert "القاعدة: shelling.noun" in out


@pytest.mark.parametrize(("text", "code"), [("! x", 2), (f"{SHELLING}\n! x", 1)])
def test_explain_ends_as_code_does(run, text: str, code: int) -> None:
    Path("in.txt").write_text(text, encoding="utf-8")
    assert run("explain", "in.txt").code == code


def test_evaluate_codes_the_reports_itself(run, tmp_path: Path) -> None:
    ran = run("evaluate", gold(tmp_path / "gold"), "--json")
    assert ran.code == 0
    figures = json.loads(ran.out)
    assert figures["facts"]["F1"] == 1.0
    assert figures["detection"]["gold"] == 1


def test_evaluate_a_coded_file_shows_misses(run, tmp_path: Path) -> None:
    folder = gold(tmp_path / "gold")
    empty = {"report": {"id": "g1"}, "claims": [], "wording": []}
    Path("coded.jsonl").write_text(json.dumps(empty) + "\n", encoding="utf-8")
    ran = run("evaluate", folder, "coded.jsonl", "--misses")
    assert ran.code == 0
    assert SHELLING in ran.out


def test_evaluate_compares_two_runs(run, tmp_path: Path) -> None:
    folder = gold(tmp_path / "gold")
    old = {"report": {"id": "g1"}, "claims": [], "wording": []}
    new = json.loads((tmp_path / "gold/g1.json").read_text("utf-8"))
    for name, coded in (("old.jsonl", old), ("new.jsonl", new)):
        Path(name).write_text(json.dumps(coded, ensure_ascii=False) + "\n", encoding="utf-8")
    ran = run("evaluate", folder, "--compare", "old.jsonl", "new.jsonl")
    assert ran.code == 0
    assert SHELLING in ran.out


def test_evaluate_gate_fails_below_a_floor(run, tmp_path: Path) -> None:
    from isnad.evaluate import gold_digest, load_coded, load_gold, render_floors, renew, score

    folder = gold(tmp_path / "gold")
    full = json.loads((tmp_path / "gold/g1.json").read_text("utf-8"))
    Path("full.jsonl").write_text(json.dumps(full, ensure_ascii=False) + "\n", encoding="utf-8")
    measured = score(load_gold(folder), load_coded("full.jsonl"))
    floors = render_floors(renew(measured, gold_digest(folder), None))
    Path("floors.toml").write_text(floors, encoding="utf-8")
    empty = {"report": {"id": "g1"}, "claims": [], "wording": []}
    Path("empty.jsonl").write_text(json.dumps(empty) + "\n", encoding="utf-8")
    assert run("evaluate", folder, "full.jsonl", "--gate", "floors.toml").code == 0
    ran = run("evaluate", folder, "empty.jsonl", "--gate", "floors.toml")
    assert ran.code == 1
    assert "facts.F1" in ran.err


def test_evaluate_without_gold_is_told(run) -> None:
    ran = run("evaluate", "no-such-folder")
    assert ran.code == 2
    assert "no-such-folder" in ran.err


def test_evaluate_compare_stands_alone(run, tmp_path: Path) -> None:
    ran = run("evaluate", "gold", "coded.jsonl", "--compare", "a", "b")
    assert ran.code == 64


def test_lexicon_format_writes_one_layout(run) -> None:
    text = "source: me\nwords:\n- {id: b, words: [ب]}\n- {id: a, words: [ا]}\n"
    Path("x.yaml").write_text(text, encoding="utf-8")
    assert run("lexicon", "format", "x.yaml").code == 0
    assert Path("x.yaml").read_text("utf-8") == (
        "source: me\nwords:\n  - {id: a, words: [ا]}\n  - {id: b, words: [ب]}\n"
    )


def test_lexicon_format_leaves_what_it_cannot_read(run) -> None:
    Path("x.yaml").write_text("a: [", encoding="utf-8")
    ran = run("lexicon", "format", "x.yaml")
    assert ran.code == 1
    assert "x.yaml" in ran.err
    assert Path("x.yaml").read_text("utf-8") == "a: ["


def test_demo_codes_the_seed_where_it_stands(run, tmp_path: Path, monkeypatch) -> None:
    seed = tmp_path / "shared/gold/dev/seed.json"
    seed.parent.mkdir(parents=True)
    report = {"id": "s", "published": "2017-03-05", "text": SHELLING}
    seed.write_text(json.dumps({"report": report}, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    ran = run("demo")
    assert ran.code == 0
    assert "seed.json, published 2017-03-05" in ran.out
    assert "isnad explain" in ran.out


def test_demo_in_arabic_ends_with_what_to_try(run, tmp_path: Path) -> None:
    page = tmp_path / "examples/page.html"
    page.parent.mkdir()
    page.write_text(SHELLING, encoding="utf-8")
    ran = run("demo", "--lang", "ar")
    assert ran.code == 0
    assert "isnad code" in ran.out.splitlines()[-2]
