"""Persons of the news by one name, and what a person is called too."""

from isnad.mentions.persons_reading import NameRun, closes
from isnad.mentions.persons_words import NameWords
from isnad.mentions.sources_signs import ARTICLE, OPENING

_LAMS = "\u0644\u0644"
_WAW, _LAM, _BA = "\u0648", "\u0644", "\u0628"
_FUTURE = ("\u064a", "\u062a", "\u0633\u064a", "\u0633\u062a")
_ALEF = "\u0627"
_COMMA, _LEAST, _ALIAS_REACH = "\u060c", 3, 5


def alone_at(words: NameWords, index: int, first: int, last: int, beside: bool) -> NameRun | None:
    """A family name of the news that stands alone at a token of the sentence [first, last).

    `beside`: a person's name ends right before it.
    """
    norm = words.signs.norm(index)
    for form, drop in _forms(norm):
        if form in words.lists["alone"]:
            break
        if form in words.lists["spoken_of"] and _is_told(words, index, first, last, drop, beside):
            break
    else:
        return None
    return NameRun(index, index + 1, drop, ((index, index + 1, "foreign"),))


def _forms(norm: str) -> tuple[tuple[str, int], ...]:
    if norm.startswith(_LAMS):
        return ((ARTICLE + norm[2:], 2),)
    joined = norm[:1] in (_WAW, _LAM, _BA) and len(norm) > _LEAST
    return ((norm, 0), (norm[1:], 1)) if joined else ((norm, 0),)


def _is_told(words: NameWords, index: int, first: int, last: int, drop: int, beside: bool) -> bool:
    """Whether a name that is a word too is a person's here: he speaks, meets or is spoken to."""
    signs = words.signs
    if drop:
        ends = closes(words, index + 1)
        return beside and ends
    following = signs.norm(index + 1)
    accusative = following.endswith(_ALEF) and not signs.definite(index + 1)
    if closes(words, index + 1) or accusative or words.sets_off(index + 1):
        speech = signs.at("speech", index - 1)
        spoke = speech is not None and speech.last == index and not speech.reading.post
        met = index > first and words.meets(index - 1) and signs.definite(index)
        if (spoke or met) and index + 1 < last:
            return True
    opens = index == first or signs.norm(index - 1) in OPENING
    if not opens or index + 1 >= last:
        return False
    norm = signs.norm(index + 1)
    acts = signs.at("speech", index + 1) is not None or words.has("meeting", index + 1)
    return norm == ":" or (acts and norm.startswith(_FUTURE))


def calls_again(words: NameWords, last: int, first: int) -> bool:
    """Whether between a name that ends at token `last` and one that begins at token `first` it is
    said that the person is called so too."""
    if not 0 < first - last <= _ALIAS_REACH:
        return False
    index = last + (words.signs.norm(last) == _COMMA)
    if not words.has("alias", index):
        return False
    return all(
        words.has("alias_joints", at) or not words.signs.is_word(at)
        for at in range(index + 1, first)
    )
