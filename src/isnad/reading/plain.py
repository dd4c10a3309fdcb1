"""A plain text to a report: headline, byline and dateline told from the body by their layout."""

import re
from dataclasses import dataclass

from isnad.lexicon import Lexicon
from isnad.reading.boilerplate import (
    byline_of,
    ends_a_sentence,
    is_boilerplate,
    is_outlet,
    is_section,
)
from isnad.reading.draft import Draft
from isnad.reading.layout import lay_out
from isnad.reading.outlets import by_name, kind_of
from isnad.reading.publication import Told, dateline

READER = "text/1"
_TITLE_WORDS, _TITLE_LENGTH = 20, 180
_HEADER = 10
"""How many lines may stand before the body."""
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile(r"[\ufeff\x00]")
# Runs of blanks, and blanks that are no plain space: a plain space alone is left where it is, so
# that a text of many megabytes on one line is not cut into words.
_SPACES = re.compile(r"[^\S ]\s*|\s{2,}")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    gap: bool
    """Whether a blank line follows."""


@dataclass(slots=True)
class _Header:
    title: str = ""
    byline: str | None = None
    outlet: str = ""
    told: tuple[Told, ...] = ()
    size: int = 0


def read_text(text: str, lexicon: Lexicon) -> Draft | None:
    """The report of a text; None where it holds nothing but boilerplate."""
    lines = _lines(text)
    header = _header(lines, lexicon)
    body = lines[header.size :]
    laid = lay_out(_paragraphs(body), lexicon, title=header.title, sites=(header.outlet,))
    if not laid.paragraphs:
        # A header without a body: what looked like one is the report.
        laid = lay_out([line.text for line in lines], lexicon)
        header = _Header()
    if not laid.paragraphs:
        return None
    outlet = header.outlet or laid.outlet
    return Draft(
        text="\n\n".join(laid.paragraphs),
        title=header.title,
        outlet=outlet,
        outlet_kind=kind_of(outlet, lexicon),
        byline=header.byline or laid.byline,
        told=(*header.told, *laid.told),
        read_by=READER,
    )


def _lines(text: str) -> list[_Line]:
    out: list[_Line] = []
    for line in _BREAKS.sub("\n", text).split("\n"):
        words = _SPACES.sub(" ", _UNSEEN.sub("", line)).strip()
        if words:
            out.append(_Line(words, gap=False))
        elif out and not out[-1].gap:
            out[-1] = _Line(out[-1].text, gap=True)
    return out


def _header(lines: list[_Line], lexicon: Lexicon) -> _Header:
    header = _Header()
    told: list[Told] = []
    for at in range(min(_HEADER, len(lines) - 1)):
        line = lines[at].text
        if len(line) > _TITLE_LENGTH:
            break
        found = dateline(line, lexicon)
        if found is not None:
            told.append(found.told)
            header.byline = header.byline or found.byline
        elif is_boilerplate(line, lexicon) or (not header.title and _is_kicker(lines, at, lexicon)):
            pass
        elif (byline := _source(line, lexicon)) is not None:
            header.byline = header.byline or byline
        elif is_outlet(line, lexicon):
            header.outlet = header.outlet or line
        elif not header.title and _is_title(lines, at, lexicon):
            header.title = line
        else:
            break
        header.size = at + 1
    header.told = tuple(told)
    return header


def _source(line: str, lexicon: Lexicon) -> str | None:
    """A byline; an outlet's bare name is one only where it is an agency's."""
    known = by_name(line, lexicon)
    if known is not None and not known.agency:
        return None
    return byline_of(line, lexicon)


def _is_kicker(lines: list[_Line], at: int, lexicon: Lexicon) -> bool:
    """A section's name before the headline: a known one, or a word or two before a headline."""
    line = lines[at].text
    if is_section(line, lexicon):
        return True
    return (
        len(line.split()) <= 2
        and not ends_a_sentence(line)
        and byline_of(line, lexicon) is None
        and not is_outlet(line, lexicon)
        and at + 2 < len(lines)
        and len(lines[at + 1].text.split()) >= 4
        and _is_title(lines, at + 1, lexicon)
    )


def _is_title(lines: list[_Line], at: int, lexicon: Lexicon) -> bool:
    """A short line without a full stop that a blank line, a byline or a longer line follows."""
    line, after = lines[at], lines[at + 1].text if at + 1 < len(lines) else ""
    text = line.text
    if not after or len(text.split()) > _TITLE_WORDS or len(text) > _TITLE_LENGTH:
        return False
    if (text.endswith(".") and not text.endswith("..")) or text.endswith((":", "\u060c")):
        return False
    if line.gap:
        return True
    if len(after) <= _TITLE_LENGTH and (
        dateline(after, lexicon) is not None or byline_of(after, lexicon) is not None
    ):
        return True
    return len(after) > 1.5 * len(text) and ends_a_sentence(after)


def _paragraphs(lines: list[_Line]) -> list[str]:
    """Paragraphs: one a line, or lines joined where they were broken at a fixed width."""
    if not _wrapped(lines):
        return [line.text for line in lines]
    width = max(len(line.text) for line in lines)
    out: list[str] = []
    held: list[str] = []
    for line in lines:
        held.append(line.text)
        if line.gap or (ends_a_sentence(line.text) and len(line.text) < 0.75 * width):
            out.append(" ".join(held))
            held = []
    if held:
        out.append(" ".join(held))
    return out


def _wrapped(lines: list[_Line]) -> bool:
    broken = [line.text for line in lines[:-1] if not line.gap]
    inner = [line for line in broken if not ends_a_sentence(line)]
    if len(inner) < 3 or len(inner) < 0.6 * len(broken):
        return False
    lengths = sorted(map(len, inner))
    return lengths[len(lengths) // 4] >= 35 and lengths[-1] <= 140 and (
        lengths[-1] <= 1.6 * lengths[len(lengths) // 2]
    )  # fmt: skip
