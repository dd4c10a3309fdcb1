"""Which triggers are events of their own, and which only go on telling of one."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report

DAY = Publication(date(2021, 3, 17))


def events(text: str) -> list[str]:
    return [c.event for c in code_report(Report("r", text, published=DAY)).claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انشق ستة جنود عن اللواء 52 ووصلوا إلى الأردن.", ["defection"]),
        ("فر أربعة مجندين من معسكرهم في الضعين والتحق أحدهم بأهله.", ["defection"]),
        ("نزحت مئتا عائلة من زمار ووصلت إلى دهوك.", ["displacement"]),
        ("أفرجت الحركة عن بحارين وعادا إلى عدن.", ["release"]),
        ("نزحت مئتا عائلة من زمار ووصل الجيش إلى ربيعة.", ["displacement", "deployment"]),
        ("انشق ستة جنود عن اللواء 52 وقصفوا ثكنة في نوى.", ["defection", "shelling"]),
    ],
)
def test_where_those_who_left_went(text: str, expected: list[str]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اقتاد جنود الاحتلال شابين من جنين إلى جهة مجهولة.", ["detention"]),
        ("اقتاد ملثمون صيدلانياً من داره في تلكلخ إلى جهة مجهولة.", ["abduction"]),
        ("احتُجز ثلاثة سائقين في لودر على يد مسلحين مجهولين.", ["abduction"]),
        ("احتجز الجيش ثلاثة سائقين في لودر.", ["detention"]),
    ],
)
def test_taken_by_a_side_or_by_hands_nobody_knows(text: str, expected: list[str]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اندلع اشتباك بين فصيلين من الجيش الوطني في الباب.", ["internal_dispute"]),
        ("اندلعت اشتباكات بين مجموعتين تابعتين للجيش الوطني في الباب.", ["internal_dispute"]),
        ("اندلعت اشتباكات بين تشكيلين مسلحين في الزاوية.", ["clash"]),
        ("اندلع اشتباك بين الجيش الوطني وقسد في الباب.", ["clash"]),
        ("اندلعت اشتباكات بين الجيش الوطني وأبناء الباب.", ["clash"]),
    ],
)
def test_two_of_one_side(text: str, expected: list[str]) -> None:
    assert events(text) == expected


def test_what_is_denied_behind_an_accusation_is_told() -> None:
    text = "اتهم قائد اللواء الحكومة بنقض الهدنة، نافياً أن يكون رجاله قصفوا حي الهضبة."
    claims = code_report(Report("r", text, published=DAY)).claims
    assert [(c.event, c.factuality) for c in claims] == [
        ("accusation", "asserted"),
        ("shelling", "negated"),
    ]


def test_the_verb_of_an_accusation_behind_its_subject() -> None:
    assert events("جماعة الحوثي حمّلت من جانبها الرياض مسؤولية تعثر الاتفاق.") == ["accusation"]
