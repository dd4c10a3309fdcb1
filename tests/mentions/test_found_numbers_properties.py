"""What holds of any text at all."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.mentions.found_numbers import find_numbers

_MARKS = "\u064b\u0651\u0640\u0670\u200e\u200f\u202a\u202b\u202c\u2066\u2069\u061c\ufeff\u200c"
_DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲"
_SIGNS = ".,:/-–٫٬،%٪$~+()«»\n\t "
_WORDS = st.sampled_from(
    re.findall(
        r"\w+",
        "واحد و من على بين إلى أو ثلاثة وعشرين مئة ألف آلاف نصف ونصف أرباع خمس فاصلة سالب بالمئة"
        " نسبة الحادي والعشرين المئة والخامس أكثر أقل يساوي عشرات نحو حتى صفر كيلومتر تحت الصفر",
    )
)
_TEXTS = st.lists(
    st.one_of(
        _WORDS,
        st.text(_DIGITS, min_size=1, max_size=20),
        st.text(_SIGNS + _MARKS, min_size=1, max_size=4),
        st.text(max_size=3),
    ),
    max_size=25,
)


@settings(max_examples=150, deadline=None)
@given(_TEXTS, st.sampled_from(["", " ", "\u200f"]))
def test_spans_lie_in_the_text_in_order(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    end = 0
    for found in find_numbers(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip()
        end = found.end


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_ends_are_in_order_and_openness_is_of_an_end(pieces: list[str]) -> None:
    for found in find_numbers(" ".join(pieces)):
        assert found.low is not None or found.high is not None
        if found.low is not None and found.high is not None:
            assert found.low <= found.high
        assert found.low is not None or not found.low_open
        assert found.high is not None or not found.high_open


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 999), st.text(_MARKS, max_size=3), st.text(_MARKS, max_size=3))
def test_marks_and_directions_do_not_change_a_number(value: int, one: str, two: str) -> None:
    text = f"{one}عدد{two} {one}{value}{two} خيمة"
    values = [(f.low, f.high) for f in find_numbers(text)]
    assert values == [(value, value)]
