"""Which reports were made from which: from scratch, or one report after another.

Both ways give the same answer: whatever is derived of a report depends on the set of reports
alone, and taking one in marks those whose kin it may change to be looked at again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from isnad.lexicon import Lexicon, load_lexicon
from isnad.model import Coded, Derivation, IsnadError, Problem, Revisions, Siblings
from isnad.stories.card import Card, card
from isnad.stories.groups import is_revision, revisions, siblings
from isnad.stories.kin import Kin, kin_of, within_window
from isnad.stories.names_index import NamesIndex
from isnad.stories.overlap import Overlap, overlap
from isnad.stories.parents import parents_of, unseen_source
from isnad.stories.postings import Place, Postings
from isnad.stories.rings import without_rings

_WORDS_IN_COMMON = 3
"""Content words that a report shares with one that it may name, where no fact ties the two."""


@dataclass(frozen=True, slots=True)
class Derived:
    """How reports were made from one another, each tuple in one fixed order."""

    derivations: tuple[Derivation, ...] = ()
    siblings: tuple[Siblings, ...] = ()
    revisions: tuple[Revisions, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """What is known of one child: its edges, its versions and its siblings."""

    edges: tuple[Derivation, ...] = ()
    versions: tuple[Place, ...] = ()
    sisters: tuple[tuple[Place, str], ...] = ()


def derive(coded: Sequence[Coded]) -> Derived:
    """The derivations, siblings and revisions among coded reports.

    Order of the reports does not matter; cost grows near linearly with their number. Raises
    IsnadError where two different reports bear one id.
    """
    copies = Copies()
    for one in coded:
        copies.add(one)
    return copies.derived()


class Copies:
    """Reports taken in one by one, and how they were made from one another."""

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self._lexicon = lexicon or load_lexicon()
        self._cards: dict[Place, Card] = {}
        self._places: dict[str, Place] = {}
        self._postings = Postings()
        self._tales = Postings()
        self._names = NamesIndex()
        self._found: dict[Place, _Found] = {}
        self._waiting: set[Place] = set()
        self._overlaps: dict[tuple[Place, Place], Overlap] = {}
        self._compared: dict[Place, set[Place]] = {}

    def add(self, coded: Coded) -> None:
        """Takes a report in; the same report twice counts once.

        Raises IsnadError for another report under an id that is taken.
        """
        held = self._places.get(coded.report.id)
        if held is not None:
            if self._cards[held].prepared.coded != coded:
                raise id_taken(coded.report.id)
            return
        new = card(coded, self._lexicon)
        place = new.order
        self._places[new.id] = place
        self._cards[place] = new
        touched, loosened = self._postings.add(place, new.shingles)
        self._forget(loosened)
        retold, common = self._tales.add(place, new.tale)
        self._waiting |= {place} | touched | loosened | retold | common | self._names.add(new)

    def edges_of(self, report: str) -> tuple[Derivation, ...]:
        """The derivations that lead to one report, as far as they show without rings."""
        place = self._places[report]
        if place in self._waiting:
            self._look_at(place)
        return self._found[place].edges

    def derived(self) -> Derived:
        """Everything that is known of all the reports taken in so far."""
        for place in sorted(self._waiting):
            self._look_at(place)
        found = sorted(self._found.items())
        versions = [(place, other) for place, one in found for other in one.versions]
        sisters = {(place, other): name for place, one in found for other, name in one.sisters}
        both = {pair: name for pair, name in sisters.items() if pair[::-1] in sisters}
        edges = without_rings(edge for _, one in found for edge in one.edges)
        order = self._places
        return Derived(
            tuple(sorted(edges, key=lambda e: (order[e.child], order[e.parent]))),
            siblings(both),
            revisions(versions),
        )

    def _look_at(self, place: Place) -> None:
        child = self._cards[place]
        kin = [
            self._kin(other, place)
            for other in self._near(child)
            if within_window(self._cards[other], child)
        ]
        versions = tuple(k.parent.order for k in kin if is_revision(k))
        others = [k for k in kin if k.parent.order not in versions]
        sisters: list[tuple[Place, str]] = []
        for one in others:
            naming = unseen_source(one, others)
            if naming is not None:
                sisters.append((one.parent.order, naming.name))
        self._found[place] = _Found(parents_of(others), versions, tuple(sisters))
        self._waiting.discard(place)

    def _near(self, child: Card) -> Iterable[Place]:
        place = child.order
        named, of_those_days = self._names.near(child)
        content = set(child.content)
        found = {
            *self._postings.near(place, child.shingles),
            *self._tales.near(place, child.tale),
            *named,
            *(
                other
                for other in of_those_days
                if len(content.intersection(self._cards[other].content)) >= _WORDS_IN_COMMON
            ),
        }
        found.discard(place)
        return sorted(found)

    def _kin(self, parent: Place, child: Place) -> Kin:
        """The two seen together; overlaps are worked out once for both directions."""
        pair = (parent, child) if parent < child else (child, parent)
        shared = self._overlaps.get(pair)
        if shared is None:
            one, two = (self._cards[place].prepared for place in pair)
            shared = overlap(one, two, self._postings.stock)
            self._overlaps[pair] = shared
            for place in pair:
                self._compared.setdefault(place, set()).add(
                    pair[0] if place == pair[1] else pair[1]
                )
        if parent > child:
            shared = shared.turned()
        return kin_of(self._cards[parent], self._cards[child], shared)

    def _forget(self, loosened: set[Place]) -> None:
        """Drops the overlaps of reports in which a run of words became a set phrase."""
        for place in loosened:
            for other in self._compared.get(place, set()) & loosened:
                self._overlaps.pop((place, other) if place < other else (other, place), None)


def id_taken(name: str) -> IsnadError:
    """The error where two different reports bear one id."""
    message = f"two different reports bear the id {name}."
    remedy = "Give each report an id of its own; versions of one page share its URL, not its id."
    return IsnadError(Problem("id-taken", "", message, remedy))
