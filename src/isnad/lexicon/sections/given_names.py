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
    alone: list[str]
    """Family names of the news that are nothing else: each is a person where it stands alone."""
    spoken_of: list[str]
    """Family names of the news that are words too: persons alone where somebody speaks or meets."""
    meeting: list[str]
    """Verbs whose subject or object is a person of the news."""
    whole: list[str]
    """Names that are read whole, since a part of them is a word of grammar."""
    address: list[str]
    """Titles and forms of address that sources are seldom named with; one word each."""
    announcing: list[str]
    """Words for a person right before his name that are no title."""
    rank_ends: list[str]
    """What goes on with a rank."""
    family_titles: list[str]
    """Titles that are family names at the end of a name."""
    middle_titles: list[str]
    """Those of them that stand inside a name too."""
    nisba_titles: list[str]
    """Titles that a family name of place or tribe alone stands behind."""
    sent_to: list[str]
    """What stands between an office and where it is held."""
    alias: list[str]
    """What announces another name of a person."""
    alias_joints: list[str]
    """What stands between such a word and the name."""
    counterparts: list[str]
    """Titles that belong to the name behind them."""
    family_words: list[str]
    """A family or clan: the name behind it is of no one person."""
    objects: list[str]
    """Words with the article that stand behind a ruler's name and are no family name."""
    things: list[str]
    """What is named after people."""
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
