"""Which day a few words mean, counted from the day their report came out."""

from isnad.lexicon import load_lexicon
from isnad.stories.marked import Marked

_WEEK = 7


def same_day(parent: Marked, was: tuple[int, int], child: Marked, became: tuple[int, int]) -> bool:
    """Whether two stretches name one day: "today" on a Friday is "Friday" the day after."""
    one, two = _day(parent, *was), _day(child, *became)
    return one is not None and one == two


def _day(marked: Marked, first: int, last: int) -> int | None:
    """The day that the words say; None where they say none, or more than a day and its part."""
    published = marked.prepared.day
    if published is None:
        return None
    times = load_lexicon().data["times"]
    found: set[int] = set()
    for key in marked.prepared.keys[first:last]:
        if key in times["weekdays"]:
            # A weekday is the last one, today included.
            weekday = (published - 1) % _WEEK
            found.add(published - (weekday - times["weekdays"][key]) % _WEEK)
        elif key in times["deictic"]:
            found.add(published + times["deictic"][key])
    return found.pop() if len(found) == 1 else None
