"""`isnad explain`: why each claim was coded."""

import typer

from isnad.cli import options as opt
from isnad.cli.code import take_coded
from isnad.cli.output import output
from isnad.cli.problems import ProblemLog
from isnad.cli.running import code_all
from isnad.cli.stages import load_coder, read_reports


def explain(
    inputs: opt.Inputs,
    lang: opt.LangOption = opt.Lang.en,
    published: opt.Published = None,
    outlet: opt.Outlet = None,
    title: opt.Title = None,
    identity: opt.Id = None,
    mapping: opt.Map = None,
    max_bytes: opt.MaxBytes = opt.MAX_BYTES,
) -> None:
    """Show why: the text with its claims marked, and for each claim the rule and the words.

    \b
    Examples:
      isnad explain page.html
      isnad explain notes.txt --published 2015-10-11 --lang ar
      isnad explain page.html | less -R

    In the text [1 ... 1] is the evidence of claim 1 and {1.2 ...} what its second step read; on a
    terminal colours tell the same. Under the text each claim names the frame that fired, the
    trigger, and for each slot the words and the step that resolved them.
    """
    from isnad.export.explanation import ExplanationWriter

    language = lang.language
    items = read_reports(
        inputs,
        published=opt.parse_day(published, language),
        outlet=outlet,
        title=title,
        identity=identity,
        mapping=opt.parse_map(mapping, language),
        max_bytes=max_bytes,
    )
    log = ProblemLog(language)
    with output(None) as file:
        writer = ExplanationWriter(language, file.isatty())
        writer.write(take_coded(code_all(items, load_coder()), log), file)
    raise typer.Exit(log.close())
