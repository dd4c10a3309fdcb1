"""Places of claims, compared: the same, one within the other, both vague, or apart."""

import math
from dataclasses import dataclass
from functools import cache, lru_cache

from isnad.arabic.folding import fold_word
from isnad.lexicon import load_lexicon
from isnad.model.values import Place
from isnad.stories.event_data import event_data
from isnad.stories.folded_names import close_names, name_words

_EXTENT = {"country": 3, "admin1": 3, "area": 3, "sea": 3, "river": 3, "road": 3, "admin2": 1}
_PRECISION = {"country": 3, "admin1": 3, "admin2": 1, "area": 1}
"""What a resolved place is at least; an "area" may be a town's surroundings."""
_CITY = 300_000
"""Of a city of so many people, its name alone does not tell two occurrences of a day apart."""
_FAR = 30.0
"""Kilometres beyond which two places of one name are two places."""
_NEAR = 1.5
"""Kilometres within which two exact places are one, however they are spelt."""
_EXACT = frozenset({"town", "quarter", "point", "village"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the shape that can be compared: words, compass sides, what it lies in."""

    core: frozenset[str]
    sides: frozenset[str]
    within: frozenset[str]
    areas: frozenset[str]
    """First-level areas that a place of this name may lie in, as the gazetteer has it."""
    country: str | None
    at: tuple[float, float] | None
    extent: int
    """0: a town, village or part of one; 1: a district; 2: a great city; 3: a wider area."""
    common: bool
    """Its name is that of many places (a quarter, a market)."""
    listed: bool
    """The gazetteer has its name in its country."""
    resolved: bool
    """It was settled which row of the gazetteer it is."""
    receiving: bool
    """A hospital: victims are brought there."""

    @property
    def wide(self) -> bool:
        """Whether much can happen in it in a day."""
        return self.extent > 0

    @property
    def key(self) -> str:
        """What spots of one name share."""
        return " ".join(sorted(self.core))

    @property
    def around(self) -> tuple[str, ...]:
        """The keys of what its text puts it in: "the market of X" lies in X."""
        named = self.core - event_data().common_places if self.common else frozenset()
        return tuple(" ".join(sorted(words)) for words in (self.within, named) if words)


def spot_of(place: Place) -> Spot:
    """The place of a claim as a spot."""
    at = None
    if place.latitude is not None and place.longitude is not None and place.precision in _EXACT:
        at = (place.latitude, place.longitude)
    words = frozenset(event_data().sides.get(word, word) for word in name_words(place.name))
    sides = words & _sides()
    core = (words - sides - event_data().place_words) or words
    areas, extent, listed = _listed(_plain(place.name), place.country)
    if place.admin1:
        areas |= {_core(place.admin1)}
    if place.within:  # a quarter of a town of the province
        areas |= _listed(_plain(place.within), place.country)[0]
    common = place.precision == "quarter" or bool(words & event_data().common_places)
    extent = max(extent, _PRECISION.get(place.precision or "", 0), 3 if sides else 0)
    return Spot(
        core=core,
        sides=sides,
        within=frozenset(_core(place.within).split()) if place.within else frozenset(),
        areas=areas,
        country=place.country,
        at=at,
        extent=0 if common else extent,
        common=common,
        listed=listed,
        resolved=place.latitude is not None,
        receiving=bool(words & event_data().receiving),
    )


@cache
def _sides() -> frozenset[str]:
    return frozenset(event_data().sides.values())


def _plain(name: str) -> str:
    """A folded name without the class noun before it."""
    words = [fold_word(word) for word in name.replace("_", " ").replace("#", " ").split()]
    kept = [word for word in words if name_words(word)[:1] != () and word]
    while len(kept) > 1 and name_words(kept[0])[0] in event_data().place_words:
        kept = kept[1:]
    return " ".join(kept)


@lru_cache(maxsize=65536)
def _core(name: str) -> str:
    words = frozenset(event_data().sides.get(word, word) for word in name_words(name))
    return " ".join(sorted((words - _sides() - event_data().place_words) or words))


@lru_cache(maxsize=65536)
def _listed(name: str, country: str | None) -> tuple[frozenset[str], int, bool]:
    """The areas that places of a name lie in, the extent of what it can mean, if it is listed.

    A town that gave its name to its province may be meant by it as well as the province.
    """
    lexicon = load_lexicon()
    records = lexicon.data["places"]["records"]
    rows = [records[e.id] for e in lexicon.senses(name) if e.category == "place"]
    rows = [row for row in rows if country is None or row[1] == country]
    kinds = {row[8] for row in rows}
    extent = max(
        (_EXTENT.get(row[8], 2 if (row[9] or 0) >= _CITY else 0) for row in rows), default=0
    )
    if extent == 3 and kinds - _EXTENT.keys():
        extent = 2 if kinds & {"country", "admin1"} else 1
    return frozenset(_core(row[2]) for row in rows if row[2]), extent, bool(rows)


def relation(left: Spot, right: Spot) -> str:
    """How two places stand: "same", "nested" (one in the other), "unknown" or "apart".

    Where a place lies that no gazetteer has and no text puts anywhere is not known of wide areas.
    """
    if _abroad(left, right):
        return "apart"
    if close_names(left.core, right.core):
        return _same_name(left, right)
    if left.at and right.at and kilometres(left.at, right.at) <= _NEAR:
        return "same"
    if _lies_in(left, right) or _lies_in(right, left):
        return "nested"
    if _unplaced(left, right) or _unplaced(right, left):
        within = left.core <= right.core or right.core <= left.core
        return "nested" if within else "unknown" if max(left.extent, right.extent) > 1 else "apart"
    return "apart"


def _abroad(left: Spot, right: Spot) -> bool:
    """Whether two places are surely of two countries; that of an unsettled name is a guess."""
    if left.country is None or right.country is None or left.country == right.country:
        return False
    return left.resolved == right.resolved and (left.resolved or (left.listed and right.listed))


def _unplaced(left: Spot, right: Spot) -> bool:
    """Whether it is not known where the first place lies, as against the second."""
    if left.resolved or left.within:
        return False
    return not left.listed or right.resolved


def _same_name(left: Spot, right: Spot) -> str:
    rural = frozenset({event_data().rural})
    compass = (left.sides - rural, right.sides - rural)
    if all(compass) and not (compass[0] & compass[1]):
        return "apart"
    if left.at and right.at and kilometres(left.at, right.at) > _FAR:
        return "apart"
    if left.sides != right.sides:
        return "nested"
    elsewhere = left.within and right.within and not (left.within & right.within)
    if elsewhere and (left.common or right.common):
        return "apart"
    return "same"


def _lies_in(inner: Spot, outer: Spot) -> bool:
    """Whether the text or the gazetteer puts one place into the other."""
    if inner.within and close_names(inner.within, outer.core):
        return True
    if inner.common and outer.key in inner.around:
        return True
    return outer.wide and outer.extent > inner.extent and outer.key in inner.areas


def kilometres(left: tuple[float, float], right: tuple[float, float]) -> float:
    """The distance of two points (latitude, longitude), good enough within a country."""
    x = (left[1] - right[1]) * math.cos(math.radians((left[0] + right[0]) / 2))
    return 111.2 * math.hypot(x, left[0] - right[0])


def best_relation(left: tuple[Spot, ...], right: tuple[Spot, ...]) -> str:
    """The closest relation of two claims' places; "missing" where one has none.

    A hospital that is not the other's place is where the victims were brought: no place either.
    """
    if not left or not right:
        return "missing"
    found = {relation(a, b) for a in left for b in right}
    best = next(name for name in ("same", "nested", "unknown", "apart") if name in found)
    if best == "apart" and any(all(spot.receiving for spot in spots) for spots in (left, right)):
        return "missing"
    return best
