"""What governs the people, parties and places of a sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.coder.rules import mentions_of
from isnad.discourse.wordmap import word_map
from isnad.frames.item import Item
from isnad.frames.items import collect
from isnad.lexicon import load_lexicon
from isnad.mentions.document import Document, read_document
from isnad.model import Report

FEW = settings(max_examples=60, deadline=None, database=None)
LEXICON = load_lexicon()


def items(
    text: str, trigger: str = "", form: str = "verb", country: str | None = "SY"
) -> tuple[Document, tuple[Item, ...]]:
    """The items of a text whose one trigger is a word that stands in it."""
    document = read_document(text, LEXICON)
    at = [t.index for t in document.tokens if document.text[t.start : t.end] == trigger]
    found = collect(
        document,
        mentions_of(document, LEXICON, Report("r", text), country),
        word_map(document),
        {n + 1: form for n in at},
        set(at).__contains__ if form == "verb" else set().__contains__,
        [0],
        0,
        len(document.tokens),
    )
    return document, found


def governed(text: str, trigger: str = "", form: str = "verb") -> dict[str, tuple[str, ...]]:
    document, found = items(text, trigger, form)
    return {document.words(i.first, i.last): i.preps for i in found if i.who}


@pytest.mark.parametrize(
    ("text", "trigger", "form", "who", "prep"),
    [
        ("قصفت روسيا البلدة", "قصفت", "verb", "روسيا", "none"),
        ("قصف روسي", "قصف", "noun", "روسي", "gen"),
        ("قتل على يد داعش", "قتل", "verb", "داعش", "by"),
        ("قتل من قبل داعش", "قتل", "verb", "داعش", "by"),
        ("هجوم ضد داعش", "هجوم", "noun", "داعش", "against"),
        ("اشتبك مع داعش", "اشتبك", "verb", "داعش", "with"),
        ("اشتباكات بين داعش", "اشتباكات", "noun", "داعش", "between"),
        ("تقدم بدعم من روسيا", "تقدم", "verb", "روسيا", "support"),
        ("انشق عن داعش", "انشق", "verb", "داعش", "an"),
        ("هجوم على داعش", "هجوم", "noun", "داعش", "ala"),
        ("سلم إلى داعش", "سلم", "verb", "داعش", "ila"),
        ("اعترف بإسرائيل", "اعترف", "verb", "بإسرائيل", "b"),
        ("قصف للحوثيين", "قصف", "noun", "للحوثيين", "l"),
    ],
)
def test_governing_words(text: str, trigger: str, form: str, who: str, prep: str) -> None:
    assert governed(text, trigger, form)[who][0] == prep


@pytest.mark.parametrize(
    ("text", "trigger", "thing"),
    [
        ("قصف موقعاً لحزب الله", "قصف", "position"),
        ("قصف مواقع حزب الله", "قصف", "position"),
        ("قصف مقرات تابعة لحزب الله", "قصف", "position"),
        ("أحرق منازل المدنيين", "أحرق", "home"),
        ("قصف حزب الله", "قصف", None),
    ],
)
def test_things_stand_between(text: str, trigger: str, thing: str | None) -> None:
    _, found = items(text, trigger)
    assert found[-1].thing == thing


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("قصفت روسيا وإيران البلدة", [False, True]),
        ("قصفت روسيا إيران", [False, False]),
        ("قصفت «روسيا» و«إيران» البلدة", [False, True]),
    ],
)
def test_what_is_joined_by_and(text: str, joined: list[bool]) -> None:
    _, found = items(text, "قصفت")
    assert [i.coordinate for i in found if i.who] == joined


def test_what_is_joined_is_governed_alike() -> None:
    _, found = items("قتل على يد داعش وجبهة النصرة", "قتل")
    assert [i.preps for i in found if i.who] == [("by",), ("by",)]


def test_a_count_and_its_party_are_one_item() -> None:
    document, found = items("قتل خمسة جنود من الجيش السوري", "قتل")
    (one,) = [i for i in found if i.who]
    assert one.count is not None
    assert one.party is not None
    assert document.words(one.first, one.last) == "خمسة جنود من الجيش السوري"


def test_places_and_periods_are_items() -> None:
    _, found = items("قصف بلدة دوما أمس", "قصف")
    assert [i.place is not None for i in found] == [True, False]
    assert [i.period is not None for i in found] == [False, True]


PIECES = st.lists(
    st.sampled_from(
        [
            "قصف",
            "الجيش",
            "السوري",
            "خمسة",
            "جنود",
            "و",
            "في",
            "دوما",
            "أمس",
            "على",
            "يد",
            "داعش",
            "«",
            "»",
            "،",
            "مواقع",
            "لـ",
            "🚨",
        ]
    ),
    max_size=25,
).map(" ".join)


@FEW
@given(PIECES)
def test_items_are_in_order_inside_the_text(text: str) -> None:
    document, found = items(text, "قصف")
    assert [i.first for i in found] == sorted(i.first for i in found)
    for item in found:
        assert 0 <= item.first < item.last <= len(document.tokens)
        assert item.preps
