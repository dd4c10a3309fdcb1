"""A report's words with what the lexicon says of them: numbers, sides, times, places, sayings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from isnad.arabic import Token, tokenize
from isnad.arabic.amounts import AmountWords, amounts
from isnad.lexicon import Hit, Lexicon
from isnad.model import Coded, Span
from isnad.stories.copy_words import change_words, copy_words
from isnad.stories.outlet_names import words_of
from isnad.stories.prepared import Prepared, prepare, words_of_span
from isnad.stories.stems import stem, unjoined

_KINDS = {
    "group": "side", "party_head": "head", "wording": "loaded", "place": "place",
    "attribution": "says", "speech": "says", "source": "source",
    "party_word epithet": "epithet",
}  # fmt: skip
Amount = tuple[object, object]
_LONGEST_PARTY = 12


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words [first, last) that the lexicon knows, by `kind`."""

    first: int
    last: int
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A prepared report with its phrases; numbers are word -> (low, high)."""

    prepared: Prepared
    phrases: dict[int, tuple[Phrase, ...]]
    """Word -> the phrases that it is a part of; the parties of the claims are of kind "party"."""
    numbers: dict[int, Amount]
    number_starts: dict[int, int]
    """Word -> the first word of the number it belongs to."""
    places: frozenset[str]
    """The stems of the words of the claims' places."""
    sources: frozenset[str]
    """The stems of the words of the claims' sources."""

    def phrases_in(self, first: int, last: int, kind: str) -> list[Phrase]:
        """The phrases of that kind that touch words [first, last), in order."""
        found = {
            phrase
            for at in range(first, last)
            for phrase in self.phrases.get(at, ())
            if phrase.kind == kind
        }
        return sorted(found, key=lambda p: (p.first, p.last, p.id))

    def is_kind(self, first: int, last: int, kind: str) -> bool:
        """Whether a phrase of that kind touches words [first, last)."""
        return any(
            phrase.kind == kind for at in range(first, last) for phrase in self.phrases.get(at, ())
        )

    def is_time(self, first: int, last: int) -> bool:
        """Whether words [first, last) say when and nothing else."""
        keys = self.prepared.keys[first:last]
        times = _times()
        return bool(keys) and all(
            key in times or at in self.numbers for at, key in enumerate(keys, first)
        )

    def is_saying(self, first: int, last: int) -> bool:
        """Whether words [first, last) tell who says it."""
        keys = self.prepared.keys[first:last]
        return self.is_kind(first, last, "says") or any(k in copy_words().relays for k in keys)

    def is_fate(self, at: int) -> bool:
        """Whether a word tells that somebody was killed."""
        return self.prepared.keys[at] in change_words().fates

    def words(self, span: Span | None) -> tuple[int, int] | None:
        """The words of a span of the text; None where it holds none."""
        return words_of_span(self.prepared, span)


@lru_cache(maxsize=1)
def _times() -> frozenset[str]:
    return frozenset(unjoined(word) for word in change_words().times) | change_words().times


def mark(coded: Coded, lexicon: Lexicon) -> Marked:
    """The report's words marked; linear in its length."""
    prepared = prepare(coded, lexicon)
    tokens = tokenize(coded.report.text)
    place = {start: at for at, start in enumerate(prepared.starts)}
    at_token = [place.get(token.start, -1) for token in tokens]
    phrases: list[Phrase] = list(_parties(prepared))
    for hit in lexicon.hits(tokens):
        kind = _kind(hit)
        words = _words(at_token, hit.first, hit.last)
        if kind is not None and words is not None:
            phrases.append(Phrase(*words, kind, hit.entry.id))
    by_word: dict[int, list[Phrase]] = {}
    for phrase in phrases:
        for at in range(phrase.first, phrase.last):
            by_word.setdefault(at, []).append(phrase)
    numbers, starts = _numbers(coded.report.text, tokens, at_token, lexicon)
    claims = coded.claims
    places = [p.name for c in claims for p in (c.location, *c.destination) if p is not None]
    sources = [link.name for claim in claims for link in claim.chain]
    return Marked(
        prepared, {at: tuple(found) for at, found in by_word.items()}, numbers, starts,
        _stems(places), _stems(sources),
    )  # fmt: skip


def _stems(names: Sequence[str]) -> frozenset[str]:
    return frozenset(stem(word) for name in names for word in words_of(name))


def _kind(hit: Hit) -> str | None:
    named = f"{hit.entry.category} {hit.entry.id}"
    if hit.entry.category == "speech" and hit.entry.info.get("needs") != "any":
        return None  # many of these verbs are written like common words
    return _KINDS.get(named) or _KINDS.get(hit.entry.category)


def _words(at_token: Sequence[int], first: int, last: int) -> tuple[int, int] | None:
    inside = [at for at in at_token[first:last] if at >= 0]
    return (inside[0], inside[-1] + 1) if inside else None


def _numbers(
    text: str, tokens: Sequence[Token], at_token: Sequence[int], lexicon: Lexicon
) -> tuple[dict[int, Amount], dict[int, int]]:
    numbers: dict[int, Amount] = {}
    starts: dict[int, int] = {}
    words = cast("AmountWords", lexicon.data["numbers"])
    for found in amounts(text, tokens, words):
        inside = _words(at_token, found.first, found.last)
        if inside is not None:
            for at in range(*inside):
                numbers[at] = (found.low, found.high)
                starts[at] = inside[0]
    return numbers, starts


def _parties(prepared: Prepared) -> Iterator[Phrase]:
    """Where the parties of the claims stand; a bare one is looked for in its claim's evidence."""
    text = prepared.report.text
    for claim in prepared.coded.claims:
        for party in (*claim.actors, *claim.targets):
            span = party.span
            if span is None:
                start = text.find(party.text, claim.evidence_span.start)
                span = Span("text", start, start + len(party.text)) if start >= 0 else None
            words = words_of_span(prepared, span)
            if words is not None and words[1] - words[0] <= _LONGEST_PARTY:
                yield Phrase(*words, "party", party.group or "")
