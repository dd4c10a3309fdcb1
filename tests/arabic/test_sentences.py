"""Where sentences and paragraphs end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.sentences import sentences
from isnad.arabic.tokens import tokenize

FEW = settings(max_examples=60, deadline=None, database=None)


def parted(text: str) -> list[str]:
    tokens = tokenize(text)
    return [text[tokens[s.first].start : tokens[s.last - 1].end] for s in sentences(tokens)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصف الجيش دوما. وسقط قتلى.", ["قصف الجيش دوما.", "وسقط قتلى."]),
        ("هل انسحبوا؟ نعم!", ["هل انسحبوا؟", "نعم!"]),
        ("بلا نقطة في آخره", ["بلا نقطة في آخره"]),
        ("سطر أول\nسطر ثان", ["سطر أول", "سطر ثان"]),
        ("قال: «انسحبنا.» ثم سكت.", ["قال: «انسحبنا.»", "ثم سكت."]),
        ("نسبة 1.5 في المئة.", ["نسبة 1.5 في المئة."]),
        ("انتظروا... ثم عادوا.", ["انتظروا...", "ثم عادوا."]),
        ("اعتقل س.م في عدن.", ["اعتقل س.م في عدن."]),
        ("في عام 2019. ثم عاد.", ["في عام 2019.", "ثم عاد."]),
        ("...", []),
        ("\n\n\n", []),
        ("", []),
        ("!!! قصف", ["قصف"]),
        ("انتهى\u06d4 وبدأ", ["انتهى\u06d4", "وبدأ"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert parted(text) == expected


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("أول. ثان.\n\nثالث.", [0, 0, 1]),
        ("أول\n\n\n\nثان", [0, 1]),
        ("أول\nثان\nثالث", [0, 1, 2]),
    ],
)
def test_paragraphs_count_line_ends(text: str, paragraphs: list[int]) -> None:
    assert [s.paragraph for s in sentences(tokenize(text))] == paragraphs


PIECES = st.lists(
    st.sampled_from(
        ["قصف ", "دوما", ". ", ".", "!", "؟", "\n", "«", "»", "٣ ", "…", "🚨", "1.5", "ّ"]
    ),
    max_size=40,
).map("".join)


@FEW
@given(st.one_of(PIECES, st.text()))
def test_sentences_are_in_order_apart_and_hold_all_words(text: str) -> None:
    tokens = tokenize(text)
    held: list[int] = []
    last, paragraph = 0, 0
    for sentence in sentences(tokens):
        assert last <= sentence.first < sentence.last <= len(tokens)
        assert sentence.paragraph >= paragraph
        last, paragraph = sentence.last, sentence.paragraph
        held.extend(range(sentence.first, sentence.last))
    assert {t.index for t in tokens if t.kind != "punct"} <= set(held)
    assert all(tokens[n].norm != "\n" for n in held)


def test_a_text_four_times_as_long_has_four_times_the_sentences() -> None:
    text = "قصف الجيش دوما. وسقط قتلى؟ نعم.\n"
    few, many = (len(sentences(tokenize(text * n))) for n in (100, 400))
    assert many == 4 * few
