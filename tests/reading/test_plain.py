"""Plain texts: what is headline, byline, dateline and what is body."""

from collections.abc import Callable
from datetime import date

import pytest

from isnad.lexicon import Lexicon
from isnad.reading.plain import read_text

T = "قصف ليلي يوقع ضحايا في قرية الزعفرانة"


@pytest.mark.parametrize(
    ("head", "title", "byline", "outlet"),
    [
        (f"{T}\n\n", T, None, ""),
        (f"{T}\nوكالات\n\n", T, "وكالات", ""),
        (f"{T}\n\nوكالات\n\n", T, "وكالات", ""),
        (f"عربي ودولي\n\n{T}\n\n", T, None, ""),
        (f"ميدان الشرق\n\n{T}\n\n", T, None, ""),
        (f"صحيفة الوطن\n\n{T}\n\nخاص\n\n", T, "خاص", "صحيفة الوطن"),
        (f"{T}\n\nكتب: سالم الوراق\nالأحد 11 تشرين الأول 2015\n\n", T, "سالم الوراق", ""),
        (f"{T}\n\n11-10-2015 | وكالات\n\n", T, "وكالات", ""),
        (f"{T}\n\nالأناضول\n\n", T, "الأناضول", ""),
        (f"{T}!\n\nشارك الخبر\nفيسبوك\nتويتر\n\n", T + "!", None, ""),
        ("", "", None, ""),
    ],
)
def test_headers(
    head: str, title: str, byline: str | None, outlet: str, text: str, lexicon: Lexicon
) -> None:
    found = read_text(head + text, lexicon)
    assert found is not None
    assert (found.title, found.byline, found.outlet) == (title, byline, outlet)
    assert found.text == text


@pytest.mark.parametrize(
    ("tail", "byline", "outlet"),
    [
        ("\n\nزر الذهاب إلى الأعلى\n\nصحيفة الوطن\n", None, "صحيفة الوطن"),
        ("\n\nالمصدر: وكالات", "وكالات", ""),
        ("\n\n(أ ف ب)", "أ ف ب", ""),
        ("\n\nاقرأ أيضاً\nوزير يزور المخيم\nهدنة في الجنوب\n", None, ""),
        ("\n\nالوسوم: قصف، نازحون\n\n0 تعليق\n\nجميع الحقوق محفوظة 2016 ©", None, ""),
        ("\n\n", None, ""),
    ],
)
def test_tails(tail: str, byline: str | None, outlet: str, text: str, lexicon: Lexicon) -> None:
    found = read_text(f"{T}\n\n{text}{tail}", lexicon)
    assert found is not None
    assert (found.text, found.byline, found.outlet) == (text, byline, outlet)


def test_a_first_line_that_is_a_sentence_is_body(text: str, lexicon: Lexicon) -> None:
    found = read_text(f"قُتل راعٍ بلغم قرب النهر.\n\n{text}", lexicon)
    assert found is not None
    assert found.title == ""
    assert found.text.startswith("قُتل راعٍ")


@pytest.mark.parametrize("only", [T, "قُتل راعٍ بلغم قرب النهر.", "عاجل: قتلى في انفجار"])
def test_a_single_line_is_body(only: str, lexicon: Lexicon) -> None:
    found = read_text(only, lexicon)
    assert found is not None
    assert (found.title, found.text) == ("", only)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2029", "\x0b"])
def test_every_kind_of_line_end(
    end: str, body: tuple[str, ...], text: str, lexicon: Lexicon
) -> None:
    found = read_text((end * 2).join([T, *body]), lexicon)
    assert found is not None
    assert (found.title, found.text) == (T, text)


def test_lines_without_blank_lines_are_paragraphs(
    body: tuple[str, ...], text: str, lexicon: Lexicon
) -> None:
    found = read_text("\n".join([T, *body]), lexicon)
    assert found is not None
    assert (found.title, found.text) == (T, text)


def test_lines_broken_at_a_width_are_joined(
    body: tuple[str, ...], text: str, lexicon: Lexicon
) -> None:
    import textwrap

    wrapped = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in body)
    found = read_text(f"{T}\n\n{wrapped}", lexicon)
    assert found is not None
    assert (found.title, found.text) == (T, text)


def test_blanks_of_every_kind_become_one(lexicon: Lexicon) -> None:
    found = read_text("قُتل\u00a0 راعٍ\t بلغم \u2003قرب  النهر.", lexicon)
    assert found is not None
    assert found.text == "قُتل راعٍ بلغم قرب النهر."


@pytest.mark.parametrize("nothing", ["", "\n\n", "زر الذهاب إلى الأعلى", "***\n\nفيسبوك"])
def test_nothing_but_boilerplate(nothing: str, lexicon: Lexicon) -> None:
    assert read_text(nothing, lexicon) is None


def test_bulletin_posts_keep_their_lines(lexicon: Lexicon) -> None:
    post = "🔴 #عاجل | قصف على أطراف #دير_الشمس\n\n▪️ إصابة طفلين بشظايا\n▪️ نزوح عشرات العائلات"
    found = read_text(post, lexicon)
    assert found is not None
    assert "نزوح عشرات العائلات" in found.text


def test_the_dateline_is_read(read_one: Callable[..., tuple], text: str) -> None:
    report, problems = read_one(f"{T}\n\nالأحد 11 تشرين الأول 2015\n\n{text}")
    assert report.day == date(2015, 10, 11)
    assert report.published.read_from == "dateline"
    assert not problems
