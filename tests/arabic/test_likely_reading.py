"""The likeliest reading of a folded word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.clitics import readings
from isnad.arabic.folding import fold_word
from isnad.arabic.frequencies import load_frequencies
from isnad.arabic.likely_reading import likely_reading
from isnad.arabic.segmentation import Segmenter


@pytest.mark.skipif(not load_frequencies(), reason="wordfreq is not installed")
@pytest.mark.parametrize(
    ("word", "pre", "stem", "post"),
    [
        ("للسكان", "ل", "السكان", ""),
        ("وللطريق", "ول", "الطريق", ""),
        ("بعدد", "ب", "عدد", ""),
        ("ومدرستهم", "و", "مدرسه", "هم"),
        ("لجنة", "", "لجنه", ""),
        ("وسيارة", "و", "سياره", ""),
        ("بيوتهم", "", "بيوت", "هم"),
    ],
)
def test_it_follows_the_segmenter(word: str, pre: str, stem: str, post: str) -> None:
    found = likely_reading(fold_word(word), Segmenter(), closed=word.endswith("ة"))
    assert found is not None
    assert (found.pre, found.stem, found.post) == (pre, stem, post)


@given(st.text(alphabet="وفبلكساهنمتي", max_size=9) | st.text(max_size=5))
def test_it_is_one_of_the_readings_or_none(word: str) -> None:
    norm = fold_word(word)
    found = likely_reading(norm, Segmenter(frequencies={}))
    assert found is None or found in readings(norm)
