"""When two names of sources mean one source: a person named in part, a body and its spokesman."""

from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.tokens import Token, tokenize
from isnad.lexicon import load_lexicon
from isnad.lexicon.entry import Hit
from isnad.stories.event_data import event_data
from isnad.stories.folded_names import close_names, name_words

_VOICES = frozenset({"official", "military", "armed_group", "document", "party_media"})
"""Kinds of sources that speak for a body."""
_NAMELESS = frozenset({"anonymous", "witness", "social_media"})
_SOURCES = "sources"
"""The lexicon's entry for "a source", "sources"."""
_WINDOW = 90
"""Characters on both sides of a person's name in which the office that he holds is told."""


@dataclass(frozen=True, slots=True)
class SourceName:
    """A source's name, taken apart."""

    words: frozenset[str]
    """What names it: neither titles nor the class of source."""
    groups: frozenset[str]
    """The listed groups that the name holds, where it is nothing but a group and its office."""
    nameless: bool
    """It has no name of its own ("a security source")."""


def _author(name: str) -> tuple[tuple[Token, ...], tuple[Hit, ...]]:
    """The words of a name without the document: "X, in a statement", "a statement of X"."""
    tokens = tuple(token for token in tokenize(name) if token.kind != "punct")
    hits = load_lexicon().hits(tokens)
    papers = [hit for hit in hits if hit.entry.category == "document"]
    preps = {hit.first for hit in hits if hit.entry.category == "prep"}
    first = max((hit.last for hit in papers if hit.first == 0), default=0)
    tails = [hit.first for hit in papers if hit.first > first and hit.reading.pre]
    tails += [hit.first - 1 for hit in papers if hit.first - 1 > first and hit.first - 1 in preps]
    kept = tokens[first : min(tails, default=len(tokens))]
    if not kept or kept == tokens:
        return tokens, hits
    return kept, load_lexicon().hits(kept)


@lru_cache(maxsize=65536)
def source_words(name: str) -> frozenset[str]:
    """The words of a source's name without titles and words for kinds of outlets.

    A title stays where nothing but a place would be left: the governor and the police of a town
    are two.
    """
    tokens, hits = _author(name)
    titles: set[int] = set()
    places: set[int] = set()
    for hit in hits:
        info, covered = hit.entry.info, set(range(hit.first, hit.last))
        title = hit.entry.category == "title" or bool(info.get("title"))
        if (title and hit.last < len(tokens)) or hit.entry.category == "newsagency":
            titles |= covered
        elif hit.entry.category == "place" and hit.first > 0:
            places |= covered
    left = [at for at in range(len(tokens)) if at not in titles]
    if all(at in places for at in left):
        left = list(range(len(tokens)))
    words = frozenset(name_words(" ".join(tokens[at].norm for at in left)))
    return words - event_data().source_words or frozenset(name_words(name))


@lru_cache(maxsize=65536)
def source_name(name: str, kind: str) -> SourceName:
    """The name of a source of a kind, taken apart."""
    tokens, hits = _author(name)
    groups = [hit for hit in hits if hit.entry.category == "group"]
    longest = max((hit.last - hit.first for hit in groups), default=0)
    chosen = [hit for hit in groups if hit.last - hit.first == longest]
    covered = {at for hit in chosen for at in range(hit.first, hit.last)}
    covered |= {at for hit in hits if _is_office(hit) for at in range(hit.first, hit.last)}
    whole = bool(chosen) and len(covered) == len(tokens)
    nameless = kind in _NAMELESS or any(
        hit.first == 0 and hit.entry.category == "source" and hit.entry.id == _SOURCES
        for hit in hits
    )
    ids: frozenset[str] = frozenset()
    if whole and kind in _VOICES and len({hit.entry.id for hit in chosen}) == 1:
        ids = frozenset(hit.entry.id for hit in chosen)
        ids |= {str(hit.entry.info["group"]) for hit in chosen if hit.entry.info.get("group")}
    return SourceName(source_words(name), ids, nameless)


def _is_office(hit: Hit) -> bool:
    info = hit.entry.info
    return (
        (hit.entry.category == "party_head" and info.get("class") in ("office", "army"))
        or (hit.entry.category == "party_word" and hit.entry.id in ("epithet", "loyal", "opener"))
        or (hit.entry.category == "title" and bool(info.get("function")))
        or (hit.entry.category == "source" and hit.entry.id in ("bodies", "army"))
        or hit.entry.category in ("adjunct", "prep")
    )


def same_source(left: SourceName, right: SourceName) -> str | None:
    """By which rule two names mean one source, None where they do not."""
    if left.words == right.words:
        return "same-name"
    if left.nameless or right.nameless:
        return None
    if close_names(left.words, right.words):
        return "name-in-name"
    if left.groups & right.groups:
        return "body-and-office"
    smaller, larger = sorted((left.words, right.words), key=len)
    if len(smaller) == 1 and smaller < larger and _is_a_name(next(iter(smaller))):
        return "name-in-name"
    return None


@lru_cache(maxsize=8192)
def _is_a_name(word: str) -> bool:
    """Whether a lone word can be somebody's name: no word of the lexicon but a given name."""
    lexicon = load_lexicon()
    known = lexicon.categories(word) | lexicon.categories(event_data().heads[-1] + word)
    return not known - {"given", "place", "group"}


def speaks_for(person: str, body: SourceName, text: str) -> bool:
    """Whether the text gives the person an office of the body: "the spokesman of X, N. N."."""
    if body.nameless or not body.words:
        return False
    at = text.find(person)
    if at < 0:
        return False
    before = text[max(0, at - _WINDOW) : at].replace("\n", ". ")
    after = text[at + len(person) : at + len(person) + _WINDOW].replace("\n", ". ")
    around = before.rsplit(". ", 1)[-1] + " " + after.split(". ", 1)[0]
    tokens = tokenize(around)
    hits = load_lexicon().hits(tokens)
    told = {hit.entry.id for hit in hits if hit.entry.category == "group"}
    near = name_words(around)
    # One letter before it may be a fused preposition.
    named = all(any(word in (w, w[1:]) for w in near) for word in body.words)
    if not named and not body.groups & told:
        return False
    return any(hit.entry.category == "title" and hit.entry.info.get("function") for hit in hits)
