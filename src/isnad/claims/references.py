"""What a vague word refers back to: "the shelling" of an air raid, "the attack" of a car bomb."""

from collections.abc import Iterator, Sequence
from itertools import chain

from isnad.discourse.wordmap import WordMap
from isnad.frames.draft import Draft
from isnad.frames.frame import STRIKES
from isnad.model import Claim

REFERENCE = "attack.reference"
"""The frame of words that say nothing by themselves ("the operation")."""
_FIRED = frozenset({"air_strike", "shelling"})
_BLOWN = _FIRED | {"bombing"}
_ANY = STRIKES - {"clash"}
_MEANS = {
    "shelling.bombard": _FIRED, "strike.blow": _FIRED, "bombing.explode": _BLOWN,
    "attack.assault": _ANY, "attack.target": _ANY,
    REFERENCE: STRIKES | {"abduction", "destruction", "execution"},
}  # fmt: skip
"""The types that a frame's noun may stand for where it refers back."""
_AIMED = "attack.target"
_BACK = 6
"""How many events back a reference reaches."""
_AIMS = frozenset({"ala", "ila", "against"})
_DENIED = 6
_NEAR = 4
"""How near to its noun stands a means of its own, in tokens."""


def refers(draft: Draft) -> bool:
    """Whether a draft's noun is one that may stand for an event told before."""
    noun = draft.trigger.form == "noun" and draft.trigger.definite
    return draft.frame.id == REFERENCE or (noun and draft.frame.id in _MEANS)


def meant(
    draft: Draft, words: WordMap, before: Sequence[Draft], claims: Sequence[Claim]
) -> str | None:
    """The type of the event that a vague noun refers back to, if it does.

    `before` are the sentence's drafts before it, `claims` those of the sentences before.
    """
    last = before[-1] if before else None
    if draft.frame.id == _AIMED and draft.trigger.form == "verb" and draft.event == "attack":
        return last.event if last is not None and last.event in _BLOWN else None
    vague = draft.frame.id == _AIMED and draft.event == "attack"
    if vague and not draft.trigger.definite and draft.trigger.form == "noun":
        return next((e for e in _told(draft, before, claims) if e in _FIRED), None)
    if not refers(draft) or _tells_itself(draft, words):
        return None
    told = tuple(_told(draft, before, claims))
    if draft.event in told and draft.frame.id != REFERENCE:
        return None
    return next((event for event in told if event in _MEANS[draft.frame.id]), None)


def _told(draft: Draft, before: Sequence[Draft], claims: Sequence[Claim]) -> Iterator[str]:
    drafts = (d.event for d in reversed(before) if d is not draft and d.act is None)
    events = chain(drafts, (c.event for c in reversed(claims)))
    return (event for _, event in zip(range(_BACK), events, strict=False))


def _tells_itself(draft: Draft, words: WordMap) -> bool:
    """Whether a means beside the noun says what it was, or its own words tell of it."""
    end = draft.trigger.last
    aims = any(hit.entry.id in _AIMS for hit in words.at("prep", end))
    if draft.event != draft.frame.event or aims or words.at("relative", end):
        return draft.frame.id != REFERENCE
    if draft.frame.id == REFERENCE and any(words.ids("negator", end - _DENIED, end)):
        return True  # "nobody claimed it" tells nothing
    near = range(draft.trigger.last, draft.trigger.last + _NEAR)
    return any(hit.entry.info.get("class") for n in near for hit in words.at("means", n))
