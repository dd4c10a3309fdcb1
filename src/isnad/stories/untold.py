"""The clauses of a parent that its child tells nowhere, and the child's own sentences."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from isnad.model import Span
from isnad.stories.clausing import Words, clauses_of, parts_of, sentences_of
from isnad.stories.copy_words import change_words, copy_words
from isnad.stories.marked import Marked
from isnad.stories.meeting import Told
from isnad.stories.renaming import place_of
from isnad.stories.stems import meaning

_TOLD = 0.25
"""The part of a clause's content words in the other text from which on it is told there."""
_SENTENCE = 0.34
"""The same for a whole sentence, up to which single words of it are chance."""
_ADJUNCT = 0.5
"""The same for an adjunct: it says one thing."""
_OWN = 0.2
_SHORTEST_OWN = 4
"""Words of a sentence, at least, that is a child's own."""
_Clause = list[tuple[Words, bool]]
"""The parts of a clause, each with whether the child tells it."""


def untold(parent: Marked, child: Marked, content: Told) -> Iterator[Words]:
    """The parent's clauses, modifiers and whole sentences that the child leaves out.

    Days under a statement and words that tell whose word it is are none.
    """
    telling = _telling(parent, child, content)
    for sentence in sentences_of(parent):
        if parent.is_time(*sentence):
            continue
        lost = telling.lost_whole(sentence)
        clauses: list[_Clause] = [
            [
                (part, not lost and (is_saying or telling.tells(part)))
                for part, is_saying in parts_of(parent, clause)
            ]
            for clause in clauses_of(parent, sentence)
        ]
        if any(is_told for clause in clauses for _, is_told in clause):
            for clause in clauses:
                yield from _left_out(clause, telling)
            continue
        whole = [(clause[0][0][0], clause[-1][0][1]) for clause in clauses]
        claims = sum(telling.begins_claim(words) for words in whole)
        yield from whole if claims > 1 else [sentence]


def own_sentences(parent: Marked, child: Marked, content: Told) -> Iterator[Words]:
    """The child's sentences that tell nothing of the parent."""
    known = _known(parent)
    taken: set[int] = set()
    for _, j in content.pairs:
        words = child.words(child.prepared.coded.claims[j].evidence_span)
        taken.update(child.prepared.sentences[at] for at in range(*(words or (0, 0))))
    for first, last in sentences_of(child):
        if child.prepared.sentences[first] in taken or last - first < _SHORTEST_OWN:
            continue
        if _share(child, known, (first, last)) <= _OWN:
            yield first, last


def _left_out(clause: _Clause, telling: "_Telling") -> Iterator[Words]:
    """The untold parts of one clause, neighbours joined."""
    start: int | None = None
    end = 0
    for (first, last), is_told in clause:
        if start is not None and last - first == 1 and not telling.begins_claim((first, last)):
            end = last  # one joined word goes with what it is joined to
        elif is_told:
            if start is not None:
                yield start, end
            start = None
        else:
            start, end = first if start is None else start, last
    if start is not None:
        yield start, end


@dataclass(frozen=True, slots=True)
class _Telling:
    """What a child tells of its parent: words of the parent, as sorted positions."""

    parent: Marked
    known: frozenset[str]
    """What the child's text has."""
    cores: tuple[int, ...]
    """Where claims that are told again begin or have their trigger."""
    starts: tuple[int, ...]
    """Where any claim begins."""
    lost: tuple[int, ...]
    """Where numbers begin that the child's claims lack."""
    kept: tuple[int, ...]
    """Where numbers begin that the child's claims have, or have changed."""

    def tells(self, part: Words) -> bool:
        """Whether a part of a clause is told; another number in it is a change of its own."""
        if _any_in(self.lost, part):
            return False
        adjunct = _is_adjunct(self.parent, part[0])
        if _any_in(self.kept, part) or (not adjunct and _any_in(self.cores, part)):
            return True
        return _share(self.parent, self.known, part) > (_ADJUNCT if adjunct else _TOLD)

    def lost_whole(self, sentence: Words) -> bool:
        """Whether a whole sentence is told nowhere, though single words of it are."""
        told = _any_in(self.cores, sentence)
        return not told and _share(self.parent, self.known, sentence) <= _SENTENCE

    def begins_claim(self, words: Words) -> bool:
        """Whether a claim of the parent begins within these words."""
        return _any_in(self.starts, words)


def _any_in(places: tuple[int, ...], words: Words) -> bool:
    at = bisect_left(places, words[0])
    return at < len(places) and places[at] < words[1]


def _telling(parent: Marked, child: Marked, content: Told) -> _Telling:
    lost, kept = set[int](), set[int]()
    told: list[Span | None] = []
    for i, j in content.pairs:
        ours = parent.prepared.coded.claims[i]
        told += [ours.trigger, ours.evidence_span]
        left = list(child.prepared.coded.claims[j].counts)
        for count in ours.counts:
            same = [c for c in left if c.of == count.of]
            best = next((c for c in same if c.who == count.who), same[0] if same else None)
            if best is not None:
                left.remove(best)
            words = place_of(parent, ours, count)
            if words is not None:
                (lost if best is None else kept).add(words[0])
    return _Telling(
        parent, _known(child), _first_words(parent, told),
        _first_words(parent, (claim.evidence_span for claim in parent.prepared.coded.claims)),
        tuple(sorted(lost)), tuple(sorted(kept - lost)),
    )  # fmt: skip


def _first_words(marked: Marked, spans: Iterable[Span | None]) -> tuple[int, ...]:
    found = (marked.words(span) for span in spans)
    return tuple(sorted({words[0] for words in found if words is not None}))


def _is_adjunct(marked: Marked, at: int) -> bool:
    return marked.prepared.keys[at] in change_words().openers


def _known(marked: Marked) -> frozenset[str]:
    """What a text has: the meanings of its words, and its numbers."""
    words = {meaning(key) for key in marked.prepared.keys}
    return frozenset(words | {f"number {number}" for number in marked.numbers.values()})


def _share(marked: Marked, known: frozenset[str], words: Words) -> float:
    """The part of a stretch's content words that another text has; 1 where it has none."""
    found: list[bool] = []
    named: list[bool] = []
    empty, openers = copy_words().empty, change_words().openers
    for at in range(*words):
        key = marked.prepared.keys[at]
        number = marked.numbers.get(at)
        if number is not None:
            found.append(f"number {number}" in known)
        elif (
            key not in empty
            and key not in openers
            and len(key) > 1
            and not marked.is_time(at, at + 1)
        ):
            # The sides of a story stand in all its clauses, and a retelling counts days anew.
            (named if marked.is_kind(at, at + 1, "side") else found).append(meaning(key) in known)
    told = found or named
    least = 1 if _is_adjunct(marked, words[0]) else 2
    if len(told) < least and not any(at in marked.numbers for at in range(*words)):
        return 1.0
    return sum(told) / len(told)
