"""The arguments and options that several commands share, each with its help."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from isnad.cli.messages import LANGUAGE_VARIABLE, say
from isnad.export.labels import Language

MAPPED = ("id", "outlet", "outlet_kind", "published", "title", "byline", "text", "url")
"""The fields of a report that `--map` can read from other names."""
MAX_BYTES = 100_000_000


class Lang(StrEnum):
    """The languages of tables and messages."""

    en = "en"
    ar = "ar"

    @property
    def language(self) -> Language:
        """As the writers want it."""
        return "ar" if self is Lang.ar else "en"


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Files (.html, .txt, .json, .jsonl, also .gz), folders, patterns, or - for"
        " standard input.",
        show_default=False,
    ),
]
LangOption = Annotated[
    Lang,
    typer.Option("--lang", envvar=LANGUAGE_VARIABLE, help="Language of tables and messages."),
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="DAY",
        help="The day of publication, YYYY-MM-DD; goes before whatever the input says."
        " Without any day relative dates stay words.",
    ),
]
Outlet = Annotated[
    str | None, typer.Option("--outlet", metavar="NAME", help="Who published the report.")
]
Title = Annotated[str | None, typer.Option("--title", metavar="T", help="The report's headline.")]
Id = Annotated[
    str | None,
    typer.Option(
        "--id",
        metavar="ID",
        help="The report's id, where the input has none of its own. Otherwise the file's name"
        " with eight digits of its content.",
    ),
]
Map = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="FIELD=NAME",
        help="JSON Lines: read FIELD (" + ", ".join(MAPPED) + ") from the key NAME. Repeatable.",
    ),
]
MaxBytes = Annotated[
    int,
    typer.Option(
        "--max-bytes", metavar="N", min=1, help="Larger reports are set aside (100 MB by default)."
    ),
]


def parse_day(given: str | None, language: Language) -> date | None:
    """The day of `--published`; raises a usage error that shows the form expected."""
    if given is None:
        return None
    try:
        return date.fromisoformat(given.strip())
    except ValueError:
        raise typer.BadParameter(say("bad_day", language, given=given)) from None


def parse_map(given: list[str] | None, language: Language) -> dict[str, str]:
    """{field: name} of the `--map` options; raises a usage error that lists the fields."""
    mapping: dict[str, str] = {}
    for pair in given or []:
        field, sign, name = (part.strip() for part in pair.partition("="))
        if not sign or not name or field not in MAPPED:
            names = ", ".join(MAPPED)
            raise typer.BadParameter(say("bad_map", language, given=pair, names=names))
        mapping[field] = name
    return mapping


def refuse_same_files(
    inputs: list[str], outputs: dict[str, Path | None], language: Language
) -> None:
    """Raises a usage error where one file would be read and written, or written twice."""
    taken = {Path(name).resolve() for name in inputs if name != "-"}
    for option, path in outputs.items():
        if path is None or (path.exists() and not path.is_file()):
            continue
        if path.resolve() in taken:
            raise typer.BadParameter(say("same_file", language, option=option, file=path))
        taken.add(path.resolve())
