"""What a retelling calls by another name: numbers, sides, the dead, and epithets put in."""

from collections.abc import Iterator, Sequence

from isnad.model import Claim, Count, Party, Span, Wording
from isnad.stories.copy_words import change_words
from isnad.stories.edits import Edit
from isnad.stories.marked import Marked
from isnad.stories.stems import meaning

_Change = tuple[Edit, str]
_Words = tuple[int, int]
_FATE_NEAR = 4


def renamed(
    parent: Marked, child: Marked, pairs: Sequence[tuple[int, int]], unloaded: bool
) -> Iterator[_Change]:
    """Relabels, numbers and inserted epithets of the claims that the child tells again.

    `unloaded` takes in other names for a side that are not loaded.
    """
    found: list[_Change] = []
    for i, j in pairs:
        ours, theirs = parent.prepared.coded.claims[i], child.prepared.coded.claims[j]
        found.extend(_counts(parent, child, ours, theirs))
        for one, two in ((ours.actors, theirs.actors), (ours.targets, theirs.targets)):
            found.extend(_parties(parent, child, (ours, theirs), one, two, unloaded))
    seen: set[tuple[str, str]] = set()
    covered: list[_Words] = []
    for edit, kind in found:
        key = _text(parent, edit.was), kind
        covered.append(edit.became)
        if key not in seen or not edit.replaces:
            seen.add(key)
            yield edit, kind
    for words in _put_in(parent, child, covered):
        yield Edit((0, 0), words), "insertion"


def _text(marked: Marked, words: _Words) -> str:
    return " ".join(marked.prepared.keys[words[0] : words[1]])


def place_of(marked: Marked, claim: Claim, value: Count | Party) -> _Words | None:
    """Where a value of a claim stands: its span, else in or after the evidence, else anywhere."""
    if value.span is not None:
        return marked.words(value.span)
    text = marked.prepared.report.text
    for start in (claim.evidence_span.start, 0):
        at = text.find(value.text, start) if value.text else -1
        if at >= 0:
            return marked.words(Span("text", at, at + len(value.text)))
    return None


def _counts(parent: Marked, child: Marked, ours: Claim, theirs: Claim) -> Iterator[_Change]:
    """Numbers that differ, and those who are counted called by another name."""
    left = list(theirs.counts)
    for count in ours.counts:
        same = [c for c in left if c.of == count.of]
        best = next((c for c in same if c.who == count.who), same[0] if same else None)
        if best is None:
            continue
        left.remove(best)
        was, became = place_of(parent, ours, count), place_of(child, theirs, best)
        if was is None or became is None:
            continue
        killed = count.of == "killed"
        fates = (_fate(parent, was), _fate(child, became)) if killed else (None, None)
        if (count.low, count.high) != (best.low, best.high):
            yield Edit(was, became), "number"
        if fates[0] and fates[1] and _is_loaded(parent, fates[0]) != _is_loaded(child, fates[1]):
            yield Edit(_with(was, fates[0]), _with(became, fates[1])), "relabel"
        elif (not _is_loaded(parent, was) and _is_loaded(child, became)) or (
            (count.low, count.high) == (best.low, best.high)
            and count.who != best.who
            and _noun(parent, was)
            and _noun(child, became)
        ):
            yield Edit(was, became), "relabel"


def _fate(marked: Marked, words: _Words) -> _Words | None:
    """The word for being killed or hurt in a count or beside it."""
    first, last = words
    numbers = marked.prepared.sentences
    reach = range(max(0, first - _FATE_NEAR), min(len(numbers), last + _FATE_NEAR))
    places = [(at, at + 1) for at in reach if marked.is_fate(at) and numbers[at] == numbers[first]]
    if not places:
        return None
    return min(places, key=lambda p: (max(first - p[1], p[0] - last, -1), p[0]))


def _is_loaded(marked: Marked, words: _Words) -> bool:
    return marked.is_kind(*words, "loaded")


def _with(count: _Words, fate: _Words) -> _Words:
    """A count with the word for its fate; that word alone where it stands behind or apart."""
    if count[0] <= fate[0] < count[1]:
        return count
    return (fate[0], count[1]) if fate[1] == count[0] else fate


def _noun(marked: Marked, words: _Words) -> bool:
    """Whether a count says who is counted ("civilians", not "others" or "persons")."""
    nobodies = change_words().nobodies
    return any(
        at not in marked.numbers and marked.prepared.keys[at] not in nobodies
        and not marked.is_fate(at) and len(marked.prepared.keys[at]) > 2
        for at in range(*words)
    )  # fmt: skip


def _parties(
    parent: Marked, child: Marked, claims: tuple[Claim, Claim],
    ours: Sequence[Party], theirs: Sequence[Party], unloaded: bool,
) -> Iterator[_Change]:  # fmt: skip
    """Sides called by another name: of one group, else those that are left, in order."""
    left = list(theirs)
    pairs: list[tuple[Party, Party]] = []
    alone: list[Party] = []
    for party in ours:
        same = next((p for p in left if p.group and p.group == party.group), None)
        if same is None:
            alone.append(party)
        else:
            left.remove(same)
            pairs.append((party, same))
    pairs.extend(zip(alone, left, strict=False))
    for one, two in pairs:
        was, became = place_of(parent, claims[0], one), place_of(child, claims[1], two)
        if was is not None and became is not None:
            yield from _renamed_side(parent, child, was, became, unloaded)


def _renamed_side(
    parent: Marked, child: Marked, was: _Words, became: _Words, unloaded: bool
) -> Iterator[_Change]:
    """The change of one side's name; `unloaded` takes in names without a loaded word."""
    became = _with_label(child, became)
    ours, theirs = _stems(parent, was), _stems(child, became)
    new = [at for at in range(*became) if meaning(child.prepared.keys[at]) not in ours]
    if not ours or not theirs or not new:
        return
    loaded = any(child.is_kind(at, at + 1, "loaded") for at in new)
    if ours < theirs and new == list(range(new[0], new[-1] + 1)) and new[0] > became[0]:
        if loaded or (unloaded and len(new) == 1):
            yield Edit((0, 0), (new[0], new[-1] + 1)), "insertion"
        return
    if loaded or (unloaded and _other_name(parent, was, child, became)):
        yield Edit(was, became), "relabel"


def _other_name(parent: Marked, was: _Words, child: Marked, became: _Words) -> bool:
    """Whether two names without loaded words are not just longer and shorter forms of one."""
    if _one_name(parent, was, child, became):
        return False
    ours, theirs = _proper(parent, was), _proper(child, became)
    if ours and theirs and ours.isdisjoint(theirs):
        return True
    first = became[0]
    known = any(child.is_kind(first, first + 1, kind) for kind in ("head", "side", "source"))
    return not known and meaning(child.prepared.keys[first]) not in _stems(parent, was)


def _proper(marked: Marked, words: _Words) -> frozenset[str]:
    """The stems of a name without the words for forces and bodies in it."""
    heads = {p.first for p in marked.phrases_in(*words, "head") if p.last == p.first + 1}
    return frozenset(
        meaning(marked.prepared.keys[at])
        for at in range(*words)
        if at not in heads and len(marked.prepared.keys[at]) > 2
    )


def _with_label(marked: Marked, words: _Words) -> _Words:
    """A side with the loaded word right before it ("the militia «X»")."""
    for p in marked.phrases_in(max(0, words[0] - 2), words[0], "loaded"):
        if p.last == words[0] and p.first >= words[0] - 2 and not marked.is_fate(p.first):
            return p.first, words[1]
    return words


def _stems(marked: Marked, words: _Words) -> frozenset[str]:
    return frozenset(
        meaning(key) for key in marked.prepared.keys[words[0] : words[1]] if len(key) > 2
    )


def _one_name(parent: Marked, was: _Words, child: Marked, became: _Words) -> bool:
    """Whether both are nothing but names of one side, none of them loaded."""
    names = []
    for marked, words in ((parent, was), (child, became)):
        names.append(
            {p.id for p in marked.phrases_in(*words, "side") if (p.first, p.last) == words}
        )
    return bool(names[0] & names[1]) and not _is_loaded(child, became)


def _put_in(parent: Marked, child: Marked, covered: Sequence[_Words]) -> Iterator[_Words]:
    """Loaded words of the child that neither the parent nor another change has."""
    ours = {meaning(key) for key in parent.prepared.keys}
    sides = {
        party.group
        for claim in parent.prepared.coded.claims
        for party in (*claim.actors, *claim.targets)
    }
    for word in child.prepared.coded.wording:
        if word.kind == "scare_quotes" or (word.kind == "label" and word.about in sides):
            continue
        for first, last in _everywhere(child, word):
            stems = _stems(child, (first, last))
            if stems <= ours or any(a < last and b > first for a, b in covered):
                continue
            if any(child.is_fate(at) for at in range(first, last)) or child.prepared.quoted[first]:
                continue
            yield _with_epithet(child, first, last)


def _everywhere(marked: Marked, word: Wording) -> Iterator[_Words]:
    text = marked.prepared.report.text
    at = text.find(word.text)
    while at >= 0 and word.text:
        words = marked.words(Span("text", at, at + len(word.text)))
        if words is not None:
            yield words
        at = text.find(word.text, at + len(word.text))


def _with_epithet(marked: Marked, first: int, last: int) -> _Words:
    """A loaded word with the participle that brings it in ("backed by the occupation")."""
    for p in marked.phrases_in(max(0, first - 2), first, "epithet"):
        if p.first >= first - 2 and p.last >= first - 1:
            return p.first, last
    return first, last
