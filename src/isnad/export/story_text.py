"""Stories for people: who copied whom and changed what, whose witness, who contradicts whom."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from isnad.export.chain_layout import in_time
from isnad.export.labels import Language, label
from isnad.export.linked_json import part_of, report_of
from isnad.export.rendering import place_words
from isnad.export.safe_text import isolate, one_line
from isnad.model import (
    LINK_KINDS,
    Change,
    Claim,
    Coded,
    Contradiction,
    Derivation,
    Event,
    Linked,
    Origin,
    Place,
    Story,
    claim_ref,
)

_ARROW = {"en": "\u2192", "ar": "\u2190"}
_LONG = 90
_SILENT = ("last-link", "own-voice")
"""Reasons whose words are the origin's own name."""


@dataclass(frozen=True, slots=True)
class StoryTextWriter:
    """Writes stories in English or Arabic; on a `terminal` words of the other direction are set
    apart, so that they cannot disturb the line."""

    language: Language = "en"
    terminal: bool = False

    def write(
        self, coded: Sequence[Coded], linked: Linked, stories: Iterable[Story], file: TextIO
    ) -> None:
        """Each of the stories, which hold reports among `coded`."""
        reports = {one.report.id: one for one in coded}
        for story in stories:
            part = part_of(linked, frozenset(story.reports))
            page = _Page([reports[name] for name in story.reports], part, self)
            file.writelines(f"{line}\n" for line in page.lines(story))
            file.write("\n")


class _Page:
    def __init__(self, coded: Sequence[Coded], linked: Linked, style: StoryTextWriter) -> None:
        self.linked, self.style = linked, style
        self.reports = {one.report.id: one for one in coded}
        order = in_time(coded, linked.derivations)
        self.number = {name: number for number, name in enumerate(order, 1)}
        self.claims: Mapping[str, Claim] = {
            claim_ref(one.report, claim): claim for one in coded for claim in one.claims
        }

    def lines(self, story: Story) -> Iterator[str]:
        days = sorted(str(one.report.day) for one in self.reports.values() if one.report.day)
        span = " .. ".join(dict.fromkeys([days[0], days[-1]])) if days else self._word("no_day")
        told = self._comma.join((self._many("reports", len(self.number)), span))
        yield f"{self._word('story')} {story.id}: {told}"
        for name in self.number:
            yield from self._report(name)
        for sisters in self.linked.siblings:
            made = self._shown(sisters.name or "?")
            yield f"   {self._word('siblings')}: {self._numbers(sisters.children)} ({made})"
        for versions in self.linked.revisions:
            yield f"   {self._word('revisions')}: {self._numbers(versions.reports)}"
        shared = [e for e in self.linked.events if len(self._reports_of(e)) > 1]
        for event in shared:
            yield ""
            yield from self._event(event)
        alone = len(self.linked.events) - len(shared)
        if alone:
            yield ""
            yield f"   {self._many('told_once', alone)}"

    def _report(self, name: str) -> Iterator[str]:
        report = self.reports[name].report
        outlet = self._shown(report.outlet) or self._word("unknown_outlet")
        day = f"{report.day}" if report.day else self._word("no_day")
        yield f"   {self.number[name]}. {outlet} \u00b7 {day} \u00b7 {self._shown(name)}"
        for edge in self.linked.derivations:
            if edge.child == name:
                yield f"      {self._made(edge)}"
                for change in self.linked.changes:
                    if (change.parent, change.child) == (edge.parent, edge.child):
                        yield f"        {self._change(change)}"

    def _made(self, edge: Derivation) -> str:
        words = label("derivation", edge.kind, self.style.language)
        share = f" ({edge.share:.0%})" if edge.passages else ""
        ring = f" [{self._word('circular')}]" if edge.circular else ""
        return f"{words}: {self._word('from_report')} {self.number[edge.parent]}{share}{ring}"

    def _change(self, change: Change) -> str:
        kind = label("change", change.kind, self.style.language)
        was, became = (self._quoted(text) for text in (change.was, change.became))
        if not change.was or not change.became:
            return f"{kind}: {was or became}"
        return f"{kind}: {was} {self._arrow} {became}"

    def _event(self, event: Event) -> Iterator[str]:
        names = self._reports_of(event)
        head = self._headline(event)
        told = [self._many("reports", len(names)), self._many("witness", len(event.origins))]
        who = self._comma.join(self._shown(origin.name) for origin in event.origins)
        yield f"   {head}: {self._comma.join(told)}{f': {who}' if who else ''}"
        for origin in event.origins:
            yield f"      {self._origin(origin)}"
        for each in event.contradictions:
            yield f"      {self._contradiction(each)}"
        if event.superseded:
            gone = [name for name in names if any(report_of(c) == name for c in event.superseded)]
            yield f"      {self._word('superseded')}: {self._numbers(gone)}"
        if event.grade:
            status = label("status", event.grade.status, self.style.language)
            admiralty = f"{event.grade.reliability}{event.grade.credibility}"
            yield f"      {self._word('status')}: {status} ({admiralty})"

    def _headline(self, event: Event) -> str:
        claims = [self.claims[ref] for ref in event.claims]
        parts = [label("event", event.event, self.style.language)]
        places = Counter(place_words(c.location) for c in claims if isinstance(c.location, Place))
        if places:
            parts.append(self._shown(max(places, key=lambda place: (places[place], place))))
        days = sorted({f"{c.time.start}" for c in claims if c.time and c.time.start})
        parts += days[:1]
        return self._comma.join(parts)

    def _origin(self, origin: Origin) -> str:
        kind = source_kind(origin.kind, self.style.language)
        held = self._numbers(dict.fromkeys(map(report_of, origin.claims)))
        reasons: dict[str, list[str]] = {}
        for step in origin.why:
            words = reasons.setdefault(step.rule, [])
            if step.rule not in _SILENT and step.words and step.words not in words:
                words.append(step.words)
        why = self._semicolon.join(self._reason(*reason) for reason in reasons.items())
        because = f" - {self._word('because')} {why}" if why else ""
        return f"{self._shown(origin.name)} ({kind}): {held}{because}"

    def _reason(self, rule: str, words: Sequence[str]) -> str:
        said = label("origin_rule", rule, self.style.language)
        named = self._comma.join(map(self._shown, words))
        return f"{said} {named}" if named else said

    def _contradiction(self, each: Contradiction) -> str:
        told = each.said_by or tuple(() for _ in each.values)
        values = []
        for value, claims in zip(each.values, told, strict=True):
            held = self._numbers(dict.fromkeys(map(report_of, claims)))
            values.append(f"{self._value(each.slot, value)}{f' ({held})' if held else ''}")
        return f"{self._slot(each.slot)}: {' | '.join(values)}"

    def _slot(self, slot: str) -> str:
        name, _, rest = slot.partition(".")
        of, _, who = rest.partition(".")
        words = label("counted", of, self.style.language) if of else ""
        people = label("counted_who", who, self.style.language) if who else ""
        named = label("slot", name, self.style.language)
        return f"{words}{f' ({people})' if people else ''}" if words else named

    def _value(self, slot: str, value: str) -> str:
        if slot == "factuality":
            return label("factuality", value, self.style.language)
        return self._shown(value)

    def _reports_of(self, event: Event) -> list[str]:
        return list(dict.fromkeys(map(report_of, event.claims)))

    def _numbers(self, names: Iterable[str]) -> str:
        return self._comma.join(str(number) for number in sorted(self.number[n] for n in names))

    @property
    def _comma(self) -> str:
        return "\u060c " if self.style.language == "ar" else ", "

    @property
    def _semicolon(self) -> str:
        return "\u061b " if self.style.language == "ar" else "; "

    @property
    def _arrow(self) -> str:
        return _ARROW[self.style.language]

    def _many(self, name: str, number: int) -> str:
        """A number with its noun: one word for one, another for more (Arabic: label, number)."""
        if self.style.language == "ar":
            return f"{self._word(name)}: {number}"
        return f"{number} {self._word(name if number == 1 else f'{name}_many')}"

    def _quoted(self, text: str) -> str:
        line = one_line(text)
        short = line if len(line) <= _LONG else line[: _LONG - 1].rstrip() + "\u2026"
        return f"\u00ab{self._shown(short)}\u00bb" if short else ""

    def _shown(self, text: str) -> str:
        return isolate(one_line(text)) if self.style.terminal else one_line(text)

    def _word(self, name: str) -> str:
        return label("story", name, self.style.language)


def source_kind(kind: str, language: Language) -> str:
    """The label of an origin's kind: a narrator's, or an outlet's that speaks for itself."""
    held = "link" if kind in LINK_KINDS else "outlet_kind"
    return label(held, kind, language)
