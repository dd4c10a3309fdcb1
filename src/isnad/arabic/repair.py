"""Texts taken from a PDF in which every lam-alef came out with its two letters changed about.

Such a text is told by sequences that no Arabic word has: an alef, a second alef of any kind, a lam.
Its letters are put right in place, so that every offset stays what it was.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

_LAM, _ALEF = "\u0644", "\u0627"
_ALEFS = "\u0627\u0623\u0625\u0622"
_SEATED = "\u0623\u0625\u0622"
_MARKS = "[\u0640\u064b-\u0652\u0670]*"
_IMPOSSIBLE = re.compile(f"{_ALEF}([{_ALEFS}])(?={_LAM})")
_RIGHT = re.compile(f"{_LAM}{_MARKS}[{_ALEFS}]")
_LETTER = "[\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u0640\u064b-\u0652\u0670]"
_WORD = re.compile(f"{_LETTER}+")
_PAIR = re.compile(f"([{_ALEFS}])({_MARKS}){_LAM}")
_LEAST = 2
_RIGHT_SHARE = 4
"""An inverted text has at least this many impossible sequences for each lam-alef in order."""
_MOST_PAIRS = 4
_BEFORE_NO = "\u0648\u0641\u0628"
"""What may be written on to the word "no"."""

_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Repaired:
    """A repaired text, as long as the untouched one; `swapped` are the offsets where a pair was put
    right (the first letter's)."""

    text: str
    swapped: tuple[int, ...] = ()

    @property
    def offsets(self) -> range:
        """`offsets[i]` is the code point of the untouched text behind `text[i]`; one entry more
        than the text has: its length. Rises everywhere, since letters change within a pair only."""
        return range(len(self.text) + 1)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the untouched text behind [start, end)."""
        return self.offsets[min(start, len(self.text))], self.offsets[min(end, len(self.text))]


def lam_alef_inverted(text: str) -> bool:
    """Whether a text's lam-alefs are changed about, by the share of impossible sequences.

    A second alef with a hamza or madda weighs twice: nobody types that by mistake.
    """
    weight = 0
    for match in _IMPOSSIBLE.finditer(text):
        weight += 2 if match.group(1) in _SEATED else 1
    if weight < _LEAST:
        return False
    return weight >= _RIGHT_SHARE * sum(1 for _ in _RIGHT.finditer(text))


def repair_lam_alef(text: str, weigh: Callable[[str], int] | None = None) -> Repaired:
    """The text with its lam-alefs in order if they are changed about, else as it is.

    `weigh` tells how likely a word, as it is written, is one (0: unknown), for the pairs that could
    be either; without it only those that leave no doubt are put right. Linear in the text's length;
    never raises.
    """
    if not lam_alef_inverted(text):
        return Repaired(text)
    letters = list(text)
    swapped: list[int] = []
    done: dict[str, tuple[_Pair, ...]] = {}
    for match in _WORD.finditer(text):
        word = match.group()
        if word not in done:
            done[word] = _wrong_pairs(word, weigh)
        for alef, lam in done[word]:
            first, last = alef + match.start(), lam + match.start()
            letters[first], letters[last] = letters[last], letters[first]
            swapped.append(first)
    return Repaired("".join(letters), tuple(swapped))


def _wrong_pairs(word: str, weigh: Callable[[str], int] | None) -> tuple[_Pair, ...]:
    """Offsets (alef, lam) in a word that must change places."""
    sure: list[_Pair] = []
    doubtful: list[_Pair] = []
    for match in _PAIR.finditer(word):
        pair = match.start(), match.end() - 1
        before = word[: pair[0]]
        alone = len(before) <= 1 and before in _BEFORE_NO and pair[1] == len(word) - 1
        if before.endswith(_ALEF) or (alone and match.group(1) == _ALEF):
            sure.append(pair)
        elif before or match.group(1) != _ALEF:  # else the article
            doubtful.append(pair)
    if weigh is None or not 0 < len(doubtful) <= _MOST_PAIRS:
        return tuple(sure)
    choices = ([*sure, *chosen] for chosen in _choices(doubtful))
    # Of equals the first: nothing changed; where all are unknown and a lam stands in front, all is.
    best = max(choices, key=lambda pairs: weigh(_swap(word, pairs)))
    if word.startswith(_LAM) and not weigh(_swap(word, best)):
        best = [*sure, *doubtful]
    return tuple(sorted(best))


def _choices(pairs: list[_Pair]) -> list[list[_Pair]]:
    """All subsets of the pairs, by how many they are."""
    out: list[list[_Pair]] = [[]]
    for pair in pairs:
        out += [[*chosen, pair] for chosen in out]
    return sorted(out, key=len)


def _swap(word: str, pairs: list[_Pair]) -> str:
    letters = list(word)
    for first, last in pairs:
        letters[first], letters[last] = letters[last], letters[first]
    return "".join(letters)
