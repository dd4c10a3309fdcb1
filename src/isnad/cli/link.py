"""`isnad link`: coded reports in, stories out."""

import re
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from isnad.cli import options as opt
from isnad.cli.linked_input import linked_input
from isnad.cli.messages import say
from isnad.cli.output import output
from isnad.cli.problems import ProblemLog
from isnad.model import Coded, Linked

_UNFIT = re.compile(r"[^\w.-]+")


class Form(StrEnum):
    """The forms of linked reports."""

    text = "text"
    json = "json"


CodedInputs = Annotated[
    list[str],
    typer.Argument(
        metavar="CODED...",
        help="What isnad code --format jsonl wrote (.jsonl, .json, also .gz), gold files, stories,"
        " folders of them, patterns, or - for standard input.",
        show_default=False,
    ),
]


def link(
    inputs: CodedInputs,
    form: Annotated[
        Form, typer.Option("--format", help="text for people; json, one object, for machines.")
    ] = Form.text,
    lang: opt.LangOption = opt.Lang.en,
    every: Annotated[
        bool, typer.Option("--all", help="Text: reports that hang together with none, too.")
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="Write a JSON file for each story in here."),
    ] = None,
    max_bytes: opt.MaxBytes = opt.MAX_BYTES,
) -> None:
    """Find stories: who copied whom and changed what, and how many independent witnesses.

    \b
    Examples:
      isnad code pages/ --format jsonl --out coded.jsonl
      isnad link coded.jsonl
      isnad link coded.jsonl --format json > linked.json
      isnad link monday.jsonl tuesday.jsonl --out stories
      isnad code pages/ --format jsonl | isnad link - --lang ar

    Reports that copy, cite or tell of one event stand in one story. For every event the text
    tells how many reports there are, how many independent witnesses they come down to, and why;
    what each version changed; and who contradicts whom.

    Exit codes: 0 everything was read, 1 something was set aside, 2 nothing could be read,
    64 wrong usage, 74 the output could not be written.
    """
    language = lang.language
    log = ProblemLog(language, summary="summary_linked", nothing="nothing_linked")
    with output(None) as file:
        coded, linked = linked_input(
            inputs, log, language, to_screen=file.isatty(), max_bytes=max_bytes
        )
        if out is not None:
            written = _write_stories(coded, linked, out)
            typer.echo(say("stories_written", language, number=written, folder=out), err=True)
        elif form is Form.json:
            from isnad.export.linked_json import LinkedJsonWriter, linked_to_dict

            LinkedJsonWriter().write(linked_to_dict(coded, linked), file)
        else:
            from isnad.export.story_text import StoryTextWriter

            stories = [s for s in linked.stories if every or len(s.reports) > 1]
            StoryTextWriter(language, file.isatty()).write(coded, linked, stories, file)
            alone = len(linked.stories) - len(stories)
            if alone:
                file.write(say("alone", language, number=alone) + "\n")
    raise typer.Exit(log.close())


def _write_stories(coded: Sequence[Coded], linked: Linked, folder: Path) -> int:
    """A file for each story, named by its id; how many were written."""
    from isnad.export.linked_json import LinkedJsonWriter, story_to_dict

    folder.mkdir(parents=True, exist_ok=True)
    for story in linked.stories:
        with output(folder / f"{_UNFIT.sub('_', story.id)}.json") as file:
            LinkedJsonWriter().write(story_to_dict(coded, linked, story), file)
    return len(linked.stories)
