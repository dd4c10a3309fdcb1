"""The planted load: copies as they are meant to be, and counted as they are found."""

import random
from datetime import date

import pytest
from bench.linking.load import made
from bench.linking.planting import LEVELS, Planted, plant
from bench.stories import found, strays

from isnad.model import Coded, Derivation, Publication, Report
from isnad.stories.copies import Derived, derive

WORDS = [f"word{n}" for n in range(60)]
TEXT = " ".join(WORDS[:30]) + "\n\n" + " ".join(WORDS[30:])


def bases(size: int) -> list[Coded]:
    day = Publication(date(2017, 1, 3))
    texts = [TEXT.replace("word", f"w{n}x") for n in range(size)]
    return [
        Coded(Report(f"b{n}", text, outlet="Base", published=day), ())
        for n, text in enumerate(texts)
    ]


def test_copies_are_changed_as_far_as_they_say() -> None:
    many = bases(300)
    by_id = {base.report.id: base.report for base in many}
    copies, planted = plant(many, 1.0, seed=4)
    assert {(p.level, p.cut) for p in planted} == {
        (level, cut) for level in LEVELS for cut in ("whole", "trimmed", "shuffled")
    }
    changed: dict[float, list[float]] = {}
    for copy, one in zip(copies, planted, strict=True):
        assert copy.report.outlet != "Base"
        parent = set(by_id[one.parent].text.split())
        words = copy.report.text.split()
        changed.setdefault(one.level, []).append(
            sum(word not in parent for word in words) / len(words)
        )
        if one.cut == "shuffled" and one.level == 0:
            assert sorted(words) == sorted(by_id[one.parent].text.split())
    for level, shares in changed.items():
        assert sum(shares) / len(shares) == pytest.approx(level, abs=0.05)


def test_what_is_found_is_counted_either_way_round() -> None:
    planted = [Planted("a", "b", 0.1, "whole"), Planted("c", "d", 0.1, "whole")]
    edges = (
        Derivation("b", "a", "edited"), Derivation("a", "x", "edited"),
        Derivation("c", "y", "cites"),
    )  # fmt: skip
    derived = Derived(edges)
    assert found(derived, planted) == {(0.1, "whole"): (1, 2)}
    assert strays(derived, planted) == [("a", "x")]


def test_copies_planted_among_made_reports_are_found() -> None:
    chance = random.Random(5)
    models = [Coded(Report(f"m{n}", " ".join(chance.choices(WORDS, k=200))), ()) for n in range(40)]
    many = list(made(60, models, seed=1))
    copies, planted = plant(many, 0.5, seed=2)
    table = found(derive([*many, *copies]), [p for p in planted if p.level <= 0.2])
    assert sum(hits for hits, _ in table.values()) >= 0.9 * sum(of for _, of in table.values())
