"""Reports found by whom they name: outlets with what they tell of, and pages by their address."""

from collections.abc import Iterator

from isnad.stories.card import Card
from isnad.stories.postings import Place

_MOST_KEYS = 400


class NamesIndex:
    """Looks up reports that an outlet's name, with a fact, or an address ties to another."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, str], list[Place]] = {}
        """(key of an outlet, fact) -> reports of that outlet that tell it."""
        self._named: dict[tuple[str, str], list[Place]] = {}
        """(key of an outlet, fact) -> reports that tell it and name that outlet."""
        self._pages: dict[str, list[Place]] = {}

    def add(self, new: Card) -> set[Place]:
        """Takes a report in; returns the reports whose kin may have changed by it."""
        place = new.order
        touched: set[Place] = set()
        for pair in _pairs(new.itself, new):
            touched.update(self._named.get(pair, ()))
            self._told.setdefault(pair, []).append(place)
        for pair in _sought(new):
            touched.update(self._told.get(pair, ()))
            self._named.setdefault(pair, []).append(place)
        url = new.prepared.report.url
        if url:
            touched.update(self._pages.setdefault(url, []))
            self._pages[url].append(place)
        return touched

    def near(self, child: Card) -> set[Place]:
        """The reports that a report names or is named by, with a fact in common; its versions."""
        found: set[Place] = set()
        for pair in _sought(child):
            found.update(self._told.get(pair, ()))
        for pair in _pairs(child.itself, child):
            found.update(self._named.get(pair, ()))
        found.update(self._pages.get(child.prepared.report.url or "", ()))
        found.discard(child.order)
        return found


def _sought(new: Card) -> Iterator[tuple[str, str]]:
    keys = {key for naming in new.sources for key in naming.keys}
    if new.own_report is not None or new.corrects:
        keys |= new.itself
    yield from _pairs(frozenset(sorted(keys)[:_MOST_KEYS]), new)


def _pairs(keys: frozenset[str], new: Card) -> Iterator[tuple[str, str]]:
    for key in keys:
        for fact in new.facts:
            yield key, fact
