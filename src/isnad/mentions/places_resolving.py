"""Which place of the table a name means: parents named beside it, the report's countries, size."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_phrase import Phrase
from isnad.mentions.places_rows import Record, area_of, distance, is_shared

_FAR_KM = 30.0
_LARGER = 8
_GIANT = 100
_PARENT_KM = 90.0
_ABROAD_KM = 1500.0
_UNPLACED = 100
_BUILT = re.compile(r"g\d")
"""Ids of rows that a tool took over whole; the others are written for the news."""
_WORLD_CITY, _CLEARLY = 400_000, 2.0
_WIDE = frozenset({"country", "sea", "area", "admin1"})
_MAX_CANDIDATES = 6
_INSIDE = 3
_ADJECTIVE, _MOST_OFTEN = 0.25, 4
"""What a state's adjective in the text counts for, and how often, beside a clear place's 1."""
_OWN_KINDS = {
    "quarter": {"quarter", "area"}, "road": {"road"}, "square": {"square"},
    "camp": {"camp", "base"}, "hospital": {"hospital"}, "river": {"river"},
    "mountain": {"mountain", "village", "area"}, "building": {"building"},
    "area": {"area", "admin2", "admin1", "quarter", "village", "town"},
    "village": {"village", "town", "area", "admin2"},
}  # fmt: skip
_HEAD_KINDS = {
    "town": {"town", "village"}, "village": {"village", "town"}, "admin1": {"admin1"},
    "admin2": {"admin2", "town"}, "countryside": {"admin1", "admin2", "town"},
    "airport": {"airport"}, "crossing": {"crossing"}, "camp": {"camp"}, "dam": {"dam"},
    "field": {"field"}, "base": {"base"}, "port": {"port"}, "prison": {"prison"},
    "hospital": {"hospital"}, "island": {"island"},
}  # fmt: skip

_ANY_TOWN = frozenset({"quarter", "road", "square"})
"""Kinds whose names many towns share."""
_CALLED_AFTER = frozenset({"hospital", "building"})
"""Kinds of works that bear the names of towns far away."""
_SEATS = frozenset({"town", "admin1"})
_HOLDERS = frozenset({"country", "admin1", "admin2", "town"})

RULES = (
    "inside", "nation", "country", "area", "only", "best", "largest", "tied", "same", "other_noun",
    "smaller", "beside", "weaker", "kind", "far", "other_area",
)  # fmt: skip
"""What spoke for a row (inside: it lies in or next to the place named as holding it; nation,
country, area: the text's), then what kept it (only, best, largest, tied) or dropped it (same: one
answer with the row kept, as a town and its province; other_noun, kind: the class noun means another
kind; smaller; beside: next to the row kept; weaker: the text speaks more for another; far: any town
can have such a name, and the text is about another country; other_area: the text names another)."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A row of the table under a name: whether it was kept, and the `RULES` that told."""

    key: str
    kept: bool
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """The town of a text: its heading's, or the only one that it names; `record` is its row."""

    phrase: Phrase
    record: Record


@dataclass(frozen=True, slots=True)
class Prior:
    """What the whole text tells: countries by weight, first-level areas named or meant."""

    countries: dict[str, float]
    areas: Counter[tuple[str, str]]
    home: "Home | None" = None

    @property
    def first(self) -> str | None:
        """The country the text is most likely about."""
        if not self.countries:
            return None
        best = max(self.countries.items(), key=lambda item: item[1])
        return best[0] if best[1] >= 1 else None


def fitting(index: PlaceIndex, phrase: Phrase) -> tuple[str, ...]:
    """The candidates that the class noun allows; names that are its own need its kind."""
    core = phrase.core
    if not core.ids or not core.head or core.head_info.get("inside"):
        return core.ids
    kind = core.kind
    whole = _with_head(index, phrase)
    if whole:
        return whole
    if core.head_info.get("own"):
        fit = _OWN_KINDS.get(kind, {kind})
        chosen = tuple(i for i in core.ids if index.records[i][8] in fit)
        return chosen or tuple(
            i for i in core.ids
            if kind == "quarter" and _beside(index, index.records[i], phrase.within, "") == _INSIDE
        )  # fmt: skip
    return core.ids


def _fits(index: PlaceIndex, phrase: Phrase, key: str) -> bool:
    """Whether a record is of the kind that the class noun says."""
    fit = _HEAD_KINDS.get(phrase.core.kind)
    return fit is None or index.records[key][8] in fit


def _with_head(index: PlaceIndex, phrase: Phrase) -> tuple[str, ...]:
    """Rows of a shared class noun's own name ("the quarters of A and B")."""
    kind = phrase.core.kind
    if kind not in ("quarter", "camp"):
        return ()
    return tuple(i for i in phrase.core.ids if index.records[i][8] == kind)


def prior(index: PlaceIndex, phrases: Sequence[Phrase], countries: Sequence[str]) -> Prior:
    """Countries and areas that the text's clear names speak for.

    Where none does, names that are one country's by size alone speak, half as loud.
    """
    weights: dict[str, float] = {}
    for rank, country in enumerate(countries):
        weights.setdefault(country, max(3.0 - rank, 1.0))
    if not countries:
        for country, times in index.nationalities.items():
            weights[country] = min(times, _MOST_OFTEN) * _ADJECTIVE
    areas: Counter[tuple[str, str]] = Counter()
    for phrase in phrases:
        if phrase.nation:
            weights[phrase.nation] = weights.get(phrase.nation, 0) + 0.5
        ids = fitting(index, phrase)
        own = {index.records[i][1] for i in ids}
        if len(own) == 1:
            country = own.pop()
            clear = index.records[ids[0]][8] != "country"
            weights[country] = weights.get(country, 0) + (1.0 if clear else 0.4)
            found = {(country, area_of(index.records[i])) for i in ids}
            if len(found) == 1:
                one = found.pop()
                areas[one] += 1 if one[1] else 0
    given = Prior(weights, areas)
    if given.first is None:
        for phrase in phrases:
            keys = ranked(index, phrase, given)
            if len(keys) == 1 and len({index.records[i][1] for i in phrase.core.ids}) > 1:
                country = index.records[keys[0]][1]
                weights[country] = weights.get(country, 0) + 0.5
    return given


def _beside(index: PlaceIndex, record: Record, outer: Phrase | None, nation: str) -> int:
    """How well a record fits the places named as holding it."""
    if nation and record[1] == nation:
        return 2
    while outer is not None:
        for other in outer.core.ids:
            parent = index.records[other]
            if parent[1] != record[1]:
                continue
            if parent[8] == "country":
                return 2
            if parent[0] in (record[2], record[3]) or (
                parent[4] is not None and record[4] is not None
                and distance(parent, record) < _PARENT_KM
            ):  # fmt: skip
                return _INSIDE
        outer = outer.within
    return 0


def contradicted(index: PlaceIndex, ids: Sequence[str], outer: Phrase | None) -> frozenset[str]:
    """Rows that lie elsewhere than the place named as holding them: abroad, in another province."""
    if outer is None or outer.lead.near:
        return frozenset()
    parents = [index.records[i] for i in outer.core.ids]
    if not parents or any(parent[8] not in _HOLDERS for parent in parents):
        return frozenset()  # seas, deserts and the like have no known bounds
    out = set()
    for key in ids:
        record = index.records[key]
        same = [parent for parent in parents if parent[1] == record[1]]
        beyond = record[4] is None or min(distance(p, record) for p in parents) > _PARENT_KM
        if not record[1] or not (same or beyond):
            continue
        if not any(_may_hold(parent, record) for parent in same):
            out.add(key)
    return frozenset(out)


def strays(index: PlaceIndex, phrase: Phrase, ids: Sequence[str], given: Prior) -> frozenset[str]:
    """Rows of a quarter or street that lie elsewhere than the text's town, under a name that any
    town can have."""
    core, home = phrase.core, given.home
    if home is None or core.kind not in _ANY_TOWN or not core.head or phrase.within is not None:
        return frozenset()
    shared = is_shared(index, phrase)
    out = set()
    for key in ids:
        record = index.records[key]
        abroad = core.kind == "road" and record[1] != home.record[1]
        if not (shared or abroad or record[-1] == "head") or record[8] not in _ANY_TOWN:
            continue
        placed = record[4] is not None and home.record[4] is not None
        if record[1] == home.record[1] and (
            not record[2] or record[2] == area_of(home.record)
            or (placed and distance(record, home.record) < _FAR_KM)
        ):  # fmt: skip
            continue
        out.add(key)
    return frozenset(out)


def _may_hold(parent: Record, record: Record) -> bool:
    """Whether a place can lie in another of its country: in its province, or not far away."""
    if parent[8] == "country" or not record[2] or area_of(parent) == record[2]:
        return True
    placed = record[4] is not None and parent[4] is not None
    return record[3] == parent[0] or (placed and distance(parent, record) < _PARENT_KM)


def ranked(index: PlaceIndex, phrase: Phrase, given: Prior) -> list[str]:
    """The best candidates: one if it stands out, else all that cannot be told apart."""
    return [one.key for one in weighed(index, phrase, given) if one.kept]


def weighed(index: PlaceIndex, phrase: Phrase, given: Prior) -> tuple[Weighed, ...]:
    """Every row under the phrase's name, the best first, with the rules that kept or dropped it."""
    allowed = fitting(index, phrase)
    near = _not_abroad(index, phrase, _near_enough(index, phrase, allowed, given), given)
    astray = contradicted(index, near, phrase.within) | strays(index, phrase, near, given)
    ids = tuple(key for key in near if key not in astray)
    dropped = [
        Weighed(key, False, (
            "kind" if key not in allowed else "far" if key not in near else "other_area",
        ))
        for key in phrase.core.ids if key not in ids
    ]  # fmt: skip
    return (*_chosen(index, phrase, given, ids), *dropped)


def _chosen(index: PlaceIndex, phrase: Phrase, given: Prior, ids: tuple[str, ...]) -> list[Weighed]:
    scored = []
    for position, key in enumerate(ids):
        record = index.records[key]
        beside = _beside(index, record, phrase.within, phrase.nation)
        country = round(min(given.countries.get(record[1], 0.0), 6.0), 1)
        area = min(given.areas.get((record[1], record[2]), 0), 3) if record[2] else 0
        settled = record[8] in ("country", "admin1", "town", "sea")
        scored.append(((beside, country, area), settled, record[9], -position, key))
    if not scored:
        return []
    told = {item[4]: _context(item[0]) for item in scored}
    if len(scored) == 1:
        key = scored[0][4]
        return [Weighed(key, True, (*told[key], "only"))]
    scored.sort(reverse=True)
    top = scored[0]
    giant = max(scored, key=lambda item: _size(index, item[4]))
    if phrase.core.kind in ("admin2", "village"):
        giant = top  # no capital is a district or a village
    if _size(index, giant[4]) >= _GIANT * max(_size(index, top[4]), 1) and giant[0][0] >= top[0][0]:
        top = giant  # a capital is meant even where the text is about another country
    rivals = [item for item in scored if item[0] == top[0] and item is not top]
    best = max(
        [top, *rivals],
        key=lambda item: (_fits(index, phrase, item[4]), _size(index, item[4]), item[3]),
    )
    mine = index.records[best[4]]
    kept = [best[4]]
    lost: list[Weighed] = []
    for item in [top, *rivals]:
        key, other = item[4], index.records[item[4]]
        if item[4] == best[4]:
            continue
        if _nested(mine, other):
            lost.append(Weighed(key, False, (*told[key], "same")))
        elif _fits(index, phrase, best[4]) and not _fits(index, phrase, key):
            lost.append(Weighed(key, False, (*told[key], "other_noun")))
        elif _size(index, best[4]) >= _times(mine, other) * max(_size(index, key), 1):
            lost.append(Weighed(key, False, (*told[key], "smaller")))
        elif distance(mine, other) > _FAR_KM or other[4] is None:
            kept.append(key)
        else:
            lost.append(Weighed(key, False, (*told[key], "beside")))
    seen = {best[4], *kept, *(one.key for one in lost)}
    lost += [Weighed(item[4], False, (*told[item[4]], "weaker"))
             for item in scored if item[4] not in seen]  # fmt: skip
    more = [Weighed(key, False, (*told[key], "tied")) for key in kept[_MAX_CANDIDATES:]]
    kept = kept[:_MAX_CANDIDATES]
    reason = "tied" if len(kept) > 1 else "largest" if best is giant and rivals else "best"
    return [*(Weighed(key, True, (*told[key], reason)) for key in kept), *more, *lost]


def _times(mine: Record, other: Record) -> int:
    """How much larger a place must be to be meant without more; a province abroad, less so."""
    province = mine[8] == "admin1" and other[8] != "admin1" and mine[1] != other[1]
    return _LARGER // 2 if province else _LARGER


def _context(score: tuple[int, float, int]) -> tuple[str, ...]:
    """What of the text speaks for a row."""
    beside, country, area = score
    return tuple(
        rule
        for rule, holds in (
            ("inside", beside == _INSIDE), ("nation", 0 < beside < _INSIDE),
            ("country", country > 0), ("area", area > 0),
        )
        if holds
    )  # fmt: skip


def _near_enough(
    index: PlaceIndex, phrase: Phrase, ids: tuple[str, ...], given: Prior
) -> tuple[str, ...]:
    """Names that any town can have (a street's, a quarter's) count in the text's countries only."""
    core = phrase.core
    called = core.head_info.get("own") or core.kind in _CALLED_AFTER | _ANY_TOWN
    whole = _SEATS if core.head_info.get("inside") else frozenset()
    if not ids or not (called and phrase.core.head) or given.first is None:
        return ids
    # one of its votes is its own
    least = 1.0 + given.countries.get(given.first, 0.0) / 8
    return tuple(
        key
        for key in ids
        if given.countries.get(index.records[key][1], 0.0) > least
        or index.records[key][1] == given.first
        or index.records[key][8] in whole  # a town whose name begins with a class noun
        or _beside(index, index.records[key], phrase.within, phrase.nation)
    )


def _not_abroad(
    index: PlaceIndex, phrase: Phrase, ids: tuple[str, ...], given: Prior
) -> tuple[str, ...]:
    """The rows without small places far from a country that the text is clearly about."""
    first = given.first
    centre = index.centres.get(first or "")
    weight = given.countries.get(first or "", 0.0)
    if centre is None or weight < _CLEARLY:
        return ids
    middle = ("", first, "", "", *centre)
    return tuple(
        key for key in ids
        if not _BUILT.match(key)
        or given.countries.get(index.records[key][1], 0.0) * 2 >= weight
        or index.records[key][8] in _WIDE
        or index.records[key][9] >= _WORLD_CITY
        or distance(middle, index.records[key]) < _ABROAD_KM
        or _beside(index, index.records[key], phrase.within, phrase.nation)
    )  # fmt: skip


def _size(index: PlaceIndex, key: str) -> int:
    """People, or a stand-in for the kinds that none are counted for."""
    record = index.records[key]
    if record[4] is None and record[8] not in _WIDE:
        return _UNPLACED  # those that nobody knows where they are
    base = {"country": 10**8, "sea": 10**7, "admin1": 300_000, "admin2": 40_000, "area": 60_000,
            "town": 12_000, "river": 20_000}.get(record[8], 1_500)  # fmt: skip
    return (
        max(int(record[9]), base)
        if record[8] not in ("village", "town") or not record[9]
        else int(record[9])
    )


def _nested(a: Record, b: Record) -> bool:
    """A town and the district or province of its name are one answer."""
    if a[1] != b[1]:
        return False
    areas = {"admin1", "admin2", "area"}
    return (a[8] in areas) != (b[8] in areas) and distance(a, b) < _PARENT_KM
