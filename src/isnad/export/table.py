"""The readable view: for each report a title, a table of its claims and a line of counts."""

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO, TypeVar

from rich import box
from rich.cells import cell_len
from rich.console import Console, JustifyMethod
from rich.table import Table

from isnad.export.bidi_cell import BidiCell, Layout, Run
from isnad.export.labels import Language, label, load_labels
from isnad.export.rendering import CHAIN_SIGN, amount, days, narrators, place_words
from isnad.export.safe_text import one_line
from isnad.model import Claim, Coded, Party, Place

_NARROW = 120
"""Below this many display cells the six columns no longer fit: claims are written one by one."""
_PAGE = 160
"""The width where nothing tells it (files and pipes without COLUMNS)."""
_CHAIN = 0.32
"""The share of the width up to which chains are kept on one line."""
_COLUMNS = ("claim", "where", "when", "how_many", "said", "chain")
_SHARES = {"claim": 7, "where": 5, "when": 4, "how_many": 4}
_T = TypeVar("_T")
_STYLES = {"asserted": "", "negated": "bold red", "possible": "yellow", "planned": "cyan"}


@dataclass(frozen=True, slots=True)
class TableWriter:
    """Writes tables in English or Arabic.

    On a `terminal` values of the other direction are set in isolates, and an Arabic page is laid
    out from the right; without one the text is plain and whatever shows it turns the lines.
    """

    language: Language = "en"
    terminal: bool = False
    width: int | None = None

    def write(self, stream: Iterable[Coded], file: TextIO) -> None:
        """Every report of the stream as it comes; holds one at a time."""
        console = Console(
            file=file,
            width=self.width or (None if self.terminal or "COLUMNS" in os.environ else _PAGE),
            force_terminal=self.terminal,
            no_color=None if self.terminal else True,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )
        page = _Page(self.language, Layout(self.terminal, self.language == "en"), console.width)
        for coded in stream:
            console.print(page.title(coded))
            if coded.claims:
                console.print(page.claims(coded))
            console.print(page.counts(coded))
            console.print()


@dataclass(frozen=True, slots=True)
class _Page:
    language: Language
    layout: Layout
    width: int

    def title(self, coded: Coded) -> BidiCell:
        report = coded.report
        published = report.published
        day = str(published.day) if published else self._word("no_day")
        if published and not published.sure:
            day = f"{day} ({self._word('unsure')})"
        runs = [Run(report.id, "bold"), Run(report.outlet or self._word("unknown_outlet"))]
        if report.outlet_kind:
            runs.append(Run(f"({label('outlet_kind', report.outlet_kind, self.language)})"))
        runs += [Run("\u00b7"), Run(day), Run("\u00b7"), Run(report.title, "bold")]
        return self._cell(runs if report.title else runs[:-2])

    def claims(self, coded: Coded) -> Table:
        return self._stacked(coded) if self.width < _NARROW else self._columns(coded)

    def counts(self, coded: Coded) -> BidiCell:
        claims = coded.claims
        if not claims:
            return self._cell([Run(self._word("no_claim"))])
        facts = Counter(claim.factuality for claim in claims)
        events = Counter(claim.event for claim in claims)
        own = sum(not claim.chain for claim in claims)
        runs = [Run(f"{self._word('claims')}: {len(claims)}", "bold"), Run("\u00b7")]
        runs += self._tally("factuality", facts)
        runs += [Run("\u00b7"), *self._tally("event", events)]
        if own:
            runs += [Run("\u00b7"), Run(f"{self._word('own_voice')}: {own}")]
        if coded.wording:
            runs += [Run("\u00b7"), Run(f"{self._word('wording')}: {len(coded.wording)}")]
        return self._cell(runs)

    def _tally(self, kind: str, numbers: Counter[str]) -> list[Run]:
        ranked = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
        comma = "\u060c" if self.language == "ar" else ","
        return [
            Run(f"{label(kind, value, self.language)} {number}{'' if last else comma}")
            for at, (value, number) in enumerate(ranked, 1)
            for last in (at == len(ranked),)
        ]

    def _columns(self, coded: Coded) -> Table:
        table = Table(box=box.SIMPLE_HEAD, width=self.width, pad_edge=False, show_lines=False)
        names = ("", *_COLUMNS)
        justify: JustifyMethod = "right" if self.layout.mirrored else "left"
        for name in self._ordered(names):
            heading = self._cell([Run(self._column(name), "bold")] if name else [])
            share = _SHARES.get(name)
            width = None if share else self._fixed_width(name, coded)
            table.add_column(heading, justify=justify, ratio=share, width=width)
        for number, claim in enumerate(coded.claims, 1):
            cells = [self._cell([Run(str(number))])]
            cells += [self._value(name, coded, claim) for name in _COLUMNS]
            table.add_row(*self._ordered(cells))
        return table

    def _stacked(self, coded: Coded) -> Table:
        table = Table(box=None, width=self.width, show_header=False, pad_edge=False)
        for _ in self._ordered(("name", "value")):
            table.add_column(justify="right" if self.layout.mirrored else "left")
        for number, claim in enumerate(coded.claims, 1):
            table.add_row()
            for name in _COLUMNS:
                value = self._value(name, coded, claim)
                if value.lines:
                    lead = f"{number}." if name == "claim" else self._column(name)
                    cells = (self._cell([Run(lead, "dim")]), value)
                    table.add_row(*self._ordered(cells))
        table.add_row()
        return table

    def _ordered(self, cells: Iterable[_T]) -> list[_T]:
        return list(cells)[::-1] if self.layout.mirrored else list(cells)

    def _value(self, name: str, coded: Coded, claim: Claim) -> BidiCell:
        runs: dict[str, list[Run]] = {
            "claim": self._who_what_whom(claim),
            "where": self._where(claim),
            "when": self._when(claim),
            "how_many": self._how_many(claim),
            "said": self._said(claim),
            "chain": [Run(_chain(coded, claim))],
        }
        return self._cell([run for run in runs[name] if run.text.strip()])

    def _who_what_whom(self, claim: Claim) -> list[Run]:
        arrow = Run(self._arrow, "dim")
        what = Run(label("event", claim.event, self.language), "bold")
        who, whom = self._parties(claim.actors), self._parties(claim.targets)
        return [*who, *([arrow] if who else []), what, *([arrow] if whom else []), *whom]

    def _parties(self, parties: tuple[Party, ...]) -> list[Run]:
        runs: list[Run] = []
        for at, party in enumerate(parties):
            runs += [Run("+", "dim")] if at else []
            runs.append(Run(party.text))
            # The id tells a reader of English who is meant.
            if party.group and self.language == "en":
                runs.append(Run(f"({party.group})", "dim"))
        return runs

    def _where(self, claim: Claim) -> list[Run]:
        runs: list[Run] = []
        if claim.location:
            runs.append(Run(place_words(claim.location)))
            if claim.location.within:
                runs += [Run(self._word("in"), "dim"), Run(claim.location.within)]
        return runs + self._destinations(claim.destination)

    def _destinations(self, places: tuple[Place, ...]) -> list[Run]:
        arrow = Run(self._arrow, "dim")
        return [run for place in places for run in (arrow, Run(place_words(place)))]

    def _when(self, claim: Claim) -> list[Run]:
        if claim.time is None:
            return []
        return [Run(days(claim.time)), Run(claim.time.text, "dim")]

    def _how_many(self, claim: Claim) -> list[Run]:
        comma = "\u060c" if self.language == "ar" else ","
        last = len(claim.counts)
        return [
            Run(f"{self._counted(count.of, count.who, amount(count))}{'' if at == last else comma}")
            for at, count in enumerate(claim.counts, 1)
        ]

    def _counted(self, of: str, who: str, number: str) -> str:
        words = label("counted", of, self.language)
        people = "" if who == "people" else label("counted_who", who, self.language)
        if self.language == "ar":
            return f"{words}{f' ({people})' if people else ''}: {number}"
        return f"{number} {people} {words}" if people else f"{number} {words}"

    def _said(self, claim: Claim) -> list[Run]:
        said = label("factuality", claim.factuality, self.language)
        runs = [Run(said, _STYLES.get(claim.factuality, ""))]
        return [*runs, Run(f"({self._word('quoted')})", "dim")] if claim.quoted else runs

    def _fixed_width(self, name: str, coded: Coded) -> int:
        """The width of a column that its longest value sets."""
        if not name:
            return len(str(len(coded.claims)))
        texts = [self._column(name)]
        if name == "said":
            texts += [kind[self.language] for kind in load_labels()["factuality"].values()]
            texts.append(f"({self._word('quoted')})")
            return max(map(cell_len, texts))
        texts += [_chain(coded, claim) for claim in coded.claims]
        return min(max(cell_len(one_line(text)) for text in texts), int(self.width * _CHAIN))

    @property
    def _arrow(self) -> str:
        return "\u2190" if self.language == "ar" else "\u2192"

    def _cell(self, runs: list[Run]) -> BidiCell:
        return BidiCell((tuple(runs),) if runs else (), self.layout)

    def _word(self, name: str) -> str:
        return label("word", name, self.language)

    def _column(self, name: str) -> str:
        return label("column", name, self.language)


def _chain(coded: Coded, claim: Claim) -> str:
    return f" {CHAIN_SIGN} ".join(narrators(coded, claim))
