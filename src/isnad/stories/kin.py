"""A child and one report it may have been made from, everything known of the two together."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from isnad.stories.card import Card
from isnad.stories.copy_words import copy_words
from isnad.stories.direction import Older, older
from isnad.stories.kinds import is_copy
from isnad.stories.meeting import Told, told
from isnad.stories.naming import Naming
from isnad.stories.outlet_names import words_of
from isnad.stories.overlap import Overlap
from isnad.stories.prepared import words_of_span
from isnad.stories.stems import meaning, unjoined

_WINDOW = 30
"""Days between a report and what was made from it, at most."""


_BESIDE_WORDS, _BESIDE = 3, 0.25
"""Content words beside a name that the named report has too: so many, and this part of all."""


@dataclass(frozen=True, slots=True)
class Kin:
    """A parent that a child may have; spans and shares are seen as (parent, child)."""

    parent: Card
    child: Card
    shared: Overlap
    copy: bool
    """Whether they share their text."""
    named: Naming | None
    """Where the child names the parent's outlet."""
    returned: Naming | None
    """Where the parent names the child's outlet."""
    direction: Older

    @property
    def same_outlet(self) -> bool:
        """Whether one outlet published both."""
        return same_outlet(self.parent, self.child)

    def content(self) -> Told:
        """What the child tells again of the parent."""
        ours, theirs = self.parent.content, self.child.content
        words = len(set(ours).intersection(theirs)) / len(ours) if ours else 0.0
        return told(
            self.parent.prepared.coded, self.child.prepared.coded, self.parent.itself, words
        )


def kin_of(parent: Card, child: Card, shared: Overlap) -> Kin:
    """The two seen together; `shared` as (parent, child)."""
    named, returned = child.names(parent), parent.names(child)
    return Kin(
        parent, child, shared, is_copy(shared), named, returned,
        older(parent.prepared, child.prepared, shared, named is not None, returned is not None),
    )  # fmt: skip


def tells_beside(kin: Kin, naming: Naming) -> bool:
    """Whether the sentence that names the parent, or the next, tells something the parent has."""
    child = kin.child.prepared
    words = words_of_span(child, naming.span)
    if words is None:
        return False
    number = child.sentences[words[0]]
    return any(_shares(kin, words, number, last) for last in (number, number + 1))


def _shares(kin: Kin, words: tuple[int, int], number: int, last_number: int) -> bool:
    """Whether sentences of the child, but for the name in them, have enough of the parent."""
    child = kin.child.prepared
    first = bisect_left(child.sentences, number)
    last = bisect_right(child.sentences, last_number)
    lists = copy_words()
    beside = {
        meaning(key)
        for at, key in enumerate(child.keys[first:last], first)
        if not words[0] <= at < words[1]
        and len(key) > 2
        and key not in lists.empty
        and key not in lists.relays
    }
    beside -= {meaning(unjoined(word)) for word in words_of(kin.parent.prepared.report.outlet)}
    shared = beside.intersection(kin.parent.content)
    return len(shared) >= _BESIDE_WORDS and len(shared) >= _BESIDE * len(beside)


def same_outlet(one: Card, two: Card) -> bool:
    """Whether two reports come from one outlet."""
    first, second = one.prepared.report.outlet, two.prepared.report.outlet
    return bool(first) and (first == second or not one.itself.isdisjoint(two.itself))


def within_window(one: Card, two: Card) -> bool:
    """Whether two reports stand near enough in time for one to be made from the other."""
    first, second = one.prepared.day, two.prepared.day
    return first is None or second is None or abs(first - second) <= _WINDOW
