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
_IN_THE = tuple(pre + _ARTICLE for pre in sorted(IN))
_FI = "\u0641\u064a"
_NEAR = "\u0642\u0631\u0628"
_ALI = "\u0639\u0644\u064a"
_PLURALS, _LONG = ("\u064a\u0646", "\u0648\u0646"), 8
_WHOLE = Reading("", "")


def unlisted_at(index: PlaceIndex, at: int) -> Phrase | None:
    """The place of an unlisted name that starts at a token, or after its words of nearness."""
    ahead = lead(index, at)
    if ahead.near and ahead.end > at and not (ahead.direction or ahead.part):
        return _phrase(index, at, ahead, _WHOLE, "near", None)
    hit = index.preps.get(index.before(at) + 1)
    if hit is not None and hit.entry.id in _GOVERNS and not _is_person(index, hit.first):
        return _phrase(index, at, Lead(at), _WHOLE, hit.entry.id, hit.first)
    in_it = index.norm(at).startswith(_IN_THE)
    for reading in readings(index.norm(at)) if in_it else ():
        if reading.pre in IN and not reading.post and reading.stem.startswith(_ARTICLE):
            return _phrase(index, at, Lead(at), reading, "bi", None)
    if index.has("compounds", at) and at not in index.preps_first:
        found = _phrase(index, at, Lead(at), _WHOLE, "none", None)
        if found is None or found.core.ids or found.core.last == at + 1 or not found.within:
            return None
        # persons' names begin so as well: only "east of (town)" tells that it is none
        return found if found.within.lead.direction else None
    return None


def _is_person(index: PlaceIndex, at: int) -> bool:
    """Whether "on" is rather the given name that folds to it."""
    token = index.document.tokens[at]
    return index.document.text[token.start : token.end].endswith(_ALI)


def _phrase(
    index: PlaceIndex, at: int, ahead: Lead, reading: Reading, prep: str, governor: int | None
) -> Phrase | None:
    start = index.skip_quotes(ahead.end)
    if start in index.heads:
        return None
    found = known_at(index, start, frozenset({reading.pre}))
    end, ids = (found[0], found[2]) if found is not None else (start, ())
    longer = unlisted_end(index, start, reading)
    if longer > end or not ids:
        end, ids = longer, ()
    if end == start:
        return None
    name = written(index, start, end, reading if reading.pre else None)
    core = Core(start, end, name, start, end, reading.pre, ids)
    out = Phrase(at, end, ahead, core, prep, governor)
    lies_in(index, out)
    if out.within is None:
        return out if prep == "near" and _beside_a_name(index, at, out) else None
    if not _is_anchor(index, end, out.within) or (prep == "min" and out.within.pre in IN):
        return None
    if not ids:
        return None if reading.pre and _are_people(reading.stem) else out
    anchor = out.within.core
    core.ids = tuple(i for i in ids if _in_province(index, i, anchor.ids))
    stem = reading.stem if reading.pre else index.norm(start)
    if stem in index.words["common"]:
        # a common word too: a name only where the table says that it lies there
        if index.norm(end) == _FI or not (core.ids or anchor.definite):
            return None
        return out
    return out if core.ids or not index.everyday(start, stem) else None


def _are_people(stem: str) -> bool:
    """Whether a word with the article has the ending of a plural of people ("crowded with the
    shoppers in (quarter)"), longer than the names that end so."""
    return stem.endswith(_PLURALS) and len(stem) >= _LONG


def _beside_a_name(index: PlaceIndex, at: int, found: Phrase) -> bool:
    """Whether "near" governs one name that nothing goes on from."""
    core, words = found.core, range(at, found.lead.end)
    if not any(_NEAR in index.norm(word) for word in words):
        return False  # "the edges of", "outside": common nouns follow as often
    if core.ids:
        norm = index.norm(core.first)
        plain = norm.removeprefix(_ARTICLE)
        if norm in index.words["compounds"] or core.last > core.first + 1:
            return False
        return not {norm, plain} & index.words["everyday"]
    return not index.norm(core.last).startswith(_ARTICLE)


def _is_anchor(index: PlaceIndex, end: int, outer: Phrase) -> bool:
    """Whether what a name lies in is a town or province of the table, joined by a word for it."""
    joined = outer.pre in IN or index.norm(end) == _FI or outer.lead.direction
    if not joined:
        return False
    kinds = {index.records[i][8] for i in outer.core.ids}
    return "country" not in kinds if kinds else outer.core.definite


def _in_province(index: PlaceIndex, inner: str, outer: tuple[str, ...]) -> bool:
    """Whether a row of the table lies in a province of the others, or next to an area."""
    record = index.records[inner]
    return any(
        record[1] == index.records[o][1]
        and (
            (record[2] and record[2] in (index.records[o][0], index.records[o][2]))
            or (index.records[o][8] == "area" and not index.records[o][2])
        )
        for o in outer
    )
