"""Phrases that name places: lead, class noun, name, and what they lie in."""

from isnad.mentions.places_core import headed, held_by_group, known_at, plain, shared
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_lead import governor, lead
from isnad.mentions.places_names import written
from isnad.mentions.places_phrase import IN, LEVEL, PREFIXES, RANK, TO, Core, Lead, Phrase

_FI, _INSIDE = "\u0641\u064a", "\u062f\u0627\u062e\u0644"
_CLOSERS = frozenset("\u00bb\u201d\"'")
_OPEN, _CLOSE = "(", ")"
_COMMA = "\u060c"
_PROVINCES = frozenset({"admin1", "admin2"})
_CALLED_SO = _PROVINCES | {"country"}
_MAX_DESCRIBING = 3
_DEPTH = 3
_PLAIN = frozenset({""})
_GOVERNS = frozenset({"fi", "bi", "ila", "min", "near", "between", "via"})


def phrase_at(
    index: PlaceIndex, at: int, before: Phrase | None = None, depth: int = 0,
    allowed: frozenset[str] = PREFIXES,
) -> Phrase | None:  # fmt: skip
    """The phrase that starts at a token; `before` is the one it may be joined to."""
    ahead = lead(index, at)
    if ahead.end > at:
        whole = known_at(index, at, allowed)
        if whole is not None and whole[0] > ahead.end and _fits(index, whole[2], depth):
            ahead = Lead(at)  # the table holds direction and name together
    if ahead.end > at and ahead.pre not in allowed:
        return None
    joined = before is not None and _joined(index, before, at)
    while True:
        found = _with_lead(index, at, ahead, before if joined else None, allowed)
        if found is not None or ahead.end == at:
            break
        ahead = Lead(at)  # the lead led nowhere: its words may be names themselves
    if found is None:
        return None
    if joined and before is not None and found.prep == "none":
        found.coordinated, found.prep, found.governor = True, before.prep, before.governor
    elif joined:
        found.coordinated = True
    if depth < _DEPTH and not found.core.area_of_group:
        lies_in(index, found, depth)
    return found


def _fits(index: PlaceIndex, ids: tuple[str, ...], depth: int) -> bool:
    """What something lies in is the area itself, not "the north of" it, but for provinces and
    countries so called."""
    return depth == 0 or any(index.records[i][8] in _CALLED_SO for i in ids)


def _joined(index: PlaceIndex, before: Phrase, at: int) -> bool:
    """Whether nothing but "and", a comma or a dash stands between two phrases."""
    if before.last == at:
        return index.norm(at).startswith("\u0648")
    return before.last == at - 1 and index.norm(at - 1) in "\u060c,-\u2013/\u0648"


def _with_lead(
    index: PlaceIndex, at: int, ahead: Lead, before: Phrase | None, allowed: frozenset[str]
) -> Phrase | None:
    pos = index.skip_quotes(ahead.end)
    inside = ahead.end > at
    follow = ahead.follow if inside else allowed
    if pos > ahead.end and not inside:
        return None  # quotation marks belong to what governs, not to the phrase
    pre = ahead.pre if inside else ""
    prep, token = governor(index, at, pre, ahead.near)
    governed = inside or prep in _GOVERNS or before is not None
    head = headed(index, pos, follow, governed or prep == "ala")
    listed = before is not None and before.lead.part and not before.lead.direction
    name = plain(index, pos, follow, governed or prep == "ala", listed and not inside)
    core = head if head is not None and (name is None or head.last >= name.last) else name
    if head is not None and name is not None and head.last == name.last and not head.name:
        core = name
    if core is name and head is not None and head.anaphor and head.last == head.first + 1:
        core = head if name is None or name.last == head.last else name
    if name is not None and head is not None and name.last == head.last and name.head:
        core = name  # the table holds class noun and name together
    if before is not None and before.core.many and not inside and head is None:
        core = shared(index, pos, before.core) or core
    if head is not None and head.definite and name is not None and name.last >= head.last:
        core = name
    if core is None:
        return _group_word(index, at, ahead)
    if not inside:
        prep, token = governor(index, at, core.pre, ahead.near)
    if core.anaphor and core.head_info.get("kind") == "area" and not inside and prep == "none":
        return None
    if ahead.direction and prep == "none":
        prep = "fi"  # a direction alone is an adverb of place
    return Phrase(at, core.last, ahead, core, prep, token, nation=core.nation)


def _group_word(index: PlaceIndex, at: int, ahead: Lead) -> Phrase | None:
    """A definite plural alone: whoever holds the areas, or an anaphor."""
    if ahead.group_word < 0:
        return None
    at_word = ahead.group_word
    end = held_by_group(index, at_word + 1)
    if end == at_word + 1:
        return None
    core = Core(at_word, end, written(index, at_word, end), at_word, end, ahead.pre,
                area_of_group=True)  # fmt: skip
    prep, token = governor(index, at, ahead.pre, ahead.near)
    return Phrase(at, end, ahead, core, prep, token)


def _kinds(index: PlaceIndex, phrase: Phrase) -> list[int]:
    core = phrase.core
    if core.kind == "area" and not (core.head_info.get("keep") or core.anaphor):
        return [RANK.get(index.records[i][8], 1) for i in core.ids] or [RANK["town"]]
    if core.kind and not core.head_info.get("inside"):
        return [RANK.get(core.kind, 1)]
    return [RANK.get(index.records[i][8], 1) for i in core.ids] or [1]


def _holds(index: PlaceIndex, outer: Phrase, inner: Phrase) -> bool:
    """Whether one phrase can lie in the other."""
    if outer.core.anaphor or outer.core.area_of_group or outer.core.name == inner.core.name:
        return False
    high, low = max(_kinds(index, outer)), min(_kinds(index, inner))
    return high > low or (high == low and high in LEVEL)


def lies_in(index: PlaceIndex, phrase: Phrase, depth: int = 0) -> None:
    """Adds what a phrase lies in, where the text goes on to say it."""
    pos = phrase.last
    while index.norm(pos) in _CLOSERS:
        pos += 1
    start = pos
    described = 0
    while described < _MAX_DESCRIBING and index.has("describing", pos):
        pos, described = pos + 1, described + 1
    outer = _outer(index, phrase, pos, depth, bool(described))
    if outer is None and described:
        outer = _outer(index, phrase, start, depth, False)
    if outer is not None and outer.core.anaphor and not phrase.core.anaphor:
        phrase.within_head = outer.core.head
        phrase.last = outer.last
        return
    if outer is None or not _holds(index, outer, phrase):
        return
    phrase.within = outer
    phrase.last = outer.last
    if index.norm(outer.last) == _CLOSE and index.norm(outer.first - 1) == _OPEN:
        phrase.last += 1
    phrase.nation = phrase.nation or outer.nation


def _outer(
    index: PlaceIndex, phrase: Phrase, pos: int, depth: int, described: bool
) -> Phrase | None:
    if index.norm(pos) in (_FI, _OPEN, _INSIDE):
        found = phrase_at(index, index.skip_quotes(pos + 1), None, depth + 1, _PLAIN)
        return None if found is None or found.lead.near else found
    for hit in index.heads.get(pos, ()):
        if (
            hit.entry.info.get("bare")
            and not hit.entry.info.get("definite")
            and not hit.reading.pre
        ):
            return phrase_at(index, hit.last, None, depth + 1, _PLAIN)  # "capital of the province"
    of_area = phrase.core.definite and phrase.core.kind == "countryside"
    allowed = IN | {""} | (TO if described or of_area else _PLAIN)
    if index.norm(pos) == _COMMA:
        return _behind_comma(index, pos + 1, depth)
    found = _side_of_country(index, phrase, pos) or phrase_at(index, pos, None, depth + 1, allowed)
    if found is None or found.lead.near:
        return None
    if found.pre:
        return found
    if found.lead.direction and found.lead.end > pos:
        return found
    bare_head = found.core.first == pos and found.core.head and not found.core.head_info.get("own")
    if bare_head and found.core.kind in ("admin1", "admin2", "countryside", "town"):
        return found if found.core.ids and not phrase.core.anaphor else None
    return None


def _side_of_country(index: PlaceIndex, phrase: Phrase, pos: int) -> Phrase | None:
    """ "North of (country)" right behind a place of that country: where it lies in the country,
    even where a province is called so."""
    if pos not in index.leading or pos != phrase.last:
        return None
    ahead = lead(index, pos)
    if not ahead.direction or ahead.near or ahead.part or ahead.pre:
        return None
    found = known_at(index, ahead.end, ahead.follow)
    whole = known_at(index, pos, _PLAIN)
    if found is None or (whole is not None and whole[0] != found[0]):
        return None
    last, reading, ids = found
    states = tuple(i for i in ids if index.records[i][8] == "country")
    if whole is not None and any(index.records[i][8] == "country" for i in whole[2]):
        return None  # a state that is called so
    nations = {index.records[i][1] for i in states}
    own = [index.records[i] for i in phrase.core.ids]
    if not any(row[1] in nations and row[8] != "country" for row in own):
        return None
    name = written(index, ahead.end, last, reading)
    core = Core(ahead.end, last, name, ahead.end, last, reading.pre, states)
    return Phrase(pos, last, ahead, core)


def _behind_comma(index: PlaceIndex, at: int, depth: int) -> Phrase | None:
    """ "..., (in) the governorate of Y": a province with its class noun, closed by a sign."""
    found = phrase_at(index, at, None, depth + 1, IN | _PLAIN) if index.is_word(at) else None
    if found is None or found.core.first != at or found.core.kind not in _PROVINCES:
        return None
    closed = not index.is_word(found.last) or found.last in index.preps_first
    alone = closed and not found.core.many and bool(found.core.ids)
    return found if alone and not found.core.head_info.get("inside") else None
