"""With what it was done and what was hit: beyond the score, for those who read (codebook 12)."""

from collections.abc import Callable, Iterator, Sequence

from isnad.discourse.wordmap import WordMap
from isnad.frames.draft import Draft
from isnad.frames.frame import STRIKES
from isnad.frames.item import Item
from isnad.lexicon import Hit

_HIT = STRIKES | {"destruction", "abuse", "siege"}
"""Types that hit something or are done with something."""
_FURTHER = frozenset({"coordinate", "result"})
"""Clauses that tell what came of it, not what was hit."""
_TOWNS = frozenset({"country", "admin1", "admin2", "area", "town", "village", "quarter"})
_AIR = (
    "chemical", "cluster_munition", "white_phosphorus", "thermobaric", "barrel_bomb",
    "incendiary", "drone", "helicopter", "guided_missile", "airstrike",
)  # fmt: skip
_GROUND = (
    "chemical", "cluster_munition", "white_phosphorus", "thermobaric", "incendiary",
    "ballistic_missile", "guided_missile", "rocket_propelled_grenade", "mortar", "tank", "naval",
    "rocket", "artillery", "shell",
)  # fmt: skip
_DEVICE = (
    "suicide_vest", "motorcycle_bomb", "boat_bomb", "car_bomb", "sea_mine", "sticky_bomb",
    "unexploded_ordnance", "mine", "hand_grenade", "incendiary", "planted_device", "explosives",
)  # fmt: skip
_HAND = (
    "sniper", "silenced_pistol", "knife", "vehicle_ramming", "rubber_bullets", "tear_gas",
    "live_fire", "rocket_propelled_grenade", "hand_grenade", "incendiary", "stones",
    "machine_gun", "guided_missile", "planted_device", "firearm", "tank", "rocket",
)  # fmt: skip
_DEATH = ("beheading", "hanging", "stoning", "shooting", "knife", "fire", "firearm")
_RUIN = ("bulldozer", "explosives", "fire", "incendiary", "planted_device")
_PAIN = ("electric_shock", "beating", "fire", "knife", "vehicle_ramming")
_SUITS = {
    "air_strike": _AIR, "shelling": _GROUND, "bombing": _DEVICE, "execution": _DEATH,
    "destruction": _RUIN, "abuse": _PAIN, "siege": (), "attack": _HAND,
    "assassination": (*_DEVICE, *_HAND, *_AIR), "clash": (*_HAND, *_GROUND),
}  # fmt: skip
"""The means of each type, the most telling first."""


def add_extras(
    draft: Draft, items: Sequence[Item], words: WordMap, cue: Callable[[int], bool]
) -> None:
    """Fill a draft's means and objects from the words of its clauses, without attributions and
    the names of towns. `items` are the sentence's."""
    if draft.event not in _HIT:
        return
    towns = {
        n for item in items if item.place is not None and item.place.kind in _TOWNS
        for n in range(item.first, item.last)
    }  # fmt: skip
    spoken = [
        n for c in draft.clauses for n in range(c.first, c.last) if not cue(n) and n not in towns
    ]  # fmt: skip
    means = [hit for n in spoken for name in ("tool", "means") for hit in words.at(name, n)]
    draft.means = _best(draft, means)
    armed = {n for hit in means for n in range(hit.first, hit.last)}
    at = draft.trigger.first
    further = [c for c in draft.clauses if c.kind in _FURTHER and not c.first <= at < c.last]
    aside = {n for c in further for n in range(c.first, c.last)}
    near = [n for n in spoken if n not in aside]
    found = sorted(_things(near, words), key=lambda hit: (hit.first, -hit.last))
    out: list[str] = []
    end = 0
    for hit in found:
        within = hit.first < end or hit.first in armed  # a car bomb is no car
        end = max(end, hit.last)
        if within or _elsewhere(draft, hit, words) or hit.entry.id in out:
            continue
        out.append(hit.entry.id)
    draft.objects = tuple(out)


def _things(spoken: list[int], words: WordMap) -> Iterator[Hit]:
    for n in spoken:
        for name in ("site", "object"):
            yield from words.at(name, n)


def _best(draft: Draft, means: list[Hit]) -> str | None:
    """The most telling means that suits the type of event, of equals the nearest."""
    suits = _SUITS[draft.event]
    fit = [hit for hit in means if hit.entry.id in suits]
    if not fit:
        return None
    at = draft.trigger.first
    return min(fit, key=lambda h: (suits.index(h.entry.id), abs(h.first - at))).entry.id


def _elsewhere(draft: Draft, hit: Hit, words: WordMap) -> bool:
    """Whether a thing is only where something was brought to, or what struck came from."""
    prep = words.preps_by_last.get(hit.first)
    if prep is not None and prep.entry.id in ("ila", "min"):
        return draft.event not in ("shelling", "air_strike") or prep.entry.id != "ila"
    return hit.entry.id in _BEARERS and hit.last <= draft.trigger.first


_BEARERS = frozenset({"aircraft", "ship", "military_vehicle", "convoy", "motorcycle", "vehicle"})
"""Things that may be what strikes, where they stand before the deed."""
