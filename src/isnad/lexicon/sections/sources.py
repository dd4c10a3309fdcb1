"""Those who speak: source nouns, offices and ranks, bodies by name, given names, documents."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from isnad.arabic.folding import fold_word
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.validating import validated

FILES = ("lexicon/data/sources*.yaml",)

Kind = Literal[
    "outlet", "agency", "activist", "activist_group", "monitor", "official", "military",
    "armed_group", "medic", "witness", "expert", "document", "anonymous", "social_media",
]  # fmt: skip
_ARTICLE = "\u0627\u0644"
_ALEF, _YA = "\u0627", "\u064a"
_BARE = frozenset("\u0629\u0627\u0649\u0646\u0621")
"""Last letters that no alef of the accusative follows; nun ends duals and plurals."""
_PAIR = 2
_WORD_LISTS = (
    "correspondents", "own_definite", "press", "media", "media_adjectives", "documents_about",
    "not_sources", "adjectives", "same", "stops", "complement_words", "particles", "purposes",
    "body_adjectives", "vague",
    "times", "leading", "was", "agency_words", "named_already", "belongs", "so_called",
    "same_before", "backrefs", "relating", "reaching", "naming", "open_ends", "publishers",
    "publishing", "wings", "news", "houses", "flash", "ba_words", "numerals", "shells", "again",
    "persons_again", "again_adjectives", "own_documents", "office_of", "credits",
)  # fmt: skip


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Noun(_Strict):
    id: str
    words: list[str]
    kind: Kind
    alone: bool = False
    soft: bool = False


class _Title(_Strict):
    kind: Kind
    function: bool = False
    words: list[str]


class _Body(_Strict):
    name: str
    kind: Kind
    words: list[str]


class _Agency(_Strict):
    name: str
    words: list[str]


class _Own(_Strict):
    words: list[str]


class _File(_Strict):
    source: str
    nouns: list[_Noun]
    titles: list[_Title]
    organisations: list[_Body]
    agencies: list[_Agency]
    own: list[_Own]
    correspondents: list[str]
    own_definite: list[str]
    press: list[str]
    media: list[str]
    media_adjectives: list[str]
    documents: list[str]
    documents_about: list[str]
    not_sources: list[str]
    adjectives: list[str]
    purposes: list[str]
    body_adjectives: list[str]
    vague: list[str]
    times: list[str]
    leading: list[str]
    was: list[str]
    agency_words: list[str]
    named_already: list[str]
    belongs: list[str]
    so_called: list[str]
    same_before: list[str]
    backrefs: list[str]
    relating: list[str]
    reaching: list[str]
    naming: list[str]
    open_ends: list[str]
    publishers: list[str]
    publishing: list[str]
    wings: list[str]
    news: list[str]
    houses: list[str]
    flash: list[str]
    ba_words: list[str]
    numerals: list[str]
    shells: list[str]
    again: list[str]
    persons_again: list[str]
    again_adjectives: list[str]
    own_documents: list[str]
    office_of: list[str]
    credits: list[str]
    same: list[str]
    stops: list[str]
    complement_words: list[str]
    address_places: list[str]
    particles: list[str]
    given: list[str]


def check(data: Any, file: str) -> dict[str, Any]:
    """The file's lists; raises LexiconError for unknown keys, kinds and repeated ids or names."""
    checked = validated(_File, data, file)
    seen: set[str] = set()
    for key in (*(n.id for n in checked.nouns), *(b.name for b in checked.organisations)):
        if key in seen:
            raise LexiconError(file, key, "stands twice")
        seen.add(key)
    return checked.model_dump()


def _with_article(word: str) -> tuple[str, ...]:
    head = word.split(" ", 1)[0]
    if fold_word(head).startswith(_ARTICLE) or word.count(" ") > 1 or f" {_ARTICLE}" in word:
        return (word,)
    # a noun and its adjective take the article together; with a genitive the phrase reads oddly
    # and is met nowhere
    return (word, " ".join(_ARTICLE + part for part in word.split()))


def _accusative(word: str) -> tuple[str, ...]:
    """The indefinite object's form of a noun, alone or with an adjective ("that a source ...")."""
    parts = word.split(" ")
    if len(parts) > _PAIR or not all(_takes_alef(part) for part in parts):
        return ()
    if len(parts) == _PAIR and not parts[1].endswith(_YA):
        return ()  # a genitive: the noun before it takes none
    return (" ".join(part + _ALEF for part in parts),)


def _takes_alef(word: str) -> bool:
    return not word.startswith(_ARTICLE) and word[-1] not in _BARE and len(word) > _PAIR


def phrases(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Each word with its class; single nouns and titles also with the article."""
    for noun in data["nouns"]:
        info = {"kind": noun["kind"], "alone": noun["alone"], "soft": noun["soft"]}
        for word in noun["words"]:
            for form in (*_with_article(word), *_accusative(word)):
                yield form, Entry("source", noun["id"], info)
    for title in data["titles"]:
        info = {"kind": title["kind"], "function": title["function"]}
        for word in title["words"]:
            for form in (*_with_article(word), *_accusative(word)):
                yield form, Entry("title", word, info)
    yield from _names(data)
    for word in data["documents"]:
        accusative = () if " " in word or word[-1] in "\u0629\u0627\u062a" else (word + "\u0627",)
        for form in (*_with_article(word), *accusative):
            yield form, Entry("document", word, {})
    for word in data["address_places"]:
        yield word, Entry("manner_of_speech", word, {})


def _names(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Proper names: bodies, agencies, given names; and the outlet's own people."""
    for body in data["organisations"]:
        info = {"name": body["name"], "kind": body["kind"]}
        for word in (body["name"], *body["words"]):
            yield word, Entry("organisation", body["name"], info)
    for agency in data["agencies"]:
        info = {"name": agency["name"], "kind": "agency"}
        for word in (agency["name"], *agency["words"]):
            yield word, Entry("newsagency", agency["name"], info)
    for own in data["own"]:
        for word in own["words"]:
            yield word, Entry("own", "own", {})
    for line in data["given"]:
        for word in line.split():
            yield word, Entry("given", word, {})


def keep(data: dict[str, Any]) -> dict[str, Any]:
    """The folded function words that are looked up word by word."""
    kept = {name: sorted({fold_word(w) for w in data[name]}) for name in _WORD_LISTS}
    objects = (fold_word(form) for word in data["adjectives"] for form in _accusative(word))
    kept["adjectives"] = sorted({*kept["adjectives"], *objects})
    kept["given"] = sorted({fold_word(w) for line in data["given"] for w in line.split()})
    return kept
