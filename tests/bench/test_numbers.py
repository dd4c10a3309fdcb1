"""How answers about numbers are judged, on cases of our own."""

import json
from pathlib import Path
from typing import Any

import pytest
from bench.arabic import numbers
from bench.arabic.cases import Case

from isnad.mentions.found_numbers import find_numbers


def judged(source: str, kind: str, text: str, expected: Any) -> bool:
    case = Case("0" * 12, source, kind, text, expected, None)
    return numbers.right(case, find_numbers(numbers.words_of(case)))


def resolved(*values: str) -> list[dict[str, Any]]:
    return [{"Resolution": {"value": value}} for value in values]


@pytest.mark.parametrize(
    ("kind", "text", "values", "right"),
    [
        ("NumberModel", "وصلت ست شاحنات و14 سيارة", ("6", "14"), True),
        ("NumberModel", "وصلت ست شاحنات و14 سيارة", ("6",), False),
        ("NumberModel", "ثلث المخيم", ("0.333333333333333",), True),
        ("NumberModel", "المخيم الثالث", (), True),
        ("NumberModel", "بلا خيام", (), True),
        ("OrdinalModel", "المخيم الثالث", ("3",), True),
        ("OrdinalModel", "ثلاثة مخيمات", ("3",), False),
        ("OrdinalModel", "المخيم التالي", ("current+1",), False),
        ("PercentModel", "30 بالمئة", ("30%",), True),
        ("PercentModel", "30 خيمة", ("30%",), False),
        ("NumberRangeModel", "أكثر من 30 خيمة", ("(30,)",), True),
        ("NumberRangeModel", "أكثر من 30 خيمة", ("[30,)",), False),
        ("NumberRangeModel", "أكثر من 30 خيمة", ("(,30)",), False),
        ("NumberRangeModel", "بين 30 و40 خيمة", ("[30,40)",), True),
        ("NumberRangeModel", "بين 30 و40 خيمة", ("[30,45)",), False),
        ("NumberRangeModel", "30 خيمة", (), True),
    ],
)
def test_recognizers(kind: str, text: str, values: tuple[str, ...], right: bool) -> None:
    assert judged("recognizers-text", kind, text, resolved(*values)) is right


@pytest.mark.parametrize(
    ("kind", "text", "expected", "right"),
    [
        ("numeral", "سبعة وثمانين", "(NumeralValue 87)", True),
        ("numeral", "سبعة وثمانين", "(NumeralValue 78)", False),
        ("numeral", "-3.5", "(NumeralValue (-3.5))", True),
        ("ordinal", "السادس عشر", "(OrdinalData 16)", True),
        ("ordinal", "ستة عشر", "(OrdinalData 16)", False),
        ("money", "8 دولار و25 سنت", "(simple Dollar 8.25)", True),
        ("money", "من 8 إلى 9 دولار", "(between Dollar (8, 9))", True),
        ("money", "أقل من 8 دولار", "(under Dollar 8)", True),
        ("money", "أقل من 8 دولار", "(above Dollar 8)", False),
        ("quantity", "3 كيلوغرام", "(simple Gram 3000 Nothing)", True),
        ("quantity", "3 كيلوغرام", "(simple Gram 30 Nothing)", False),
    ],
)
def test_duckling(kind: str, text: str, expected: str, right: bool) -> None:
    assert judged("duckling", kind, text, expected) is right


@pytest.mark.parametrize(
    ("source", "kind", "text", "expected", "right"),
    [
        ("nemo-itn", "cardinal", "مئة وتسعة", "109", True),
        ("nemo-itn", "fraction", "ثمانية و نصف", "8 1/2", True),
        ("nemo-itn", "money", "أربعون سنت", "$0.40", True),
        ("nemo-tn", "cardinal", "109", "مئة وتسعة", True),
        ("nemo-tn", "decimal", "6,25", "ستة وخمسة وعشرون من مئة", True),
        ("nemo-tn", "cardinal", "190", "مئة وتسعة", False),
    ],
)
def test_nemo(source: str, kind: str, text: str, expected: str, right: bool) -> None:
    assert judged(source, kind, text, expected) is right


def test_without_the_data_there_are_no_rows(tmp_path: Path) -> None:
    assert numbers.run(tmp_path) == []


def test_a_row_for_each_peer_with_its_misses(tmp_path: Path) -> None:
    folder = tmp_path / "peer_number_date_ar"
    folder.mkdir()
    cases = [
        {"source": "duckling", "kind": "numeral", "expected": "(NumeralValue 6)", "text": "ستة"},
        {"source": "duckling", "kind": "numeral", "expected": "(NumeralValue 6)", "text": "سبعة"},
        {"source": "duckling", "kind": "time", "expected": "x", "text": "أمس"},
    ]
    lines = (json.dumps({**case, "ref": None}, ensure_ascii=False) for case in cases)
    (folder / "cases.jsonl").write_text("\n".join(lines), encoding="utf-8")
    rows = {row.suite: row for row in numbers.run(tmp_path)}
    assert rows["duckling-numbers"].cases == 2
    assert rows["duckling-numbers"].score == 0.5
    assert len(rows["duckling-numbers"].misses) == 1
