"""The stages behind the commands, imported when first needed so that `--help` is quick."""

import gc
from collections.abc import Iterator
from datetime import date

from isnad.cli.running import Coder
from isnad.model import Problem, Report


def load_coder() -> Coder:
    """The rule coder."""
    from isnad.coder import code_report

    return code_report


def read_reports(
    inputs: list[str],
    *,
    published: date | None = None,
    outlet: str | None = None,
    title: str | None = None,
    identity: str | None = None,
    mapping: dict[str, str] | None = None,
    max_bytes: int | None = None,
) -> Iterator[Report | Problem]:
    """Every report of the inputs, each problem just before the report it is about."""
    from isnad.reading import ReadOptions, read_inputs

    options = ReadOptions(
        published=published, outlet=outlet, title=title, id=identity, mapping=mapping or {}
    )
    if max_bytes is not None:
        from dataclasses import replace

        options = replace(options, max_bytes=max_bytes)
    reports = iter(read_inputs(inputs, options))
    gc.freeze()  # the lexicon, loaded by now, stays: nobody need look for garbage in it
    return reports
