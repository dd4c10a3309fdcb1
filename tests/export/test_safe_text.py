"""Text of others made safe."""

import json
import unicodedata

import pytest

from isnad.export.safe_text import cell, isolate, json_safe, many_lines, one_line, same_length

ATTACKS = [
    "\x1b[2Jمحو",
    "\x1b]8;;http://x\x07رابط\x1b]8;;\x07",
    "\x9b31mأحمر",
    "\u202eقلب\u202c",
    "\u2066عزل\u2069\u2067\u2068",
    "صفر\x00صفر",
    "جرس\x07",
    "حذف\x7f\b\b",
    "\ufeffعلامة",
    "\U000e0041وسم",
    "\u200eيسار\u200f\u061c",
    "\ud83dنصف",
    "سطر\u2028سطر\u2029سطر",
    "\r\nسطر\rسطر",
]


@pytest.mark.parametrize("text", ATTACKS)
@pytest.mark.parametrize("make", [one_line, many_lines, same_length, cell])
def test_nothing_unseen_is_left(text: str, make) -> None:
    safe = make(text)
    kinds = {unicodedata.category(sign) for sign in safe if sign != "\n"}
    assert not kinds & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    safe.encode("utf-8")


@pytest.mark.parametrize("text", ATTACKS)
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.parametrize("text", [*ATTACKS, "قصف\tو\nقصف"])
def test_same_length_keeps_offsets(text: str) -> None:
    assert len(same_length(text)) == len(text)


@pytest.mark.parametrize("text", ["مقاتلاً في الرقّة", "می‌روند", "السـلام ١٢", "a b"])
def test_good_text_is_left_alone(text: str) -> None:
    assert one_line(text) == many_lines(text) == same_length(text) == text
    assert cell(text) == text


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u200f=1", "\x00=1", "＝1", "−1"],
)
def test_formulas_are_led_by_an_apostrophe(text: str) -> None:
    assert cell(text).startswith("'")


@pytest.mark.parametrize("text", ["12 قتيلاً", "أ=ب", "", "(=1)"])
def test_other_cells_are_not(text: str) -> None:
    assert cell(text) == text


def test_json_keeps_lone_surrogates_as_escapes() -> None:
    line = json_safe(json.dumps("نصف\ud83d", ensure_ascii=False))
    assert json.loads(line.encode("utf-8")) == "نصف\ud83d"


@pytest.mark.parametrize(("text", "isolated"), [("abc 12", False), ("قصف", True), ("a قصف", True)])
def test_only_right_to_left_text_is_isolated(text: str, isolated: bool) -> None:
    assert (isolate(text) != text) is isolated
