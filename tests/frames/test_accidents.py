"""Traffic, gas and floods hurt people too: no act of war, unless a weapon is named."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report


def events(text: str) -> list[str]:
    report = Report("r", text, published=Publication(date(2020, 6, 10)))
    return [claim.event for claim in code_report(report).claims]


@pytest.mark.parametrize(
    "text",
    [
        "لقي تسعة ركاب حتفهم وأصيب عشرون، صباح أمس في حادث تصادم قرب بنها.",
        "انفجر مساء السبت، أنبوب غاز في أحد أحياء وهران وأصيب عاملان.",
        "قتل أربعة أشخاص جراء تسرب غاز داخل منزل في طرابلس.",
    ],
)
def test_an_accident_is_no_event(text: str) -> None:
    assert events(text) == []


def test_a_weapon_beside_a_flood_is_one() -> None:
    assert events("قتل ثلاثة رعاة بانفجار لغم جرفته السيول في ريف الحسكة.") == ["bombing"]
