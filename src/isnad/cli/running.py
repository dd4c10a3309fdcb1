"""A coder run over a stream of reports, on one core or several, in the order of the input."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from isnad.cli.messages import say
from isnad.model import Coded, IsnadError, Problem, Report

Coder = Callable[[Report], Coded]
Item = Report | Problem

_REPORTS, _LETTERS = 8, 200_000
"""A chunk sent to a worker holds no more than this (a single longer report goes alone)."""
_AHEAD = 3
"""Chunks waiting for each worker: what bounds the memory."""


def code_all(items: Iterable[Item], coder: Coder, jobs: int = 1) -> Iterator[Coded | Problem]:
    """Each report coded and each problem passed on, in order.

    A report on which the coder fails becomes a fatal problem; the others go on. With more than
    one job the coder must be a function of a module, since it is sent to other processes.
    """
    if jobs <= 1:
        for item in _guarded(items):
            yield item if isinstance(item, Problem) else _code_one(coder, item)
        return
    pool = ProcessPoolExecutor(jobs, initializer=_ignore_interrupts)
    try:
        yield from _spread(items, coder, pool, jobs * _AHEAD)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _spread(
    items: Iterable[Item], coder: Coder, pool: ProcessPoolExecutor, ahead: int
) -> Iterator[Coded | Problem]:
    waiting: deque[Future[list[Coded | Problem]]] = deque()
    try:
        for chunk in _chunks(_guarded(items)):
            waiting.append(pool.submit(_code_chunk, coder, chunk))
            if len(waiting) >= ahead:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        # A process was killed from outside (most often for want of memory): the rest is lost.
        yield _failure("-", error)


def _chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    chunk: list[Item] = []
    letters = 0
    for item in items:
        chunk.append(item)
        letters += len(item.text) if isinstance(item, Report) else 0
        if len(chunk) >= _REPORTS or letters >= _LETTERS:
            yield chunk
            chunk, letters = [], 0
    if chunk:
        yield chunk


def _code_chunk(coder: Coder, chunk: list[Item]) -> list[Coded | Problem]:
    return [item if isinstance(item, Problem) else _code_one(coder, item) for item in chunk]


def _code_one(coder: Coder, report: Report) -> Coded | Problem:
    try:
        return coder(report)
    except IsnadError as error:
        return error.problem
    except Exception as error:
        from isnad.lexicon.errors import LexiconError

        # A faulty lexicon concerns every report: that ends the run.
        if isinstance(error, LexiconError):
            raise
        return _failure(report.id, error)


def _failure(file: str, error: Exception) -> Problem:
    name = f"{type(error).__name__}: {error}"
    return Problem(
        "coder-failed",
        file,
        say("coder_failed", "en", error=name),
        say("coder_failed_remedy", "en"),
        say("coder_failed", "ar", error=name),
        say("coder_failed_remedy", "ar"),
    )


def _guarded(items: Iterable[Item]) -> Iterator[Item]:
    """The items; an error of the reader becomes its last one."""
    try:
        yield from items
    except IsnadError as error:
        yield error.problem


def _ignore_interrupts() -> None:
    # The parent hears Ctrl-C and ends the workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
