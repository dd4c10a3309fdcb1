"""`isnad evaluate`: how well coded reports agree with gold."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from isnad.cli import options as opt
from isnad.cli.exit_codes import NOTHING_READ, SET_ASIDE
from isnad.cli.messages import say
from isnad.cli.output import output
from isnad.cli.problems import describe
from isnad.cli.stages import load_coder
from isnad.export.labels import Language
from isnad.model import IsnadError, Report


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A gold file, a folder of them, or a story.")
    ],
    coded: Annotated[
        Path | None,
        typer.Argument(
            metavar="[CODED]",
            help="What `isnad code --format jsonl` wrote. Without it the reports of GOLD are"
            " coded now.",
            show_default=False,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Figures as one JSON object.")] = False,
    misses: Annotated[
        bool, typer.Option("--misses", help="Show what was missed and added, in its sentence.")
    ] = False,
    compared: Annotated[
        tuple[Path, Path] | None,
        typer.Option(
            "--compare",
            metavar="OLD NEW",
            help="Compare two coded files: what was gained and lost.",
        ),
    ] = None,
    gate: Annotated[
        Path | None,
        typer.Option("--gate", metavar="FILE", help="Fail where a figure is below its floor."),
    ] = None,
    lang: opt.LangOption = opt.Lang.en,
) -> None:
    """Score coded reports against gold: per slot, per type, with intervals.

    \b
    Examples:
      isnad evaluate gold
      isnad evaluate gold coded.jsonl --misses
      isnad evaluate gold --compare before.jsonl after.jsonl
      isnad evaluate gold coded.jsonl --gate gold/floors.toml

    Exit codes: 0 scored, 1 a floor was not reached, 2 gold or coded reports could not be read.
    """
    language = lang.language
    if compared and (coded or gate):
        raise typer.BadParameter(say("compare_alone", language))
    try:
        if compared:
            _compare(gold, compared, as_json, language)
        else:
            _score(gold, coded, as_json, misses, gate, language)
    except IsnadError as error:
        typer.echo(describe(error.problem, language), err=True)
        raise typer.Exit(NOTHING_READ) from None


def _score(
    gold: Path, coded: Path | None, as_json: bool, misses: bool, gate: Path | None,
    language: Language,
) -> None:  # fmt: skip
    from isnad import evaluate as judge

    golds = judge.load_gold(gold)
    answers = judge.load_coded(coded) if coded else judge.code_gold(golds, _code_as_gold)
    measured = judge.score(golds, answers)
    intervals = judge.bootstrap(measured)
    found = judge.unmatched(golds, answers) if misses else ()
    with output(None) as file:
        if as_json:
            _write_json(judge.as_json(measured, intervals, found))
        else:
            file.write(judge.render(measured, language, intervals, found))
    if gate:
        floors, seal = judge.load_floors(gate)
        breaches = judge.check_floors(measured, judge.gold_digest(gold), floors, seal)
        for breach in breaches:
            name = breach.figure or "-"
            text = say("breach", language, file=gate, figure=name, message=breach.message)
            typer.echo(text, err=True)
        if breaches:
            raise typer.Exit(SET_ASIDE)


def _compare(gold: Path, files: tuple[Path, Path], as_json: bool, language: Language) -> None:
    from isnad import evaluate as judge

    old, new = (judge.load_coded(file) for file in files)
    comparison = judge.compare(judge.load_gold(gold), old, new)
    if as_json:
        _write_json({"old": comparison.old.figures(), "new": comparison.new.figures()})
        return
    with output(None) as file:
        file.write(judge.render_comparison(comparison, language))


def _code_as_gold(report: Report) -> dict[str, Any]:
    from isnad.export.jsonl import coded_to_dict

    return coded_to_dict(load_coder()(report))


def _write_json(figures: Mapping[str, Any]) -> None:
    with output(None) as file:
        json.dump(figures, file, ensure_ascii=False, indent=1)
        file.write("\n")
    sys.stdout.flush()
