"""The data of hours: what it must not hold."""

import copy
from typing import Any

import pytest

from isnad.lexicon import LexiconError
from isnad.lexicon.compiling import data_files, read_data
from isnad.lexicon.sections import clock

RAW: dict[str, Any] = read_data(data_files("clock")[0])


def changed(name: str, value: Any) -> dict[str, Any]:
    return {**copy.deepcopy(RAW), name: value}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (changed("ordinals", [{"value": 25, "words": ["س"]}]), "ordinals"),
        (changed("fractions", [{"minutes": 60, "words": ["س"]}]), "fractions"),
        (changed("parts", [{"id": "teatime", "first": 1, "last": 2}]), "parts"),
        (changed("hours", ["س"]), "hours"),
        (
            changed("ordinals", [{"value": n, "words": ["ثامنة"]} for n in (8, 9)]),
            "one hour for each word",
        ),
    ],
)
def test_faults_are_told(data: dict[str, Any], expected: str) -> None:
    with pytest.raises(LexiconError, match=expected):
        clock.check(data, "clock.yaml")


def test_tables_know_what_each_phrase_is_for() -> None:
    kept = clock.keep(clock.check(RAW, "clock.yaml"))
    assert kept["table"]["منتصف الليل"]["moment"] == 24
    assert kept["table"]["ساعه"]["unit"] == ("hour", "one")
    assert kept["heads"]["منتصف"] >= 2
