"""Segmentation on the Parallel UD treebank (PUD), by cross-validation, and on names with prefixes.

The words of PUD are what stands between spaces and punctuation; its parts are the tokens that no
space follows. It parts conjunctions, prepositions, the future particle and pronouns; the article
stays with its noun, and after the preposition lam so does the article's lam.
"""

import gzip
import random
import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from zlib import crc32

from bench.arabic.rows import Row
from bench.arabic.segmentation_fitting import fit, refitted

from isnad.arabic.folding import fold_word
from isnad.arabic.frequencies import load_frequencies
from isnad.arabic.segmentation import Segmenter
from isnad.arabic.segmentation_model import load_rules

Gold = tuple[str, tuple[str, ...]]
"""A word as written and its parts."""

_FOLDS = 10
_LETTERS = re.compile("[\u0621-\u063a\u0641-\u0652\u0670]+")
_WAW, _FA, _BA, _LAM, _KAF = (chr(c) for c in (0x648, 0x641, 0x628, 0x644, 0x643))
_ARTICLE = chr(0x627) + _LAM
_PREFIXES: tuple[tuple[str, ...], ...] = (
    (_WAW,), (_BA,), (_LAM,), (_KAF,), (_FA,),
    (_WAW, _BA), (_WAW, _LAM), (_FA, _BA), (_FA, _LAM), (_WAW, _KAF),
)  # fmt: skip


def gold_sentences(data: Path) -> list[list[Gold]]:
    """The Arabic words of each sentence of PUD with their parts; [] where PUD is missing.

    Words with digits or signs in them are left out, and dashes written as tatweel are signs.
    """
    file = data / "ud_pud" / "ar_pud-ud-test.conllu.gz"
    if not file.exists():
        return []
    with gzip.open(file, "rt", encoding="utf-8") as stream:
        blocks = stream.read().split("\n\n")
    return [list(_words(block.splitlines())) for block in blocks if block.strip()]


def _words(lines: Iterable[str]) -> Iterator[Gold]:
    parts: list[str] = []
    for line in [*lines, "\t.\t\tPUNCT" + "\t_" * 6]:
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        sign = cells[3] == "PUNCT" or not _LETTERS.fullmatch(cells[1])
        if not sign:
            parts.append(cells[1])
        if (sign or "SpaceAfter=No" not in cells[9]) and parts:
            yield "".join(parts), tuple(parts)
            parts = []


def gold_words(data: Path) -> list[Gold]:
    """All words of PUD with their parts, in the order of the text."""
    return [word for sentence in gold_sentences(data) for word in sentence]


def place_names() -> list[str]:
    """The names of the lexicon's places that stand on their own, in good spelling, sorted."""
    from isnad.lexicon.compiling import data_files, read_data

    names: set[str] = set()
    for path in data_files("places"):
        if path.suffix == ".tsv":
            for row in read_data(path):
                if not row[11]:  # needs no class noun or preposition before it
                    names.update(name for name in row[1].split("|") if _spelled(name))
    return sorted(names)


def _spelled(name: str) -> bool:
    words = name.split(" ")
    return all(map(_LETTERS.fullmatch, words)) and len(words[0]) > 2


def known_words(names: Iterable[str]) -> set[str]:
    """What a segmenter is to know of names: each, and the first word of each, folded."""
    return {fold_word(word) for name in names for word in (name, name.split(" ")[0])}


def prefixed_names(names: list[str], count: int = 1000, seed: int = 20261125) -> list[Gold]:
    """The first words of names drawn with a fixed seed, a prefix or two written on to each."""
    left = [name for name in names if not _for_fitting(name.split(" ")[0])]
    return _some_prefixed(random.Random(seed).sample(left, min(count, len(left))))


def fitted_names(names: list[str]) -> list[Gold]:
    """A quarter of the first words, to fit on: one in six with a prefix or two written on.

    None of them is ever scored, whatever the gazetteer grows to. The treebank's rare names are
    nearly all without a prefix, which a report's places are not.
    """
    firsts = sorted({name.split(" ")[0] for name in names})
    chosen = [name for name in firsts if _for_fitting(name)]
    random.Random(5).shuffle(chosen)
    split = len(chosen) // 6
    return _some_prefixed(chosen[:split]) + [(name, (name,)) for name in chosen[split:]]


def bare_names(names: list[str]) -> list[Gold]:
    """The first words of names that begin as if they had a prefix; none was fitted on."""
    rules = load_rules()
    heads = {*rules.conjunctions, *rules.prepositions, *rules.future}
    firsts = sorted({name.split(" ")[0] for name in names})
    return [(name, (name,)) for name in firsts if name[0] in heads and not _for_fitting(name)]


def _for_fitting(name: str) -> bool:
    """Whether a name is one to fit on: told by the name alone, so that no name ever changes."""
    return crc32(fold_word(name).encode()) % 4 == 0


def _some_prefixed(names: list[str]) -> list[Gold]:
    return [
        _prefixed(name.split(" ")[0], _PREFIXES[at % len(_PREFIXES)])
        for at, name in enumerate(names)
    ]


def _prefixed(word: str, prefix: tuple[str, ...]) -> Gold:
    if prefix[-1] == _LAM and word.startswith(_ARTICLE):
        word = word[1:]  # the article loses its alef
        if word.startswith(_LAM * 2):
            word = word[1:]
    parts = (*prefix, word)
    return "".join(parts), parts


def score(gold: Iterable[Gold], found: Iterable[tuple[str, ...]]) -> tuple[float, float, list[str]]:
    """Share of words parted exactly, F1 of the boundaries within words, and the misses."""
    exact = total = hit = given = wanted = 0
    misses = []
    for (_, parts), mine in zip(gold, found, strict=True):
        total += 1
        exact += parts == mine
        a, b = _bounds(parts), _bounds(mine)
        hit, wanted, given = hit + len(a & b), wanted + len(a), given + len(b)
        if parts != mine:
            misses.append(f"{'+'.join(parts)}  {'+'.join(mine)}")
    return exact / max(total, 1), 2 * hit / max(given + wanted, 1), misses


def _bounds(parts: tuple[str, ...]) -> set[int]:
    ends = [len(part) for part in parts]
    return {sum(ends[:at]) for at in range(1, len(ends))}


def cross_validated(
    sentences: list[list[Gold]], known: set[str] | None = None
) -> list[tuple[str, ...]]:
    """The parts of each word, from weights that were fitted on the other nine tenths."""
    frequencies, rules = load_frequencies(), load_rules()
    names = fitted_names(place_names())
    found: list[list[tuple[str, ...]]] = [[] for _ in sentences]
    for turn in range(_FOLDS):
        others = [w for at, s in enumerate(sentences) if at % _FOLDS != turn for w in s]
        segmenter = Segmenter(
            known or (), frequencies=frequencies,
            rules=refitted(rules, fit(others, frequencies, rules, names)),
        )  # fmt: skip
        for at in range(turn, len(sentences), _FOLDS):
            found[at] = [segmenter.segment(word).forms for word, _ in sentences[at]]
    return [parts for sentence in found for parts in sentence]


def _speed(words: list[Gold]) -> tuple[float, float]:
    """Words a second on running text, and on words never seen before."""
    text = " ".join(word for word, _ in words)
    segmenter = Segmenter()
    begin = time.process_time()
    for _ in range(10):
        segmenter.segment_text(text)
    running = 10 * len(words) / (time.process_time() - begin)
    distinct = sorted({word for word, _ in words})
    fresh = Segmenter()
    begin = time.process_time()
    for word in distinct:
        fresh.segment(word)
    return running, len(distinct) / (time.process_time() - begin)


def run(data: Path) -> list[Row]:
    """PUD by ten-fold cross-validation over sentences, names with prefixes, and speed."""
    sentences = gold_sentences(data)
    if not sentences:
        return []
    words = [word for sentence in sentences for word in sentence]
    exact, boundaries, misses = score(words, cross_validated(sentences))
    names = place_names()
    known, prefixed = known_words(names), prefixed_names(names)
    with_list, without = Segmenter(known), Segmenter()
    named, _, lost = score(prefixed, [with_list.segment(word).forms for word, _ in prefixed])
    alone, _, _ = score(prefixed, [without.segment(word).forms for word, _ in prefixed])
    bare = bare_names(names)
    left, _, _ = score(bare, [without.segment(word).forms for word, _ in bare])
    beside, both, _ = score(words, cross_validated(sentences, known))
    running, fresh = _speed(words)
    suite = "segmentation"
    return [
        Row(suite, "PUD, words exact", len(words), exact, 0.985, misses=tuple(misses)),
        Row(suite, "PUD, boundary F1", len(words), boundaries, 0.96),
        Row(suite, "PUD with the gazetteer, words exact", len(words), beside),
        Row(suite, "PUD with the gazetteer, boundary F1", len(words), both),
        Row(
            suite,
            "names with prefixes, listed",
            len(prefixed),
            named,
            0.97,
            misses=tuple(lost),
        ),
        Row(suite, "names with prefixes, not listed", len(prefixed), alone),
        Row(suite, "names that begin like a prefix, not listed", len(bare), left),
        Row(suite, "running text", len(words), running, 150_000, unit="words/s"),
        Row(suite, "distinct words", len({w for w, _ in words}), fresh, unit="words/s"),
    ]
