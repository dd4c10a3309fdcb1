"""The one layout of the data files: two spaces, short entries on a line, word lists in brackets.

    source: where the facts are from
    # what the keys mean
    entries:
      - {id: short, words: [...]}
      - id: long
        words: [...]

Entries stand in the order of their ids; a comment line between entries begins a group, and groups
keep their places. Files of frames keep the order of their entries, which settles overlaps. Nothing
is lost: an entry with a comment inside stays as it was written.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from isnad.lexicon.errors import LexiconError

WIDTH = 100
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FLOW_SIGNS = re.compile(r"[,\[\]{}]")


def format_text(text: str, file: str, keep_order: bool = False) -> str:
    """A YAML data file's text in the one layout; formatting twice changes nothing more.

    Raises LexiconError where the text is no YAML mapping, or where laying it out would change a
    value or lose a comment.
    """
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise LexiconError(file, "-", f"not YAML: {' '.join(str(error).split())}") from None
    if not isinstance(root, yaml.MappingNode):
        raise LexiconError(file, "-", "expected a mapping with source and entries")
    lines = "\n".join(_Sheet(text, keep_order).lines(root)) + "\n"
    if _values(lines) != _values(text):
        raise LexiconError(file, "-", "its layout cannot be changed without changing a value")
    if _all_comments(lines) != _all_comments(text):
        raise LexiconError(file, "-", "its layout cannot be changed without losing a comment")
    return lines


def _values(text: str) -> Any:
    """The values of a file with its lists of entries in no particular order."""
    data = yaml.load(text, Loader=_LOADER)  # noqa: S506 (a safe loader)
    if not isinstance(data, dict):
        return data
    return {
        key: sorted(map(repr, value)) if isinstance(value, list) else value
        for key, value in data.items()
    }


def _all_comments(text: str) -> list[str]:
    found = ((line, _comment_at(line)) for line in text.split("\n"))
    return sorted(line[at:].strip() for line, at in found if at >= 0)


@dataclass(frozen=True, slots=True)
class _Entry:
    lead: tuple[str, ...]
    lines: tuple[str, ...]
    order: str | None


class _Sheet:
    """One file: its source text and how its nodes are written."""

    def __init__(self, text: str, keep_order: bool) -> None:
        self._text = text
        self._source = text.split("\n")
        self._keep_order = keep_order
        self._done = 0
        """Source lines already taken over (comments included)."""

    def lines(self, root: yaml.MappingNode) -> Iterator[str]:
        for key, value in root.value:
            yield from self._comments(key.start_mark.line, 0)
            yield from self._beside(key, value)
            name = self._scalar(key, flow=False)
            if isinstance(value, yaml.ScalarNode):
                self._done = _last_line(value) + 1
                yield from self._keyed(name, value, 0)
            elif self._short(value):
                self._done = _last_line(value) + 1
                yield f"{name}: {self._flow(value)}"
            else:
                self._done = key.start_mark.line + 1
                yield f"{name}:"
                yield from self._entries(value)
        yield from self._comments(len(self._source), 0)

    def _beside(self, key: yaml.Node, value: yaml.Node) -> Iterator[str]:
        """Comments beside a top-level key, or within its plain value: they go above it."""
        last = key.start_mark.line
        if isinstance(value, yaml.ScalarNode) or self._short(value):
            last = _last_line(value)
        for line in self._source[key.start_mark.line : last + 1]:
            at = _comment_at(line)
            if at >= 0:
                yield line[at:].strip()

    def _short(self, node: yaml.Node) -> bool:
        """Whether a top-level value is a plain word list or empty."""
        return isinstance(node, yaml.CollectionNode) and (
            not node.value or (isinstance(node, yaml.SequenceNode) and node.flow_style
                               and all(isinstance(item, yaml.ScalarNode) for item in node.value))
        )  # fmt: skip

    def _entries(self, node: yaml.Node) -> Iterator[str]:
        group: list[_Entry] = []
        for item in node.value:
            start = item[0].start_mark.line if isinstance(item, tuple) else item.start_mark.line
            lead = tuple(self._comments(start, 2))
            if lead:
                yield from self._ordered(group)
                group = []
            last = _last_line(item[1] if isinstance(item, tuple) else item)
            group.append(_Entry(lead, tuple(self._entry(item, start, last)), self._order(item)))
            self._done = last + 1
        yield from self._ordered(group)

    def _ordered(self, group: list[_Entry]) -> Iterator[str]:
        lead = [line for entry in group for line in entry.lead]
        if not self._keep_order and all(entry.order is not None for entry in group):
            group = sorted(group, key=lambda entry: entry.order or "")
        yield from lead
        for entry in group:
            yield from entry.lines

    def _order(self, item: Any) -> str | None:
        if isinstance(item, yaml.MappingNode):
            for key, value in item.value:
                if key.value == "id" and isinstance(value, yaml.ScalarNode):
                    return str(value.value)
        return None

    def _entry(self, item: Any, start: int, last: int) -> Iterator[str]:
        source = self._source[start : last + 1]
        if any(_comment_at(line) >= 0 for line in source) or not self._plain(item):
            yield from _moved(source, 2)
        elif isinstance(item, tuple):
            yield from self._keyed(self._scalar(item[0], flow=False), item[1], 2)
        else:
            yield from self._listed(item, 2)

    def _listed(self, node: yaml.Node, indent: int) -> Iterator[str]:
        """A node as an item of a block list."""
        pad = " " * indent
        flow = f"{pad}- {self._flow(node)}"
        if len(flow) <= WIDTH or not isinstance(node, yaml.MappingNode) or not node.value:
            if len(flow) <= WIDTH or not isinstance(node, yaml.SequenceNode):
                yield f"{pad}- {self._scalar(node, False)}" if _is_scalar(node) else flow
            else:
                yield from self._wrapped(f"{pad}- ", node, indent + 2)
            return
        for at, (key, value) in enumerate(node.value):
            lines = list(self._keyed(self._scalar(key, flow=False), value, indent + 2))
            if at == 0:
                lines[0] = f"{pad}- {lines[0].lstrip()}"
            yield from lines

    def _keyed(self, name: str, node: yaml.Node, indent: int) -> Iterator[str]:
        """A key and its value in a block mapping."""
        pad = " " * indent
        if _is_scalar(node):
            yield f"{pad}{name}: {self._scalar(node, flow=False)}".rstrip()
            return
        flow = f"{pad}{name}: {self._flow(node)}"
        nested = any(not _is_scalar(part) for part in _parts(node))
        if len(flow) <= WIDTH and not (nested and isinstance(node, yaml.SequenceNode)):
            yield flow
        elif isinstance(node, yaml.SequenceNode) and not nested:
            yield from self._wrapped(f"{pad}{name}: ", node, indent + 2)
        else:
            yield f"{pad}{name}:"
            for part in node.value:
                if isinstance(node, yaml.MappingNode):
                    yield from self._keyed(self._scalar(part[0], flow=False), part[1], indent + 2)
                else:
                    yield from self._listed(part, indent + 2)

    def _wrapped(self, lead: str, node: yaml.Node, indent: int) -> Iterator[str]:
        """A flow list over several lines."""
        line, empty = f"{lead}[", True
        for at, part in enumerate(node.value):
            word = self._flow(part) + ("" if at == len(node.value) - 1 else ",")
            if not empty and len(line) + 1 + len(word) > WIDTH - 1:
                yield line
                line, empty = " " * indent + word, False
            else:
                line, empty = (line + word if empty else f"{line} {word}"), False
        yield f"{line}]"

    def _flow(self, node: yaml.Node) -> str:
        if isinstance(node, yaml.MappingNode):
            pairs = (f"{self._scalar(key, True)}: {self._flow(value)}" for key, value in node.value)
            return "{" + ", ".join(pairs) + "}"
        if isinstance(node, yaml.SequenceNode):
            return "[" + ", ".join(map(self._flow, node.value)) + "]"
        return self._scalar(node, flow=True)

    def _scalar(self, node: Any, flow: bool) -> str:
        raw = " ".join(self._text[node.start_mark.index : node.end_mark.index].split())
        if not node.style and flow and _FLOW_SIGNS.search(raw):
            return json.dumps(node.value, ensure_ascii=False)
        return raw

    def _plain(self, item: Any) -> bool:
        """Whether all below is written again without loss: no block texts, anchors or breaks."""
        if isinstance(item, (tuple, list)):
            return all(map(self._plain, item))
        raw = self._text[item.start_mark.index : item.end_mark.index]
        if isinstance(item, yaml.ScalarNode):
            quoted = item.style in ("'", '"')
            return item.style not in ("|", ">") and not (quoted and "\n" in raw)
        return not raw.startswith(("&", "*", "!")) and self._plain(item.value)

    def _comments(self, until: int, indent: int) -> Iterator[str]:
        """The comment lines not taken over yet; of empty lines before them one stays."""
        blank = False
        for line in self._source[self._done : until]:
            if line.strip().startswith("#"):
                if blank:
                    yield ""
                yield " " * indent + line.strip()
                blank = False
            else:
                blank = not line.strip()
        self._done = max(self._done, until)


def _is_scalar(node: Any) -> bool:
    return isinstance(node, yaml.ScalarNode)


def _parts(node: yaml.Node) -> Iterator[yaml.Node]:
    for part in node.value:
        yield part[1] if isinstance(part, tuple) else part


def _last_line(node: yaml.Node) -> int:
    """The last source line of a node; the end mark of a block stands on the line after it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        parts = [
            part for item in node.value for part in (item if isinstance(item, tuple) else (item,))
        ]
        return max((_last_line(part) for part in parts), default=node.start_mark.line)
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        return int(node.end_mark.line) - 1
    return int(node.end_mark.line)


def _comment_at(line: str) -> int:
    """Where a `#` outside quotation marks begins a comment, or -1."""
    quote = ""
    for at, sign in enumerate(line):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and (at == 0 or line[at - 1] in " [{,:"):
            quote = sign
        elif sign == "#" and (at == 0 or line[at - 1] in " \t"):
            return at
    return -1


def _moved(source: list[str], indent: int) -> Iterator[str]:
    """Lines kept as they are, moved as one block to an indent."""
    first = len(source[0]) - len(source[0].lstrip())
    for line in source:
        have = len(line) - len(line.lstrip())
        yield (" " * max(have - first + indent, 0) + line.strip()) if line.strip() else ""
