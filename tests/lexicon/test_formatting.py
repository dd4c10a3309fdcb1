"""The one layout of the data files."""

import pytest

from isnad.lexicon import LexiconError
from isnad.lexicon.formatting import WIDTH, format_text


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            "source: me\nwords:\n- {id: b, words: [ب]}\n- id: a\n  words:\n    - ا\n    - أ\n",
            "source: me\nwords:\n  - {id: a, words: [ا, أ]}\n  - {id: b, words: [ب]}\n",
        ),
        (
            "source: me\n# head\nwords:\n  - {id: b, n: 1}\n\n\n  # group\n  - {id: a, n: 2}\n",
            "source: me\n# head\nwords:\n  - {id: b, n: 1}\n\n  # group\n  - {id: a, n: 2}\n",
        ),
        (
            "source: me\nwords:\n    - {id: b, n: 1} # why\n    - {id: a, n: 2}\n",
            "source: me\nwords:\n  - {id: a, n: 2}\n  - {id: b, n: 1} # why\n",
        ),
        (
            'source: me\nwords:\n- id: a\n  text: "x: #1"\n  more: a, b [c]\n',
            'source: me\nwords:\n  - {id: a, text: "x: #1", more: "a, b [c]"}\n',
        ),
        (
            "source: me # us\nwords:   # what\n- {id: a}\nlist: [ا, # alif\n  ب]\n",
            "# us\nsource: me\n# what\nwords:\n  - {id: a}\n# alif\nlist: [ا, ب]\n",
        ),
        (
            "source: me\nwords: [ا,ب]\nempty: []\n",
            "source: me\nwords: [ا, ب]\nempty: []\n",
        ),
        (
            "source: me\nnames:\n  b: {en: x, ar: س}\n  a: {en: y}\n",
            "source: me\nnames:\n  b: {en: x, ar: س}\n  a: {en: y}\n",
        ),
        (
            "source: me\nwords:\n- {word: ب}\n- {word: ا}\n# end\n",
            "source: me\nwords:\n  - {word: ب}\n  - {word: ا}\n# end\n",
        ),
    ],
)
def test_layout(given: str, expected: str) -> None:
    assert format_text(given, "x.yaml") == expected
    assert format_text(expected, "x.yaml") == expected


def test_order_is_kept_where_it_means_something() -> None:
    text = "source: me\nframes:\n  - {id: b}\n  - {id: a}\n"
    assert format_text(text, "x.yaml", keep_order=True) == text


def test_long_entries_take_a_line_for_each_key() -> None:
    words = ", ".join(["كلمة"] * 60)
    text = f"source: me\nwords:\n  - {{id: a, kind: x, words: [{words}]}}\n"
    lines = format_text(text, "x.yaml").splitlines()
    assert lines[2:4] == ["  - id: a", "    kind: x"]
    assert lines[4].startswith("    words: [كلمة, ")
    assert max(map(len, lines)) <= WIDTH


def test_block_texts_stay_as_they_are() -> None:
    text = "source: me\nwords:\n  - id: a\n    text: |\n      one\n      two\n"
    assert format_text(text, "x.yaml") == text


@pytest.mark.parametrize("text", ["a: [", "- a\n- b\n", "", "a: &x 1\nb: *y\n"])
def test_what_is_no_data_file_is_refused(text: str) -> None:
    with pytest.raises(LexiconError, match=r"x\.yaml"):
        format_text(text, "x.yaml")
