"""Arabic text: folding, tokens, clitics, sentences, numbers, calendars. Useful without the rest."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from isnad.arabic.clitics import Reading, readings
from isnad.arabic.folding import Folded, fold, fold_word
from isnad.arabic.sentences import Sentence, sentences
from isnad.arabic.tokens import Token, tokenize

if TYPE_CHECKING:
    from isnad.arabic.repair import Repaired, lam_alef_inverted, repair_lam_alef
    from isnad.arabic.segmentation import Part, Segmented, Segmenter

__all__ = [
    "Folded",
    "Part",
    "Reading",
    "Repaired",
    "Segmented",
    "Segmenter",
    "Sentence",
    "Token",
    "fold",
    "fold_word",
    "lam_alef_inverted",
    "readings",
    "repair_lam_alef",
    "sentences",
    "tokenize",
]

_LATER = {
    "Part": "segmentation", "Segmented": "segmentation", "Segmenter": "segmentation",
    "Repaired": "repair", "lam_alef_inverted": "repair", "repair_lam_alef": "repair",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Names whose modules are imported when they are asked for: the coder starts without them."""
    if name in _LATER:
        return getattr(import_module(f"isnad.arabic.{_LATER[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
