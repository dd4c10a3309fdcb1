"""Noun phrases that no list knows."""

import pytest

from isnad.discourse.wordmap import word_map
from isnad.frames.nominal import PhraseFinder
from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document

LEXICON = load_lexicon()


def phrase(text: str, first: int = 0, verbs: str = "", taken: str = "") -> str | None:
    document = read_document(text, LEXICON)
    words = {t.index: document.text[t.start : t.end] for t in document.tokens}
    verb = {n for n, word in words.items() if word in verbs.split()}
    held = {n for n, word in words.items() if word in taken.split()}
    finder = PhraseFinder(document, word_map(document), verb.__contains__, held)
    found = finder.at(first, len(document.tokens))
    return None if found is None else document.words(*found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اتحاد الخبازين", "اتحاد الخبازين"),
        ("رابطة صيادي الأسماك في المخا", "رابطة صيادي الأسماك"),
        ("رابطة المتقاعدين من الجيش", "رابطة المتقاعدين"),
        ("هيئة الموانئ وشركة النفط", "هيئة الموانئ"),
        ("في المدينة", None),
        ("لم يذهب", None),
        ("من رابطة", None),
        ("منزلاً قديماً", None),
        ("سيارة قديمة", None),
        ("، رابطة", None),
        ("12 رجلا", None),
        ("بالمدينة القديمة", None),
        ("للمدينة القديمة", None),
        ("", None),
    ],
)
def test_phrases(text: str, expected: str | None) -> None:
    assert phrase(text) == expected


def test_a_phrase_stops_before_a_verb_and_before_what_is_known() -> None:
    text = "رابطة المتقاعدين طالبت الحكومة"
    assert phrase(text, verbs="طالبت") == "رابطة المتقاعدين"
    assert phrase("رابطة متقاعدي الجيش", taken="الجيش") == "رابطة متقاعدي"
    assert phrase(text, taken="رابطة") is None


def test_quotation_marks_are_looked_through() -> None:
    assert phrase("رابطة «صيادي المخا» في المدينة") == "رابطة «صيادي المخا»"


def test_a_phrase_is_never_longer_than_a_name() -> None:
    found = phrase(" ".join(["قرميد"] * 40))
    assert found is not None
    assert len(found.split()) <= 6
