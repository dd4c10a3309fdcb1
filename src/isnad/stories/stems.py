"""Words brought near to their stems, to see whether two texts speak of the same things.

Light and lossy on purpose: what is compared are whole texts, never single words.
"""

from functools import lru_cache

from isnad.stories.copy_words import alike

_ARTICLE = "\u0627\u0644"
_JOINED = ("\u0648", "\u0641")
_FUSED = ("\u0628", "\u0644", "\u0643", "\u0633")
_HEADS = ("\u0628" + _ARTICLE, "\u0643" + _ARTICLE, "\u0644\u0644", _ARTICLE)
# Pronouns, plurals and case endings, longest first.
_TAILS = (
    "\u0647\u0645\u0627", "\u0647\u0627", "\u0647\u0645", "\u0647\u0646", "\u0646\u0627",
    "\u0627\u062a", "\u0648\u0646", "\u064a\u0646", "\u0627\u0646", "\u0648\u0627", "\u062a\u0647",
    "\u0647", "\u064a", "\u0627", "\u062a",
)  # fmt: skip
_SHORTEST = 3


@lru_cache(maxsize=65536)
def stem(norm: str) -> str:
    """A folded word without what is written on to it: conjunction, article, ending."""
    word = unjoined(norm)
    for head in _HEADS:
        if word.startswith(head) and len(word) - len(head) >= _SHORTEST:
            word = word[len(head) :]
            break
    else:
        if word[:1] in _FUSED and len(word) > _SHORTEST + 1:
            word = word[1:]
    for tail in _TAILS:
        if word.endswith(tail) and len(word) - len(tail) >= _SHORTEST:
            return word[: -len(tail)]
    return word


@lru_cache(maxsize=65536)
def meaning(norm: str) -> str:
    """What a folded word is compared by in a retelling: its stem, or that of its synonyms."""
    known = _alike_by_stem()
    own = alike().get(norm)
    return stem(own) if own is not None else known.get(stem(norm), stem(norm))


@lru_cache(maxsize=1)
def _alike_by_stem() -> dict[str, str]:
    out: dict[str, str] = {}
    for word, first in alike().items():
        if " " not in word:
            out.setdefault(stem(word), stem(first))
    return out


@lru_cache(maxsize=65536)
def unjoined(norm: str) -> str:
    """A folded word without "and" before it; a word that begins with the letter loses it too."""
    return norm[1:] if norm[:1] in _JOINED and len(norm) > _SHORTEST else norm


@lru_cache(maxsize=16384)
def bare(norm: str) -> str:
    """A folded word without the article and what stands before it."""
    word = unjoined(norm)
    for head in _HEADS:
        if word.startswith(head) and len(word) - len(head) >= 2:
            return word[len(head) :]
    return word
