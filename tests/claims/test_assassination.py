"""A leader killed by his name is assassinated; whoever else dies is a victim of the strike."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report

DAY = Publication(date(2018, 2, 14))


def events(text: str) -> list[str]:
    return [c.event for c in code_report(Report("r", text, published=DAY)).claims]


@pytest.mark.parametrize(
    "text",
    [
        "قُتل القيادي في حركة الشباب سالم عبدالله في غارة أميركية قرب جلب.",
        "لقي محافظ أبين ناصر الفضلي مصرعه بانفجار عبوة زرعت في سيارته.",
        "أطلق مسلحون مجهولون النار على عضو المجلس المحلي محمود الجبوري في الحويجة فأردوه قتيلا.",
        "استهداف القيادي في كتائب القسام سالم عامر بصاروخ في حي التفاح.",
    ],
)
def test_a_leader_by_name(text: str) -> None:
    assert events(text) == ["assassination"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("قُتل قيادي في حركة الشباب في غارة أميركية قرب جلب.", "air_strike"),
        ("استشهد الطفل ياسر عامر بقصف مدفعي على حي التفاح.", "shelling"),
        ("قُتل عشرة جنود بينهم العقيد سالم عبدالله في غارة على معسكرهم.", "air_strike"),
        ("أصيب القيادي في الحراك ناصر الفضلي بقذيفة في لودر.", "shelling"),
    ],
)
def test_others_die_of_the_strike(text: str, event: str) -> None:
    assert events(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "قُتل سبعة مدنيين في بلدة الحارة، بحسب الجيش السوري.",
        "قال الجيش السوري إن مدنياً قُتل وأصيب ثمانية في نوى.",
    ],
)
def test_who_tells_of_the_dead_has_not_killed_them(text: str) -> None:
    assert events(text) == ["casualties"]
