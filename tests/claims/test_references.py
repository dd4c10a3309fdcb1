"""A vague word takes the type of what it refers back to."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report

DAY = Publication(date(2021, 8, 3))


def events(text: str) -> list[tuple[str, str]]:
    report = Report("r", text, published=DAY)
    return [(c.event, c.factuality) for c in code_report(report).claims]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("أغارت طائرات حربية على بلدة البارة. وأسفر القصف عن مقتل ثلاثة مزارعين.", "air_strike"),
        ("انفجرت سيارة مفخخة قرب مطعم في أفغوي. وتبنت حركة الشباب الهجوم.", "bombing"),
        ("انفجرت سيارة مفخخة قرب مطعم في أفغوي. وتبنت حركة الشباب العملية.", "bombing"),
        ("أحرق ملثمون مقر الحزب في الكوت. وأعلنت جماعة محلية مسؤوليتها عن الحادثة.", "destruction"),
    ],
)
def test_back_to_what_was_told(text: str, event: str) -> None:
    assert {e for e, _ in events(text)} == {event}


def test_nothing_to_refer_to() -> None:
    assert events("تبنت الحكومة العملية التعليمية الجديدة في الكوت.") == []


def test_its_own_means_tells() -> None:
    text = "أغارت طائرات حربية على بلدة البارة. وطال القصف المدفعي أطراف سرجة."
    assert [e for e, _ in events(text)] == ["air_strike", "shelling"]


def test_a_renewal_only_dates() -> None:
    text = "أغلقت المدارس أبوابها في سرجة بعد تجدد القصف."
    assert "shelling" not in [e for e, _ in events(text)]
