"""Every command, option, column and event type stands in the documents."""

import re
from pathlib import Path

import pytest
import typer.main

from isnad.cli.app import app
from isnad.export.csv_rows import COLUMNS
from isnad.export.labels import load_labels
from isnad.model import EVENT_TYPES

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
EVENTS = (ROOT / "docs/event-types.md").read_text(encoding="utf-8")
OUTPUT = (ROOT / "docs/output.md").read_text(encoding="utf-8")


def commands():
    def below(command, path):
        yield path, command
        for name, child in getattr(command, "commands", {}).items():
            yield from below(child, f"{path} {name}")

    yield from below(typer.main.get_command(app), "isnad")


def options():
    for path, command in commands():
        for parameter in command.params:
            for name in parameter.opts:
                if name.startswith("--"):
                    yield path, name


@pytest.mark.parametrize("path", [path for path, _ in commands()])
def test_command_is_documented(path: str) -> None:
    assert re.search(rf"^#+ `{re.escape(path)}\b", COMMANDS, re.MULTILINE)


@pytest.mark.parametrize(("path", "name"), sorted(set(options())))
def test_option_is_documented_under_its_command(path: str, name: str) -> None:
    section = re.split(rf"^#+ `{re.escape(path)}\b", COMMANDS, flags=re.MULTILINE)[1]
    section = re.split(r"^#+ `isnad", section, flags=re.MULTILINE)[0]
    assert f"`{name}" in section


@pytest.mark.parametrize("event", EVENT_TYPES)
def test_event_type_is_documented_in_both_languages(event: str) -> None:
    row = next(line for line in EVENTS.splitlines() if line.startswith(f"| `{event}` |"))
    names = load_labels()["event"][event]
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert cells[1:3] == [names["en"], names["ar"]]
    assert len(cells[3]) > 20


@pytest.mark.parametrize("column", COLUMNS)
def test_csv_column_is_documented(column: str) -> None:
    assert f"`{column}`" in OUTPUT


@pytest.mark.parametrize("name", ["README.md", "README.ar.md"])
def test_readme_begins_with_what_to_run(name: str) -> None:
    top = (ROOT / name).read_text(encoding="utf-8").splitlines()[:15]
    assert "make demo" in "\n".join(top)
    assert "make test" in "\n".join(top)
