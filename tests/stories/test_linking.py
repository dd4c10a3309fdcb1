"""Linking as a whole: stories, any order, duplicates, one id twice."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.model import (
    Claim,
    Coded,
    Derivation,
    Event,
    IsnadError,
    Link,
    Place,
    Publication,
    Report,
    Span,
)
from isnad.stories.linking import link, stories_of

BODY = (
    "اقتحمت مجموعة مسلحة سوق بلدة الرملة صباح الثلاثاء وأطلقت النار على الباعة، ما أدى إلى مقتل"
    " تسعة مدنيين وجرح عشرين. ونهب المهاجمون عشرات المتاجر ثم انسحبوا باتجاه التلال الغربية."
)


def told(name: str, outlet: str, text: str, day: int, *chain: Link) -> Coded:
    report = Report(name, text, outlet=outlet, published=Publication(date(2024, 3, day)))
    evidence = text.split("،")[0]
    claim = Claim(
        "c1", "attack", evidence, Span("text", 0, len(evidence)), chain=chain,
        location=Place("الرملة", country="SD"),
    )  # fmt: skip
    return Coded(report, (claim,))


REPORTS = (
    told("r1", "صفحة الرملة اليوم", BODY, 5),
    told("r2", "موقع ضفاف", BODY.replace("مجموعة", "عصابة"), 5),
    told("r3", "صحيفة المدار", f"نقل موقع «ضفاف» أن الهجوم وقع. {BODY}", 6, Link("ضفاف", "outlet")),
    told("r4", "إذاعة السهل", "انتهت مباراة الرملة بالتعادل، وغادر الجمهور الملعب مبكرا.", 9),
)


def test_reports_that_hang_together_are_one_story() -> None:
    linked = link(REPORTS)
    assert [story.reports for story in linked.stories] == [("r1", "r2", "r3"), ("r4",)]
    assert ("r1", "r2", "edited") in [(d.parent, d.child, d.kind) for d in linked.derivations]
    first = next(event for event in linked.events if "r1/c1" in event.claims)
    assert len(first.origins) == 1


@given(st.permutations(REPORTS), st.integers(0, 3))
def test_any_order_and_any_duplicates(order: list[Coded], again: int) -> None:
    assert link([*order, order[again]]) == link(REPORTS)


def test_one_id_for_two_reports_is_refused() -> None:
    other = replace(REPORTS[0], report=replace(REPORTS[0].report, text=BODY + " وعاد الهدوء."))
    with pytest.raises(IsnadError, match="r1"):
        link([*REPORTS, other])


def test_nothing_gives_nothing() -> None:
    assert link([]).stories == ()


def test_ties_of_every_kind_and_transitive() -> None:
    edge = Derivation("r1", "r2", "cites")
    event = Event("e1", "attack", ("r2/c1", "r4/c1"))
    found = stories_of(REPORTS, [edge], [], [], [event])
    assert [story.reports for story in found] == [("r1", "r2", "r4"), ("r3",)]
