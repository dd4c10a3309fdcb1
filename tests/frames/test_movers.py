"""Families arrive too and ministers leave: only a force is deployed or withdraws."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report

DAY = Publication(date(2016, 4, 9))


def events(text: str) -> list[str]:
    return [c.event for c in code_report(Report("r", text, published=DAY)).claims]


@pytest.mark.parametrize(
    "text",
    [
        "وصلت سيدة إلى سوريا صيفا وتزوجت مقاتلا أجنبيا.",
        "غادرت زعيمة الحزب استوديو الإذاعة في حراسة جنود.",
        "دخل مهرب مسن إلى ليبيا بحثا عن عمل لدى القوات.",
        "لاحظت الوزيرة وجود معلقة تحمل راية تنظيم داعش في القاعة.",
    ],
)
def test_persons_move(text: str) -> None:
    assert not {"deployment", "withdrawal", "territory_gain"} & set(events(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("وصلت دفعة من الجنود الفرنسيين إلى مدينة غاو.", "deployment"),
        ("أرسلت باريس مروحيات وعتادا إلى قاعدة نيامي.", "deployment"),
        ("غادرت القوات الفرنسية مدينة كيدال.", "withdrawal"),
        ("تقدمت القوات العراقية في حي التأميم وانتزعت مبنى الإذاعة.", "territory_gain"),
        ("أعادت القوات المشتركة انتشارها خارج مدينة الدريهمي.", "withdrawal"),
    ],
)
def test_forces_move(text: str, event: str) -> None:
    assert events(text) == [event]
