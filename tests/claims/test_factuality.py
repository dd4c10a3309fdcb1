"""Stated, denied, expected or held possible."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report

DAY = Publication(date(2021, 3, 17))


def told(text: str) -> list[tuple[str, str]]:
    return [(c.event, c.factuality) for c in code_report(Report("r", text, published=DAY)).claims]


@pytest.mark.parametrize(
    ("text", "event", "factuality"),
    [
        ("قصف النظام بلدة سرمين.", "shelling", "asserted"),
        ("لم يقصف النظام بلدة سرمين.", "shelling", "negated"),
        ("لم تنسحب قوات الدعم السريع من مدينة ود مدني.", "withdrawal", "negated"),
        ("نفى الجيش السوداني انسحابه من مدينة الفاشر.", "withdrawal", "negated"),
        ("نفى الحوثيون قصف مدينة مأرب.", "shelling", "negated"),
        ("نفت الشرطة العراقية اعتقال ناشط في الناصرية.", "detention", "negated"),
        ("لا صحة لأنباء انسحاب الحوثيين من مديرية حريب.", "withdrawal", "negated"),
        ("لا يزال النظام يقصف بلدة سرمين.", "shelling", "asserted"),
        ("ما زالت الاشتباكات مستمرة في مدينة الزاوية.", "clash", "asserted"),
        ("قتل ما لا يقل عن عشرة أشخاص في غارة على نيالا.", "air_strike", "asserted"),
        ("ربما قصف النظام بلدة سرمين.", "shelling", "possible"),
        ("يُعتقد أن تنظيم داعش خطف المهندسين في بيجي.", "abduction", "possible"),
        ("أنباء عن انسحاب الدعم السريع من مدينة الدبيبات.", "withdrawal", "possible"),
        ("من المرجح أن الجيش الليبي انسحب من سرت.", "withdrawal", "possible"),
        ("من المقرر أن تنسحب القوات الأميركية من قاعدة عين الأسد.", "withdrawal", "planned"),
        ("ستنسحب القوات الفرنسية من مدينة غاو.", "withdrawal", "planned"),
        ("سوف تفرج إسرائيل عن 20 أسيراً.", "release", "planned"),
        ("يستعد الجيش العراقي لاقتحام مدينة هيت.", "attack", "planned"),
        ("يعتزم الحوثيون الإفراج عن مئة أسير.", "release", "planned"),
        ("تعتزم المحكمة محاكمة خمسة ناشطين في القاهرة الأسبوع المقبل.", "judicial", "planned"),
    ],
)
def test_factuality(text: str, event: str, factuality: str) -> None:
    assert told(text) == [(event, factuality)]


@pytest.mark.parametrize(
    ("text", "factualities"),
    [
        ("قصف النظام بلدة سرمين ولم ينسحب من النيرب.", ["asserted", "negated"]),
        ("لم ينسحب النظام من النيرب، فيما قصف بلدة سرمين.", ["negated", "asserted"]),
        ("انسحب النظام من النيرب، ومن المقرر أن ينسحب من سراقب.", ["asserted", "planned"]),
    ],
)
def test_each_clause_has_its_own(text: str, factualities: list[str]) -> None:
    assert [f for _, f in told(text)] == factualities


@pytest.mark.parametrize(
    "text",
    ["لم يصب أحد بأذى في مدينة إدلب.", "لم تقع إصابات في مدينة إدلب.", "نجا المدير دون إصابات."],
)
def test_nobody_hurt_is_no_claim(text: str) -> None:
    assert told(text) == []
