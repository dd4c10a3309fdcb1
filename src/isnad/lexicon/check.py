"""The check of all data files: `python -m isnad.lexicon.check [--write]`.

Every section is read, validated and compiled; every file must name its source and stand in the one
layout. Prints what each section holds. `--write` lays the files out first.
"""

import argparse
import importlib
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from isnad.lexicon.compiling import PACKAGE, compile_lexicon, data_files, phrase_key, read_data
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.formatting import format_text
from isnad.lexicon.sections import SECTIONS

_ORDERED = "frames"
"""The section whose entries stand in an order of their own: it settles overlaps."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check found: lines of counts, and faults that each name file, entry and remedy."""

    counts: tuple[str, ...]
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """Files that were laid out anew, and faults of those that could not be."""

    changed: tuple[Path, ...]
    faults: tuple[str, ...]


def check_lexicon() -> Checked:
    """All sections, whether or not one of them is at fault."""
    counts: list[str] = []
    faults: list[str] = []
    for section in SECTIONS:
        try:
            counts.append(_count(section))
        except ModuleNotFoundError:
            faults.append(f"{section}: no module isnad.lexicon.sections.{section}")
            continue
        except LexiconError as error:
            faults.append(str(error))
        for path in data_files(section):
            faults += _faults_of_file(path, section)
    faults += [f"{path}: no section reads it; add it to FILES of one" for path in _strays()]
    if not faults:
        try:
            table = compile_lexicon()["table"]
            counts.append(f"{'all':<12} {len(table):>8} phrases")
        except LexiconError as error:
            faults.append(str(error))
    return Checked(tuple(counts), tuple(dict.fromkeys(faults)))


def write_formatted(paths: Iterable[Path] | None = None) -> Written:
    """Lays out the files named, or all; a file that cannot be is left as it is and told."""
    places = {path: section for section in SECTIONS for path in _files(section)}
    changed: list[Path] = []
    faults: list[str] = []
    for path in [path.resolve() for path in paths] if paths else places:
        if path.suffix != ".yaml":
            continue
        try:
            old = path.read_text(encoding="utf-8")
            new = format_text(old, path.name, places.get(path) == _ORDERED)
        except (LexiconError, OSError, UnicodeDecodeError) as error:
            faults.append(str(error))
            continue
        if new != old:
            path.write_text(new, encoding="utf-8")
            changed.append(path)
    return Written(tuple(changed), tuple(faults))


def _files(section: str) -> list[Path]:
    try:
        return data_files(section)
    except ModuleNotFoundError:
        return []


def _count(section: str) -> str:
    """A section read, checked and counted on its own."""
    module = importlib.import_module(f"isnad.lexicon.sections.{section}")
    keys: set[str] = set()
    entries: Counter[str] = Counter()
    files = data_files(section)
    merged = None
    for path in files:
        checked = module.check(read_data(path), str(path.relative_to(PACKAGE)))
        if merged is None:
            merged = checked
        else:
            merged = merged + checked if isinstance(merged, list) else {**merged, **checked}
    for phrase, entry in module.phrases(merged) if merged is not None else ():
        keys.add(phrase_key(phrase))
        entries[entry.category] += 1
    kinds = ", ".join(f"{name} {number}" for name, number in sorted(entries.items()))
    return f"{section:<12} {len(keys):>8} phrases, files {len(files)}: {kinds or 'none'}"


def _faults_of_file(path: Path, section: str) -> list[str]:
    name = str(path.relative_to(PACKAGE))
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".tsv":
        head = [line for line in text.splitlines()[:20] if line.startswith("#")]
        sourced = any("source" in line.split() or "source:" in line.split() for line in head)
        fault = f'{name}: no source; begin with "# source: ...", or give a column "source"'
        return [] if sourced else [fault]
    faults: list[str] = []
    data = read_data(path)
    source = data.get("source") if isinstance(data, dict) else None
    if not isinstance(source, str) or not source.strip():
        faults.append(f"{name}: no source; say in a line where the facts are from")
    try:
        if format_text(text, name, section == _ORDERED) != text:
            faults.append(f"{name}: not in the one layout; run: isnad lexicon format")
    except LexiconError as error:
        faults.append(str(error))
    return faults


def _strays() -> list[str]:
    """Data files that no section reads."""
    known = {path for section in SECTIONS for path in _files(section)}
    found = [
        path
        for folder in ("lexicon/data", "frames/data")
        for path in sorted((PACKAGE / folder).rglob("*"))
        if path.suffix in (".yaml", ".tsv") and path.resolve() not in known
    ]
    return [str(path.relative_to(PACKAGE)) for path in found]


def main(arguments: list[str] | None = None) -> int:
    """Runs the check; 0 if all is well, else 1 with the faults on standard error."""
    parser = argparse.ArgumentParser(prog="python -m isnad.lexicon.check", description=__doc__)
    parser.add_argument("--write", action="store_true", help="lay the files out first")
    faults: list[str] = []
    if parser.parse_args(arguments).write:
        written = write_formatted()
        faults += written.faults
        for path in written.changed:
            print(f"laid out: {path.relative_to(PACKAGE)}")
    checked = check_lexicon()
    for line in checked.counts:
        print(line)
    for fault in dict.fromkeys([*faults, *checked.faults]):
        print(fault, file=sys.stderr)
    return 1 if faults or checked.faults else 0


if __name__ == "__main__":
    sys.exit(main())
