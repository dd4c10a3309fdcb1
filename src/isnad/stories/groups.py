"""Reports that are one report, and reports made from one that nobody has: unions of pairs."""

from collections import Counter
from collections.abc import Iterable, Mapping

from isnad.model import Revisions, Siblings, Step
from isnad.stories.kin import Kin
from isnad.stories.postings import Place

_REVISED = 0.7
"""The part of both texts that two versions of one post share, at least."""
_REVISED_DAYS = 14


class Union:
    """Places of reports that belong together."""

    def __init__(self) -> None:
        self._above: dict[Place, Place] = {}

    def join(self, one: Place, two: Place) -> None:
        """The two and all that belong with them are one group."""
        first, second = sorted((self._top(one), self._top(two)))
        self._above[second] = first

    def groups(self) -> list[list[Place]]:
        """The groups of two and more, each in order, in the order of their first."""
        out: dict[Place, list[Place]] = {}
        for place in sorted(self._above):
            out.setdefault(self._top(place), []).append(place)
        return [group for group in out.values() if len(group) > 1]

    def _top(self, place: Place) -> Place:
        self._above.setdefault(place, place)
        while self._above[place] != place:
            self._above[place] = self._above[self._above[place]]
            place = self._above[place]
        return place


def is_revision(kin: Kin) -> bool:
    """Whether two reports are versions of one: one address, or one outlet and nearly one text."""
    one, two = kin.parent.prepared, kin.child.prepared
    if one.report.url and one.report.url == two.report.url:
        return True
    near = one.day is None or two.day is None or abs(one.day - two.day) <= _REVISED_DAYS
    return near and kin.same_outlet and min(kin.shared.first, kin.shared.second) >= _REVISED


def revisions(pairs: Iterable[tuple[Place, Place]]) -> tuple[Revisions, ...]:
    """The groups of versions, oldest first."""
    union = Union()
    for one, two in pairs:
        union.join(one, two)
    why = (Step("revisions", "revision.one-page"),)
    return tuple(Revisions(tuple(name for _, name in group), why) for group in union.groups())


def siblings(pairs: Mapping[tuple[Place, Place], str]) -> tuple[Siblings, ...]:
    """The groups of children of an unseen parent; `pairs` say which source both name."""
    union = Union()
    for one, two in pairs:
        union.join(one, two)
    out = []
    for group in union.groups():
        inside = set(group)
        names = Counter(name for (one, _), name in pairs.items() if one in inside)
        name = min(names, key=lambda n: (-names[n], n))
        why = (Step("siblings", "siblings.same-source", name),)
        out.append(Siblings(name, tuple(name for _, name in group), why))
    return tuple(out)
