import copy

import pytest

from isnad.evaluate import score


def coded(gold, **changes):
    report = copy.deepcopy(gold)
    report["claims"][0].update(changes)
    return {"r1": report}


def test_gold_against_itself_is_right_in_everything(gold):
    figures = score([gold], coded(gold)).figures()
    for name in ("facts", "slots_only", "strict", "detection", "wording", "wording_strict"):
        assert figures[name]["F1"] == 1.0
    assert figures["chain_whole"] == figures["chain_nonempty"] == figures["origin"] == 1.0
    assert figures["quoted"] == 1.0


def test_nothing_coded(gold):
    figures = score([gold], {}).figures()
    assert figures["facts"] == {"P": 0.0, "R": 0.0, "F1": 0.0, "gold": 12, "pred": 0}


@pytest.mark.parametrize(
    ("changes", "figure", "value"),
    [
        ({"targets": []}, "slots.targets.R", 0.0),
        ({"quoted": True}, "quoted", 0.5),
        ({"chain": []}, "chain_nonempty", 0.5),
        ({"chain": []}, "origin", 0.5),
        ({"chain": [{"name": "شبكة نداء الجنوب", "kind": "monitor"}]}, "chain_whole", 1.0),
        ({"chain": [{"name": "شبكة نداء الجنوب", "kind": "monitor"}]}, "strict.F1", 11 / 12),
        ({"factuality": "possible"}, "slots.factuality.P", 0.5),
        ({"factuality": "possible"}, "slots_only.F1", 1.0),
        ({"event": "bombing"}, "detection.F1", 0.5),
        ({"event": "bombing"}, "types.shelling.R", 0.0),
    ],
)
def test_each_change_moves_its_figure(gold, changes, figure, value):
    measured = score([gold], coded(gold, **changes)).figure(figure)
    assert measured == pytest.approx(value, abs=0.0006)


def test_counts_of_kind_other_are_free(gold):
    extra = {"of": "other", "who": "people", "min": 3, "max": 3, "text": "3"}
    counts = [*gold["claims"][0]["counts"], extra]
    assert score([gold], coded(gold, counts=counts)).figure("facts.F1") == 1.0


def test_a_claim_may_leave_slots_out(gold):
    claim = {k: gold["claims"][0][k] for k in ("event", "evidence")}
    report = {"report": gold["report"], "claims": [claim]}
    assert score([gold], {"r1": report}).figure("detection.R") == 0.5


@pytest.mark.parametrize("name", ["facts", "nothing", "facts.F2", "quoted.F1", "slots.x.F1"])
def test_unknown_figure(gold, name):
    with pytest.raises(KeyError):
        score([gold], {}).figure(name)
