"""`isnad code`: reports in, attributed claims out."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from isnad.cli import options as opt
from isnad.cli.output import output
from isnad.cli.problems import ProblemLog
from isnad.cli.progress import is_wanted, with_progress
from isnad.cli.running import code_all
from isnad.cli.stages import load_coder, read_reports
from isnad.cli.unknown_words import UnknownWords
from isnad.export import writer_for
from isnad.model import Coded, Problem


class Format(StrEnum):
    """The formats of `isnad.export`."""

    table = "table"
    jsonl = "jsonl"
    json = "json"
    csv = "csv"


def code(
    inputs: opt.Inputs,
    form: Annotated[
        Format,
        typer.Option(
            "--format", help="table for people; jsonl (a report a line), json, csv for machines."
        ),
    ] = Format.table,
    lang: opt.LangOption = opt.Lang.en,
    published: opt.Published = None,
    outlet: opt.Outlet = None,
    title: opt.Title = None,
    identity: opt.Id = None,
    mapping: opt.Map = None,
    max_bytes: opt.MaxBytes = opt.MAX_BYTES,
    rejects: Annotated[
        Path | None,
        typer.Option(
            "--rejects", metavar="FILE", help="Write what was set aside here, as JSON Lines."
        ),
    ] = None,
    unknown: Annotated[
        Path | None,
        typer.Option(
            "--unknown",
            metavar="FILE",
            help="Write verbs, names and places that nothing recognised here, with counts.",
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Write here instead of standard output."),
    ] = None,
    jobs: Annotated[
        int,
        typer.Option("--jobs", metavar="N", min=1, max=256, help="Processes that code at once."),
    ] = 1,
    bom: Annotated[
        bool, typer.Option("--bom", help="CSV: begin with a byte order mark, for spreadsheets.")
    ] = False,
) -> None:
    """Code reports: for each claim who, what, whom, where, when, how many, and on whose word.

    \b
    Examples:
      isnad code page.html
      isnad code notes.txt --published 2015-10-11 --outlet "Our Paper"
      isnad code reports.jsonl.gz --format jsonl --out coded.jsonl --jobs 4
      isnad code feed.jsonl --map text=body --map published=date
      isnad code "pages/*.html" --format csv --bom --out claims.csv
      cat page.html | isnad code - --lang ar

    Standard output holds coded reports alone; what could not be coded is told on standard
    error, with the remedy.

    Exit codes: 0 everything was read, 1 something was set aside, 2 nothing could be read,
    64 wrong usage, 74 the output could not be written.
    """
    language = lang.language
    day = opt.parse_day(published, language)
    fields = opt.parse_map(mapping, language)
    opt.refuse_same_files(
        inputs, {"--out": out, "--rejects": rejects, "--unknown": unknown}, language
    )
    items = read_reports(
        inputs, published=day, outlet=outlet, title=title, identity=identity, mapping=fields,
        max_bytes=max_bytes,
    )  # fmt: skip
    words = UnknownWords() if unknown else None
    with ExitStack() as stack:
        refused = stack.enter_context(output(rejects)) if rejects else None
        log = ProblemLog(language, refused)
        file = stack.enter_context(output(out))
        results = code_all(items, load_coder(), jobs)
        wanted = is_wanted(to_screen=file.isatty())
        coded = take_coded(with_progress(results, log, language, wanted), log, words)
        writer = writer_for(form.value, language=language, terminal=file.isatty(), bom=bom)
        writer.write(coded, file)
        if unknown and words:
            words.write(stack.enter_context(output(unknown)))
    raise typer.Exit(log.close())


def take_coded(
    results: Iterable[Coded | Problem], log: ProblemLog, words: UnknownWords | None = None
) -> Iterator[Coded]:
    """The coded reports; the problems between them go to the log."""
    for result in results:
        if isinstance(result, Problem):
            log.take(result)
            continue
        log.coded += 1
        if words is not None:
            words.take(result)
        yield result
