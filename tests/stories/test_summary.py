"""An event as a row of a table."""

from datetime import date

import pytest

from isnad.model import CountRange
from isnad.model.claim import Claim, Coded
from isnad.model.report import Publication, Report
from isnad.model.spans import Span
from isnad.model.values import Count, Link, Party, Period, Place
from isnad.stories.summary import summary
from isnad.stories.weighing import find_events

DAY = date(2022, 2, 8)
SAYS = "انشق عناصر عن التنظيم في ريف الرقة"


def told(number: int, *counts: Count, day=DAY, place=None, source=None, fact="asserted") -> Coded:
    report = Report(
        id=f"r{number}", text=SAYS, outlet=f"شبكة الطبقة {number}", outlet_kind="site",
        published=Publication(day),
    )  # fmt: skip
    claim = Claim(
        id="c", event="defection", evidence=SAYS, evidence_span=Span("text", 0, len(SAYS)),
        factuality=fact, actors=(Party("isis", "التنظيم"),), counts=counts,
        location=place or Place("معدان", "الرقة", "SY"),
        destination=(Place("عين عيسى", None, "SY"),), time=Period(DAY, DAY, "اليوم"),
        chain=(Link(source, "activist"),) if source else (),
    )  # fmt: skip
    return Coded(report, (claim,))


def people(low: int, high: int | None) -> Count:
    return Count("defected", "fighters", low, high, str(low))


def row(*reports: Coded):
    (event,) = find_events(reports)
    return summary(event, {coded.report.id: coded for coded in reports})


def test_sides_place_days_and_numbers():
    exact = Place("معدان", "الرقة", "SY", latitude=35.75, longitude=39.61, precision="town")
    made = row(told(1, people(12, 12)), told(2, people(20, None), place=exact))
    assert (made.event, made.actors, made.targets) == ("defection", ("isis",), ())
    assert (made.place, made.country, made.latitude) == ("معدان", "SY", 35.75)
    assert made.destination == ("عين عيسى",)
    assert (made.first_day, made.last_day) == (DAY, DAY)
    assert made.counts == (CountRange("defected", "fighters", 12, None),)
    assert (made.witnesses, made.reports, made.claims) == (2, 2, 2)
    assert made.contradictions == ("counts.defected",)
    assert made.status == "fair"


def test_what_its_origin_corrected_fills_no_cell():
    later = date(2022, 2, 10)
    made = row(
        told(1, people(30, 30), source="ثائر"), told(2, people(9, 9), day=later, source="ثائر")
    )
    assert made.counts == (CountRange("defected", "fighters", 9, 9),)


@pytest.mark.parametrize("fact", ["asserted", "negated"])
def test_a_denial_fills_cells_only_where_nothing_else_does(fact):
    made = row(
        told(1, people(7, 7), fact=fact), told(2, people(50, 50), fact="negated", source="بيان")
    )
    wanted = (7, 7) if fact == "asserted" else (7, 50)
    assert [(c.low, c.high) for c in made.counts] == [wanted]
