"""The index of runs of words: what it proposes, and what it says has changed."""

import random

import pytest

from isnad.stories.postings import Postings

Place = tuple[int, str]


def index(reports: list[tuple[Place, list[int]]]) -> Postings:
    postings = Postings()
    for place, shingles in reports:
        postings.add(place, shingles)
    return postings


def crowd(size: int, days: int = 1) -> list[tuple[Place, list[int]]]:
    return [((n % days, f"r{n:03}"), [1, 2, 3, 1000 + n]) for n in range(size)]


def test_two_shared_runs_make_a_pair_and_one_is_chance() -> None:
    long = list(range(100, 140))
    postings = index([((1, "a"), [1, 2, *long]), ((1, "b"), [1, 2, *range(200, 240)]),
                      ((1, "c"), [1, *range(300, 340)])])  # fmt: skip
    assert postings.near((1, "a"), [1, 2, *long]) == ((1, "b"),)


def test_a_short_report_pairs_by_one() -> None:
    postings = index([((1, "a"), [1, 5]), ((1, "b"), [1, *range(200, 240)])])
    assert postings.near((1, "a"), [1, 5]) == ((1, "b"),)


def test_of_many_the_first_and_the_neighbours_are_compared() -> None:
    postings = index(crowd(60))
    near = [name for _, name in postings.near((0, "r030"), [1, 2, 3, 1030])]
    assert near[:4] == ["r000", "r001", "r002", "r003"]
    assert near[4:] == ["r026", "r027", "r028", "r029", "r031", "r032", "r033", "r034"]


def test_a_run_on_many_days_is_a_set_phrase() -> None:
    few, many = index(crowd(15, days=15)), index(crowd(16, days=16))
    assert few.near((0, "r000"), [1, 2, 3, 1000])
    assert many.stock == {1, 2, 3}
    assert not many.near((0, "r000"), [1, 2, 3, 1000])


@pytest.mark.parametrize("seed", range(5))
def test_whatever_changes_is_told(seed: int) -> None:
    """After each report, whoever is not named as changed has the kin he had."""
    reports = [*crowd(40, days=18), ((5, "late"), [1, 2])]
    random.Random(seed).shuffle(reports)
    postings = Postings()
    shingles: dict[Place, list[int]] = {}
    before: dict[Place, tuple[Place, ...]] = {}
    for place, runs in reports:
        touched, loosened = postings.add(place, runs)
        shingles[place] = runs
        for other in shingles:
            now = postings.near(other, shingles[other])
            if other not in touched | loosened | {place}:
                assert now == before[other]
            before[other] = now
