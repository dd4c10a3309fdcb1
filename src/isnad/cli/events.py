"""`isnad events`: coded reports in, a table of events out."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli import options as opt
from isnad.cli.link import CodedInputs
from isnad.cli.linked_input import linked_input
from isnad.cli.output import output
from isnad.cli.problems import ProblemLog
from isnad.export.labels import Language

if TYPE_CHECKING:
    from isnad.export.event_rows import EventWriter


class Form(StrEnum):
    """The forms of a table of events."""

    table = "table"
    csv = "csv"
    json = "json"


def events(
    inputs: CodedInputs,
    form: Annotated[
        Form, typer.Option("--format", help="table for people; csv for spreadsheets; json.")
    ] = Form.table,
    types: Annotated[
        list[str] | None,
        typer.Option("--type", metavar="TYPE", help="Only events of this type. Repeatable."),
    ] = None,
    least: Annotated[
        int,
        typer.Option("--witnesses", metavar="N", min=0, help="Only events with N or more."),
    ] = 0,
    lang: opt.LangOption = opt.Lang.en,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Write here instead of standard output."),
    ] = None,
    bom: Annotated[
        bool, typer.Option("--bom", help="CSV: begin with a byte order mark, for spreadsheets.")
    ] = False,
    max_bytes: opt.MaxBytes = opt.MAX_BYTES,
) -> None:
    """List events, one a row: type, sides, place, days, counts as ranges, witnesses, status.

    \b
    Examples:
      isnad events coded.jsonl
      isnad events coded.jsonl --format csv --bom --out events.csv
      isnad events coded.jsonl --type displacement --type defection --format csv
      isnad events coded.jsonl --witnesses 2 --lang ar

    Counts are ranges over what the accounts say; witnesses are independent origins, not reports;
    the status and the Admiralty grade follow from them.

    Exit codes: 0 everything was read, 1 something was set aside, 2 nothing could be read,
    64 wrong usage, 74 the output could not be written.
    """
    from isnad.model import EVENT_TYPES
    from isnad.stories.summary import summary

    language = lang.language
    for name in types or ():
        if name not in EVENT_TYPES:
            raise typer.BadParameter(f"{name}: {', '.join(EVENT_TYPES)}")
    opt.refuse_same_files(inputs, {"--out": out}, language)
    log = ProblemLog(language, summary="summary_linked", nothing="nothing_linked")
    with output(out) as file:
        coded, linked = linked_input(
            inputs, log, language, to_screen=file.isatty(), max_bytes=max_bytes
        )
        by_id = {one.report.id: one for one in coded}
        rows = (
            summary(event, by_id)
            for event in linked.events
            if (not types or event.event in types) and len(event.origins) >= least
        )
        if coded or form is Form.json:
            _writer(form, language, terminal=file.isatty(), bom=bom).write(rows, file)
    raise typer.Exit(log.close())


def _writer(form: Form, language: Language, *, terminal: bool, bom: bool) -> "EventWriter":
    from isnad.export.event_rows import EventCsvWriter, EventJsonWriter, EventTableWriter

    if form is Form.csv:
        return EventCsvWriter(bom)
    if form is Form.json:
        return EventJsonWriter()
    return EventTableWriter(language, terminal)
