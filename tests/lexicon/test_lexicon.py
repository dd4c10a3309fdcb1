"""Phrases found in a text: whole, parted, joined by quotation marks, never across a sign."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.tokens import tokenize
from isnad.lexicon import Lexicon, load_lexicon

FEW = settings(max_examples=60, deadline=None, database=None)


def small(*phrases: str) -> Lexicon:
    heads: dict[str, int] = {}
    for phrase in phrases:
        head, length = phrase.split(" ")[0], phrase.count(" ") + 1
        heads[head] = max(length, heads.get(head, 0))
    table = {phrase: [("test", phrase, {})] for phrase in phrases}
    return Lexicon({"table": table, "heads": heads, "data": {}}, "0")


def found(lexicon: Lexicon, text: str) -> list[tuple[str, str, str]]:
    return [(h.entry.id, h.reading.pre, h.reading.post) for h in lexicon.hits(tokenize(text))]


SMALL = small("دير الزور", "دير", "الرقه", "قوات", "قوات النظام", "حزب الله", "444")


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("دير الزور", [("دير الزور", "", ""), ("دير", "", "")]),
        ("بدير الزور", [("دير الزور", "ب", ""), ("دير", "ب", "")]),
        ("#دير_الزور", [("دير الزور", "", ""), ("دير", "", "")]),
        ("والرقّة", [("الرقه", "و", "")]),
        ("بالرقة", [("الرقه", "ب", "")]),
        ("للرقة", [("الرقه", "ل", "")]),
        ("قواته", [("قوات", "", "ه")]),
        ("قواتها", [("قوات", "", "ها")]),
        ("حزب «الله»", [("حزب الله", "", "")]),
        ("«حزب» الله", [("حزب الله", "", "")]),
        ("حزب، الله", []),
        ("حزب\nالله", []),
        ("حزب (الله", []),
        ("اللواء 444", [("444", "", "")]),
        ("قواته النظام", [("قوات", "", "ه")]),
        ("مدرسة", []),
        ("", []),
    ],
)
def test_hits(text: str, hits: list[tuple[str, str, str]]) -> None:
    assert found(SMALL, text) == hits


def test_the_longest_phrase_stands_first() -> None:
    assert [n for n, _, _ in found(SMALL, "قوات النظام")] == ["قوات النظام", "قوات"]


def test_what_the_lexicon_holds() -> None:
    assert "دير الزور" in SMALL
    assert "دير الزو" not in SMALL
    assert [e.id for e in SMALL.senses("دير")] == ["دير"]
    assert SMALL.senses("سوق") == ()


WORDS = st.lists(
    st.sampled_from(
        ["قصف", "الجيش", "دير", "الزور", "«", "»", "،", "قوات", "النظام", "٥", "\n", "🚨", "و"]
    ),
    max_size=25,
).map(" ".join)


@FEW
@given(st.one_of(WORDS, st.text()))
def test_hits_lie_inside_the_tokens_in_order(text: str) -> None:
    tokens = tokenize(text)
    hits = load_lexicon().hits(tokens)
    assert all(0 <= h.first < h.last <= len(tokens) for h in hits)
    assert [(h.first, -h.last) for h in hits] == sorted((h.first, -h.last) for h in hits)


def test_a_text_four_times_as_long_has_four_times_the_hits() -> None:
    text = "قصف الجيش بلدة في ريف دير الزور.\n"
    few, many = (len(load_lexicon().hits(tokenize(text * n))) for n in (25, 100))
    assert many == 4 * few > 0
