"""Words that look like another domain's, or another weapon's, and are not."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report

DAY = Publication(date(2020, 5, 12))


def events(text: str) -> list[tuple[str, str]]:
    claims = code_report(Report("r", text, published=DAY)).claims
    return [(c.event, c.factuality) for c in claims]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("أغارت مقاتلات التحالف على عشرين هدفاً للحوثيين في صعدة.", "air_strike"),
        ("اقتحمت قوات بركان الغضب معسكر حمزة جنوبي طرابلس.", "attack"),
        ("قصف الحزب ثكنة برانيت بصاروخ بركان.", "shelling"),
        ("وفق رواية الجيش هاجم مسلحون نقطة في ديفا.", "attack"),
        ("هاجم مسلحون بأسلحة مضادة للطائرات نقطة للدرك في ديفا.", "attack"),
        ("سقطت قذيفة على مهبط الطائرات في قاعدة الوطية.", "shelling"),
        ("اشتبكت دورية للحرس مع مهربين قرب بن قردان.", "clash"),
        ("توغلت القوات الإسرائيلية في بلدة جباتا الخشب.", "attack"),
        ("توغلت القوات العراقية في حي الزهراء شرقي الموصل.", "territory_gain"),
    ],
)
def test_what_it_is(text: str, event: str) -> None:
    assert events(text) == [(event, "asserted")]


@pytest.mark.parametrize(
    "text",
    [
        "سجل المهاجم هدفا في مرمى الضيوف بعد هجوم خاطف في القاهرة.",
        "تدور أحداث الرواية حول هجوم على قرية في الجليل.",
        "أضاع الفريق هجوما في الدور النهائي بالرباط.",
    ],
)
def test_what_it_is_not(text: str) -> None:
    assert events(text) == []


def test_a_denied_death_is_told() -> None:
    assert events("نفت الحركة مقتل قائدها العسكري في درنة.") == [("casualties", "negated")]


def test_nobody_hurt_is_not() -> None:
    assert events("لم يصب أحد في بلدة مرزق.") == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("اندلعت اشتباكات عنيفة في محور الطويشة دون وقوع إصابات.", "clash"),
        ("حاصرت قوات خاصة منزلاً في مخيم نور شمس.", "siege"),
        ("أصيب عشرات الشبان بالاختناق بقنابل الغاز في بلدة بيتا.", "attack"),
        ("خرج 300 مسلح مع عائلاتهم من بلدة مضايا إلى إدلب.", "withdrawal"),
        ("قتل مسلحو جماعة الانقلاب أربعة جنود في حيس.", "attack"),
    ],
)
def test_words_beside_it_forbid_nothing(text: str, event: str) -> None:
    assert event in [e for e, _ in events(text)]
