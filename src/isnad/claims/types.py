"""The type of an event, as its parties make it."""

from bisect import bisect_left

from isnad.claims.doers import Sides
from isnad.frames.draft import Draft
from isnad.mentions.document import Document

_DUAL = chr(0x64A) + chr(0x646)
_WORDS = 2
"""A dual, "of", a name: shorter phrases name two sides of no name."""
_UNKNOWN = "unidentified_gunmen"
_CHIEFS = frozenset({
    "commander", "field-commander", "emir", "military-emir", "leading-member", "ringleader",
    "sharia-official", "sheikh", "imam-t", "preacher", "notable", "priest",
})  # fmt: skip
_AIMED = frozenset({"attack.target", "attack.shooting", "attack.gunfire"})
_LIQUIDATED = "assassination.liquidate"
_RAID = "detention.raid"
_PUSHES = "attack.push_in"
_AT_HOME = frozenset({
    "syrian_army", "iraqi_army", "iraqi_government", "pmf", "saf", "rsf", "lna", "gnu_forces",
    "yemeni_army", "houthis", "stc", "sdf", "free_syrian_army", "hts", "isis", "lebanese_army",
    "egyptian_army", "syrian_opposition", "syrian_national_army",
})  # fmt: skip
"""Sides that push in to hold what they enter."""
_RANKS = frozenset({
    "colonel", "lt-colonel", "brigadier", "general", "major-general", "lt-general", "marshal",
    "major", "captain",
})  # fmt: skip
_STRUCK = frozenset({"attack", "air_strike", "shelling", "bombing", "casualties"})
_FEW = 3
_NAME_REACH = 9
"""How far behind somebody's title his name may stand, in tokens."""
_TAKEN = frozenset({"abduction.lead_away", "abduction.vanish"})
"""People led away: by a side, arrested; by hands nobody knows, kidnapped."""
_FLIERS = frozenset({"saudi_coalition", "international_coalition"})
"""Sides that bombard from the air, where nothing else is said."""
_SORTS = frozenset({
    "unidentified_gunmen", "tribal_fighters", "libyan_militias", "iranian_militias", "civilians",
    "protesters", "smugglers", "prisoners", "displaced_people", "palestinian_factions",
})  # fmt: skip
"""Groups that are many sides under one name."""


def event_type(document: Document, draft: Draft, sides: Sides) -> str:
    """The frame's own type, but for what the parties make of it.

    A fight inside one side is a quarrel, fire from a side that only flies an air strike, people
    taken by unknown hands are kidnapped, a leader killed by name is assassinated, a death with
    somebody who dealt it is an attack.
    """
    groups = [party.group for party in sides.actors]
    flown = draft.event == "shelling" and draft.means is None
    if flown and groups and all(group in _FLIERS for group in groups):
        return draft.frame.by_means.get("air", draft.event)
    alone = draft.event == "clash" and len(set(groups)) == 1 and bool(groups[0])
    if alone and groups[0] not in _SORTS and (_several(draft) or _at_odds(document, draft)):
        return "internal_dispute"
    if draft.event in _STRUCK and _singled_out(document, draft, groups):
        return "assassination"
    crowd = [item.count for of, item in draft.counts if of == "killed" and item.count is not None]
    if draft.frame.id == _LIQUIDATED and any(c.high != 1 and not c.subset for c in crowd):
        return "attack"
    if draft.frame.id == _PUSHES and groups and draft.locations and groups[0] in _AT_HOME:
        return "territory_gain"
    known = any(group and group != _UNKNOWN for group in groups)
    if draft.event == "detention" and groups == [_UNKNOWN]:
        return "attack" if draft.frame.id == _RAID and not draft.counts else "abduction"
    if draft.frame.id in _TAKEN and known:
        return "detention"
    if draft.event == "casualties" and sides.actors and draft.frame.id != "casualties.toll":
        return "attack"
    return draft.event


def _at_odds(document: Document, draft: Draft) -> bool:
    """Whether "between two factions of X" names one side alone."""
    if len(draft.actors) != 1:
        return False
    side = draft.actors[0]
    if side.preps[0] != "between":
        return side.preps[1:2] == ("between",)
    first = document.tokens[side.first].norm
    return first.endswith(_DUAL) and side.party is not None and side.last - side.first > _WORDS


def _several(draft: Draft) -> bool:
    """Whether two who fight are named, none of them a mere "the attackers"."""
    vague = any(i.party is not None and i.party.generic for i in draft.actors)
    return len(draft.actors) > 1 and not vague


def _singled_out(document: Document, draft: Draft, groups: list[str | None]) -> bool:
    """Whether the dead man is a leader called by his name, or any man of a title whom unknown
    gunmen or a device were meant for."""
    deaths = [t for t in (draft.trigger, *draft.tolls) if t.frame.count == "killed"]
    if not deaths and draft.frame.id not in _AIMED:
        return False
    if any(c.count and c.count.low > _FEW and not c.count.subset for _, c in draft.counts):
        return False
    dead = [*draft.targets, *(item for of, item in draft.counts if of == "killed")]
    if not dead:
        return False
    first = min(dead, key=lambda item: item.first)
    count = first.count
    if count is None or (count.low, count.high) != (1, 1) or count.subset or count.explicit:
        return False
    chief = count.who == "officials" or count.lemma in _CHIEFS
    aimed = groups == [_UNKNOWN] or draft.event == "bombing"
    if draft.event == "casualties" and not groups and count.who != "officials":
        return False  # nobody says that he was killed
    if not (chief or (aimed and count.lemma in _RANKS)):
        return False
    return bool(count.name) or _names_him(document, first.first, min(draft.last, first.last + 1))


def _names_him(document: Document, first: int, last: int) -> bool:
    """Whether a given name stands behind a title."""
    low, high = first + 1, max(last, first + _NAME_REACH)
    place = bisect_left(document.hits, low, key=lambda hit: hit.first)
    while place < len(document.hits) and document.hits[place].first < high:
        hit = document.hits[place]
        if hit.entry.category == "prep" and hit.entry.id == "by":
            return False
        if hit.entry.category == "given" and not hit.reading.post and not hit.reading.pre:
            return True
        place += 1
    return False
