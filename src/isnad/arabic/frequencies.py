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
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import lru_cache
from importlib import metadata
from math import log10
from pathlib import Path

from isnad.arabic.folding import fold_word

_FORMAT = f"4-{sys.version_info[0]}{sys.version_info[1]}"
_RAREST = 780
"""Centibels below one at which the table ends: one word in sixty million. The list goes on to
one in a hundred million, for little."""
_STARTS, _FEW = (3, 4), 3
_TA_MARBUTA, _HA = chr(0x629), chr(0x647)
_FIRST, _LAST = chr(0x621), chr(0x64A)

Frequencies = Mapping[str, int]
"""Written form -> how many centibels it is above the rarest, 1 to 780 (200 = a hundredfold).

Beside the forms stand their first letters, see `start_key`."""


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
    starts: Counter[str] = Counter()
    for depth, words in enumerate(bins):
        if depth >= _RAREST:
            break
        for word in words:
            if _FIRST <= word[:1] <= _LAST and _FIRST <= word[-1:] <= _LAST:
                table.setdefault(frequency_key(word), _RAREST - depth)
    for size in _STARTS:
        starts.update(key[:size] for key in table if len(key) >= size)
    for start, count in starts.items():
        if count >= _FEW:
            table[start_key(start)] = round(100 * log10(count))
    return table


def start_key(letters: str) -> str:
    """Where the table tells how many forms begin with these letters (three or four).

    The value is a hundred times the count's decimal logarithm; fewer than three are not told.
    """
    return letters + "-"


def cache_folder() -> Path:
    """Where compiled tables are kept: ISNAD_CACHE, else `isnad` in the user's cache folder."""
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

    The first call of a process takes about 0.2 s and 75 MB; the first ever about 2 s.
    """
    try:
        version = metadata.version("wordfreq")
    except metadata.PackageNotFoundError:
        return {}
    file = cache_folder() / f"frequencies-{_FORMAT}-{version}.bin"
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
