"""Class noun and name of a place: what the table holds, and what only the class noun tells."""

from collections.abc import Sequence
from typing import Any

from isnad.arabic.clitics import Reading
from isnad.lexicon import Hit
from isnad.mentions.places_bodies import FACILITIES, body_end, house_end
from isnad.mentions.places_ends import governs_next, quoted, unlisted
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_names import bare, written
from isnad.mentions.places_phrase import IN, Core
from isnad.mentions.places_refusing import adjective, common, doubtful, hashed, refused, soft

_ARTICLE = "\u0627\u0644"
_WAW = "\u0648"
_FEMININE = "\u0647"
_DASHES = frozenset("-\u2013")
_OPENERS = frozenset("\u00ab\u201c\"'")
_WHOLE = Reading("", "")
_FRONTIER = "\u0627\u0644\u062d\u062f\u0648\u062f\u064a"
_WITH = "\u0645\u0639"
_SERVICES = frozenset({"hospital", "airport", "prison", "crossing"})
_POSTS = frozenset({"checkpoint", "base"})
_NAMED_PLAINLY = frozenset({"town", "village", "admin1", "quarter", "camp", "front", "mountain"})
"""Kinds whose names are words of every day even without the article."""
_QUARTERED = frozenset({"quarter", "area", "town", "village"})
"""Kinds of class nouns that a quarter's name may stand behind."""
_TOWNS = frozenset({"town", "village", "admin1", "admin2"})
_SETTLED = frozenset({"town", "village", "admin1", "admin2", "quarter", "area"})
_NAMED_BY = {
    "admin1": _SETTLED, "admin2": _SETTLED, "village": _SETTLED, "quarter": _SETTLED,
    "town": _SETTLED | {"country"}, "area": frozenset({"area", "admin1", "admin2"}),
    "mountain": frozenset({"mountain", "area"}), "countryside": _SETTLED,
}  # fmt: skip
"""Kinds of class nouns -> kinds of the rows that they can name, where that is not the same one."""
_STATES, _CITY = frozenset({"country", "admin1"}), 100_000
_HOLDING = 3
_COLON = frozenset(":")
_LINE = frozenset({"", "\n", "*", "-", "\u2022"})
_TOWN = 20_000

Known = tuple[int, Reading, tuple[str, ...]]


def known_at(index: PlaceIndex, at: int, allowed: frozenset[str]) -> Known | None:
    """The longest name of the table at a token; of equals the one with least written on to it."""
    best: Known | None = None
    for (last, reading), ids in index.names.get(at, {}).items():
        if reading.post or reading.pre not in allowed:
            continue
        if index.parties.get(at, 0) >= last and not _is_state(index, at, last, ids):
            continue
        if reading.pre and last == at + 1 and index.has("compounds", at):
            continue  # a common first word of names, not a preposition and a short name
        if best is None or (last, -len(reading.pre)) > (best[0], -len(best[1].pre)):
            best = (last, reading, tuple(ids))
    return best


def _is_state(index: PlaceIndex, at: int, last: int, ids: Sequence[str]) -> bool:
    """Whether a party's words are a state's name or a house's: places, where a word governs."""
    kinds = {index.records[i][8] for i in ids}
    if kinds == {"building"}:
        hit = index.preps.get(index.before(at) + 1)
        return index.parties.get(at) == last and hit is not None and hit.entry.id == "fi"
    return index.parties.get(at) == last and kinds == {"country"}


def _needed(index: PlaceIndex, ids: tuple[str, ...], levels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(i for i in ids if index.records[i][-1] in levels)


def plain(
    index: PlaceIndex, at: int, allowed: frozenset[str], governed: bool, listed: bool = False
) -> Core | None:
    """A name of the table without a class noun of its own.

    `listed`: it goes on with "the quarters of A and B", so that a common word is a name too.
    """
    found = known_at(index, at, allowed)
    if found is None:
        return None
    last, reading, ids = found
    if index.parties.get(at) == last and not (governed or reading.pre in IN):
        return None
    levels: tuple[str, ...] = ("", "prep") if governed or reading.pre not in ("", _WAW) else ("",)
    header = index.norm(last) in _COLON and index.norm(at - 1) in _LINE
    if header and not reading.pre:
        levels = ("", "prep")  # "Town: what happened there"
        ids = tuple(i for i in ids if not common(index, last, at, reading)
                    or index.records[i][9] >= _TOWN)  # fmt: skip
    elif listed and reading.pre == _WAW:
        levels = ("", "prep", "head")
    elif common(index, last, at, reading) or (
        soft(index, last, at, reading) and not (governed or hashed(index, at, last))
    ):
        levels = ()
    if header:
        levels = ("", "prep", "head")
    ids = _needed(index, ids, levels)
    if (
        not ids
        or adjective(index, at, last, reading, ids, governed)
        or refused(index, at, last, reading)
        or doubtful(index, last, at, reading, ids)
    ):
        return None
    core = Core(at, last, written(index, at, last, reading), at, last, reading.pre, ids)
    for hit in index.heads.get(at, ()):
        if hit.reading == reading and hit.last < last and not hit.entry.info.get("definite"):
            core.head = hit.entry.id
            core.head_info = {**hit.entry.info, "inside": True}
    if index.norm(last) in index.nations:
        core.nation = index.nations[index.norm(last)]
        core.last = last + 1
    return core


def headed(index: PlaceIndex, at: int, allowed: frozenset[str], governed: bool) -> Core | None:
    """A class noun with what makes it a place: a name, an adjective, or nothing (an anaphor)."""
    best: Core | None = None
    for hit in index.heads.get(at, ()):
        if hit.reading.post or hit.reading.pre not in allowed:
            continue
        if at in index.parties and (
            index.parties[at] != hit.last or hit.entry.info.get("definite")
        ):
            continue  # but "the men of the checkpoint of X" are where the checkpoint is
        info = dict(hit.entry.info)
        core = (
            _definite(index, hit, info)
            if info.get("definite")
            else _named(index, hit, info, governed)
        )
        if core is not None and index.media.get(at, 0) >= core.last:
            continue
        if core is not None and (best is None or core.last > best.last):
            best = core
    return best


def _core(hit: Hit, info: dict[str, Any], last: int, name: str, **more: Any) -> Core:
    fields = {"name_first": hit.first, "name_last": last, **more}
    return Core(hit.first, last, name, pre=hit.reading.pre, head=hit.entry.id,
                head_info=info, **fields)  # fmt: skip


def held_by_group(index: PlaceIndex, at: int) -> int:
    """The end of "(under the) control of GROUP", or of GROUP alone; `at` if none stands there."""
    pos = at
    for _ in range(_HOLDING):
        if pos in index.parties:
            return index.parties[pos]
        if not (index.hits("place_control", pos) or index.has("describing", pos)):
            return at
        pos += 1
    return index.parties.get(pos, at)


def _adjectives(index: PlaceIndex, at: int, lists: tuple[str, ...]) -> int:
    while index.is_word(at) and any(index.has(words, at) for words in lists):
        at += 1
    return at


def _definite(index: PlaceIndex, hit: Hit, info: dict[str, Any]) -> Core | None:
    end = hit.last
    if info["kind"] == "area" and held_by_group(index, end) > end:
        last = held_by_group(index, end)
        return _core(hit, info, last, written(index, hit.first, last, hit.reading),
                     area_of_group=True)  # fmt: skip
    if info["kind"] == "border":
        return _border(index, hit, info)
    nation = index.nations.get(index.norm(end), "")
    after = end + 1 if nation else end
    if info.get("anaphor"):
        found = known_at(index, index.skip_quotes(after), frozenset({""}))
        if found is not None and (info.get("bare") or nation):
            start = index.skip_quotes(after)
            return _core(hit, info, found[0], written(index, start, found[0]), nation=nation,
                         ids=found[2], name_first=start, name_last=found[0])  # fmt: skip
    lists: tuple[str, ...] = ("direction_adjectives",)
    if info["kind"] == "town":
        lists = ("name_adjectives",)  # "the old city" is one, "the southern city" its south
    elif info.get("adjective") or info.get("rural"):
        lists = ("direction_adjectives", "name_adjectives")
    last = _adjectives(index, end, lists)
    frontier = info["kind"] == "area" and index.norm(last - 1).startswith(_FRONTIER)
    if info["kind"] == "area" and info.get("many") and not frontier:
        return None
    if last > end and frontier:
        last = _shared_border(index, last)
    if last > end and (info.get("adjective") or info.get("rural") or info.get("keep")):
        return _core(hit, info, last, written(index, hit.first, last, hit.reading), definite=True)
    if info["kind"] == "quarter" and index.after("live", hit.first - 1):
        return None
    if info.get("rural") or (info.get("anaphor") and not info.get("many")):
        return _core(hit, info, after if nation else end, "", anaphor=True, nation=nation)
    return None


def _shared_border(index: PlaceIndex, last: int) -> int:
    """The end of "with (the neighbour)" behind "the border areas"; `last` if it is not there."""
    if index.norm(last) != _WITH:
        return last
    ends = [
        end for (end, reading), ids in index.names.get(last + 1, {}).items()
        if not (reading.pre or reading.post)
        and any(index.records[i][8] in ("country", "admin1") for i in ids)
    ]  # fmt: skip
    return max(ends, default=last)


def _border(index: PlaceIndex, hit: Hit, info: dict[str, Any]) -> Core | None:
    """ "The Syrian-Turkish borders", "the eastern borders"."""
    last, nation = hit.last, ""
    while True:
        at = last + 1 if last > hit.last and index.norm(last) in _DASHES else last
        if index.norm(at) in index.nations:
            nation = nation or index.nations[index.norm(at)]
        elif not index.has("direction_adjectives", at) and not index.has("name_adjectives", at):
            break
        last = at + 1
    if last == hit.last:
        return None
    name = written(index, hit.first, last, hit.reading)
    return _core(hit, info, last, name, definite=True, nation=nation)


def _head_word(index: PlaceIndex, hit: Hit, info: dict[str, Any]) -> str:
    if info.get("many"):
        return hit.entry.id
    return written(index, hit.first, hit.last, hit.reading)


def _named(index: PlaceIndex, hit: Hit, info: dict[str, Any], governed: bool) -> Core | None:
    end = hit.last
    if info["kind"] == "area" and held_by_group(index, end) > end:
        last = held_by_group(index, end)
        return _core(hit, info, last, written(index, hit.first, last, hit.reading),
                     area_of_group=True)  # fmt: skip
    start = index.skip_quotes(end)
    found = known_at(index, start, frozenset({""}))
    last, ids = (found[0], _bearing(index, start, found, info)) if found else (start, ())
    last = last if ids else start
    if info.get("rural"):
        return _countryside(index, hit, info, start, last, ids)
    if info["kind"] in _SERVICES | _POSTS and any(
        hit.entry.info.get("anaphor") and hit.entry.info.get("definite") and not hit.reading.pre
        and (info["kind"] in _SERVICES or hit.entry.info["kind"] in _SETTLED)
        for hit in index.heads.get(start, ())
    ):  # fmt: skip
        return None  # "the hospital of the city" has no name, "the post of the hospital" has
    if last <= start + 1 and any(
        hit.entry.info["kind"] in _TOWNS and not hit.entry.info.get("definite")
        for hit in index.heads.get(start, ())
    ):
        return None  # "the farms of the town of X" are told by the town
    longer = max(unlisted(index, start, info, governed), quoted(index, end, info))
    if longer == start + 1 and _described(index, start, info["kind"]):
        longer = start
    if _idiom(index, hit, start):
        return None
    short = last - start <= 1 and index.norm(start) in index.words["compounds"]
    one = info.get("unknown") and not info.get("many")
    if one and info["kind"] in FACILITIES and not ids:
        longer = max(longer, body_end(index, start), house_end(index, start, info))
    if longer > last and (not ids or short or governs_next(index, info, start, last)):
        last, ids = longer, ()
    if info.get("branch") and not ids and index.norm(start).startswith(_ARTICLE):
        last = _adjectives(index, start + 1, ("name_adjectives",))
    if last == start or (start > end and index.norm(end) not in _OPENERS and not ids):
        return None
    name_last = last
    if info.get("adjective") and info.get("keep"):
        last = _adjectives(index, last, ("name_adjectives",))
    if info.get("road"):
        last = _road(index, last)
    name = written(index, start, last)
    if info.get("keep"):
        name = f"{_head_word(index, hit, info)} {name}"
    core = _core(hit, info, last, name, ids=ids, name_first=start, name_last=last)
    core.core_name = " ".join(index.norm(i) for i in range(start, name_last) if index.is_word(i))
    if index.norm(core.last) in index.nations:
        core.nation = index.nations[index.norm(core.last)]
        core.last += 1
    return core


def _bearing(
    index: PlaceIndex, at: int, found: Known, info: dict[str, Any]
) -> tuple[str, ...]:  # fmt: skip
    """The rows that may stand behind a class noun: a quarter's name says nothing of a camp.

    Behind a noun that other things are called by too (a sector of trade, a branch of science), a
    name that is also a common word is one only where the noun can name such a row.
    """
    last, _, ids = found
    kind, records = info["kind"], index.records
    if not info.get("unknown"):
        word = last == at + 1 and _is_word(index, at)
        small = {i for i in ids if records[i][8] not in _STATES and records[i][9] < _CITY}
        own = _STATES if info.get("bare") else _NAMED_BY.get(kind, frozenset({kind}))
        return tuple(
            i for i in ids
            if records[i][8] in own or not ((word and i in small) or records[i][-1] == "head")
        )  # fmt: skip
    if kind in _QUARTERED:
        return ids
    return tuple(i for i in ids if records[i][8] != "quarter" or records[i][-1] != "head")


def _is_word(index: PlaceIndex, at: int) -> bool:
    """Whether a name is, with or without the article, a common word as well."""
    norm = index.norm(at)
    forms = {norm, norm.removeprefix(_ARTICLE)}
    return any(forms & index.words[name] for name in ("common", "soft", "everyday"))


def _described(index: PlaceIndex, at: int, kind: str) -> bool:
    """Whether a word of every day describes a class noun: "a deserted building", "a wide area"."""
    if kind == "area" and not index.norm(at).endswith(_FEMININE):
        return False
    return kind not in _NAMED_PLAINLY and index.is_everyday_plain(at)


def _idiom(index: PlaceIndex, hit: Hit, start: int) -> bool:
    """Whether a class noun and the word after it make a phrase that is no place."""
    words = [hit.reading.stem, *(index.norm(at) for at in range(hit.first + 1, hit.last))]
    return " ".join([*words, index.norm(start)]) in index.words["idioms"]


def _countryside(
    index: PlaceIndex, hit: Hit, info: dict[str, Any], start: int, last: int, ids: tuple[str, ...]
) -> Core | None:
    if not ids:
        anaphor = next((h for h in index.heads.get(start, ()) if h.entry.info.get("anaphor")
                        and h.entry.info.get("definite") and not h.reading.pre), None)  # fmt: skip
        if anaphor is None:
            return None
        return _core(hit, dict(anaphor.entry.info), anaphor.last, "", anaphor=True)
    last = _adjectives(index, last, ("direction_adjectives",))
    name = f"{_head_word(index, hit, info)} {written(index, start, last)}"
    return _core(hit, info, last, name, ids=ids)


def _road(index: PlaceIndex, last: int) -> int:
    """The end of "A - B" or "A B" after A."""
    at = last + 1 if index.norm(last) in _DASHES else last
    found = known_at(index, at, frozenset({""}))
    if found is None:
        return last
    return _road(index, found[0]) if index.norm(found[0]) in _DASHES else found[0]


def shared(index: PlaceIndex, at: int, before: Core) -> Core | None:
    """A further name under the class noun of the one before it ("the quarters of A and B")."""
    if not index.is_word(at) or at in index.parties:
        return None
    found = known_at(index, at, frozenset({_WAW, ""}))
    if found is not None:
        last, reading, ids = found
    else:
        norm = index.norm(at)
        if (
            not norm.startswith(_WAW)
            or len(norm) <= _HOLDING
            or not before.head_info.get("unknown")
        ):
            return None
        if norm in index.words["stops"] or norm[1:] in index.words["stops"] or at in index.busy:
            return None
        reading, ids, last = Reading(_WAW, norm[1:]), (), at + 1
        if norm[1:] in index.words["compounds"] and index.is_word(at + 1):
            last = at + 2
    token = index.document.tokens[at]
    word = bare(index.document.text[token.start : token.end], reading)
    name = " ".join(filter(None, (word, written(index, at + 1, last))))
    core_name = name
    if before.head_info.get("rural"):
        last = _adjectives(index, last, ("direction_adjectives",))
        name = " ".join(filter(None, (word, written(index, at + 1, last))))
    if before.head_info.get("keep") or before.head_info.get("rural"):
        name = f"{before.head} {name}"
    core = Core(at, last, name, at, last, reading.pre, ids, before.head, before.head_info)
    core.core_name = core_name
    return core
