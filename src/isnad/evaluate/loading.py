"""Gold files and coded reports read from disk, and gold's digest."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from isnad.evaluate.slots import Json
from isnad.model import IsnadError, Problem, Publication, Report

GoldCoder = Callable[[Report], Json]
"""What evaluation asks of a coder: a report in, a coded report in the shape of gold files out."""

_SUFFIXES = (".json", ".jsonl")


def load_gold(path: str | Path) -> list[Json]:
    """The gold reports of a file or folder, in the order of file names.

    A file holds one gold report, one story (its reports are taken), or JSON Lines of both. A
    folder gives the files right in it; only where it has none, those of its subfolders. Raises
    IsnadError for a missing path, a file that cannot be read and a folder without gold.
    """
    out = [gold for file in gold_files(path) for gold in _reports(file)]
    if not out:
        raise _error("no-gold", path, "no gold report here.", "Name a gold file or its folder.")
    return out


def gold_files(path: str | Path) -> list[Path]:
    """The gold files that `load_gold` reads, in its order."""
    path = Path(path)
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise _error("missing-file", path, "there is no such file or folder.", "Check the path.")
    inside = [file for file in path.iterdir() if file.suffix in _SUFFIXES]
    if not inside:
        inside = [file for file in path.rglob("*") if file.suffix in _SUFFIXES]
    return sorted(inside)


def load_coded(path: str | Path) -> dict[str, Json]:
    """The coded reports of a JSON Lines file by report id; of two with one id the later counts.

    Raises IsnadError that names the line of what is no coded report.
    """
    out: dict[str, Json] = {}
    for place, value in _lines(Path(path)):
        if not isinstance(value, dict) or "report" not in value or "claims" not in value:
            message = "no coded report (an object with report and claims)."
            raise _error("not-coded", path, message, "Give what `isnad code` wrote.", place)
        out[value["report"]["id"]] = value
    return out


def code_gold(golds: Iterable[Json], coder: GoldCoder) -> dict[str, Json]:
    """Each gold report coded afresh, by report id; the coder sees the report, never its claims."""
    return {gold["report"]["id"]: coder(as_report(gold["report"])) for gold in golds}


def as_report(report: Json) -> Report:
    """The `report` object of a gold file as a Report."""
    day = report.get("published")
    return Report(
        id=report["id"],
        text=report["text"],
        title=report.get("title") or "",
        outlet=report.get("outlet") or "",
        outlet_kind=report.get("outlet_kind"),
        published=Publication(date.fromisoformat(day), "record") if day else None,
        byline=report.get("byline"),
    )


def gold_digest(path: str | Path) -> str:
    """A digest of all gold under a file or folder: of its values, not of how they are laid out."""
    digest = hashlib.sha256()
    for gold in sorted(load_gold(path), key=lambda gold: str(gold["report"]["id"])):
        digest.update(json.dumps(gold, ensure_ascii=False, sort_keys=True).encode())
        digest.update(b"\n")
    return digest.hexdigest()


def _reports(file: Path) -> Iterator[Json]:
    for place, value in _values(file):
        held = value.get("reports", [value]) if isinstance(value, dict) else [value]
        for gold in held:
            if not isinstance(gold, dict) or "report" not in gold or "claims" not in gold:
                message = "no gold report (an object with report and claims)."
                raise _error("not-gold", file, message, "Check the file.", place)
            yield gold


def _values(file: Path) -> Iterable[tuple[str, object]]:
    if file.suffix == ".jsonl":
        return _lines(file)
    return [("", _parse(file, _read(file), ""))]


def _lines(file: Path) -> Iterator[tuple[str, object]]:
    for number, line in enumerate(_read(file).split("\n"), 1):
        if line.strip():
            yield f"line {number}", _parse(file, line, f"line {number}")


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = f"it cannot be read ({error})."
        raise _error("unreadable", file, reason, "Give a UTF-8 file.") from None


def _parse(file: Path, text: str, place: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _error("bad-json", file, f"not JSON ({error}).", "Mend it.", place) from None


def _error(code: str, file: str | Path, message: str, remedy: str, place: str = "") -> IsnadError:
    return IsnadError(Problem(code, str(file), message, remedy, place=place))
