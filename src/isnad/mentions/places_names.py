"""Names as the text writes them, and names that no table holds."""

from typing import Any

from isnad.arabic.clitics import Reading, readings
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_phrase import IN, TO

_ARTICLE = "\u0627\u0644"
_LAM = "\u0644"
_WAW = "\u0648"
_MARKS = frozenset(
    "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u200c\u200d\u200e\u200f"
)
_MAX_WORDS = 3
_SHORTEST = 3
_STOPPERS = frozenset('\u060c,.:;\u061b()\u00bb\u201d"-\u2013\n/!\u061f?')
_FATHER = frozenset({"\u0627\u0628\u0648", "\u0627\u0628\u064a", "\u0628\u0646"})
_WORKS = frozenset(
    {"base", "building", "camp", "checkpoint", "hospital", "prison", "road", "square"}
)
_NISBA = ("\u064a\u0647", "\u064a")


def bare(word: str, reading: Reading) -> str:
    """The untouched word without what is written on to it, marks and tatweel dropped."""
    letters = "".join(char for char in word if char not in _MARKS)
    if not reading.pre:
        return letters
    if reading.pre.endswith(_LAM) and reading.stem.startswith(_ARTICLE):
        # the article lost its alef after the preposition
        rest = letters[len(reading.pre) :]
        whole = reading.stem[len(_ARTICLE) :]
        return _ARTICLE + rest[len(rest) - len(whole) :]
    return letters[len(reading.pre) :]


def written(index: PlaceIndex, first: int, last: int, reading: Reading | None = None) -> str:
    """The words [first, last) as the text has them, signs left out but a dash between names."""
    out: list[str] = []
    tokens, text = index.document.tokens, index.document.text
    for at in range(first, last):
        token = tokens[at]
        if token.kind == "punct":
            if token.norm in "-\u2013" and out:
                out.append("-")
            continue
        word = text[token.start : token.end]
        if at == first and reading is not None:
            out.append(bare(word, reading))
        else:
            out.append("".join(char for char in word if char not in _MARKS))
    return " ".join(out)


def _may_begin(index: PlaceIndex, at: int) -> bool:
    if not index.is_word(at) or index.has("stops", at) or index.has("describing", at):
        return False
    if index.norm(at).startswith(_LAM + _LAM):
        return False
    if at in index.parties or len(index.norm(at)) < 2 or index.norm(at) in index.nations:
        return False
    if at in index.preps_first or _in_something(index, at):
        return False
    return not (at in index.busy and not index.norm(at).startswith(_ARTICLE))


def _in_something(index: PlaceIndex, at: int) -> bool:
    """Whether a word is "in" or "for" and a class noun or a word of every day."""
    if any(hit.reading.pre for hit in index.heads.get(at, ())):
        return True
    if index.has("everyday", at):
        return False
    return any(r.pre in IN | TO and not r.post and r.stem in index.words["everyday"]
               for r in readings(index.norm(at)))  # fmt: skip


def unknown_name(index: PlaceIndex, at: int, info: dict[str, Any]) -> int:
    """The end of a name that starts at a token, where no table holds one; `at` if none does.

    `info` tells of its class noun.
    """
    if info.get("number") and index.norm(at).isdigit():
        return at + 1
    if not _may_begin(index, at):
        return at
    first = index.norm(at)
    end = at + 1
    compound = first in index.words["compounds"]
    while end - at < _MAX_WORDS and _goes_on(index, at, end, compound, info["kind"] in _WORKS):
        compound = index.norm(end) in index.words["compounds"]
        end += 1
    if compound and end == at + 1 and first in index.words["compounds"] and len(first) <= 3:
        return at
    return end


def unlisted_end(index: PlaceIndex, at: int, reading: Reading) -> int:
    """The end of one to three words none of which is of everyday news; `at` if there is none.

    A common first word of names ("spring of", "house of") counts with the word it governs.
    """
    end = at
    while end - at < _MAX_WORDS and index.is_word(end) and end not in index.parties:
        stem = reading.stem if end == at else ""
        compound = (stem or index.norm(end)) in index.words["compounds"]
        if end > at and (index.hits("place_direction", end) or end in index.preps_first):
            break
        if compound and end not in index.heads:
            if not index.is_word(end + 1) or index.everyday(end + 1):
                break
        elif not _rare(index, end, stem):
            break
        end += 1
    return end


def _rare(index: PlaceIndex, at: int, stem: str) -> bool:
    if index.has("stops", at) or index.has("describing", at) or index.norm(at) in index.nations:
        return False
    if at in index.heads or at in index.names or at in index.busy or at in index.preps_first:
        return False
    word = stem or index.norm(at)
    return len(word) >= _SHORTEST and not index.everyday(at, stem)


def _goes_on(index: PlaceIndex, first: int, at: int, compound: bool, work: bool) -> bool:
    """Whether a token goes on with a name; the names of works hold words that are names only after
    a class noun of their own ("the defence")."""
    if index.is_word(at) and compound and index.norm(at - 1) in _FATHER:
        return True  # "Abu" and "Bin" want a name, whatever else its letters mean
    if not index.is_word(at) or index.has("stops", at) or index.has("describing", at):
        return False
    norm = index.norm(at)
    if any(hit.reading.pre for hit in index.heads.get(at, ())):
        return False
    if at in index.parties or norm in index.nations or at in index.preps_first:
        return False
    if compound:
        return at not in index.busy or norm.startswith(_ARTICLE)
    start = index.norm(first)
    if norm in index.words["direction_adjectives"] and norm.startswith(_ARTICLE):
        return start.startswith(_ARTICLE)  # "the eastern such-and-such"
    over = work and norm.startswith(_ARTICLE)
    named = index.bears_name(at) if over else at in index.names
    if named or at in index.heads or at in index.busy or norm[:1] == _WAW:
        return False
    if index.hits("place_direction", at) or index.hits("place_near", at):
        return False
    if start.startswith(_ARTICLE):
        return False
    if norm.startswith(_ARTICLE):
        return not norm.endswith(_NISBA)  # a genitive, no adjective of the class noun
    if index.is_everyday_plain(at):
        return False
    after = index.norm(at + 1)
    return after in _STOPPERS or after == "" or at + 1 in index.preps_first
