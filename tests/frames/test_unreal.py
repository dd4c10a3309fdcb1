"""What a law, a condition, a purpose or an abstraction speaks of has not happened."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report

DAY = Publication(date(2021, 3, 17))


def events(text: str) -> list[str]:
    return [c.event for c in code_report(Report("r", text, published=DAY)).claims]


@pytest.mark.parametrize(
    "text",
    [
        "ينص القانون الجديد على معاقبة كل من يختطف طفلاً في سنار.",
        "يعاقب بالسجن كل من جند قاصرين أو قصف منشأة مدنية.",
        "إذا اعتقلت الشرطة النقابيين في صفاقس، فلن يهدأ الشارع.",
        "في حال اختطاف موظفين أمميين في غات تتوقف البعثة عن العمل.",
        "كل من خطف مدنياً في الرستن عدو لأهلها.",
        "ناقش الحضور ظاهرة اختطاف الأطفال في بغداد.",
        "ناقش الحضور سبل الحد من عمليات تجنيد القاصرين في ذمار.",
        "يجب على الوجهاء تسليم أنفسهم في نوى.",
        "تضمنت الورقة بنوداً، والقاضية بتسليم السلاح الثقيل في الصنمين أهمها.",
    ],
)
def test_no_deed(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هدد الحوثيون بقصف أبوظبي إذا استمرت الغارات.", ["threat"]),
        ("اتفق الطرفان على هدنة تقضي بتبادل الأسرى، وأفرجت الحركة عن رهينتين في رفح.",
         ["agreement", "release"]),
        ("كل من الجيش والدعم السريع قصف أحياء أم درمان.", ["shelling"]),
        ("اعتقلت الشرطة ناشطاً في الكوت، وإذا لم يفرج عنه فسيضرب زملاؤه.", ["detention"]),
    ],
)  # fmt: skip
def test_the_deed_beside_it_is_told(text: str, expected: list[str]) -> None:
    assert events(text) == expected
