"""Rule support: what one report alone supports is named; support elsewhere clears it."""

import json
from pathlib import Path

import pytest

from isnad.evaluate.gate import main
from isnad.evaluate.slots import Json
from isnad.evaluate.support import (
    Lone,
    count_support,
    fired,
    load_support,
    lone_rules,
    render_support,
)
from isnad.model import IsnadError


def coded(name: str, *rules: str, steps: tuple[tuple[str, str], ...] = ()) -> Json:
    why = [{"slot": slot, "rule": rule} for slot, rule in steps]
    return {"report": {"id": name}, "claims": [{"rule": rule, "why": why} for rule in rules]}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    def held(name: str) -> Json:
        return {"report": {"id": name, "text": ""}, "claims": []}

    for folder, name, value in [
        ("reports", "one", held("one")),
        ("reports", "two", held("two")),
        ("stories", "tale", {"reports": [held("tale-1"), held("tale-2")]}),
        ("fresh", "new", held("new")),
    ]:
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")
    return tmp_path


def test_what_fired() -> None:
    steps = (("chain", "verb-source.say"), ("actors", "subject"))
    seen = fired(coded("x", "clash.fight", steps=steps))
    assert seen == {"frame clash.fight", "chain verb-source", "actors subject"}


def codings(*values: Json) -> dict[str, Json]:
    return {value["report"]["id"]: value for value in values}


def test_a_rule_of_one_report_is_named(gold: Path) -> None:
    found = lone_rules(gold, codings(coded("one", "a", "b"), coded("two", "b")), {})
    assert found == (Lone("frame a", "one"),)


def test_versions_of_one_story_are_one_report(gold: Path) -> None:
    found = lone_rules(gold, codings(coded("tale-1", "a"), coded("tale-2", "a")), {})
    assert found == (Lone("frame a", "tale"),)


def test_support_elsewhere(gold: Path) -> None:
    here = coded("one", "a")
    assert not lone_rules(gold, codings(here, coded("new", "a")), {})
    assert not lone_rules(gold, codings(here), {"frame a": 3})
    assert lone_rules(gold, codings(here), {"frame a": 0})


def test_a_rule_of_fresh_reports_alone_is_no_fault(gold: Path) -> None:
    assert not lone_rules(gold, codings(coded("new", "a")), {})


def test_the_file_comes_back(tmp_path: Path) -> None:
    counted = count_support([coded("x", "a", "a"), coded("y", "a", "b")])
    file = tmp_path / "support.toml"
    file.write_text(render_support(counted), encoding="utf-8")
    assert load_support(file) == {"frame a": 2, "frame b": 1}


@pytest.mark.parametrize("text", ["", "[rules]\nx = ", "rules = 3", '[rules]\n"a" = "b"'])
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "support.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(IsnadError, match=r"support\.toml"):
        load_support(file)


def test_the_command(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [coded("one", "a"), coded("two", "b"), coded("new", "b")]
    made = tmp_path / "coded.jsonl"
    made.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    file = tmp_path / "support.toml"
    assert main(["count", str(made), str(file)]) == 0
    assert main(["support", str(gold), str(made), str(file)]) == 0
    file.write_text(render_support({}), encoding="utf-8")
    assert main(["support", str(gold), str(made), str(file)]) == 1
    assert "'frame a' fires in one alone" in capsys.readouterr().err
