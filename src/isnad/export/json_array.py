"""JSON: all coded reports in one array, written as they come."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from isnad.export.jsonl import coded_to_json
from isnad.model import Coded


@dataclass(frozen=True, slots=True)
class JsonArrayWriter:
    """Writes one array with a report on each line; an empty stream gives `[]`."""

    def write(self, stream: Iterable[Coded], file: TextIO) -> None:
        """Every report of the stream as it comes; holds one at a time."""
        lead = "["
        for coded in stream:
            file.write(f"{lead}\n{coded_to_json(coded)}")
            lead = ","
        file.write("[]\n" if lead == "[" else "\n]\n")
