"""What a side is accused of is told too, on the accuser's word."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Claim, Publication, Report

DAY = Publication(date(2021, 3, 17))


def coded(text: str) -> tuple[Claim, ...]:
    return code_report(Report("r", text, published=DAY)).claims


@pytest.mark.parametrize(
    ("text", "event", "actor", "source"),
    [
        (
            "اتهم المرصد قوات النظام بقصف بلدة تفتناز بالمدفعية.",
            "shelling",
            "syrian_army",
            "المرصد",
        ),
        (
            "ودعت لجنة الوساطة إلى الحوار، متهماً الحوثيين باختطاف مدير المدرسة.",
            "abduction",
            "houthis",
            "لجنة الوساطة",
        ),
        (
            "اتهمت السلطة المحلية جماعة الحوثي بشن هجوم صاروخي على مخيم للنازحين قتل فيه طفل.",
            "shelling",
            "houthis",
            "السلطة المحلية",
        ),
    ],
)
def test_the_deed_is_the_accused_ones(text: str, event: str, actor: str, source: str) -> None:
    claims = coded(text)
    assert "accusation" in [c.event for c in claims]
    deed = next(c for c in claims if c.event == event)
    assert [p.group for p in deed.actors] == [actor]
    assert [link.name for link in deed.chain][-1:] == [source] or not deed.chain


def test_whom_the_deed_hit_is_not_accused() -> None:
    claims = coded("اتهم الجيش الدعم السريع بقصف مخيم النازحين في الفاشر.")
    assert [[p.group for p in c.targets] for c in claims if c.event == "accusation"] == [["rsf"]]


def test_the_dead_of_the_deed_are_its_own() -> None:
    claims = coded("اتهمت نقابة الأطباء الجيش بقصف مشفى ريفي ما أسفر عن مقتل ممرضين.")
    assert [c.event for c in claims] == ["accusation", "shelling"]
    assert [(n.of, n.low) for n in claims[1].counts] == [("killed", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "اتهم النائب الحكومة بالتقصير في دفع الرواتب.",
        "اتهمت موسكو الغرب بالسعي إلى تصعيد القصف على المدن.",
        "حمّلت الحكومة الأمم المتحدة مسؤولية استمرار الحصار.",
    ],
)
def test_what_is_no_deed_stays_with_the_accusation(text: str) -> None:
    assert [c.event for c in coded(text)] == ["accusation"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اشتبكت الشرطة الأردنية مع مجموعات مسلحة من المهربين قرب الرمثا.", "clash"),
        ("اندلعت اشتباكات بين فرقة الحمزات والجبهة الشامية في عفرين.", "internal_dispute"),
        ("قصف التحالف العربي تجمعات في صعدة ليلاً.", "air_strike"),
        ("قصفت قوات الحكومة تجمعات في صعدة ليلاً.", "shelling"),
    ],
)
def test_the_parties_make_the_type(text: str, expected: str) -> None:
    assert [c.event for c in coded(text)] == [expected]
