"""What stands before and behind a person's name: ranks, forms of address, offices, their bodies."""

from dataclasses import dataclass, replace

from isnad.mentions.persons_reading import is_nisba, read_name
from isnad.mentions.persons_words import NameWords, Title
from isnad.mentions.sources_heads import head_at
from isnad.mentions.sources_signs import ARTICLE, OPENING

_REACH = 14
_COMMA = "\u060c"
_LAM = "\u0644"
BODIES = ("organisation", "outlet", "newsagency", "agency", "group", "source", "state", "place")
_ADJECTIVES = ("\u064a", "\u064a\u0647")


@dataclass(frozen=True, slots=True)
class Office:
    """Titles from token `first` on, and token `last`, where a name may stand.

    `titles` as read; `words` is the token range of the office with its complement
    (empty for a rank or a form of address alone); `near`: nothing but titles stands between.
    """

    first: int
    last: int
    titles: tuple[Title, ...]
    words: tuple[int, int]
    near: bool


def office_at(words: NameWords, at: int, end: int) -> Office | None:
    """The titles and offices that begin at a token; None if there are none."""
    title = words.title(at)
    if title is None:
        return None
    titles, index, near = [_with_rank_ends(words, title)], title.last, True
    index = titles[0].last
    office_end = index if title.function else 0
    stop = min(end, at + _REACH)
    while index < stop:
        step = _title_step(words, index)
        if step is not None:
            titles.append(_with_rank_ends(words, step))
            index = titles[-1].last
            continue
        if _opens(words, index) and not words.signs.has("complement_words", index):
            break
        size = _complement(words, index, stop)
        if not size:
            break
        index += size
        near, office_end = False, index
    return Office(at, index, tuple(titles), (at, office_end), near)


def _with_rank_ends(words: NameWords, title: Title) -> Title:
    """A rank with what goes on with it ("of the staff")."""
    last = title.last
    while not title.function and words.has("rank_ends", last):
        last += 1
    return replace(title, last=last)


def _opens(words: NameWords, index: int) -> bool:
    """Whether a name begins at a token in an office."""
    signs = words.signs
    if words.has("kunya", index):
        return words.part(index + 1) != "none"
    if words.part(index) in ("given", "foreign", "word") and words.prefix(index) == 0:
        construct = signs.definite(index) and not signs.definite(index - 1)
        return not construct or words.has("alone", index)
    if words.title(index - 1) is not None and is_nisba(words, index):
        return True
    if words.opens_whole(index) or words.is_servant(index):
        return True
    return words.has("spoken_of", index) and words.title(index - 1) is not None and (
        signs.at("state_adjective", index) is None
    )  # fmt: skip


def _title_step(words: NameWords, index: int) -> Title | None:
    """A rank or form of address further on, behind a comma at most."""
    signs = words.signs
    at = index + (signs.norm(index) == _COMMA)
    title = words.title(at)
    if title is None or title.pre:
        return None
    return title if signs.definite(at) and (not title.function or at == index) else None


def _complement(words: NameWords, index: int, stop: int) -> int:
    """How many tokens of an office's complement stand at a token; 0 where it ends."""
    signs = words.signs
    if signs.norm(index) in OPENING:
        close = signs.closing.get(index)
        return close + 1 - index if close is not None and close < stop else 0
    if not signs.is_word(index):
        return 0
    if words.has("sent_to", index):
        for name in ("state", "place", "group", "organisation"):
            hit = signs.at(name, index + 1)
            if hit is not None and not hit.reading.pre and not hit.reading.post and (
                hit.last < stop
            ):  # fmt: skip
                return hit.last - index
    if signs.has("complement_words", index):
        return 1 if index + 1 < stop and signs.is_word(index + 1) else 0
    if signs.has("stops", index) or signs.at("attribution", index) is not None:
        return 0
    for name in BODIES:
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
    title = words.title(index) if index < end else None
    if title is None or title.pre or not title.function or words.has("counterparts", index):
        return None
    office = office_at(words, index, end)
    if office is not None and index == at and office.last < end and (
        read_name(words, office.last, end) is not None
    ):  # fmt: skip
        return None  # it announces the name behind it
    return office


def body_of(words: NameWords, office: tuple[int, int]) -> tuple[int, int] | None:
    """The tokens of the body in an office's complement, up to the office's end."""
    first, last = office
    title = words.title(first)
    if title is not None and words.signs.definite(first) and not any(
        words.signs.has("complement_words", at) for at in range(first, title.last)
    ):  # fmt: skip
        adjective = words.signs.norm(title.last).endswith(_ADJECTIVES)
        first = title.last - 1 + adjective  # an adjective of the title names no body
    opens = (at for at in range(first, last) if words.signs.has("complement_words", at))
    for index in range(next(opens, first) + 1, last):
        for name in BODIES[:-1]:
            hit = words.signs.at(name, index)
            if hit is not None and not hit.reading.post:
                return index, max(hit.last, last) if hit.last <= last else last
    return None
