"""Where the chain of each claim of an event ends, copies and citations followed back.

From each claim at most one step leads on: to the claim it was copied from, or to what the outlet
that it names told of the same event. Whoever has no step to take is an end; a ring of steps has
none, unless a claim in it names somebody behind the outlet.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from isnad.model.claim import Claim, Step
from isnad.model.story import Event
from isnad.model.values import Link
from isnad.stories.book import Book
from isnad.stories.counts_compared import count_points
from isnad.stories.event_data import event_data
from isnad.stories.folded_names import close_names, shared_part, text_words
from isnad.stories.source_names import source_name, source_words

_OWN_WORDS = 0.4
"""Shared words with the parent's claim below which a copy's new source may be its own."""

_SPEAKER = 0.5
"""Shared words from which on the last link is who speaks."""


@dataclass(frozen=True, slots=True)
class End:
    """Where the chain of one claim ends."""

    name: str
    kind: str
    claim: str
    """The claim at which it ends, copies and citations followed back."""
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """What a claim rests on: another claim, or an end of its own if it leads nowhere."""

    to: str | None
    step: Step
    end: End | None


@dataclass(slots=True)
class _Within:
    """An event with its claims by report, and which reports an outlet's name means."""

    event: Event
    book: Book
    by_report: Mapping[str, list[str]]
    named: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def reports_of(self, name: str) -> tuple[str, ...]:
        """The reports of the event whose outlet bears the name."""
        if name not in self.named:
            self.named[name] = tuple(r for r in self.by_report if names_outlet(name, r, self.book))
        return self.named[name]


def ends_of(event: Event, book: Book) -> dict[str, End | None]:
    """Where the chain of each claim of the event ends; None where it runs in a ring."""
    by_report: dict[str, list[str]] = {}
    for ref in event.claims:
        by_report.setdefault(book.facts[ref].report, []).append(ref)
    within = _Within(event, book, by_report)
    ways = {ref: _way(ref, within) for ref in event.claims}
    done: dict[str, End | None] = {}
    for ref in event.claims:
        _follow(ref, ways, done)
    return {ref: done[ref] for ref in event.claims}


def _follow(ref: str, ways: Mapping[str, _Way], done: dict[str, End | None]) -> None:
    """Walk from a claim to its end, and note the end of every claim on the way."""
    path: dict[str, None] = {}
    at = ref
    while at not in done and at not in path:
        path[at] = None
        onward = ways[at].to
        if onward is None:
            done[at] = ways[at].end
            break
        at = onward
    if at not in done:  # a ring: who names somebody behind the outlet leads out of it
        walked = list(path)
        ring = walked[walked.index(at) :]
        exits = [claim for claim in sorted(ring) if ways[claim].end is not None]
        for claim in ring:
            done[claim] = ways[exits[0]].end if exits else None
    for claim in reversed(path):
        if claim in done:
            continue
        way = ways[claim]
        found = done[way.to] if way.to is not None else None
        done[claim] = way.end if found is None else _behind(found, way.step)


def _behind(end: End, step: Step) -> End:
    return End(end.name, end.kind, end.claim, (*end.steps, step))


def _way(ref: str, within: _Within) -> _Way:
    book = within.book
    report, claim = book.claims[ref]
    parent = book.parents.get(ref)
    told = within.by_report.get(book.facts[parent].report, ()) if parent else ()
    if parent is not None and parent in told and not _own_source(ref, parent, book):
        return _Way(parent, Step("origin", "copy", book.claims[parent][0].outlet), None)
    chain = _reporting(claim)
    for link in chain:
        found = _told_by(ref, link.name, within)
        if found is not None:
            behind = None if link is chain[-1] else _last_link(ref, chain)
            return _Way(found, Step("origin", "citation", link.name, link.span), behind)
    if chain and not names_outlet(chain[-1].name, report.id, book):
        end = _last_link(ref, chain)
        return _Way(None, end.steps[0], end)
    copied = _copied_here(ref, within)
    if copied is not None:
        return _Way(copied, Step("origin", "copy", book.claims[copied][0].outlet), None)
    end = _own_voice(ref, book)
    return _Way(None, end.steps[0], end)


def _reporting(claim: Claim) -> tuple[Link, ...]:
    """The chain of who reports; of an act of speaking without the speaker himself."""
    if claim.event not in event_data().speech or not claim.chain:
        return claim.chain
    last = claim.chain[-1]
    words, groups = source_words(last.name), source_name(last.name, last.kind).groups
    speaks = any(
        actor.group in groups or shared_part(words, source_words(actor.text)) >= _SPEAKER
        for actor in claim.actors
    )
    return claim.chain[:-1] if speaks else claim.chain


def _last_link(ref: str, chain: tuple[Link, ...]) -> End:
    last = chain[-1]
    return End(last.name, last.kind, ref, (Step("origin", "last-link", last.name, last.span),))


def _own_voice(ref: str, book: Book) -> End:
    report = book.claims[ref][0]
    first, name = book.unseen.get(report.id, ("", ""))
    if first and (ref in book.parents or ref in book.sources):
        outlet = name or book.reports[first].report.outlet
        return End(outlet, "agency", ref, (Step("origin", "unseen-parent", outlet),))
    kind = report.outlet_kind or "outlet"
    return End(report.outlet or report.id, kind, ref, (Step("origin", "own-voice", report.outlet),))


def _own_source(ref: str, parent: str, book: Book) -> bool:
    """Whether a copy's claim has a source that its parent does not know: the copy's own work."""
    claim = book.claims[ref][1]
    older, told = book.claims[parent]
    chain = _reporting(claim)
    if not chain:
        return False
    last = chain[-1]
    words = source_words(last.name)
    if any(close_names(words, source_words(link.name)) for link in told.chain):
        return False
    if any(names_outlet(link.name, older.id, book) for link in chain):
        return False
    if last.kind in {link.kind for link in told.chain} or last.kind in ("agency", "outlet"):
        return False
    if words <= text_words(older.text):
        return False
    return shared_part(book.facts[ref].words, book.facts[parent].words) < _OWN_WORDS


def names_outlet(name: str, report: str, book: Book) -> bool:
    """Whether a source's name is that of a report's outlet."""
    return close_names(source_words(name), book.outlets[report])


def _told_by(ref: str, name: str, within: _Within) -> str | None:
    """The claim of the event that an outlet of this name told, which the claim `ref` rests on."""
    book, mine = within.book, within.book.facts[ref]
    told = [
        other
        for report in within.reports_of(name)
        if report != mine.report
        for other in within.by_report[report]
    ]

    def rank(other: str) -> tuple[object, ...]:
        facts = book.facts[other]
        return (
            _later(facts.published, mine.published),
            (facts.report, mine.report) not in book.edges,
            facts.negated != mine.negated,
            facts.event != mine.event,
            -count_points(mine.counts, facts.counts) - 2 * shared_part(mine.words, facts.words),
            other,
        )

    return min(told, key=rank, default=None)


def _later(day: int | None, than: int | None) -> bool:
    """Whether both days are known, and one is the later."""
    return day is not None and than is not None and day > than


def _copied_here(ref: str, within: _Within) -> str | None:
    """What a report that was copied tells of the event, for a copy's claim that has no pair."""
    facts = within.book.facts
    mine = facts[ref]
    told = [
        other
        for parent in within.book.copied.get(mine.report, ())
        for other in within.by_report.get(parent, ())
        if facts[other].negated == mine.negated
    ]
    return max(
        told, key=lambda other: (shared_part(mine.words, facts[other].words), other), default=None
    )
