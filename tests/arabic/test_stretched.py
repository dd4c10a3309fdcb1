"""Letters written again and again for effect."""

import pytest

from isnad.arabic import fold_word, readings
from isnad.arabic.stretched import squeezed


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("عاااجل", "عاجل"), ("الشهييييد", "الشهيد"), ("اللللله", "الله"), ("ممممتاز", "ممتاز"),
        ("قصفففف", "قصف"), ("يااااارب", "يارب"), ("عاااااااجل", "عاجل"), ("كبييييررر", "كبير"),
    ],
)  # fmt: skip
def test_the_word_meant_is_among_the_readings(word: str, meant: str) -> None:
    norm = fold_word(word)
    assert fold_word(meant) in squeezed(norm)
    assert fold_word(meant) in {reading.stem for reading in readings(norm)}
    assert readings(norm)[0].stem == norm


@pytest.mark.parametrize(
    "word", ["الله", "ممتد", "للبنان", "شعب", "", "111", "ـــ", "aaabbbcccddd"]
)
def test_other_words_stay_as_they_are(word: str) -> None:
    assert squeezed(fold_word(word)) == ()


def test_prefixes_come_off_too() -> None:
    assert "الشهيد" in {reading.stem for reading in readings("والشهيييد")}
