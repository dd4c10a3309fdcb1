"""Words that tell when something happened.

The words are read here, with no date in hand; `PeriodMention.resolve` works the days out from the
publication day.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from isnad.arabic.clitics import readings
from isnad.lexicon import Lexicon
from isnad.mentions.document import Document
from isnad.mentions.periods_rules import Rules
from isnad.mentions.periods_value import Moment, PeriodMention
from isnad.mentions.periods_words import ARTICLE, PRES, Words

__all__ = ["Moment", "PeriodMention", "find"]

_NAMED = frozenset({"group", "outlet", "place", "person", "organisation", "source", "newsagency"})


def find(document: Document, lexicon: Lexicon) -> tuple[PeriodMention, ...]:
    """Every expression of time, in order, none overlapping; the longest reading of each place.

    Durations, ages, and days that are part of a name are not mentions. Linear in the text.
    """
    times = lexicon.data.get("times")
    if times is None:
        return ()
    values = lexicon.data["numbers"]["values"]
    reader = Rules(Words(document.tokens, times, values, document.text))
    names = _names(document)
    starters = _starters(lexicon)
    out: list[PeriodMention] = []
    at = 0
    while at < len(document.tokens):
        token = document.tokens[at]
        found = None
        if token.kind == "number" or (
            token.kind == "word"
            and any(r.stem in starters for r in readings(token.norm) if r.pre in PRES)
        ):
            found = reader.at(at)
        if found is not None and names.get(at, 0) >= found.last:
            found = None
        if found is not None:
            out.append(found)
            at = found.last
        else:
            at += 1
    return tuple(out)


def _names(document: Document) -> dict[int, int]:
    """For each token inside a name of several words, where the name ends."""
    out: dict[int, int] = {}
    for hit in document.hits:
        if hit.last - hit.first > 1 and hit.entry.category in _NAMED:
            for at in range(hit.first, hit.last):
                out[at] = max(hit.last, out.get(at, 0))
    return out


@lru_cache(maxsize=4)
def _starters(lexicon: Lexicon) -> frozenset[str]:
    """First words of all tables: nothing starts elsewhere."""

    def phrases(table: Any) -> Iterator[str]:
        for key, value in table.items():
            yield key
            if isinstance(value, dict):
                yield from phrases(value)

    times = lexicon.data["times"]
    used = {k: v for k, v in times.items() if k != "guards"}
    words = {phrase.split(" ", 1)[0] for phrase in phrases(used)}
    words |= set(lexicon.data["numbers"]["values"])
    return frozenset(words | {ARTICLE + word for word in words} | {ARTICLE})
