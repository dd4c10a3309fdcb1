"""The examples on the pages about the Arabic core say what really comes out."""

import doctest
import re
from pathlib import Path

import pytest

PAGES = ("arabic.md", "arabic.ar.md")


@pytest.mark.parametrize("page", PAGES)
def test_examples(root: Path, page: str) -> None:
    text = (root / "docs" / page).read_text(encoding="utf-8")
    examples = doctest.DocTestParser().get_doctest(text, {}, page, page, 0)
    assert len(examples.examples) > 15
    told: list[str] = []
    doctest.DocTestRunner().run(examples, out=told.append)
    assert told == []


def test_both_pages_show_the_same_examples_and_figures(root: Path) -> None:
    pages = [(root / "docs" / page).read_text(encoding="utf-8") for page in PAGES]
    first, second = (re.findall(r"^ {4}.*$", page, re.MULTILINE) for page in pages)
    assert first == second
    tables = [page.split("<!-- measured -->")[1].split("<!-- end -->")[0] for page in pages]
    assert tables[0] == tables[1]
    assert "| isnad |" in tables[0]
