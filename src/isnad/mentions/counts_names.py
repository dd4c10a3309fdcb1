"""The proper name behind a noun: "the lawyer <name> <name>"."""

from isnad.mentions.counts_index import Index

_ARTICLE = "\u0627\u0644"
_WAW = "\u0648"
_ABU = frozenset({"\u0627\u0628\u0648", "\u0627\u0628\u064a", "\u0627\u0628\u0627", "\u0627\u0645"})
_BIN = frozenset({"\u0628\u0646", "\u0627\u0628\u0646", "\u0628\u0646\u062a", "\u0627\u0644"})
_ABD = frozenset({"\u0639\u0628\u062f", "\u0639\u0628\u064a\u062f"})
_MARKS = frozenset('\u00ab\u00bb"\u201c\u201d')
_SKIPPED = 3
_WORDS = 5


def _opens(index: Index, at: int) -> bool:
    norm = index.norm(at)
    if not index.is_word(at) or norm in _BIN:
        return False
    return norm in index.given or norm in _ABU or norm in _ABD


def _surname(index: Index, at: int) -> bool:
    """Whether an unknown word can close a name."""
    if not index.is_word(at) or index.cues.get(at) or at in index.things:
        return False
    norm = index.norm(at)
    if at in index.amounts or norm[0] == _WAW:
        return False
    if norm.startswith(_ARTICLE):
        return len(norm) > 3 and at not in index.nouns
    return len(norm) > 2 and at not in index.known


def name_after(index: Index, at: int) -> tuple[int, int] | None:
    """Tokens [first, last) of a name that starts at a token or behind a few adjectives."""
    start = at
    while start < at + _SKIPPED and index.definite_word(start) and not _opens(index, start):
        start += 1
    if not _opens(index, start):
        return None
    end, words, closed = start, 0, False
    while words < _WORDS and index.is_word(end) and not closed:
        norm = index.norm(end)
        if norm in _ABU or norm in _BIN or norm in _ABD:
            if not index.is_word(end + 1):
                break
            end += 2
        elif norm in index.given and not index.cue(end, "function", "fate"):
            end += 1
        elif _surname(index, end):
            end, closed = end + 1, True
        else:
            break
        words += 1
    return (start, end) if end > start else None
