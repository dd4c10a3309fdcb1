"""What a claim's number is set against, and which way."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.export.jsonl import claim_to_dict
from isnad.model import Claim, Publication, Report

DAY = Publication(date(2021, 3, 17))


def first(text: str) -> Claim:
    return code_report(Report("r", text, published=DAY)).claims[0]


@pytest.mark.parametrize(
    ("text", "way", "words"),
    [
        (
            "نزح من قلعة المضيق 900 شخص، وهو ما يفوق عدد الذين خرجوا منها في شهرين.",
            "more",
            "عدد الذين خرجوا منها في شهرين",
        ),
        (
            "نزحت 80 عائلة من بارا في يوم تجاوز مجموع النازحين في أسبوع كامل.",
            "more",
            "مجموع النازحين في أسبوع كامل",
        ),
        (
            "اعتقلت قوات الاحتلال 40 فتى في آذار مقارنة بعشرين في شباط.",
            "beside",
            "عشرين في شباط",
        ),
        ("أفرجت الحركة عن تسعة أسرى، أقل مما وعدت به الوسطاء.", "less", "وعدت به الوسطاء"),
        (
            "وزعت المنظمة 500 سلة في كسلا، أي ما يوازي حاجة نصف الأسر.",
            "equal",
            "حاجة نصف الأسر",
        ),
    ],
)
def test_what_it_is_set_against(text: str, way: str, words: str) -> None:
    compare = first(text).compare
    assert compare is not None
    assert (compare.way, compare.text) == (way, words)
    assert compare.span is not None
    assert text[compare.span.start : compare.span.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "تجاوز عدد المهجرين من حي الشيخ مقصود 900 عائلة.",
        "نزحت أكثر من 80 عائلة من بارا.",
        "وزعت المنظمة ما يعادل 500 سلة في كسلا.",
    ],
)
def test_a_bound_is_no_comparison(text: str) -> None:
    compare = first(text).compare
    assert compare is None


def test_it_is_exported() -> None:
    text = "أفرجت الحركة عن تسعة أسرى، أقل مما وعدت به الوسطاء."
    exported = claim_to_dict(first(text))["compare"]
    assert (exported["way"], exported["text"]) == ("less", "وعدت به الوسطاء")
