"""Places in a text: every phrase that names one, with what it lies in and where it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from isnad.lexicon import Lexicon
from isnad.mentions.document import Document
from isnad.mentions.places_distance import distance_to
from isnad.mentions.places_home import home_of
from isnad.mentions.places_index import PlaceIndex, index
from isnad.mentions.places_lone import lone_at
from isnad.mentions.places_mention import PRECISIONS, PlaceContext, PlaceMention
from isnad.mentions.places_names import written
from isnad.mentions.places_parsing import phrase_at
from isnad.mentions.places_phrase import Phrase
from isnad.mentions.places_resolving import Prior, Weighed, prior, ranked
from isnad.mentions.places_rows import area_of
from isnad.mentions.places_unlisted import unlisted_at

__all__ = ["PlaceContext", "PlaceMention", "find"]

_EXACT = frozenset({"town", "quarter", "point"})
_WORKS = frozenset({"hospital", "building", "checkpoint", "prison", "port", "airport", "base"})
_SEATS = frozenset({"town", "village", "admin1"})
_LOCATED = frozenset({"town", "village", "admin1", "admin2", "countryside", "area"})


def find(
    document: Document, lexicon: Lexicon, context: PlaceContext | None = None
) -> tuple[PlaceMention, ...]:
    """All places of a document in order, none overlapping another.

    A phrase with what it lies in is one mention. Names that no table holds count after a class
    noun. Anaphors ("the city") come without a name; the caller knows what they stand for.
    """
    known = survey(document, lexicon, context or PlaceContext())
    if known is None:
        return ()
    return tuple(mention_of(known.index, phrase, known.given) for phrase in known.phrases)


@dataclass(frozen=True, slots=True)
class Survey:
    """The phrases of a document that name places, and what its clear names speak for."""

    index: PlaceIndex
    phrases: tuple[Phrase, ...]
    given: Prior
    lexicon: Lexicon


def survey(document: Document, lexicon: Lexicon, context: PlaceContext) -> Survey | None:
    """What `find` reads before it resolves; None if the lexicon holds no places."""
    known = index(document, lexicon, context.parties, next(iter(context.countries), None))
    if known is None:
        return None
    phrases = phrases_of(known)
    every = [*phrases, *(p.within for p in phrases if p.within is not None)]
    given = prior(known, every, context.countries)
    given = replace(given, home=home_of(known, phrases, given))
    return Survey(known, tuple(phrases), given, lexicon)


def phrases_of(known: PlaceIndex) -> list[Phrase]:
    """Every phrase that names a place, in order, none overlapping another."""
    out: list[Phrase] = []
    at, size = 0, len(known.document.tokens)
    while at < size:
        follows = bool(out) and out[-1].core.many and out[-1].last >= at - 1
        phrase: Phrase | None = None
        if known.is_word(at):
            if at in known.starts or follows:
                phrase = phrase_at(known, at, out[-1] if out else None)
            phrase = phrase or unlisted_at(known, at)
            phrase = phrase or lone_at(known, at, out[-1] if out else None)
        if phrase is None:
            at = max(at + 1, known.parties.get(at, 0))
            continue
        out.append(phrase)
        at = phrase.last
    return out


def mention_of(
    known: PlaceIndex, phrase: Phrase, given: Prior, rows: Sequence[Weighed] | None = None
) -> PlaceMention:
    """A phrase resolved; `rows` are its rows as `weighed` gives them, where that is done."""
    core, ahead = phrase.core, phrase.lead
    if core.anaphor or core.area_of_group:
        keys = []
    elif rows is None:
        keys = ranked(known, phrase, given)
    else:
        keys = [row.key for row in rows if row.kept]
    records = [known.records[key] for key in keys]
    country: str | None = None
    countries = {record[1] for record in records if record[1]}
    if len(countries) == 1:
        country = countries.pop()
    elif countries and given.first in countries:
        country = given.first
    elif not countries:
        country = phrase.nation or _country_of(known, phrase.within, given) or None
        if country is None and not core.anaphor:
            country = given.first
    one = records[0] if len(records) == 1 else None
    exact = one is not None and not (
        core.head and core.kind not in _LOCATED and one[8] == "country"
    )
    kind = core.kind if core.kind and not core.head_info.get("inside") else ""
    if one is not None and (not kind or kind in ("town", "village", "area")):
        kind = one[8]
    if not kind and not keys:
        kind = core.kind  # the noun of a name whose rows all lie elsewhere
    within = phrase.within
    direct = bool(ahead.direction)
    name = core.name
    if direct and kind == "country" and not ahead.near:
        name = _with_direction(known, phrase)
    place = one if exact else None
    distance = distance_to(known, phrase)
    return PlaceMention(
        first=phrase.first, last=phrase.last, name=name,
        within=within.core.name if within is not None else None,
        within_head=phrase.within_head, within_kind=_kind(known, within, given),
        country=country,
        latitude=place[4] if place else None, longitude=place[5] if place else None,
        geonames=place[6] if place else None, pcode=(place[7] or None) if place else None,
        admin1=_admin1(known, records, within, given),
        kind=kind, kinds=_kinds(known, phrase, kind, country),
        called_after=_called_after(known, phrase),
        precision=_precision(place, kind, direct or distance is not None),
        id=keys[0] if place else None,
        candidates=tuple(_told(key, known.records[key]) for key in keys) if len(keys) > 1 else (),
        pre=phrase.pre, prep=phrase.prep, governor=phrase.governor, direction=ahead.direction,
        head=core.head, known=bool(keys), anaphor=core.anaphor, area_of_group=core.area_of_group,
        definite=core.definite, coordinated=phrase.coordinated,
        part=ahead.part or direct, distance=distance,
        subject_like=phrase.prep == "none" and not core.head and ahead.end == phrase.first,
        name_first=core.name_first, name_last=core.name_last,
        within_first=within.core.name_first if within is not None else 0,
        within_last=within.core.name_last if within is not None else 0,
    )  # fmt: skip


def _kinds(
    known: PlaceIndex, phrase: Phrase, kind: str, country: str | None
) -> frozenset[str]:  # fmt: skip
    """The kinds that a name of no class noun has in its country, else the noun's."""
    rows = (known.records[key] for key in phrase.core.ids)
    kinds = {str(row[8]) for row in rows if row[1] == country}
    own = phrase.core.head and not phrase.core.head_info.get("inside")
    return frozenset({kind} if own or not kinds else kinds | {kind})


def _called_after(known: PlaceIndex, phrase: Phrase) -> str:
    """The town in the name of a works whose noun is part of its name."""
    core = phrase.core
    if not core.head or core.kind not in _WORKS or core.name_last <= core.name_first:
        return ""
    if not any(known.records[key][8] in _SEATS for key in core.ids):
        return ""
    return written(known, core.name_first, core.name_last)


def _kind(known: PlaceIndex, phrase: Phrase | None, given: Prior) -> str:
    """The kind that a class noun tells, else that of the table's rows if they are of one."""
    if phrase is None:
        return ""
    core = phrase.core
    if core.kind and not core.head_info.get("inside"):
        return core.kind
    kinds = {known.records[key][8] for key in ranked(known, phrase, given)}
    return str(kinds.pop()) if len(kinds) == 1 else ""


def _precision(place: tuple[Any, ...] | None, kind: str, off: bool) -> str | None:
    """How exact a row's coordinates are for what is named: a university has but its town's."""
    if place is None:
        return None
    own = PRECISIONS.get(place[8], "point")
    vague = PRECISIONS.get(kind, "point") == "area" or off
    return "area" if vague and own in _EXACT else own


def _with_direction(known: PlaceIndex, phrase: Phrase) -> str:
    """ "North of" a country is inside it, and part of the name."""
    reading = next(
        (h.reading for h in known.hits("place_direction", phrase.first)
         if h.reading.pre == phrase.pre and not h.reading.post),
        None,
    )  # fmt: skip
    return f"{written(known, phrase.first, phrase.lead.end, reading)} {phrase.core.name}"


def _country_of(known: PlaceIndex, outer: Phrase | None, given: Prior) -> str:
    while outer is not None:
        countries = {known.records[key][1] for key in ranked(known, outer, given)}
        if len(countries) == 1:
            return str(countries.pop())
        outer = outer.within
    return ""


def _admin1(
    known: PlaceIndex, records: list[tuple[Any, ...]], outer: Phrase | None, given: Prior
) -> str | None:
    found = {area_of(record) for record in records}
    if records and found != {""}:
        return found.pop() or None if len(found) == 1 else None
    while outer is not None:
        areas = {area_of(known.records[key]) for key in ranked(known, outer, given)}
        if len(areas) == 1:
            return areas.pop() or None
        outer = outer.within
    return None


def _told(key: str, record: tuple[Any, ...]) -> str:
    return f"{key} {record[0]}, {record[2]}, {record[1]}"
