"""Words, numbers and signs, with offsets into the untouched text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.folding import fold_word
from isnad.arabic.tokens import tokenize

FEW = settings(max_examples=60, deadline=None, database=None)
PIECES = st.lists(
    st.sampled_from(
        [
            "قصف",
            "الجيشُ",
            "الإجبـــاري",
            "«دوما»",
            "#دير_الزور",
            "\u200f12\u200e",
            "٢٣",
            "1,200",
            "🚨",
            "(",
            ")",
            "\n",
            "\n\n",
            " ",
            "\t",
            "\u00a0",
            "،",
            "...",
            "18:40",
            "x",
            "ّ",
            "ـ",
            "\u2067",
        ]
    ),
    max_size=30,
).map("".join)
WILD = st.one_of(PIECES, st.text())


def shape(text: str) -> list[tuple[str, str]]:
    return [(t.kind, t.norm) for t in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("قُتل رجل", [("word", "قتل"), ("word", "رجل")]),
        ("#دير_الزور", [("punct", "#"), ("word", "دير"), ("word", "الزور")]),
        ("1,200", [("number", "1,200")]),
        ("١٬٢٠٠", [("number", "1,200")]),
        ("1.5", [("number", "1.5")]),
        ("18:40", [("number", "18:40")]),
        ("13/05/2021", [("number", "13/05/2021")]),
        ("٢٣ قتيلاً", [("number", "23"), ("word", "قتيلا")]),
        ("عام 2019.", [("word", "عام"), ("number", "2019"), ("punct", ".")]),
        ("«حزب الله»", [("punct", "«"), ("word", "حزب"), ("word", "الله"), ("punct", "»")]),
        ("الإجبـــاري", [("word", "الاجباري")]),
        ("ف16", [("word", "ف"), ("number", "16")]),
        ("أمس\nاليوم", [("word", "امس"), ("punct", "\n"), ("word", "اليوم")]),
        ("الـ24", [("word", "ال"), ("number", "24")]),
        ("عاجل🚨", [("word", "عاجل"), ("punct", "🚨")]),
        ("ًٌٍ", []),
        ("___", []),
        ("", []),
        (" \t\u00a0", []),
    ],
)
def test_kinds_and_norms(text: str, tokens: list[tuple[str, str]]) -> None:
    assert shape(text) == tokens


@FEW
@given(WILD)
def test_every_token_slices_back_to_its_text(text: str) -> None:
    last = 0
    for number, token in enumerate(tokenize(text)):
        assert token.index == number
        assert last <= token.start < token.end <= len(text)
        piece = text[token.start : token.end]
        assert token.norm == (fold_word(piece) or piece)
        last = token.end


@FEW
@given(WILD)
def test_nothing_but_space_marks_and_joints_is_dropped(text: str) -> None:
    covered = {n for t in tokenize(text) for n in range(t.start, t.end)}
    rest = "".join(c for n, c in enumerate(text) if n not in covered)
    assert all(c == "_" or not c.strip() or not fold_word(c) or not c.isalnum() for c in rest)


@FEW
@given(WILD)
def test_a_token_never_holds_space(text: str) -> None:
    assert not [t for t in tokenize(text) if " " in text[t.start : t.end] or "\t" in t.norm]


def test_a_text_four_times_as_long_has_four_times_the_tokens() -> None:
    text = "قصف الجيش بلدة دوما، وأصيب ٣ أشخاص.\n"
    assert len(tokenize(text * 400)) == 4 * len(tokenize(text * 100))


def test_a_word_of_a_hundred_thousand_letters_is_one_token() -> None:
    assert [t.end for t in tokenize("م" * 100_000)] == [100_000]


def test_marks_without_letters_cost_nothing() -> None:
    assert tokenize("ـ" * 50_000 + "\u064e" * 50_000) == ()
