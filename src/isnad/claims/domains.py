"""Paragraphs of sport, film, weather or trade, whose words sound like war."""

from collections.abc import Sequence

from isnad.arabic import Sentence
from isnad.discourse.wordmap import WordMap
from isnad.mentions.gathered import Mentions

_CIVIL = frozenset({
    "named", "people", "state", "country", "adjective", "metonym", "bare", "unit", "civil", "party",
})  # fmt: skip
_MARKS_OF_TEXT, _WEIGHT = 5, 3
"""Words of another domain that make a text alien, and how many more each fighting side asks."""
_MARKS, _MARKS_BESIDE_ARMED = 2, 4
"""Words of another domain that make a paragraph alien, without and with a fighting side."""


def other_domains(
    sentences: Sequence[Sentence], words: WordMap, mentions: Mentions
) -> frozenset[int]:
    """The paragraphs that are of another domain."""
    spans: dict[int, tuple[int, int]] = {}
    for sentence in sentences:
        first, last = spans.get(sentence.paragraph, (sentence.first, sentence.last))
        spans[sentence.paragraph] = min(first, sentence.first), max(last, sentence.last)
    out = set()
    alien = bool(sentences) and _alien(sentences[0].first, sentences[-1].last, words, mentions)
    for paragraph, (first, last) in spans.items():
        marks = {(hit.entry.id, hit.reading.stem) for hit in words.ids("domain", first, last)}
        if alien and (len(marks) >= _MARKS or not _news(first, last, mentions)):
            out.add(paragraph)
        if len(marks) < _MARKS:
            continue
        armed = _armed(first, last, mentions)
        if len(marks) >= (_MARKS_BESIDE_ARMED if armed else _MARKS):
            out.add(paragraph)
    return frozenset(out)


def _armed(first: int, last: int, mentions: Mentions) -> int:
    """How often fighting sides are named in tokens [first, last)."""
    parties = mentions.parties.within(first, last)
    return sum(party.kind not in _CIVIL and not party.generic for party in parties)


def _news(first: int, last: int, mentions: Mentions) -> bool:
    """Whether a paragraph tells of a day and of an armed side, or counts the hurt."""
    counts = mentions.counts.within(first, last)
    hurt = any((c.of and c.explicit) or c.group == "unidentified_gunmen" for c in counts)
    return bool(mentions.periods.within(first, last)) and (
        hurt or _armed(first, last, mentions) > 0
    )


def _alien(first: int, last: int, words: WordMap, mentions: Mentions) -> bool:
    """Whether a whole text is of another domain: many of its words, hardly a fighting side."""
    marks = {(hit.entry.id, hit.reading.stem) for hit in words.ids("domain", first, last)}
    return len(marks) >= _MARKS_OF_TEXT + _WEIGHT * _armed(first, last, mentions)
