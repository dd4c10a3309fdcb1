"""The score equals the reference scorer's, figure for figure, on answers of every quality."""

import copy
import importlib.util
import random

import pytest

from isnad.evaluate import load_gold, score

FACTUALITIES = ("asserted", "negated", "possible", "planned", None)


@pytest.fixture(scope="module")
def reference(shared):
    path = shared / "tools" / "score.py"
    if not path.is_file():
        pytest.skip("no reference scorer")
    spec = importlib.util.spec_from_file_location("reference_score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def golds(root):
    return load_gold(root / "gold")


def worsened(gold, chance):
    """A coded report: gold with claims dropped, repeated, moved and their values changed."""
    text = gold["report"]["text"]
    claims = []
    for claim in gold["claims"]:
        if chance.random() < 0.2:
            continue
        claim = copy.deepcopy(claim)
        claim.pop("evidence_also", None)
        claims.append(claim)
        if chance.random() < 0.15:
            claims.append(copy.deepcopy(claim))
        if chance.random() < 0.1:
            claim["event"] = chance.choice([None, "talks", "attack"])
        if chance.random() < 0.4:
            at = max(0, text.find(claim["evidence"]))
            start = max(0, at + chance.randint(-30, 30))
            end = min(len(text), at + len(claim["evidence"]) + chance.randint(-30, 60))
            claim["evidence"] = text[start:end]
            if chance.random() < 0.5:
                claim["evidence_span"] = {"field": "text", "start": start, "end": end}
        if chance.random() < 0.1:
            claim["evidence_span"] = {"field": "title", "start": 3, "end": 9}
        if chance.random() < 0.2:
            claim["factuality"] = chance.choice(FACTUALITIES)
        for key in chance.sample(sorted(claim), 3):
            if key in ("actors", "targets", "counts", "destination", "chain"):
                chance.shuffle(claim[key])
                claim[key] = claim[key][: chance.randint(0, 3)]
            elif key in ("quoted", "location", "time", "factuality"):
                del claim[key]
        for value in [*claim.get("actors", []), *claim.get("targets", [])]:
            if chance.random() < 0.2:
                value["group"] = chance.choice([None, "isis", "civilians"])
            if chance.random() < 0.2:
                value["text"] = "و" + value["text"] + " في المدينة"
        for value in [*claim.get("chain", []), *claim.get("destination", [])]:
            if chance.random() < 0.3:
                value["name"] = chance.choice([None, "وكالة " + value["name"], value["name"][2:]])
        place = claim.get("location")
        if place and chance.random() < 0.4:
            place["name"] = chance.choice(
                [
                    "مدينة " + place["name"],
                    place["name"] + " الشمالية",
                    place["name"].replace(" ", ""),
                ]
            )
        for count in claim.get("counts", []):
            if chance.random() < 0.2:
                count[chance.choice(["min", "max", "who", "of"])] = None
    wording = [
        {**entry, "about": chance.choice([entry["about"], None])}
        for entry in gold.get("wording") or []
        if chance.random() < 0.7
    ]
    return {"report": gold["report"], "claims": claims, "wording": wording}


@pytest.mark.parametrize("seed", range(12))
def test_figures_are_the_reference_scorers(golds, reference, seed):
    chance = random.Random(seed)
    coded = {
        gold["report"]["id"]: worsened(gold, chance) for gold in golds if chance.random() < 0.95
    }
    ours = score(golds, coded).figures()
    assert 0.2 < ours["facts"]["F1"] < 1, "the generated answers should be neither empty nor right"
    assert ours == reference.score(golds, coded)


@pytest.mark.parametrize("kind", ["nothing", "gold itself", "no wording"])
def test_figures_at_the_ends(golds, reference, kind):
    coded = {}
    if kind != "nothing":
        coded = {gold["report"]["id"]: dict(gold) for gold in golds}
    if kind == "no wording":
        for report in coded.values():
            report.pop("wording")
    assert score(golds, coded).figures() == reference.score(golds, coded)


def test_types_stand_in_the_same_order(golds, reference):
    coded = {gold["report"]["id"]: gold for gold in golds[:3]}
    ours = score(golds, coded).figures()
    assert list(ours["types"]) == list(reference.score(golds, coded)["types"])
