"""A table cell of mixed directions: wrapped by words, padded by display cells, isolated by line.

Rich wraps plain text without knowing of isolates, and a line end in the middle of one would leave
it open; so a cell wraps itself and closes what it opens on every line.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.style import Style

from isnad.export.safe_text import LRI, PDI, RLI, is_right_to_left, isolate, one_line


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a cell that belongs together (one value), with its style."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """How cells are laid out: whether isolates are written, and from which side."""

    isolates: bool = False
    rightward: bool = True

    @property
    def mirrored(self) -> bool:
        """Whether the page itself has to be laid out from right to left.

        Where no isolates are written (files, pipes) whatever shows the text turns the lines.
        """
        return self.isolates and not self.rightward


@dataclass(frozen=True, slots=True)
class BidiCell:
    """Lines of runs; every text is made safe here, so that none can be forgotten."""

    lines: tuple[tuple[Run, ...], ...]
    layout: Layout = Layout()

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """The longest word and the longest line, in display cells."""
        words = [cell_len(word) for line in self.lines for run in line for word in _words(run)]
        whole = [cell_len(" ".join(w for run in line for w in _words(run))) for line in self.lines]
        most = min(max(whole, default=0), options.max_width)
        return Measurement(min(max(words, default=0), options.max_width), most)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The wrapped lines, each with its isolates closed."""
        width = options.max_width
        for line in self.lines:
            for piece in _wrapped(line, width):
                yield from self._line(piece, width, console)
                yield Segment.line()

    def _line(self, runs: list[tuple[Run, str]], width: int, console: Console) -> Iterator[Segment]:
        texts = [text for _, text in runs]
        used = sum(map(cell_len, texts)) + max(len(texts) - 1, 0)
        turned = self.layout.isolates and (
            not self.layout.rightward or any(map(is_right_to_left, texts))
        )
        if self.layout.mirrored:
            yield Segment(" " * max(width - used, 0))
        if turned:
            yield Segment(LRI if self.layout.rightward else RLI)
        for at, (run, text) in enumerate(runs):
            if at:
                yield Segment(" ")
            style = console.get_style(run.style) if run.style else Style.null()
            yield Segment(isolate(text) if self.layout.isolates else text, style)
        if turned:
            yield Segment(PDI)


def _words(run: Run) -> list[str]:
    return one_line(run.text).split()


def _wrapped(line: tuple[Run, ...], width: int) -> Iterator[list[tuple[Run, str]]]:
    """The line broken at spaces to fit `width` cells; a longer word is cut."""
    room, piece = width, list[tuple[Run, list[str]]]()
    for run in line:
        fresh = True
        for word in (part for whole in _words(run) for part in _cut(whole, width)):
            size = cell_len(word)
            if piece and size + 1 > room:
                yield [(owner, " ".join(words)) for owner, words in piece]
                room, piece = width, []
            if piece and not fresh:
                piece[-1][1].append(word)
            else:
                piece.append((run, [word]))
            room -= size + (1 if len(piece) > 1 or len(piece[0][1]) > 1 else 0)
            fresh = False
    if piece:
        yield [(owner, " ".join(words)) for owner, words in piece]


def _cut(word: str, width: int) -> list[str]:
    return [word] if cell_len(word) <= width else chop_cells(word, max(width, 1))
