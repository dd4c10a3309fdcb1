"""What an accusation says was done, told as a deed of its own on the accuser's word."""

from isnad.discourse.clauses import Clause
from isnad.frames.draft import Draft
from isnad.frames.frame import STRIKES, TOLLS
from isnad.frames.linking import Linker, Progress
from isnad.frames.triggers import Trigger
from isnad.mentions.document import Document

_BA = chr(0x628)
_NEAR = 2

_DEEDS = STRIKES | TOLLS | {
    "abduction", "abuse", "destruction", "detention", "displacement", "recruitment", "siege",
}  # fmt: skip
"""What somebody may be accused of as a deed at a place; "obstructing the deal" is none."""


def accused_deed(
    document: Document, trigger: Trigger, part: Clause, act: Draft, so_far: Progress,
    linker: Linker,
) -> Draft | None:  # fmt: skip
    """A draft of the deed that a noun behind an accusation names, if it is one.

    It tells what stands behind its noun; a further one ("and of looting ...") cuts it short, and
    the dead told behind it are its own.
    """
    if act.event != "accusation" or trigger.frame.event not in _DEEDS:
        return None
    last = so_far.drafts[-1]
    mine = last.act is act
    if trigger.frame.event in TOLLS and mine and last.event not in TOLLS:
        last.tolls.append(trigger)
        if trigger.first >= last.last:
            last.take_clause(part)
        return None
    if trigger.form == "verb" or trigger.first < act.trigger.last:
        return None
    if not (part in act.clauses or (mine and part.kind == "noun")):
        return None
    if mine and trigger.first < last.last:
        if not trigger.pre:
            return None  # "the killing of ... in a bombing" is one
        end = last.clauses[-1]
        last.clauses[-1] = Clause(end.first, trigger.first, end.kind)
    event = linker.event(trigger, part, [])
    clause = Clause(trigger.first, part.last, "content")
    return Draft(
        trigger.frame, event, trigger, [clause], so_far.number, so_far.paragraph, act=act,
        laid=mine or _laid(document, trigger, act),
    )  # fmt: skip


def _laid(document: Document, trigger: Trigger, act: Draft) -> bool:
    """Whether a deed is what somebody is accused "of", or "responsible for"."""
    before = [document.tokens[n].norm for n in range(act.trigger.last, trigger.first)][-_NEAR:]
    of = _BA in trigger.pre or any(norm.startswith(_BA) for norm in before)
    return of or bool(before and before[-1] in act.frame.needs)
