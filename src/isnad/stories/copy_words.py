"""The words by which outlets name, credit and correct one another, and by which texts change."""

from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from isnad.arabic import fold_word

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class CopyWords:
    """The lists of `data/copying.yaml`, every phrase folded."""

    kinds: frozenset[str]
    agencies: frozenset[str]
    fillers: frozenset[str]
    relays: frozenset[str]
    particles: frozenset[str]
    own_reports: frozenset[str]
    was: frozenset[str]
    had: frozenset[str]
    corrections: frozenset[str]
    flashes: frozenset[str]
    empty: frozenset[str]


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """The lists of `data/changing.yaml`, every phrase folded."""

    times: frozenset[str]
    openers: frozenset[str]
    ways: frozenset[str]
    fates: frozenset[str]
    nobodies: frozenset[str]
    joints: frozenset[str]
    contents: frozenset[str]


@lru_cache(maxsize=1)
def alike() -> dict[str, str]:
    """Folded word -> the first of the words that mean the same."""
    out: dict[str, str] = {}
    for group in _load("changing.yaml")["alike"]:
        for word in group:
            out.setdefault(fold_phrase(word), fold_phrase(group[0]))
    return out


@lru_cache(maxsize=1)
def copy_words() -> CopyWords:
    """The words of naming and crediting that the package carries."""
    return CopyWords(*_lists("copying.yaml", CopyWords))


@lru_cache(maxsize=1)
def change_words() -> ChangeWords:
    """The words of changing that the package carries."""
    return ChangeWords(*_lists("changing.yaml", ChangeWords))


def _lists(file: str, shape: type[Any]) -> list[frozenset[str]]:
    data = _load(file)
    return [frozenset(map(fold_phrase, data[field.name])) for field in fields(shape)]


def _load(file: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((_DATA / file).read_text(encoding="utf-8"))
    return loaded


def fold_phrase(phrase: str) -> str:
    """The folded words of a phrase, one space between them."""
    return " ".join(fold_word(word) for word in phrase.split())
