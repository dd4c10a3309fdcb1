"""The data files, checked and compiled into one phrase table, once for each state of the data."""

import gc
import hashlib
import importlib
import marshal
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from isnad.arabic.frequencies import cache_folder
from isnad.arabic.tokens import tokenize
from isnad.lexicon.sections import SECTIONS

PACKAGE = Path(__file__).resolve().parent.parent
_FORMAT = f"2/{sys.version_info[0]}.{sys.version_info[1]}"

Compiled = dict[str, Any]
"""{"table": {phrase: [(category, id, info)]}, "heads": {word: longest}, "data": {section: data}}"""


def data_files(section: str) -> list[Path]:
    """The data files of a section, in the order of their names."""
    module = importlib.import_module(f"isnad.lexicon.sections.{section}")
    return sorted({path for pattern in module.FILES for path in PACKAGE.glob(pattern)})


def _sources() -> Iterator[Path]:
    for pattern in ("lexicon/data/**/*", "frames/data/**/*", "lexicon/sections/*.py",
                    "lexicon/compiling.py", "arabic/*.py"):  # fmt: skip
        yield from (path for path in sorted(PACKAGE.glob(pattern)) if path.is_file())


def fingerprint() -> str:
    """A digest of all data and of the code that compiles it; also the rules' version."""
    digest = hashlib.blake2b(_FORMAT.encode(), digest_size=12)
    for path in _sources():
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def phrase_key(phrase: str) -> str:
    """The table's key: the folded words of a phrase, joined by single spaces."""
    return " ".join(t.norm for t in tokenize(phrase) if t.kind != "punct")


def read_data(path: Path) -> Any:
    """A data file as plain values: YAML, or the lines of a table parted by tabs."""
    if path.suffix == ".tsv":
        lines = path.read_text(encoding="utf-8").splitlines()
        return [line.split("\t") for line in lines if line and not line.startswith("#")]
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with path.open(encoding="utf-8") as stream:
        return yaml.load(stream, Loader=loader)  # noqa: S506 (a safe loader)


def compile_lexicon() -> Compiled:
    """All sections read, checked and compiled; raises LexiconError at the first fault."""
    table: dict[str, list[tuple[str, str, dict[str, Any]]]] = {}
    heads: dict[str, int] = {}
    data: dict[str, Any] = {}
    for name in SECTIONS:
        try:
            module = importlib.import_module(f"isnad.lexicon.sections.{name}")
        except ModuleNotFoundError:
            continue
        merged: Any = None
        for path in data_files(name):
            checked = module.check(read_data(path), str(path.relative_to(PACKAGE)))
            if merged is None:
                merged = checked
            elif isinstance(merged, list):
                merged = merged + checked
            else:
                merged = {**merged, **checked}
        if merged is None:
            continue
        for phrase, entry in module.phrases(merged):
            key = phrase_key(phrase)
            if not key:
                continue
            senses = table.setdefault(key, [])
            sense = (entry.category, entry.id, dict(entry.info))
            if sense not in senses:
                senses.append(sense)
            first, length = key.split(" ", 1)[0], key.count(" ") + 1
            heads[first] = max(length, heads.get(first, 0))
        keep = getattr(module, "keep", None)
        data[name] = keep(merged) if keep else merged
    return {"table": table, "heads": heads, "data": data}


def _unmarshal(file: Path) -> Compiled:
    """The compiled lexicon of a cache file; the collector would only walk over it in vain."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        compiled: Compiled = marshal.loads(file.read_bytes())
    finally:
        if collecting:
            gc.enable()
    return compiled


def load_compiled() -> tuple[Compiled, str]:
    """The compiled lexicon and its fingerprint, from the cache folder if it lies there.

    Without a folder to write to, the lexicon is compiled anew each time.
    """
    mark = fingerprint()
    file = cache_folder() / f"lexicon-{mark}.bin"
    with suppress(OSError, ValueError, EOFError, TypeError):
        return _unmarshal(file), mark
    compiled = compile_lexicon()
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=file.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(marshal.dumps(compiled))
        os.replace(name, file)
    return compiled, mark
