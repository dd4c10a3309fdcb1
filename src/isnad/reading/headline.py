"""The headline of a page: which of its titles, and what of it is the outlet's name."""

import re

from isnad.lexicon import Lexicon
from isnad.lexicon.sections.outlets import name_key
from isnad.reading.outlets import names_an_outlet
from isnad.reading.page_facts import PageFacts

_PARTING = re.compile(r"\s+(?:[|\u2013\u2014\-\u00bb\u00ab\u2022\u00b7]|::|//)\s+|\s*\|\s*")


def headline(facts: PageFacts, lexicon: Lexicon) -> str:
    """The report's headline without the outlet's name; "" if the page has none."""
    sites = {name_key(name) for name in facts.site_names}
    titles = [strip_outlet(title, sites, lexicon) for title in facts.titles]
    keys = [name_key(title) for title in facts.titles]
    for heading in (*facts.headings, *facts.subheadings):
        key = name_key(heading)
        # A heading that makes up most of the head's title is the headline as readers see it.
        if len(heading.split()) >= 3 and any(
            key in title and 2 * len(key) >= len(title) for title in keys
        ):
            return heading
    titles = [title for title in titles if title and not _is_site(title, sites, lexicon)]
    if titles:
        return titles[0]
    return next((h for h in facts.headings if not _is_site(h, sites, lexicon)), "")


def strip_outlet(title: str, sites: set[str], lexicon: Lexicon) -> str:
    """A title without the outlet's name that a bar or dash parts from it, at either end."""
    parts = title_parts(title)
    while len(parts) > 1 and _is_site(parts[-1][1], sites, lexicon):
        parts.pop()
    while len(parts) > 1 and _is_site(parts[0][1], sites, lexicon):
        parts.pop(0)
    # After a bar a few words behind a long headline are a name, known or not.
    while len(parts) > 1 and "|" in parts[-1][0] and len(parts[-1][1].split()) <= 5 and (
        sum(len(text.split()) for _, text in parts[:-1]) >= 4
    ):  # fmt: skip
        parts.pop()
    return "".join(sign + text for sign, text in parts)[len(parts[0][0]) :].strip()


def title_parts(title: str) -> list[tuple[str, str]]:
    """(sign before, text) of each part of a title that bars or dashes divide."""
    out: list[tuple[str, str]] = []
    at, sign = 0, ""
    for match in _PARTING.finditer(title):
        out.append((sign, title[at : match.start()]))
        at, sign = match.end(), match[0]
    out.append((sign, title[at:]))
    return [(sign, text) for sign, text in out if text.strip()] or [("", title)]


def _is_site(text: str, sites: set[str], lexicon: Lexicon) -> bool:
    key = name_key(text)
    return key in sites or names_an_outlet(text, lexicon)
