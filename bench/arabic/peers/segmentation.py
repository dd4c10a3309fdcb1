"""Segmentation: qalsadi, tashaphyne, one threshold over wordfreq, and never splitting.

What qalsadi and tashaphyne part beyond the clitics of the gold (the article, endings of number and
gender, prefixes of verbs) is joined again, so that only clitics are compared. Of qalsadi's analyses
that with the most frequent stem counts. The threshold: a word is parted where its stem is so many
times as frequent as the word; of all thresholds the best on these very words is told.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.arabic import segmentation as suites
from bench.arabic.peers.score import Score, load
from bench.arabic.rows import Row

Parts = tuple[str, ...]
Cut = Callable[[str], Parts]

_WAW, _FA, _BA, _LAM, _KAF, _SIN = (chr(c) for c in (0x648, 0x641, 0x628, 0x644, 0x643, 0x633))
_ALEF, _YA, _HA, _NOON, _MEEM, _TA = (chr(c) for c in (0x627, 0x64A, 0x647, 0x646, 0x645, 0x62A))
_MARBUTA = chr(0x629)
_MARKS = re.compile("[\u064b-\u0652\u0670]")
_PREFIXES = re.compile(f"([{_WAW}{_FA}]?)([{_BA}{_LAM}{_KAF}{_SIN}]?)")
_PRONOUNS = frozenset({
    _YA, _KAF, _HA, _HA + _ALEF, _HA + _MEEM, _HA + _NOON, _HA + _MEEM + _ALEF, _NOON + _ALEF,
    _KAF + _MEEM, _KAF + _NOON, _KAF + _MEEM + _ALEF, _NOON + _YA,
})  # fmt: skip
_THRESHOLDS = tuple(step / 4 for step in range(-8, 13))
"""In orders of ten."""


def scores(data: Path, rows: Sequence[Row]) -> Iterator[Score]:
    """The measures of the suite, for each way to cut that is there."""
    words = suites.gold_words(data)
    named = suites.prefixed_names(suites.place_names())
    for library, cut in cuts(words).items():
        exact, boundaries, _ = suites.score(words, _all(words, cut))
        names, _, _ = suites.score(named, _all(named, cut))
        yield Score(library, "segmentation", "PUD, words exact", exact)
        yield Score(library, "segmentation", "PUD, boundary F1", boundaries)
        yield Score(library, "segmentation", "names with prefixes, not listed", names)


def cuts(words: Sequence[tuple[str, Parts]]) -> dict[str, Cut]:
    """Those that are there; `words` settle the threshold."""
    out: dict[str, Cut] = {}
    if qalsadi := load("qalsadi.analex"):
        out["qalsadi"] = _qalsadi(qalsadi.Analex())
    if tashaphyne := load("tashaphyne.stemming"):
        out["tashaphyne"] = _tashaphyne(tashaphyne.ArabicLightStemmer())
    if wordfreq := load("wordfreq"):
        out["one threshold"] = _threshold(wordfreq, words)
    out["never split"] = lambda word: (word,)
    return out


def _all(words: Sequence[tuple[str, Parts]], cut: Cut) -> list[Parts]:
    known: dict[str, Parts] = {}
    for word, _ in words:
        if word not in known:
            try:
                known[word] = cut(word)
            except Exception:  # the library's fault: a word that it does not part
                known[word] = ()
    return [known[word] for word, _ in words]


def _parted(word: str, before: int, after: int) -> Parts:
    """A word, its prefixes within the first `before` letters, a pronoun in the last `after`."""
    match = _PREFIXES.match(word[:before])
    first, second = match.groups() if match else ("", "")
    end = len(word) - after if word[len(word) - after :] in _PRONOUNS else len(word)
    stem = word[len(first) + len(second) : end]
    return tuple(part for part in (first, second, stem, word[end:]) if part)


def _qalsadi(analyser: Any) -> Cut:
    def cut(word: str) -> Parts:
        bare = _MARKS.sub("", word)
        found = [one if isinstance(one, dict) else vars(one) for one in analyser.check_word(bare)]
        best = max(found, key=lambda one: one.get("freq") or 0)
        proclitic, _, _, enclitic = (_MARKS.sub("", affix) for affix in best["affix"])
        article = proclitic.find(_ALEF + _LAM)
        before = article if article >= 0 else len(proclitic)
        if proclitic.endswith(_LAM + _LAM):
            before -= 1
        return _parted(word, before, len(enclitic))

    return cut


def _tashaphyne(stemmer: Any) -> Cut:
    def cut(word: str) -> Parts:
        stemmer.light_stem(_MARKS.sub("", word))
        prefix, suffix = stemmer.get_prefix(), stemmer.get_suffix()
        after = max(
            (n for n in (1, 2, 3) if suffix[-n:] in _PRONOUNS and n <= len(suffix)), default=0
        )
        return _parted(word, len(prefix), after)

    return cut


def _threshold(wordfreq: Any, words: Sequence[tuple[str, Parts]]) -> Cut:
    def frequency(word: str) -> float:
        return float(wordfreq.zipf_frequency(word, "ar"))

    def at(least: float) -> Cut:
        def cut(word: str) -> Parts:
            whole = frequency(word)
            best: Parts = (word,)
            gain = least
            for parts in _ways(word):
                if (more := max(map(frequency, _alone(parts))) - whole) > gain:
                    best, gain = parts, more
            return best

        return cut

    return max((at(least) for least in _THRESHOLDS),
               key=lambda cut: suites.score(words, _all(words, cut))[0])  # fmt: skip


def _alone(parts: Parts) -> Iterator[str]:
    """The stem, and how else it is written where nothing is written on to it."""
    stem = max(parts, key=len)
    yield stem
    if stem.startswith(_LAM) and _LAM in parts[: parts.index(stem)]:
        yield _ALEF + stem
    if stem.endswith(_TA) and parts[-1] in _PRONOUNS:
        yield stem[:-1] + _MARBUTA


def _ways(word: str) -> Iterator[Parts]:
    """All ways to part a word; the stem has two letters at least."""
    match = _PREFIXES.match(word)
    longest = match.end() if match else 0
    for before in range(longest + 1):
        for after in range(4):
            parts = _parted(word, before, after)
            if len(parts) > 1 and len(max(parts, key=len)) > 1:
                yield parts
