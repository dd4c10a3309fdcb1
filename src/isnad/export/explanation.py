"""Why each claim was coded: the text with marks, and under it the rule and the words of each slot.

In the text `[1 ... 1]` is the evidence of claim 1, `{1.2 ...}` what its second step read. On a
terminal the brackets of slots become colours, the same as those of the lines below.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

from rich.console import Console
from rich.text import Text

from isnad.export.labels import Language, label
from isnad.export.rendering import CHAIN_SIGN, narrators
from isnad.export.safe_text import PDI, RLI, isolate, one_line, same_length
from isnad.model import Claim, Coded, Field, Report, Span

_SLOT_STYLES = {
    "trigger": "bold red",
    "actors": "bold cyan",
    "targets": "bold magenta",
    "counts": "bold yellow",
    "location": "bold green",
    "destination": "bold green",
    "time": "bold blue",
    "chain": "bold bright_cyan",
}
_EVIDENCE = "underline"
_NUMBER = "dim"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one step read: its number under the claim ("1.2"), slot, words, rule and place."""

    number: str
    slot: str
    words: str
    rule: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class ExplanationWriter:
    """Writes explanations in English or Arabic; colours only on a `terminal`."""

    language: Language = "en"
    terminal: bool = False

    def write(self, stream: Iterable[Coded], file: TextIO) -> None:
        """Every report of the stream as it comes; holds one at a time."""
        console = Console(
            file=file,
            force_terminal=self.terminal,
            no_color=None if self.terminal else True,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )
        for coded in stream:
            for line in self._lines(coded):
                console.print(line, soft_wrap=True)
            console.print()

    def _lines(self, coded: Coded) -> Iterator[Text]:
        report = coded.report
        readings = [(c, readings_of(report, c, at)) for at, c in enumerate(coded.claims, 1)]
        yield Text(f"{one_line(report.id)} \u00b7 {self._shown(report.outlet)}", "bold")
        marks: dict[Field, list[_Mark]] = {"text": [], "title": []}
        for at, (claim, steps) in enumerate(readings, 1):
            marks[claim.evidence_span.field].append(_Mark(claim.evidence_span, str(at), "evidence"))
            for step in steps:
                if step.span:
                    marks[step.span.field].append(_Mark(step.span, step.number, step.slot))
        if report.title:
            yield from self._marked(report.title, marks["title"])
            yield Text("")
        yield from self._marked(report.text, marks["text"])
        if not coded.claims:
            yield Text("")
            yield Text(label("word", "no_claim", self.language))
        for at, (claim, steps) in enumerate(readings, 1):
            yield Text("")
            yield from self._claim(coded, claim, at, steps)

    def _marked(self, text: str, marks: list["_Mark"]) -> Iterator[Text]:
        whole = Text()
        for piece, style in _pieces(same_length(text), marks, brackets=not self.terminal):
            whole.append(piece, style)
        for line in whole.split("\n", allow_blank=True):
            # The paragraph runs from the right whatever its first letter is.
            yield Text.assemble(RLI, line, PDI) if self.terminal and line.plain else line

    def _claim(self, coded: Coded, claim: Claim, at: int, steps: list[Reading]) -> Iterator[Text]:
        event = label("event", claim.event, self.language)
        said = label("factuality", claim.factuality, self.language)
        rule = f"{label('word', 'rule', self.language)}: {one_line(claim.rule) or '-'}"
        yield Text(f"{at}. {event} ({said}) \u00b7 {rule}", "bold")
        chain = f" {CHAIN_SIGN} ".join(narrators(coded, claim))
        yield Text(f"   {label('column', 'chain', self.language)}: {self._shown(chain)}")
        for step in steps:
            name = label("word" if step.slot == "trigger" else "slot", step.slot, self.language)
            line = Text(f"   {step.number} {name}: ")
            words = self._shown(step.words) or f"({label('word', 'no_words', self.language)})"
            line.append(words, _SLOT_STYLES.get(step.slot, "bold"))
            if step.rule:
                line.append(f"  [{one_line(step.rule)}]", _NUMBER)
            yield line

    def _shown(self, text: str) -> str:
        return isolate(one_line(text)) if self.terminal else one_line(text)


def readings_of(report: Report, claim: Claim, number: int) -> list[Reading]:
    """The trigger, every step behind the claim, and values that stand in the text without one."""
    found: list[tuple[str, str, str, Span | None]] = []
    if claim.trigger:
        found.append(("trigger", "", claim.rule, claim.trigger))
    found += [(step.slot, step.words, step.rule, step.span) for step in claim.why]
    values = list(_values(claim))
    seen = {(slot, span) for slot, _, _, span in found}
    # A slot that a step explains without naming a place is not told twice.
    told = {slot for slot, _, _, span in found if span is None}
    for slot, words, span in values:
        if span and (slot, span) not in seen and slot not in told:
            found.append((slot, words, "", span))
    all_words: dict[str, list[str]] = {}
    for slot, words, _ in values:
        all_words.setdefault(slot, []).append(words)
    return [
        Reading(
            f"{number}.{at}", slot, words or _words(report, span, all_words.get(slot)), rule, span
        )
        for at, (slot, words, rule, span) in enumerate(found, 1)
    ]


def _words(report: Report, span: Span | None, values: list[str] | None) -> str:
    """The words of a span; without one, those of all values of the slot."""
    if span is None:
        return ", ".join(values or ())
    return (report.text if span.field == "text" else report.title)[span.start : span.end]


def _values(claim: Claim) -> Iterator[tuple[str, str, Span | None]]:
    for party in claim.actors:
        yield "actors", party.text, party.span
    for party in claim.targets:
        yield "targets", party.text, party.span
    for count in claim.counts:
        yield "counts", count.text, count.span
    if claim.location:
        yield "location", claim.location.name, claim.location.span
    for place in claim.destination:
        yield "destination", place.name, place.span
    if claim.time:
        yield "time", claim.time.text, claim.time.span
    for link in claim.chain:
        yield "chain", link.name, link.span


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    number: str
    slot: str


def _pieces(text: str, marks: list[_Mark], brackets: bool) -> Iterator[tuple[str, str]]:
    """The text cut at every mark, each piece with its style, brackets put in between."""
    edges: list[tuple[int, int, int, str, _Mark]] = []
    for mark in marks:
        start, end = max(mark.span.start, 0), min(mark.span.end, len(text))
        if start < end:
            opening, closing = _signs(mark, brackets)
            # At one place what ends comes first; of what begins the longest, of what ends the
            # shortest.
            edges.append((start, 1, -end, opening, mark))
            edges.append((end, 0, -start, closing, mark))
    edges.sort(key=lambda edge: edge[:3])
    open_marks: list[_Mark] = []
    at = 0
    for place, opens, _, sign, mark in edges:
        if place > at:
            yield text[at:place], _style(open_marks)
            at = place
        if sign:
            yield sign, _NUMBER
        if opens:
            open_marks.append(mark)
        else:
            open_marks.remove(mark)
    yield text[at:], ""


def _signs(mark: _Mark, brackets: bool) -> tuple[str, str]:
    if mark.slot == "evidence":
        return f"[{mark.number} ", f" {mark.number}]"
    return (f"{{{mark.number} ", "}") if brackets else ("", "")


def _style(open_marks: list[_Mark]) -> str:
    slots = [mark.slot for mark in open_marks if mark.slot != "evidence"]
    parts = [_EVIDENCE] if len(slots) < len(open_marks) else []
    return " ".join([*parts, _SLOT_STYLES.get(slots[-1], "bold")] if slots else parts)
