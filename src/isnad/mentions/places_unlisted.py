"""Names of places that no table holds and no class noun announces, told by what they lie in.

"In X east of (known town)", "near X", "at X in (known district)": what stands between the
preposition and the known place is a name, unless it is a word of everyday news.
"""

from isnad.arabic.clitics import Reading, readings
from isnad.mentions.places_core import known_at
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_lead import lead
from isnad.mentions.places_names import unlisted_end, written
from isnad.mentions.places_parsing import lies_in
from isnad.mentions.places_phrase import IN, Core, Lead, Phrase

_GOVERNS = frozenset({"fi", "ala", "ila", "min"})
_ARTICLE = "\u0627\u0644"
_FI = "\u0641\u064a"
_WHOLE = Reading("", "")


def unlisted_at(index: PlaceIndex, at: int) -> Phrase | None:
    """The place of an unlisted name that starts at a token, or after its words of nearness."""
    ahead = lead(index, at)
    if ahead.near and ahead.end > at and not (ahead.direction or ahead.part):
        return _phrase(index, at, ahead, ahead.end, _WHOLE, "near", None)
    hit = index.preps.get(index.before(at) + 1)
    if hit is not None and hit.entry.id in _GOVERNS:
        name_at = index.skip_quotes(at)
        return _phrase(index, at, Lead(at), name_at, _WHOLE, hit.entry.id, hit.first)
    for reading in readings(index.norm(at)):
        if reading.pre in IN and not reading.post and reading.stem.startswith(_ARTICLE):
            return _phrase(index, at, Lead(at), at, reading, "bi", None)
    return None


def _phrase(
    index: PlaceIndex, at: int, ahead: Lead, start: int, reading: Reading, prep: str,
    governor: int | None,
) -> Phrase | None:  # fmt: skip
    found = known_at(index, start, frozenset({reading.pre}))
    if found is not None:
        end, ids = found[0], found[2]
        if start in index.heads or (prep == "near" and index.everyday(start, reading.stem)):
            return None
    else:
        end, ids = unlisted_end(index, start, reading), ()
    if end == start:
        return None
    name = written(index, start, end, reading if reading.pre else None)
    core = Core(start, end, name, start, end, reading.pre, ids)
    out = Phrase(at, end, ahead, core, prep, governor)
    lies_in(index, out)
    outer = out.within
    if outer is None:
        return out if prep == "near" and index.norm(end) != _FI else None
    kinds = {index.records[i][8] for i in outer.core.ids}
    if not kinds or "country" in kinds:
        return None
    if ids and prep != "near":
        # a name that is a common word too: only where the table says that it lies there
        if index.norm(end) == _FI:
            return None
        core.ids = tuple(i for i in ids if _beside(index, i, outer.core.ids))
        if not core.ids:
            return None
    return out


def _beside(index: PlaceIndex, inner: str, outer: tuple[str, ...]) -> bool:
    """Whether a row of the table lies in a province of the others."""
    record = index.records[inner]
    return any(
        record[1] == index.records[o][1]
        and record[2]
        and record[2] in (index.records[o][0], index.records[o][2])
        for o in outer
    )
