"""Coded reports read back: what `isnad code` wrote, gold files, stories, linked output."""

from collections.abc import Iterator, Sequence
from typing import Any

from isnad.model import Coded, IsnadError, Problem
from isnad.model.records import coded_from_dict
from isnad.reading.json_values import json_values
from isnad.reading.messages import problem
from isnad.reading.options import ReadOptions
from isnad.reading.sources import Bytes, ReadError, Source, sources


def read_coded(
    paths: Sequence[str], max_bytes: int = ReadOptions().max_bytes
) -> Iterator[Coded | Problem]:
    """The coded reports of files, folders, patterns and "-", one at a time, in the order given.

    A value may be a coded report, a list of them, a story or an answer of stories (the reports in
    it are taken). What is no coded report comes as a fatal Problem in its place, and the rest is
    read on. Never raises for what an input holds.
    """
    for found in sources(paths):
        if isinstance(found, Problem):
            yield found
        else:
            yield from _source(found, max_bytes)


def _source(source: Source, limit: int) -> Iterator[Coded | Problem]:
    try:
        stream = Bytes(source, limit)
    except ReadError as error:
        yield error.problem
        return
    try:
        for one in json_values(stream, source.name, source.suffix, limit):
            if isinstance(one, Problem):
                yield one
                continue
            several = list(_flat(one.value))
            for number, value in enumerate(several, 1):
                count = f"record {number}" if len(several) > 1 else ""
                yield _coded(value, source.name, ", ".join(filter(None, (one.place, count))))
    except ReadError as error:
        yield error.problem
    except Exception as error:  # a hostile file must not end the batch
        reason = f"{type(error).__name__}: {error}"[:200]
        yield problem("unreadable", source.name, reason=reason)
    finally:
        stream.close()


def _flat(value: Any) -> Iterator[Any]:
    """The coded reports of a value: of a list, a story, an answer of stories."""
    if isinstance(value, list):
        for one in value:
            yield from _flat(one)
        return
    if isinstance(value, dict) and "report" not in value:
        for key in ("reports", "stories"):
            if isinstance(value.get(key), list):
                yield from _flat(value[key])
                return
    yield value


def _coded(value: Any, file: str, place: str) -> Coded | Problem:
    try:
        return coded_from_dict(value, file, place)
    except IsnadError as error:
        message = error.problem.message.removeprefix("no coded report: ").removesuffix(".")
        return problem("not-coded", file, place, reason=message)
    except RecursionError:
        return problem("not-coded", file, place, reason="nested too deep")
