"""How likely a written word is one: for repairs that must choose between two spellings."""

from collections.abc import Callable
from functools import lru_cache

from isnad.arabic.clitics import readings
from isnad.arabic.folding import fold_word
from isnad.lexicon.lexicon import Lexicon

_FUTURE = "\u0633"
_LEAST = 3
_WHOLE, _PREFIXED, _WITH_PRONOUN = 3, 2, 1


@lru_cache(maxsize=4)
def word_weigher(lexicon: Lexicon) -> Callable[[str], int]:
    """A function from a word to 3 where a phrase of the lexicon holds it as it stands (folded), 2
    where one does without a prefix, 1 without a prefix and a pronoun, 0 where none does."""
    words = {word for phrase in lexicon.phrases for word in phrase.split(" ")}

    @lru_cache(maxsize=65536)
    def weigh(word: str) -> int:
        norm = fold_word(word)
        if norm in words:
            return _WHOLE
        best = 0
        for reading in readings(norm):
            known = len(reading.stem) >= _LEAST and reading.stem in words
            if known and not reading.pre.endswith(_FUTURE):
                best = max(best, _WITH_PRONOUN if reading.post else _PREFIXED)
        return best

    return weigh
