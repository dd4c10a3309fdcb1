"""What is kept of a report to find its kin: its names, whom it names, its words and facts."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from isnad.arabic import Token, tokenize
from isnad.lexicon import Lexicon
from isnad.model import Claim, Coded, Span
from isnad.stories.copy_words import copy_words
from isnad.stories.meeting import content_words, place_words
from isnad.stories.naming import Naming, namings
from isnad.stories.outlet_names import keys_of_name, names_of_itself
from isnad.stories.prepared import Prepared, prepare
from isnad.stories.shingles import number_of, shingles_of

_MOST_FACTS = 60
_NAME = 7
"""Words of an outlet's name and the verb before it, at most."""


@dataclass(frozen=True, slots=True)
class Card:
    """A report and everything its kin are looked up by; it depends on the report alone."""

    prepared: Prepared
    itself: frozenset[str]
    """The keys of its outlet's own names."""
    sources: tuple[Naming, ...]
    """Whom it names, without itself."""
    shingles: Sequence[int]
    content: tuple[str, ...]
    """The meanings of its content words, sorted; a tuple takes a tenth of a set's room."""
    facts: frozenset[str]
    """Places, numbers and kinds of what it tells, as keys."""
    tale: tuple[int, ...]
    """Its claims as numbers, for finding reports that tell the same; sorted."""
    own_report: Span | None
    """Where it speaks of an earlier report of its own outlet."""
    corrects: bool
    """Whether it says that it corrects something."""

    @property
    def id(self) -> str:
        """The report's id."""
        return self.prepared.id

    @property
    def order(self) -> tuple[int, str]:
        """Reports in the order of publication, then of ids."""
        return self.prepared.day or 0, self.prepared.id

    def names(self, other: "Card") -> Naming | None:
        """Where this report names the other's outlet as its source, the nearest mention first."""
        found = [n for n in self.sources if not n.keys.isdisjoint(other.itself)]
        return min(found, key=lambda n: (n.depth, n.span is None)) if found else None


def card(coded: Coded, lexicon: Lexicon) -> Card:
    """The card of a report; linear in its length."""
    tokens = tokenize(coded.report.text)
    prepared = prepare(coded, lexicon, tokens)
    itself = names_of_itself(coded.report, prepared.dateline)
    own, corrects = _of_itself(tokens)
    own = own or _had_told(tokens, itself)
    return Card(
        prepared=prepared,
        itself=itself,
        sources=_distinct(n for n in namings(prepared, tokens) if n.keys.isdisjoint(itself)),
        shingles=array("I", shingles_of(prepared.keys)),
        content=tuple(sorted(content_words(prepared.keys, copy_words().empty))),
        facts=frozenset(sorted(_facts(coded))[:_MOST_FACTS]),
        tale=tuple(sorted({number_of(key) for key in _tale(coded)})),
        own_report=own,
        corrects=corrects,
    )


def _distinct(found: Iterator[Naming]) -> tuple[Naming, ...]:
    """Each naming once; what a chain names stands as deep as the chain says."""
    depths: dict[frozenset[str], int] = {}
    out: dict[frozenset[str], Naming] = {}
    for naming in found:
        if naming.rule == "chain":
            depths[naming.keys] = min(naming.depth, depths.get(naming.keys, naming.depth))
        held = out.get(naming.keys)
        if held is None or (held.span is None and naming.span is not None):
            out[naming.keys] = naming
    return tuple(replace(n, depth=depths.get(keys, n.depth)) for keys, n in out.items())


def _facts(coded: Coded) -> Iterator[str]:
    day = coded.report.day
    for claim in coded.claims:
        words = place_words(claim.location) if claim.location else frozenset[str]()
        yield from (f"place {word}" for word in words)
        for count in claim.counts:
            if count.low > 2:
                yield f"count {count.of} {count.low}"
        when = claim.time.start if claim.time and claim.time.start else day
        if when is not None and not words:
            yield f"type {claim.event} {when.toordinal()}"
        yield from _people(claim)


def _tale(coded: Coded) -> Iterator[str]:
    """Each claim by type and place with its day, and with each of its numbers."""
    for claim in coded.claims:
        if claim.location is None:
            continue
        when = claim.time.start if claim.time and claim.time.start else None
        for word in place_words(claim.location):
            if when is not None:
                yield f"{claim.event} {word} {when.toordinal()}"
            for count in claim.counts:
                yield f"{claim.event} {word} {count.of} {count.low}"


def _people(claim: Claim) -> Iterator[str]:
    for link in claim.chain:
        yield f"source {link.name}"


def _of_itself(tokens: Sequence[Token]) -> tuple[Span | None, bool]:
    """Where a report speaks of its own earlier one, and whether it corrects something."""
    own_reports, corrections = copy_words().own_reports, copy_words().corrections
    heads = _heads()
    plain = [token for token in tokens if token.kind == "word"]
    own: Span | None = None
    corrects = False
    for at, token in enumerate(plain):
        if token.norm not in heads:
            continue
        phrase = ""
        for follow in plain[at : at + 4]:
            phrase = f"{phrase} {follow.norm}".strip()
            if own is None and phrase in own_reports:
                own = Span("text", token.start, follow.end)
            corrects = corrects or phrase in corrections
    return own, corrects


def _had_told(tokens: Sequence[Token], itself: frozenset[str]) -> Span | None:
    """Where a report says of its own outlet that it "had reported"."""
    words = copy_words()
    plain = [token for token in tokens if token.kind == "word"]
    for at, token in enumerate(plain[:-1]):
        if token.norm not in words.had or plain[at + 1].norm not in words.relays:
            continue
        first = next((i for i in range(at - 1, max(-1, at - _NAME), -1)
                      if plain[i].norm in words.was), None)  # fmt: skip
        if first is None or first + 1 == at:
            continue
        name = " ".join(each.norm for each in plain[first + 1 : at])
        if not keys_of_name(name).isdisjoint(itself):
            return Span("text", plain[first].start, plain[at + 1].end)
    return None


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    """The first words of the phrases in which an outlet speaks of its own reports."""
    phrases = copy_words().own_reports | copy_words().corrections
    return frozenset(phrase.split()[0] for phrase in phrases)
