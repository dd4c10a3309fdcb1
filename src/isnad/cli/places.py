"""`isnad places`: which place a name means, and why."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer

from isnad.cli import options as opt
from isnad.cli.exit_codes import NOTHING_READ, READ, SET_ASIDE
from isnad.cli.messages import say
from isnad.cli.output import output
from isnad.export.labels import Language

_STDIN = "-"
_CODE = 2


class PlacesFormat(StrEnum):
    """How resolutions are written."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


def places(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME...",
            help="Names or phrases in Arabic, or - for one a line from standard input.",
            show_default=False,
        ),
    ],
    country: Annotated[
        list[str] | None,
        typer.Option(
            "--country",
            metavar="CC",
            help="A country that the text is likely about, as ISO code (SY). Repeatable, the most"
            " likely first.",
        ),
    ] = None,
    text: Annotated[
        str, typer.Option("--in", metavar="TEXT", help="The sentence or report it stands in.")
    ] = "",
    within: Annotated[
        str, typer.Option("--within", metavar="PLACE", help="What the place lies in.")
    ] = "",
    form: Annotated[
        PlacesFormat,
        typer.Option("--format", help="text for people; json, jsonl (a name a line), csv."),
    ] = PlacesFormat.text,
    lang: opt.LangOption = opt.Lang.en,
) -> None:
    """Explain how a place's name is resolved: rows of the table, ranks, reasons, coordinates.

    \b
    Examples:
      isnad places NAME
      isnad places NAME --country LB
      isnad places NAME --within PLACE --lang ar
      isnad places NAME --in "the sentence it stands in"
      isnad places - --format csv < names.txt

    NAME may be a whole phrase, with nouns, directions and what it lies in, in any spelling.
    Where two places remain and nothing tells them apart both are shown, without coordinates.
    Exit codes: 0 every name is a place of the table or a phrase that names one, 1 some are not,
    2 none is.
    """
    from isnad.cli.places_writers import write
    from isnad.mentions.places_asked import AskedPlace, ask_place

    language = lang.language
    codes = _codes(country, language)
    counts = {True: 0, False: 0}

    def answers() -> Iterator[AskedPlace]:
        for name in _names(names):
            asked = ask_place(name, countries=codes, text=text, within=within)
            counts[asked.place is not None] += 1
            yield asked

    with output(None) as file:
        write(answers(), file, form.value, language)
    if not counts[True]:
        raise typer.Exit(NOTHING_READ)
    raise typer.Exit(SET_ASIDE if counts[False] else READ)


def _names(given: list[str]) -> Iterator[str]:
    for name in given:
        if name == _STDIN:
            stream = typer.get_text_stream("stdin", encoding="utf-8", errors="replace")
            yield from (line.strip() for line in stream if line.strip())
        else:
            yield name


def _codes(given: list[str] | None, language: Language) -> tuple[str, ...]:
    """ISO codes in capitals; raises a usage error for anything else."""
    codes = tuple(code.strip().upper() for code in given or ())
    for code in codes:
        if len(code) != _CODE or not (code.isascii() and code.isalpha()):
            raise typer.BadParameter(say("bad_country", language, given=code))
    return codes
