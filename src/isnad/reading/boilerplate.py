"""Lines of a page or text told apart: boilerplate, bylines, section names, outlets' names."""

import re
from collections.abc import Sequence
from typing import Any

from isnad.lexicon import Lexicon
from isnad.lexicon.sections.boilerplate import edge_key, line_key
from isnad.reading.encoding import everyday_words
from isnad.reading.outlets import by_name

_STOPS = ".!?\u061f\u2026\u06d4"
_CLOSING = "\"'\u00bb\u201d)]} \u200f\u200e"
_BESIDE = re.compile(r"\s[-\u2013\u2014|\u2022]|\||\d")
"""What parts a writer's name from a place, a day, an hour."""
_ADDRESS = re.compile(r"\W*(?:(?:https?://|www\.|t\.me/|@)\S+\s*)+$")
_LONGEST = 400
"""No boilerplate line is longer, in code points: longer lines are never looked at."""


def ends_a_sentence(line: str) -> bool:
    """Whether a line ends with a full stop, as sentences do and headlines and links do not."""
    return line.rstrip(_CLOSING)[-1:] in tuple(_STOPS)


def is_boilerplate(line: str, lexicon: Lexicon) -> bool:
    """Whether a line is one of a page's own: buttons, counters, links, rights.

    Only whole lines and short lines count, so that a sentence of the report is never lost.
    """
    if len(line) > _LONGEST:
        return False
    data = lexicon.data["boilerplate"]
    key = line_key(line)
    if not key or _ADDRESS.match(line):
        return True
    if key in data["lines"] or key in data["headings"]:
        return True
    edges = edge_key(line)
    words = edges.count(" ") + 1
    stopped = ends_a_sentence(line)
    for phrase, most in data["starts"]:
        if words <= most and (most >= 30 or not stopped) and _begins(edges, phrase):
            return True
    return any(
        words <= most and not stopped and (edges.endswith(" " + phrase) or edges == phrase)
        for phrase, most in data["ends"]
    )


def _begins(edges: str, phrase: str) -> bool:
    return edges.startswith(phrase) and edges[len(phrase) : len(phrase) + 1] in ("", " ")


def is_heading(line: str, lexicon: Lexicon) -> bool:
    """Whether a line opens a list of links or comments."""
    return len(line) <= 80 and line_key(line) in lexicon.data["boilerplate"]["headings"]


def is_section(line: str, lexicon: Lexicon) -> bool:
    """Whether a line is a section's name or the path to it ("home > news > world")."""
    if len(line) > 80:
        return False
    data = lexicon.data["boilerplate"]
    parts = [line]
    for sign in (">", "\u00bb", "\u203a", "/", "|", "\u2190", "\u00ab"):
        parts = [piece for part in parts for piece in part.split(sign)]
    keys = [key for key in map(line_key, parts) if key]
    known = [key for key in keys if key in data["sections"] or key in data["lines"]]
    return bool(keys) and (len(known) == len(keys) or (len(keys) > 2 and len(known) >= 2))


def is_outlet(line: str, lexicon: Lexicon) -> bool:
    """Whether a line is nothing but an outlet's name."""
    return len(line) <= 80 and by_name(line, lexicon) is not None


def byline_of(line: str, lexicon: Lexicon) -> str | None:
    """The byline that a line is: agencies, a writer, "place - agency"; None if it is none."""
    line = line.strip().strip("()[]*-\u2013\u2014 ").strip()
    if not line or len(line) > 120 or ends_a_sentence(line):
        return None
    data: dict[str, Any] = lexicon.data["boilerplate"]["bylines"]
    edges = edge_key(line)
    for phrase in data["by"]:
        if _begins(edges, phrase):
            return _after(line, phrase, data)
    parts = _parts(line)
    if not parts or len(parts) > 6:
        return None
    named = [part for part in parts if line_key(part) in data["alone"] or _is_agency(part, lexicon)]
    others = len(parts) - len(named)
    # "Beirut - Reuters", "Reuters, AP": at most one part that is no source, and a short one.
    if named and others <= 1 and all(len(part.split()) <= 4 for part in parts if part not in named):
        return line
    return None


def _after(line: str, phrase: str, data: dict[str, Any]) -> str | None:
    head, _, tail = line.partition(":")
    if tail and len(head.split()) <= 3:
        value = tail.strip()
    else:
        value = " ".join(line.split()[phrase.count(" ") + 1 :]).strip(" :")
    if phrase not in data["source"]:
        value = _BESIDE.split(value, maxsplit=1)[0].strip()
    words = value.split()
    spoken = phrase.endswith(":") or tail
    # Without a colon "wrote" may open a sentence: only a name of two to four words follows it.
    if not words or len(words) > (12 if spoken else 4) or (not spoken and len(words) < 2):
        return None
    if not spoken and words[0] in everyday_words():
        return None
    return None if line_key(value) in data["never"] else value


def clean_author(name: str, lexicon: Lexicon) -> str | None:
    """An author as a page's data gives it, without "by"; None for a page's master or a link."""
    data = lexicon.data["boilerplate"]["bylines"]
    name = " ".join(name.split()).strip(" -|,\u060c")
    if not name or len(name) > 80 or "http" in name or "@" in name or "/" in name:
        return None
    edges = edge_key(name)
    for phrase in data["by"]:
        if _begins(edges, phrase):
            name = (_after(name, phrase, data) or "").strip()
            break
    key = line_key(name)
    return name if key and key not in data["never"] and not key.isascii() else None


def _parts(line: str) -> list[str]:
    parts = [line]
    for sign in (
        "-",
        "\u2013",
        "\u2014",
        "+",
        "/",
        "|",
        "\u060c",
        ",",
        "\u2022",
        "(",
        ")",
        ":",
        " \u0648 ",
    ):
        parts = [piece for part in parts for piece in part.split(sign)]
    return [part.strip() for part in parts if part.strip()]


def _is_agency(part: str, lexicon: Lexicon) -> bool:
    outlet = by_name(part, lexicon)
    if outlet is None and part.startswith("\u0648"):
        outlet = by_name(part[1:], lexicon)
    return outlet is not None


def _is_link(line: str) -> bool:
    return len(line) <= 200 and not ends_a_sentence(line) and len(line.split()) <= 20


def own_lines(lines: Sequence[str], lexicon: Lexicon) -> list[int]:
    """The indices of lines that are no boilerplate; a heading takes its list of links with it."""
    out: list[int] = []
    linked = False
    for at, line in enumerate(lines):
        if is_heading(line, lexicon):
            linked = True
        elif not is_boilerplate(line, lexicon) and not (linked and _is_link(line)):
            linked = False
            out.append(at)
    return out
