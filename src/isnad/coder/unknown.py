"""Words that look as if they mattered and that the lexicon lacks: work for whoever extends it."""

from collections.abc import Iterator

from isnad.arabic.clitics import readings
from isnad.lexicon import Lexicon
from isnad.mentions.document import Document
from isnad.mentions.gathered import Mentions

_WAW, _FA, _YA, _TA, _SEEN = (chr(c) for c in (0x648, 0x641, 0x64A, 0x62A, 0x633))
_ARTICLE = chr(0x627) + chr(0x644)
_MIN_VERB = 4


def unknown_words(
    document: Document, mentions: Mentions, lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """(kind, words): "verb" for an unknown word where a verb is due before a party or a number
    of people, "party" for a named side and "place" for a named place that nothing resolves."""
    starts = {m.first for m in mentions.parties} | {c.first for c in mentions.counts}
    for sentence in document.sentences:
        for at in range(sentence.first, sentence.last - 1):
            token = document.tokens[at]
            if token.kind != "word" or at + 1 not in starts or len(token.norm) < _MIN_VERB:
                continue
            if _ARTICLE in (token.norm[:2], token.norm[1:3]):
                continue
            head = at == sentence.first or document.tokens[at - 1].kind == "punct"
            if (head or token.norm[0] in (_WAW, _FA)) and not _known(token.norm, lexicon):
                yield "verb", token.norm
    for mention in mentions.parties:
        if (
            mention.group is None
            and not mention.generic
            and mention.kind in ("named", "armed_group")
        ):
            yield "party", document.words(mention.first, mention.last)
    for place in mentions.places:
        if place.name and place.latitude is None and not place.candidates:
            yield "place", place.name


def _known(norm: str, lexicon: Lexicon) -> bool:
    return any(reading.stem in lexicon for reading in readings(norm))
