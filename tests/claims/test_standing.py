"""What only describes a place, or dates something else, is no occurrence."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report

DAY = Publication(date(2019, 10, 21))


def events(text: str) -> list[str]:
    return [c.event for c in code_report(Report("r", text, published=DAY)).claims]


@pytest.mark.parametrize(
    "text",
    [
        "تعيش آلاف الأسر في قرى تسيطر عليها قوات سوريا الديمقراطية شرق الفرات.",
        "يقيم التاجر في مدينة الباب التي تحتلها القوات التركية.",
        "وصف الطبيب الحياة في حي يسيطر عليه مسلحو داعش بالجحيم.",
    ],
)
def test_a_place_described_by_its_holder(text: str) -> None:
    assert "territory_gain" not in events(text)


@pytest.mark.parametrize(
    "text",
    [
        "قصفت الطائرات بلدة عين عيسى التي سيطرت عليها الفصائل يوم الأحد.",
        "يسيطر مسلحو المجلس العسكري على بلدة تل تمر منذ أمس.",
        "ستسيطر القوات على المعبر خلال أيام، قال قائد ميداني في الحسكة.",
    ],
)
def test_a_gain_told_for_itself(text: str) -> None:
    assert "territory_gain" in events(text)


@pytest.mark.parametrize(
    "text",
    [
        "أوقفت الشرطة ثلاثة متورطين في تفجير المسجد.",
        "فتحت النيابة تحقيقا في ملابسات الهجوم.",
        "لم تعرف أسباب الانفجار بعد.",
    ],
)
def test_who_had_part_in_it(text: str) -> None:
    assert not {"attack", "bombing", "destruction"} & set(events(text))


def test_a_denied_part_is_told() -> None:
    assert events("نفت قوات الحزام ضلوع عناصرها في قصف قرية الجليلة.") == ["shelling"]


def test_a_toll_behind_a_held_place() -> None:
    text = "تسببت غارات على مدرسة في قرية يسيطر عليها الحوثيون في مقتل عشرة أطفال."
    assert events(text) == ["air_strike"]


@pytest.mark.parametrize(
    "text",
    [
        "أكد الوزير أن الهجمات لن تتوقف قبل الشتاء.",
        "أعرب المبعوث عن قلقه إزاء الهجمات على القرى.",
        "شارك الجنود في تمرين يحاكي صد هجوم على ثكنة.",
    ],
)
def test_what_everybody_knows_of_is_no_news(text: str) -> None:
    assert "attack" not in events(text)
