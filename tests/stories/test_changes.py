"""What versions changed, on stories of our own."""

import pytest
from tests.stories.cases import NAMES, case, reports

from isnad.model import CHANGE_KINDS, Change
from isnad.stories.changes import changes
from isnad.stories.copies import derive

TOLD = [name for name in NAMES if "changes" in case(name)]


def found(name: str) -> list[Change]:
    coded = {one.report.id: one for one in reports(name)}
    edges = derive(reports(name)).derivations
    return [c for e in edges for c in changes(coded[e.parent], coded[e.child], e)]


@pytest.mark.parametrize("name", TOLD)
def test_changes(name: str) -> None:
    shown = sorted((c.parent, c.child, c.was, c.became, c.kind) for c in found(name))
    assert shown == sorted(map(tuple, case(name)["changes"]))


@pytest.mark.parametrize("name", NAMES)
def test_every_change_stands_in_the_texts(name: str) -> None:
    texts = {coded.report.id: coded.report.text for coded in reports(name)}
    for change in found(name):
        assert change.kind in CHANGE_KINDS
        for words, span, report in (
            (change.was, change.was_span, change.parent),
            (change.became, change.became_span, change.child),
        ):
            assert (span is None) == (words == "")
            if span is not None:
                assert texts[report][span.start : span.end] == words


def test_there_are_stories_with_every_kind_of_change() -> None:
    kinds = {kind for name in TOLD for *_, kind in case(name)["changes"]}
    assert kinds == set(CHANGE_KINDS) - {"date"}
