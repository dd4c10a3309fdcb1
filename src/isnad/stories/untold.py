"""The clauses of a parent that its child tells nowhere, and the child's own sentences."""

from collections.abc import Iterator

from isnad.stories.copy_words import change_words, copy_words
from isnad.stories.marked import Marked
from isnad.stories.meeting import Told
from isnad.stories.renaming import place_of
from isnad.stories.sayings import opens_clause
from isnad.stories.stems import meaning

_TOLD = 0.25
"""The part of a clause's content words in the other text from which on it is told there."""
_SENTENCE = 0.34
"""The same for a whole sentence, up to which single words of it are chance."""
_ADJUNCT = 0.5
"""The same for an adjunct: it says one thing."""
_OWN = 0.2
_COMMAS = frozenset("\u060c,;\u061b:()\u2013\u2014")
_WAW = "\u0648"
_Words = tuple[int, int]


def untold(parent: Marked, child: Marked, content: Told) -> Iterator[_Words]:
    """The parent's clauses, modifiers and whole sentences that the child leaves out."""
    known = _known(child)
    counts = _counts(parent, child, content)
    for sentence in _sentences(parent):
        clauses = [
            [
                (part, is_saying or _is_told(parent, content, counts, known, part))
                for part, is_saying in _sayings_marked(parent, clause)
            ]
            for clause in _clauses(parent, sentence)
        ]
        if parent.is_time(*sentence):
            continue  # the day under a statement
        if _lost(parent, content, known, sentence):
            clauses = [[(part, False) for part, _ in clause] for clause in clauses]
        if not any(is_told for clause in clauses for _, is_told in clause):
            if (
                sum(_begins_claim(parent, clause[0][0][0], clause[-1][0][1]) for clause in clauses)
                > 1
            ):
                for clause in clauses:
                    yield clause[0][0][0], clause[-1][0][1]
            else:
                yield sentence
            continue
        for clause in clauses:
            yield from _left_out(parent, clause)


def own_sentences(parent: Marked, child: Marked, content: Told) -> Iterator[_Words]:
    """The child's sentences that tell nothing of the parent."""
    known = _known(parent)
    taken = {j for _, j in content.pairs}
    for first, last in _sentences(child):
        claims = [
            j for j in taken
            if (words := child.words(child.prepared.coded.claims[j].evidence_span)) is not None
            and words[0] < last and words[1] > first
        ]  # fmt: skip
        if not claims and last - first > 3 and _share(child, known, first, last) <= _OWN:
            yield first, last


def _lost(parent: Marked, content: Told, known: frozenset[str], sentence: _Words) -> bool:
    """Whether a whole sentence is told nowhere, though single words of it are."""
    return not _core(parent, content, *sentence) and _share(parent, known, *sentence) <= _SENTENCE


def _left_out(parent: Marked, clause: list[tuple[_Words, bool]]) -> Iterator[_Words]:
    """The untold parts of one clause, neighbours joined."""
    start: int | None = None
    end = 0
    for (first, last), is_told in clause:
        if start is not None and last - first == 1 and not _begins_claim(parent, first, last):
            end = last  # one joined word goes with what it is joined to
            continue
        if is_told:
            if start is not None:
                yield start, end
            start = None
            continue
        start = first if start is None else start
        end = last
    if start is not None:
        yield start, end


def _is_told(
    parent: Marked, content: Told, counts: tuple[set[int], set[int]], known: frozenset[str],
    part: _Words,
) -> bool:  # fmt: skip
    first, last = part
    lost, kept = counts
    if any(first <= at < last for at in lost):
        return False
    if any(first <= at < last for at in kept):
        return True  # another number is a change of its own
    if not _adjunct(parent, first) and _core(parent, content, first, last):
        return True
    return _share(parent, known, first, last) > (_ADJUNCT if _adjunct(parent, first) else _TOLD)


def _counts(parent: Marked, child: Marked, content: Told) -> tuple[set[int], set[int]]:
    """Words where numbers of told claims begin: those that the child drops, those that it has."""
    lost, kept = set[int](), set[int]()
    for i, j in content.pairs:
        ours = parent.prepared.coded.claims[i]
        theirs = list(child.prepared.coded.claims[j].counts)
        for count in ours.counts:
            same = next((c for c in theirs if c.of == count.of and c.who == count.who), None) or (
                next((c for c in theirs if c.of == count.of), None)
            )
            if same is not None:
                theirs.remove(same)
            words = place_of(parent, ours, count)
            if words is not None:
                (lost if same is None else kept).add(words[0])
    return lost, kept - lost


def _adjunct(marked: Marked, at: int) -> bool:
    return marked.prepared.keys[at] in change_words().openers


def _core(parent: Marked, content: Told, first: int, last: int) -> bool:
    """Whether a claim that is told again begins, or has its trigger, in words [first, last)."""
    for i, _ in content.pairs:
        claim = parent.prepared.coded.claims[i]
        for span in (claim.trigger, claim.evidence_span):
            words = parent.words(span)
            if words is not None and first <= words[0] < last:
                return True
    return False


def _begins_claim(marked: Marked, first: int, last: int) -> bool:
    return any(
        (words := marked.words(claim.evidence_span)) is not None and first <= words[0] < last
        for claim in marked.prepared.coded.claims
    )


def _known(marked: Marked) -> frozenset[str]:
    """What a text has: the stems of its words and its numbers."""
    stems = {meaning(key) for key in marked.prepared.keys}
    return frozenset(stems | {f"number {number}" for number in marked.numbers.values()})


def _share(marked: Marked, known: frozenset[str], first: int, last: int) -> float:
    """The part of a stretch's content words that another text has; 1 where it has none."""
    found: list[bool] = []
    named: list[bool] = []
    for at in range(first, last):
        key = marked.prepared.keys[at]
        number = marked.numbers.get(at)
        if number is not None:
            found.append(f"number {number}" in known)
        elif marked.is_time(at, at + 1):
            continue  # a retelling counts days from another
        elif key not in copy_words().empty and len(key) > 1 and key not in change_words().openers:
            (named if marked.is_kind(at, at + 1, "side") else found).append(meaning(key) in known)
    # The sides of a story stand in all its clauses; a single word left out is no clause.
    told = found or named
    least = 1 if _adjunct(marked, first) else 2
    if len(told) < least and not any(at in marked.numbers for at in range(first, last)):
        return 1.0
    return sum(told) / len(told)


def _sentences(marked: Marked) -> Iterator[_Words]:
    numbers = marked.prepared.sentences
    start = 0
    for at in range(1, len(numbers) + 1):
        if at == len(numbers) or numbers[at] != numbers[at - 1]:
            yield start, at
            start = at


def _clauses(marked: Marked, sentence: _Words) -> Iterator[_Words]:
    """The stretches of a sentence between commas."""
    prepared = marked.prepared
    start, last = sentence
    for at in range(start + 1, last + 1):
        if at == last or _COMMAS & set(
            prepared.report.text[prepared.ends[at - 1] : prepared.starts[at]]
        ):
            yield start, at
            start = at


def _sayings_marked(marked: Marked, clause: _Words) -> Iterator[tuple[_Words, bool]]:
    """The parts of a clause, each with whether it tells on whose word the clause stands.

    That is another change. Behind "according to" it is the whole clause, else what stands before
    "that".
    """
    first, last = clause
    keys = marked.prepared.keys
    opened = any(marked.is_saying(at, at + 1) for at in range(first, min(last, first + 2)))
    content = next((at + 1 for at in range(first, last) if keys[at] in change_words().contents), 0)
    whole = opened and not content and opens_clause(marked, first)
    for part in _parts(marked, clause):
        yield part, opened and (whole or part[1] <= content)


def _parts(marked: Marked, clause: _Words) -> Iterator[_Words]:
    """A clause parted before adjuncts, directions, joined words, and after "that"."""
    prepared = marked.prepared
    words = change_words()
    start, last = clause
    for at in range(start + 1, last + 1):
        if at < last:
            joined = prepared.report.text[prepared.starts[at]] == _WAW
            key = prepared.keys[at]
            if not (
                joined or key in words.openers or key in words.ways
                or prepared.keys[at - 1] in words.contents
            ):  # fmt: skip
                continue
        yield start, at
        start = at
