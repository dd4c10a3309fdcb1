"""`isnad demo`: one report coded, and what to try next."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import typer

from isnad.cli import options as opt
from isnad.cli.code import take_coded
from isnad.cli.exit_codes import NOTHING_READ
from isnad.cli.messages import say
from isnad.cli.output import output
from isnad.cli.problems import ProblemLog
from isnad.cli.running import code_all
from isnad.cli.stages import load_coder, read_reports
from isnad.export import writer_for
from isnad.model import Problem, Report

_SEED = Path("shared/gold/dev/seed.json")
_PAGE = Path("examples/page.html")


def demo(lang: opt.LangOption = opt.Lang.en) -> None:
    """Code one report and say what to try next.

    \b
    Examples:
      isnad demo
      isnad demo --lang ar
    """
    language = lang.language
    seed, page = _found(_SEED, upward=1), _found(_PAGE, upward=0)
    chosen = seed or page
    if chosen is None:
        typer.echo(say("demo_missing", language), err=True)
        raise typer.Exit(NOTHING_READ)
    log = ProblemLog(language)
    with output(None) as file:
        if seed:
            day = _report_of(seed).get("published")
            file.write(say("demo_seed", language, name=seed.name, day=day) + "\n\n")
        else:
            file.write(say("demo_page", language, name=_PAGE) + "\n\n")
        items = _seed_report(seed) if seed else read_reports([str(chosen)])
        writer = writer_for("table", language=language, terminal=file.isatty())
        writer.write(take_coded(code_all(items, load_coder()), log), file)
        file.write(say("demo_next", language, file=_PAGE) + "\n")
    raise typer.Exit(log.close())


def _found(relative: Path, upward: int) -> Path | None:
    """The file below the working folder or the project's, or `upward` folders above either."""
    bases = (Path.cwd(), Path(__file__).resolve().parents[3])
    for base in bases:
        for folder in (base, *base.parents)[upward : upward + 1]:
            if (folder / relative).is_file():
                return folder / relative
    return None


def _report_of(seed: Path) -> dict[str, object]:
    report: dict[str, object] = json.loads(seed.read_text(encoding="utf-8"))["report"]
    return report


def _seed_report(seed: Path) -> Iterator[Report | Problem]:
    """The seed's report read as a line of JSON, without its gold claims."""
    with tempfile.TemporaryDirectory() as folder:
        line = Path(folder) / "seed.jsonl"
        line.write_text(json.dumps(_report_of(seed), ensure_ascii=False), encoding="utf-8")
        yield from read_reports([str(line)])
