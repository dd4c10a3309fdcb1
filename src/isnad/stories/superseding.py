"""Claims that their own origin has corrected or brought up to date since.

They are shown and still stand among the values on which accounts differ, but no longer speak for
the event.
"""

from collections.abc import Mapping, Sequence

from isnad.model.claim import Coded
from isnad.model.story import Event, Origin
from isnad.stories.book import Book
from isnad.stories.chain_ends import End
from isnad.stories.counts_compared import disagree
from isnad.stories.event_data import event_data
from isnad.stories.folded_names import name_words

_REACH = 120
"""Characters before a claim's evidence in which a correction is announced."""


def superseded_in(
    event: Event, origins: Sequence[Origin], ends: Mapping[str, End | None], book: Book
) -> tuple[str, ...]:
    """The claims of the event that a later claim of the same origin takes the place of.

    Only what comes from the origin itself does: who retells it with another number changes it.
    """
    gone: set[str] = set()
    for origin in origins:
        direct = [ref for ref in origin.claims if (end := ends[ref]) and end.claim == ref]
        for new in direct:
            announced = corrects(book.reports[book.facts[new].report], new, book)
            gone |= {
                old
                for old in origin.claims
                if _takes_the_place(new, old, ends, book, announced=announced)
            }
    return tuple(ref for ref in event.claims if ref in gone)


def _takes_the_place(
    new: str, old: str, ends: Mapping[str, End | None], book: Book, *, announced: bool
) -> bool:
    """Whether `new` is later and says otherwise what `old` said, in number or in fact.

    Where a day is not known, only what is `announced` as a correction is known to be later.
    """
    end = ends[old]
    if end is None or end.claim == new:
        return False
    later, earlier = book.facts[new], book.facts[old]
    told, now = book.facts[end.claim].published, later.published
    since = 0 if told is None or now is None else now - told
    updated = since > 0 and later.negated == earlier.negated
    if since < 0 or not (announced or updated):
        return False
    return later.negated != earlier.negated or disagree(later.counts, earlier.counts)


def corrects(coded: Coded, ref: str, book: Book) -> bool:
    """Whether the report announces the claim as a correction."""
    claim = book.claims[ref][1]
    span = claim.evidence_span
    text = coded.report.text if span.field == "text" else coded.report.title
    around = text[max(0, span.start - _REACH) : span.end]
    return bool(event_data().correcting & set(name_words(around)))
