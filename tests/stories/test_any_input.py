"""Whatever the reports are: nothing raises, and the order they come in changes nothing."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stories.cases import NAMES, reports

from isnad.model import Coded, Derivation, Report
from isnad.stories.changes import changes
from isnad.stories.copies import Copies, derive

PIECES = st.sampled_from(
    ["قتل", "وقال", "«", "»", "\n\n", ".", "،", "3", "ثلاثة", "(و س ش) -", "#وسم", "المصدر: وكالة",
     "بحسب", "\ud800", "\u200f", "a" * 30, "نقلاً عن", "الموقع", "\x00", ":", "إن", "عاجل", "-"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)


def report(name: str, text: str, outlet: str = "") -> Coded:
    return Coded(Report(name, text, outlet=outlet, byline=text[:20] or None), ())


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=5), st.sampled_from(["edited", "paraphrase", "cites"]))
def test_nothing_raises(texts: list[str], kind: str) -> None:
    coded = [report(f"r{n}", text, f"outlet {n % 2}") for n, text in enumerate(texts)]
    derive([*coded, *coded])
    for one in coded:
        changes(coded[0], one, Derivation("r0", one.report.id, kind))


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_order_duplicates_and_batches_change_nothing(
    chance: random.Random, one: str, two: str
) -> None:
    everything = sorted({c.report.id: c for c in (*reports(one), *reports(two))}.items())
    coded = [c for _, c in everything]
    straight = derive(coded)
    shuffled = [*coded, *chance.sample(coded, len(coded) // 2)]
    chance.shuffle(shuffled)
    copies = Copies()
    for c in shuffled:
        copies.add(c)
        if chance.random() < 0.3:
            copies.derived()
    assert copies.derived() == straight
    for c in coded:
        assert {e.child for e in copies.edges_of(c.report.id)} <= {c.report.id}


def test_nothing_is_derived_of_nothing() -> None:
    assert derive([]).derivations == ()
    assert derive([report("a", ""), report("b", "")]).derivations == ()


@pytest.mark.parametrize("kind", ["edited", "paraphrase"])
def test_long_texts_cost_no_square(kind: str) -> None:
    sentence = "قال المتحدث باسم اللجنة رقم {} إن {} جرحى نقلوا إلى مشفى البلدة، بعد قصف طال السوق."

    def seconds(size: int) -> float:
        one = "\n\n".join(sentence.format(n, n % 7) for n in range(size))
        two = "\n\n".join(sentence.format(n, n % 5) for n in range(size))
        pair = report("a", one, "x"), report("b", two, "y")
        began = time.process_time()
        derive(pair)
        changes(*pair, Derivation("a", "b", kind))
        return time.process_time() - began

    seconds(10)  # what is read once is read
    small, large = seconds(60), seconds(600)
    assert large < 30 * max(small, 0.02)
