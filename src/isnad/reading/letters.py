"""Letters put in order before a text is read: what a PDF changed about."""

from isnad.arabic.repair import lam_alef_inverted, repair_lam_alef
from isnad.lexicon import Lexicon
from isnad.lexicon.written import word_weigher


def in_order(text: str, lexicon: Lexicon) -> tuple[str, int]:
    """The text with its lam-alefs in order, as long as before, and how many were changed about."""
    if not lam_alef_inverted(text):
        return text, 0
    fixed = repair_lam_alef(text, word_weigher(lexicon))
    return fixed.text, len(fixed.swapped)
