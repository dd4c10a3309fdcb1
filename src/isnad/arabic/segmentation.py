"""An Arabic word parted into what is written on to it and what it is written on to.

Conjunctions, prepositions, the future particle and the article before a stem, pronouns behind it.
Unmarked spelling does not tell them from letters of the stem; the frequencies of written forms do,
and a list of names where one is handed in.
"""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from isnad.arabic.folding import fold
from isnad.arabic.frequencies import Frequencies, frequency_key, load_frequencies
from isnad.arabic.segmentation_model import (
    Evidence,
    SegmentationRules,
    load_rules,
    weigh,
)

PartKind = Literal["conjunction", "preposition", "future", "article", "stem", "pronoun"]
_PLAIN = re.compile("[\u0621-\u063a\u0641-\u064a]+")
_CLOSED = re.compile("(?:[\u0629\u0649]\\W*|[\u064b-\u064d]\\W*\u0627?\\W*)$")
"""Ta marbuta, alef maqsura, or a tanwin, before the alef that bears it or behind."""
_WORD = re.compile(
    "[^\\W\\d_\u0640][^\\W\\d_]*"
    "(?:[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f\u202a-\u202e"
    "\u2066-\u2069\u061c\ufeff]+[^\\W\\d_]*)*"
)
"""Letters with the marks, tatweel and direction signs among them."""
_MARBUTA, _HA, _ALEF, _LAM, _HAMZA_BELOW = (chr(c) for c in (0x629, 0x647, 0x627, 0x644, 0x625))
_ARTICLE = _ALEF + _LAM
_NAME, _SHORT_NAME, _UNLIKELY = 12.0, 8.0, -8.0
"""Log-odds that a prefix before a listed name gains, and before one of three letters or fewer,
which is hardly told from the end of a word; and those of an affix without a model."""
_COMMON = 1.5
"""What is taken from that gain for each power of ten that the whole word is frequent."""
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Part:
    """Code points [start, end) of the text given."""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segmented:
    """A word as written, where it starts in the text given, and how it parts.

    `kinds` names the parts in order; `bounds` holds where they begin, within the word, and the
    word's length at the end: part n is `word[bounds[n]:bounds[n + 1]]`. No part is empty; marks
    belong to the letter before them. An empty word has no parts.
    """

    word: str
    start: int
    kinds: tuple[PartKind, ...]
    bounds: tuple[int, ...]

    @property
    def end(self) -> int:
        """Where the word ends in the text given."""
        return self.start + len(self.word)

    @property
    def forms(self) -> tuple[str, ...]:
        """The parts as written; joined they are the word."""
        word, bounds = self.word, self.bounds
        return tuple(word[bounds[at] : bounds[at + 1]] for at in range(len(self.kinds)))

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts with their places in the text given."""
        start, bounds = self.start, self.bounds
        return tuple(
            Part(kind, start + bounds[at], start + bounds[at + 1])
            for at, kind in enumerate(self.kinds)
        )

    @property
    def stem(self) -> str:
        """The stem as written; "" for an empty word."""
        for kind, form in zip(self.kinds, self.forms, strict=True):
            if kind == "stem":
                return form
        return ""


Ask = Callable[[str, str, bool], bool]
"""Whether the affix ("x-" or "-x") is one in a word, and whether a part was taken before it."""
Cut = tuple[PartKind, int]
"""What a part is and how many letters of the key it has."""


def is_closed(word: str) -> bool:
    """Whether a word is written with an ending behind which no pronoun stands."""
    return _CLOSED.search(word[-6:]) is not None


def onset_of(word: str) -> int:
    """Which letter of a word's key is an alef with hamza below, which only begins words; or 0."""
    at = word.find(_HAMZA_BELOW, 1)
    return len(frequency_key(word[:at])) if at > 0 else 0


def walk(
    key: str,
    rules: SegmentationRules,
    ask: Ask,
    listed: Callable[[str], bool],
    closed: bool = False,
    onset: int = 0,
) -> list[Cut]:
    """Asks for each affix that `key` may have, from outside to inside; the cuts, in order.

    `listed` tells a name, which is never parted. No pronoun is looked for in a `closed` word.
    What stands before the letter at `onset` (see `onset_of`) is known to be written on.
    """
    cuts: list[Cut] = []
    rest = key
    groups: tuple[tuple[tuple[str, ...], PartKind], ...] = (
        (rules.conjunctions, "conjunction"),
        (rules.future, "future"),
        (rules.prepositions, "preposition"),
    )
    for affixes, kind in groups:
        if rest in rules.parted or rest in rules.whole or len(rest) < 3:
            break
        head, after = rest[0], rest[1:]
        joined = head == rules.conjunctions[0] and (after in rules.whole or after in rules.parted)
        sure = joined or len(key) - len(rest) < onset
        if not sure and listed(rest):
            break
        if head in affixes and (sure or ask(f"{head}-", rest, bool(cuts))):
            cuts.append((kind, 1))
            rest = after
            if kind == "future":
                break
    if rest in rules.parted:
        return cuts + _closed(rules.parted[rest], rules)
    if rest in rules.whole or closed or listed(rest):
        return [*cuts, ("stem", len(rest))]
    for pronoun in rules.pronouns:
        size = len(rest) - len(pronoun)
        if size > 1 and rest.endswith(pronoun):
            if ask(f"-{pronoun}", rest, bool(cuts)):
                return [*cuts, ("stem", size), ("pronoun", len(pronoun))]
            break
    return [*cuts, ("stem", len(rest))]


def _closed(parts: tuple[str, ...], rules: SegmentationRules) -> list[Cut]:
    """The cuts of a word of the closed list: perhaps a prefix, a stem, perhaps a pronoun."""
    first: PartKind = "conjunction" if parts[0] in rules.conjunctions else "preposition"
    kinds: tuple[PartKind, ...]
    if len(parts) == 3:
        kinds = (first, "stem", "pronoun")
    elif len(parts[0]) > 1:
        kinds = ("stem", "pronoun")
    else:
        kinds = (first, "stem")
    return [(kind, len(part)) for kind, part in zip(kinds, parts, strict=True)]


class Segmenter:
    """Parts words. Make one and keep it: it remembers the words that it has seen.

    `known` holds names, folded (`fold_word`), such as a gazetteer's: a listed name is never parted,
    and a prefix before one is likelier to be taken off. With `articles` the article is a part of
    its own; without, it stays with its stem, as in Universal Dependencies. `frequencies` are by
    default those of the `wordfreq` package; without the package a weaker model goes by shape alone.
    """

    def __init__(
        self,
        known: Container[str] = (),
        *,
        articles: bool = False,
        frequencies: Frequencies | None = None,
        rules: SegmentationRules | None = None,
    ) -> None:
        self._known = known
        self._articles = articles
        self._frequencies = load_frequencies() if frequencies is None else frequencies
        self._rules = load_rules() if rules is None else rules
        self._evidence = Evidence(self._frequencies, self._rules)
        self._weights = self._rules.weights if self._frequencies else self._rules.bare_weights
        self._split = lru_cache(maxsize=1 << 17)(self._decide)

    def segment(self, word: str) -> Segmented:
        """The parts of one word; what is no word of Arabic letters stays one part."""
        kinds, bounds = self._split(word)
        return Segmented(word, 0, kinds, bounds)

    def segment_text(self, text: str) -> tuple[Segmented, ...]:
        """The parts of each word of a text, in order; numbers and signs are passed over."""
        split, out = self._split, []
        for match in _WORD.finditer(text):
            word = match.group()
            out.append(Segmented(word, match.start(), *split(word)))
        return tuple(out)

    def log_odds(self, affix: str, key: str, inside: bool = False) -> float:
        """How sure it is that `key` (see `frequency_key`) has the affix ("x-" or "-x").

        Natural logarithm of the odds, the names counted in; 0 is even.
        """
        weights = self._weights.get(affix)
        if weights is None:
            return _UNLIKELY
        if affix[0] == "-":
            return weigh(weights, self._evidence.behind(key, affix[1:], inside))
        odds = weigh(weights, self._evidence.before(key, affix[:-1], inside))
        gain = self._name(affix[:-1], key[len(affix) - 1 :])
        if gain:  # less where the whole is a common word
            odds += max(gain - _COMMON * self._evidence.log(key), 0.0)
        return odds

    def _name(self, prefix: str, stem: str) -> float:
        """What speaks for a prefix before `stem` if a name stands there, perhaps after another."""
        if not self._known:
            return 0.0
        best = self._gain(prefix, stem)
        if prefix in self._rules.conjunctions and stem[:1] in self._rules.prepositions:
            best = max(best, self._gain(stem[0], stem[1:]))
        return best

    def _gain(self, prefix: str, stem: str) -> float:
        if prefix == _LAM and stem[:1] == _LAM and self._listed(_ALEF + stem):
            return _NAME
        if self._listed(stem):
            return _NAME if len(stem) > _SHORT else _SHORT_NAME
        return 0.0

    def _listed(self, key: str) -> bool:
        name = key[:-1] + _HA if key.endswith(_MARBUTA) else key
        return name in self._known

    def _decide(self, word: str) -> tuple[tuple[PartKind, ...], tuple[int, ...]]:
        key = frequency_key(word)
        if not _PLAIN.fullmatch(key):
            return (("stem",), (0, len(word))) if word else ((), (0,))
        cuts = walk(key, self._rules, self._ask, self._listed, is_closed(word), onset_of(word))
        if self._articles:
            cuts = self._with_article(key, cuts)
        return _laid_out(word, key, cuts)

    def _ask(self, affix: str, key: str, inside: bool) -> bool:
        return self.log_odds(affix, key, inside) > 0

    def _with_article(self, key: str, cuts: list[Cut]) -> list[Cut]:
        """The article taken off the stem, where it is one."""
        at = next(n for n, (kind, _) in enumerate(cuts) if kind == "stem")
        begin = sum(size for _, size in cuts[:at])
        size = cuts[at][1]
        stem = key[begin : begin + size]
        after_lam = at > 0 and key[begin - 1] == _LAM
        if after_lam and stem.startswith(_LAM) and size > 2:
            taken = 1 if self._article(_ALEF + stem) else 0
        else:
            taken = 2 if stem.startswith(_ARTICLE) and size > 3 and self._article(stem) else 0
        if not taken:
            return cuts
        return [*cuts[:at], ("article", taken), ("stem", size - taken), *cuts[at + 1 :]]

    def _article(self, stem: str) -> bool:
        """Whether a stem's first two letters are the article: not where one is written before."""
        if stem in self._rules.no_article:
            return False
        whole = self._frequencies.get(stem, 0)
        return self._frequencies.get(_ARTICLE + stem, 0) < max(whole - 100, 1)


def _laid_out(word: str, key: str, cuts: list[Cut]) -> tuple[tuple[PartKind, ...], tuple[int, ...]]:
    """The cuts of a key as bounds in the word as written."""
    kinds = tuple(kind for kind, _ in cuts)
    bounds = [0]
    for _, size in cuts:
        bounds.append(bounds[-1] + size)
    if len(word) == len(key) and _PLAIN.fullmatch(word):
        return kinds, tuple(bounds)
    offsets = fold(word).offsets
    bounds = [0, *(offsets[at] for at in bounds[1:-1]), len(word)]
    if any(a >= b for a, b in pairwise(bounds)):
        return ("stem",), (
            0,
            len(word),
        )  # a boundary within one character, such as a ligature
    return kinds, tuple(bounds)
