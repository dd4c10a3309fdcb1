"""A story's chain as a picture (SVG 1.1): outlets by time downwards, who copied whom, witnesses.

Kinds of derivation differ by the pattern of the line and by words on it, never by colour alone.
Every text of others is escaped and shortened, and stands whole in a tooltip. Nothing is loaded.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import TextIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from isnad.export.chain_layout import Spot, lay_out
from isnad.export.labels import Language, label
from isnad.export.linked_json import report_of
from isnad.export.safe_text import is_right_to_left, one_line
from isnad.export.story_text import source_kind
from isnad.model import Coded, Derivation, Linked, Origin

_BOX, _HIGH, _GAP_X, _GAP_Y, _EDGE = 250, 62, 80, 40, 28
_WITNESS, _WITNESS_HIGH = 250, 24
_TOP, _LEGEND = 74, 30
_MARGIN, _TRACK, _TRACKS = 10, 8, 6
_LONG, _NAME = 28, 34
_FONT = "'Noto Naskh Arabic','Noto Sans Arabic','Segoe UI',Tahoma,'DejaVu Sans',sans-serif"
_DASHES = {
    "verbatim": "", "edited": "9 3", "paraphrase": "3 3", "translation": "12 3 3 3", "cites": "1 5",
}  # fmt: skip
_INK, _PALE, _PAPER = "#1b1b1b", "#5a5a5a", "#ffffff"


@dataclass(frozen=True, slots=True)
class StorySvgWriter:
    """Draws one story; `language` is that of the words of ours."""

    language: Language = "en"

    def write(self, coded: Sequence[Coded], linked: Linked, file: TextIO) -> None:
        """The picture of the reports `coded` and of what links them."""
        picture = _Picture(coded, linked, self.language)
        root = picture.drawn()
        indent(root, " ")
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        file.write(tostring(root, encoding="unicode"))
        file.write("\n")


class _Picture:
    def __init__(self, coded: Sequence[Coded], linked: Linked, language: Language) -> None:
        self.reports = {one.report.id: one.report for one in coded}
        held = [e for e in linked.derivations if e.parent in self.reports]
        self.edges = [edge for edge in held if edge.child in self.reports]
        self.spots = lay_out(coded, self.edges)
        self.witnesses = _witnesses(linked, self.reports)
        self.language = language
        self.gutters: dict[int, int] = {}
        """How many lines run right of each lane so far."""
        lanes = max((spot.lane for spot in self.spots.values()), default=0) + 1
        self.right = _EDGE + lanes * (_BOX + _GAP_X)
        self.width = self.right + _WITNESS + _EDGE
        self._places()

    def _places(self) -> None:
        """The top of each row: a row is as high as its box or its witnesses."""
        self.tops: dict[str, int] = {}
        y = _TOP
        for name, _spot in sorted(self.spots.items(), key=lambda item: item[1].row):
            self.tops[name] = y
            names = len(self.witnesses.get(name, ()))
            y += max(_HIGH, names * _WITNESS_HIGH) + _GAP_Y
        self.height = y + _LEGEND

    def drawn(self) -> Element:
        root = Element("svg", {
            "xmlns": "http://www.w3.org/2000/svg", "version": "1.1",
            "width": str(self.width), "height": str(self.height),
            "viewBox": f"0 0 {self.width} {self.height}", "font-family": _FONT, "role": "img",
        })  # fmt: skip
        heading = label("story", "chain_picture", self.language)
        SubElement(root, "title").text = heading
        _rectangle(root, 0, 0, self.width, self.height, _PAPER, "none")
        self._arrow(root)
        _text(root, _EDGE, 34, heading, 17, bold=True)
        _text(root, self.right, 34, label("story", "witnesses", self.language), 15, bold=True)
        _text(root, _EDGE, 56, label("story", "time_down", self.language), 12, fill=_PALE)
        for edge in self.edges:
            self._edge(root, edge)
        for name, spot in self.spots.items():
            self._report(root, name, spot)
        self._legend(root)
        return root

    def _arrow(self, root: Element) -> None:
        marker = SubElement(SubElement(root, "defs"), "marker", {
            "id": "end", "viewBox": "0 0 8 8", "refX": "7", "refY": "4",
            "markerWidth": "8", "markerHeight": "8", "orient": "auto",
        })  # fmt: skip
        SubElement(marker, "path", {"d": "M0 0 L8 4 L0 8 z", "fill": _INK})

    def _left(self, spot: Spot) -> int:
        return _EDGE + spot.lane * (_BOX + _GAP_X)

    def _edge(self, root: Element, edge: Derivation) -> None:
        """A line to the box below, or through the gutter into the child's side."""
        parent, child = self.spots[edge.parent], self.spots[edge.child]
        x, y = self._left(parent), self.tops[edge.parent]
        to_x, to_y = self._left(child), self.tops[edge.child]
        if child.straight and parent.lane == child.lane and child.row > parent.row:
            middle = x + _BOX // 2
            path, at = f"M{middle} {y + _HIGH} L{middle} {to_y}", (middle + 8, to_y - 12)
        else:
            number = self.gutters[parent.lane] = self.gutters.get(parent.lane, -1) + 1
            step = number % _TRACKS
            out, into = x + _BOX, to_x if child.lane > parent.lane else to_x + _BOX
            turn = x + _BOX + _MARGIN + step * _TRACK
            start, end = y + _MARGIN + step * _TRACK, to_y + _HIGH // 2
            path = f"M{out} {start} L{turn} {start} L{turn} {end} L{into} {end}"
            at = (to_x if child.lane > parent.lane else turn + 4, to_y - 8)
        drawn = SubElement(root, "path", {
            "d": path, "fill": "none", "stroke": _INK, "stroke-width": "1.6",
            "marker-end": "url(#end)",
        })  # fmt: skip
        if _DASHES.get(edge.kind):
            drawn.set("stroke-dasharray", _DASHES[edge.kind])
        words = label("derivation", edge.kind, self.language)
        if edge.circular:
            words += f" ({label('story', 'circular', self.language)})"
        _text(root, *at, words, 12, fill=_PALE)

    def _report(self, root: Element, name: str, spot: Spot) -> None:
        report, x, y = self.reports[name], self._left(spot), self.tops[name]
        group = SubElement(root, "g")
        outlet = one_line(report.outlet) or label("story", "unknown_outlet", self.language)
        day = f"{report.day}" if report.day else label("story", "no_day", self.language)
        whole = [outlet, day, one_line(name), one_line(report.title)]
        SubElement(group, "title").text = " \u00b7 ".join(part for part in whole if part)
        _rectangle(group, x, y, _BOX, _HIGH, _PAPER, _INK)
        _text(group, x + _BOX // 2, y + 26, _short(outlet, _LONG), 15, bold=True, anchor="middle")
        tail = f"{day} \u00b7 {_short(one_line(name), _LONG)}"
        _text(group, x + _BOX // 2, y + 48, tail, 12, fill=_PALE, anchor="middle")
        for number, origin in enumerate(self.witnesses.get(name, ())):
            self._witness(root, origin, x + _BOX, y + number * _WITNESS_HIGH, y + _HIGH - 5)

    def _witness(self, root: Element, origin: Origin, side: int, y: int, middle: int) -> None:
        group = SubElement(root, "g")
        name = one_line(origin.name)
        kind = source_kind(origin.kind, self.language)
        SubElement(group, "title").text = f"{name} \u00b7 {kind}"
        at = y + _WITNESS_HIGH // 2 + 2
        bend = self.right - 14
        path = f"M{self.right} {at} L{bend} {at} L{bend} {middle} L{side} {middle}"
        SubElement(group, "path", {
            "d": path, "fill": "none", "stroke": _PALE, "stroke-width": "0.8",
        })  # fmt: skip
        _rectangle(group, self.right, y + 2, _WITNESS, _WITNESS_HIGH - 4, _PAPER, _PALE, 10)
        _text(group, self.right + _WITNESS // 2, y + 17, _short(name, _NAME), 12, anchor="middle")

    def _legend(self, root: Element) -> None:
        x, y = _EDGE, self.height - 18
        for kind in dict.fromkeys(edge.kind for edge in self.edges):
            line = SubElement(root, "path", {
                "d": f"M{x} {y} L{x + 36} {y}", "stroke": _INK, "stroke-width": "1.6",
            })  # fmt: skip
            if _DASHES.get(kind):
                line.set("stroke-dasharray", _DASHES[kind])
            _text(root, x + 42, y + 4, label("derivation", kind, self.language), 12)
            x += 190


def _witnesses(linked: Linked, reports: Container[str]) -> dict[str, list[Origin]]:
    """The witnesses of all events, each beside the first report that carries its word."""
    out: dict[str, list[Origin]] = {}
    seen: set[str] = set()
    for event in linked.events:
        for origin in event.origins:
            held = [name for name in map(report_of, origin.claims) if name in reports]
            if held and origin.name not in seen:
                seen.add(origin.name)
                out.setdefault(held[0], []).append(origin)
    return out


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "\u2026"


def _rectangle(
    root: Element, x: int, y: int, width: int, height: int, fill: str, stroke: str, radius: int = 4
) -> None:  # fmt: skip
    SubElement(root, "rect", {
        "x": str(x), "y": str(y), "width": str(width), "height": str(height), "rx": str(radius),
        "fill": fill, "stroke": stroke,
    })  # fmt: skip


def _text(
    root: Element, x: int, y: int, text: str, size: int, *, bold: bool = False, fill: str = _INK,
    anchor: str = "start",
) -> None:  # fmt: skip
    """A line of text; what begins at `x` has its left edge there, in either direction."""
    rtl = is_right_to_left(text)
    shown = {
        "x": str(x), "y": str(y), "font-size": str(size), "fill": fill,
        "text-anchor": {"start": "end"}.get(anchor, anchor) if rtl else anchor,
        "direction": "rtl" if rtl else "ltr", "unicode-bidi": "embed",
    }  # fmt: skip
    if bold:
        shown["font-weight"] = "bold"
    SubElement(root, "text", shown).text = text
