"""`isnad lexicon`: the data files checked, and laid out in their one order."""

from pathlib import Path
from typing import Annotated

import typer

from isnad.cli.exit_codes import READ, SET_ASIDE

lexicon_app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Check and lay out the lexicon's data files.",
)

Files = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[FILE...]", help="Data files; all of them where none is named."),
]


@lexicon_app.command("check")
def check() -> None:
    """Compile every section, check sources and layout, print counts.

    \b
    Example:
      isnad lexicon check

    Exit codes: 0 all is well, 1 a fault was found (each names its file and entry).
    """
    from isnad.lexicon.check import check_lexicon

    result = check_lexicon()
    for line in result.counts:
        typer.echo(line)
    for fault in result.faults:
        typer.echo(fault, err=True)
    raise typer.Exit(SET_ASIDE if result.faults else READ)


@lexicon_app.command("format")
def format_files(files: Files = None) -> None:
    """Write the data files in their one layout; values and comments stay as they are.

    \b
    Examples:
      isnad lexicon format
      isnad lexicon format src/isnad/lexicon/data/words.yaml
    """
    from isnad.lexicon.check import write_formatted

    result = write_formatted(files or None)
    for path in result.changed:
        typer.echo(path)
    for fault in result.faults:
        typer.echo(fault, err=True)
    raise typer.Exit(SET_ASIDE if result.faults else READ)
