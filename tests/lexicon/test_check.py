"""The check of the data files, tried on a section of its own."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

import isnad.lexicon.check as checking
import isnad.lexicon.compiling as compiling
from isnad.lexicon import Entry, LexiconError

GOOD = "source: me\nwords:\n  - {id: a, words: [قصف, قصفت]}\n"


def toy_check(data, file):
    for word in data["words"]:
        if "id" not in word:
            raise LexiconError(file, str(word), "expected an id")
    return data["words"]


def toy_phrases(data):
    for word in data:
        for phrase in word["words"]:
            yield phrase, Entry("toy", word["id"], {})


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder whose only section is `toy`."""
    module = ModuleType("isnad.lexicon.sections.toy")
    vars(module).update(FILES=("lexicon/data/toy*",), check=toy_check, phrases=toy_phrases)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    for place in (checking, compiling):
        monkeypatch.setattr(place, "PACKAGE", tmp_path)
        monkeypatch.setattr(place, "SECTIONS", ("toy",))
    (tmp_path / "lexicon/data").mkdir(parents=True)
    return tmp_path


def put(package: Path, name: str, text: str) -> Path:
    path = package / "lexicon/data" / name
    path.write_text(text, encoding="utf-8")
    return path


def test_counts_of_a_good_section(package: Path) -> None:
    put(package, "toy.yaml", GOOD)
    checked = checking.check_lexicon()
    assert checked.faults == ()
    assert checked.counts[0].split() == ["toy", "2", "phrases,", "files", "1:", "toy", "2"]
    assert checked.counts[1].split() == ["all", "2", "phrases"]


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("toy.yaml", GOOD.replace("source: me\n", ""), "no source"),
        ("toy.yaml", GOOD.replace("me\n", '""\n'), "no source"),
        ("toy.yaml", GOOD.replace("  - {", "- {"), "not in the one layout"),
        ("toy.yaml", GOOD.replace("id: a", "name: a"), "expected an id"),
        ("stray.yaml", GOOD, "no section reads it"),
        ("stray.tsv", "a\tb\n", "no section reads it"),
    ],
)
def test_faults_name_the_file(package: Path, name: str, text: str, fault: str) -> None:
    put(package, "toy-0.yaml", GOOD)
    put(package, name, text)
    assert any(name in line and fault in line for line in checking.check_lexicon().faults)


@pytest.mark.parametrize(
    ("head", "sourced"),
    [("# source: a survey\n", True), ("# id\tsource\n", True), ("# id\twords\n", False)],
)
def test_tables_name_their_source(package: Path, head: str, sourced: bool) -> None:
    path = put(package, "toy.tsv", head + "a\tb\n")
    assert (checking._faults_of_file(path, "toy") == []) is sourced


def test_write_lays_out_and_check_is_content(package: Path, capsys) -> None:
    path = put(package, "toy.yaml", GOOD.replace("  - {", "-   {"))
    assert checking.main([]) == 1
    assert checking.main(["--write"]) == 0
    assert path.read_text(encoding="utf-8") == GOOD
    assert "laid out: lexicon/data/toy.yaml" in capsys.readouterr().out


def test_section_without_a_module_is_told(package: Path, monkeypatch) -> None:
    monkeypatch.setattr(checking, "SECTIONS", ("toy", "nosuch"))
    put(package, "toy.yaml", GOOD)
    assert any("nosuch" in line for line in checking.check_lexicon().faults)
