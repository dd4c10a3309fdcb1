"""The words before a place's name: what governs it, nearness, directions, parts."""

from isnad.lexicon import Hit
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_phrase import IN, PREFIXES, TO, Lead

_MIN = "\u0645\u0646"
_FI = "\u0641\u064a"
_OUTER = frozenset({"ila", "min", "via", "an"})
_INNER = frozenset({"", "\u0628", "\u0644"})
_MAX_LEAD = 5


def governor(index: PlaceIndex, at: int, pre: str, near: bool) -> tuple[str, int | None]:
    """The code of what governs a phrase that starts at a token, and the token if it is a word."""
    code, token = "none", None
    hit = index.preps.get(index.before(at) + 1)
    if pre in IN:
        code = "bi"
    elif pre in TO:
        code = "ila"
    elif hit is not None:
        code, token = hit.entry.id, hit.first
    if near and code not in _OUTER:
        code = "near"
    return code, token


def _usable(hits: list[Hit], first: bool) -> Hit | None:
    for hit in hits:
        if hit.reading.post:
            continue
        if hit.reading.pre in (PREFIXES if first else ("",)):
            return hit
    return None


def lead(index: PlaceIndex, at: int) -> Lead:
    """Everything before the class noun or the name; its end is `at` if there is nothing."""
    out = Lead(at)
    if at not in index.leading:
        return out
    for _ in range(_MAX_LEAD):
        pos, start = out.end, out.end == at
        near = _usable(index.hits("place_near", pos), start)
        if near is not None:
            out.near, out.end = True, near.last
            out.follow = _INNER if near.entry.info.get("then") else frozenset({""})
            _first(out, near, start)
            continue
        way = _usable(index.hits("place_direction", pos), start)
        if way is not None:
            end = way.last
            if way.entry.info.get("definite"):
                if index.norm(end) != _MIN:
                    break
                end += 1
            out.direction = f"{out.direction}-{way.entry.id}".strip("-")
            out.end, out.follow = end, frozenset({""})
            _first(out, way, start)
            continue
        part = _usable(index.hits("place_parts", pos), start)
        if part is not None:
            out.part, out.end, out.follow = True, part.last, frozenset({""})
            _first(out, part, start)
            continue
        group = _usable(index.hits("place_part_groups", pos), start)
        if group is None or not _of_group(index, group, out, start):
            break
    return out


def _first(out: Lead, hit: Hit, start: bool) -> None:
    if start:
        out.pre = hit.reading.pre


def _of_group(index: PlaceIndex, hit: Hit, out: Lead, start: bool) -> bool:
    """ "The eastern quarters of/in", ending before the town."""
    end = hit.last
    while index.has("direction_adjectives", end) or index.has("describing", end):
        end += 1
    if index.norm(end) in (_MIN, _FI):
        follow: frozenset[str] = frozenset({""})
        end += 1
    else:
        follow = frozenset({"\u0644", "\u0628"})
    out.group_word, out.part = hit.first, True
    out.end, out.follow = end, follow
    _first(out, hit, start)
    return True
