"""Reports found by whom they name: outlets with what they tell of, and pages by their address."""

from collections.abc import Iterator

from isnad.stories.card import Card
from isnad.stories.postings import Place

_MOST_KEYS = 400
_DAYS = 3
"""Days back in which an outlet's every report may be the one that is named."""
_BUSY = 60
"""Reports of one outlet on one day, beyond which only facts in common tell which one is named."""


class NamesIndex:
    """Looks up reports that an outlet's name ties to another, or that stand at one address."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, str], list[Place]] = {}
        """(key of an outlet, fact) -> reports of that outlet that tell it."""
        self._named: dict[tuple[str, str], list[Place]] = {}
        """(key of an outlet, fact) -> reports that tell it and name that outlet."""
        self._published: dict[tuple[str, int], list[Place]] = {}
        """(key of an outlet, day) -> reports of that outlet."""
        self._naming: dict[tuple[str, int], list[Place]] = {}
        """(key of an outlet, day) -> reports that name it."""
        self._pages: dict[str, list[Place]] = {}

    def add(self, new: Card) -> set[Place]:
        """Takes a report in; returns the reports whose kin may have changed by it."""
        place = new.order
        touched: set[Place] = set()
        for pair in _pairs(new.itself, new):
            touched.update(self._named.get(pair, ()))
            self._told.setdefault(pair, []).append(place)
        for key in new.itself:
            day = self._published.setdefault((key, place[0]), [])
            day.append(place)
            if len(day) <= _BUSY + 1:  # one more, and the day tells nothing any longer
                for later in range(place[0], place[0] + _DAYS + 1):
                    touched.update(self._naming.get((key, later), ()))
        keys = _keys_sought(new)
        for pair in _pairs(keys, new):
            touched.update(self._told.get(pair, ()))
            self._named.setdefault(pair, []).append(place)
        for key in keys:
            self._naming.setdefault((key, place[0]), []).append(place)
        url = new.prepared.report.url
        if url:
            touched.update(self._pages.setdefault(url, []))
            self._pages[url].append(place)
        return touched

    def near(self, child: Card) -> tuple[set[Place], set[Place]]:
        """The reports that a report may be tied to, itself left out.

        First those with a fact in common that it names or that name it, and its versions; then
        those that came out when what it names did.
        """
        place = child.order
        found: set[Place] = set()
        keys = _keys_sought(child)
        for pair in _pairs(keys, child):
            found.update(self._told.get(pair, ()))
        for pair in _pairs(child.itself, child):
            found.update(self._named.get(pair, ()))
        found.update(self._pages.get(child.prepared.report.url or "", ()))
        near_in_time: set[Place] = set()
        for key in keys:
            for day in range(place[0] - _DAYS, place[0] + 1):
                published = self._published.get((key, day), ())
                if len(published) <= _BUSY:
                    near_in_time.update(published)
        return found - {place}, near_in_time - found - {place}


def _keys_sought(new: Card) -> frozenset[str]:
    keys = {key for naming in new.sources for key in naming.keys}
    if new.own_report is not None or new.corrects:
        keys |= new.itself
    return frozenset(sorted(keys)[:_MOST_KEYS])


def _pairs(keys: frozenset[str], new: Card) -> Iterator[tuple[str, str]]:
    for key in keys:
        for fact in new.facts:
            yield key, fact
