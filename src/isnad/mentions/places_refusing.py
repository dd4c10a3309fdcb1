"""When a name of the table is rather a common word, or a part of another name."""

from isnad.arabic.clitics import Reading
from isnad.mentions.places_index import PlaceIndex

_ARTICLE = "\u0627\u0644"
_ALI, _ON = "\u0639\u0644\u064a", "\u0639\u0644\u0649"
_HASH, _JOIN = "#", "_"
_WAW = "\u0648"
_NISBA = ("\u064a\u0647", "\u064a")
_FA, _LAM = "\u0641", "\u0644"
_SHORT, _SHORT_AFTER_FA, _CITY = 2, 5, 100_000
_INTO = frozenset({"fi", "ila", "min"})


def refused(index: PlaceIndex, at: int, last: int, reading: Reading) -> bool:
    """Whether a bare name is part of another name: a paper's, a person's, an operation's."""
    if not reading.pre and index.after("not_after", at - 1):
        return True
    person = at - 1 in index.given and at - 1 not in index.busy
    if not reading.pre and person and at not in index.preps:
        return True
    if not reading.pre and _is_ali(index, at - 1):
        return True
    for start in range(max(0, at - 4), at + 1):
        end = index.others.get(start, 0)
        if end >= last and end - start > last - at:
            return True
    return False


def common(index: PlaceIndex, last: int, at: int, reading: Reading) -> bool:
    """Whether a name is also a common word, a place only after a class noun."""
    if last != at + 1 or reading.stem not in index.words["common"]:
        return False
    hit = index.preps.get(index.before(at) + 1)
    inside = not reading.pre and hit is not None and hit.entry.id in _INTO
    return not (inside and reading.stem in index.words["in_words"] | index.in_country)


def soft(index: PlaceIndex, last: int, at: int, reading: Reading) -> bool:
    """Whether a name is also a common word, a place only where something governs it."""
    return last == at + 1 and reading.stem in index.words["soft"] and reading.pre in ("", _WAW)


def hashed(index: PlaceIndex, at: int, last: int) -> bool:
    """Whether a name is a hashtag by itself: of words that are names too, those are names."""
    if index.norm(at - 1) != _HASH or index.is_everyday_plain(at):
        return False
    if last >= len(index.document.tokens):
        return True
    end, start = index.document.tokens[last - 1].end, index.document.tokens[last].start
    return _JOIN not in index.document.text[end:start]


def adjective(
    index: PlaceIndex, at: int, last: int, reading: Reading, ids: tuple[str, ...], governed: bool
) -> bool:
    """Whether a small place's name is rather an adjective: "the rainy (weather)", "Persian"."""
    norm, before = index.norm(at), index.norm(at - 1)
    if governed or reading.pre or last > at + 1 or not norm.startswith(_ARTICLE):
        return False
    if not norm.endswith(_NISBA) or not before.startswith(_ARTICLE) or at - 1 in index.names:
        return False
    return all(index.records[i][9] < _CITY for i in ids)


def doubtful(index: PlaceIndex, last: int, at: int, reading: Reading, ids: tuple[str, ...]) -> bool:
    """Whether a prefix and a short or ambiguous name are rather one common word."""
    if last > at + 1 or not reading.pre:
        return False
    if reading.pre.endswith(_LAM) and reading.stem in index.words["soft"]:
        return True
    size = len(reading.stem)
    if _FA in reading.pre and size <= _SHORT_AFTER_FA:
        return True
    return size <= _SHORT and all(index.records[i][9] < _CITY for i in ids)


def _is_ali(index: PlaceIndex, at: int) -> bool:
    """Whether "on" is rather the given name that folds to it: the text writes the two apart."""
    text = index.document.text
    if index.norm(at) != _ALI or f" {_ON} " not in text:
        return False
    token = index.document.tokens[at]
    return text[token.start : token.end] == _ALI
