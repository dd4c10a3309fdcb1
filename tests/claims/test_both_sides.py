"""«الطرفان», «الجانبين»: the two that the last event was between."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report


def groups(text: str) -> list[list[str | None]]:
    report = Report("r", text, published=Publication(date(2020, 6, 10)))
    return [[p.group for p in claim.actors] for claim in code_report(report).claims]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            (
                "اندلعت اشتباكات بين قوات حفتر وقوات فجر ليبيا في بنغازي. وقال أطباء إن ثلاثة "
                "قتلوا في اشتباكات بين الجانبين."
            ),
            {"lna", "libyan_militias"},
        ),
        (
            "هاجمت قوات الدعم السريع مقر الجيش السوداني في نيالا. وتجددت المعارك بين الطرفين فجرا.",
            {"rsf", "saf"},
        ),
        (
            (
                "قصفت جماعة الحوثي مواقع للمجلس الانتقالي الجنوبي في الضالع. ودارت مواجهات بين "
                "الطرفين في قعطبة."
            ),
            {"houthis", "stc"},
        ),
    ],
)
def test_both_sides_are_those_told_of_last(text: str, pair: set[str]) -> None:
    found = groups(text)
    assert len(found) > 1
    assert set(found[-1]) == pair


def test_two_units_of_one_group_stay_two() -> None:
    found = groups("اندلعت اشتباكات بين «فرقة الحمزات» و«أحرار الشرقية» في مدينة الباب.")
    assert found == [["syrian_national_army", "syrian_national_army"]]


def test_both_sides_of_nothing_are_nobody() -> None:
    assert groups("اندلعت اشتباكات بين الطرفين.") in ([[]], [[None]])
