"""A child and one report it may have been made from, everything known of the two together."""

from dataclasses import dataclass

from isnad.stories.card import Card
from isnad.stories.direction import Older, older
from isnad.stories.kinds import is_copy
from isnad.stories.meeting import Told, told
from isnad.stories.naming import Naming
from isnad.stories.overlap import Overlap

_WINDOW = 30
"""Days between a report and what was made from it, at most."""


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


def same_outlet(one: Card, two: Card) -> bool:
    """Whether two reports come from one outlet."""
    first, second = one.prepared.report.outlet, two.prepared.report.outlet
    return bool(first) and (first == second or not one.itself.isdisjoint(two.itself))


def within_window(one: Card, two: Card) -> bool:
    """Whether two reports stand near enough in time for one to be made from the other."""
    first, second = one.prepared.day, two.prepared.day
    return first is None or second is None or abs(first - second) <= _WINDOW
