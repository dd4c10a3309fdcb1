"""Whatever the claims: nothing raises, each stands in one event, and order does not matter."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.model.claim import FACTUALITIES, Claim, Coded
from isnad.model.report import Publication, Report
from isnad.model.spans import Span
from isnad.model.story import Derivation, Siblings
from isnad.model.values import Count, Link, Party, Period, Place
from isnad.stories.grading import GRADE_STATUSES
from isnad.stories.summary import summary
from isnad.stories.weighing import find_events

NAMES = [
    "", "حلب", "مارع", "سوق مارع", "ريف حلب", "«»", "بوابة سهيل", "الطبيب وليد عون", "وليد عون",
]  # fmt: skip
DAYS = [date.min, date(2020, 5, 1), date(2020, 5, 2), date(2020, 5, 9), date.max]
names, days = st.sampled_from(NAMES), st.sampled_from(DAYS)
places = st.builds(Place, names, st.none() | names, st.sampled_from([None, "SY", "YE"]))
parties = st.builds(Party, st.sampled_from([None, "rsf", "saf", "civilians"]), names)
numbers = st.sampled_from([0, 2, 3, 20, 10**9])
counts = st.builds(
    Count, st.sampled_from(["killed", "injured"]), st.sampled_from(["people", "children"]),
    numbers, st.none() | numbers, st.just(""),
)  # fmt: skip
EVENTS = ["attack", "clash", "air_strike", "deployment", "accusation", "unheard-of"]


def some(strategy):
    return st.lists(strategy, max_size=2).map(tuple)


claims = st.builds(
    Claim,
    id=st.just(""), event=st.sampled_from(EVENTS), evidence=names | st.just("الغارة الثانية"),
    evidence_span=st.just(Span("text", 0, 0)), factuality=st.sampled_from(FACTUALITIES),
    actors=some(parties), targets=some(parties), counts=some(counts),
    location=st.none() | places, destination=some(places),
    time=st.none() | st.builds(Period, st.none() | days, st.none() | days, names),
    chain=some(st.builds(Link, names, st.sampled_from(["outlet", "medic", "armed_group"]))),
)  # fmt: skip
bodies = st.lists(claims, max_size=4)
reports = st.lists(
    st.tuples(bodies, names, st.none() | days), min_size=1, max_size=5
)  # fmt: skip


def coded(number: int, told) -> Coded:
    body, outlet, day = told
    report = Report(
        id=f"r{number}", text=". ".join(claim.evidence for claim in body), outlet=outlet,
        published=Publication(day) if day else None,
    )  # fmt: skip
    numbered = tuple(
        Claim(**{**{n: getattr(c, n) for n in Claim.__slots__}, "id": f"c{at}"})
        for at, c in enumerate(body)
    )
    return Coded(report, numbered)


edges = st.lists(
    st.builds(
        Derivation, st.sampled_from("01234").map("r{}".format),
        st.sampled_from("01234").map("r{}".format), st.sampled_from(["edited", "cites"]),
    ), max_size=3,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(reports, edges, st.booleans(), st.randoms(use_true_random=False))
def test_any_claims(told, derived, sisters, random):
    made = [coded(number, one) for number, one in enumerate(told)]
    siblings = [Siblings(None, ("r0", "r1"))] if sisters and len(made) > 1 else []
    events = find_events(made, derived, siblings)
    stood = [ref for event in events for ref in event.claims]
    assert sorted(stood) == sorted(f"{c.report.id}/{k.id}" for c in made for k in c.claims)
    for event in events:
        assert event.grade is not None
        assert event.grade.status in GRADE_STATUSES
        assert event.grade.status != "confirmed" or len(event.origins) > 1
        assert {r for o in event.origins for r in o.claims} <= set(event.claims)
        assert summary(event, {c.report.id: c for c in made}).claims == len(event.claims)
    shuffled = [*made]
    random.shuffle(shuffled)
    assert find_events(shuffled, derived, siblings) == events
