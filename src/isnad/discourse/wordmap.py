"""What the lexicon's grammar says of each token of a document, for quick look-up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from isnad.arabic import Token
from isnad.arabic.clitics import readings
from isnad.lexicon import Hit
from isnad.mentions.document import Document

_GRAMMAR = frozenset({
    "opener", "relative", "result", "cause", "adjunct", "negator", "pseudo_negator", "hedge",
    "plan", "verb", "domain", "named", "complementizer", "topic", "except", "attempt", "support",
    "prep", "thing", "object", "means", "muted", "aside", "through", "headless", "bearer",
    "unreal", "compare", "deed", "arrival", "echo", "tool", "site", "age", "journey", "coming",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class WordMap:
    """Hits of grammar words by category and first token, and of prepositions by last token."""

    by_first: Mapping[str, Mapping[int, tuple[Hit, ...]]]
    preps_by_last: Mapping[int, Hit]

    def at(self, category: str, first: int) -> tuple[Hit, ...]:
        """Hits of a category that begin at a token, longest first."""
        return self.by_first.get(category, {}).get(first, ())

    def first(self, category: str, start: int, end: int) -> Hit | None:
        """The first hit of a category that begins in [start, end)."""
        table = self.by_first.get(category)
        if not table:
            return None
        for at in range(start, end):
            if at in table:
                return table[at][0]
        return None

    def ids(self, category: str, start: int, end: int) -> Iterable[Hit]:
        """All hits of a category that begin in [start, end)."""
        table = self.by_first.get(category)
        if table:
            for at in range(start, end):
                yield from table.get(at, ())


def word_map(document: Document) -> WordMap:
    """The map of a document; one pass over its hits."""
    by_first: dict[str, dict[int, list[Hit]]] = {name: {} for name in _GRAMMAR}
    by_last: dict[int, Hit] = {}
    for hit in document.hits:
        category = hit.entry.category
        if category not in _GRAMMAR:
            continue
        by_first[category].setdefault(hit.first, []).append(hit)
        if category == "prep":
            held = by_last.get(hit.last)
            if held is None or held.first > hit.first:
                by_last[hit.last] = hit
    frozen = {
        name: {at: tuple(sorted(hits, key=lambda h: -h.last)) for at, hits in table.items()}
        for name, table in by_first.items()
    }
    return WordMap(frozen, by_last)


def stems(token: Token) -> tuple[str, ...]:
    """The stems of a word's readings; behind a ta marbuta no pronoun comes off."""
    return tuple(r.stem for r in readings(token.norm) if not (r.post and token.closed))
