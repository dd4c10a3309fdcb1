"""The forms of a noun or adjective that news texts write without marks."""

from collections.abc import Iterator
from typing import NamedTuple

_ALEF, _LAM, _TA, _NOON, _WAW, _YA = (chr(c) for c in (0x627, 0x644, 0x62A, 0x646, 0x648, 0x64A))
_TA_MARBUTA = chr(0x629)
_ARTICLE = _ALEF + _LAM
_FEMININE = (_TA_MARBUTA, _TA)
# ending, number, whether it takes the article
_ENDINGS = (
    ("", "sg", True),
    (_ALEF, "sg", False),
    (_TA_MARBUTA, "sg", True),
    (_ALEF + _NOON, "du", True),
    (_TA + _ALEF + _NOON, "du", True),
    (_TA + _YA + _NOON, "du", True),
    (_WAW + _NOON, "pl", True),
    (_YA + _NOON, "pl", True),
    (_ALEF + _TA, "pl", True),
    (_WAW, "pl", False),
    (_YA, "pl", False),
)


class Form(NamedTuple):
    """One written form; `number` is sg, du or pl."""

    text: str
    number: str
    definite: bool


def decline(word: str, decl: str = "sound", number: str | None = None) -> Iterator[Form]:
    """The forms of `word`, with and without the article.

    "sound" and "nisba" take the regular endings on the last word, "fixed" stays as it is written,
    "person" has no feminine but the plural. A word that has the article keeps it.
    """
    has_article = word.startswith(_ARTICLE)
    if decl == "fixed" or has_article:
        yield Form(word, number or "sg", has_article)
        if decl == "fixed" or number:
            return
    if has_article:
        word = word[len(_ARTICLE) :]
    for ending, default, article in _ENDINGS:
        if (number and default != number) or (decl == "person" and ending[:1] in _FEMININE):
            continue
        yield Form(word + ending, default, False)
        if article:
            yield Form(_ARTICLE + word + ending, default, True)
