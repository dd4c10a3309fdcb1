"""The data of event clustering: which types share an occurrence, which words tell names apart."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import permutations
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class EventData:
    """data/events.yaml, indexed; every word in folded spelling."""

    cost: dict[tuple[str, str], float]
    """What is taken off the support of two claims of different, kindred types."""
    beside: frozenset[tuple[str, str]]
    """Types by which one report may tell of one occurrence twice."""
    families: dict[str, tuple[int, ...]]
    """The numbers of the families that a type belongs to; a type of none has its own."""
    exactness: dict[str, int]
    speech: frozenset[str]
    sided: frozenset[str]
    movements: frozenset[str]
    arriving: frozenset[str]
    directed: frozenset[str]
    frequent: frozenset[str]
    another: frozenset[str]
    another_of: frozenset[str]
    place_words: frozenset[str]
    common_places: frozenset[str]
    receiving: frozenset[str]
    sides: dict[str, str]
    heads: tuple[str, ...]
    rural: str
    joining: str
    common: frozenset[str]
    source_words: frozenset[str]
    correcting: frozenset[str]
    civil: frozenset[str]


def read_yaml(name: str) -> dict[str, Any]:
    """A data file of this package, parsed."""
    text = files("isnad.stories").joinpath("data", name).read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data


@cache
def event_data() -> EventData:
    """The data that the package carries."""
    raw = read_yaml("events.yaml")
    cost: dict[tuple[str, str], float] = {}
    beside: set[tuple[str, str]] = set()
    families: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(raw["kin"]):
        for event in line["types"]:
            families[event] = (*families.get(event, ()), number)
        for pair in permutations(line["types"], 2):
            if line.get("of", pair[0]) in pair:
                cost[pair] = min(cost.get(pair, line["cost"]), line["cost"])
                beside |= {pair} if line.get("beside") else set()
    words = {
        key: frozenset(raw[key])
        for key in (
            "speech", "sided", "movements", "arriving", "directed", "frequent", "another",
            "another_of", "place_words", "common_places", "receiving", "common", "source_words",
            "correcting", "civil",
        )
    }  # fmt: skip
    return EventData(
        cost=cost,
        beside=frozenset(beside),
        families=families,
        exactness={event: at for at, event in enumerate(raw["exactness"])},
        sides={form: side for side, forms in raw["sides"].items() for form in forms},
        heads=tuple(raw["heads"]),
        rural=raw["rural"],
        joining=raw["joining"],
        **words,
    )


def kinship(left: str, right: str) -> float | None:
    """The cost of taking claims of two types for one occurrence: 0 for one type, None for never."""
    return 0.0 if left == right else event_data().cost.get((left, right))


def families(event: str) -> tuple[str, ...]:
    """The kinds under which events of kindred types find each other; none for types without."""
    return tuple(f"kin{number}" for number in event_data().families.get(event, ()))
