"""What holds for everything that reads a text: spans lead back, twice is once, nothing raises."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic import Segmenter, tokenize
from isnad.mentions.found_numbers import find_numbers
from isnad.mentions.found_periods import find_periods
from isnad.mentions.found_persons import find_persons
from isnad.mentions.found_places import find_places
from isnad.mentions.found_times import find_times

FEW = settings(max_examples=60, deadline=None, database=None)
READERS: dict[str, Callable[[str], Sequence[Any]]] = {
    "tokenize": tokenize,
    "segment_text": Segmenter().segment_text,
    "find_numbers": find_numbers,
    "find_periods": lambda text: find_periods(text, date(2017, 3, 5)),
    "find_times": lambda text: find_times(text, datetime(2017, 3, 5, 9, 30)),
    "find_places": find_places,
    "find_persons": find_persons,
}
MEANING = st.sampled_from([
    "وصلت", "في", "و", "ثلاثمئة", "ألف", "وخمسة", "وعشرين", "٢٣", "20-30", "1,200", "٪",
    "نصف", "مئات", "أمس", "يوم", "الأربعاء", "الماضي", "منذ", "أسبوعين", "5/3/2017", "رمضان",
    "1438", "18:40", "مساء", "ريف", "حلب", "الجنوبي", "لصنعاء", "بالرقة", "#دير_الزور",
    "الدكتور", "أبو", "سالم", "القائد", "مصدر", "بين", "من", "إلى", "حتى", "قبل", "نحو",
    "كل", ".", "،", ":", "«", "»", "\n",
])  # fmt: skip
NOISE = st.sampled_from(
    "\u0651\u064b\u0670\u0640\u200e\u200f\u202b\u202c\u2067\u200d"
    "\ufeff\x00\ud800\udfff\U0001f600\ufefb\u00a0"
    "٤۷3ﷺڤ_"
)


@st.composite
def mixed(draw: st.DrawFn) -> str:
    """Words that mean something to one reader or another, with noise within and between them."""
    text = " ".join(draw(st.lists(MEANING, max_size=14)))
    for noise in draw(st.lists(NOISE, max_size=8)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + noise + text[at:]
    return text


@pytest.mark.parametrize("name", READERS)
@FEW
@given(text=mixed() | st.text(st.characters(), max_size=40))
def test_spans_lead_back_in_order_and_twice_is_once(name: str, text: str) -> None:
    found = READERS[name](text)
    assert list(READERS[name](text)) == list(found)
    behind = 0
    for one in found:
        assert behind <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip("\u200e\u200f") != ""
        behind = one.end


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ud800",
        "في \ud83d حلب \ude00 أمس",
        "\x00" * 50 + "حلب",
        "ب" + "\u0651" * 100_000 + "حلب",
        "\u0640" * 100_000,
        "\u202e" * 10_000 + "٢٣",
        "9" * 5_000,
        "(" * 5_000 + "أمس" + ")" * 5_000,
    ],
    ids=["empty", "half", "halves", "nul", "marks", "tatweel", "direction", "digits", "brackets"],
)
def test_nothing_raises(name: str, text: str) -> None:
    for one in READERS[name](text):
        assert 0 <= one.start < one.end <= len(text)
