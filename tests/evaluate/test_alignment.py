import copy

import pytest

from isnad.evaluate.alignment import Pair, Stretch, align, overlap, stretches


@pytest.mark.parametrize(
    ("gold", "coded", "share"),
    [
        ((0, 100), (0, 100), 1.0),
        ((0, 100), (50, 150), 0.5),
        ((0, 100), (51, 151), 0.0),
        ((0, 10), (0, 40), 0.4),
        ((0, 10), (0, 41), 0.0),
        ((0, 10), (10, 20), 0.0),
    ],
)
def test_overlap_takes_half_of_gold_and_a_quarter_of_the_coded(gold, coded, share):
    assert overlap((Stretch(*gold),), (Stretch(*coded),)) == pytest.approx(share)


def test_best_stretch_counts():
    gold = (Stretch(0, 10), Stretch(100, 120))
    assert overlap(gold, (Stretch(100, 120),)) == 1.0


def test_span_says_which_of_two_equal_places(gold):
    report = gold["report"]
    second = report["text"].rindex("الشبكة")
    span = {"field": "text", "start": second, "end": second + 6}
    assert stretches(report, {"evidence": "الشبكة", "evidence_span": span})[0].start == second


def test_span_that_does_not_hold_is_left_aside(gold):
    span = {"field": "text", "start": 1, "end": 4}
    at = gold["report"]["text"].index("المدفعية")
    found = stretches(gold["report"], {"evidence": "المدفعية", "evidence_span": span})
    assert found == (Stretch(at, at + 8),)


@pytest.mark.parametrize("evidence", ["ليس في النص", "", None])
def test_evidence_not_in_the_report_stands_nowhere(gold, evidence):
    assert stretches(gold["report"], {"evidence": evidence}) == ()


def test_title(gold):
    (found,) = stretches(gold["report"], {"evidence": "قتلى في حي الكرامة"})
    assert found.in_title


def test_another_type_never_answers(gold):
    coded = copy.deepcopy(gold["claims"])
    coded[0]["event"] = "air_strike"
    assert align(gold["report"], gold["claims"], coded) == (Pair(1, 1),)


def test_equal_overlap_is_parted_by_shared_values(gold):
    worse = copy.deepcopy(gold["claims"][0])
    worse["counts"] = []
    pairs = align(gold["report"], gold["claims"][:1], [worse, gold["claims"][0]])
    assert pairs == (Pair(0, 1),)


def test_each_claim_answers_once(gold):
    twice = [gold["claims"][0], copy.deepcopy(gold["claims"][0])]
    assert align(gold["report"], gold["claims"], twice) == (Pair(0, 0),)
