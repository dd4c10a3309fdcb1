"""Events: the claims of many reports that are about one occurrence."""

from collections import Counter
from collections.abc import Sequence

from isnad.model.story import Event
from isnad.stories.book import Book
from isnad.stories.clustering import gather
from isnad.stories.event_data import event_data
from isnad.stories.facts import Facts
from isnad.stories.neighbours import join_neighbours


def cluster(book: Book) -> tuple[Event, ...]:
    """The events of the reports, each claim in exactly one; origins and the rest still empty.

    Events are numbered in the order of their first claim's publication, then of its name; the
    claims of each stand in that order too.
    """
    claims = tuple(book.facts.values())
    place = {claim.ref: at for at, claim in enumerate(claims)}
    found = join_neighbours(gather(claims, book.parents))
    ordered = sorted(
        (sorted(event.members, key=lambda claim: place[claim.ref]) for event in found),
        key=lambda members: place[members[0].ref],
    )
    return tuple(
        Event(f"e{number}", event_type(members), tuple(claim.ref for claim in members))
        for number, members in enumerate(ordered, start=1)
    )


def event_type(claims: Sequence[Facts]) -> str:
    """The type most claims have, the more exact one where two are as frequent."""
    counted = Counter(claim.event for claim in claims)
    exact = event_data().exactness
    return min(counted, key=lambda event: (-counted[event], exact.get(event, len(exact)), event))
