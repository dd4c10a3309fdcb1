"""A place described by who holds it ("a village that X controls") is no gain."""

from isnad.discourse.clauses import Clause
from isnad.frames.triggers import Trigger
from isnad.mentions.document import Document
from isnad.mentions.gathered import Mentions

_ON_IT = "".join(map(chr, (0x639, 0x644, 0x64A, 0x647)))
"""The beginning of "on it", "on her", "on them"."""


def held(document: Document, mentions: Mentions, trigger: Trigger, part: Clause) -> bool:
    """Whether a trigger of a clause only says whose a place is, with no time of its own."""
    if trigger.frame.event != "territory_gain" or trigger.form != "verb" or not trigger.present:
        return False
    if trigger.future or any(mentions.periods.within(trigger.last, part.last)):
        return False
    after = document.tokens[trigger.last : trigger.last + 1]
    resumes = bool(trigger.post) or any(t.norm.startswith(_ON_IT) for t in after)
    return resumes or part.kind == "relative"
