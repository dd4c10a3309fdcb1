"""How data files become one phrase table, and how the table is kept."""

import re
from pathlib import Path
from typing import Any

import pytest

from isnad.lexicon import compiling
from isnad.lexicon.compiling import data_files, fingerprint, load_compiled, phrase_key, read_data
from isnad.lexicon.sections import SECTIONS


@pytest.mark.parametrize(
    ("phrase", "key"),
    [
        ("دير الزور", "دير الزور"),
        ("#دير_الزور", "دير الزور"),
        ("«حزب الله»", "حزب الله"),
        ("المجلس  الرئاسيّ", "المجلس الرياسي"),
        ("قُرى الرَّقّة", "قري الرقه"),
        ("اللواء ٤٤٤", "اللواء 444"),
        ("إف 16", "اف 16"),
        ("...", ""),
        ("", ""),
    ],
)
def test_a_key_is_the_folded_words(phrase: str, key: str) -> None:
    assert phrase_key(phrase) == key


def test_every_key_of_the_table_can_be_found_in_a_text() -> None:
    compiled, _ = load_compiled()
    stray = [key for key in compiled["table"] if phrase_key(key) != key]
    assert not stray[:5]


def test_heads_know_the_longest_phrase_of_each_first_word() -> None:
    compiled, _ = load_compiled()
    heads = compiled["heads"]
    assert all(
        heads[key.split(" ", 1)[0]] >= key.count(" ") + 1 for key in list(compiled["table"])[::50]
    )


@pytest.mark.parametrize("section", ["words", "frames", "groups", "outlets"])
def test_a_section_has_files(section: str) -> None:
    files = data_files(section)
    assert files
    assert files == sorted(files)
    assert section in SECTIONS


def test_tables_and_yaml_are_read(tmp_path: Path) -> None:
    table = tmp_path / "x.tsv"
    table.write_text("# a remark\nدوما\ttown\n\nحلب\tadmin1\n", encoding="utf-8")
    assert read_data(table) == [["دوما", "town"], ["حلب", "admin1"]]
    tree = tmp_path / "x.yaml"
    tree.write_text("source: us\nclasses: [أ, ب]\n", encoding="utf-8")
    assert read_data(tree) == {"source": "us", "classes": ["أ", "ب"]}


def test_the_fingerprint_stands_while_the_data_stands() -> None:
    assert fingerprint() == fingerprint()
    assert re.fullmatch("[0-9a-f]{24}", fingerprint())


SMALL: dict[str, Any] = {
    "table": {"دوما": [("place", "duma", {})]},
    "heads": {"دوما": 1},
    "data": {},
}


def test_the_table_is_kept_and_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISNAD_CACHE", str(tmp_path / "kept"))
    made: list[int] = []
    monkeypatch.setattr(compiling, "compile_lexicon", lambda: made.append(1) or SMALL)
    first = load_compiled()
    assert load_compiled() == first == (SMALL, fingerprint())
    assert made == [1]
    assert [p.suffix for p in (tmp_path / "kept").iterdir()] == [".bin"]


@pytest.mark.parametrize("rubbish", [b"", b"\x00\x01", b"{}", b"\xe3" * 100])
def test_a_broken_keep_is_made_anew(
    rubbish: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ISNAD_CACHE", str(tmp_path))
    monkeypatch.setattr(compiling, "compile_lexicon", lambda: SMALL)
    (tmp_path / f"lexicon-{fingerprint()}.bin").write_bytes(rubbish)
    assert load_compiled()[0] == SMALL


def test_without_a_folder_to_write_to_the_lexicon_still_loads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("no folder")
    monkeypatch.setenv("ISNAD_CACHE", str(blocked))
    monkeypatch.setattr(compiling, "compile_lexicon", lambda: SMALL)
    assert load_compiled()[0] == SMALL
