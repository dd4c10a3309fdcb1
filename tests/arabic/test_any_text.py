"""What holds for every text: folding twice is folding once, spans lead back, work is linear."""

import unicodedata
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic import fold, fold_word, readings, tokenize
from isnad.arabic import tokens as tokens_module

FEW = settings(max_examples=120, deadline=None, database=None)
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآٱؤئءىةڤپچگڨڭھیکﻻﷲ"
MARKS = "\u064b\u064e\u0651\u0670\u0640\ufe76\ufe7c"
UNSEEN = "\u200e\u200f\u202a\u202b\u202c\u2066\u2069\u200c\u200d\ufeff\u061c"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳"
MIXED = st.text(st.sampled_from(LETTERS + MARKS + UNSEEN + DIGITS + " .,،:/-_#«»()\n"), max_size=60)
ANY = st.text(max_size=60) | MIXED


@FEW
@given(ANY)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold_word(text)
    assert fold_word(once) == once
    assert fold(fold(text).text).text == fold(text).text == once


def test_every_character_is_stable_and_marks_bring_no_space() -> None:
    for code in (*range(0x3000), *range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00)):
        char = chr(code)
        assert fold_word(fold_word(char)) == fold_word(char)
        if unicodedata.category(char) != "Zs":
            assert not fold_word(char).startswith(" ")


@FEW
@given(ANY)
def test_folded_stretches_lead_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(folded.offsets)
    for at in range(len(folded.text)):
        start, end = folded.original(at, at + 1)
        assert 0 <= start <= end <= len(text)


@FEW
@given(ANY)
def test_tokens_slice_back(text: str) -> None:
    before = 0
    for index, token in enumerate(tokenize(text)):
        assert token.index == index
        assert before <= token.start < token.end <= len(text)
        piece = text[token.start : token.end]
        assert token.norm == (fold_word(piece) or piece)
        assert "_" not in piece
        before = token.end


@FEW
@given(ANY)
def test_readings_hold_the_word_itself_and_nothing_raises(text: str) -> None:
    for token in tokenize(text):
        assert readings(token.norm)[0].stem == token.norm


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ڤيينا", "فيينا"), ("پاريس", "باريس"), ("چاد", "جاد"), ("گركوك", "كركوك"),
        ("الڨصرين", "القصرين"), ("أڭادير", "اكادير"), ("ھيئة", "هييه"), ("فى", "في"),
        ("الى", "الي"), ("مﹶحمﱠد", "محمد"), ("ﻻ", "لا"), ("عبد ﷲ", "عبد الله"), ("İ", "i"),
    ],
)  # fmt: skip
def test_letters_of_neighbours_are_levelled(written: str, folded: str) -> None:
    assert fold_word(written) == folded


def test_a_hashtag_is_words() -> None:
    assert [t.norm for t in tokenize("#دير_الزور_تحت_النار")] == [
        "#", "دير", "الزور", "تحت", "النار",
    ]  # fmt: skip


def test_the_work_grows_as_the_text_does() -> None:
    """Counted, not timed: words folded for a text and for the same text ten times."""
    text = "قصفَ الطيران#دير_الزور 1,200 مرة «أمس».\n"
    counts = []
    for times in (100, 1000):
        with patch.object(tokens_module, "fold_word", side_effect=fold_word) as folding:
            tokenize(text * times)
        counts.append(folding.call_count)
    assert counts[1] == 10 * counts[0]
