"""Events with all that is known of them."""

from collections.abc import Iterable
from dataclasses import replace

from isnad.model.claim import Coded
from isnad.model.story import Derivation, Event, Revisions, Siblings
from isnad.stories.book import Book, book_of
from isnad.stories.chain_ends import ends_of
from isnad.stories.contradictions import contradictions_of
from isnad.stories.events import cluster
from isnad.stories.grading import grade
from isnad.stories.origins import origins_of
from isnad.stories.superseding import superseded_in


def find_events(
    coded: Iterable[Coded],
    derivations: Iterable[Derivation] = (),
    siblings: Iterable[Siblings] = (),
    revisions: Iterable[Revisions] = (),
) -> tuple[Event, ...]:
    """The events of the reports, each with its origins, corrections, contradictions and grade."""
    book = book_of(coded, derivations, siblings, revisions)
    return tuple(weighed(event, book) for event in cluster(book))


def weighed(event: Event, book: Book) -> Event:
    """A bare event with all that its claims say of how far it can be relied on."""
    ends = ends_of(event, book)
    origins = origins_of(ends, book)
    known = replace(
        event,
        origins=origins,
        superseded=superseded_in(event, origins, ends, book),
        contradictions=contradictions_of(event, book),
    )
    return replace(known, grade=grade(known, ends, book))
