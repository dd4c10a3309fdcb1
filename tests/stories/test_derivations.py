"""Who copied, edited, retold or cited whom, on stories of our own."""

import random

import pytest
from tests.stories.cases import NAMES, case, reports

from isnad.arabic import tokenize
from isnad.stories.copies import Copies, derive
from isnad.stories.stems import unjoined


def first_word(text: str) -> str:
    """The first word of a text as texts are compared."""
    return unjoined(next(token.norm for token in tokenize(text) if token.kind != "punct"))


@pytest.mark.parametrize("name", NAMES)
def test_edges(name: str) -> None:
    found = {(e.parent, e.child, e.kind) for e in derive(reports(name)).derivations}
    assert found == {tuple(edge) for edge in case(name)["edges"]}


@pytest.mark.parametrize("name", NAMES)
def test_rings_siblings_and_revisions(name: str) -> None:
    derived = derive(reports(name))
    rings = [[e.parent, e.child] for e in derived.derivations if e.circular]
    assert sorted(rings) == case(name).get("circular", [])
    assert [list(r.reports) for r in derived.revisions] == case(name).get("revisions", [])
    siblings = [{"name": s.name, "children": list(s.children)} for s in derived.siblings]
    assert siblings == case(name).get("siblings", [])


@pytest.mark.parametrize("name", NAMES)
def test_passages_and_names_slice_back(name: str) -> None:
    texts = {coded.report.id: coded.report.text for coded in reports(name)}
    for edge in derive(reports(name)).derivations:
        assert 0 <= edge.share <= 1
        for passage in edge.passages:
            ours = texts[edge.parent][passage.parent.start : passage.parent.end]
            theirs = texts[edge.child][passage.child.start : passage.child.end]
            assert passage.same <= passage.words
            assert first_word(ours) == first_word(theirs)
        if edge.named is not None:
            assert texts[edge.child][edge.named.start : edge.named.end].strip()


@pytest.mark.parametrize("seed", range(6))
def test_any_order_of_arrival_gives_the_same(seed: int) -> None:
    everything = [coded for name in NAMES for coded in reports(name)]
    straight = derive(everything)
    shuffled = random.Random(seed).sample(everything, len(everything))
    copies = Copies()
    for number, coded in enumerate(shuffled):
        copies.add(coded)
        if number % (seed + 2) == 0:  # what was looked at early must be looked at again
            copies.derived()
            copies.add(coded)
    assert copies.derived() == straight
    assert len(straight.derivations) == sum(len(case(name)["edges"]) for name in NAMES)
