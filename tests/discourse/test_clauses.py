"""Where a sentence parts into clauses, and what joins them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.discourse.clauses import Clause, clauses
from isnad.discourse.wordmap import word_map
from isnad.lexicon import load_lexicon
from isnad.mentions.document import Document, read_document

FEW = settings(max_examples=60, deadline=None, database=None)
LEXICON = load_lexicon()


def split(
    text: str, verbs: str = "", nouns: str = "", cues: str = ""
) -> tuple[Document, tuple[Clause, ...]]:
    """The clauses of a one-sentence text; verbs, nouns and cues are words that stand in it."""
    document = read_document(text, LEXICON)
    at = {t.index: document.text[t.start : t.end] for t in document.tokens}
    wanted = [
        {n for n, word in at.items() if word in group.split()} for group in (verbs, nouns, cues)
    ]
    sentence = document.sentences[0]
    parts = clauses(
        document, sentence, word_map(document), wanted[0], wanted[1], wanted[2].__contains__, {}
    )
    return document, parts


def shown(*args: str) -> list[tuple[str, str]]:
    document, parts = split(*args)
    return [(p.kind, document.words(p.first, p.last)) for p in parts]


@pytest.mark.parametrize(
    ("text", "verbs", "expected"),
    [
        (
            "قصف الجيش البلدة",
            "قصف",
            [("head", "قصف الجيش البلدة")],
        ),
        (
            "قصف الجيش البلدة واعتقل شابين",
            "قصف واعتقل",
            [("head", "قصف الجيش البلدة"), ("coordinate", "واعتقل شابين")],
        ),
        (
            "قصف الجيش البلدة، فيما انسحب الثوار",
            "قصف انسحب",
            [("head", "قصف الجيش البلدة"), ("opener", "فيما انسحب الثوار")],
        ),
        (
            "قصف الجيش البلدة بينما انسحب الثوار",
            "قصف انسحب",
            [("head", "قصف الجيش البلدة"), ("opener", "بينما انسحب الثوار")],
        ),
        (
            "انسحب الثوار بعد أن قصف الجيش البلدة",
            "انسحب قصف",
            [("head", "انسحب الثوار"), ("after", "بعد أن قصف الجيش البلدة")],
        ),
        (
            "انسحب الثوار قبل أن يقصف الجيش البلدة",
            "انسحب يقصف",
            [("head", "انسحب الثوار"), ("after", "قبل أن يقصف الجيش البلدة")],
        ),
        (
            "قصف الجيش البلدة، مخلفاً ثلاثة قتلى",
            "قصف",
            [("head", "قصف الجيش البلدة"), ("result", "مخلفاً ثلاثة قتلى")],
        ),
        (
            "قصف الجيش البلدة مخلفاً ثلاثة قتلى",
            "قصف",
            [("head", "قصف الجيش البلدة مخلفاً ثلاثة قتلى")],
        ),
        (
            "وصل الجنود الذين انسحبوا من البلدة",
            "وصل انسحبوا",
            [("head", "وصل الجنود"), ("relative", "الذين انسحبوا من البلدة")],
        ),
        (
            "وصل الجنود الذين كانوا هناك",
            "وصل",
            [("head", "وصل الجنود الذين كانوا هناك")],
        ),
        (
            "انسحب الثوار، وقد قصف الجيش البلدة",
            "انسحب قصف",
            [("head", "انسحب الثوار"), ("coordinate", "وقد قصف الجيش البلدة")],
        ),
        (
            "انسحب الثوار، سيطر الجيش على البلدة",
            "انسحب سيطر",
            [("head", "انسحب الثوار"), ("comma", "سيطر الجيش على البلدة")],
        ),
        (
            "انسحب الثوار ثم سيطر الجيش",
            "انسحب سيطر",
            [("head", "انسحب الثوار ثم سيطر الجيش")],
        ),
        (
            "انسحب الثوار، ثم سيطر الجيش",
            "انسحب سيطر",
            [("head", "انسحب الثوار"), ("opener", "ثم سيطر الجيش")],
        ),
        (
            "قصف الجيش البلدة والمدينة",
            "قصف",
            [("head", "قصف الجيش البلدة والمدينة")],
        ),
        (
            "قصف الجيش البلدة، والطيران أغار على المدينة",
            "قصف أغار",
            [("head", "قصف الجيش البلدة"), ("coordinate", "والطيران أغار على المدينة")],
        ),
        (
            "دوما: قصف الجيش البلدة",
            "قصف",
            [("head", "دوما"), ("comma", "قصف الجيش البلدة")],
        ),
        ("فيما انسحب الثوار", "انسحب", [("head", "فيما انسحب الثوار")]),
    ],
)
def test_joints(text: str, verbs: str, expected: list[tuple[str, str]]) -> None:
    assert shown(text, verbs) == expected


@pytest.mark.parametrize(
    "result",
    ["ما أدى إلى مقتل طفل", "مما أسفر عن مقتل طفل", "الأمر الذي تسبب بنزوح الأهالي", "أوقع قتلى"],
)
def test_a_result_is_a_clause_to_the_end(result: str) -> None:
    head, *rest = shown(f"قصف الجيش البلدة، {result}", "قصف")
    assert head == ("head", "قصف الجيش البلدة")
    assert {kind for kind, _ in rest} == {"result"}
    assert " ".join(words for _, words in rest) == result


def test_a_verbal_noun_after_and_begins_a_clause() -> None:
    assert shown("أعلن مقتل جندي وإصابة ثلاثة", "أعلن", "وإصابة") == [
        ("head", "أعلن مقتل جندي"),
        ("noun", "وإصابة ثلاثة"),
    ]


def test_an_attribution_is_part_of_no_clause() -> None:
    text = "قصف الجيش البلدة وقال ناشط إن طفلاً قتل"
    found = shown(text, "قصف قتل", "", "وقال ناشط إن")
    assert found == [("head", "قصف الجيش البلدة"), ("head", "طفلاً قتل")]


PIECES = st.lists(
    st.sampled_from(
        [
            "قصف",
            "وقتل",
            "الجيش",
            "،",
            "بينما",
            "الذي",
            "أسفر",
            "عن",
            ":",
            "-",
            "«",
            "»",
            "5",
            "وقد",
            "فيما",
            "ثم",
            "ــ",
            "🚨",
        ]
    ),
    min_size=1,
    max_size=25,
).map(" ".join)


@FEW
@given(PIECES, st.data())
def test_clauses_lie_apart_in_the_sentence(text: str, data: st.DataObject) -> None:
    words = sorted(set(text.split()))
    verbs = data.draw(st.sets(st.sampled_from(words)))
    document = read_document(text, LEXICON)
    if not document.sentences:
        return
    document, parts = split(
        text, " ".join(verbs), "", " ".join(data.draw(st.sets(st.sampled_from(words))))
    )
    sentence, last = document.sentences[0], 0
    for part in parts:
        assert sentence.first <= part.first < part.last <= sentence.last
        assert part.first >= last
        last = part.last
    if parts:
        assert all(
            any(document.tokens[n].kind != "punct" for n in range(p.first, p.last)) for p in parts
        )
