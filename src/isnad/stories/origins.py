"""Independent origins: the distinct ends of an event's chains, followed back through copies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from isnad.model.claim import Claim, Step
from isnad.model.story import Event, Origin
from isnad.model.values import Link
from isnad.stories.book import Book
from isnad.stories.counts_compared import count_points
from isnad.stories.event_data import event_data
from isnad.stories.folded_names import close_names, shared_part
from isnad.stories.source_names import same_source, source_name, source_words, speaks_for

_OWN_WORDS = 0.4
"""Shared words with the parent's claim below which a copy's new source may be its own."""


@dataclass(frozen=True, slots=True)
class End:
    """Where the chain of one claim ends."""

    name: str
    kind: str
    claim: str
    """The claim at which it ends, copies and citations followed back."""
    steps: tuple[Step, ...]


def ends_of(event: Event, book: Book) -> dict[str, End | None]:
    """Where the chain of each claim of the event ends; None where it runs in a ring."""
    return {ref: _end(ref, event, book, ()) for ref in event.claims}


def origins_of(ends: Mapping[str, End | None], book: Book) -> tuple[Origin, ...]:
    """The witnesses at the ends of an event's chains, in the order of the claims that reach them.

    A claim whose sources only name one another in a ring rests on nobody; an event of such claims
    alone has no origin.
    """
    groups: list[list[tuple[str, End]]] = []
    rules: list[list[Step]] = []
    for ref, end in ends.items():
        if end is None:
            continue
        for group, steps in zip(groups, rules, strict=True):
            rule = next((r for _, known in group if (r := _one_source(known, end, book))), None)
            if rule is not None:
                if rule != "same-name":
                    steps.append(Step("origin", rule, f"{group[0][1].name} = {end.name}"))
                group.append((ref, end))
                break
        else:
            groups.append([(ref, end)])
            rules.append([])
    return tuple(_origin(group, steps) for group, steps in zip(groups, rules, strict=True))


def _origin(group: Sequence[tuple[str, End]], joined: Sequence[Step]) -> Origin:
    first = min(group, key=lambda row: (row[0] != row[1].claim,))[1]
    direct = [ref for ref, end in group if ref == end.claim]
    others = [ref for ref, end in group if ref != end.claim]
    steps = {step: None for _, end in group for step in end.steps}
    return Origin(first.name, first.kind, (*direct, *others), (*steps, *joined))


def _one_source(left: End, right: End, book: Book) -> str | None:
    a, b = source_name(left.name, left.kind), source_name(right.name, right.kind)
    rule = same_source(a, b)
    if rule is not None:
        return rule
    for person, body, name in ((left, b, right), (right, a, left)):
        report, claim = book.claims[person.claim]
        known = bool(claim.chain) and not a.nameless and name.name != report.outlet
        if known and speaks_for(person.name, body, report.text):
            return "spokesman"
    return None


def _end(ref: str, event: Event, book: Book, seen: tuple[str, ...]) -> End | None:
    """The end of a claim's chain; None where it runs in a ring."""
    if ref in seen:
        return None
    seen = (*seen, ref)
    report, claim = book.claims[ref]
    parent = book.parents.get(ref)
    if parent in event.claims and not _own_source(ref, parent, book):
        return _followed(parent, "copy", book.claims[parent][0].outlet, event, book, seen)
    chain = _reporting(claim)
    for link in chain:
        found = _told_by(ref, link.name, event, book)
        if found is not None:
            end = _followed(found, "citation", link.name, event, book, seen)
            if end is not None or link is chain[-1]:
                return end
            break
    if not chain or _names_outlet(chain[-1].name, report.id, book):
        copied = _copied_here(ref, event, book)
        if copied is not None:
            return _followed(copied, "copy", book.claims[copied][0].outlet, event, book, seen)
        return _own_voice(ref, book)
    last = chain[-1]
    return End(last.name, last.kind, ref, (Step("origin", "last-link", last.name, last.span),))


def _reporting(claim: Claim) -> tuple[Link, ...]:
    """The chain of who reports; of an act of speaking without the speaker himself."""
    if claim.event not in event_data().speech or not claim.chain:
        return claim.chain
    last = source_words(claim.chain[-1].name)
    speaks = any(close_names(last, source_words(actor.text)) for actor in claim.actors)
    return claim.chain[:-1] if speaks else claim.chain


def _followed(
    to: str, rule: str, words: str, event: Event, book: Book, seen: tuple[str, ...]
) -> End | None:
    end = _end(to, event, book, seen)
    if end is None:
        return None
    return End(end.name, end.kind, end.claim, (*end.steps, Step("origin", rule, words)))


def _own_voice(ref: str, book: Book) -> End:
    report = book.claims[ref][0]
    first, name = book.unseen.get(report.id, ("", ""))
    shared = ref in book.parents or ref in book.parents.values()
    if first and shared:
        outlet = name or book.reports[first].report.outlet
        return End(outlet, "agency", ref, (Step("origin", "unseen-parent", outlet),))
    kind = report.outlet_kind or "outlet"
    return End(report.outlet or report.id, kind, ref, (Step("origin", "own-voice", report.outlet),))


def _own_source(ref: str, parent: str, book: Book) -> bool:
    """Whether a copy's claim has a source that its parent does not know: the copy's own work."""
    claim = book.claims[ref][1]
    older, told = book.claims[parent]
    if not claim.chain:
        return False
    last = claim.chain[-1]
    words = source_words(last.name)
    if any(close_names(words, source_words(link.name)) for link in told.chain):
        return False
    if any(_names_outlet(link.name, older.id, book) for link in claim.chain):
        return False
    if last.kind in {link.kind for link in told.chain} or last.kind in ("agency", "outlet"):
        return False
    if words <= frozenset(source_words(older.text[:20000])):
        return False
    return shared_part(book.facts[ref].words, book.facts[parent].words) < _OWN_WORDS


def _names_outlet(name: str, report: str, book: Book) -> bool:
    return close_names(source_words(name), book.outlets[report])


def _told_by(ref: str, name: str, event: Event, book: Book) -> str | None:
    """The claim of the event that an outlet of this name told, which the claim `ref` rests on."""
    report = book.claims[ref][0]
    mine = book.facts[ref]
    best: tuple[tuple[object, ...], str] | None = None
    for other in event.claims:
        facts = book.facts[other]
        if facts.report == report.id or not _names_outlet(name, facts.report, book):
            continue
        later = (facts.published or 0) > (mine.published or 0)
        rank = (
            later,
            (facts.report, report.id) not in book.edges,
            facts.negated != mine.negated,
            facts.event != mine.event,
            -count_points(mine.counts, facts.counts) - 2 * shared_part(mine.words, facts.words),
            other,
        )
        if best is None or rank < best[0]:
            best = (rank, other)
    return best[1] if best else None


def _copied_here(ref: str, event: Event, book: Book) -> str | None:
    """What a report that was copied tells of the event, for a copy's claim that has no pair."""
    parents = book.copied.get(book.facts[ref].report, ())
    mine = book.facts[ref]
    told = [
        other
        for other in event.claims
        if book.facts[other].report in parents and book.facts[other].negated == mine.negated
    ]
    return max(
        told, key=lambda other: (shared_part(mine.words, book.facts[other].words), other),
        default=None,
    )  # fmt: skip
