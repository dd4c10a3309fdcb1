"""What a word may be in a person's name."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from isnad.arabic.clitics import readings
from isnad.lexicon import Entry, Lexicon
from isnad.mentions.document import Document
from isnad.mentions.sources_signs import ARTICLE, Signs

Part = Literal["given", "word", "foreign", "family", "definite", "known", "unknown", "none"]
"""given: a given name and nothing else. word: a given name that is an everyday word too. foreign: a
name of elsewhere. family: a family name known without the article. definite: a word with the
article. known: another word of the lexicon. unknown: no word of the lexicon. none: no name."""

_BEFORE = frozenset("\u0648\u0641\u0628\u0644\u0643")
_VERBAL = ("\u064a", "\u0633\u064a", "\u0633\u062a")
_HA = "\u0647"
_ENDS = ("\u0648\u0627", "\u062a\u0647", "\u062a\u0647\u0627", "\u0647\u0645", "\u0647\u0627")
_JOINED = (*(letter + ARTICLE for letter in _BEFORE), "\u0644\u0644")
_LEAST = 3
_WAW = "\u0648"
_NAMING = frozenset({"place", "group", "state", "state_adjective", "given", "person", "outlet",
                     "party_word", "capital", "title"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """Tokens [first, last) as a title; `pre` letters of the first are no part of it.

    `function`: an office. `listed`: a title of the lexicon of sources, no form of address alone.
    """

    first: int
    last: int
    pre: int
    function: bool
    listed: bool


class NameWords:
    """Answers for the words of one document."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.signs = Signs(document, lexicon)
        self.lexicon = lexicon
        self.lists = _lists(lexicon)
        self._whole: dict[str, list[tuple[str, ...]]] = {}
        for name in sorted(self.lists["whole"]):
            first, *rest = name.split(" ")
            self._whole.setdefault(first, []).append(tuple(rest))

    def has(self, name: str, index: int) -> bool:
        """Whether a token stands in one of the lists of names."""
        return self.signs.norm(index) in self.lists[name]

    def title(self, index: int) -> Title | None:
        """The title that begins at a token."""
        hit, norm = self.signs.at("title", index), self.signs.norm(index)
        if hit is not None and hit.reading.pre and (
            norm in self.lists["opening"] or not set(hit.reading.pre) <= _BEFORE
        ):  # fmt: skip
            return None  # a name that begins like a title with a particle
        if hit is not None and not hit.reading.post:
            function = bool(hit.entry.info.get("function"))
            return Title(index, hit.last, len(hit.reading.pre), function, True)
        for drop in (0, 1):
            if norm[drop:] in self.lists["address"] and (not drop or norm[0] in _BEFORE):
                return Title(index, index + 1, drop, False, False)
        return None

    def announces(self, index: int) -> bool:
        """Whether a token is a word for a person that his name stands behind."""
        norm = self.signs.norm(index)
        listed = self.lists["announcing"]
        return norm in listed or (norm[:1] in _BEFORE and norm[1:] in listed)

    def meets(self, index: int) -> bool:
        """Whether a token is a verb whose subject or object is a person of the news."""
        norm = self.signs.norm(index)
        return norm in self.lists["meeting"] or norm[1:] in self.lists["meeting"]

    def is_servant(self, index: int) -> bool:
        """Whether a given name of two words ("servant of the Merciful") begins at a token."""
        return self.signs.norm(index) == _SERVANT and self.signs.definite(index + 1)

    def opens_whole(self, index: int, drop: int = 0) -> int:
        """How many tokens a name that is read whole takes from a token on; 0 if none begins."""
        ends = self._whole.get(self.signs.norm(index)[drop:], ())
        for rest in ends:
            if all(self.signs.norm(index + at) == word for at, word in enumerate(rest, 1)):
                return len(rest) + 1
        return 0

    def sets_off(self, index: int) -> bool:
        """Whether a token is a name with a particle written on to it: a name before it ends."""
        norm = self.signs.norm(index)
        least = _LEAST + (norm[:1] == _KAF)
        if norm[:1] not in _BEFORE - {_FA} or len(norm) <= least or norm in self.lists["opening"]:
            return False
        rest = norm[1:]
        named = rest in self.lists["opening"] or rest in self.lists["arab_family"]
        return named or (norm.startswith(_LAMS) and ARTICLE + norm[2:] in self.lists["opening"])

    def part(self, index: int, drop: int = 0) -> Part:
        """What a token may be in a name, its first `drop` folded letters left out."""
        signs = self.signs
        if not signs.is_word(index):
            return "none"
        norm = signs.norm(index)[drop:]
        if norm == _ALI:
            return "given" if self._is_ali(index) else "none"
        return _part(norm, self.lexicon, signs.tokens[index].closed)

    def _is_ali(self, index: int) -> bool:
        """Whether a word is the name and not the preposition "on", which folds to the same."""
        signs = self.signs
        before = signs.norm(index - 1)
        if not signs.is_word(index + 1):  # no preposition stands before a sign or the end
            named = before in self.lists["opening"] or self.title(index - 1) is not None
            return named and signs.norm(index + 1) in _STOPPING
        if not signs.ends_in(index, _YA):
            return False
        if before in self.lists["opening"] or self.title(index - 1) is not None:
            return True
        following = signs.norm(index + 1)
        if following in self.lists["family_titles"]:
            return signs.at("speech", index - 1) is not None
        if following.startswith(ARTICLE) and following.endswith(_YA):
            return following[2:] not in self.lexicon or following[2:] in self.lists["given"]
        names = self.lists["opening"] | self.lists["particles"] | self.lists["arab_family"]
        return following in names and following not in self.lists["words"]

    def prefix(self, index: int) -> int | None:
        """How many letters are written on to a word that is, or opens, a name; None if no name.

        0 where the word as it stands is one.
        """
        norm = self.signs.norm(index)
        for drop in (0, 1, 2):
            if drop and not (len(norm) - drop >= _LEAST and norm[drop - 1] in _BEFORE):
                return None
            if drop == 1 and not set(map(_category, self.lexicon.senses(norm))) <= {"given"}:
                return None  # a word of its own
            rest = norm[drop:]
            if rest in self.lists["opening"] or (
                rest in self.lists["kunya"] and len(rest) > 1 and index + 1 < len(self.signs.tokens)
            ):
                return drop
        return None


def _category(entry: Entry) -> str:
    return entry.category


@lru_cache(maxsize=8)
def _lists(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    kept = {name: frozenset(words) for name, words in lexicon.data["given_names"].items()}
    spoken = frozenset((lexicon.data.get("sources") or {}).get("given", ())) - kept["particles"]
    kept["words"] |= spoken - kept["given"]  # read before a list of names told them apart
    kept["given"] |= spoken
    single = kept["given"] | kept["foreign"] | kept["family"] | kept["alone"]
    kept["opening"] = frozenset(name for name in single if " " not in name) | {_SERVANT}
    return kept


_SERVANT = "\u0639\u0628\u062f"
_ALI = "\u0639\u0644\u064a"
_YA = "\u064a"
_FA, _KAF = "\u0641", "\u0643"
_LAMS = "\u0644\u0644"
_STOPPING = frozenset({"", ".", "\u060c", "\u061b", ")", "\u00bb", ":", "\n", "!", "\u061f", "-"})


@lru_cache(maxsize=65536)
def _part(norm: str, lexicon: Lexicon, closed: bool) -> Part:
    lists = _lists(lexicon)
    if norm in lists["never"] or len(norm) < 2:
        return "none"
    if norm in lists["alone"]:
        return "foreign"
    if norm in lists["given"]:
        return "word" if norm in lists["words"] else "given"
    if norm in lists["foreign"] or norm in lists["family"]:
        return "foreign"
    if norm.startswith(ARTICLE):
        return "definite" if len(norm) > 4 else "none"
    if norm.startswith(_JOINED):
        return "none"
    if norm in lists["arab_family"]:
        return "family"
    categories = {entry.category for entry in lexicon.senses(norm)}
    if categories and not categories <= _NAMING:
        return "known"
    if categories:
        return "family" if categories <= {"place", "given"} else "known"
    if (
        len(norm) < _LEAST
        or norm.startswith(_VERBAL)
        or norm.endswith(_ENDS)
        or closed
        or norm[0] == _WAW
    ):
        return "known"
    if norm.endswith(_HA) and not norm.endswith(_YA + _HA):
        return "known"  # a pronoun, most likely
    for reading in readings(norm):
        if (reading.pre or reading.post) and len(reading.stem) >= _LEAST and (
            reading.stem in lexicon
        ):  # fmt: skip
            return "known"
    return "unknown"
