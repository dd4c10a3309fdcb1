"""Changed stretches grown to the phrases they stand in, and the kind of change each is."""

from isnad.stories.copy_words import change_words
from isnad.stories.edits import Edit
from isnad.stories.marked import Marked

_JOINT = 3
"""Letters of a word that may stand between two stretches that are one."""


def merged(found: list[Edit], parent: Marked, child: Marked) -> list[Edit]:
    """Stretches with nothing but one joint between them in both texts are one."""
    out: list[Edit] = []
    for edit in found:
        if out and edit.replaces and out[-1].replaces:
            last = out[-1]
            gap = edit.was[0] - last.was[1], edit.became[0] - last.became[1]
            between = child.prepared.keys[last.became[1] : edit.became[0]]
            if gap in ((0, 0), (1, 1)) and all(word in change_words().joints for word in between):
                out[-1] = Edit((last.was[0], edit.was[1]), (last.became[0], edit.became[1]))
                continue
        out.append(edit)
    return out


def grown(edit: Edit, parent: Marked, child: Marked) -> Edit:
    """A replacement with the name, or the number or noun, that it is a part of.

    Only words that both texts share on that side are taken in.
    """
    if not edit.replaces:
        return edit
    was, became = edit.was, edit.became
    ours, theirs = parent.prepared.keys, child.prepared.keys
    left = right = 0
    for marked, (first, last) in ((parent, was), (child, became)):
        for start, end in _names_around(marked, first, last):
            left, right = max(left, first - start), max(right, end - last)
        if first - 1 in marked.numbers and first not in marked.numbers:
            left = max(left, first - marked.number_starts[first - 1])
        if last - 1 in marked.numbers and last not in marked.numbers:
            right = max(right, 1)
    while left and not _same(ours, theirs, was[0] - left, became[0] - left, left):
        left -= 1
    while right and not _same(ours, theirs, was[1], became[1], right):
        right -= 1
    return Edit((was[0] - left, was[1] + right), (became[0] - left, became[1] + right))


def _names_around(marked: Marked, first: int, last: int) -> list[tuple[int, int]]:
    """Names of sides and parties that the stretch is a part of."""
    spans = [(p.first, p.last) for p in marked.phrases if p.kind == "side"]
    return [
        (start, end)
        for start, end in (*spans, *marked.parties)
        if start < last and end > first and end - start <= 8
    ]


def _same(ours: tuple[str, ...], theirs: tuple[str, ...], i: int, j: int, size: int) -> bool:
    if i < 0 or j < 0 or i + size > len(ours) or j + size > len(theirs):
        return False
    return ours[i : i + size] == theirs[j : j + size]


def kind_of(edit: Edit, parent: Marked, child: Marked) -> str:
    """Which of CHANGE_KINDS a stretch is."""
    if edit.replaces:
        before = {parent.numbers[at] for at in range(*edit.was) if at in parent.numbers}
        after = {child.numbers[at] for at in range(*edit.became) if at in child.numbers}
        if parent.is_time(*edit.was) and child.is_time(*edit.became):
            return "date"
        if before and after and before != after:
            return "number"
        if parent.is_saying(*edit.was) and child.is_saying(*edit.became):
            return "attribution"
        if _is_place(parent, *edit.was) and _is_place(child, *edit.became):
            return "place"
        return "relabel"
    marked, (first, last) = (
        (child, edit.became) if edit.became[0] < edit.became[1] else (parent, edit.was)
    )
    if _only_says(marked, first, last):
        return "attribution"
    return "insertion" if marked is child else "omission"


def _is_place(marked: Marked, first: int, last: int) -> bool:
    return marked.is_kind(first, last, "place") and not any(
        marked.is_kind(first, last, kind) for kind in ("side", "loaded", "head")
    )


def _only_says(marked: Marked, first: int, last: int) -> bool:
    """Whether a stretch tells on whose word the sentence stands: it is no sentence of its own."""
    sentences = marked.prepared.sentences
    whole = (first == 0 or sentences[first - 1] != sentences[first]) and (
        last == len(sentences) or sentences[last] != sentences[last - 1]
    )
    return not whole and last - first <= 14 and marked.is_saying(first, min(first + 3, last))
