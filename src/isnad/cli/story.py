"""`isnad story`: one story, as text or as a picture."""

from pathlib import Path
from typing import Annotated

import typer

from isnad.cli import options as opt
from isnad.cli.linked_input import linked_input
from isnad.cli.messages import say
from isnad.cli.output import output
from isnad.cli.problems import ProblemLog
from isnad.export.labels import Language
from isnad.model import Linked, Story


def story(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="Coded reports, or what isnad link wrote.", show_default=False
        ),
    ],
    wanted: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]",
            help="The story's id, or that of one of its reports. Without it, the largest story.",
            show_default=False,
        ),
    ] = None,
    svg: Annotated[
        Path | None,
        typer.Option("--svg", metavar="OUT", help="Draw its chain as a picture (SVG) in here."),
    ] = None,
    lang: opt.LangOption = opt.Lang.en,
    max_bytes: opt.MaxBytes = opt.MAX_BYTES,
) -> None:
    """Show one story: its chain of copies, changes, events and witnesses; or draw it.

    \b
    Examples:
      isnad story coded.jsonl
      isnad story coded.jsonl s3
      isnad story linked.json s3 --svg chain.svg --lang ar

    In the picture time runs downwards; boxes are reports, lines tell who copied whom (the kind
    stands in words and in the pattern of the line), and at the right stand the witnesses.

    Exit codes: 0 shown, 1 something was set aside, 2 nothing could be read, 64 wrong usage or no
    such story, 74 the output could not be written.
    """
    language = lang.language
    opt.refuse_same_files([file], {"--svg": svg}, language)
    log = ProblemLog(language, summary="summary_linked", nothing="nothing_linked")
    with output(None) as stream:
        coded, linked = linked_input(
            [file], log, language, to_screen=stream.isatty(), max_bytes=max_bytes
        )
        if linked.stories:
            chosen = _choose(linked, wanted, language)
            inside = frozenset(chosen.reports)
            if svg is not None:
                from isnad.export.linked_json import part_of
                from isnad.export.story_svg import StorySvgWriter

                with output(svg) as picture:
                    reports = [one for one in coded if one.report.id in inside]
                    StorySvgWriter(language).write(reports, part_of(linked, inside), picture)
            else:
                from isnad.export.story_text import StoryTextWriter

                StoryTextWriter(language, stream.isatty()).write(coded, linked, [chosen], stream)
    raise typer.Exit(log.close())


def _choose(linked: Linked, wanted: str | None, language: Language) -> Story:
    if wanted is None:
        return max(linked.stories, key=lambda story: len(story.reports))
    for each in linked.stories:
        if wanted == each.id or wanted in each.reports:
            return each
    raise typer.BadParameter(say("no_story", language, id=wanted, number=len(linked.stories)))
