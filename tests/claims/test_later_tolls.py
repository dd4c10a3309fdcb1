"""Tolls told after a strike on another's word: the strike's, unless somebody owns to losses."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report

DAY = Publication(date(2021, 5, 13))


def events(text: str) -> list[str]:
    return [c.event for c in code_report(Report("r", text, published=DAY)).claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت المدفعية بلدة الحمراء أمس. وأقر الجيش الإسرائيلي بمقتل اثنين من جنوده.",
         ["shelling", "casualties"]),
        ("قصفت المدفعية بلدة الحمراء أمس. وقالت وزارة الصحة إن ثلاثة مدنيين قتلوا.",
         ["shelling", "shelling"]),
    ],
)  # fmt: skip
def test_on_another_word(text: str, expected: list[str]) -> None:
    assert events(text) == expected
