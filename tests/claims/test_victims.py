"""Named victims: who, how old, of which sex, what they were (codebook 12)."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report, Victim

DAY = Publication(date(2023, 10, 19))


def told(text: str) -> list[Victim]:
    claims = code_report(Report("r", text, published=DAY)).claims
    return [victim for claim in claims for victim in claim.victims]


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("استشهد الفتى محمد خليل (17 عاماً) برصاص الاحتلال في بيت أمر.",
         ("محمد خليل", 17, "male")),
        ("استشهدت المواطنة فاطمة يوسف (٦٥ عاما) بغارة على النصيرات.",
         ("فاطمة يوسف", 65, "female")),
        ("قتلت الطفلة ريتال العواد (4 سنوات) بقصف مدفعي على مورك.", ("ريتال العواد", 4, "female")),
        ("اختطف مسلحون الطبيب سالم الورفلي في سبها.", ("سالم الورفلي", None, "male")),
    ],
)  # fmt: skip
def test_one(text: str, victim: tuple[str, int | None, str]) -> None:
    (found,) = told(text)
    assert (found.name, found.age, found.sex) == victim


def test_a_list() -> None:
    text = (
        "استشهد ثلاثة شبان هم: أحمد علي (20 عاما) وسامر حسن (19 عاما)، ومحمد عيسى، بغارة على رفح."
    )
    assert [(v.name, v.age) for v in told(text)] == [
        ("أحمد علي", 20), ("سامر حسن", 19), ("محمد عيسى", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "قُتل ثلاثة مدنيين بقصف على مورك.",
        "أصيب طفل بقذيفة في حي الروضة.",
        "قصفت المدفعية حي الشهيد أحمد ياسين في غزة.",
    ],
)
def test_nobody_named(text: str) -> None:
    assert told(text) == []
