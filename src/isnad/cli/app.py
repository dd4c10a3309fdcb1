"""The command line: its commands, and how each run ends."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from isnad.cli import exit_codes
from isnad.cli.code import code
from isnad.cli.demo import demo
from isnad.cli.evaluate import evaluate
from isnad.cli.events import events
from isnad.cli.explain import explain
from isnad.cli.lexicon import lexicon_app
from isnad.cli.link import link
from isnad.cli.messages import language_of, say
from isnad.cli.places import places
from isnad.cli.story import story

_UsageError: Any = typer.BadParameter.__bases__[0]
"""What typer raises where a command line cannot be understood."""


class IsnadGroup(TyperGroup):
    """Ends every run with the exit codes of `exit_codes`, and never with a traceback for
    what a user can mend."""

    _arguments: Sequence[str] = ()

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """As typer's, but wrong usage ends with 64."""
        self._arguments = arguments = list(sys.argv[1:] if args is None else args)
        try:
            code = super().main(
                arguments, "isnad", complete_var, False, windows_expand_args, **extra
            )
        except _UsageError as error:
            _show_usage(error, arguments)
            code = exit_codes.WRONG_USAGE
        sys.exit(code if isinstance(code, int) else exit_codes.READ)

    def invoke(self, ctx: Any) -> Any:
        """As typer's, with the errors of the surroundings told in a line."""
        from isnad.lexicon.errors import LexiconError

        language = language_of(self._arguments)
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # Whoever reads us has seen enough: nothing more may be written, not even at exit.
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(exit_codes.BROKEN_PIPE) from None
        except KeyboardInterrupt:
            typer.echo("\n" + say("stopped", language), err=True)
            raise typer.Exit(exit_codes.INTERRUPTED) from None
        except LexiconError as error:
            typer.echo(say("bad_lexicon", language, message=error), err=True)
            raise typer.Exit(exit_codes.NOTHING_READ) from None
        except OSError as error:
            reason = error.strerror or str(error)
            name = error.filename or "-"
            typer.echo(say("cannot_write", language, file=name, reason=reason), err=True)
            raise typer.Exit(exit_codes.CANNOT_WRITE) from None


def _show_usage(error: Any, arguments: Sequence[str]) -> None:
    context = getattr(error, "ctx", None)
    message = error.format_message()
    if type(error).__name__ == "NoArgsIsHelpError":
        typer.echo(message, err=True)
        return
    command = context.command_path if context else "isnad"
    language = language_of(arguments)
    typer.echo(say("usage", language, message=message, command=command), err=True)


def _version(wanted: bool) -> None:
    if wanted:
        from isnad import __version__
        from isnad.lexicon.compiling import fingerprint

        typer.echo(f"isnad {__version__} (rules {fingerprint()})")
        raise typer.Exit


app = typer.Typer(
    cls=IsnadGroup,
    name="isnad",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _isnad(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Version and rules' fingerprint."
        ),
    ] = False,
) -> None:
    """Turn Arabic war reports into attributed claims: who did what, and on whose word.

    \b
    Start with:
      isnad demo                       one report, coded
      isnad code page.html             your own
      isnad explain page.html          why each claim was coded
      isnad link coded.jsonl           who copied whom, and how many witnesses
      isnad events coded.jsonl         the events as a table
      isnad places NAME                which place a name means, and why

    ISNAD_LANG=ar gives tables and messages in Arabic.
    """


app.command()(code)
app.command()(explain)
app.command()(link)
app.command()(events)
app.command()(story)
app.command()(places)
app.command()(evaluate)
app.command()(demo)
app.add_typer(lexicon_app, name="lexicon")
