"""Lines of pages that are no part of a report, and lines that tell of the report itself."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict

from isnad.arabic.folding import fold_word
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.validating import validated

FILES = ("lexicon/data/boilerplate.yaml",)


class _Edge(BaseModel):
    model_config = ConfigDict(extra="forbid")
    words: int
    """The longest line, in words, that is taken for boilerplate."""
    phrases: list[str]


class _Bylines(BaseModel):
    model_config = ConfigDict(extra="forbid")
    alone: list[str]
    by: list[str]
    source: list[str]
    never: list[str]


class _Datelines(BaseModel):
    model_config = ConfigDict(extra="forbid")
    around: list[str]
    updated: list[str]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    source: str
    lines: list[list[str]]
    starts: list[_Edge]
    ends: list[_Edge]
    headings: list[str]
    sections: list[str]
    bylines: _Bylines
    datelines: _Datelines


def check(data: Any, file: str) -> dict[str, Any]:
    """The lists of the file; raises LexiconError for a wrong shape or an empty phrase."""
    checked = validated(_File, data, file)
    for phrase in (p for group in checked.lines for p in group):
        if not line_key(phrase):
            raise LexiconError(file, "lines", f"{phrase!r} holds no letter")
    for edge in (*checked.starts, *checked.ends):
        if not 1 <= edge.words <= 40:
            raise LexiconError(file, "starts, ends", f"words {edge.words}: 1 to 40 are allowed")
    return checked.model_dump()


def phrases(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """None: whole lines are looked up, not words in a text."""
    del data
    yield from ()


def keep(data: dict[str, Any]) -> dict[str, Any]:
    """The lists with folded phrases; `starts` and `ends` are (phrase, words), longest first."""
    return {
        "lines": _keys(phrase for group in data["lines"] for phrase in group),
        "starts": _edges(data["starts"]),
        "ends": _edges(data["ends"]),
        "headings": _keys(data["headings"]),
        "sections": _keys(data["sections"]),
        "bylines": {
            "alone": _keys(data["bylines"]["alone"]),
            "by": sorted({edge_key(p) for p in data["bylines"]["by"]}, key=lambda p: (-len(p), p)),
            "source": [edge_key(p) for p in data["bylines"]["source"]],
            "never": _keys(data["bylines"]["never"]),
        },
        "datelines": {
            "around": _keys(data["datelines"]["around"]),
            "updated": _keys(data["datelines"]["updated"]),
        },
    }


def line_key(line: str) -> str:
    """A line as the lists keep it: folded words of letters; signs and digits dropped."""
    return " ".join("".join(c if c.isalpha() else " " for c in fold_word(line)).split())


def edge_key(line: str) -> str:
    """A line's folded words with a colon kept, for what a line begins or ends with."""
    kept = "".join(c if c.isalnum() or c in ":\u00a9" else " " for c in fold_word(line))
    return " ".join(kept.replace(":", " : ").split())


def _keys(listed: Iterable[str]) -> dict[str, bool]:
    return {key: True for key in map(line_key, listed) if key}


def _edges(edges: list[dict[str, Any]]) -> list[tuple[str, int]]:
    longest: dict[str, int] = {}
    for edge in edges:
        for phrase in edge["phrases"]:
            key = edge_key(phrase)
            longest[key] = max(edge["words"], longest.get(key, 0))
    return sorted(longest.items(), key=lambda item: (-len(item[0]), item[0]))
