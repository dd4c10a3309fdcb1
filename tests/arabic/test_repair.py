"""Lam-alefs that a PDF changed about."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.repair import lam_alef_inverted, repair_lam_alef
from isnad.lexicon import load_lexicon
from isnad.lexicon.written import word_weigher

FEW = settings(max_examples=80, deadline=None, database=None)
WEIGH = word_weigher(load_lexicon())
TEXT = (
    "أعلن الجيش أمس الأحد اعتقال ثلاثة مسلحين في الأحياء الشرقية، وقال الإعلام الحربي إن قوات "
    "الاحتلال أطلقت النار على الأهالي خلال مظاهرة، ولا إصابات بين اللاجئين حتى الآن."
)
ARABIC = st.text(st.sampled_from("الأإآبتسمنوكلا ،.\u064e\u0640"), max_size=60)


def inverted(text: str) -> str:
    return re.sub("ل([اأإآ])", r"\1ل", text)


def test_an_inverted_text_is_told_and_put_right() -> None:
    wrong = inverted(TEXT)
    assert wrong != TEXT
    assert lam_alef_inverted(wrong)
    assert repair_lam_alef(wrong, WEIGH).text == TEXT


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("اإلسالم", "الإسلام"), ("األمن العام", "الأمن العام"), ("حتى اآلن", "حتى الآن"),
     ("قوات االحتالل واألمن", "قوات الاحتلال والأمن"), ("باإلضافة إلى", "بالإضافة إلى")],
)  # fmt: skip
def test_words(wrong: str, right: str) -> None:
    assert repair_lam_alef(wrong, WEIGH).text == right


@pytest.mark.parametrize(
    "text",
    [TEXT, "", "قال", "لا أحد", "االجيش", "English text", "إلى ألمانيا", "٣٤ ﻻ ﷲ", "آلاف"],
)
def test_other_texts_stay_untouched(text: str) -> None:
    assert not lam_alef_inverted(text)
    assert repair_lam_alef(text, WEIGH).text == text


def test_without_a_lexicon_only_what_is_sure_changes() -> None:
    assert repair_lam_alef("األمن و اإلدارة والسالح").text == "الأمن و الإدارة والسالح"


def test_offsets_lead_back() -> None:
    wrong = inverted(TEXT)
    done = repair_lam_alef(wrong, WEIGH)
    at = done.text.index("الاحتلال")
    start, end = done.original(at, at + 8)
    assert sorted(wrong[start:end]) == sorted("الاحتلال")
    assert all(done.text[n] != wrong[n] for n in done.swapped)


@FEW
@given(st.text() | ARABIC)
def test_offsets_rise_and_nothing_is_lost(text: str) -> None:
    done = repair_lam_alef(text, WEIGH)
    assert len(done.offsets) == len(done.text) + 1
    assert list(done.offsets) == sorted(done.offsets)
    assert sorted(done.text) == sorted(text)
    assert len(done.text) == len(text)
