"""Persons of two annotated corpora: how many of them are found, and how many found are persons."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.arabic.rows import Row

from isnad.mentions.found_persons import find_persons

Span = tuple[int, int]
_CLASSES = frozenset({
    "PERS", "Politician", "Athlete", "Artist", "Other_PER", "Religious_PER", "Scientist",
    "Businessperson", "Lawyer", "Engineer",
})  # fmt: skip
_UNSEEN = "\ufeff\u200e\u200f"


@dataclass(frozen=True, slots=True)
class Annotated:
    """A sentence and where its persons stand."""

    text: str
    persons: tuple[Span, ...]


@dataclass(slots=True)
class _Tally:
    told: int = 0
    found: int = 0
    exact: int = 0
    touched: int = 0
    right: int = 0
    full: int = 0
    full_touched: int = 0


def run(data: Path) -> list[Row]:
    """Recall and precision on both corpora; [] where the data are missing."""
    out: list[Row] = []
    wojood = [data / "wojood_sample" / f"{part}.txt" for part in ("train", "val", "test")]
    if all(file.exists() for file in wojood):
        sentences = [s for file in wojood for s in _sentences(file, " ")]
        out += _rows("wojood_sample", sentences)
    for file in sorted((data / "newsfane").glob("NewsFANE*.txt")):
        out += _rows("newsfane", list(_sentences(file, "\t")))
    return out


def _rows(suite: str, sentences: list[Annotated]) -> list[Row]:
    tally, misses = _Tally(), list[str]()
    for sentence in sentences:
        found = [(p.start, p.end) for p in find_persons(sentence.text) if p.name]
        misses += _count(tally, sentence, found)
    told, hits = max(1, tally.told), max(1, tally.found)
    suite = f"persons {suite}"
    return [
        Row(suite, "recall, same bounds", tally.told, tally.exact / told),
        Row(suite, "recall, overlapping", tally.told, tally.touched / told),
        Row(suite, "recall, two words and more, overlapping", tally.full,
            tally.full_touched / max(1, tally.full)),
        Row(suite, "precision, same bounds", tally.found, tally.exact / hits),
        Row(suite, "precision, overlapping", tally.found, tally.right / hits,
            misses=tuple(misses)),
    ]  # fmt: skip


def _count(tally: _Tally, sentence: Annotated, found: list[Span]) -> Iterator[str]:
    """Adds a sentence to the tally; yields what went wrong, a line each."""
    spans = set(found)
    for first, last in sentence.persons:
        full = " " in sentence.text[first:last].strip()
        touched = any(a < last and first < b for a, b in found)
        tally.told += 1
        tally.exact += (first, last) in spans
        tally.touched += touched
        tally.full += full
        tally.full_touched += full and touched
        if (first, last) not in spans:
            yield f"{'bounds' if touched else 'missed'}: {sentence.text[first:last]}"
    for first, last in found:
        right = any(a < last and first < b for a, b in sentence.persons)
        tally.found += 1
        tally.right += right
        if not right:
            yield f"no person: {sentence.text[first:last]}"


def _sentences(file: Path, separator: str) -> Iterator[Annotated]:
    """The sentences of a file of one token a line with its tags, parted by blank lines."""
    words: list[str] = []
    spans: list[Span] = []
    begun: int | None = None
    size = 0
    for line in [*file.read_text(encoding="utf-8").splitlines(), ""]:
        word, _, tags = line.strip(_UNSEEN + " \r\n").partition(separator)
        word = word.strip(_UNSEEN + " ")
        if not word:
            if begun is not None:
                spans.append((begun, size))
            if words:
                yield Annotated(" ".join(words), tuple(spans))
            words, spans, begun, size = [], [], None, 0
            continue
        mark = next((t[:1] for t in tags.split() if t[2:] in _CLASSES), "O")
        if begun is not None and mark != "I":
            spans.append((begun, size))
            begun = None
        start = size + 1 if words else 0
        if mark != "O" and begun is None:
            begun = start
        words.append(word)
        size = start + len(word)
