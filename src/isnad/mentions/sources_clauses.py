"""What a clause on a source tells of it: the name it goes by, the medium that reached it.

"Residents whom the agency X called", "a driver called Y", "a survivor who gave her name as Z".
"""

from collections.abc import Callable
from dataclasses import dataclass

from isnad.mentions.sources_names import Naming
from isnad.mentions.sources_signs import OPENING, Signs

_REACH = 16
_TO_MEDIUM = 4
_LONGEST = 4
_BA = "\u0628"
_COMMA = "\u060c"
_EDGES = '\u00ab\u00bb\u201c\u201d" '
_RELATIVES = frozenset({
    "\u0627\u0644\u0630\u064a", "\u0627\u0644\u062a\u064a", "\u0627\u0644\u0630\u064a\u0646",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class ClauseNews:
    """What was found: a name with its last word, where a medium is named, where it all ends."""

    last: int
    name: str = ""
    short: str = ""
    medium: int | None = None


def clause_news(
    signs: Signs, at: int, end: int, frontier: int | None, medium_at: Callable[[int], bool],
) -> ClauseNews | None:  # fmt: skip
    """The name or medium told by a clause that begins at token `at`, right behind a naming."""
    index = at + (signs.norm(at) == _COMMA)
    if signs.norm(index) in _RELATIVES:
        index += 1
    named, related = signs.has("naming", index), signs.has("relating", index)
    if not named and (not related or index == at + 1):
        index = _called_behind(signs, index, end, frontier)
        if index < 0:
            return None
    stop = min(end, at + _REACH, end if frontier is None else frontier)
    while index < stop:
        norm = signs.norm(index)
        if norm == _COMMA and signs.has("naming", index + 1):
            index += 1
            continue
        if norm in (_COMMA, ".", ":") or signs.has("complements", index):
            return None
        if signs.has("naming", index):
            return _name(signs, index + 1, stop, frontier)
        if signs.has("reaching", index):
            for near in range(index + 1, min(index + _TO_MEDIUM, stop)):
                if medium_at(near):
                    return ClauseNews(near, medium=near)
        index += 1
    return None


def _called_behind(signs: Signs, at: int, end: int, frontier: int | None) -> int:
    """Where ", called X," begins behind a short clause ("who reached the town, called X, ..."),
    before the words said; -1 if it does not."""
    stop = min(end, at + _REACH, end if frontier is None else frontier)
    for index in range(at, stop - 1):
        if signs.has("complements", index) or signs.norm(index) in (".", ":"):
            return -1
        if signs.norm(index) == _COMMA and signs.has("naming", index + 1):
            return index + 1
    return -1


def _name(signs: Signs, at: int, end: int, frontier: int | None) -> ClauseNews | None:
    """The name behind "called"."""
    if signs.norm(at) == _BA or signs.has("so_called", at) or signs.has("same", at):
        at += 1
    if signs.norm(at) in OPENING and at in signs.closing:
        close = signs.closing[at]
        text = signs.document.words(at, close + 1).strip(_EDGES)
        return ClauseNews(close + 1, text, signs.norm(close - 1)) if text else None
    last = at
    while last < end and (len(signs.norm(last)) == 1 and (signs.is_word(last) or last > at)):
        last += 1  # letters that stand for a name
    if last > at:
        return ClauseNews(last, signs.document.words(at, last), "")
    closes = next(
        (i for i in range(at, min(end, at + _LONGEST + 1)) if signs.norm(i) == _COMMA), None
    )
    if closes is not None and closes > at and all(
        signs.is_word(i) and not signs.has("stops", i) and not signs.has("relating", i)
        for i in range(at, closes)
    ):  # fmt: skip
        return ClauseNews(closes, signs.document.words(at, closes), signs.norm(closes - 1))
    naming = Naming(signs)
    last = naming.read_name(at, end, frontier, after_title=True)
    if last == at or naming.name_first is None:
        return None
    text = signs.document.words(naming.name_first, naming.name_last).strip(_EDGES)
    return ClauseNews(last, text, signs.norm(last - 1))
