"""When two names are the same: their words, freed of spelling habits and of words that say little.

The rules are the score's own and stay as they are when `isnad.arabic` changes: a score must not
move because the coder's folding did.
"""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

_WORD = re.compile(r"\w+")
_LETTERS: dict[int, str | None] = {
    0x0622: "\u0627", 0x0623: "\u0627", 0x0625: "\u0627", 0x0671: "\u0627",  # the alefs
    0x0649: "\u064a", 0x0629: "\u0647",  # final ya and ta marbuta
    0x0624: "\u0648", 0x0626: "\u064a",  # hamza on waw and on ya
    0x0640: None, 0x5F: " ", 0x23: " ",  # tatweel, and "_" and "#" of hashtags
}  # fmt: skip
_REST = 3
"""Letters that must remain of a word for a head to come off it."""


@cache
def _data() -> dict[str, Any]:
    text = files("isnad.evaluate").joinpath("data/names.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data


@cache
def source_words() -> frozenset[str]:
    """Words that say what kind of source a name belongs to."""
    return frozenset(_data()["source_words"])


@cache
def place_words() -> frozenset[str]:
    """Words that say what kind of place a name belongs to."""
    return frozenset(word for line in _data()["place_words"] for word in line)


@cache
def sides() -> dict[str, str]:
    """Each form of a side of the compass (the countryside too), and the side it means."""
    return {form: side for side, forms in _data()["sides"].items() for form in forms}


@cache
def _heads() -> tuple[str, ...]:
    return tuple(_data()["heads"])


def _without_head(word: str) -> str:
    for head in _heads():
        if word.startswith(head) and len(word) - len(head) >= _REST:
            return word[len(head) :]
    return word


@lru_cache(maxsize=65536)
def name_words(name: str | None) -> tuple[str, ...]:
    """The words of a name without marks, spelling habits and the article."""
    plain = unicodedata.normalize("NFKC", name or "").translate(_LETTERS)
    plain = "".join(char for char in plain if unicodedata.category(char) != "Mn")
    return tuple(map(_without_head, _WORD.findall(plain)))


def close(left: frozenset[str], right: frozenset[str]) -> bool:
    """Equal sets of words, or one within the other with two words shared; never empty ones."""
    if not left or not right:
        return False
    return left == right or ((left <= right or right <= left) and len(left & right) >= 2)


def written_alike(left: str | None, right: str | None) -> bool:
    """The same letters in the same order, however parted into words."""
    return "".join(name_words(left)) == "".join(name_words(right))


def same_name(left: str | None, right: str | None, drop: frozenset[str] = frozenset()) -> bool:
    """Whether two names name the same; words of `drop` count only where nothing else is left."""
    ours, theirs = frozenset(name_words(left)), frozenset(name_words(right))
    if close(ours - drop or ours, theirs - drop or theirs):
        return True
    return bool(ours) and written_alike(left, right)


def same_words(left: str | None, right: str | None) -> bool:
    """Whether half of the words of both are shared, or both have none."""
    ours, theirs = frozenset(name_words(left)), frozenset(name_words(right))
    if not ours and not theirs:
        return True
    if not ours or not theirs:
        return False
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) >= 0.5


def same_place_name(left: str | None, right: str | None) -> bool:
    """Whether two places are the same: same sides of the compass, same name beside them."""
    ours, theirs = _place(left), _place(right)
    known = frozenset(sides().values())
    if ours & known == theirs & known and close(ours - known or ours, theirs - known or theirs):
        return True
    return written_alike(left, right)


def _place(name: str | None) -> frozenset[str]:
    return frozenset(sides().get(word, word) for word in name_words(name)) - place_words()
