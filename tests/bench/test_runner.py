"""The runner: a suite that fails is named and hides no other; exit codes; without data."""

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from bench.arabic import __main__ as runner
from bench.arabic import libraries
from bench.arabic.rows import Row


def suite(monkeypatch: pytest.MonkeyPatch, name: str, answer: Any) -> None:
    module = ModuleType(f"bench.arabic.{name}")

    def run(data: Path) -> list[Row]:
        if isinstance(answer, Exception):
            raise answer
        return list(answer)

    module.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)


@pytest.fixture
def suites(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "SUITES", ("good", "short", "broken", "absent", "empty"))
    monkeypatch.setattr(libraries, "PACKAGES", {})
    suite(monkeypatch, "good", [Row("good", "right", 10, 0.9, 0.8, misses=("ten",))])
    suite(monkeypatch, "short", [Row("short", "right", 10, 0.7, 0.8)])
    suite(monkeypatch, "broken", ValueError("no such thing"))
    suite(monkeypatch, "empty", [])


@pytest.mark.usefixtures("suites")
def test_a_suite_that_fails_is_named_and_the_rest_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert runner.main([str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert "good" in out
    assert "short" in out
    assert "broken: not run, ValueError: no such thing" in out
    assert "absent: not run, ModuleNotFoundError" in out
    assert "empty: not run, no data" in out


@pytest.mark.usefixtures("suites")
@pytest.mark.parametrize(("name", "code"), [("good", 0), ("short", 1), ("broken", 1)])
def test_exit_code(tmp_path: Path, name: str, code: int) -> None:
    assert runner.main([str(tmp_path), "--suite", name]) == code


@pytest.mark.usefixtures("suites")
def test_misses_and_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runner.main([str(tmp_path), "--suite", "good", "--misses"])
    assert "good, right: 1 misses\n  ten\n" in capsys.readouterr().out
    runner.main([str(tmp_path), "--suite", "good", "--format", "json", "--without-peers"])
    assert json.loads(capsys.readouterr().out)["rows"][0]["suite"] == "good"


def test_without_data_it_says_what_it_needs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert runner.main([str(tmp_path / "none")]) == 2
    assert "peer_number_date_ar" in capsys.readouterr().err
