"""A line on standard error that shows how far a long batch has come."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, TypeVar

from isnad.cli.messages import say
from isnad.cli.problems import ProblemLog
from isnad.export.labels import Language

if TYPE_CHECKING:
    from rich.progress import Progress

_T = TypeVar("_T")
_AFTER = 2.0
"""Seconds before which a run is not called long."""


def with_progress(
    items: Iterable[_T], log: ProblemLog, language: Language, wanted: bool
) -> Iterator[_T]:
    """The items unchanged; once they take long, a line tells what `log` has counted so far."""
    if not wanted:
        yield from items
        return
    start = time.monotonic()
    with ExitStack() as stack:
        bar = None
        for item in items:
            yield item
            if bar is None and time.monotonic() - start > _AFTER:
                bar = stack.enter_context(_bar())
                task = bar.add_task("")
            if bar is not None:
                said = say("progress", language, coded=log.coded, aside=log.set_aside)
                bar.update(task, description=said)


def is_wanted(to_screen: bool) -> bool:
    """Whether a progress line can be shown: a terminal that the results do not go to as well."""
    return sys.stderr.isatty() and not to_screen


def _bar() -> "Progress":
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )


@contextmanager
def working(text: str, wanted: bool) -> Iterator[None]:
    """A line that says what is being worked on, for as long as it takes."""
    if not wanted:
        yield
        return
    with _bar() as bar:
        bar.add_task(text)
        yield
