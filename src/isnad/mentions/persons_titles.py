"""What stands before and behind a person's name: ranks, forms of address, offices, their bodies."""

from dataclasses import dataclass

from isnad.lexicon import Hit
from isnad.mentions.persons_words import NameWords
from isnad.mentions.sources_heads import head_at
from isnad.mentions.sources_signs import ARTICLE, OPENING

_REACH = 14
_COMMA = "\u060c"
_LAM = "\u0644"
_BODIES = ("organisation", "outlet", "newsagency", "agency", "group", "source", "state", "place")
_ADJECTIVES = ("\u064a", "\u064a\u0647")


@dataclass(frozen=True, slots=True)
class Office:
    """Titles from token `first` on, and token `last`, where a name may stand.

    `titles` are hits of the lexicon; `words` is the token range of the office with its complement
    (empty for a rank or a form of address alone); `near`: nothing but titles stands between.
    """

    first: int
    last: int
    titles: tuple[Hit, ...]
    words: tuple[int, int]
    near: bool


def office_at(words: NameWords, at: int, end: int) -> Office | None:
    """The titles and offices that begin at a token; None if there are none."""
    hit = words.signs.at("title", at)
    if hit is None or hit.reading.post:
        return None
    titles, index, near = [hit], hit.last, True
    office_end = hit.last if hit.entry.info.get("function") else 0
    stop = min(end, at + _REACH)
    while index < stop:
        step = _title_step(words, index)
        if step is not None:
            titles.append(step)
            index = step.last
            continue
        listed = words.part(index) in ("given", "foreign", "word") and words.prefix(index) == 0
        listed = listed or (words.has("kunya", index) and words.part(index + 1) != "none")
        if listed and not words.signs.has("complement_words", index):
            break
        size = _complement(words, index, stop)
        if not size:
            break
        index += size
        near, office_end = False, index
    return Office(at, index, tuple(titles), (at, office_end), near)


def _title_step(words: NameWords, index: int) -> Hit | None:
    """A rank or form of address further on, behind a comma at most."""
    signs = words.signs
    at = index + (signs.norm(index) == _COMMA)
    hit = signs.at("title", at)
    if hit is None or hit.reading.pre or hit.reading.post:
        return None
    rank = not hit.entry.info.get("function")
    return hit if signs.definite(at) and (rank or at == index) else None


def _complement(words: NameWords, index: int, stop: int) -> int:
    """How many tokens of an office's complement stand at a token; 0 where it ends."""
    signs = words.signs
    if signs.norm(index) in OPENING:
        close = signs.closing.get(index)
        return close + 1 - index if close is not None and close < stop else 0
    if not signs.is_word(index):
        return 0
    if signs.has("complement_words", index):
        return 1 if index + 1 < stop and signs.is_word(index + 1) else 0
    if signs.has("stops", index) or signs.at("attribution", index) is not None:
        return 0
    for name in _BODIES:
        hit = signs.at(name, index)
        if hit is not None and not hit.reading.post and hit.reading.pre in ("", _LAM, "\u0628"):
            return min(hit.last, stop) - index
    norm = signs.norm(index)
    if norm.startswith((ARTICLE, _LAM * 2)):
        return 1
    bound = not signs.definite(index - 1) and signs.is_word(index + 1) and signs.definite(index + 1)
    if bound and words.part(index) == "known" and signs.at("speech", index) is None:
        return 1
    return 1 if norm.endswith(_ADJECTIVES) and head_at(signs, index - 1) is not None else 0


def office_behind(words: NameWords, at: int, end: int) -> Office | None:
    """The office told behind a name that ends at a token: "X, spokesman of Y"."""
    signs = words.signs
    index = at + (signs.norm(at) == _COMMA)
    hit = signs.at("title", index) if index < end else None
    if hit is None or hit.reading.pre or not hit.entry.info.get("function"):
        return None
    return office_at(words, index, end)


def body_of(words: NameWords, office: tuple[int, int]) -> tuple[int, int] | None:
    """The tokens of the body in an office's complement, up to the office's end."""
    first, last = office
    opens = (at for at in range(first, last) if words.signs.has("complement_words", at))
    for index in range(next(opens, first) + 1, last):
        for name in _BODIES[:-1]:
            hit = words.signs.at(name, index)
            if hit is not None and not hit.reading.post:
                return index, max(hit.last, last) if hit.last <= last else last
    return None
