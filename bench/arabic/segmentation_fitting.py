"""Logistic models for the affixes, fitted to words whose parts are known."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from math import exp, log1p
from pathlib import Path

from isnad.arabic.frequencies import Frequencies, frequency_key
from isnad.arabic.segmentation import is_closed, onset_of, walk
from isnad.arabic.segmentation_model import Evidence, SegmentationRules

_WORDS = Path(__file__).resolve().with_name("segmentation_words.txt")

Vector = Sequence[float]
Example = tuple[Vector, int, int]
"""Features, how often the affix was one, how often not."""

_SHARED, _OWN = 0.05, 0.3
"""Strength of the pull to nought of the models in common, and of each affix's to that."""
_NEAR = 1e-4


def examples(
    words: Iterable[tuple[str, tuple[str, ...]]],
    evidence: Evidence,
    rules: SegmentationRules,
) -> dict[str, list[Example]]:
    """The questions that the segmenter asks on the way to the known parts, with their answers."""
    counted: dict[str, dict[tuple[float, ...], list[int]]] = {}
    for (word, parts), times in Counter(words).items():
        for affix, features, answer in _asked(word, parts, evidence, rules):
            seen = counted.setdefault(affix, {}).setdefault(tuple(features), [0, 0])
            seen[0 if answer else 1] += times
    return {
        affix: [(features, yes, no) for features, (yes, no) in found.items()]
        for affix, found in sorted(counted.items())
    }


def own_words() -> list[tuple[str, tuple[str, ...]]]:
    """Words of news parted by hand, fitted on beside any others."""
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    parted = [tuple(line.split("+")) for line in lines if line and not line.startswith("#")]
    return [("".join(parts), parts) for parts in parted]


def _asked(
    word: str, parts: tuple[str, ...], evidence: Evidence, rules: SegmentationRules
) -> list[tuple[str, list[float], bool]]:
    key = frequency_key(word)
    left = [frequency_key(part) for part in parts]
    out: list[tuple[str, list[float], bool]] = []

    def ask(affix: str, rest: str, inside: bool) -> bool:
        if affix[0] == "-":
            answer = len(left) > 1 and left[-1] == affix[1:]
            out.append((affix, evidence.behind(rest, affix[1:], inside), answer))
            return answer
        answer = len(left) > 1 and left[0] == affix[:-1]
        out.append((affix, evidence.before(rest, affix[:-1], inside), answer))
        if answer:
            del left[0]
        return answer

    walk(key, rules, ask, lambda _: False, closed=is_closed(word), onset=onset_of(word))
    return out


def fit(
    words: Iterable[tuple[str, tuple[str, ...]]],
    frequencies: Frequencies,
    rules: SegmentationRules,
    names: Iterable[tuple[str, tuple[str, ...]]] = (),
) -> dict[str, tuple[float, ...]]:
    """The weights of every affix: each is drawn to a model that all affixes of its side share.

    The words of `own_words` are fitted on beside `words`. `names` tell of prefixes alone: their
    last letters say nothing of pronouns, which nobody writes on to a name.
    """
    evidence = Evidence(frequencies, rules)
    by_affix = examples([*words, *own_words()], evidence, rules)
    for affix, found in examples(names, evidence, rules).items():
        if affix[0] != "-":
            by_affix[affix] = by_affix.get(affix, []) + found
    out: dict[str, tuple[float, ...]] = {}
    sides: tuple[Callable[[str], bool], ...] = (
        lambda a: a[0] != "-",
        lambda a: a[0] == "-",
    )
    for side in sides:
        mine = {affix: found for affix, found in by_affix.items() if side(affix)}
        pooled = [example for found in mine.values() for example in found]
        if not pooled:
            continue
        size = len(pooled[0][0])
        shared = newton(pooled, [0.0] * size, _SHARED)
        for affix, found in mine.items():
            out[affix] = tuple(newton(found, shared, _OWN))
    return out


def refitted(
    rules: SegmentationRules, weights: Mapping[str, tuple[float, ...]]
) -> SegmentationRules:
    """The same rules with other weights."""
    return replace(rules, weights=dict(weights))


def newton(data: Sequence[Example], prior: Vector, pull: float, rounds: int = 12) -> list[float]:
    """The weights that make the answers likeliest, drawn to `prior` with the strength `pull`."""
    size = len(prior)
    weights = list(prior)
    for _ in range(rounds):
        gradient = [pull * (prior[i] - weights[i]) for i in range(size)]
        hessian = [[pull if i == j else 0.0 for j in range(size)] for i in range(size)]
        for features, yes, no in data:
            score = sum(w * x for w, x in zip(weights, features, strict=True))
            chance = 1 / (1 + exp(-max(-30.0, min(30.0, score))))
            error = yes - (yes + no) * chance
            spread = (yes + no) * chance * (1 - chance)
            used = [(i, x) for i, x in enumerate(features) if x]
            for i, x in used:
                gradient[i] += error * x
                row, scaled = hessian[i], spread * x
                for j, y in used:
                    row[j] += scaled * y
        step, size_now = solve(hessian, gradient), loss(data, weights, prior, pull)
        while True:  # a whole step may overshoot
            moved = [w + d for w, d in zip(weights, step, strict=True)]
            if loss(data, moved, prior, pull) <= size_now or max(map(abs, step)) < _NEAR:
                break
            step = [d / 2 for d in step]
        weights = moved
        if max(map(abs, step)) < _NEAR:
            break
    return weights


def loss(data: Sequence[Example], weights: Vector, prior: Vector, pull: float) -> float:
    """How unlikely the answers are under the weights, and how far those lie from `prior`."""
    total = pull * sum((w - p) ** 2 for w, p in zip(weights, prior, strict=True)) / 2
    for features, yes, no in data:
        score = sum(w * x for w, x in zip(weights, features, strict=True))
        tail = log1p(exp(-abs(score)))
        total += yes * (max(-score, 0.0) + tail) + no * (max(score, 0.0) + tail)
    return total


def solve(matrix: Sequence[Sequence[float]], vector: Vector) -> list[float]:
    """x of matrix x = vector, by elimination; the matrix is positive definite."""
    size = len(vector)
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for i in range(size):
        for below in rows[i + 1 :]:
            factor = below[i] / rows[i][i]
            if factor:
                for j in range(i, size + 1):
                    below[j] -= factor * rows[i][j]
    out = [0.0] * size
    for i in reversed(range(size)):
        known = sum(rows[i][j] * out[j] for j in range(i + 1, size))
        out[i] = (rows[i][size] - known) / rows[i][i]
    return out
