"""A document's lexical hits, arranged by where a counter looks for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from isnad.arabic.numbers import Quantity
from isnad.arabic.numbers import find as find_quantities
from isnad.lexicon import Hit, Lexicon
from isnad.mentions.document import Document

_ARTICLE = "\u0627\u0644"
_WAW, _BA, _LAM = "\u0648", "\u0628", "\u0644"
_NAMES = frozenset(
    {"agency", "group", "newsagency", "organisation", "outlet", "place", "source", "state"}
)
_MARKS = frozenset('\u00ab\u201c"')
_NO_CLOSE = frozenset("%/+:\u066a")
_HA, _FEMININE = "\u0647", "\u0629"
_FATHA, _YA = "\u064e", "\u064a"
_MAX_BODY = 4


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of the lexicon at tokens [first, last), one form of it chosen."""

    first: int
    last: int
    pre: str
    post: str
    lemma: str
    info: Mapping[str, Any]

    @property
    def number(self) -> str:
        """singular, dual, plural or dual_or_plural."""
        return str(self.info["number"])

    @property
    def definite(self) -> bool:
        """Whether the article or a pronoun is written on to it."""
        return bool(self.info["definite"]) or bool(self.post)

    @property
    def who(self) -> str:
        """Who it is, of the codebook's list."""
        return str(self.info["who"])

    @property
    def group(self) -> str | None:
        """The group id of such people; None if there is none."""
        return self.info.get("group")

    @property
    def of(self) -> str | None:
        """The fate the noun tells, munitions or strikes; None if it tells none."""
        return self.info.get("of")

    @property
    def people(self) -> bool:
        """Whether it means people."""
        return self.of not in ("munitions", "strikes")

    def has(self, flag: str) -> bool:
        """Whether the lexicon gives it a flag."""
        return bool(self.info.get(flag))


class Index:
    """Nouns, things, cues, names and amounts by token; built in one pass over the hits."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document, self.tokens = document, document.tokens
        self.size = len(document.tokens)
        self.numbers: Mapping[str, Any] = lexicon.data.get("numbers", {})
        people: Mapping[str, Any] = lexicon.data.get("people", {})
        self.bodies: Mapping[str, Sequence[str | None]] = people.get("bodies", {})
        self.given: Mapping[str, bool] = people.get("given", {})
        self.nouns: dict[int, Noun] = {}
        self.things: dict[int, int] = {}
        self.cues: dict[int, dict[str, int]] = {}
        """token -> {cue: its end}"""
        self.cue_ends: dict[int, dict[str, int]] = {}
        """token -> {cue that ends before it: its first token}"""
        self.names: dict[int, tuple[int, str, str]] = {}
        """token -> (end, category, prefix) of the longest name that starts there"""
        self.inside: set[int] = set()
        """tokens within a name, its first left out"""
        self.placed: set[int] = set()
        """tokens of place names of several words"""
        self.known: set[int] = set()
        for hit in document.hits:
            self._add(hit)
        self.amounts: dict[int, Quantity] = {}
        if self.numbers:
            found = find_quantities(self.tokens, self.numbers)
            self.amounts = {q.first: q for q in found}
        self.sentence = [0] * self.size
        for number, sentence in enumerate(document.sentences):
            for at in range(sentence.first, sentence.last):
                self.sentence[at] = number

    def _add(self, hit: Hit) -> None:
        category = hit.entry.category
        if category not in ("given", "title") and not hit.reading.pre and not hit.reading.post:
            self.known.add(hit.first)
        if category == "person":
            self._add_noun(hit)
        elif category == "thing":
            if not hit.reading.post and hit.reading.pre in ("", _LAM, _BA):
                self.things[hit.first] = max(hit.last, self.things.get(hit.first, 0))
        elif category == "count_cue":
            if hit.reading.post and hit.entry.id != "fate":
                return
            starts = self.cues.setdefault(hit.first, {})
            starts[hit.entry.id] = max(hit.last, starts.get(hit.entry.id, 0))
            if not hit.reading.post:
                self.cue_ends.setdefault(hit.last, {}).setdefault(hit.entry.id, hit.first)
        elif category in _NAMES:
            best = self.names.get(hit.first)
            if best is None or hit.last > best[0]:
                self.names[hit.first] = (hit.last, category, hit.reading.pre)
            self.inside.update(range(hit.first + 1, hit.last))
            if category == "place" and hit.last - hit.first > 1:
                self.placed.update(range(hit.first, hit.last))

    def _add_noun(self, hit: Hit) -> None:
        info = hit.entry.info
        reading = hit.reading
        if reading.post == _HA and self._marked_feminine(hit.first):
            return
        if info.get("bound") and not reading.post:
            return
        if reading.post and info["definite"]:
            return
        if reading.post and info["number"] == "singular" and hit.last - hit.first > 1:
            return
        if reading.post and info.get("accusative"):
            if info["number"] != "singular":
                return
            # before a pronoun this spelling is the dual: "his two children"
            info = {**info, "number": "dual"}
        noun = Noun(hit.first, hit.last, reading.pre, reading.post, hit.entry.id, info)
        old = self.nouns.get(hit.first)
        if old is not None and not self._better(noun, old):
            return
        self.nouns[hit.first] = noun

    def _better(self, noun: Noun, old: Noun) -> bool:
        """Whether a later reading of a token is taken instead of the one before."""
        if old.last > noun.last:
            return False
        if noun.post == _HA and not old.post and self.tokens[noun.first].norm.endswith(_HA):
            return True  # written with the pronoun: "his brother" and no "sister"
        return old.has("ambiguous") and not noun.has("ambiguous")

    def _marked_feminine(self, at: int) -> bool:
        """Whether a token is written with the feminine ending, which folds into a pronoun."""
        token = self.tokens[at]
        return self.document.text[token.start : token.end].endswith(_FEMININE)

    # -- what stands where

    def norm(self, at: int) -> str:
        """The folded token; empty outside the text."""
        return self.tokens[at].norm if 0 <= at < self.size else ""

    def is_word(self, at: int) -> bool:
        """Whether a token is a word."""
        return 0 <= at < self.size and self.tokens[at].kind == "word"

    def definite_word(self, at: int) -> bool:
        """Whether a token is a word with the article."""
        return self.is_word(at) and len(self.norm(at)) > 3 and self.norm(at).startswith(_ARTICLE)

    def noun(self, at: int, pre: str = "") -> Noun | None:
        """The noun at a token, if that is what is written on to it."""
        noun = self.nouns.get(at)
        return noun if noun is not None and noun.pre == pre else None

    def cue(self, at: int, *ids: str) -> int:
        """The end of a cue that starts at a token; 0 if there is none of those."""
        found = self.cues.get(at, {})
        return max((found.get(cue, 0) for cue in ids), default=0)

    def after_cue(self, at: int, *ids: str) -> bool:
        """Whether one of those cues ends right before a token."""
        found = self.cue_ends.get(at, {})
        return any(cue in found for cue in ids)

    def bound_before(self, at: int) -> str:
        """The kind of the bound of two words right before a token; empty if there is none."""
        words = (self.norm(at - 2), self.norm(at - 1))
        return str(self.numbers["before"].get(" ".join(words), "")) if at >= len(words) else ""

    def past_mark(self, at: int) -> int:
        """The token, or the next one if it is an opening quotation mark."""
        return at + 1 if self.norm(at) in _MARKS else at

    def name_at(self, at: int, *categories: str) -> int:
        """The end of a name that starts at a token with nothing written on to it; 0 if none."""
        name = self.names.get(at)
        if name is None or name[2] or (categories and name[1] not in categories):
            return 0
        return name[0]

    def shadowed(self, noun: Noun) -> bool:
        """Whether the noun is only a part of a name ("the Youth Movement", "Sheikh Zuweid")."""
        return noun.first in self.inside or noun.first in self.placed

    def names_state(self, noun: Noun) -> bool:
        """Whether the same word names a state ("Syria" is spelled like "a Syrian")."""
        name = self.names.get(noun.first)
        return name is not None and name[0] == noun.last and name[1] == "state"

    def closes(self, at: int) -> bool:
        """Whether what stands at a token cannot be what a number before it counts."""
        if at >= self.size:
            return True
        token = self.tokens[at]
        if token.kind == "punct":
            return token.norm not in _NO_CLOSE
        if token.kind == "number" or at in self.things:
            return False
        if self.cue(at, "function", "fate", "of-them", "subset"):
            return True
        noun = self.nouns.get(at)
        joined = len(token.norm) > 2 and token.norm[0] in (_WAW, _BA)
        return joined and (noun is None or bool(noun.pre))

    def body(self, at: int) -> tuple[int, Sequence[str | None]] | None:
        """(end, (who, group)) of a body whose name starts at a token, the longest."""
        best = None
        at = self.past_mark(at)
        norm = self.norm(at)
        heads = [norm]
        if norm[:1] in (_BA, _LAM):
            heads.append(norm[1:])
        if norm[:2] == _LAM + _LAM:
            heads.append(_ARTICLE + norm[2:])
        for head in heads:
            key, end = head, at + 1
            while True:
                if key in self.bodies and (best is None or end > best[0]):
                    best = (end, self.bodies[key])
                if end >= self.size or end - at >= _MAX_BODY or not self.is_word(end):
                    break
                key, end = f"{key} {self.norm(end)}", end + 1
        return best

    def written_dual(self, at: int) -> bool:
        """Whether the vowel mark of the dual stands before the last ya of a token."""
        token = self.tokens[at]
        raw = self.document.text[token.start : token.end]
        cut = raw.rfind(_YA)
        return cut > 0 and raw[cut - 1] == _FATHA
