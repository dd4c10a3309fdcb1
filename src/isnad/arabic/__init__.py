"""Arabic text: folding, tokens, clitics, sentences, numbers, calendars. Useful without the rest."""

from typing import TYPE_CHECKING, Any

from isnad.arabic.clitics import Reading, readings
from isnad.arabic.folding import Folded, fold, fold_word
from isnad.arabic.sentences import Sentence, sentences
from isnad.arabic.tokens import Token, tokenize

if TYPE_CHECKING:
    from isnad.arabic.segmentation import Part, Segmented, Segmenter

__all__ = [
    "Folded",
    "Part",
    "Reading",
    "Segmented",
    "Segmenter",
    "Sentence",
    "Token",
    "fold",
    "fold_word",
    "readings",
    "sentences",
    "tokenize",
]

_SEGMENTATION = frozenset({"Part", "Segmented", "Segmenter"})


def __getattr__(name: str) -> Any:
    """The segmenter's names, imported when they are asked for: the coder starts without them."""
    if name in _SEGMENTATION:
        from isnad.arabic import segmentation

        return getattr(segmentation, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
