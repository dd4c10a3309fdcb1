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
    from isnad.mentions.found_places import FoundPlace, find_places
    from isnad.mentions.found_times import FoundTime, find_times

__all__ = [
    "FoundNumber",
    "FoundPeriod",
    "FoundPerson",
    "FoundPlace",
    "FoundTime",
    "find_numbers",
    "find_periods",
    "find_persons",
    "find_places",
    "find_times",
]


def __getattr__(name: str) -> Any:
    """The functions and what they return, imported when they are asked for."""
    if name in __all__:
        kind = name.removeprefix("find_").removeprefix("Found").lower().rstrip("s") + "s"
        return getattr(import_module(f"isnad.mentions.found_{kind}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
