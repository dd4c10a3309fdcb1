"""The type of an event, as its parties make it."""

from isnad.claims.doers import Sides
from isnad.frames.draft import Draft
from isnad.mentions.document import Document

_DUAL = chr(0x64A) + chr(0x646)
_WORDS = 2
"""A dual, "of", a name: shorter phrases name two sides of no name."""
_UNKNOWN = "unidentified_gunmen"
_TAKEN = frozenset({"abduction.lead_away", "abduction.vanish"})
"""People led away: by a side, arrested; by hands nobody knows, kidnapped."""


def event_type(document: Document, draft: Draft, sides: Sides) -> str:
    """A fight inside one side is a quarrel, people taken by unknown hands are kidnapped, a death
    with somebody who dealt it is an attack; else the frame's own type."""
    groups = [party.group for party in sides.actors]
    alone = draft.event == "clash" and len(set(groups)) == 1 and bool(groups[0])
    if alone and (len(draft.actors) > 1 or _at_odds(document, draft)):
        return "internal_dispute"
    known = any(group and group != _UNKNOWN for group in groups)
    if draft.event == "detention" and groups == [_UNKNOWN]:
        return "abduction"
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
