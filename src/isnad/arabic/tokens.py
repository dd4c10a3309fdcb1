"""A text as words, numbers and signs, with offsets into the untouched text."""

import re
from dataclasses import dataclass
from typing import Literal

from isnad.arabic.folding import fold_word

Kind = Literal["word", "number", "punct"]

# Marks, tatweel and invisible direction signs belong to the word they stand in.
_MARK = (
    "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u200c-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff"
)
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_LETTER = rf"[^\W\d_{_MARK}]"
_PATTERN = re.compile(
    rf"(?P<number>[{_DIGIT}]+(?:[.,:/\u066b\u066c][{_DIGIT}]+)*)"
    rf"|(?P<word>{_LETTER}[{_MARK}]*(?:{_LETTER}[{_MARK}]*)*)"
    rf"|(?P<punct>\n|[^\s_{_MARK}])"
)


_TA_MARBUTA = chr(0x629)


@dataclass(frozen=True, slots=True)
class Token:
    """Code points [start, end) of a text; `norm` is the folded form.

    `closed` where it ends in ta marbuta, behind which no pronoun stands.
    """

    index: int
    start: int
    end: int
    norm: str
    kind: Kind
    closed: bool = False


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order. White space other than line ends parts and is dropped.

    Number tokens are digit runs with inner separators; a hashtag's words are words of their own;
    every other sign is a token of one character.
    """
    out: list[Token] = []
    for match in _PATTERN.finditer(text):
        kind: Kind = "punct"
        if match.lastgroup == "word":
            kind = "word"
        elif match.lastgroup == "number":
            kind = "number"
        word = match.group()
        closed = _TA_MARBUTA in word[-3:]  # marks may follow it
        out.append(
            Token(len(out), match.start(), match.end(), fold_word(word) or word, kind, closed)
        )
    return tuple(out)
