"""The readable table."""

import io
import re

import pytest

from isnad.export.bidi_cell import BidiCell, Layout, Run
from isnad.export.labels import load_labels
from isnad.export.table import TableWriter
from isnad.model import (
    COUNTED,
    COUNTED_WHO,
    EVENT_TYPES,
    FACTUALITIES,
    LINK_KINDS,
    OUTLET_KINDS,
    WORDING_KINDS,
    Coded,
)

ISOLATES = re.compile("[\u2066-\u2069]")
COLOURS = re.compile("\x1b\\[[0-9;]*m")


def table(*stream: Coded, language="en", terminal=False, width=200) -> str:
    file = io.StringIO()
    TableWriter(language, terminal, width).write(iter(stream), file)
    return file.getvalue()


@pytest.mark.parametrize(
    "words",
    [
        "r1 صحيفة النهر (newspaper) · 2017-03-05 · انشقاق في الميادين",
        "تنظيم الدولة (isis) → defection",
        "shelling → مدنيين (civilians)",
        "ريف الميادين الشرقي (SY)",
        "2017-03-04 أمس",
        "12 fighters defected",
        "2+ civilians killed, 0-19 injured",
        "صحيفة النهر ← شبكة الضفاف",
        "denied",
        "claims: 2 · asserted 1, denied 1",
        "loaded words: 1",
    ],
)
def test_english_table_shows(coded: Coded, words: str) -> None:
    assert words in table(coded, width=260)


@pytest.mark.parametrize(
    "words",
    ["تنظيم الدولة ← انشقاق", "قصف ← مدنيين", "منفي", "منشقون (مقاتلون): 12", "سلسلة الإسناد"],
)
def test_arabic_table_shows(coded: Coded, words: str) -> None:
    text = table(coded, language="ar", width=260)
    assert words in text
    assert "defection" not in text


def test_report_without_claims_or_day_says_so(bare: Coded) -> None:
    text = table(bare)
    assert "no claim found in this report" in text
    assert "publication day unknown" in text


def test_plain_output_holds_no_signs_of_the_terminal(coded: Coded) -> None:
    for language in ("en", "ar"):
        text = table(coded, language=language)
        assert not ISOLATES.search(text)
        assert "\x1b" not in text


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("width", [40, 80, 130, 200])
def test_isolates_are_closed_on_every_line(coded: Coded, language: str, width: int) -> None:
    text = table(coded, language=language, terminal=True, width=width)
    assert "\u2068" in text
    for line in text.splitlines():
        depth = 0
        for sign in line:
            depth += (sign in "\u2066\u2067\u2068") - (sign == "\u2069")
            assert depth >= 0
        assert depth == 0


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("terminal", [True, False])
@pytest.mark.parametrize("width", [60, 160])
def test_hostile_text_never_reaches_the_terminal(
    hostile: Coded, language: str, terminal: bool, width: int
) -> None:
    text = COLOURS.sub("", table(hostile, language=language, terminal=terminal, width=width))
    if terminal:
        text = ISOLATES.sub("", text)
    assert not set(text) & set("\x1b\x07\x00\x9b\r\u202e\u202c\u200f\u2066\u2069\ud800")
    text.encode("utf-8")


@pytest.mark.parametrize("width", [40, 60, 80, 120, 160, 200])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_line_is_wider_than_the_page(coded: Coded, width: int, language: str) -> None:
    from rich.cells import cell_len

    for terminal in (True, False):
        text = COLOURS.sub("", table(coded, language=language, terminal=terminal, width=width))
        assert max(cell_len(line) for line in text.splitlines()) <= width


def test_arabic_page_is_laid_out_from_the_right(coded: Coded) -> None:
    lines = COLOURS.sub("", table(coded, language="ar", terminal=True)).splitlines()
    head = next(line for line in lines if "متى" in line)
    assert head.index("سلسلة الإسناد") < head.index("متى") < head.index("ماذا")


def test_markup_in_texts_is_text(coded: Coded) -> None:
    from dataclasses import replace

    report = replace(coded.report, title="[red]قصف[/red] :smile:")
    assert "[red]قصف[/red] :smile:" in table(replace(coded, report=report))


def test_words_longer_than_the_cell_are_cut() -> None:
    from rich.console import Console

    file = io.StringIO()
    cell = BidiCell(((Run("ق" * 25), Run("ab cd")),), Layout())
    Console(file=file, width=10).print(cell)
    assert [line.strip() for line in file.getvalue().splitlines()] == [
        "ق" * 10, "ق" * 10, "ق" * 5 + " ab", "cd",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("event", EVENT_TYPES),
        ("factuality", FACTUALITIES),
        ("counted", COUNTED),
        ("counted_who", COUNTED_WHO),
        ("link", LINK_KINDS),
        ("outlet_kind", OUTLET_KINDS),
        ("wording_kind", WORDING_KINDS),
    ],
)
def test_every_value_has_a_label_in_both_languages(kind: str, values: tuple[str, ...]) -> None:
    labels = load_labels()[kind]
    assert set(labels) == set(values)
    for name in labels.values():
        assert set(name) == {"en", "ar"}
        assert name["en"].isascii()
        assert not name["ar"].isascii()
    for language in ("en", "ar"):
        if kind != "event":
            continue
        assert len({name[language] for name in labels.values()}) == len(values)
