"""What a text mentions: numbers, days and hours, places, persons, and what reports need besides.

The `find_...` functions take any text and give what they found in its order, each with `start` and
`end` in code points of that text: `text[found.start:found.end]` is what was read. They never raise.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from isnad.mentions.found_numbers import FoundNumber, find_numbers
    from isnad.mentions.found_periods import FoundPeriod, find_periods
    from isnad.mentions.found_persons import FoundPerson, find_persons
    from isnad.mentions.found_places import FoundPlace, PlaceRow, find_places
    from isnad.mentions.found_times import FoundTime, find_times
    from isnad.mentions.places_asked import AskedPlace, ask_place

__all__ = [
    "AskedPlace",
    "FoundNumber",
    "FoundPeriod",
    "FoundPerson",
    "FoundPlace",
    "FoundTime",
    "PlaceRow",
    "ask_place",
    "find_numbers",
    "find_periods",
    "find_persons",
    "find_places",
    "find_times",
]


_HOME = {
    "AskedPlace": "places_asked", "ask_place": "places_asked", "PlaceRow": "found_places",
    "FoundNumber": "found_numbers", "find_numbers": "found_numbers",
    "FoundPeriod": "found_periods", "find_periods": "found_periods",
    "FoundPerson": "found_persons", "find_persons": "found_persons",
    "FoundPlace": "found_places", "find_places": "found_places",
    "FoundTime": "found_times", "find_times": "found_times",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """The functions and what they return, imported when they are asked for."""
    if name in _HOME:
        return getattr(import_module(f"isnad.mentions.{_HOME[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
