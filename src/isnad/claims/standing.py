"""Whether what a draft tells is an occurrence of its own, with what its frame asks for."""

from isnad.claims.doers import Sides
from isnad.discourse.wordmap import WordMap
from isnad.frames.draft import Draft
from isnad.mentions.document import Document

_ON_IT = "".join(map(chr, (0x639, 0x644, 0x64A, 0x647)))
"""The beginning of "on it", "on her", "on them"."""


def stands(draft: Draft, document: Document, words: WordMap) -> bool:
    """Whether a draft is more than a place or a time of something else."""
    return not _held(draft, document) and (not draft.adjunct or _own(draft, words))


def _own(draft: Draft, words: WordMap) -> bool:
    """Whether an event told in passing has a party, a toll, a date or a verb of its own."""
    start, end = draft.trigger.first, draft.trigger.last
    if draft.counts or (draft.period is not None and start < draft.period.first < draft.last):
        return True
    parties = [i for i in (*draft.actors, *draft.targets) if i.party is not None]
    if any(start < i.first <= end + 6 for i in parties):
        return True
    return any(hit.entry.id == "happen" for hit in words.ids("support", end, end + 3))


def _held(draft: Draft, document: Document) -> bool:
    """Whether a place is only described by who holds it ("a village that X controls")."""
    trigger = draft.trigger
    if draft.event != "territory_gain" or trigger.form != "verb" or not trigger.present:
        return False
    if trigger.future or (draft.period is not None and draft.period.first >= trigger.first):
        return False
    after = document.tokens[trigger.last : trigger.last + 1]
    resumes = bool(trigger.post) or any(t.norm.startswith(_ON_IT) for t in after)
    return resumes or draft.clauses[0].kind == "relative"


def has_role(draft: Draft, sides: Sides) -> bool:
    """Whether one of the slots that a frame asks for is filled."""
    if not draft.frame.needs_role:
        return True
    have = {
        "actors": bool(sides.actors), "targets": bool(sides.targets),
        "location": bool(draft.locations or draft.destinations),
    }  # fmt: skip
    return any(have.get(role, False) for role in draft.frame.needs_role)
