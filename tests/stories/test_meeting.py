"""Whether claims tell the same, whether words are one, whether days are one day."""

from dataclasses import replace
from datetime import date

import pytest

from isnad.lexicon import load_lexicon
from isnad.model import Claim, Coded, Count, Link, Party, Period, Place, Publication, Report, Span
from isnad.stories.kinds import one_slip
from isnad.stories.marked import mark
from isnad.stories.meeting import meets, told
from isnad.stories.moments import same_day

SHELLING = Claim(
    "c1", "shelling", "قصف السوق القديم", Span("text", 0, 16), location=Place("سوق الخميس"),
    counts=(Count("killed", "people", 4, 4, "أربعة"),), actors=(Party("saf", "الجيش"),),
    time=Period(date(2023, 5, 2), date(2023, 5, 2), "أمس"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "met"),
    [
        ({}, True),
        ({"event": "casualties"}, True),
        ({"event": "talks"}, False),
        ({"location": Place("الخميس", within="الساحل")}, True),
        ({"location": Place("جبل عامر")}, False),
        ({"location": None}, True),
        ({"factuality": "negated"}, False),
        ({"factuality": "possible"}, True),
        ({"time": Period(date(2023, 5, 3), date(2023, 5, 3), "اليوم")}, True),
        ({"time": Period(date(2023, 5, 9), date(2023, 5, 9), "اليوم")}, False),
        ({"actors": (Party("rsf", "القوات"),)}, False),
        # Nothing but the type speaks for it.
        ({"location": None, "counts": (), "actors": (), "evidence": "غير ذلك"}, False),
    ],
)
def test_two_claims_of_one_occurrence(changed: dict[str, object], met: bool) -> None:
    assert bool(meets(SHELLING, replace(SHELLING, **changed))) == met  # type: ignore[arg-type]


def test_on_the_parents_word_other_doers_are_a_change() -> None:
    other = replace(SHELLING, actors=(Party("rsf", "القوات"),))
    assert meets(SHELLING, other, strict=False)


@pytest.mark.parametrize(
    ("chain", "pairs", "named"),
    [
        ((), 1, 0),
        ((Link("موقع دلتا", "outlet"),), 1, 1),
        ((Link("شبكة أخرى", "outlet"),), 0, 0),
    ],
)
def test_claims_on_anothers_word_are_anothers(
    chain: tuple[Link, ...], pairs: int, named: int
) -> None:
    parent = Coded(Report("a", "x"), (SHELLING,))
    child = Coded(Report("b", "y"), (replace(SHELLING, chain=chain),))
    found = told(parent, child, {"دلتا"}, 0.5)
    assert (len(found.pairs), len(found.named)) == (pairs, named)
    assert found.claims == found.part == pairs


def test_few_claims_told_again_say_less_than_many() -> None:
    def strength(size: int) -> float:
        claims = tuple(replace(SHELLING, id=f"c{n}", event=e) for n, e in enumerate(EVENTS[:size]))
        return told(
            Coded(Report("a", ""), claims), Coded(Report("b", ""), claims), (), 0.1
        ).strength

    assert strength(1) < strength(2) < strength(4)


EVENTS = ["shelling", "clash", "detention", "displacement"]


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("المستشفي", "المستشفى", True),
        ("الحصار", "الحصر", True),
        ("القذائف", "القذاءف", True),
        ("الجنود", "الجنوب", True),
        ("تاليف", "تايلف", True),
        ("قتل", "قبل", False),
        ("الحصار", "الحصى", False),
        ("12345", "12346", False),
    ],
)
def test_one_slip(one: str, two: str, same: bool) -> None:
    assert one_slip(one, two) == same


@pytest.mark.parametrize(
    ("was", "became", "days", "same"),
    [
        ("اليوم", "الجمعة", 1, True),
        ("أمس", "أمس", 0, True),
        ("أمس", "أمس", 1, False),
        ("اليوم", "أمس", 1, True),
        ("الخميس", "أمس", 0, True),
        ("الخميس", "السبت", 0, False),
        ("صباح اليوم", "صباح الجمعة", 2, True),
        ("قديماً", "اليوم", 0, False),
    ],
)
def test_days_are_counted_from_publication(was: str, became: str, days: int, same: bool) -> None:
    friday = date(2019, 12, 20)

    def marked(text: str, day: date):  # type: ignore[no-untyped-def]
        return mark(Coded(Report("r", text, published=Publication(day)), ()), load_lexicon())

    one, two = marked(was, friday), marked(became, date(2019, 12, 20 + days))
    assert same_day(one, (0, 2), two, (0, 2)) == same
