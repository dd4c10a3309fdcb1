"""Grades follow from origins and contradictions, explain themselves, and yield to a person."""

from dataclasses import replace
from datetime import date

import pytest

from isnad.model.claim import Claim, Coded
from isnad.model.report import Publication, Report
from isnad.model.spans import Span
from isnad.model.values import Link, Party, Period, Place
from isnad.stories.event_data import read_yaml
from isnad.stories.grading import GRADE_STATUSES, checked, overridden
from isnad.stories.weighing import find_events

DAY = date(2021, 5, 3)
SAYS = "أحرق مسلحون حقول قمح في قرية الشيخ حمد"
ELDER, DOCTOR, MONITOR = (
    ("شيخ القرية", "witness"),
    ("نوال الجاسم", "medic"),
    ("مرصد الحق", "monitor"),
)
RAIDERS = ("الدعم السريع", "armed_group")
NET, SOMEBODY = ("صفحات محلية", "social_media"), ("مصادر", "anonymous")


def told(number, source=None, fact="asserted", actor="rsf", outlet=None, says=SAYS) -> Coded:
    report = Report(
        id=f"r{number}", text=says, outlet=outlet or f"موقع النهار {number}", outlet_kind="site",
        published=Publication(DAY),
    )  # fmt: skip
    claim = Claim(
        id="c", event="destruction", evidence=says, evidence_span=Span("text", 0, len(says)),
        factuality=fact, actors=(Party(actor, actor),) if actor else (),
        location=Place("الشيخ حمد", None, "SD"), time=Period(DAY, DAY, "اليوم"),
        chain=(Link(*source),) if source else (),
    )  # fmt: skip
    return Coded(report, (claim,))


CASES = {
    "one site in its own voice": ([told(1)], "weak", "D", "6"),
    "one doctor": ([told(1, DOCTOR)], "weak", "B", "3"),
    "one monitor never confirms": ([told(1, MONITOR), told(2, MONITOR)], "weak", "B", "3"),
    "two witnesses": ([told(1, DOCTOR), told(2, ELDER)], "fair", "B", "2"),
    "two nameless on the net": ([told(1, NET), told(2, SOMEBODY)], "weak", "E", "3"),
    "three, one of them good": (
        [told(1, DOCTOR), told(2, ELDER), told(3, MONITOR)], "confirmed", "B", "1",
    ),
    "three poor ones": ([told(1), told(2), told(3)], "fair", "D", "2"),
    "the doer owns it": ([told(1, RAIDERS), told(2, ELDER)], "confirmed", "C", "1"),
    "the doer alone": ([told(1, RAIDERS)], "weak", "E", "6"),
    "told and denied": ([told(1, ELDER), told(2, RAIDERS, "negated")], "contested", "C", "4"),
    "two name two doers": ([told(1, ELDER), told(2, DOCTOR, actor="saf")], "contested", "B", "4"),
    "denied and told by nobody": ([told(1, RAIDERS, "negated")], "denied", "E", "5"),
    "its own origin takes it back": (
        [told(1, outlet="شبكة القضارف"),
         told(2, fact="negated", outlet="شبكة القضارف", says="تصويب: لم تحرق حقول الشيخ حمد")],
        "discounted", "D", "5",
    ),
    "held possible": ([told(1, DOCTOR, "possible")], "weak", "B", "4"),
    "not yet": ([told(1, RAIDERS, "planned")], "announced", "E", "6"),
    "each cites the other": (
        [told(1, ("بوابة القضارف", "outlet"), outlet="شبكة كسلا"),
         told(2, ("شبكة كسلا", "outlet"), outlet="بوابة القضارف")], "circular", "F", "6",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_grades(case):
    reports, status, letter, figure = case
    (event,) = find_events(reports)
    assert event.grade is not None
    assert (event.grade.status, event.grade.reliability, event.grade.credibility) == (
        status, letter, figure,
    )  # fmt: skip


def test_a_grade_names_its_rule_and_what_it_weighed():
    (event,) = find_events([told(1, ELDER), told(2, RAIDERS, "negated")])
    steps = {(step.rule, step.words) for step in event.grade.why}
    assert ("disputed", "factuality") in steps
    assert ("disputed", "contested") in steps
    assert ("origins", "2 origins, 1 assert, 1 deny") in steps


def test_every_status_is_reached_by_a_rule():
    rules = read_yaml("grading.yaml")["rules"]
    assert {rule["status"] for rule in rules} == set(GRADE_STATUSES)


def test_no_rule_may_confirm_from_one_origin():
    data = read_yaml("grading.yaml")
    data["rules"].append(
        {"id": "rash", "status": "confirmed", "credibility": 1, "when": {"asserting": {"min": 1}}}
    )
    with pytest.raises(ValueError, match="rash"):
        checked(data)


def test_a_person_overrides_and_is_named():
    (event,) = find_events([told(1, ELDER)])
    new = overridden(event, "discounted", "سلمى", "صورة قديمة", "C5")
    assert new.grade == replace(
        event.grade, status="discounted", credibility="5", why=new.grade.why
    )
    assert new.grade.why[:-1] == event.grade.why
    assert "سلمى" in new.grade.why[-1].words


@pytest.mark.parametrize(("status", "figures"), [("certain", ""), ("fair", "G1"), ("fair", "B")])
def test_unknown_grades_are_refused(status, figures):
    (event,) = find_events([told(1, ELDER)])
    with pytest.raises(ValueError, match="no "):
        overridden(event, status, "سلمى", "", figures)
