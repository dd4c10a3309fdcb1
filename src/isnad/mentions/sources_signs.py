"""The phrases of a document that matter to who speaks, by category and place."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from isnad.lexicon import Hit, Lexicon
from isnad.mentions.document import Document

CATEGORIES = frozenset({
    "source", "title", "organisation", "newsagency", "outlet", "agency", "given", "own", "document",
    "manner_of_speech", "speech", "attribution", "boundary", "speech_hedge", "group", "state",
    "place", "frame", "outlet_bare", "state_adjective",
})  # fmt: skip
ARTICLE = "\u0627\u0644"
OPENING = {"\u00ab": "\u00bb", "\u201c": "\u201d", '"': '"', "\u201e": "\u201d", "\u2039": "\u203a"}
_LAM = "\u0644"
_LAMS = _LAM + _LAM
_ALEF = "\u0627"
_HAMZA_ON_YA = "\u0626"
_WAW_NOON, _YA_NOON = "\u0648\u0646", "\u064a\u0646"


def bare(norm: str) -> str:
    """A folded word without the article and without the case of a sound plural."""
    if norm.startswith(ARTICLE) and len(norm) > 4:
        norm = norm[2:]
    return norm[:-2] + _YA_NOON if norm.endswith(_WAW_NOON) and len(norm) > 4 else norm


@lru_cache(maxsize=8)
def word_sets(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The function words of the sections on sources and speech, folded."""
    kept: dict[str, Iterable[str]] = {}
    for section in ("sources", "speech"):
        kept.update(lexicon.data.get(section) or {})
    names = lexicon.data.get("given_names") or {}
    everyday = frozenset(names.get("words", ()))
    for kind, lists in (("foreign_names", ("foreign", "family")), ("sure_given", ("given",))):
        kept[kind] = {n for name in lists for n in names.get(name, ()) if n not in everyday}
    return {name: frozenset(words) for name, words in kept.items()}


class Signs:
    """Longest hit of each category at each token; the word lists; small questions about tokens."""

    def __init__(
        self, document: Document, lexicon: Lexicon, own: Callable[[str], bool] = lambda _: False,
    ) -> None:  # fmt: skip
        """`own` tells whether a folded word names the outlet that publishes the text."""
        self.document = document
        self._own = own
        self.tokens = document.tokens
        self.words = word_sets(lexicon)
        self._hits: dict[str, dict[int, Hit]] = {name: {} for name in CATEGORIES}
        for hit in document.hits:
            table = self._hits.get(hit.entry.category)
            if table is not None and hit.first not in table:
                table[hit.first] = hit
        self.closing = _closings(document)

    def at(self, category: str, index: int) -> Hit | None:
        """The longest phrase of a category that begins at a token."""
        return self._hits[category].get(index)

    def all(self, category: str) -> Iterable[Hit]:
        """All longest phrases of a category, in the order of the text."""
        table = self._hits[category]
        return (table[index] for index in sorted(table))

    def norm(self, index: int) -> str:
        """A token's folded form; empty past either end."""
        return self.tokens[index].norm if 0 <= index < len(self.tokens) else ""

    def opens_name(self, index: int) -> bool:
        """Whether a name of elsewhere stands at a token with another word behind it that ends no
        naming."""
        return (
            self.has("foreign_names", index) and self.is_word(index + 1)
            and not self.has("stops", index + 1) and not self.has("complement_words", index + 1)
        )  # fmt: skip

    def ends_in(self, index: int, letter: str) -> bool:
        """Whether a token, as it is written, ends in a letter (folding levels two kinds of ya)."""
        token = self.tokens[index]
        return self.document.text[token.end - 1 : token.end] == letter

    def may_be_ali(self, index: int) -> bool:
        """Whether a word may be the name that is written like the preposition "on", but for dots
        that some leave out and others put where none belong."""
        return (
            self.has("stops", index) and self.at("given", index) is not None
            and self.ends_in(index, "\u064a") and self.is_word(index + 1)
        )  # fmt: skip

    def names_ali(self, index: int) -> bool:
        """Whether it is that name: a name behind it, or the verb of a speaker before it."""
        if not self.may_be_ali(index):
            return False
        if self.at("given", index + 1) is not None or self.has("foreign_names", index + 1):
            return True
        if not self.definite(index + 1):
            return False
        speech = self.at("speech", index - 1)
        says = speech is not None and self.norm(index) not in speech.entry.info["with"]
        titled = self.at("title", index - 1) is not None
        return says or titled or self.ends_in(index + 1, "\u064a")

    def is_own(self, index: int) -> bool:
        """Whether a word names the outlet that publishes the text."""
        return self._own(self.norm(index))

    def given(self, index: int) -> bool:
        """Whether a given name, or the particle of one, stands at a token as it is."""
        hit = self.at("given", index)
        return (hit is not None and not hit.reading.pre) or self.has("particles", index)

    def has_seat(self, index: int) -> bool:
        """Whether a token is written with a hamza on ya, which folds to the ya of adjectives."""
        token = self.tokens[index]
        return _HAMZA_ON_YA in self.document.text[token.start : token.end][-2:]

    def is_word(self, index: int) -> bool:
        """Whether a token is a word."""
        return 0 <= index < len(self.tokens) and self.tokens[index].kind == "word"

    def has(self, name: str, index: int) -> bool:
        """Whether a token stands in one of the word lists."""
        return self.norm(index) in self.words.get(name, frozenset())

    def spoken_to(self, index: int) -> bool:
        """Whether a word with the preposition lam names a medium or the press spoken to."""
        if self.has("press", index):
            return True
        norm = self.norm(index)
        following = index + 1 if norm == _LAM else index
        if norm == _LAM and self.norm(following) in OPENING:
            group = self.at("group", following + 1)
            return group is None or self._own(self.norm(following + 1))
        for category in ("outlet", "agency", "newsagency"):
            hit = self.at(category, following)
            if hit is not None and (following > index or hit.reading.pre == _LAM):
                return True
        short = self.at("outlet_bare", index)
        if short is not None and short.reading.pre == _LAM and following == index:
            return not self._is_time(short.reading.stem)
        norm = self.norm(following)
        if following == index and norm[:1] != _LAM:
            return False
        stems = (norm[1:], ARTICLE + norm[2:]) if following == index else (norm,)
        if any(stem in self.words.get("media", frozenset()) for stem in stems):
            return True
        return (
            following == index and len(norm) > 3 and self._own(stems[1 if norm[:2] == _LAMS else 0])
        )

    def shown(self, index: int) -> bool:
        """Whether a statement or footage stands at a token as an indefinite object."""
        hit = self.at("document", index)
        return (
            hit is not None and not hit.reading.pre and not self.definite(index)
            and self.norm(hit.last - 1).endswith(_ALEF)
        )  # fmt: skip

    def _is_time(self, stem: str) -> bool:
        return stem in self.words["times"] or stem in self.words["stops"]

    def definite(self, index: int) -> bool:
        """Whether a token carries the article, the preposition lam written on to it included."""
        norm = self.norm(index)
        return norm.startswith(ARTICLE) or (norm.startswith(_LAMS) and len(norm) > 3)


def _closings(document: Document) -> dict[int, int]:
    """Opening mark to closing mark, within a paragraph; straight quotes are paired in turn."""
    pairs: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    for index, token in enumerate(document.tokens):
        norm = token.norm
        if norm == "\n":
            stack.clear()
        elif stack and norm == stack[-1][0]:
            pairs[stack.pop()[1]] = index
        elif norm in OPENING:
            stack.append((OPENING[norm], index))
    return pairs
