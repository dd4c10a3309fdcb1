"""Given and family names, and the words around them: for telling persons, never phrases."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict

from isnad.arabic.folding import fold_word
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.validating import validated

FILES = ("lexicon/data/given-names.yaml",)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    source: str
    given: list[str]
    words: list[str]
    """Names that are everyday words too."""
    foreign: list[str]
    family: list[str]
    arab_family: list[str]
    particles: list[str]
    compound_ends: list[str]
    """What makes a name of the word before it ("light of the faith")."""
    regnal: list[str]
    """What tells one king from another of his name."""
    kunya: list[str]
    foreign_particles: list[str]
    never: list[str]
    asking: list[str]
    withholding: list[str]
    withheld: list[str]
    assumed: list[str]


def check(data: Any, file: str) -> dict[str, Any]:
    """The lists of names; raises LexiconError for unknown keys and for empty words."""
    checked = validated(_File, data, file).model_dump()
    for name, words in checked.items():
        if name != "source" and not all(word.strip() for word in words):
            raise LexiconError(file, name, "expected words, found an empty one")
    return checked


def phrases(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """None: a given name alone is no person, and many are everyday words."""
    yield from ()


def keep(data: dict[str, Any]) -> dict[str, list[str]]:
    """All lists but the source, folded, in their order."""
    return {
        name: list(dict.fromkeys(" ".join(map(fold_word, word.split())) for word in words))
        for name, words in data.items() if name != "source"
    }  # fmt: skip
