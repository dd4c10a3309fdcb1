import copy
import re

import pytest

from isnad.evaluate import (
    Floor,
    Floors,
    check_floors,
    load_floors,
    render_floors,
    renew,
    score,
)
from isnad.evaluate.floors import WATCHED
from isnad.model import IsnadError


@pytest.fixture
def good(gold):
    return score([gold], {"r1": gold})


@pytest.fixture
def worse(gold):
    answer = copy.deepcopy(gold)
    answer["claims"].pop()
    return score([gold], {"r1": answer})


@pytest.fixture
def path(good, tmp_path):
    file = tmp_path / "floors.toml"
    file.write_text(render_floors(renew(good, "a" * 64, None)), encoding="utf-8")
    return file


def breaches(measured, path, digest="a" * 64):
    return check_floors(measured, digest, *load_floors(path))


def test_open_where_nothing_fell(good, path):
    assert breaches(good, path) == ()


def test_what_is_written_is_what_is_read(good, path):
    assert load_floors(path)[0] == renew(good, "a" * 64, None)


def test_a_fallen_figure_is_named(worse, path):
    found = breaches(worse, path)
    assert "detection.R" in {breach.figure for breach in found}
    assert any("0.500 is below its floor, 0.990" in breach.message for breach in found)


def test_another_gold_says_how_to_renew(good, path):
    (breach,) = breaches(good, path, digest="b" * 64)
    assert "bbbbbbbbbbbb" in breach.message
    assert "make floors" in breach.message


@pytest.mark.parametrize(
    ("pattern", "by", "words"),
    [
        ("least = 0.99", "least = 0.5", "without a reason"),
        ("best = 1.0", "best = 0.5", "seal"),
        ("margin = 0.01", "margin = 0.9", "seal"),
        (r"\[\[floor\]\]\nfigure = .facts.F1.\n[^\[]*", "", "no floor"),
        ("facts.F1", "facts.F9", "no such figure"),
    ],
)
def test_edits_by_hand_shut_the_gate(good, path, pattern, by, words):
    path.write_text(re.sub(pattern, by, path.read_text(encoding="utf-8")), encoding="utf-8")
    assert any(words in breach.message for breach in breaches(good, path))


def test_nothing_is_lowered_without_a_reason(worse, path):
    old, _ = load_floors(path)
    with pytest.raises(IsnadError, match="no reason"):
        renew(worse, old.gold, old)
    lowered = renew(worse, old.gold, old, why="one rule was wrong")
    floor = next(f for f in lowered.floors if f.figure == "detection.R")
    assert (floor.least, floor.best, floor.why) == (0.49, 1.0, "one rule was wrong")
    path.write_text(render_floors(lowered), encoding="utf-8")
    assert breaches(worse, path) == ()


def test_better_figures_raise_the_floors(good, worse):
    low = renew(worse, "a" * 64, None)
    high = renew(good, "a" * 64, low)
    recall = [next(f for f in x.floors if f.figure == "detection.R") for x in (low, high)]
    assert [(floor.least, floor.best) for floor in recall] == [(0.49, 0.5), (0.99, 1.0)]
    assert renew(worse, "a" * 64, high, why="x").floors != high.floors


@pytest.mark.parametrize(
    ("value", "least", "best", "why"),
    [(0.5, 0.5, 0.9, "x"), (0.7, 0.69, 0.9, "x"), (0.9, 0.89, 0.9, ""), (1.0, 0.99, 1.0, "")],
)
def test_a_lowered_floor_climbs_back_with_the_figure(value, least, best, why):
    class Measured:
        def figure(self, name):
            return value

    low = Floors("a" * 64, 0.01, tuple(Floor(name, 0.5, 0.9, "x") for name in WATCHED))
    (floor, *_) = renew(Measured(), "a" * 64, low).floors
    assert (floor.least, floor.best, floor.why) == (least, best, why)


def test_another_gold_needs_a_reason(good, path):
    old, _ = load_floors(path)
    with pytest.raises(IsnadError, match="gold has changed"):
        renew(good, "b" * 64, old)
    assert renew(good, "b" * 64, old, why="two reports more").gold == "b" * 64


@pytest.mark.parametrize("text", ["", "gold = 1", "[[floor", "gold='x'\nmargin=0.1\n[[floor]]\n"])
def test_no_floors_file(tmp_path, text):
    file = tmp_path / "floors.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(IsnadError, match=r"floors\.toml.*make floors"):
        load_floors(file)
