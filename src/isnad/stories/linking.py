"""The whole way from coded reports to stories, on one page."""

from collections.abc import Iterable, Sequence

from isnad.model import Coded, Derivation, Event, Linked, Revisions, Siblings, Story
from isnad.stories.book import by_publication
from isnad.stories.changes import changes
from isnad.stories.copies import derive, id_taken
from isnad.stories.weighing import find_events


def link(coded: Iterable[Coded]) -> Linked:
    """What hangs together among coded reports: copies, changes, events, stories.

    The answer does not depend on the order of the reports; one that comes twice counts once. All
    reports are held in memory. Raises IsnadError where two different reports bear one id.
    """
    reports = by_publication(_once(coded))
    derived = derive(reports)
    by_id = {one.report.id: one for one in reports}
    events = find_events(reports, derived.derivations, derived.siblings, derived.revisions)
    return Linked(
        reports=tuple(one.report.id for one in reports),
        derivations=derived.derivations,
        siblings=derived.siblings,
        revisions=derived.revisions,
        changes=tuple(
            change
            for edge in derived.derivations
            for change in changes(by_id[edge.parent], by_id[edge.child], edge)
        ),
        events=events,
        stories=stories_of(
            reports, derived.derivations, derived.siblings, derived.revisions, events
        ),
    )


def _once(coded: Iterable[Coded]) -> Iterable[Coded]:
    seen: dict[str, Coded] = {}
    for one in coded:
        if seen.setdefault(one.report.id, one) != one:
            raise id_taken(one.report.id)
        yield one


def stories_of(
    reports: Sequence[Coded], derivations: Iterable[Derivation], siblings: Iterable[Siblings],
    revisions: Iterable[Revisions], events: Iterable[Event],
) -> tuple[Story, ...]:  # fmt: skip
    """The reports that hang together, each in one story, alone if need be.

    Stories are numbered in the order of their first reports; theirs stand in the order given.
    """
    tied: dict[str, str] = {one.report.id: one.report.id for one in reports}

    def root(name: str) -> str:
        while tied[name] != name:
            tied[name] = tied[tied[name]]
            name = tied[name]
        return name

    for names in _ties(derivations, siblings, revisions, events):
        first = root(names[0])
        for name in names[1:]:
            tied[root(name)] = first
    members: dict[str, list[str]] = {}
    for one in reports:
        members.setdefault(root(one.report.id), []).append(one.report.id)
    return tuple(Story(f"s{n}", tuple(names)) for n, names in enumerate(members.values(), 1))


def _ties(
    derivations: Iterable[Derivation], siblings: Iterable[Siblings],
    revisions: Iterable[Revisions], events: Iterable[Event],
) -> Iterable[Sequence[str]]:  # fmt: skip
    """Reports that belong together, some at a time."""
    for edge in derivations:
        yield edge.parent, edge.child
    for sisters in siblings:
        yield sisters.children
    for versions in revisions:
        yield versions.reports
    for event in events:
        yield [claim.rpartition("/")[0] for claim in event.claims]
