"""Numbers in digits, exactly."""

from fractions import Fraction

import pytest

from isnad.arabic.numerals import Exact, Numerals
from isnad.arabic.tokens import tokenize


def read(text: str) -> tuple[Exact, str] | None:
    tokens = tokenize(text)
    found = Numerals(text, tokens).at(0)
    return None if found is None else (found[0], text[: tokens[found[1] - 1].end])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("٣٥", 35),
        ("۴۲", 42),
        ("1,200", 1200),
        ("١٬٢٠٠", 1200),
        ("1.200", 1200),
        ("1،200", 1200),
        ("1 200", 1200),
        ("3 450 000", 3_450_000),
        ("2 500,75", Fraction(10_003, 4)),
        ("1,250,000.5", Fraction(2_500_001, 2)),
        ("1.250.000,5", Fraction(2_500_001, 2)),
        ("14،250,75", Fraction(57_003, 4)),
        ("2.75", Fraction(11, 4)),
        ("2,5", Fraction(5, 2)),
        ("٢٫٥", Fraction(5, 2)),
        ("٢٫٥٠٠", Fraction(5, 2)),
        ("0.125", Fraction(1, 8)),
        ("8.00", 8),
        (".25", Fraction(1, 4)),
        ("٫٢٥", Fraction(1, 4)),
        ("-6", -6),
        ("\u22121.5", Fraction(-3, 2)),
        ("3/8", Fraction(3, 8)),
        ("2 3/8", Fraction(19, 8)),
        ("17\u202a,\u202c250", 17_250),
    ],
)
def test_values(text: str, value: Exact) -> None:
    assert read(text) == (value, text)


@pytest.mark.parametrize(
    "text",
    ["18:40", "13/05/2021", "10.0.12.7", "1.2.3", "9" * 40, "5/0", "-", ".", "", "نص"],
)
def test_runs_that_are_no_number(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "value", "told"),
    [
        ("12 34", 12, "12"),
        ("12  345", 12, "12"),
        ("1200 345", 1200, "1200"),
        ("5\n345", 5, "5"),
        ("25مل", 25, "25"),
        ("30،", 30, "30"),
    ],
)
def test_where_a_number_ends(text: str, value: int, told: str) -> None:
    assert read(text) == (value, told)


def test_a_dash_behind_a_number_is_no_sign() -> None:
    tokens = tokenize("20-30")
    assert Numerals("20-30", tokens).at(1) is None
