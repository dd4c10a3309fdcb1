"""The words by which outlets name, credit and correct one another, folded."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from isnad.arabic import fold_word

_FILE = Path(__file__).parent / "data" / "copying.yaml"


@dataclass(frozen=True, slots=True)
class CopyWords:
    """The lists of `data/copying.yaml`, every phrase folded."""

    kinds: frozenset[str]
    agencies: frozenset[str]
    fillers: frozenset[str]
    relays: frozenset[str]
    own_reports: frozenset[str]
    corrections: frozenset[str]
    empty: frozenset[str]


@lru_cache(maxsize=1)
def copy_words() -> CopyWords:
    """The words that the package carries."""
    data: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return CopyWords(
        *(
            frozenset(fold_phrase(phrase) for phrase in data[key])
            for key in (
                "kinds",
                "agencies",
                "fillers",
                "relays",
                "own_reports",
                "corrections",
                "empty",
            )
        )
    )


def fold_phrase(phrase: str) -> str:
    """The folded words of a phrase, one space between them."""
    return " ".join(fold_word(word) for word in phrase.split())
