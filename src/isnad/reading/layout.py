"""An article's paragraphs freed of what stands around it: title, byline, dateline, outlet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from isnad.lexicon import Lexicon
from isnad.lexicon.sections.boilerplate import line_key
from isnad.lexicon.sections.outlets import name_key
from isnad.reading.boilerplate import byline_of, ends_a_sentence, is_outlet, is_section, own_lines
from isnad.reading.outlets import by_name
from isnad.reading.publication import Told, dateline

_HEAD, _TAIL = 6, 8
"""How many lines at either end may be no part of the article."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The article's own paragraphs, and what the lines around them told."""

    paragraphs: tuple[str, ...]
    kept: tuple[int, ...]
    """The paragraphs' places among those given."""
    byline: str | None = None
    outlet: str = ""
    told: tuple[Told, ...] = ()


def lay_out(
    paragraphs: Sequence[str], lexicon: Lexicon, *, title: str = "", sites: Sequence[str] = ()
) -> Layout:
    """The layout of an extracted article. `sites` are names that its outlet goes by."""
    own = {name_key(site) for site in sites if site}
    kept = own_lines(paragraphs, lexicon)
    bylines: list[str] = []
    told: list[Told] = []
    outlets: list[str] = []

    def around(line: str, *, first: bool) -> bool:
        """Whether a line at an end belongs to the page; what it tells is noted."""
        if len(line) > 300:
            return False
        if title and line_key(line) == line_key(title):
            return True
        if name_key(line) in own or is_outlet(line, lexicon):
            outlets.append(line.strip("()[]- "))
            return True
        found = dateline(line, lexicon)
        if found is not None:
            told.append(found.told if first else replace(found.told, sure=False))
            bylines.extend([found.byline] if found.byline else [])
            return True
        byline = byline_of(line, lexicon)
        if byline is not None:
            bylines.append(byline)
            return True
        return first and is_section(line, lexicon)

    start, end = _after_title([paragraphs[at] for at in kept[:_HEAD]], title), len(kept)
    while start < min(end, _HEAD) and around(paragraphs[kept[start]], first=True):
        start += 1
    stop = max(start, end - _TAIL)
    while end > stop and around(paragraphs[kept[end - 1]], first=False):
        end -= 1
    named = (_without_own(byline, own) for byline in bylines)
    byline = next((line for line in named if line), None)
    if byline is None:
        # An agency's bare name above or below the article is its byline, not its outlet.
        byline = next((o for o in outlets if name_key(o) not in own and _sells(o, lexicon)), None)
    outlet = next((o for o in outlets if o != byline), "")
    inside = tuple(kept[start:end])
    return Layout(tuple(paragraphs[at] for at in inside), inside, byline, outlet, tuple(told))


def _after_title(lines: Sequence[str], title: str) -> int:
    """How many lines stand before the article where one repeats the headline; 0 if none does."""
    key = line_key(title)
    for at, line in enumerate(lines):
        if key and line_key(line) == key:
            return at + 1
        if len(line) > 80 or ends_a_sentence(line):
            break
    return 0


def _sells(line: str, lexicon: Lexicon) -> bool:
    found = by_name(line, lexicon)
    return found is not None and found.agency


def _without_own(byline: str, own: set[str]) -> str | None:
    """A byline without the outlet's own name: what it takes from itself is no source."""
    parts = [part.strip() for part in re.split(r"[+\u060c,/]| - ", byline) if part.strip()]
    others = [part for part in parts if name_key(part) not in own]
    if len(others) == len(parts):
        return byline
    return " + ".join(others) or None


def margins(
    text: str, lexicon: Lexicon, *, title: str = "", sites: Sequence[str] = ()
) -> tuple[tuple[int, int], ...]:
    """Where an untouched text holds lines that are no part of the report, in code points.

    For texts that are taken as they are: boilerplate, a repeated title, bylines, datelines and
    the outlet's name at the ends. Lines of the report itself are never among them.
    """
    spans: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        stripped = line.strip()
        start = at + line.find(stripped)
        if stripped:
            spans.append((start, start + len(stripped)))
        at += len(line) + 1
    kept = set(lay_out([text[a:b] for a, b in spans], lexicon, title=title, sites=sites).kept)
    return tuple(span for number, span in enumerate(spans) if number not in kept) if kept else ()
