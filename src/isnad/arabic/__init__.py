"""Arabic text: folding, tokens, clitics, sentences, numbers, calendars. Useful without the rest."""

from isnad.arabic.clitics import Reading, readings
from isnad.arabic.folding import Folded, fold, fold_word
from isnad.arabic.sentences import Sentence, sentences
from isnad.arabic.tokens import Token, tokenize

__all__ = [
    "Folded",
    "Reading",
    "Sentence",
    "Token",
    "fold",
    "fold_word",
    "readings",
    "sentences",
    "tokenize",
]
