"""Which place of the table a name means: parents named beside it, the report's countries, size."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_phrase import Phrase

_FAR_KM = 30.0
_LARGER = 8
_GIANT = 100
_PARENT_KM = 90.0
_MAX_CANDIDATES = 6
_INSIDE = 3
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

Record = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Prior:
    """What the whole text tells: countries by weight, first-level areas named or meant."""

    countries: dict[str, float]
    areas: Counter[tuple[str, str]]

    @property
    def first(self) -> str | None:
        """The country the text is most likely about."""
        if not self.countries:
            return None
        best = max(self.countries.items(), key=lambda item: item[1])
        return best[0] if best[1] >= 1 else None


def distance(a: Record, b: Record) -> float:
    """Kilometres between two records; 0 where either has no coordinates."""
    if a[4] is None or b[4] is None:
        return 0.0
    x = (a[5] - b[5]) * math.cos(math.radians((a[4] + b[4]) / 2))
    return 111.2 * math.hypot(x, a[4] - b[4])


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


def prior(index: PlaceIndex, phrases: Iterable[Phrase], countries: Sequence[str]) -> Prior:
    """Countries and areas that the text's clear names speak for."""
    weights: dict[str, float] = {}
    for rank, country in enumerate(countries):
        weights.setdefault(country, max(3.0 - rank, 1.0))
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
            found = {(country, index.records[i][2]) for i in ids if index.records[i][2]}
            if len(found) == 1:
                areas[found.pop()] += 1
    return Prior(weights, areas)


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


def ranked(index: PlaceIndex, phrase: Phrase, given: Prior) -> list[str]:
    """The best candidates: one if it stands out, else all that cannot be told apart."""
    ids = _near_enough(index, phrase, fitting(index, phrase), given)
    if len(ids) <= 1:
        return list(ids)
    scored = []
    for position, key in enumerate(ids):
        record = index.records[key]
        beside = _beside(index, record, phrase.within, phrase.nation)
        country = round(min(given.countries.get(record[1], 0.0), 6.0), 1)
        area = min(given.areas.get((record[1], record[2]), 0), 3) if record[2] else 0
        settled = record[8] in ("country", "admin1", "town", "sea")
        scored.append(((beside, country, area), settled, record[9], -position, key))
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
    out = [best[4]]
    for item in [top, *rivals]:
        other = index.records[item[4]]
        if item[4] == best[4] or _nested(mine, other):
            continue
        if _fits(index, phrase, best[4]) and not _fits(index, phrase, item[4]):
            continue
        larger = _size(index, best[4]) >= _LARGER * max(_size(index, item[4]), 1)
        if not larger and (distance(mine, other) > _FAR_KM or other[4] is None):
            out.append(item[4])
    return out[:_MAX_CANDIDATES]


def _near_enough(
    index: PlaceIndex, phrase: Phrase, ids: tuple[str, ...], given: Prior
) -> tuple[str, ...]:
    """Names that any town can have (a street's, a quarter's) count in the text's countries only."""
    inside = bool(phrase.core.head_info.get("inside"))
    if (
        not ids
        or not (phrase.core.head_info.get("own") and phrase.core.head)
        or given.first is None
    ):
        return ids
    many = len(ids) > 1 or inside
    least = (1.0 if many else 0.0) + given.countries.get(given.first, 0.0) / 8
    return tuple(
        key
        for key in ids
        if given.countries.get(index.records[key][1], 0.0) > least
        or index.records[key][1] == given.first
        or _beside(index, index.records[key], phrase.within, phrase.nation)
    )


def _size(index: PlaceIndex, key: str) -> int:
    """People, or a stand-in for the kinds that none are counted for."""
    record = index.records[key]
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
