"""Changed stretches parted and grown to the phrases they are, and the kind of change each is."""

from collections.abc import Iterator

from isnad.stories.copy_words import change_words
from isnad.stories.edits import Edit
from isnad.stories.marked import Marked
from isnad.stories.moments import same_day
from isnad.stories.sayings import opens_clause
from isnad.stories.stems import stem

_LONGEST_MERGED = 5
_LONGEST_NAME = 8
_LONGEST_SAYING = 14


def phrased(found: list[Edit], parent: Marked, child: Marked) -> Iterator[tuple[Edit, str]]:
    """The changes that stretches of changed words are, each with one of CHANGE_KINDS."""
    for joined in _merged(found, parent, child):
        for edit in _split(joined, parent, child):
            whole = _grown(edit, parent, child)
            kind = _kind(whole, parent, child)
            if kind != "date" or not same_day(parent, whole.was, child, whole.became):
                yield whole, kind


def _merged(found: list[Edit], parent: Marked, child: Marked) -> list[Edit]:
    """Short stretches with nothing but one joint between them in both texts are one."""
    out: list[Edit] = []
    for edit in found:
        if out and edit.replaces and out[-1].replaces:
            last = out[-1]
            gap = edit.was[0] - last.was[1], edit.became[0] - last.became[1]
            between = child.prepared.keys[last.became[1] : edit.became[0]]
            one = Edit((last.was[0], edit.was[1]), (last.became[0], edit.became[1]))
            if (
                gap in ((0, 0), (1, 1))
                and all(word in change_words().joints for word in between)
                and max(_size(one.was), _size(one.became)) <= _LONGEST_MERGED
                and not _changes_number(one, parent, child)
            ):
                out[-1] = one
                continue
        out.append(edit)
    return out


def _size(words: tuple[int, int]) -> int:
    return words[1] - words[0]


def _changes_number(edit: Edit, parent: Marked, child: Marked) -> bool:
    before = {parent.numbers[at] for at in range(*edit.was) if at in parent.numbers}
    after = {child.numbers[at] for at in range(*edit.became) if at in child.numbers}
    return bool(before and after) and before != after


def _split(edit: Edit, parent: Marked, child: Marked) -> Iterator[Edit]:
    """One stretch as the changes in it: what stands before a number, a day for a source."""
    if not edit.replaces:
        yield edit
        return
    (was, was_end), (became, became_end) = edit.was, edit.became
    if _changes_number(edit, parent, child):
        was_at = next(at for at in range(was, was_end) if at in parent.numbers)
        became_at = next(at for at in range(became, became_end) if at in child.numbers)
        if was_at > was or became_at > became:
            yield Edit((was, was_at), (became, became_at))
        yield Edit((was_at, was_end), (became_at, became_end))
    elif _unlike(parent, edit.was, child, edit.became):
        yield Edit(edit.was, (became, became))
        yield Edit((was_end, was_end), edit.became)
    else:
        yield edit


def _unlike(parent: Marked, was: tuple[int, int], child: Marked, became: tuple[int, int]) -> bool:
    """Whether one stretch went out and another came in at its place: a day, a source."""
    if parent.is_time(*was) != child.is_time(*became):
        return True
    return opens_clause(parent, was[0]) != opens_clause(child, became[0])


def _grown(edit: Edit, parent: Marked, child: Marked) -> Edit:
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
    return [
        (phrase.first, phrase.last)
        for kind in ("side", "party")
        for phrase in marked.phrases_in(first, last, kind)
        if phrase.last - phrase.first <= _LONGEST_NAME
    ]


def _same(ours: tuple[str, ...], theirs: tuple[str, ...], i: int, j: int, size: int) -> bool:
    if i < 0 or j < 0 or i + size > len(ours) or j + size > len(theirs):
        return False
    return ours[i : i + size] == theirs[j : j + size]


def _kind(edit: Edit, parent: Marked, child: Marked) -> str:
    """Which of CHANGE_KINDS a stretch is."""
    if edit.replaces:
        if parent.is_time(*edit.was) and child.is_time(*edit.became):
            return "date"
        if _changes_number(edit, parent, child):
            return "number"
        if _is_source(parent, *edit.was) and _is_source(child, *edit.became):
            return "attribution"
        if _is_place(parent, *edit.was) and _is_place(child, *edit.became):
            return "place"
        return "relabel"
    marked, (first, last) = (child, edit.became) if _size(edit.became) else (parent, edit.was)
    if _only_says(marked, first, last):
        return "attribution"
    return "insertion" if marked is child else "omission"


def _is_source(marked: Marked, first: int, last: int) -> bool:
    """Whether a stretch tells who says it: it follows "according to", or is a claim's source."""
    if opens_clause(marked, first) or (first and opens_clause(marked, first - 1)):
        return True
    return all(stem(key) in marked.sources for key in marked.prepared.keys[first:last])


def _is_place(marked: Marked, first: int, last: int) -> bool:
    """Whether a stretch is a place: one of its claims', or a listed one that is nothing else."""
    if all(stem(key) in marked.places for key in marked.prepared.keys[first:last]):
        return True
    return marked.is_kind(first, last, "place") and not any(
        marked.is_kind(first, last, kind) for kind in ("side", "loaded", "head")
    )


def _only_says(marked: Marked, first: int, last: int) -> bool:
    """Whether a stretch tells on whose word the sentence stands: it is no sentence of its own."""
    sentences = marked.prepared.sentences
    whole = (first == 0 or sentences[first - 1] != sentences[first]) and (
        last == len(sentences) or sentences[last] != sentences[last - 1]
    )
    short = last - first <= _LONGEST_SAYING
    return short and not whole and marked.is_saying(first, min(first + 3, last))
