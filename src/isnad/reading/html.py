"""A page to a report: the article by trafilatura, the facts of the head, our own last cleaning."""

import logging
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

import lxml.html
from lxml.html import HtmlElement

from isnad.lexicon import Lexicon
from isnad.lexicon.sections.boilerplate import line_key
from isnad.reading.around import look_around
from isnad.reading.boilerplate import clean_author
from isnad.reading.draft import Draft
from isnad.reading.headline import headline, title_parts
from isnad.reading.layout import lay_out
from isnad.reading.outlets import by_name, by_url, kind_of, names_an_outlet
from isnad.reading.page_facts import PageFacts, page_facts

READER = "html/1"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


def read_page(text: str, lexicon: Lexicon) -> Draft | None:
    """The report of a page; None where it holds no article or cannot be parsed."""
    tree = _parse(text)
    if tree is None:
        return None
    facts = page_facts(tree)
    title = headline(facts, lexicon)
    paragraphs = _article(tree)
    outlet_name, outlet_kind = _outlet(facts, lexicon)
    laid = lay_out(paragraphs, lexicon, title=title, sites=(outlet_name, *facts.site_names))
    if not laid.paragraphs:
        return None
    authors = [clean_author(author, lexicon) for author in facts.authors]
    outlet_key = line_key(outlet_name)
    known = [a for a in authors if a and line_key(a) != outlet_key and a not in facts.site_names]
    around = look_around(tree, title, _first_long(laid.paragraphs), lexicon)
    return Draft(
        text="\n\n".join(laid.paragraphs),
        title=title,
        outlet=outlet_name,
        outlet_kind=outlet_kind,
        byline=laid.byline or around.byline or (known[0] if known else None),
        url=facts.url,
        told=(*facts.told, *around.told, *laid.told),
        read_by=READER,
    )


def _first_long(paragraphs: tuple[str, ...]) -> str:
    """The first paragraph that is no subtitle."""
    return next((one for one in paragraphs if len(one) > 100), paragraphs[0])


def _parse(text: str) -> HtmlElement | None:
    parser = lxml.html.HTMLParser(huge_tree=len(text) > 5_000_000, encoding="utf-8")
    try:
        data = _DECLARATION.sub("", text).encode("utf-8", "replace")
        tree: HtmlElement = lxml.html.document_fromstring(data, parser=parser)
    except (ValueError, lxml.etree.LxmlError, AssertionError):
        return None
    return tree


def _article(tree: HtmlElement) -> list[str]:
    """The article's paragraphs; [] where none is found."""
    bare_extraction = _extractor()
    for precise in (True, False):
        found: Any = bare_extraction(
            tree, favor_precision=precise, favor_recall=not precise, include_comments=False,
            include_tables=False, with_metadata=False,
        )  # fmt: skip
        if found is not None and found.body is not None:
            paragraphs = list(_paragraphs(found.body))
            if paragraphs:
                return paragraphs
    return []


@lru_cache(maxsize=1)
def _extractor() -> Callable[..., Any]:
    import trafilatura  # .2 s, and only pages need it

    # What it has to say of a page comes as a Problem; without a handler it would be printed.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    extract: Callable[..., Any] = trafilatura.bare_extraction
    return extract


def _paragraphs(body: Any) -> Iterator[str]:
    """The text of each block of an extracted body; a line break inside one parts it too."""
    for block in body.iter("p", "head", "item", "quote", "code", "cell"):
        if any(child.tag in ("p", "item", "quote") for child in block.iterdescendants()):
            pieces = [block.text or ""]
        else:
            pieces = ["".join(_flat(block))]
        for piece in "".join(pieces).split("\n"):
            line = " ".join(piece.split())
            if line:
                yield line
        tail = " ".join((block.tail or "").split())
        if tail and block.tag != "cell":
            yield tail


def _flat(element: Any) -> Iterator[str]:
    yield " ".join((element.text or "").split("\n"))
    for child in element:
        if child.tag == "lb":
            yield "\n"
        else:
            yield from _flat(child)
        yield " ".join((child.tail or "").split("\n"))


def _outlet(facts: PageFacts, lexicon: Lexicon) -> tuple[str, str | None]:
    hosted = by_url(facts.url, lexicon)
    if hosted is not None:
        return hosted.name, hosted.kind
    for name in facts.site_names:
        found = by_name(name, lexicon)
        if found is not None:
            return name, found.kind
    named = (part for title in facts.titles for _, part in title_parts(title))
    written = next((part for part in named if names_an_outlet(part, lexicon)), "")
    name = facts.site_names[0] if facts.site_names else " ".join(written.split())
    return name, kind_of(name, lexicon)
