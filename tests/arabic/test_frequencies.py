"""The table of frequencies: its keys, its values, and its place in the cache folder."""

from pathlib import Path

import pytest

from isnad.arabic import frequencies
from isnad.arabic.frequencies import compile_frequencies, frequency_key, load_frequencies, start_key


@pytest.mark.parametrize(
    ("word", "key"),
    [("إمارةً", "امارة"), ("إمـــاره", "اماره"), ("هُدى", "هدي"), ("", ""), ("ه", "ه")],
)
def test_a_key_is_folded_but_for_ta_marbuta(word: str, key: str) -> None:
    assert frequency_key(word) == key


def test_bins_become_centibels_above_the_rarest() -> None:
    table = compile_frequencies([["سيّارة"], [], ["سيارته", "سياره", "3", "-"], ["سيارة"]])
    top = table["سيارة"]
    forms = {key: value for key, value in table.items() if not key.endswith("-")}
    assert forms == {"سيارة": top, "سيارته": top - 2, "سياره": top - 2}


def test_how_many_forms_begin_with_the_same_letters() -> None:
    words = ["مدينة", "مدينتهم", "مدير", "مدرسة"]
    table = compile_frequencies([words])
    assert set(table) - set(words) == {start_key("مدي")}
    assert table[start_key("مدي")] == 48


def test_what_is_too_rare_is_left_out() -> None:
    assert compile_frequencies([[] for _ in range(900)] + [["سيارة"]]) == {}


def test_without_the_package_the_table_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise frequencies.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(frequencies.metadata, "version", missing)
    assert frequencies.load_frequencies.__wrapped__() == {}


@pytest.mark.skipif(not load_frequencies(), reason="wordfreq is not installed")
def test_a_spoilt_cache_file_is_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ISNAD_CACHE", str(tmp_path))
    first = frequencies.load_frequencies.__wrapped__()
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"{")
    assert frequencies.load_frequencies.__wrapped__() == first
    assert file.stat().st_size > 1000
