"""Names of outlets brought to keys, so that "the site «X»" and "X" are one.

A key is the folded name without kind words, articles and the words that outlets add at will; a
listed outlet's key is its id, so that its short forms and initials are the same outlet.
"""

from collections.abc import Sequence
from functools import lru_cache

from isnad.arabic import tokenize
from isnad.lexicon import load_lexicon
from isnad.model import Report, Span
from isnad.stories.copy_words import copy_words
from isnad.stories.stems import bare

_SHORTEST_INITIALS = 3
_LONGEST_NAME, _LONGEST_INSIDE = 10, 5
_INITIALS = "#"
_FUSED = ("\u0628", "\u0644", "\u0643")
_ARTICLES = ("\u0627\u0644", "\u0644\u0644")


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name; signs, underscores and quotation marks part them."""
    spaced = name.replace("_", " ")
    return tuple(token.norm for token in tokenize(spaced) if token.kind != "punct")


def key_of(words: Sequence[str]) -> str:
    """The key of a name's folded words, "" if nothing but kind words is left of it."""
    left = list(words)
    while left and is_kind(left[0]):
        left = left[1:]
    kept = [bare(word) for word in left if word not in copy_words().fillers]
    return " ".join(kept)


@lru_cache(maxsize=16384)
def is_kind(word: str) -> bool:
    """Whether a folded word says what an outlet is ("the site", "to a channel")."""
    kinds = copy_words().kinds
    return word in kinds or bare(word) in kinds or (word[:1] in _FUSED and word[1:] in kinds)


@lru_cache(maxsize=16384)
def listed(key: str) -> str | None:
    """The id of the one listed outlet that bears a folded name, marked as an id."""
    ids = load_lexicon().data["outlets"]["names"].get(key)
    return f"@{ids[0]}" if ids is not None and len(ids) == 1 else None


@lru_cache(maxsize=1)
def listed_heads() -> frozenset[str]:
    """The first words of listed outlets' names that have several."""
    names = load_lexicon().data["outlets"]["names"]
    return frozenset(name.split()[0] for name in names if " " in name)


@lru_cache(maxsize=16384)
def keys_of_name(name: str) -> frozenset[str]:
    """The keys by which a name as written is found; initials ("A F P") are one too."""
    words = words_of(name)
    out = {key_of(words), listed(" ".join(words)), listed(key_of(words))}
    if len(words) >= 2 and all(len(word) == 1 for word in words):
        out = {_INITIALS + "".join(words), listed(" ".join(words))}
    return frozenset(key for key in out if key)


@lru_cache(maxsize=16384)
def keys_within(name: str) -> frozenset[str]:
    """The keys of a name and of the names inside it ("activists of the network «X»").

    One word inside a longer name is a name only behind a kind word.
    """
    words = words_of(name)[:_LONGEST_NAME]
    out = set(keys_of_name(name))
    for first in range(len(words)):
        for last in range(first + 1, min(first + _LONGEST_INSIDE, len(words)) + 1):
            part = words[first:last]
            key = key_of(part)
            if " " in key or (key and first and is_kind(words[first - 1])):
                out.add(key)
            found = listed(" ".join(part)) if last - first > 1 else None
            if found is not None:
                out.add(found)
    return frozenset(key for key in out if key)


@lru_cache(maxsize=16384)
def own_names(outlet: str) -> frozenset[str]:
    """The keys of an outlet's own name: the name, its first words, its initials."""
    words = words_of(outlet)
    out = set(keys_of_name(outlet))
    core = key_of(words).split()
    if len(core) >= 3:
        out.add(" ".join(core[:2]))
    letters = "".join(_first_letter(word) for word in words)
    out.update(_INITIALS + letters[:n] for n in range(_SHORTEST_INITIALS, len(letters) + 1))
    return frozenset(out)


def _first_letter(word: str) -> str:
    return word[2:3] if word.startswith(_ARTICLES) else word[:1]


def names_of_itself(report: Report, dateline: Span | None) -> frozenset[str]:
    """The keys of a report's outlet, with the name that its own dateline gives it.

    A dateline that names a listed outlet names the outlet itself only if that is the same.
    """
    out = own_names(report.outlet) if report.outlet else frozenset[str]()
    if dateline is None or report.outlet_kind not in ("agency", None):
        return out
    name = report.text[dateline.start : dateline.end]
    if listed(" ".join(words_of(name))) not in (None, *out):
        return out
    return out | keys_of_name(name)
