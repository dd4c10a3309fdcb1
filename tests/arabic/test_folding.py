"""Folding: what writers leave out or spell in two ways is one; offsets lead back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.folding import fold, fold_word

FEW = settings(max_examples=60, deadline=None, database=None)
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئءٱکیﻻﷺ"
MARKS = "ًٌٍَُِّْٰـ\u200f\u200e\u061c\u2067\u2069\ufeff"
WILD = st.text(st.one_of(st.sampled_from(LETTERS + MARKS + "٠٣٩۴ 12.،«»\n"), st.characters()))


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("أعلن", "اعلن"),
        ("إدلب", "ادلب"),
        ("آمرلي", "امرلي"),
        ("ٱلجيش", "الجيش"),
        ("مدينة", "مدينه"),
        ("مستشفى", "مستشفي"),
        ("فى", "في"),
        ("مسؤول", "مسوول"),
        ("لاجئون", "لاجيون"),
        ("قُتِلَ", "قتل"),
        ("وزّعت", "وزعت"),
        ("الإجبـــاري", "الاجباري"),
        ("\u200fالحديدة\u200e", "الحديده"),
        ("٢٠١٥", "2015"),
        ("۴۵", "45"),
        ("١٫٥", "1.5"),
        ("کرکوک", "كركوك"),
        ("ﻻجئ", "لاجي"),
        ("UNIFIL", "unifil"),
        ("ًٌٍ", ""),
        ("ــــ", ""),
        ("", ""),
        ("سماء", "سماء"),
    ],
)
def test_spellings_of_one_word_fold_alike(word: str, folded: str) -> None:
    assert fold_word(word) == folded


@pytest.mark.parametrize("marks", ["\u064e", "\u0640\u0640", "\u200f", "\u0651\u064f"])
def test_marks_anywhere_change_nothing(marks: str) -> None:
    assert fold_word(marks.join("حلب") + marks) == "حلب"


@FEW
@given(WILD)
def test_folding_is_idempotent(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once
    assert fold_word(fold_word(text)) == fold_word(text) == once


@FEW
@given(WILD)
def test_offsets_rise_and_end_with_the_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert folded.offsets[-1] == len(text)
    assert list(folded.offsets) == sorted(folded.offsets)


@FEW
@given(WILD, st.integers(0, 40), st.integers(0, 40))
def test_every_folded_stretch_leads_back_to_its_own_letters(text: str, a: int, b: int) -> None:
    folded = fold(text)
    start, end = sorted((min(a, len(folded.text)), min(b, len(folded.text))))
    first, last = folded.original(start, end)
    assert 0 <= first <= last <= len(text)
    inside = fold(text[first:last]).text
    assert folded.text[start:end] in inside or inside in folded.text[start:end]


def test_marks_behind_a_letter_belong_to_it() -> None:
    text = "قُتِلَ رجل"
    folded = fold(text)
    first, last = folded.original(0, 3)
    assert text[first:last].startswith("قُتِلَ")
    assert fold(text[first:last]).text.strip() == "قتل"


def test_an_empty_stretch_is_a_point() -> None:
    assert fold("حلب").original(1, 1) == (1, 1)
    assert fold("").original(0, 0) == (0, 0)
