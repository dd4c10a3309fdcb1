"""What every format has in common, and the formats by name."""

from collections.abc import Callable, Iterable
from typing import Protocol, TextIO

from isnad.export.labels import Language
from isnad.model import Coded


class Writer(Protocol):
    """Writes a stream of coded reports to a text file, holding one report at a time."""

    def write(self, stream: Iterable[Coded], file: TextIO) -> None:
        """Every report of the stream, in order."""


def _jsonl(language: Language, terminal: bool, bom: bool) -> Writer:
    from isnad.export.jsonl import JsonLinesWriter

    return JsonLinesWriter()


def _json(language: Language, terminal: bool, bom: bool) -> Writer:
    from isnad.export.json_array import JsonArrayWriter

    return JsonArrayWriter()


def _csv(language: Language, terminal: bool, bom: bool) -> Writer:
    from isnad.export.csv_rows import CsvWriter

    return CsvWriter(bom)


def _table(language: Language, terminal: bool, bom: bool) -> Writer:
    from isnad.export.table import TableWriter

    return TableWriter(language, terminal)


_FORMATS: dict[str, Callable[[Language, bool, bool], Writer]] = {
    "table": _table,
    "jsonl": _jsonl,
    "json": _json,
    "csv": _csv,
}
FORMATS: tuple[str, ...] = tuple(_FORMATS)


def writer_for(
    name: str, *, language: Language = "en", terminal: bool = False, bom: bool = False
) -> Writer:
    """The writer of a format; raises KeyError for a name that is not in `FORMATS`.

    `language` and `terminal` matter to the table alone, `bom` to CSV alone.
    """
    return _FORMATS[name](language, terminal, bom)
