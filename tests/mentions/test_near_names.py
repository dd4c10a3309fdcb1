"""Misspelt names of at least six letters, one error away from one name or several."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic import fold_word
from isnad.lexicon import load_lexicon
from isnad.mentions.near_names import near, near_keys

LEXICON = load_lexicon()
FEW = settings(max_examples=60, deadline=None, database=None)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("القامشاي", "القامشلي"), ("القاميشلي", "القامشلي"), ("وبالقامشاي", "القامشلي"),
        ("بنغاازي", "بنغازي"), ("طرابلص", "طرابلس"), ("الخرطزم", "الخرطوم"),
        ("الفلوحة", "الفلوجة"), ("كوبانيي", "كوباني"), ("دير الزوز", "دير الزور"),
        ("بنعازي", "بنغازي"), ("بنغازيي", "بنغازي"), ("بنغزاي", "بنغازي"),
    ],
)  # fmt: skip
def test_one_error_is_seen_through(written: str, meant: str) -> None:
    key = " ".join(map(fold_word, meant.split()))
    assert near_keys(written, LEXICON, ["place"])[0] == key
    assert near(written, LEXICON, ["place"])
    assert all(entry.category == "place" for entry in near(written, LEXICON, ["place"]))


@pytest.mark.parametrize(
    "word",
    [
        "القامشلي", "القامشلى", "بنغازى", "المعارك", "والمدنيين", "قصفتهم", "الموصول", "حلبب",
        "الرققة", "طرابلوسسي", "", "سجق", "١٢٣٤٥٦٧", "ب" * 300,
    ],
)  # fmt: skip
def test_known_short_and_distant_words_are_left_alone(word: str) -> None:
    assert near(word, LEXICON, ["place"]) == ()


def test_categories_are_kept_apart() -> None:
    assert near("القامشاي", LEXICON, ["outlet"]) == ()
    assert near("القامشاي", LEXICON, iter(["place"]))


@FEW
@given(st.text(max_size=30) | st.text(st.sampled_from("ابتقمشليزغن "), max_size=20))
def test_nothing_raises_and_answers_are_stable(word: str) -> None:
    assert near(word, LEXICON, ["place"]) == near(word, LEXICON, ["place"])
