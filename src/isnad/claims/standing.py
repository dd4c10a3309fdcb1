"""Whether what a draft tells is an occurrence of its own, with what its frame asks for."""

from isnad.claims.doers import Sides
from isnad.discourse.wordmap import WordMap
from isnad.frames.draft import Draft
from isnad.frames.frame import STRIKES


def stands(draft: Draft, words: WordMap, told: str | None) -> bool:
    """Whether a draft is more than a place or a time of something else: what somebody
    denies (`told`, the factuality of the speech) always is."""
    return not draft.adjunct or told == "negated" or _own(draft, words)


def bare(draft: Draft, sides: Sides) -> bool:
    """Whether a definite noun is all that is told: it stands for what everybody knows of."""
    trigger = draft.trigger
    if trigger.form != "noun" or not trigger.definite or draft.support is not None:
        return False
    if draft.event not in STRIKES:
        return False
    items = (*sides.actors, *sides.targets, *draft.locations, *draft.destinations)
    return not (items or draft.counts or draft.period or draft.act or draft.tolls)


def _own(draft: Draft, words: WordMap) -> bool:
    """Whether an event told in passing has a party, a toll, a date or a verb of its own."""
    start, end = draft.trigger.first, draft.trigger.last
    if draft.counts or (draft.period is not None and start < draft.period.first < draft.last):
        return True
    parties = [i for i in (*draft.actors, *draft.targets) if i.party is not None]
    if any(start < i.first <= end + 6 for i in parties):
        return True
    return any(hit.entry.id == "happen" for hit in words.ids("support", end, end + 3))


def has_role(draft: Draft, sides: Sides) -> bool:
    """Whether one of the slots that a frame asks for is filled."""
    if not draft.frame.needs_role:
        return True
    have = {
        "actors": bool(sides.actors), "targets": bool(sides.targets),
        "location": bool(draft.locations or draft.destinations),
    }  # fmt: skip
    return any(have.get(role, False) for role in draft.frame.needs_role)
