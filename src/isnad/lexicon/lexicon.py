"""The compiled lexicon: finds all its phrases in a text in one pass."""

from collections.abc import KeysView, Sequence
from functools import lru_cache
from typing import Any

from isnad.arabic.clitics import Reading, readings
from isnad.arabic.tokens import Token
from isnad.lexicon.compiling import Compiled, load_compiled
from isnad.lexicon.entry import Entry, Hit

_JOINTS = frozenset("\u00ab\u00bb\u201c\u201d\"\u2018\u2019'")
"""Quotation marks: they may stand between the words of a name."""


class Lexicon:
    """Phrases and what they stand for. `data` holds each section's own tables."""

    def __init__(self, compiled: Compiled, version: str) -> None:
        self._raw: dict[str, list[tuple[str, str, dict[str, Any]]]] = compiled["table"]
        self._senses: dict[str, tuple[Entry, ...]] = {}
        self._heads: dict[str, int] = compiled["heads"]
        self.data: dict[str, Any] = compiled["data"]
        self.version = version

    def senses(self, key: str) -> tuple[Entry, ...]:
        """What a folded phrase stands for; empty if it is not in the lexicon."""
        found = self._senses.get(key)
        if found is None:
            found = tuple(Entry(*sense) for sense in self._raw.get(key, ()))
            if found:
                self._senses[key] = found
        return found

    @property
    def phrases(self) -> KeysView[str]:
        """Every folded phrase of the lexicon."""
        return self._raw.keys()

    def categories(self, key: str) -> frozenset[str]:
        """The categories of what a folded phrase stands for."""
        return frozenset(category for category, _, _ in self._raw.get(key, ()))

    def __contains__(self, key: object) -> bool:
        return key in self._raw

    def hits(self, tokens: Sequence[Token]) -> tuple[Hit, ...]:
        """Every phrase of the lexicon in the tokens, by first token, longest first.

        Overlapping hits are all kept: the finders of mentions choose. A phrase never crosses a
        sign other than a quotation mark.
        """
        out: list[Hit] = []
        size = len(tokens)
        for at, token in enumerate(tokens):
            if token.kind == "punct":
                continue
            for reading in readings(token.norm) if token.kind == "word" else _whole(token.norm):
                if reading.post and token.closed:
                    continue
                longest = self._heads.get(reading.stem)
                if longest is not None:
                    self._extend(out, tokens, at, size, reading, longest)
        out.sort(key=lambda hit: (hit.first, -hit.last))
        return tuple(out)

    def _extend(
        self, out: list[Hit], tokens: Sequence[Token], at: int, size: int,
        reading: Reading, longest: int,
    ) -> None:  # fmt: skip
        key, last, words = reading.stem, at + 1, 1
        while True:
            for entry in self.senses(key):
                out.append(Hit(at, last, reading, entry))
            if words >= longest or reading.post:
                return
            following = last
            while following < size and tokens[following].norm in _JOINTS:
                following += 1
            if following >= size or tokens[following].kind == "punct":
                return
            key, last, words = f"{key} {tokens[following].norm}", following + 1, words + 1


@lru_cache(maxsize=4096)
def _whole(norm: str) -> tuple[Reading, ...]:
    return (Reading("", norm),)


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The lexicon that the package carries."""
    compiled, version = load_compiled()
    return Lexicon(compiled, version)
