"""Loaded words: which kind, whom they are about where the word itself says so, when they count."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from isnad.arabic.inflection import noun_forms, verb_forms
from isnad.arabic.tokens import tokenize
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.validating import validated

FILES = ("lexicon/data/wording.yaml",)

Kind = Literal[
    "epithet", "label", "honorific", "dysphemism", "euphemism", "scare_quotes"
]  # fmt: skip
_ARTICLE = "\u0627\u0644"
_SOUND_ENDINGS = ("\u0648\u0646", "\u064a\u0646", "\u0648", "\u064a")
"""The plural of people: nominative, oblique, and both before a genitive."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Product(_Strict):
    heads: list[str]
    tails: list[str]


class _Entry(_Strict):
    id: str
    kind: Kind
    about: str | None = None
    family: str | None = None
    """Entries of one family are one word."""
    guard: bool = False
    """May be part of a unit's or a place's name."""
    words: list[str] = []
    """Written as they stand."""
    nouns: list[str] = []
    """"noun/plural", inflected."""
    people: list[str] = []
    """The plural of a noun for people, in all its endings."""
    verbs: list[str] = []
    """"past/present", inflected."""
    products: list[_Product] = []
    """Every head before every tail."""
    next: list[str] = []
    """One of these words must follow."""
    not_next: list[str] = []
    after: list[str] = []
    """One of these words, article and prefixes aside, must stand before."""
    not_after: list[str] = []
    show: int = 0
    """How many words of the phrase are the loaded ones; 0: all."""
    hide: int = 0
    """How many words at its start are not."""
    once: bool = False
    """No entry of its own where another word of the family came before."""
    cue: bool = False
    """Marks what follows in quotation marks as doubted."""


class _File(_Strict):
    source: str
    name_heads: list[str]
    entries: list[_Entry]


def check(data: Any, file: str) -> dict[str, Any]:
    """The entries as plain values; raises LexiconError at a fault or an id that stands twice."""
    checked = validated(_File, data, file)
    seen: set[str] = set()
    for entry in checked.entries:
        if entry.id in seen:
            raise LexiconError(file, entry.id, "stands twice")
        seen.add(entry.id)
        if not (entry.words or entry.nouns or entry.people or entry.verbs or entry.products):
            raise LexiconError(file, entry.id, "expected at least one word")
    return {"name_heads": checked.name_heads, "entries": [e.model_dump() for e in checked.entries]}


def phrases(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Each form of each loaded word."""
    for entry in data["entries"]:
        info = {
            "kind": entry["kind"],
            "about": entry["about"],
            "family": entry["family"] or entry["id"],
            "guard": entry["guard"],
            "next": _keys(entry["next"]),
            "not_next": _keys(entry["not_next"]),
            "after": _keys(entry["after"]),
            "not_after": _keys(entry["not_after"]),
            "show": entry["show"],
            "hide": entry["hide"],
            "once": entry["once"],
            "cue": entry["cue"],
        }
        for phrase in dict.fromkeys(_forms(entry)):
            yield phrase, Entry("wording", entry["id"], info)


def keep(data: dict[str, Any]) -> dict[str, Any]:
    """The heads of names, folded; the words themselves are in the phrase table."""
    return {"name_heads": dict.fromkeys(_keys(data["name_heads"]), True)}


def _forms(entry: dict[str, Any]) -> Iterator[str]:
    yield from entry["words"]
    for noun in entry["nouns"]:
        singular, *plurals = noun.split("/")
        for form in noun_forms(singular, tuple(plurals)):
            yield form.word
    for noun in entry["people"]:
        for ending in _SOUND_ENDINGS:
            yield noun + ending
            yield _ARTICLE + noun + ending
    for verb in entry["verbs"]:
        for verb_form in verb_forms(verb):
            yield verb_form.word
    for product in entry["products"]:
        for head in product["heads"]:
            for tail in product["tails"]:
                yield f"{head} {tail}"


def _keys(words: Iterable[str]) -> list[str]:
    return [" ".join(t.norm for t in tokenize(word) if t.kind != "punct") for word in words]
