"""The slot of an item by the words that govern it, and by the case and gender it shows."""

from isnad.frames.draft import Draft
from isnad.frames.frame import ACTS, STRIKES
from isnad.frames.item import Item
from isnad.mentions.document import Document

_HOLDS = ("none", "gen", "ala", "b", "fi", "against", None)
"""What may govern a thing whose owner is hit."""
_QUOTES = frozenset("\u00ab\u00bb\u201c\u201d\"'#")
_OBLIQUE = "\u064a\u0646"
"""The ending of sound plurals and duals that are no subject behind their verb."""
_SHORTEST = 5
_FIRED = frozenset({"air_strike", "shelling"})
_UNARMED = frozenset({"people", "country", "metonym", "civil", "party"})


def role_of(draft: Draft, item: Item, head: int) -> str | None:
    """The slot that the words governing an item name; None where position decides.

    `head` is the first token of the trigger, or of the support verb before it.
    """
    frame, prep = draft.frame, item.preps[0]
    area = item.party is not None and item.party.area and item.thing is None
    area = area and item.first != draft.trigger.last  # "is now under the control of X"
    if prep == "support" and draft.event in ACTS:
        return "skip"  # "accused X of backing Y"
    if prep == "by" or (prep == "support" and not area):
        return "actors"
    if "mediator" in item.preps or area:
        return "skip"
    if _leads(draft, item, head):
        return "actors"
    if prep in frame.after:
        return frame.after[prep]
    if prep in ("none", "gen"):
        return None
    if prep == "against":
        return "targets"
    if _fired_by(draft, item):
        return "actors"
    if prep in ("l", "belongs", "min"):
        return _whose(draft, item, head)
    behind = item.first > draft.trigger.first
    if item.thing is not None and prep in ("fi", "ala", "b") and behind:
        return "targets" if draft.event in STRIKES or draft.event == "destruction" else "skip"
    return "targets" if prep == "ala" and draft.event in STRIKES else "skip"


def is_object(document: Document, draft: Draft, item: Item) -> bool:
    """Whether the words right behind a verb cannot be its subject: "she shelled he", "him"."""
    between = document.tokens[draft.trigger.last : item.first]
    if draft.support or any(t.norm not in _QUOTES for t in between):
        return False
    party = item.party if item.party is not None and item.party.first == item.first else None
    if _oblique(document, draft, item):
        return True
    return party is not None and draft.trigger.refuses(party.gender)


def _oblique(document: Document, draft: Draft, item: Item) -> bool:
    """Whether people stand in a case that no subject behind an active verb has."""
    if draft.trigger.form != "verb" or draft.trigger.passive or draft.frame.object != "targets":
        return False
    word = document.tokens[item.first].norm
    if len(word) < _SHORTEST or not word.endswith(_OBLIQUE):
        return False
    count, party = item.count, item.party
    if count is not None and count.noun == item.first:
        return count.grammatical in ("dual", "plural")
    return party is not None and party.first == item.first and party.gender == "p"


def _fired_by(draft: Draft, item: Item) -> bool:
    """Whether a strike comes from a side: "heavy shelling from the forces of X"."""
    if item.preps[0] != "min" or item.party is None or item.thing is not None:
        return False
    if draft.event not in _FIRED or draft.trigger.form != "noun":
        return False
    outer = item.preps[1] if len(item.preps) > 1 else "gen"
    near = draft.trigger.last < item.first and outer in ("gen", "none")
    return near and item.count is None and item.party.kind not in _UNARMED


def _leads(draft: Draft, item: Item, head: int) -> bool:
    """Whether a thing of theirs is the subject of the verb: "a car of X ran over ..."."""
    trigger = draft.trigger
    if item.first >= head or trigger.form != "verb" or trigger.passive or item.thing is None:
        return False
    own = item.preps in (("l",), ("l", "belongs"))
    return own and item.thing == "position" and draft.frame.subject == "actors"


def _whose(draft: Draft, item: Item, head: int) -> str:
    """The slot of somebody to whom something belongs ("a base of X", "shelling by X")."""
    frame, prep = draft.frame, item.preps[0]
    around = [p for p in item.preps[1:] if p != "belongs"]
    outer = around[0] if around else None
    behind = item.first > draft.trigger.first
    if draft.support_kind == "repel" and prep == "l" and behind:
        return "actors"
    if prep == "l" and outer == "gen" and item.thing is None:
        return frame.subject if draft.trigger.form == "noun" else "targets"
    if outer is not None and outer in frame.after:
        return frame.after[outer]
    if item.thing is not None and outer in _HOLDS:
        return "targets" if item.first >= head else "skip"
    given = prep == "l" and outer is None and frame.object == "targets"
    return "targets" if given and behind else "skip"
