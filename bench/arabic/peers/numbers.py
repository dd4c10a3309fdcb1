"""Numbers: pyarabic, maha and arabic-itn, by the values they find.

They tell no kinds, so each number counts as the kind that is asked for: an ordinal where ordinals
are expected, a percent where percents are. A number in digits counts for all of them, as written.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from bench.arabic import numbers as suites
from bench.arabic.cases import Case, left_out, load_cases
from bench.arabic.peers import maha
from bench.arabic.peers.score import Score, load
from bench.arabic.rows import Row

from isnad.mentions.found_numbers import FoundNumber

Reader = Callable[[Case, str], Iterable[Any]]
"""The values of a text's numbers, in order."""
_DIGITS = re.compile(r"\d+(?:\.\d+)?")


def scores(data: Path, rows: Sequence[Row]) -> Iterator[Score]:
    """The share of right values of each library in each suite of numbers among the rows."""
    cases = load_cases(data)
    for suite in dict.fromkeys(row.suite for row in rows if row.suite.endswith("-numbers")):
        skip = left_out(suite)
        kept = [case for case in suites.suite_cases(cases, suite) if case.key not in skip]
        for library, reader in readers().items():
            right = sum(_right(case, reader) for case in kept)
            yield Score(library, suite, "", right / max(len(kept), 1))


def readers() -> dict[str, Reader]:
    """Those that are installed."""
    out: dict[str, Reader] = {}
    if pyarabic := load("pyarabic.number"):
        out["pyarabic"] = lambda _, text: _pyarabic(pyarabic, text)
    if maha.python():
        out["maha"] = _maha
    if arabic_itn := load("arabic_itn"):
        out["arabic-itn"] = lambda _, text: _DIGITS.findall(arabic_itn.normalize(text)["text"])
    return out


def _right(case: Case, reader: Reader) -> bool:
    kind: Any = "cardinal"
    if "ordinal" in case.kind.lower():
        kind = "ordinal"
    elif case.kind == "PercentModel":
        kind = "percent"
    text = suites.words_of(case)
    try:
        values = [Fraction(str(value)) for value in reader(case, text)]
        found = tuple(FoundNumber(0, len(text), kind, value, value) for value in values)
        return suites.right(case, found)
    except Exception:  # the library's fault: a case that it does not read
        return False


def _pyarabic(number: Any, text: str) -> Iterator[Any]:
    for phrase in number.extract_number_phrases(text):
        yield int(phrase) if phrase.isnumeric() else number.text2number(phrase)


def _maha(case: Case, text: str) -> list[Any]:
    kind = "ordinal" if "ordinal" in case.kind.lower() else "numeral"
    return [value["value"] for value in maha.parsed(text, kind)]
