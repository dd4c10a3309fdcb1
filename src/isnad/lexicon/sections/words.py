"""Words of grammar and of war: connectors, prepositions, hedges, support verbs, means, objects."""

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict

from isnad.arabic.inflection import noun_forms, verb_forms
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.validating import validated

FILES = ("lexicon/data/words*.yaml",)
_HANGING = re.compile(" [\u0628\u0644]$")


class _Class(BaseModel):
    model_config = ConfigDict(extra="forbid")
    category: str
    id: str
    words: list[str] = []
    """Written as they stand."""
    nouns: list[str] = []
    """"noun/plural/plural", inflected."""
    verbs: list[str] = []
    """"past/present", inflected; further words follow."""
    info: dict[str, Any] = {}


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    source: str
    classes: list[_Class]


def check(data: Any, file: str) -> list[dict[str, Any]]:
    """The classes of words of a file."""
    checked = validated(_File, data, file)
    seen: set[tuple[str, str]] = set()
    for entry in checked.classes:
        key = (entry.category, entry.id)
        if key in seen:
            raise LexiconError(file, f"{key[0]}.{key[1]}", "stands twice")
        seen.add(key)
    return [entry.model_dump() for entry in checked.classes]


def phrases(data: list[dict[str, Any]]) -> Iterator[tuple[str, Entry]]:
    """Each word with its class; verbs carry their tense."""
    for entry in data:
        category, name, info = entry["category"], entry["id"], entry["info"]
        for word in entry["words"]:
            # a preposition written on to what follows stands in the data for the reader only
            yield _HANGING.sub("", word), Entry(category, name, info)
        for noun in entry["nouns"]:
            first, *rest = noun.split(" ")
            singular, *plurals = first.split("/")
            for form in noun_forms(singular, tuple(plurals)):
                yield " ".join((form.word, *rest)), Entry(category, name, info)
        for verb in entry["verbs"]:
            pair, *rest = verb.split(" ")
            for verb_form in verb_forms(pair):
                more = {
                    **info,
                    "form": "verb",
                    "tense": verb_form.tense,
                    "plural": verb_form.plural,
                }
                yield (
                    _HANGING.sub("", " ".join((verb_form.word, *rest))),
                    Entry(category, name, more),
                )


def keep(data: list[dict[str, Any]]) -> None:
    """Nothing but the phrases."""
