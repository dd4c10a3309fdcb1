"""The words of names and of evidence, freed of spelling habits, articles and fused prepositions."""

import re
from functools import lru_cache

from isnad.arabic.folding import fold_word
from isnad.stories.event_data import event_data

_WORD = re.compile(r"[^\W_]+")
_REST = 3
"""Letters that must remain of a word for a head to come off it."""


def _bare(word: str) -> str:
    for head in event_data().heads:
        if word.startswith(head) and len(word) - len(head) >= _REST:
            return word[len(head) :]
    return word


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in order, folded, without the article."""
    return _words(name)


def text_words(text: str) -> frozenset[str]:
    """The words of a whole text, likewise."""
    return frozenset(_words(text))


def _words(name: str) -> tuple[str, ...]:
    words = (fold_word(word) for word in re.split(r"[\s_#]+", name))
    return tuple(_bare(part) for word in words for part in _WORD.findall(word))


@lru_cache(maxsize=65536)
def content_words(evidence: str) -> frozenset[str]:
    """The words of a stretch of text that tell its occurrence from others, numbers included."""
    common, joining = event_data().common, event_data().joining
    words: set[str] = set()
    for word in name_words(evidence):
        short = word[1:] if word.startswith(joining) and len(word) > _REST + 1 else word
        if word in common or short in common or (len(word) == 1 and not word.isdigit()):
            continue
        words.add(_bare(short))
    return frozenset(words)


def shared_part(left: frozenset[str], right: frozenset[str]) -> float:
    """The part of the smaller set's words that the larger has too, 0 to 1."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0


def close_names(left: frozenset[str], right: frozenset[str]) -> bool:
    """Equal sets of words, or one within the other with two words shared; never empty ones."""
    if not left or not right:
        return False
    return left == right or ((left <= right or right <= left) and len(left & right) >= 2)
