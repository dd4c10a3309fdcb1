"""What can be written on to an Arabic word: conjunctions, prepositions, pronouns.

Unmarked Arabic does not say where a word ends and its prefixes begin, so a word has several
readings. They are proposed here, whole word first; a lexicon or a grammar chooses.
"""

from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.stretched import squeezed

_WAW, _FA, _BA, _LAM, _KAF, _SEEN, _ALEF = (
    chr(c) for c in (0x648, 0x641, 0x628, 0x644, 0x643, 0x633, 0x627)
)
_HA, _TA, _MEEM, _NOON, _YA, _HAMZA = (chr(c) for c in (0x647, 0x62A, 0x645, 0x646, 0x64A, 0x621))
_ARTICLE = _ALEF + _LAM
_CONJUNCTIONS = (_WAW, _FA)
_PREPOSITIONS = (_BA, _LAM, _KAF)
# Folded pronouns written on to nouns and verbs, longest first.
_PRONOUNS = (
    _HA + _MEEM + _ALEF, _HA + _ALEF, _HA + _MEEM, _HA + _NOON, _NOON + _ALEF,
    _KAF + _MEEM, _HA, _KAF,
)  # fmt: skip
_MIN_STEM = 2
_MIN_STEM_BEFORE_PRONOUN = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to part a folded word: `pre` + `stem` + `post` (spelling at the seams undone)."""

    pre: str
    stem: str
    post: str = ""


def _heads(word: str) -> list[tuple[str, str]]:
    """Prefixes and what is left, shortest prefix first. The article stays with the stem."""
    out = [("", word)]
    bases = [("", word)]
    if word[:1] in _CONJUNCTIONS and len(word) > _MIN_STEM:
        bases.append((word[0], word[1:]))
        out.append(bases[-1])
    for pre, rest in bases:
        if len(rest) <= _MIN_STEM:
            continue
        head = rest[0]
        if head == _LAM and rest[1:2] == _LAM and len(rest) > _MIN_STEM + 1:
            # the article loses its alef after the preposition lam
            out.append((pre + _LAM, _ARTICLE + rest[2:]))
            out.append((pre + _LAM, _ARTICLE + rest[1:]))
        if head in _PREPOSITIONS or head == _SEEN:
            out.append((pre + head, rest[1:]))
    return out


@lru_cache(maxsize=65536)
def readings(norm: str) -> tuple[Reading, ...]:
    """All readings of a folded word, the whole word first, then by growing prefix and suffix.

    A word with a letter written three times or more is also read with that letter once and twice,
    after all readings of the word as it stands.
    """
    out = _readings(norm)
    for word in squeezed(norm):
        out += _readings(word)
    return tuple(dict.fromkeys(out))


def _readings(norm: str) -> list[Reading]:
    heads = _heads(norm)
    out = [Reading(pre, stem) for pre, stem in heads]
    for pre, stem in heads:
        if stem.startswith(_ARTICLE):
            continue
        for pronoun in _PRONOUNS:
            rest = stem[: -len(pronoun)]
            if len(rest) < _MIN_STEM_BEFORE_PRONOUN or not stem.endswith(pronoun):
                continue
            out.append(Reading(pre, rest, pronoun))
            if rest.endswith(_TA):
                out.append(Reading(pre, rest[:-1] + _HA, pronoun))
            elif rest.endswith(_ALEF):
                out.append(Reading(pre, rest[:-1] + _YA, pronoun))
            if rest[-2:-1] == _ALEF and rest[-1] in (_WAW, _YA):
                # a final hamza takes a seat before a pronoun, which folding levels
                out.append(Reading(pre, rest[:-1] + _HAMZA, pronoun))
            if rest.endswith(_WAW) and pre != _BA:
                # plural verbs lose their silent alef before a pronoun, nouns their nun
                out.append(Reading(pre, rest + _ALEF, pronoun))
                out.append(Reading(pre, rest + _NOON, pronoun))
            elif rest.endswith(_YA):
                out.append(Reading(pre, rest + _NOON, pronoun))
    return out
