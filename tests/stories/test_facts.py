"""What claims say, made comparable: days for the undated, a scene for the placeless."""

from datetime import date

import pytest

from isnad.model.claim import Claim, Coded
from isnad.model.report import Publication, Report
from isnad.model.spans import Span
from isnad.model.values import Count, Link, Period, Place
from isnad.stories.counts_compared import count_points, disagree
from isnad.stories.facts import facts_of

DAY = date(2021, 3, 10)


def claim(at="الباب", days=None, event="clash", text="", says="دارت اشتباكات", by="", counts=()):
    time = None
    if days or text:
        first, last = days or (None, None)
        time = Period(first, last, text or "أمس")
    return Claim(
        id="c", event=event, evidence=says, evidence_span=Span("text", 0, 1), time=time,
        location=Place(at, None, "SY") if at else None, counts=tuple(counts),
        chain=(Link(by, "medic"),) if by else (),
    )  # fmt: skip


def windows(*claims: Claim):
    report = Report(id="r", text=".", published=Publication(DAY))
    told = facts_of(Coded(report, claims))
    days = [(f.window.first - DAY.toordinal(), f.window.last - DAY.toordinal()) for f in told]
    return days, [f.window.dated for f in told]


MONDAY = (date(2021, 3, 8), date(2021, 3, 8))
TUESDAY = (date(2021, 3, 9), date(2021, 3, 9))
FRIDAY = (date(2021, 3, 5), date(2021, 3, 5))


@pytest.mark.parametrize(
    ("claims", "wanted"),
    [
        ([claim()], (-2, 0)),
        ([claim(text="مؤخراً")], (-10, 0)),
        ([claim(days=MONDAY), claim(event="shelling")], (-2, -2)),
        ([claim(days=MONDAY), claim(event="shelling", at="مارع")], (-2, 0)),
        ([claim(days=MONDAY), claim(days=TUESDAY, event="attack"), claim(event="aid")], (-2, -1)),
        ([claim(days=FRIDAY, counts=[Count("killed", "people", 2, 2, "2")]),
          claim(counts=[Count("killed", "people", 9, 9, "9")])], (-2, 0)),
    ],
    ids=["none", "lately", "its place", "another place", "two days", "another of its kind"],
)  # fmt: skip
def test_days_of_an_undated_claim(claims, wanted):
    days, dated = windows(*claims)
    assert days[-1] == wanted
    assert not dated[-1]


def test_only_a_scene_of_half_the_report_is_lent():
    report = Report(id="r", text=".", published=Publication(DAY))
    lent = facts_of(Coded(report, (claim("الباب"), claim("مارع"), claim(None))))
    bulletin = facts_of(Coded(report, (claim("الباب"), claim("مارع"), claim("عزاز"), claim(None))))
    assert [spot.key for spot in lent[-1].scene] == ["باب"]
    assert bulletin[-1].scene == ()


@pytest.mark.parametrize(
    ("says", "another", "refers"),
    [
        ("أسفرت الغارة عن قتيلين", False, True),
        ("غارة ثانية استهدفت المزرعة", True, False),
        ("في غارة جوية أخرى على البلدة", True, False),
        ("نزح سكان القرية الثانية", False, False),
        ("قصف طال البلدة", False, False),
    ],
)
def test_what_the_words_say_of_the_occurrence(says, another, refers):
    report = Report(id="r", text=".", published=Publication(DAY))
    (facts,) = facts_of(Coded(report, (claim(says=says),)))
    assert (facts.another, facts.refers) == (another, refers)


def killed(low: int, high: int | None, who: str = "people") -> list[Count]:
    return [Count("killed", who, low, high, str(low))]


def test_equal_numbers_say_more_the_higher_and_dozens_little():
    assert count_points(killed(43, 43), killed(43, 43)) > count_points(killed(3, 3), killed(3, 3))
    assert count_points(killed(20, None), killed(20, None)) < count_points(
        killed(3, 3), killed(3, 3)
    )
    assert count_points(killed(3, 3), killed(70, 70)) < count_points(killed(3, 3), killed(5, 5)) < 0


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (killed(5, None), killed(7, 7), False),
        (killed(5, 5), killed(7, 7), True),
        (killed(5, 5), killed(7, 7, "soldiers"), True),
        (killed(5, 5, "children"), killed(7, 7, "soldiers"), False),
        (killed(5, 5), [], False),
    ],
)
def test_numbers_that_exclude_each_other(left, right, wanted):
    assert disagree(left, right) is wanted
