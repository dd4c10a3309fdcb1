import copy

from isnad.evaluate import unmatched


def test_miss_is_shown_in_its_sentence(gold):
    coded = {"r1": {**gold, "claims": gold["claims"][1:]}}
    (finding,) = unmatched([gold], coded)
    assert (finding.kind, finding.claim, finding.event) == ("miss", "c1", "shelling")
    assert finding.before == "قالت شبكة نداء الجنوب إن "
    assert finding.evidence == gold["claims"][0]["evidence"]
    assert finding.after == "."


def test_extra_is_shown_and_order_is_the_texts(gold):
    extra = copy.deepcopy(gold["claims"][0])
    extra.update(id="x", event="attack", evidence="استهدفت الحي مجدداً")
    found = unmatched([gold], {"r1": {**gold, "claims": [extra]}})
    assert [(f.kind, f.claim) for f in found] == [("miss", "c1"), ("extra", "x"), ("miss", "c2")]
    assert found[1].before == "وأضافت الشبكة أن المدفعية "


def test_evidence_in_the_title(gold):
    gold["claims"][0]["evidence"] = "قتلى في حي"
    found = unmatched([gold], {})
    assert [f.after for f in found if f.claim == "c1"] == [" الكرامة"]


def test_evidence_that_stands_nowhere(gold):
    extra = {"event": "attack", "evidence": "كلام آخر"}
    found = unmatched([{**gold, "claims": []}], {"r1": {"claims": [extra]}})
    assert [(f.before, f.evidence, f.after) for f in found] == [("", "كلام آخر", "")]


def test_stretches_join_to_the_text(gold):
    for finding in unmatched([gold], {}):
        whole = finding.before + finding.evidence + finding.after
        assert whole in gold["report"]["text"]
