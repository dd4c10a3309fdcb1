"""How frequent a written form is in Arabic at large: the evidence behind segmentation.

The counts are those of the `wordfreq` package, read once into a small table in the cache folder.
They are never part of this repository. Without the package the table is empty, and whoever asks
has to do with rules.
"""

import gc
import marshal
import os
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import lru_cache
from importlib import metadata
from pathlib import Path

from isnad.arabic.folding import fold_word

_FORMAT = f"3-{sys.version_info[0]}{sys.version_info[1]}"
_RAREST = 760
"""Centibels below one at which the table ends: one word in forty million. The list goes on to
one in a hundred million, a third of it again for very little."""
_TA_MARBUTA, _HA = chr(0x629), chr(0x647)
_FIRST, _LAST = chr(0x621), chr(0x64A)

Frequencies = Mapping[str, int]
"""Written form -> how many centibels it is above the rarest, 1 to 760 (200 = a hundredfold)."""


def frequency_key(word: str) -> str:
    """A word as the table knows it: folded, save that a final ta marbuta stays itself.

    Behind a ta marbuta no pronoun stands, so the two letters that folding levels differ here.
    """
    norm = fold_word(word)
    if norm.endswith(_HA) and _TA_MARBUTA in word[-3:]:
        return norm[:-1] + _TA_MARBUTA
    return norm


def compile_frequencies(bins: Iterable[Iterable[str]]) -> dict[str, int]:
    """The table of a list of bins: the words of bin n are n centibels below one (10 ** -n/100).

    Forms that differ in spelling habits alone share the frequency of the commonest.
    """
    table: dict[str, int] = {}
    for depth, words in enumerate(bins):
        if depth >= _RAREST:
            break
        for word in words:
            if _FIRST <= word[:1] <= _LAST and _FIRST <= word[-1:] <= _LAST:
                table.setdefault(frequency_key(word), _RAREST - depth)
    return table


def _cache_folder() -> Path:
    own = os.environ.get("ISNAD_CACHE")
    if own:
        return Path(own)
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "isnad"


def _read(file: Path) -> dict[str, int]:
    collecting = gc.isenabled()
    gc.disable()  # the collector would only walk over it in vain
    try:
        table: dict[str, int] = marshal.loads(file.read_bytes())  # noqa: S302 (our own file)
    finally:
        if collecting:
            gc.enable()
    return table


@lru_cache(maxsize=1)
def load_frequencies() -> Frequencies:
    """The table, from the cache folder if it lies there; empty where `wordfreq` is not installed.

    The first call of a process takes about 0.1 s and 50 MB; the first ever about 2 s.
    """
    try:
        version = metadata.version("wordfreq")
    except metadata.PackageNotFoundError:
        return {}
    file = _cache_folder() / f"frequencies-{_FORMAT}-{version}.bin"
    with suppress(OSError, ValueError, EOFError, TypeError):
        return _read(file)
    from wordfreq import get_frequency_list

    table = compile_frequencies(get_frequency_list("ar", "best"))
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=file.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(marshal.dumps(table))
        os.replace(name, file)
    return table
