"""Capitals and states that are only where something is held or where somebody goes."""

import pytest

from isnad.coder import code_report
from isnad.model import Claim, Report


def talks(text: str) -> Claim:
    found = [c for c in code_report(Report("r", text)).claims if c.event == "talks"]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "place", "actors"),
    [
        ("تستضيف باريس مطلع الشهر المقبل اجتماعا للدول المانحة.", "باريس", []),
        ("احتضنت تونس جولة محادثات بين حفتر والدبيبة.", "تونس", ["lna", "libyan_gnu"]),
        ("بغداد تستضيف محادثات بين السعودية وإيران.", "بغداد", ["saudi_arabia", "iran"]),
        ("زار المبعوث الأميركي بيروت أمس.", "بيروت", ["us"]),
        ("زار الرئيس الفرنسي أمس روسيا.", "روسيا", ["france"]),
        ("يصل غدا إلى قطر وفد من حماس للتباحث في الهدنة.", "قطر", ["hamas"]),
    ],
)
def test_host_and_goal_are_the_place(text: str, place: str, actors: list[str]) -> None:
    claim = talks(text)
    assert claim.location is not None
    assert claim.location.name == place
    assert [p.group for p in claim.actors] == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("بحثت موسكو وأنقرة في اجتماع مغلق وقف إطلاق النار.", ["russia", "turkey"]),
        ("زار وفد روسي دمشق أمس.", ["russia"]),
    ],
)
def test_who_talks_stays_a_party(text: str, actors: list[str]) -> None:
    assert [p.group for p in talks(text).actors] == actors


def test_a_time_to_come_makes_the_present_a_plan() -> None:
    claim = talks("يزور وزير الخارجية التركي بغداد أواخر الشهر المقبل.")
    assert claim.factuality == "planned"
    assert talks("زار وزير الخارجية التركي بغداد أواخر الشهر الماضي.").factuality == "asserted"
