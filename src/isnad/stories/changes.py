"""What a version changed: exact stretches of parent and child."""

import re
from collections.abc import Iterable

from isnad.lexicon import load_lexicon
from isnad.model import Change, Coded, Derivation, Span
from isnad.stories.edits import Edit, edits
from isnad.stories.marked import Marked, mark
from isnad.stories.phrasing import phrased
from isnad.stories.retelling import retold

_CLOSING = re.compile('[.!?\u061f\u06d4\u2026\u00bb\u201d")]+')


def changes(parent: Coded, child: Coded, derivation: Derivation) -> tuple[Change, ...]:
    """What `child` changed of `parent`, in the order of the child, then of what is left out.

    Copies are compared word by word, retellings claim by claim and clause by clause. Titles,
    hashtags and page furniture count for nothing. Near linear in the lengths of the two texts.
    """
    lexicon = load_lexicon()
    ours, theirs = mark(parent, lexicon), mark(child, lexicon)
    if derivation.kind in ("verbatim", "edited"):
        kinds = list(phrased(edits(ours, theirs), ours, theirs))
    else:
        kinds = retold(ours, theirs, derivation)
    return tuple(_distinct(_change(ours, theirs, edit, kind) for edit, kind in kinds))


def _change(ours: Marked, theirs: Marked, edit: Edit, kind: str) -> Change:
    was, was_span = _stretch(ours, edit.was)
    became, became_span = _stretch(theirs, edit.became)
    return Change(ours.prepared.id, theirs.prepared.id, was, became, kind, was_span, became_span)


def _stretch(marked: Marked, words: tuple[int, int]) -> tuple[str, Span | None]:
    """The text of a stretch of words; a whole sentence takes its closing signs with it."""
    first, last = words
    if first >= last:
        return "", None
    prepared = marked.prepared
    text = prepared.report.text
    span = prepared.span(first, last)
    whole = (first == 0 or prepared.sentences[first - 1] != prepared.sentences[first]) and (
        last == len(prepared.keys) or prepared.sentences[last] != prepared.sentences[last - 1]
    )
    if whole:
        closing = _CLOSING.match(text, span.end)
        if closing is not None:
            span = Span("text", span.start, closing.end())
    stretch = text[span.start : span.end]
    for opening, closing_sign in (("\u00ab", "\u00bb"), ("\u201c", "\u201d"), ("(", ")")):
        inside = stretch.count(opening) > stretch.count(closing_sign)
        if inside and text[span.end : span.end + 1] == closing_sign:
            span = Span("text", span.start, span.end + 1)
    return text[span.start : span.end], span


def _distinct(found: Iterable[Change]) -> Iterable[Change]:
    seen: set[tuple[str, str]] = set()
    for change in found:
        if (change.was, change.became) not in seen and change.was != change.became:
            seen.add((change.was, change.became))
            yield change
