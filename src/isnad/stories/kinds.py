"""How a child was made from its parent: copied, edited, retold, or only named."""

from bisect import bisect_left

from isnad.arabic import fold_word
from isnad.model import Coded
from isnad.stories.meeting import Told
from isnad.stories.overlap import Overlap
from isnad.stories.prepared import Prepared
from isnad.stories.stems import stem

_COPIED, _COPIED_WORDS, _UNBROKEN, _MOSTLY = 0.4, 12, 5, 0.5
_REWORKED, _REWORKED_WORDS, _SPREAD = 0.28, 18, 0.5
_TAKEN_OVER, _TAKEN_WORDS = 0.5, 20
_UNNAMED, _UNNAMED_CLAIMS, _UNNAMED_WORDS, _UNNAMED_PART = 0.85, 3, 0.35, 0.7
"""What a retelling must have that names nobody: strength, claims, words, and part of the child."""
_OF_THE_CHILD = 0.5
"""A report with as much of its own beside the parent's matter cites it."""
_RETOLD, _RETOLD_BY_AGENCY = 0.68, 0.72


def is_copy(shared: Overlap) -> bool:
    """Whether the second report shares its text with the first beyond what both may quote.

    Enough of the second stands in the first, or of the first in the second; less, where it is all
    over both. One long stretch is not enough: it may be a statement that both print, or background
    that an agency gives to all.
    """
    part = shared.framed / max(1, shared.same)
    unbroken = _UNBROKEN - (shared.second * part >= _MOSTLY)
    if shared.framed < _COPIED_WORDS or shared.longest < unbroken:
        return False
    return (
        shared.second * part >= _COPIED
        or (
            shared.second * part >= _REWORKED
            and shared.framed >= _REWORKED_WORDS
            and shared.spread >= _SPREAD
        )
        or (shared.first * part >= _TAKEN_OVER and shared.framed >= _TAKEN_WORDS)
    )


def kind_of_copy(parent: Prepared, child: Prepared, shared: Overlap) -> str:
    """verbatim where every word of the child is the parent's and only ends were cut."""
    matched: list[tuple[int, int]] = sorted((j, i) for run in shared.runs for i, j in run.pairs)
    if not matched or not _whole(parent, child, matched):
        return "edited"
    return "verbatim"


def _whole(parent: Prepared, child: Prepared, matched: list[tuple[int, int]]) -> bool:
    """Whether nothing was put in, and what was left out are whole sentences or their ends."""
    at = 0
    last = -1
    for j, i in matched:
        put_in, left_out = range(at, j), range(last + 1, i)
        if len(put_in) > 0 and not _same_but_spelling(parent, child, left_out, put_in):
            return False
        inside = 0 <= last < i - 1 and not put_in and j > 0
        if inside and child.sentences[j] == child.sentences[j - 1]:
            return False
        at, last = j + 1, i
    tail = range(at, len(child.keys))
    return not tail or _same_but_spelling(
        parent, child, range(last + 1, last + 1 + len(tail)), tail
    )


def _same_but_spelling(parent: Prepared, child: Prepared, ours: range, theirs: range) -> bool:
    if len(ours) != len(theirs) or (ours and ours[-1] >= len(parent.keys)):
        return False
    return all(
        stem(parent.keys[i]) == stem(child.keys[j]) or one_slip(parent.keys[i], child.keys[j])
        for i, j in zip(ours, theirs, strict=True)
    )


def one_slip(one: str, two: str) -> bool:
    """Whether two long words differ in one letter put in, left out, changed or swapped."""
    one, two = fold_word(one), fold_word(two)
    if one == two:
        return True
    if not (one.isalpha() and two.isalpha()):
        return False
    if min(len(one), len(two)) < 5 or abs(len(one) - len(two)) > 1:
        return False
    start = 0
    while start < min(len(one), len(two)) and one[start] == two[start]:
        start += 1
    left, right = one[start:], two[start:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[:2] == right[:2][::-1] and left[2:] == right[2:])
    )


def kind_of_naming(child: Prepared, content: Told) -> str:
    """paraphrase where the child retells most of the parent it names, else cites."""
    agency = child.report.outlet_kind == "agency"
    enough = content.strength >= (_RETOLD_BY_AGENCY if agency else _RETOLD)
    return "paraphrase" if enough and content.part > _OF_THE_CHILD else "cites"


def retells_unnamed(parent: Coded, child: Coded, content: Told) -> bool:
    """Whether a report follows another so closely that it was made from it, though it names nobody.

    Nearly all is told again, mostly in the same order, with the same numbers and on the same words.
    Whoever was there too would choose, order and count otherwise; and what stands on another
    publisher's word is that one's.
    """
    if (
        len(content.pairs) < _UNNAMED_CLAIMS
        or content.strength < _UNNAMED
        or content.words < _UNNAMED_WORDS
        or content.part < _UNNAMED_PART
    ):
        return False
    if 3 * _rising([j for _, j in content.pairs]) < 2 * len(content.pairs):
        return False
    told = [child.claims[j].chain for _, j in content.pairs]
    if len({chain[-1].name if chain else "" for chain in told}) == 1 and told[0]:
        return False  # whoever heard the one who says it all tells the same
    same = 0
    for i, j in content.pairs:
        if any(link.kind in ("outlet", "agency") for link in child.claims[j].chain):
            return False
        ours = {count.of: (count.low, count.high) for count in parent.claims[i].counts}
        theirs = {count.of: (count.low, count.high) for count in child.claims[j].counts}
        shared = ours.keys() & theirs.keys()
        if any(ours[of] != theirs[of] for of in shared):
            return False
        same += len(shared)
    return same >= 2


def _rising(order: list[int]) -> int:
    """The length of the longest rising run that can be picked from a list."""
    tails: list[int] = []
    for at in order:
        place = bisect_left(tails, at)
        tails[place : place + 1] = [at]
    return len(tails)
