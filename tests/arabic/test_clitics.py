"""What may be written on to a word: the right parting is always among the readings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.clitics import Reading, readings
from isnad.arabic.folding import fold_word

FEW = settings(max_examples=60, deadline=None, database=None)


@pytest.mark.parametrize(
    ("word", "pre", "stem", "post"),
    [
        ("وقصفت", "و", "قصفت", ""),
        ("فقتلوا", "ف", "قتلوا", ""),
        ("بالرقة", "ب", "الرقه", ""),
        ("وبالرقة", "وب", "الرقه", ""),
        ("للحوثيين", "ل", "الحوثيين", ""),
        ("وللجيش", "ول", "الجيش", ""),
        ("لبنان", "", "لبنان", ""),
        ("لليبيا", "ل", "ليبيا", ""),
        ("سيقصف", "س", "يقصف", ""),
        ("وسينسحب", "وس", "ينسحب", ""),
        ("فسيرد", "فس", "يرد", ""),
        ("كالعادة", "ك", "العاده", ""),
        ("قواته", "", "قوات", "ه"),
        ("قواتها", "", "قوات", "ها"),
        ("بينهم", "", "بين", "هم"),
        ("منزلهما", "", "منزل", "هما"),
        ("قواتنا", "", "قوات", "نا"),
        ("غارته", "", "غاره", "ه"),
        ("مدينتهم", "", "مدينه", "هم"),
        ("مقاتليه", "", "مقاتلين", "ه"),
        ("اعتقلوه", "", "اعتقلوا", "ه"),
        ("وقتلوهم", "و", "قتلوا", "هم"),
        ("استهدفوها", "", "استهدفوا", "ها"),
        ("وبقواته", "وب", "قوات", "ه"),
        ("مستشفاها", "", "مستشفي", "ها"),
        ("لقواتهم", "ل", "قوات", "هم"),
    ],
)
def test_the_right_parting_is_proposed(word: str, pre: str, stem: str, post: str) -> None:
    assert Reading(pre, stem, post) in readings(fold_word(word))


@pytest.mark.parametrize("word", ["وادي", "بغداد", "لبنان", "كركوك", "سيناء", "فلسطين", "في", "هم"])
def test_the_whole_word_comes_first(word: str) -> None:
    norm = fold_word(word)
    assert readings(norm)[0] == Reading("", norm)


@pytest.mark.parametrize("word", ["المقاتله", "الجيشه"])
def test_a_word_with_the_article_takes_no_pronoun(word: str) -> None:
    assert all(not r.post for r in readings(word) if r.stem.startswith("ال"))


@FEW
@given(st.text(st.sampled_from("ابتحدرسعفقكلمنهوي"), max_size=14))
def test_readings_are_few_distinct_and_never_empty_handed(word: str) -> None:
    found = readings(word)
    assert found[0] == Reading("", word)
    assert len(found) == len(set(found)) <= 80
    assert all(r.stem for r in found[1:])


@FEW
@given(st.text(max_size=12))
def test_any_word_is_read(word: str) -> None:
    assert readings(word)
