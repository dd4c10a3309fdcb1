"""A text of a report ready for the finders of mentions."""

from bisect import bisect_right
from dataclasses import dataclass

from isnad.arabic import Sentence, Token, sentences, tokenize
from isnad.lexicon import Hit, Lexicon
from isnad.model import Field, Span


@dataclass(frozen=True, slots=True)
class Document:
    """One text of a report (its body or its title): tokens, sentences, phrases of the lexicon."""

    field: Field
    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    hits: tuple[Hit, ...]

    def words(self, first: int, last: int) -> str:
        """The untouched text of tokens [first, last)."""
        if first >= last:
            return ""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def span(self, first: int, last: int) -> Span:
        """Where tokens [first, last) stand."""
        return Span(self.field, self.tokens[first].start, self.tokens[last - 1].end)

    def sentence(self, at: int) -> int:
        """The number of the sentence that a token stands in."""
        found = bisect_right(self.sentences, at, key=lambda sentence: sentence.first)
        return max(found - 1, 0)

    def paragraph(self, at: int) -> int:
        """The number of the paragraph that a token stands in."""
        return self.sentences[self.sentence(at)].paragraph if self.sentences else 0


def read_document(text: str, lexicon: Lexicon, field: Field = "text") -> Document:
    """Tokens, sentences and lexical hits of a text; linear in its length."""
    tokens = tokenize(text)
    return Document(field, text, tokens, sentences(tokens), lexicon.hits(tokens))
