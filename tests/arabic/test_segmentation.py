"""Segmentation: what is written on to a word, with offsets into the word as written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.frequencies import load_frequencies
from isnad.arabic.segmentation import Segmenter
from isnad.arabic.segmentation_model import DATA, load_rules

NAMES = frozenset({"الرقه", "درعا", "بصري", "البوكمال", "لودر", "وادي", "كفر", "تعز", "وشقه"})
needs_counts = pytest.mark.skipif(not load_frequencies(), reason="wordfreq is not installed")


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    return Segmenter(NAMES)


@needs_counts
@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("وزير", "وزير"),
        ("والوزير", "و الوزير"),
        ("وبالسلاح", "و ب السلاح"),
        ("فقتل", "ف قتل"),
        ("فيديو", "فيديو"),
        ("وشن", "و شن"),
        ("للمدينة", "ل لمدينة"),
        ("وللمدنيين", "و ل لمدنيين"),
        ("سيصلون", "س يصلون"),
        ("وستبدأ", "و س تبدأ"),
        ("كتابها", "كتاب ها"),
        ("لقواتهم", "ل قوات هم"),
        ("منازلهم", "منازل هم"),
        ("له", "ل ه"),
        ("ولهم", "و ل هم"),
        ("لأنها", "ل أن ها"),
        ("فإن", "ف إن"),
        ("ولكن", "و لكن"),
        ("قيادة", "قيادة"),
        ("كتاباً", "كتاباً"),
        ("وَبِالقُربِ", "وَ بِ القُربِ"),
        ("وبـــيته", "و بـــيت ه"),
        ("سيهاجمهم", "س يهاجم هم"),
        ("وسيحاصرونها", "و س يحاصرون ها"),
        ("فستراقبه", "ف س تراقب ه"),
        ("سيارتهم", "سيارت هم"),
        ("سنواتها", "سنوات ها"),
        ("وزارتها", "وزارت ها"),
        ("ووكالتها", "و وكالت ها"),
        ("وساطتهم", "وساطت هم"),
        ("ومدرستها", "و مدرست ها"),
        ("ليتهم", "ليت هم"),
        ("ولعلها", "و لعل ها"),
        ("لإسقاط", "ل إسقاط"),
        ("بإلواك", "ب إلواك"),
        ("وبإِلواك", "و ب إِلواك"),
    ],
)
def test_parts(word: str, parts: str) -> None:
    assert " ".join(Segmenter().segment(word).forms) == parts


@needs_counts
@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("وبصرى", "و بصرى"),
        ("بدرعا", "ب درعا"),
        ("وبدرعا", "و ب درعا"),
        ("للرقة", "ل لرقة"),
        ("للبوكمال", "ل لبوكمال"),
        ("البوكمال", "البوكمال"),
        ("لودر", "لودر"),
        ("بلودر", "ب لودر"),
        ("فلودر", "ف لودر"),
        ("وشقة", "وشقة"),
    ],
)
def test_names_are_never_parted_and_prefixes_before_them_are(
    segmenter: Segmenter, word: str, parts: str
) -> None:
    assert " ".join(segmenter.segment(word).forms) == parts


@needs_counts
@pytest.mark.parametrize(
    ("word", "parts", "kinds"),
    [
        ("والجيش", "و ال جيش", "conjunction article stem"),
        ("للجيش", "ل ل جيش", "preposition article stem"),
        ("التزام", "التزام", "stem"),
        ("التي", "التي", "stem"),
        ("الله", "الله", "stem"),
        ("بالالتزام", "ب ال التزام", "preposition article stem"),
    ],
)
def test_the_article_where_it_is_asked_for(word: str, parts: str, kinds: str) -> None:
    found = Segmenter(articles=True).segment(word)
    assert (" ".join(found.forms), " ".join(found.kinds)) == (parts, kinds)


def test_a_text_with_places_of_its_parts(segmenter: Segmenter) -> None:
    text = "قصفوا 3 قرى، وبدرعا اشتباكات"
    found = segmenter.segment_text(text)
    assert [word.word for word in found] == ["قصفوا", "قرى", "وبدرعا", "اشتباكات"]
    for word in found:
        assert text[word.start : word.end] == word.word
        assert tuple(text[part.start : part.end] for part in word.parts) == word.forms
    assert found[2].stem == "درعا"


def test_without_counts_shape_and_names_decide() -> None:
    bare = Segmenter(NAMES, frequencies={})
    assert bare.segment("بدرعا").forms == ("ب", "درعا")
    assert bare.segment("والمدينة").forms == ("و", "المدينة")
    assert bare.segment("لودر").forms == ("لودر",)


def test_a_ligature_is_not_cut_through() -> None:
    for word in ("\ufefbعب", "ﷲ", "\ufdf2", "و\ufefbعب"):
        assert "".join(Segmenter().segment(word).forms) == word


_LETTERS = "وفبلكساهنمتيةىأإءئؤ"
_SIGNS = "\u064b\u064f\u0651\u0640\u200f\u200e\u202b\ufeff\ufefb ١3-.#_a"


@given(st.text(alphabet=_LETTERS + _SIGNS, max_size=14) | st.text(max_size=8))
def test_parts_make_the_word(word: str) -> None:
    for segmenter in (Segmenter(NAMES, articles=True), Segmenter(frequencies={})):
        found = segmenter.segment(word)
        assert "".join(found.forms) == word
        assert all(found.forms)
        assert found.kinds.count("stem") == (1 if word else 0)
        assert segmenter.segment(found.word) == found
        for each in segmenter.segment_text(word):
            assert word[each.start : each.end] == each.word
            assert "".join(word[part.start : part.end] for part in each.parts) == each.word


def test_the_data_file_says_where_it_is_from() -> None:
    raw = json.loads(DATA.read_text(encoding="utf-8"))
    assert raw["source"]
    assert raw["license"] == "Apache-2.0"
    rules = load_rules()
    assert not rules.whole & set(rules.parted)
    sizes = {affix[0] == "-": len(weights) for affix, weights in rules.weights.items()}
    assert all(len(w) == sizes[a[0] == "-"] for a, w in rules.weights.items())
