"""Part of those counted: «بينهم 3 أطفال» as an entry of its own."""

import pytest

from isnad.coder import code_report
from isnad.model import Report

Told = tuple[str, str, int, int | None]


def told(text: str, event: str) -> set[Told]:
    claims = code_report(Report("r", text)).claims
    return {(c.of, c.who, c.low, c.high) for x in claims if x.event == event for c in x.counts}


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        (
            "أفرجت السلطات عن ستين سجينا، بينهم نساء، من سجن المدينة.",
            "release",
            {("released", "people", 60, 60), ("released", "women", 2, None)},
        ),
        (
            "اعتقلت المخابرات عشرين شابا بينهم قاصران.",
            "detention",
            {("detained", "civilians", 20, 20), ("detained", "children", 2, 2)},
        ),
        (
            "قتل أحد عشر شخصا، خمسة منهم مسعفون، في غارة على مركز إسعاف.",
            "air_strike",
            {("killed", "people", 11, 11), ("killed", "medics", 5, 5)},
        ),
        # the part between commas does not part the subject from its verb
        (
            "سبعة عمال، بينهم طفلان، قتلوا في قصف مدفعي على المخبز.",
            "shelling",
            {("killed", "civilians", 7, 7), ("killed", "children", 2, 2)},
        ),
        # "in it" governs its pronoun, not those who died
        (
            "اندلعت معارك مع التنظيم قتل فيها 14 مسلحا، بينهم ثلاثة قناصين.",
            "clash",
            {("killed", "fighters", 14, 14), ("killed", "fighters", 3, 3)},
        ),
        # "took the lives of" far from its verb
        (
            "أودى قصف جوي على سوق الخضار، ظهر الجمعة، بحياة تسعة مدنيين بينهم امرأتان.",
            "air_strike",
            {("killed", "civilians", 9, 9), ("killed", "women", 2, 2)},
        ),
    ],
)
def test_part_of_those_counted(text: str, event: str, expected: set[Told]) -> None:
    assert told(text, event) == expected


def test_no_part_of_strikes() -> None:
    text = "شن الطيران ثلاث غارات بينها غارتان على مدرسة قتل فيها طفل."
    assert ("strikes", "people", 3, 3) in told(text, "air_strike")
    assert all(of != "killed" or low == 1 for of, _, low, _ in told(text, "air_strike"))


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        # one particular person counts one, named or not
        (
            "انفجرت عبوة تحت سيارة المختار، فأصيب المختار وسائقه.",
            "bombing",
            {("injured", "officials", 1, 1), ("injured", "civilians", 1, 1)},
        ),
        (
            "اغتال مجهولون القيادي في الحزب أمام منزله.",
            "assassination",
            {("killed", "fighters", 1, 1)},
        ),
        ("خطف مسلحون عمدة القرية.", "abduction", {("abducted", "officials", 1, 1)}),
        ("استسلم قائد ميداني لقواتنا.", "surrender", {("surrendered", "fighters", 1, 1)}),
        # indefinite crowds that march
        ("خرجت نساء في مسيرة وسط المدينة.", "protest", {("participants", "women", 2, None)}),
        ("خرج الأهالي في مسيرة وسط المدينة.", "protest", set()),
        # whose they are is no number
        ("قتل ستة أشخاص من عائلة واحدة بقصف مدفعي.", "shelling", {("killed", "people", 6, 6)}),
        # what a number behind it counts is counted once
        (
            "ارتفع عدد ضحايا الغارة إلى 19.",
            "air_strike",
            {("killed", "people", 19, 19)},
        ),
        # who passed away, who was felled
        ("سقطت قذيفة على السوق فقضى أربعة عمال.", "shelling", {("killed", "civilians", 4, 4)}),
        ("انفجر لغم فأردى جنديين.", "bombing", {("killed", "soldiers", 2, 2)}),
    ],
)
def test_who_is_counted(text: str, event: str, expected: set[Told]) -> None:
    assert told(text, event) == expected
