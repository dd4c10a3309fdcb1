"""Spelling habits levelled, with a way back to the untouched text.

Folding removes what writers of Arabic leave out or put in at will: vowel marks, tatweel,
direction marks, the seats of the hamza, the dots of final ya and ta marbuta, the two sets of
Arabic digits, the letters that Persian, Kurdish and the Maghreb added for sounds that Arabic
spells with its own. It never joins or parts words.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_LETTERS = {
    0x0622: 0x0627, 0x0623: 0x0627, 0x0625: 0x0627, 0x0671: 0x0627,  # alef with hamza, madda, wasla
    0x0649: 0x064A, 0x06CC: 0x064A, 0x06D2: 0x064A,  # alef maqsura and the Persian and Urdu ya
    0x0629: 0x0647, 0x06C1: 0x0647, 0x06D5: 0x0647,  # ta marbuta and other final ha
    0x0624: 0x0648, 0x0626: 0x064A,  # hamza on waw and on ya
    0x06A9: 0x0643, 0x06AA: 0x0643,  # Persian and swash kaf
    0x06BE: 0x0647, 0x06C0: 0x0647,  # ha with two eyes, with ya above
    0x0672: 0x0627, 0x0673: 0x0627, 0x0675: 0x0627,  # alef with a wavy or high hamza
    0x06AF: 0x0643, 0x06AD: 0x0643, 0x0763: 0x0643, 0x06A8: 0x0642,  # g in Iran and the Maghreb
    0x06A4: 0x0641, 0x06A5: 0x0641, 0x067E: 0x0628, 0x0686: 0x062C, 0x0698: 0x0632,  # v, p, ch, zh
    0x06C6: 0x0648, 0x06CB: 0x0648, 0x06CE: 0x064A, 0x06D0: 0x064A, 0x0695: 0x0631, 0x06B5: 0x0644,
}  # fmt: skip
_DIGITS = {0x0660 + n: 0x30 + n for n in range(10)} | {0x06F0 + n: 0x30 + n for n in range(10)}
_SIGNS = {0x066B: 0x2E, 0x066C: 0x2C, 0x00A0: 0x20, 0x202F: 0x20}
_TATWEEL = 0x0640
_ONE_TO_ONE: dict[int, int] = {**_LETTERS, **_DIGITS, **_SIGNS}


@lru_cache(maxsize=8192)
def _fold_char(char: str) -> str:
    code = ord(char)
    if code in _ONE_TO_ONE:
        return chr(_ONE_TO_ONE[code])
    if code < 0x80:
        return char.lower()
    if 0x0621 <= code <= 0x064A and code != _TATWEEL:
        return char
    if code == _TATWEEL or unicodedata.category(char) in ("Mn", "Cf", "Me"):
        return ""
    plain = unicodedata.normalize("NFKC", char)
    if unicodedata.category(char) != "Zs":
        plain = plain.strip(" ")  # marks that stand alone come with a space to stand on
    if plain == char:
        plain = char.lower()
    return plain if plain == char else "".join(map(_fold_char, plain))


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """The word without marks and spelling habits; "" for a word of marks alone."""
    return "".join(map(_fold_char, word))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `offsets[i]` is the code point of the original behind `text[i]`.

    `offsets` has one entry more than `text`: the length of the original.
    """

    text: str
    offsets: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch [start, end) of the original that the folded stretch came from.

        Marks that follow the last letter belong to it.
        """
        if start >= end:
            at = self.offsets[min(start, len(self.text))]
            return at, at
        return self.offsets[start], self.offsets[end]


def fold(text: str) -> Folded:
    """The whole text folded, with its offset map; linear in the length of the text."""
    out: list[str] = []
    offsets: list[int] = []
    for at, char in enumerate(text):
        plain = _fold_char(char)
        if plain:
            out.append(plain)
            offsets.extend([at] * len(plain))
    offsets.append(len(text))
    return Folded("".join(out), tuple(offsets))
