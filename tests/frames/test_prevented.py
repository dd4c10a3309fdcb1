"""What is prevented or feared has not happened: no event; who foils an attack is its target."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Claim, Publication, Report


def claims(text: str) -> tuple[Claim, ...]:
    return code_report(Report("r", text, published=Publication(date(2020, 6, 10)))).claims


@pytest.mark.parametrize(
    "text",
    [
        "شددت السلطات إجراءاتها لمنع وقوع تفجيرات في الأعياد.",
        "تعيش البلدة وسط مخاوف من هجوم وشيك.",
        "تنتشر فرق الإنقاذ تحسبا لوقوع غارات.",
    ],
)
def test_what_is_prevented_is_no_event(text: str) -> None:
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("أعلن التحالف إحباط هجوم حوثي على مطار أبها.", "houthis", "saudi_coalition"),
        ("صدت قسد هجوما للجيش الوطني على عين عيسى.", "syrian_national_army", "sdf"),
        ("تمكن الجيش المصري من إحباط هجوم على كمين في رفح.", None, "egyptian_army"),
    ],
)
def test_who_foils_an_attack_is_its_target(text: str, actor: str | None, target: str) -> None:
    (claim,) = claims(text)
    assert [p.group for p in claim.actors] == ([actor] if actor else [])
    assert target in [p.group for p in claim.targets]
