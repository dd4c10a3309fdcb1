"""Whatever the reports are: nothing raises, and the order they come in changes nothing."""

import random
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stories.cases import NAMES, reports

from isnad.model import (
    Claim,
    Coded,
    Count,
    Derivation,
    Link,
    Party,
    Period,
    Place,
    Publication,
    Report,
    Span,
)
from isnad.stories.changes import changes
from isnad.stories.copies import Copies, derive
from isnad.stories.linking import link
from isnad.stories.summary import summary

PIECES = st.sampled_from(
    ["قتل", "وقال", "«", "»", "\n\n", ".", "،", "3", "ثلاثة", "(و س ش) -", "#وسم", "المصدر: وكالة",
     "بحسب", "\ud800", "\u200f", "a" * 30, "نقلاً عن", "الموقع", "\x00", ":", "إن", "عاجل", "-"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)


def report(name: str, text: str, outlet: str = "") -> Coded:
    return Coded(Report(name, text, outlet=outlet, byline=text[:20] or None), ())


DAYS = st.sampled_from([None, date.min, date(2019, 3, 1), date(2019, 3, 2), date.max])
NAMED = st.sampled_from(["", " ", "السوق", "\u200f", "\x00", "المصدر", "وكالة", "المجلس", "a/b"])


@st.composite
def claims(draw: st.DrawFn, name: str) -> Claim:
    start, words = draw(DAYS), draw(TEXTS)
    low = draw(st.sampled_from([0, 1, 3, 10**12]))
    return Claim(
        name,
        draw(st.sampled_from(["shelling", "casualties", "meeting", "no_such_type", ""])),
        words,
        Span("text", draw(st.integers(0, 99)), 99),
        draw(st.sampled_from(["asserted", "negated", "possible", "planned"])),
        tuple(Party(draw(st.sampled_from([None, "saf"])), draw(NAMED)) for _ in range(2)),
        (Party(None, draw(NAMED)),),
        (Count("killed", "people", low, draw(st.sampled_from([None, low])), ""),),
        draw(st.sampled_from([None, Place("السوق"), Place("")])),
        time=draw(st.sampled_from([None, Period(start, draw(DAYS), "")])),
        chain=tuple(Link(draw(NAMED), "anonymous") for _ in range(draw(st.integers(0, 2)))),
    )


@st.composite
def whole(draw: st.DrawFn, name: str) -> Coded:
    day = draw(DAYS)
    told = Report(
        name, draw(TEXTS), outlet=draw(NAMED), published=Publication(day, "record") if day else None
    )
    return Coded(told, tuple(draw(claims(f"c{n}")) for n in range(draw(st.integers(0, 4)))))


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_every_claim_stands_in_one_event_whatever_it_says(data: st.DataObject) -> None:
    coded = [data.draw(whole(name)) for name in ("r/1", "r2", "r3")]
    linked = link(coded)
    placed = [claim for event in linked.events for claim in event.claims]
    assert sorted(placed) == sorted(f"{c.report.id}/{each.id}" for c in coded for each in c.claims)
    by_id = {one.report.id: one for one in coded}
    for event in linked.events:
        row = summary(event, by_id)
        assert row.claims == len(event.claims)
        assert row.reports <= 3
    assert sorted(name for story in linked.stories for name in story.reports) == sorted(by_id)


def test_an_undated_report_is_not_known_to_be_the_older_one() -> None:
    def told(name: str, day: date | None, killed: int) -> Coded:
        claim = Claim(
            "c1",
            "shelling",
            f"مقتل {killed} في قصف السوق",
            Span("text", 0, 20),
            counts=(Count("killed", "people", killed, killed, str(killed)),),
            location=Place("السوق"),
            time=Period(date(2019, 3, 1), date(2019, 3, 1), ""),
            chain=(Link("لجنة الأطباء", "medic"),),
        )
        published = Publication(day, "record") if day else None
        return Coded(Report(name, claim.evidence, published=published, outlet=name), (claim,))

    later = told("الوادي", date(2019, 3, 3), 9)

    def superseded(day: date | None) -> list[str]:
        events = link([told("النهر", day, 3), later]).events
        return [ref for event in events for ref in event.superseded]

    assert superseded(date(2019, 3, 2)) == ["النهر/c1"]
    assert superseded(None) == []


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
