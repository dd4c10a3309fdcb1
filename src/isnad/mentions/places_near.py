"""Names of places misspelt by one letter, where the text has a class noun and nothing else fits."""

from dataclasses import replace

from isnad.lexicon import Lexicon
from isnad.mentions.near_names import near
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_phrase import Phrase
from isnad.mentions.places_resolving import Prior, Weighed, weighed

_SETTLED = frozenset({"town", "village", "admin1", "admin2", "quarter", "camp", "area"})
_PLACE = ("place",)
NEAR = "near"


def near_ids(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Ids of the table's rows whose names are one letter away from a name, the likeliest first."""
    return tuple(dict.fromkeys(entry.id for entry in near(name, lexicon, _PLACE)))


def mended(
    index: PlaceIndex, phrase: Phrase, given: Prior, lexicon: Lexicon
) -> tuple[Phrase, tuple[Weighed, ...]]:
    """The phrase with the rows that a misspelt name may mean, and those rows weighed.

    A row is kept only where it alone is of the class noun's kind and the text speaks for where it
    lies: another village may well bear the name as it stands. Otherwise the phrase is unchanged.
    """
    core = phrase.core
    if core.ids or core.anaphor or not core.head or core.kind not in _SETTLED:
        return phrase, ()
    ids = near_ids(core.core_name or core.name, lexicon)
    if not ids:
        return phrase, ()
    guess = replace(phrase, core=replace(core, ids=ids))
    rows = weighed(index, guess, given)
    kept = [row for row in rows if row.kept]
    sure = (
        len(kept) == 1
        and {"inside", "area"} & set(kept[0].rules)
        and _is_kind(index, kept[0], core.kind)
    )
    told = tuple(Weighed(row.key, row.kept and bool(sure), (NEAR, *row.rules)) for row in rows)
    return (replace(phrase, core=replace(core, ids=(kept[0].key,))) if sure else phrase), told


def _is_kind(index: PlaceIndex, row: Weighed, kind: str) -> bool:
    """Whether a row is a settlement or area as the class noun says."""
    own = index.records[row.key][8]
    areas = frozenset({"admin1", "admin2", "area"})
    return own in _SETTLED and (own in areas) == (kind in areas)
