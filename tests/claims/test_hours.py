"""The hour of an event, told only where there is no doubt."""

from datetime import date, time

import pytest

from isnad.coder import code_report
from isnad.export.jsonl import coded_to_dict
from isnad.model import Publication, Report

DAY = Publication(date(2021, 3, 17))


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("انفجرت عبوة في السوق عند الساعة الثالثة فجر الأحد.", time(3)),
        ("قصف الطيران السوق عند الثانية ظهراً.", time(14)),
        ("هاجم مسلحون الحاجز أمس عند الساعة 10:30 صباحا.", time(10, 30)),
        ("انفجرت العبوة في تمام الثامنة والنصف من مساء أمس.", time(20, 30)),
        # roughly, before or after noon, from one to another, a part of the day, no hour at all
        ("قصف الطيران السوق قرابة الثانية ظهراً.", None),
        ("هاجم مسلحون الحاجز في الساعة 5.", None),
        ("قصف الطيران السوق فجر الأحد.", None),
        ("قصف الطيران السوق أمس.", None),
    ],
)
def test_the_hour(text: str, hour: time | None) -> None:
    times = [c.time for c in code_report(Report("r", text, published=DAY)).claims]
    assert [when.hour for when in times if when] == [hour]


def test_the_hour_is_exported() -> None:
    text = "انفجرت عبوة في السوق عند الساعة الثالثة فجر الأحد."
    (claim,) = coded_to_dict(code_report(Report("r", text, published=DAY)))["claims"]
    assert (claim["time"]["start"], claim["time"]["hour"]) == ("2021-03-14", "03:00")
