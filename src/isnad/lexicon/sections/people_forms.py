"""The forms of a noun: dual, sound plurals, construct, accusative and article."""

from collections.abc import Iterator
from typing import NamedTuple

_ALEF, _LAM, _WAW, _NOON, _YA, _TA = "\u0627", "\u0644", "\u0648", "\u0646", "\u064a", "\u062a"
_HAMZA, _HAMZA_ON_WAW, _HAMZA_ON_YA = "\u0621", "\u0624", "\u0626"
_FEMININE, _MAQSURA = "\u0629", "\u0649"
_ARTICLE = _ALEF + _LAM
_HA, _SHORT = "\u0647", 3
_BARE_ENDS = (_FEMININE, _MAQSURA, _ALEF)
_AN, _AYN, _UN, _AT = _ALEF + _NOON, _YA + _NOON, _WAW + _NOON, _ALEF + _TA


class Form(NamedTuple):
    """One written form. `number` is singular, dual, plural or dual_or_plural (same spelling)."""

    word: str
    number: str
    definite: bool
    construct: bool
    feminine: bool
    accusative: bool = False


def _singular(word: str, feminine: bool) -> Iterator[Form]:
    yield Form(word, "singular", False, False, feminine)
    if word[-1] not in _BARE_ENDS:
        yield Form(word + _ALEF, "singular", False, False, feminine, accusative=True)


def _stem(word: str) -> str:
    if word.endswith(_FEMININE):
        return word[:-1] + _TA
    return word[:-1] + _YA if word.endswith(_MAQSURA) else word


def _dual(word: str, feminine: bool, same_as_plural: bool) -> Iterator[Form]:
    stem = _stem(word)
    yield Form(stem + _AN, "dual", False, False, feminine)
    oblique = "dual_or_plural" if same_as_plural else "dual"
    yield Form(stem + _AYN, oblique, False, False, feminine)
    if word.endswith(_FEMININE):
        # of a masculine noun these forms are spelled like other words
        yield Form(stem + _ALEF, "dual", False, True, feminine)
        yield Form(stem + _YA, "dual", False, True, feminine)


def _sound(word: str) -> Iterator[Form]:
    yield Form(word + _UN, "plural", False, False, False)
    yield Form(word + _WAW, "plural", False, True, False)
    yield Form(word + _YA, "plural", False, True, False)


def noun_forms(singular: str, *, sound: str, feminine: bool, also_feminine: bool) -> Iterator[Form]:
    """The forms of a one-word noun without the article.

    `sound` is the regular plural it takes ("un", "at" or ""); `also_feminine` adds the feminine
    noun made from it.
    """
    yield from _singular(singular, feminine)
    yield from _dual(singular, feminine, sound == "un")
    if sound == "un":
        yield from _sound(singular)
    elif sound == "at":
        base = singular[:-1] if singular.endswith(_FEMININE) else singular
        yield Form(base + _AT, "plural", False, False, feminine)
    if also_feminine:
        woman = singular + _FEMININE
        yield from _singular(woman, True)
        yield from _dual(woman, True, False)
        yield Form(singular + _AT, "plural", False, False, True)


def plural_forms(word: str, feminine: bool) -> Iterator[Form]:
    """A broken plural; one in -a' changes its last letter before a pronoun."""
    yield Form(word, "plural", False, False, feminine)
    if word[-1] not in (*_BARE_ENDS, _HAMZA, _NOON, _YA) or word.endswith(_ALEF + _NOON):
        yield Form(word + _ALEF, "plural", False, False, feminine, accusative=True)
    if word.endswith(_ALEF + _HAMZA):
        for seat in (_HAMZA_ON_YA, _HAMZA_ON_WAW):
            yield Form(word[:-1] + seat, "plural", False, True, feminine)


def phrase_forms(phrase: str, number: str, feminine: bool) -> Iterator[Form]:
    """The forms of a noun of several words: its second word a genitive or an adjective."""
    head, tail = phrase.split(" ", 1)
    yield Form(phrase, number, tail.startswith(_ARTICLE), False, feminine)
    if not tail.startswith(_ARTICLE):
        yield Form(f"{head} {_ARTICLE}{tail}", number, True, False, feminine)
        yield Form(f"{_ARTICLE}{head} {_ARTICLE}{tail}", number, True, False, feminine)
    if number != "singular":
        return
    stem = _stem(head)
    if tail[-1] == _HA and len(tail) <= _SHORT:
        # a preposition with its pronoun: the head takes the accusative like a word alone
        yield Form(f"{head}{_ALEF} {tail}", number, False, False, feminine)
        yield Form(f"{_ARTICLE}{head} {tail}", number, True, False, feminine)
        return
    for end in (_ALEF, _YA):
        yield Form(f"{stem}{end} {tail}", "dual", False, False, feminine)
    if " " in tail:
        return
    for end in (_AN, _AYN):
        yield Form(f"{stem}{end} {_stem(tail)}{end}", "dual", False, False, feminine)
        yield Form(f"{stem}{end} {tail}", "dual", False, False, feminine)
    if head[-1] not in _BARE_ENDS:
        accusative = tail if tail[-1] in _BARE_ENDS else tail + _ALEF
        yield Form(f"{head}{_ALEF} {accusative}", number, False, False, feminine)


def with_article(form: Form) -> Form | None:
    """The form with the article; None for those that never take it."""
    word = form.word
    if form.construct or " " in word or form.definite or form.accusative:
        return None
    return form._replace(word=_ARTICLE + word, definite=True)
