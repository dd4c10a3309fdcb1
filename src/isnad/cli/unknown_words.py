"""Words that nothing recognised, counted for whoever extends the lexicon."""

from collections import Counter
from typing import TextIO

from isnad.export.safe_text import cell
from isnad.model import Coded


class UnknownWords:
    """Counts the (kind, word) pairs of coded reports; memory grows with different words only."""

    def __init__(self) -> None:
        self._times: Counter[tuple[str, str]] = Counter()
        self._reports: Counter[tuple[str, str]] = Counter()

    def take(self, coded: Coded) -> None:
        """The unknown words of one report."""
        self._times.update(coded.unknown)
        self._reports.update(set(coded.unknown))

    def write(self, file: TextIO) -> None:
        """Tab-separated rows (count, reports, kind, word), the most frequent first."""
        file.write("count\treports\tkind\tword\n")
        for pair, times in sorted(self._times.items(), key=lambda item: (-item[1], item[0])):
            kind, word = pair
            file.write(f"{times}\t{self._reports[pair]}\t{cell(kind)}\t{cell(word)}\n")
