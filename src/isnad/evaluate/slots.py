"""The slots of a claim that are scored: their values, and when two values are the same.

Values come from two sides that are not alike: gold has every key, a coded claim may leave keys
out. So the first argument of every comparison is gold's.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from isnad.evaluate.naming import (
    place_words,
    same_name,
    same_place_name,
    same_words,
    source_words,
)

Json = dict[str, Any]
Same = Callable[[Any, Any], bool]


def _same_party(gold: Json, coded: Json) -> bool:
    if gold["group"]:
        return bool(gold["group"] == coded.get("group"))
    return not coded.get("group") and same_words(gold["text"], coded.get("text"))


def _strict_party(gold: Json, coded: Json) -> bool:
    return _same_party(gold, coded) and same_words(gold["text"], coded.get("text"))


def _same_count(gold: Json, coded: Json) -> bool:
    return all(gold[key] == coded.get(key) for key in ("of", "min", "max"))


def _strict_count(gold: Json, coded: Json) -> bool:
    return _same_count(gold, coded) and gold["who"] == coded.get("who")


def _same_place(gold: Json, coded: Json) -> bool:
    return same_place_name(gold["name"], coded.get("name"))


def _strict_place(gold: Json, coded: Json) -> bool:
    if not _same_place(gold, coded) or gold["country"] != coded.get("country"):
        return False
    return not gold["within"] or same_name(gold["within"], coded.get("within"), place_words())


def _same_time(gold: Json, coded: Json) -> bool:
    return all(gold[key] == coded.get(key) for key in ("start", "end"))


def same_link(gold: Json, coded: Json) -> bool:
    """Whether two narrators are the same by name; words like "agency" say nothing."""
    return same_name(gold["name"], coded.get("name"), source_words())


def _strict_link(gold: Json, coded: Json) -> bool:
    return same_link(gold, coded) and gold["kind"] == coded.get("kind")


def same_wording(gold: Json, coded: Json) -> bool:
    """Whether two entries of wording mean the same words of the report."""
    return same_words(gold["text"], coded.get("text"))


def strict_wording(gold: Json, coded: Json) -> bool:
    """The same words, about the same side, of the same kind."""
    return same_wording(gold, coded) and all(gold[k] == coded.get(k) for k in ("about", "kind"))


def _equal(gold: object, coded: object) -> bool:
    return gold == coded


def _list(key: str) -> Callable[[Json], list[Any]]:
    return lambda claim: claim.get(key) or []


def _factuality(claim: Json) -> list[Any]:
    value = claim.get("factuality", "asserted")
    return [value] if value else []


def _people(claim: Json) -> list[Any]:
    """Counts of kind "other" are not scored: gold itself is free in them."""
    return [count for count in claim.get("counts") or [] if count.get("of") != "other"]


def _location(claim: Json) -> list[Any]:
    return [claim["location"]] if claim.get("location") else []


def _dated(claim: Json) -> list[Any]:
    time = claim.get("time")
    return [time] if time and time.get("start") else []


@dataclass(frozen=True, slots=True)
class Slot:
    """One scored slot: the values a claim gives it, and the two ways of comparing them."""

    name: str
    values: Callable[[Json], list[Any]]
    same: Same
    strict: Same


SLOTS: tuple[Slot, ...] = (
    Slot("factuality", _factuality, _equal, _equal),
    Slot("actors", _list("actors"), _same_party, _strict_party),
    Slot("targets", _list("targets"), _same_party, _strict_party),
    Slot("counts", _people, _same_count, _strict_count),
    Slot("location", _location, _same_place, _strict_place),
    Slot("destination", _list("destination"), _same_place, _strict_place),
    Slot("time", _dated, _same_time, _same_time),
    Slot("chain", _list("chain"), same_link, _strict_link),
)


def shared(gold: Sequence[Any], coded: Sequence[Any], same: Same) -> int:
    """How many of gold's values have a coded one of their own, each taken once, in order."""
    left = list(coded)
    found = 0
    for value in gold:
        for at, other in enumerate(left):
            if same(value, other):
                del left[at]
                found += 1
                break
    return found
