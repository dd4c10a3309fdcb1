import copy

from isnad.evaluate import compare, render_comparison


def run(gold, *claims):
    return {"r1": {**copy.deepcopy(gold), "claims": [copy.deepcopy(c) for c in claims]}}


def test_gained_and_lost(gold):
    first, second = gold["claims"]
    found = compare([gold], run(gold, first), run(gold, second))
    assert [f.claim for f in found.gained] == ["c2"]
    assert [f.claim for f in found.lost] == ["c1"]
    assert found.moves == ()


def test_extras_come_and_go(gold):
    here = {"event": "attack", "evidence": "استهدفت الحي"}
    there = {"event": "talks", "evidence": "استهدفت الحي"}
    found = compare([gold], run(gold, here), run(gold, there))
    assert [f.event for f in found.extra_gained] == ["talks"]
    assert [f.event for f in found.extra_lost] == ["attack"]


def test_slots_that_moved(gold):
    worse = {**gold["claims"][0], "targets": [], "quoted": True}
    found = compare([gold], run(gold, worse), run(gold, gold["claims"][0]))
    (move,) = found.moves
    assert (move.claim, move.slot, move.before, move.after) == ("c1", "targets", 1, 0)


def test_the_same_twice_is_silent(gold):
    found = compare([gold], run(gold, *gold["claims"]), run(gold, *gold["claims"]))
    assert (found.gained, found.lost, found.extra_gained, found.moves) == ((), (), (), ())


def test_it_is_said_in_both_languages(gold):
    found = compare([gold], {}, run(gold, *gold["claims"]))
    assert "2 gold claims gained, 0 lost" in render_comparison(found, "en")
    assert "[[" in render_comparison(found, "ar")
    assert "كُسب" in render_comparison(found, "ar")
