"""Runs of four words as numbers: what an index of many reports looks texts up by."""

import zlib
from collections.abc import Sequence

_WORDS = 4
_KEPT = 2
"""One run of so many is kept, always the same one: both of two texts keep what they share."""


def shingles_of(keys: Sequence[str]) -> tuple[int, ...]:
    """The kept shingles of a text's words, sorted, each once.

    The same on every machine and in every run; two different runs of words have one number about
    once in four thousand million.
    """
    out: set[int] = set()
    for at in range(len(keys) - _WORDS + 1):
        number = number_of(" ".join(keys[at : at + _WORDS]))
        if number % _KEPT == 0:
            out.add(number)
    return tuple(sorted(out))


def number_of(text: str) -> int:
    """A text as a number of 32 bits, the same on every machine and in every run."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))
