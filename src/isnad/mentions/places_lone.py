"""Names of the table that are words as well, told by the place that stands right behind them.

"X in the governorate of Y", "X south of Y", "X, capital of Y" and "X and Y" name a place where the
table says that X lies there, although nothing governs it.
"""

from isnad.mentions.places_core import known_at
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_names import written
from isnad.mentions.places_parsing import lies_in, phrase_at
from isnad.mentions.places_phrase import IN, Core, Lead, Phrase
from isnad.mentions.places_refusing import adjective, doubtful, refused
from isnad.mentions.places_rows import area_of, distance

_WAW = "\u0648"
_OPEN = frozenset({"", _WAW})
_LINE = frozenset({"", "\n", "*", "-", "\u2022", "#"})
_FI = "\u0641\u064a"
_HOLDERS = frozenset({"admin1", "admin2", "countryside", "town"})
_KINDS = frozenset({"town", "village", "admin1", "admin2"})
_TOWN, _CITY = 20_000, 100_000
_NEAR_KM, _STATE_KM = 60.0, 200.0


def lone_at(index: PlaceIndex, at: int, before: Phrase | None) -> Phrase | None:
    """The place of a listed name that starts at a token, where its neighbour tells it for one."""
    found = known_at(index, at, _OPEN) if at in index.names else None
    if found is None or at in index.heads:
        return None
    last, reading, ids = found
    ids = tuple(i for i in ids if index.records[i][8] in _KINDS)
    if (
        not ids
        or refused(index, at, last, reading)
        or adjective(index, at, last, reading, ids, False)
        or doubtful(index, last, at, reading, ids)
    ):
        return None
    name = written(index, at, last, reading)
    common = last == at + 1 and reading.stem in index.words["common"]
    phrase = Phrase(at, last, Lead(at), Core(at, last, name, at, last, reading.pre, ids))
    if common and reading.pre == _WAW:
        return _behind(index, phrase, before)
    lies_in(index, phrase)
    if phrase.within is not None:
        return _held(index, phrase, phrase.within, common)
    return None if common else _joined(index, phrase)


def _held(index: PlaceIndex, phrase: Phrase, outer: Phrase, common: bool) -> Phrase | None:
    """The phrase with the rows that lie in what it names as holding it; None if none does."""
    core = phrase.core
    inside = outer.pre in IN or index.norm(core.last) == _FI
    classed = outer.core.kind in _HOLDERS and (inside or bool(outer.core.head))
    capital = any(hit.entry.info.get("bare") for hit in index.heads.get(core.last, ()))
    if not (outer.lead.direction or classed or capital):
        return None
    state = any(index.records[i][8] == "country" for i in outer.core.ids)
    stem = index.norm(core.first)
    if state and (common or (stem in index.words["everyday"] and not _starts_line(index, phrase))):
        return None
    reach = _STATE_KM if capital else _NEAR_KM
    core.ids = tuple(
        i for i in core.ids
        if any(_lies(index, i, o, reach) for o in outer.core.ids)
        and (not common or (index.records[i][9] >= _TOWN and not index.records[i][-1]))
    )  # fmt: skip
    return phrase if core.ids else None


def _starts_line(index: PlaceIndex, phrase: Phrase) -> bool:
    return index.norm(phrase.first - 1) in _LINE


def _lies(index: PlaceIndex, inner: str, outer: str, reach: float) -> bool:
    """Whether the table has one row in the other, or within `reach` kilometres of it."""
    row, holder = index.records[inner], index.records[outer]
    if row[1] != holder[1] or row[8] == "country":
        return False
    if holder[8] == "country" or holder[0] in (row[2], row[3]):
        return True
    if row[2] and row[2] == area_of(holder):
        return True
    placed = row[4] is not None and holder[4] is not None
    return bool(placed and distance(row, holder) < reach)


def _joined(index: PlaceIndex, phrase: Phrase) -> Phrase | None:
    """The phrase where "and (a place of its country)" follows it."""
    core = phrase.core
    if not index.norm(core.last).startswith(_WAW) or core.last not in index.starts:
        return None
    other = phrase_at(index, core.last)
    if other is None or other.core.pre != _WAW or other.core.head or not other.core.ids:
        return None
    if other.core.first != core.last:
        return None
    nations = {index.records[i][1] for i in other.core.ids if index.records[i][8] in _KINDS}
    core.ids = tuple(i for i in core.ids if index.records[i][1] in nations and _large(index, i))
    return phrase if core.ids else None


def _large(index: PlaceIndex, key: str) -> bool:
    return bool(index.records[key][8] == "admin1" or index.records[key][9] >= _TOWN)


def _behind(index: PlaceIndex, phrase: Phrase, before: Phrase | None) -> Phrase | None:
    """A city called by a common word, joined to a place of its country, where the clause ends."""
    if before is None or before.last != phrase.first or index.is_word(phrase.last):
        return None
    nations = {index.records[i][1] for i in before.core.ids if index.records[i][8] in _KINDS}
    core = phrase.core
    core.ids = tuple(
        i for i in core.ids
        if index.records[i][1] in nations and index.records[i][9] >= _CITY
        and not index.records[i][-1]
    )  # fmt: skip
    if not core.ids:
        return None
    phrase.coordinated, phrase.prep, phrase.governor = True, before.prep, before.governor
    return phrase
