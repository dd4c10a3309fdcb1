"""Where and when an event was: the places and periods of its clauses that are its own."""

from collections.abc import Callable, Sequence

from isnad.frames.draft import Draft
from isnad.frames.frame import ANNOUNCED, STRIKES, TOLLS
from isnad.frames.item import Item
from isnad.mentions.places import PlaceMention

_INSIDE = 2
_WAW = chr(0x648)
_IN = frozenset({"fi", "bi"})
_FROM = frozenset({"abduction", "detention", "release", "protest", "shelling", "surrender"})
"""Types that are where somebody is taken from or where it sets out, if nowhere else."""
_LED = frozenset({"detention", "abduction", "recruitment", "surrender", "alert"})
"""Types in which people are led away: to somewhere, and from where it happened."""
_CAME_FROM = frozenset({"aid", "return", "alert"})
"""Types of movement that are where it sets out."""
_LANDINGS = frozenset({"port", "airport"})
_BETWEEN_SIDES = frozenset({"talks", "agreement", "judicial", "sanction"})
"""Types that are not where those who do them are at home."""
_OPENING = 4
"""How near a sentence's start a place stands that sets the scene for all of it."""


def _other_between(draft: Draft, item: Item, others: Sequence[Draft]) -> bool:
    """Whether another event's verb stands between a draft's trigger and an item behind it."""
    return any(
        other is not draft and other.trigger.form == "verb"
        and draft.trigger.last <= other.trigger.first < item.first
        for other in others
    )  # fmt: skip


def bind_places(
    draft: Draft, region: Sequence[Item], items: Sequence[Item], others: Sequence[Draft],
    previous: Sequence[Draft],
) -> None:  # fmt: skip
    """Fill the places: what stands behind the trigger first, else the nearest before it.

    Without any, an event is where the sentence's opening sets the scene; but if one told since
    then was at a place inside it, there.
    """
    found: dict[str, list[Item]] = {"location": [], "home": [], "origin": [], "goal": []}
    area: Item | None = None
    for item in region:
        place = item.place
        if place is not None and place.area_of_group:
            area = item
        if place is None or place.area_of_group:
            continue
        prep = item.preps[0]
        if area is not None and prep == "fi" and item.first - area.last <= _INSIDE:
            prep = area.preps[0]  # "to the areas of X in Y" leads to Y
        if _other_between(draft, item, others) or _takes_in(draft, item):
            continue
        part = _part(draft, place, prep)
        if part == "destination":
            draft.destinations.append(item)
        elif part:
            found[part].append(item)
    own = found["location"] or found["home"] or (found["origin"] if draft.event in _FROM else [])
    if own:
        draft.locations.extend(_nearest(draft, own))
    elif not draft.destinations or draft.event in _LED:
        scene = found["goal"][:1] or _scene(draft, items, previous)
        draft.locations.extend(scene or found["origin"][:1])


def _part(draft: Draft, place: PlaceMention, prep: str) -> str:
    """What a place is to an event: destination, location, origin, goal (of a visit), or ""."""
    frame, event = draft.frame, draft.event
    role = frame.after.get(prep)
    if event == "talks" and prep == "ila":
        return "goal"
    if prep in _IN:
        lands = event == "aid" and place.kind in _LANDINGS
        return "destination" if role == "destination" or event == "return" or lands else "location"
    if prep == "people":
        return "" if event in _BETWEEN_SIDES else "home"
    if prep == "min" and event in _CAME_FROM:
        return "location"
    if role == "none" or prep == "between":
        return ""
    if prep == "posted":
        return "origin"
    if prep == "ila" and (frame.moves or role == "destination" or event in _LED):
        return "destination"
    if prep == "min" and not frame.moves and role != "location":
        return "origin" if role is None or event in _FROM else ""
    return "location"


def _takes_in(draft: Draft, item: Item) -> bool:
    """Whether a hospital only takes in those whom something befell elsewhere, or has a manager."""
    if item.place is None or item.place.kind != "hospital" or draft.frame.moves:
        return False
    prep = item.preps[0]
    subject = prep == "none" and item.last <= draft.trigger.first and draft.support is None
    return prep in ("people", "ila") or (subject and draft.event in STRIKES | TOLLS)


def _scene(draft: Draft, items: Sequence[Item], previous: Sequence[Draft]) -> list[Item]:
    """The place that a sentence opens with, or that of the event last told since."""
    lead = [
        i for i in items
        if i.place is not None and i.last <= draft.first and i.preps[0] != "ila"
        and not _takes_in(draft, i)
    ]  # fmt: skip
    if not lead or lead[0].first - items[0].first >= _OPENING:
        return []
    for earlier in reversed(previous):
        if earlier.sentence == draft.sentence and earlier.locations:
            inside = earlier.locations[0].first > lead[0].first
            return earlier.locations[:1] if inside else lead[:1]
    return lead[:1]


def _nearest(draft: Draft, found: Sequence[Item]) -> list[Item]:
    """The place nearest to the trigger, behind it if there is one, with those joined to it."""
    behind = [n for n, item in enumerate(found) if item.first >= draft.trigger.first]
    at = behind[0] if behind else len(found) - 1
    while not behind and at > 0 and _joined(found[at]):
        at -= 1
    out = [found[at]]
    for item in found[at + 1 :]:
        if not _joined(item):
            break
        out.append(item)
    return out


def _joined(item: Item) -> bool:
    return item.place is not None and item.place.coordinated


def bind_period(
    draft: Draft, region: Sequence[Item], items: Sequence[Item], others: Sequence[Draft],
    previous: Sequence[Draft], cue: Callable[[int], bool],
) -> None:  # fmt: skip
    """Fill the period: its own, else that of the clause it is joined to, else the sentence's
    opening one. The day on which somebody speaks is no event's day, save what is done by
    announcing it."""
    at = draft.trigger.first

    def usable(item: Item) -> bool:
        if item.period is None or item.preps[0] == "ila":
            return False  # "until then" is not when
        return draft.event in ANNOUNCED or not cue(item.first)

    own = [
        i for i in region
        if usable(i) and not _other_between(draft, i, others)
        and not any(o.act is draft and o.trigger.first < i.first for o in others)
        and not (draft.adjunct and i.first < at)
    ]  # fmt: skip
    if own:
        draft.period = min(own, key=lambda i: abs(i.first - at))
        return
    same = [d for d in previous if d.sentence == draft.sentence]
    if same:
        joined = draft.clauses[0].kind in ("coordinate", "noun") or draft.trigger.pre[:1] == _WAW
        if joined and not any(cue(n) for n in range(same[-1].trigger.last, at)):
            draft.period = None if _lasts(same[-1].period) else same[-1].period
        return
    if not draft.adjunct:
        lead = [i for i in items if usable(i) and i.last <= draft.first]
        draft.period = lead[-1] if lead else None


def _lasts(item: Item | None) -> bool:
    """Whether a period says how long an event has gone on ("for the third day in a row")."""
    return item is not None and item.period is not None and item.period.kind == "nth"
