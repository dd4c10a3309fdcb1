"""Two texts aligned into the passages they share."""

import time

import pytest

from isnad.stories.aligning import align, common

ONE = list("abcdefghijklmnopqrstuvwxyz")


def spans(one: list[str], two: list[str]) -> list[tuple[tuple[int, int], tuple[int, int], int]]:
    return [(run.first, run.second, len(run.pairs)) for run in align(one, two)]


@pytest.mark.parametrize(
    ("two", "expected"),
    [
        (ONE, [((0, 26), (0, 26), 26)]),
        (ONE[5:15], [((5, 15), (0, 10), 10)]),
        (["0", "1", "2", *ONE[10:20], "3", "4"], [((10, 20), (3, 13), 10)]),
        # Words changed and put in: one passage, the words between the seeds aligned too.
        (["a", "b", "c", "1", "e", "2", "g", "h", "i", "j"], [((0, 10), (0, 10), 8)]),
        (["a", "b", "c", "1", "2", "3", "d", "e", "f"], [((0, 6), (0, 9), 6)]),
        # Paragraphs that changed places are two passages.
        (ONE[13:] + ONE[:13], [((13, 26), (0, 13), 13), ((0, 13), (13, 26), 13)]),
        # Too few equal words, or too far apart.
        (["a", "b", "c", "d", "1", "2", "3"], []),
        (["a", "1", "c", "2", "e", "3", "g", "4", "i", "5"], []),
        ([], []),
    ],
)
def test_passages(two: list[str], expected: list[object]) -> None:
    assert spans(ONE, two) == expected


def test_no_word_is_in_two_passages() -> None:
    twice = ONE[:10] + ["1"] * 20 + ONE[:10]
    runs = align(ONE, twice)
    assert len(runs) == 1
    assert [run.first for run in align(twice, twice)] == [(0, 40)]


def test_pairs_are_equal_words_in_order() -> None:
    for run in align(ONE, list("xyzabcqdefg1ijk")):
        assert all(a < b for a, b in zip(run.pairs, run.pairs[1:], strict=False))


@pytest.mark.parametrize(
    ("one", "two", "pairs"),
    [
        ("a b c", "b c d", [(1, 0), (2, 1)]),
        ("a x b y c", "a b c", [(0, 0), (2, 1), (4, 2)]),
        ("a", "", []),
    ],
)
def test_longest_common_subsequence(one: str, two: str, pairs: list[tuple[int, int]]) -> None:
    assert common(one.split(), two.split()) == pairs


def test_long_texts_cost_no_square() -> None:
    def seconds(size: int) -> float:
        one = [f"w{n % 997} {n // 7}" for n in range(size)]
        two = [word if n % 9 else "x" for n, word in enumerate(one)]
        began = time.process_time()
        assert align(one, two)
        return time.process_time() - began

    small, large = seconds(3_000), seconds(30_000)
    assert large < 40 * max(small, 0.005)
    began = time.process_time()
    align(["same"] * 40_000, ["same"] * 40_000)
    assert time.process_time() - began < 5
