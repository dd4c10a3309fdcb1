"""What readers of a page see around the headline: the dateline and the byline."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from isnad.lexicon import Lexicon
from isnad.lexicon.sections.boilerplate import line_key
from isnad.reading.boilerplate import byline_of
from isnad.reading.outlets import by_name
from isnad.reading.publication import Told, dateline

_SILENT = frozenset({"script", "style", "noscript", "select", "option", "button", "textarea"})
_MARGINS = frozenset({"nav", "footer", "aside", "form"})
_AFTER, _BEFORE, _FIRST = 15, 8, 40
"""How many lines after, before, and without a headline may tell of the report."""


@dataclass(frozen=True, slots=True)
class Around:
    """The first byline and the best dateline near the headline."""

    byline: str | None = None
    told: tuple[Told, ...] = ()


def look_around(tree: HtmlElement, title: str, first: str, lexicon: Lexicon) -> Around:
    """What stands between the headline and `first`, the first paragraph, and before the headline.

    A day before the headline may be the page's own (the day it was saved): not sure.
    """
    lines = list(_lines(tree))
    keys = [line_key(line) for line in lines]
    at = _headline(keys, line_key(title))
    if at is None:
        told = _days(lines[:_FIRST], lexicon)
        return Around(None, tuple(replace(one, sure=False) for one in told))
    end = min(len(lines), at + 1 + _AFTER)
    body = line_key(first)[:60]
    end = next((i for i in range(at + 1, end) if body and keys[i].startswith(body)), end)
    after = lines[at + 1 : end]
    told = _days(after, lexicon, loose=True)
    if not told:
        before = _days(lines[max(0, at - _BEFORE) : at], lexicon)
        told = [replace(one, sure=False) for one in before]
    return Around(_byline(after, lexicon), tuple(told))


def _headline(keys: list[str], title: str) -> int | None:
    """Where the headline first stands."""
    return next((at for at, key in enumerate(keys) if title and key == title), None)


def _days(lines: list[str], lexicon: Lexicon, *, loose: bool = False) -> list[Told]:
    told = [found.told for line in lines if (found := dateline(line, lexicon)) is not None]
    if not told and loose:
        found_loosely = (dateline(line, lexicon, loose=True) for line in lines)
        told = [found.told for found in found_loosely if found is not None]
    return sorted(told, key=lambda one: not one.sure)[:1]


def _byline(lines: list[str], lexicon: Lexicon) -> str | None:
    for line in lines:
        found = dateline(line, lexicon)
        byline = found.byline if found is not None else byline_of(line, lexicon)
        known = by_name(line, lexicon)
        if byline is not None and (known is None or known.agency):
            return byline
    return None


def _lines(tree: HtmlElement) -> Iterator[str]:
    """Each smallest element with text of its own, in order, without the page's margins."""
    body = tree.find("body")
    waiting: list[HtmlElement] = [body if body is not None else tree]
    while waiting:
        element = waiting.pop()
        if not isinstance(element.tag, str) or element.tag in _SILENT | _MARGINS:
            continue
        if (element.text or "").strip():
            line = " ".join(str(element.text_content()).split())
            if len(line) <= 2000:
                yield line
        waiting.extend(reversed(element))
