"""What a retelling changed: on whose word it stands, what things are called, what is left out."""

from isnad.model import Derivation
from isnad.stories.copy_words import copy_words
from isnad.stories.edits import Edit
from isnad.stories.marked import Marked
from isnad.stories.meeting import Told, content_words, told
from isnad.stories.outlet_names import names_of_itself
from isnad.stories.renaming import renamed
from isnad.stories.sayings import saying, saying_of_claims
from isnad.stories.untold import own_sentences, untold

_MUCH, _MUCH_IN_WORDS, _OF_CHILD = 0.35, 0.2, 0.5
"""The parts of the parent's claims and words, and of the child's claims, from which on what a
citing report leaves out is a choice; more than half of them on the parent's word."""


def retold(parent: Marked, child: Marked, derivation: Derivation) -> list[tuple[Edit, str]]:
    """The changes of a paraphrase or of a report that cites, each with its kind.

    What a citing report tells beside its source is no insertion, and what it leaves out is an
    omission only where it tells much of it.
    """
    content = content_of(parent, child)
    own = parent.prepared.report.outlet == child.prepared.report.outlet
    out: list[tuple[Edit, str]] = []
    named = child.words(derivation.named)
    if named is not None and not own:
        became = saying(child, *named)
        was = saying_of_claims(parent, [i for i, _ in content.pairs])
        out.append((Edit(was or (0, 0), became), "attribution"))
    # Beside the one it cites, a report has figures and names from elsewhere.
    retells = derivation.kind == "paraphrase"
    compared = content.pairs if retells or own else content.named
    out.extend(renamed(parent, child, compared, unloaded=retells))
    much = (
        content.claims >= _MUCH
        and content.words >= _MUCH_IN_WORDS
        and content.part > _OF_CHILD
        and 2 * len(content.named) > len(content.pairs)
    )
    if not own and (retells or much):
        out.extend((Edit(words, (0, 0)), "omission") for words in untold(parent, child, content))
    if retells:
        taken = [edit.became for edit, _ in out]
        out.extend(
            (Edit((0, 0), words), "insertion")
            for words in own_sentences(parent, child, content)
            if not any(a < words[1] and b > words[0] for a, b in taken)
        )
    return out


def content_of(parent: Marked, child: Marked) -> Told:
    """What the child tells again of the parent's claims."""
    empty = copy_words().empty
    ours = content_words(parent.prepared.keys, empty)
    theirs = content_words(child.prepared.keys, empty)
    words = len(ours & theirs) / len(ours) if ours else 0.0
    names = names_of_itself(parent.prepared.report, parent.prepared.dateline)
    return told(parent.prepared.coded, child.prepared.coded, names, words)
