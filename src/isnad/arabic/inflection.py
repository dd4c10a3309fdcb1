"""The written forms of a verb or a noun, as an unmarked text shows them, folded.

A verb is given by its past and its present, third person masculine singular; active and passive
look alike without marks, save for weak verbs, whose passives are given as verbs of their own.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from isnad.arabic.folding import fold_word

_ALEF, _WAW, _YA, _TA, _NOON, _HA, _MAQSURA, _SEEN = (
    chr(c) for c in (0x627, 0x648, 0x64A, 0x62A, 0x646, 0x647, 0x649, 0x633)
)
_ARTICLE = chr(0x627) + chr(0x644)
_LONG = (_ALEF, _WAW, _YA)

Tense = Literal["past", "present"]


class VerbForm(NamedTuple):
    """A folded form; `plural` where the form itself says so, `first` for "we"."""

    word: str
    tense: Tense
    plural: bool = False
    feminine: bool = False
    first: bool = False


def past_forms(verb: str) -> Iterator[VerbForm]:
    """The past of a verb given in good spelling (its last letter tells how it inflects)."""
    stem = fold_word(verb)
    last = verb[-1:]
    yield VerbForm(stem, "past")
    if last in (_MAQSURA, _ALEF) and len(stem) > 2:
        cut = stem[:-1]
        seat = _YA if last == _MAQSURA or len(stem) > 3 else _WAW
        yield VerbForm(cut + _TA, "past", feminine=True)
        yield VerbForm(cut + _WAW + _ALEF, "past", plural=True)
        yield VerbForm(cut + seat + _ALEF, "past", plural=True)
        yield VerbForm(cut + _TA + _ALEF, "past", plural=True, feminine=True)
        yield VerbForm(cut + seat + _NOON + _ALEF, "past", plural=True, first=True)
        return
    yield VerbForm(stem + _TA, "past", feminine=True)
    if last == _YA and len(stem) > 2:  # the ya falls before the ending of the plural
        yield VerbForm(stem[:-1] + _WAW + _ALEF, "past", plural=True)
    else:
        yield VerbForm(stem + _WAW + _ALEF, "past", plural=True)
    yield VerbForm(stem + _ALEF, "past", plural=True)
    yield VerbForm(stem + _TA + _ALEF, "past", plural=True, feminine=True)
    short = stem
    if len(stem) >= 3 and stem[-2] == _ALEF:  # hollow: the long vowel falls before a consonant
        short = stem[:-2] + stem[-1]
    if len(short) > 2:  # shorter ones are other words far more often
        yield VerbForm(short + _NOON, "past", plural=True, feminine=True)
    yield VerbForm(short + _NOON + _ALEF, "past", plural=True, first=True)
    if stem.endswith(_ALEF):  # a hamza written on its alef
        yield VerbForm(stem[:-1] + _WAW + _WAW + _ALEF, "past", plural=True)


def present_forms(verb: str, hollow: bool = False) -> Iterator[VerbForm]:
    """The present, subjunctive and jussive of a verb given as third person singular.

    A `hollow` verb loses its long vowel in the jussive.
    """
    stem = fold_word(verb)[1:]
    if not stem:
        return
    weak = stem[-1] in _LONG and len(stem) > 2
    bases = [stem]
    if weak:
        bases.append(stem[:-1])
    elif hollow and len(stem) >= 3 and stem[-2] in _LONG:
        bases.append(stem[:-2] + stem[-1])
    for base in bases:
        yield VerbForm(_YA + base, "present")
        yield VerbForm(_TA + base, "present", feminine=True)
        yield VerbForm(_NOON + base, "present", plural=True, first=True)
    root = stem[:-1] if weak else stem
    for head in (_YA, _TA):
        for tail in (_WAW + _NOON, _WAW + _ALEF):
            yield VerbForm(head + root + tail, "present", plural=True)
        dual = stem[:-1] + _YA if weak else stem
        for tail in (_ALEF + _NOON, _ALEF, _YA + _NOON):
            yield VerbForm(head + dual + tail, "present", plural=True)
    yield VerbForm(_YA + stem + _NOON, "present", plural=True, feminine=True)


def verb_forms(pair: str) -> Iterator[VerbForm]:
    """All forms of "past/present" (either may be missing: "past/", "/present")."""
    past, _, present = pair.partition("/")
    if past:
        yield from past_forms(past)
    if present:
        yield from present_forms(present, hollow=past[-2:-1] == _ALEF)


class NounForm(NamedTuple):
    """A folded form of a noun."""

    word: str
    definite: bool = False
    number: Literal["singular", "dual", "plural"] = "singular"
    accusative: bool = False
    """Written with a final alef, after which no pronoun can stand."""


def noun_forms(noun: str, plurals: tuple[str, ...] = ()) -> Iterator[NounForm]:
    """Singular, accusative, duals and the plurals, each with and without the article."""
    stem = fold_word(noun)
    definite = stem.startswith(_ARTICLE)
    if definite:
        stem = stem[2:]
    base = stem[:-1] + _TA if stem.endswith(_HA) else stem
    bare: list[NounForm] = [NounForm(stem)]
    if base == stem and not stem.endswith(_ALEF):
        bare.append(NounForm(stem + _ALEF, accusative=True))
    for tail in (_ALEF + _NOON, _YA + _NOON):
        bare.append(NounForm(base + tail, number="dual"))
    for plural in plurals:
        word = fold_word(plural)
        bare.append(NounForm(word, number="plural"))
        if not word.endswith((_ALEF, _HA, _TA, _NOON, _YA)):
            bare.append(NounForm(word + _ALEF, number="plural", accusative=True))
    for form in bare:
        yield form
        yield NounForm(_ARTICLE + form.word, True, form.number)
    for tail in (_ALEF, _YA):  # duals before a genitive
        yield NounForm(base + tail, False, "dual", accusative=True)
