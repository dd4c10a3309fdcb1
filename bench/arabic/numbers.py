"""Numbers against the cases of Recognizers-Text, Duckling and NeMo.

What is compared, always by value and without rounding beyond the peer's own digits:

Recognizers-Text. NumberModel: the set of all ends (low and high) of all cardinals, fractions and
ranges found, with the set of values expected; nothing expected, nothing may be found. OrdinalModel
and OrdinalModelSuppressExtendedTypes: the list of ordinals. PercentModel: the list of percents.
NumberRangeModel: the list of (low, high) of what is found with a bound or a range, in order, and
whether each end is counted in; the latter not where the peer says [low, high), its convention for
"between" and "from ... to" (there both ends are counted in with us).

Duckling and NeMo give one value for the whole text. Units are not read: where a text names dollars
and cents, two amounts found count as one (the second in hundredths), cents alone may be expected
as hundredths of a dollar, and the thousands of kilo- and milli- are not held against an amount.
Duckling's "above", "under", "between" are compared with the bound or the range, whether its ends
are counted in set aside.
NeMo's normalisation (tn) is read the other way round: the words, compared with the digits.

BooleanModel and NeMo's white list are no numbers and not part of the suites.
"""

import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

from bench.arabic.cases import Case, left_out, load_cases
from bench.arabic.rows import Row

from isnad.mentions.found_numbers import FoundNumber, find_numbers

TARGET = 0.95

_RANGE = re.compile(r"([\[(])([^,]*),([^)\]]*)([)\]])")
_DUCKLING = re.compile(
    r"\((?:NumeralValue|OrdinalData|(simple|above|under|between) \w+) (.*?)\)?"
    r"(?: Nothing| \(Just .*\))?\)"
)
_NEAR = Fraction(1, 10**9)
_CENTS, _THOUSANDS = Fraction(1, 100), (Fraction(1000), Fraction(1, 1000))

Found = tuple[FoundNumber, ...]


def _exact(told: str) -> Fraction:
    return Fraction(told.strip().strip("()").strip().rstrip("%").replace(",", ""))


def _same(one: Fraction | None, two: Fraction | None) -> bool:
    if one is None or two is None:
        return one is two
    return abs(one - two) <= _NEAR * max(abs(two), Fraction(1, 10**12))


def _alike(ours: list[Fraction], theirs: list[Fraction]) -> bool:
    left = sorted(ours)
    return len(left) == len(theirs) and all(map(_same, left, sorted(theirs)))


def _value(end: int | Fraction | None) -> Fraction | None:
    return None if end is None else Fraction(end)


def _ends(found: FoundNumber) -> list[Fraction]:
    ends = {_value(found.low), _value(found.high)} if found.kind != "vague" else set()
    return [end for end in ends if end is not None]


# -- Recognizers-Text


def _values(case: Case) -> list[str]:
    return [str((e.get("Resolution") or {}).get("value")) for e in case.expected]


def _number(case: Case, found: Found) -> bool:
    ours = {end for f in found if f.kind != "ordinal" for end in _ends(f)}
    return _alike(list(ours), list({_exact(v) for v in _values(case)}))


def _kind(kind: str) -> Callable[[Case, Found], bool]:
    def right(case: Case, found: Found) -> bool:
        ours = [end for f in found if f.kind == kind for end in _ends(f)]
        try:
            return _alike(ours, [_exact(v) for v in _values(case)])
        except ValueError:  # "the last but one" is no number
            return False

    return right


def _range(case: Case, found: Found) -> bool:
    ours = [f for f in found if f.kind != "vague" and (f.low != f.high or f.low is None)]
    theirs = [m for v in _values(case) if (m := _RANGE.fullmatch(v))]
    if len(theirs) != len(case.expected) or len(ours) != len(theirs):
        return False
    return all(map(_same_range, ours, theirs))


def _same_range(ours: FoundNumber, theirs: re.Match[str]) -> bool:
    low = _exact(theirs[2]) if theirs[2] else None
    high = _exact(theirs[3]) if theirs[3] else None
    if not _same(_value(ours.low), low) or not _same(_value(ours.high), high):
        return False
    if low is not None and high is not None and (theirs[1], theirs[4]) == ("[", ")"):
        return True
    low_open = low is not None and theirs[1] == "("
    high_open = high is not None and theirs[4] == ")"
    return (ours.low_open, ours.high_open) == (low_open, high_open)


# -- Duckling and NeMo


def _amounts(found: Found) -> list[tuple[Fraction | None, Fraction | None]]:
    """What is found, dollars and cents as one."""
    ours = [(_value(f.low), _value(f.high)) for f in found]
    if len(ours) == 2 and all(f.kind == "cardinal" for f in found):
        (low, high), (cents, _) = ours
        if cents is not None and 0 < cents < 100:
            part = cents * _CENTS
            ours = [(low + part if low is not None else low, high + part if high else high)]
    return ours


def _one(ours: list[tuple[Fraction | None, Fraction | None]], value: Fraction) -> bool:
    return len(ours) == 1 and all(_same(end, value) for end in ours[0])


def _duckling(case: Case, found: Found) -> bool:
    match = _DUCKLING.fullmatch(case.expected)
    if match is None:
        return False
    ours, told = _amounts(found), match[2]
    if match[1] == "between":
        low, high = told.strip("()").split(",")
        return ours == [(_exact(low), _exact(high))]
    value = _exact(told)
    if match[1] == "above":
        return len(ours) == 1 and _same(ours[0][0], value) and ours[0][1] is None
    if match[1] == "under":
        return len(ours) == 1 and _same(ours[0][1], value) and ours[0][0] is None
    if case.kind == "ordinal":
        return _one(ours, value) and found[0].kind == "ordinal"
    if case.kind == "quantity" and any(_one(ours, value * by) for by in _THOUSANDS):
        return True
    return _one(ours, value)


def _nemo_value(told: str) -> Fraction | None:
    """The value of "6.88", "7 10/5", "%6,8944", "$7.50" (a comma is NeMo's decimal point)."""
    runs = re.findall(r"\d+(?:[.,]\d+)?(?:/\d+)?", told)
    if not runs:
        return None
    return sum((Fraction(run.replace(",", ".")) for run in runs), Fraction(0))


def _nemo(case: Case, found: Found) -> bool:
    digits = case.expected
    if case.source == "nemo-tn" and re.search(r"\d", case.text):
        digits = case.text
    value = _nemo_value(digits)
    if value is None:
        return False
    ours = _amounts(found)
    cents = case.kind == "money" and value < 1 and _one(ours, value * 100)
    return cents or _one(ours, value)


_RIGHT: dict[str, Callable[[Case, Found], bool]] = {
    "NumberModel": _number,
    "NumberRangeModel": _range,
    "OrdinalModel": _kind("ordinal"),
    "OrdinalModelSuppressExtendedTypes": _kind("ordinal"),
    "PercentModel": _kind("percent"),
    **dict.fromkeys(("numeral", "numeral_eg", "ordinal", "money"), _duckling),
    **dict.fromkeys(("quantity", "temperature", "volume"), _duckling),
    **dict.fromkeys(("cardinal", "decimal", "fraction", "measure"), _nemo),
}
_SUITES = {
    "recognizers-numbers": ("Recognizers-Text", ("recognizers-text",)),
    "duckling-numbers": ("Duckling", ("duckling",)),
    "nemo-numbers": ("NeMo", ("nemo-itn", "nemo-tn")),
}


def suite_cases(cases: list[Case], suite: str) -> list[Case]:
    """The cases of a suite (`recognizers-numbers`, `duckling-numbers`, `nemo-numbers`)."""
    sources = _SUITES[suite][1]
    return [c for c in cases if c.source in sources and c.kind in _RIGHT]


def words_of(case: Case) -> str:
    """The text that is read: the words of NeMo's normalisation, else the case's own text."""
    if case.source == "nemo-tn" and re.search(r"\d", case.text):
        return str(case.expected)
    return case.text


def right(case: Case, found: Found) -> bool:
    """Whether what was found in the case's text is what the peer expects."""
    judge = _nemo if case.source.startswith("nemo") else _RIGHT[case.kind]
    return judge(case, found)


def _told(case: Case, found: Found) -> str:
    expected: Any = case.expected
    if case.source == "recognizers-text":
        expected = "; ".join(_values(case))
    ours = "; ".join(f"{f.kind} {f.low}..{f.high}" for f in found)
    return f"{case.key} {case.kind}: {words_of(case)} | expected {expected} | found {ours}"


def run(data: Path) -> list[Row]:
    """A row for each peer; [] where the data folder has no peer cases."""
    if not (data / "peer_number_date_ar" / "cases.jsonl").exists():
        return []
    cases, rows = load_cases(data), []
    for suite, (peer, _) in _SUITES.items():
        out, misses, good, measured = left_out(suite), [], 0, 0
        listed = suite_cases(cases, suite)
        for case in listed:
            if case.key in out:
                continue
            found = find_numbers(words_of(case))
            measured += 1
            if right(case, found):
                good += 1
            else:
                misses.append(_told(case, found))
        rows.append(
            Row(
                suite, f"{peer}: values right", measured, good / max(measured, 1), TARGET,
                len(listed) - measured, misses=tuple(misses),
            )
        )  # fmt: skip
    return rows
