"""Names of the lexicon within one typing error of a word that is no word of the lexicon.

One error is a letter too many, too few, or wrong, or two neighbours changed about. The names lie in
an index of themselves with each letter left out, so that a look-up costs as many probes as the word
has letters, however many names there are.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from isnad.arabic.clitics import readings
from isnad.lexicon import Entry, Lexicon
from isnad.lexicon.compiling import phrase_key

_ARTICLE = "\u0627\u0644"
_LEAST, _LEAST_BARE = 6, 5
"""Letters that a name must have, and without its article."""
_LONGEST = 60
_SLIPS = (
    "\u0627\u0648\u064a\u0621",  # alef, waw, ya and hamza: long vowels, heard and left out
    "\u0633\u0635\u0634\u062b", "\u062f\u0630\u0636\u0638\u0632", "\u062a\u0637\u062b",
    "\u062d\u062e\u062c\u0647", "\u0642\u063a\u0643\u062c", "\u0639\u063a",
    "\u0628\u062a\u0646\u064a\u062b\u067e", "\u0641\u0642\u06a4", "\u0631\u0632", "\u0635\u0636",
    "\u0637\u0638",
)  # fmt: skip
"""Letters that sound or look alike: they are taken for one another before others are."""


def near(word: str, lexicon: Lexicon, categories: Iterable[str]) -> tuple[Entry, ...]:
    """What a misspelt name may stand for: entries of `categories`, likeliest slip first.

    `word` is a name as a text writes it, of one or several words, in any spelling; a conjunction or
    preposition may be written on to it. Empty for whatever the lexicon knows in any reading, for
    names of fewer than six letters (five without the article), and where no name is one error away.
    Several names one error away are all returned, for the caller to choose from or to abstain.
    """
    wanted = frozenset(categories)
    return tuple(
        entry for key in near_keys(word, lexicon, wanted)
        for entry in lexicon.senses(key) if entry.category in wanted
    )  # fmt: skip


def near_keys(word: str, lexicon: Lexicon, categories: Iterable[str]) -> tuple[str, ...]:
    """The folded names one error away from `word`, as `near` finds them, likeliest first."""
    key = phrase_key(word)
    if not _long_enough(key) or len(key) > _LONGEST or _known(key, lexicon):
        return ()
    index = _index(lexicon, frozenset(categories))
    head, _, tail = key.partition(" ")
    for reading in readings(head):
        if reading.post:
            break
        stem = f"{reading.stem} {tail}" if tail else reading.stem
        if not _long_enough(stem):
            continue
        found = [(cost, name) for name in _candidates(stem, index)
                 if (cost := _cost(stem, name)) is not None]  # fmt: skip
        if found:
            found.sort()
            return tuple(name for _, name in found)
    return ()


def _known(key: str, lexicon: Lexicon) -> bool:
    """Whether a phrase is in the lexicon, in any reading of its first word."""
    head, blank, tail = key.partition(" ")
    return any(reading.stem + blank + tail in lexicon for reading in readings(head))


def _long_enough(key: str) -> bool:
    letters = key.replace(" ", "")
    bare = letters[2:] if letters.startswith(_ARTICLE) else letters
    return len(letters) >= _LEAST and len(bare) >= _LEAST_BARE


def _lacking_one(key: str) -> Iterator[str]:
    """The key, and the key without each of its letters."""
    yield key
    for at in range(len(key)):
        yield key[:at] + key[at + 1 :]


@lru_cache(maxsize=8)
def _index(lexicon: Lexicon, categories: frozenset[str]) -> dict[int, tuple[str, ...]]:
    """Names by the hashes of what is left of them; a clash of hashes costs a comparison only."""
    found: dict[int, list[str]] = {}
    for key in lexicon.phrases:
        fits = _long_enough(key) and len(key) <= _LONGEST
        if fits and not categories.isdisjoint(lexicon.categories(key)):
            for lacking in {*_lacking_one(key)}:
                found.setdefault(hash(lacking), []).append(key)
    return {mark: tuple(keys) for mark, keys in found.items()}


def _candidates(stem: str, index: dict[int, tuple[str, ...]]) -> set[str]:
    return {name for lacking in _lacking_one(stem) for name in index.get(hash(lacking), ())}


def _cost(word: str, name: str) -> int | None:
    """How unlikely the one error between two phrases is; None if there is more than one."""
    start = 0
    while start < min(len(word), len(name)) and word[start] == name[start]:
        start += 1
    word_end, name_end = len(word), len(name)
    while word_end > start and name_end > start and word[word_end - 1] == name[name_end - 1]:
        word_end, name_end = word_end - 1, name_end - 1
    ours, theirs = word[start:word_end], name[start:name_end]
    if not ours and not theirs:
        return 0
    if len(ours) <= 1 and len(theirs) <= 1:
        return _cost_of_one(ours, theirs, word[start - 1 : start])
    swapped = len(ours) == len(theirs) == 2 and ours == theirs[::-1]
    return 1 if swapped and " " not in ours else None


def _cost_of_one(ours: str, theirs: str, before: str) -> int:
    """One letter for another, or for none; `before` stands in front of it."""
    if not ours or not theirs:
        one = ours or theirs
        return 1 if one in _SLIPS[0] or one in (before, " ") else 2
    return 1 if any(ours in like and theirs in like for like in _SLIPS) else 3
