"""A reader and a coder small enough to predict, in place of the real ones."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
import typer.testing

from isnad.cli.app import app
from isnad.model import Claim, Coded, IsnadError, Link, Problem, Publication, Report, Span


@dataclass(frozen=True)
class Options:
    """What the commands hand to the reader."""

    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    id: str | None = None
    mapping: dict[str, str] = field(default_factory=dict)
    max_bytes: int = 100_000_000
    outlet_kind: str | None = None


SEEN: list[Options] = []


def read_stub(paths: list[str], options: Options) -> Iterator[Report | Problem]:
    """Text files line by line; lines that begin with "!" are problems, with "?" warnings."""
    SEEN.append(options)
    for path in paths:
        if not Path(path).exists():
            yield Problem("missing-file", path, "there is no such file.", "Check the name.")
            continue
        for number, line in enumerate(Path(path).read_text("utf-8").splitlines(), 1):
            place = f"line {number}"
            if line.startswith("!!"):
                raise IsnadError(Problem("truncated", path, "cut short.", "Mend it.", place=place))
            if line.startswith("!"):
                yield Problem(
                    "not-arabic", path, "not Arabic.", "Give Arabic.", "ليس عربياً.", "أعط عربياً.",
                    place,
                )  # fmt: skip
                continue
            if line.startswith("?"):
                yield Problem(
                    "no-day", path, "no day.", "Use --published.", place=place, fatal=False
                )
            day = Publication(options.published) if options.published else None
            name = options.id or f"{Path(path).stem}-{number}"
            yield Report(
                name, line, options.title or "", options.outlet or "صحيفة النهر", None, day
            )


def code_stub(report: Report) -> Coded:
    """One claim for each report that holds the word for shelling; fails where told to."""
    if "boom" in report.text:
        raise KeyError("boom")
    word = "قصف"
    if word not in report.text:
        return Coded(report, (), unknown=(("verb", report.text.split()[0]),) if report.text else ())
    span = Span("text", 0, len(report.text))
    start = report.text.index(word)
    claim = Claim(
        "c1", "shelling", report.text, span, chain=(Link("شبكة الضفاف", "activist_group"),),
        rule="shelling.noun", trigger=Span("text", start, start + len(word)),
    )  # fmt: skip
    return Coded(report, (claim,), unknown=(("place", "تل الفلان"),))


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def reports(self) -> list[dict]:
        """Standard output as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Runs `isnad` with the stubs, in an empty folder."""
    reading, coder = ModuleType("isnad.reading"), ModuleType("isnad.coder")
    vars(reading).update(read_inputs=read_stub, ReadOptions=Options)
    vars(coder).update(code_report=code_stub)
    monkeypatch.setitem(sys.modules, "isnad.reading", reading)
    monkeypatch.setitem(sys.modules, "isnad.coder", coder)
    monkeypatch.delenv("ISNAD_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    SEEN.clear()

    return _invoke


@pytest.fixture
def run_real(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Runs `isnad` as it is, in an empty folder."""
    monkeypatch.delenv("ISNAD_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    return _invoke


def _invoke(*arguments: str) -> Ran:
    result = typer.testing.CliRunner().invoke(app, list(arguments))
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)


@pytest.fixture
def use_coder(run, monkeypatch: pytest.MonkeyPatch):
    """Puts another coder in place of the stub."""

    def use(coder) -> None:
        monkeypatch.setattr(sys.modules["isnad.coder"], "code_report", coder)

    return use


@pytest.fixture
def seen() -> list[Options]:
    """The options that the reader was given."""
    return SEEN
