"""The data of the coder (groups, outlets, places, words, frames) and what reads and compiles it."""

from isnad.lexicon.entry import Entry, Hit
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.lexicon import Lexicon, load_lexicon

__all__ = ["Entry", "Hit", "Lexicon", "LexiconError", "load_lexicon"]
