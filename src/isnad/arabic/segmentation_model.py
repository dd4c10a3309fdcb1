"""The evidence for an affix, and the logistic model that weighs it.

Each affix has a model of its own over the log-frequencies of the whole word, of what is left
without the affix, and of their outer forms: where the article or a conjunction is often written
before a word, that word is a stem and its first letter no prefix.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from isnad.arabic.frequencies import Frequencies, start_key

DATA = Path(__file__).resolve().parent / "data" / "segmentation.json"

_ALEF, _LAM, _WAW, _BA, _TA, _YA, _NOON, _MARBUTA, _HAMZA = (
    chr(c) for c in (0x627, 0x644, 0x648, 0x628, 0x62A, 0x64A, 0x646, 0x629, 0x621)
)
_ARTICLE = _ALEF + _LAM
_VERBAL = frozenset((_YA, _TA, _NOON, _ALEF))
"""Letters that a present tense begins with."""


@dataclass(frozen=True, slots=True)
class SegmentationRules:
    """What can be written on to a word, folded, and the words that the counts would mislead on.

    `whole` are never parted; `parted` maps a word to its parts, the stem marked by its index.
    `weights` maps an affix ("x-" before, "-x" behind) to its model.
    """

    conjunctions: tuple[str, ...]
    prepositions: tuple[str, ...]
    future: tuple[str, ...]
    pronouns: tuple[str, ...]
    whole: frozenset[str]
    parted: dict[str, tuple[str, ...]]
    no_article: frozenset[str]
    weights: dict[str, tuple[float, ...]]
    bare_weights: dict[str, tuple[float, ...]]
    """The models for an empty table of frequencies."""


def rules_of(raw: dict[str, Any]) -> SegmentationRules:
    """The rules as the data file writes them."""
    return SegmentationRules(
        tuple(raw["conjunctions"]),
        tuple(raw["prepositions"]),
        tuple(raw["future"]),
        tuple(sorted(raw["pronouns"], key=lambda p: (-len(p), p))),
        frozenset(raw["whole"]),
        {"".join(parts): tuple(parts) for parts in raw["parted"]},
        frozenset(raw["no_article"]),
        {affix: tuple(weights) for affix, weights in raw["weights"].items()},
        {affix: tuple(weights) for affix, weights in raw["bare_weights"].items()},
    )


@lru_cache(maxsize=1)
def load_rules() -> SegmentationRules:
    """The rules and weights that the package carries."""
    return rules_of(json.loads(DATA.read_text(encoding="utf-8")))


class Evidence:
    """Reads the features of an affix off the table of frequencies."""

    __slots__ = ("_freq", "_future", "_heads", "_pronouns")

    def __init__(self, frequencies: Frequencies, rules: SegmentationRules) -> None:
        self._freq = frequencies
        self._heads = (*rules.conjunctions, *rules.prepositions)
        self._pronouns = rules.pronouns
        self._future = rules.future

    def log(self, word: str) -> float:
        """Powers of ten above the rarest word of the list; 0 for a word that is not in it."""
        return self._freq.get(word, 0) / 100

    def _inner(self, stem: str) -> float:
        """How frequent a word is without one more prefix or pronoun, at best."""
        get, best = self._freq.get, 0
        if len(stem) > 3 and stem[0] in self._heads:
            best = get(stem[1:], 0)
        elif len(stem) > 3 and stem[0] in self._future and stem[1] in _VERBAL:
            best = get(self._without_pronoun(stem)[1:], 0)
        for pronoun in self._pronouns:
            if stem.endswith(pronoun) and len(stem) - len(pronoun) > 1:
                for base in _bases(stem[: -len(pronoun)]):
                    best = max(best, get(base, 0))
                break
        return best / 100

    def _base(self, word: str) -> tuple[float, float]:
        """How frequent a word is without the pronoun that may end it, and with the article."""
        get = self._freq.get
        for pronoun in self._pronouns:
            if word.endswith(pronoun) and len(word) - len(pronoun) > 2:
                bases = _bases(word[: -len(pronoun)])
                return (
                    max(get(base, 0) for base in bases) / 100,
                    max(get(_ARTICLE + base, 0) for base in bases) / 100,
                )
        return 0.0, 0.0

    def _article_follows(self, stem: str) -> bool:
        """Whether the article stands behind a preposition at the head of a stem."""
        return (stem[1:3] == _ARTICLE and stem[0] in self._heads) or stem[:2] == _LAM * 2

    def _starts(self, word: str) -> tuple[float, float]:
        """How many forms begin as this word does, by three letters and by four."""
        get = self._freq.get
        return get(start_key(word[:3]), 0) / 100, get(start_key(word[:4]), 0) / 100

    def _without_pronoun(self, word: str) -> str:
        """What may be a future form without its pronoun, where it is the likelier for that."""
        get = self._freq.get
        least = max(get(word, 0), get(word[1:], 0))
        for pronoun in self._pronouns:
            if word.endswith(pronoun) and len(word) - len(pronoun) > 3:
                for base in _bases(word[: -len(pronoun)]):
                    if base[-1] != _MARBUTA and max(get(base, 0), get(base[1:], 0)) > least:
                        return base
        return word

    def before(self, word: str, prefix: str, inside: bool) -> list[float]:
        """Features of `prefix` at the head of `word`; `inside` if a conjunction stood before."""
        get = self._freq.get
        if prefix in self._future and word[1:2] in _VERBAL:
            word = self._without_pronoun(word)
        stem = word[len(prefix) :]
        short = prefix == _LAM and stem[:1] == _LAM  # the article without its alef
        full = _ALEF + stem if short else stem
        whole, left = get(word, 0), get(full, 0)
        bare = stem[1:] if short else stem
        sisters = sorted(get(head + full, 0) for head in self._heads if head != prefix)
        outer = sorted(get(head + word, 0) for head in self._heads)
        article = full.startswith(_ARTICLE) and len(full) > 3
        base, defined = self._base(word)
        begins, begins_four = self._starts(word)
        inner, inner_four = self._starts(full)
        return [
            1.0,
            whole / 100,
            left / 100,
            get(_ARTICLE + bare, 0) / 100 if not article else 0.0,
            sisters[-1] / 100,
            sisters[-2] / 100,
            get(_ARTICLE + word, 0) / 100,
            outer[-1] / 100,
            outer[-2] / 100,
            self._inner(full),
            4.0 if article else 0.0,
            4.0 if short else 0.0,
            min(len(stem), 8) / 2,
            2.0 if len(stem) < 3 else 0.0,
            2.0 if stem[:1] in _VERBAL and not article else 0.0,
            2.0 if not whole else 0.0,
            2.0 if not left else 0.0,
            2.0 if inside else 0.0,
            base,
            defined,
            begins,
            begins_four,
            inner,
            inner_four,
            4.0 if not base and self._article_follows(stem) else 0.0,
        ]

    def behind(self, word: str, pronoun: str, inside: bool) -> list[float]:
        """Features of `pronoun` at the end of `word`; `inside` if a prefix was parted before."""
        get = self._freq.get
        stem = word[: -len(pronoun)]
        bases = _bases(stem)
        whole, left = get(word, 0), get(stem, 0)
        base = max((get(form, 0) for form in bases[1:]), default=0)
        articled = max(get(_ARTICLE + form, 0) for form in bases)
        sisters = sorted(get(stem + other, 0) for other in self._pronouns if other != pronoun)
        outer = sorted(get(head + word, 0) for head in self._heads)
        return [
            1.0,
            whole / 100,
            left / 100,
            base / 100,
            articled / 100,
            sisters[-1] / 100,
            sisters[-2] / 100,
            sisters[-3] / 100,
            get(_ARTICLE + word, 0) / 100,
            outer[-1] / 100,
            4.0 if word.startswith(_ARTICLE) else 0.0,
            min(len(stem), 8) / 2,
            2.0 if len(stem) < 3 else 0.0,
            2.0 if stem.endswith(_TA) else 0.0,
            2.0 if stem[-1:] in (_ALEF, _YA, _WAW) else 0.0,
            2.0 if stem[:1] in _VERBAL else 0.0,
            2.0 if not whole else 0.0,
            2.0 if not left else 0.0,
            2.0 if inside else 0.0,
        ]


def _bases(stem: str) -> tuple[str, ...]:
    """A stem before a pronoun, then the forms that it may have without one."""
    last = stem[-1:]
    if last == _TA:
        return stem, stem[:-1] + _MARBUTA
    if last == _ALEF:
        return stem, stem[:-1] + _YA
    if last == _WAW:
        return stem, stem + _ALEF, stem + _NOON, stem[:-1] + _HAMZA
    if last == _YA:
        return stem, stem + _NOON, stem[:-1] + _HAMZA
    return (stem,)


def weigh(weights: Sequence[float], features: Sequence[float]) -> float:
    """The model's log-odds that the affix is one."""
    return sum(map(float.__mul__, weights, features))
