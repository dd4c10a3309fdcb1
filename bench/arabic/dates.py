"""Days, weeks, months and years, on the cases of two peers.

The other half of the same sources, whose answers are hours, stretches or rules, is in `clock`.

What is compared:

- recognizers-text, extractors: the stretches found are exactly the stretches expected, letters
  folded; prepositions, the word for "day", demonstratives and signs at their edges do not count,
  for the peer takes them in one case and leaves them in the next. The merged extractor answers
  with hours too: there `find_times` is asked.
- recognizers-text, parsers and models: as many periods are found as expected, and each has the
  peer's past value, as first and last day. The peer's ranges end a day behind their last day,
  unless the words name the end: then either end is right. Merged answers with an hour are compared
  by their stretches.
- duckling, time by the day, week, month or year: one period is found, and its days are the peer's.
  The texts have no verb, and the peer takes now the next, now the last such day: either of
  what is found with and without `future` is right.
- duckling, negative: no period is found.
"""

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.arabic.cases import Case
from bench.arabic.marking import marked, rows_of
from bench.arabic.rows import Row

from isnad.arabic import readings, tokenize
from isnad.arabic.calendars import month_of, year_of
from isnad.lexicon import load_lexicon
from isnad.mentions.found_periods import FoundPeriod, find_periods
from isnad.mentions.found_times import find_times

SUITES = {"recognizers-text": "recognizers-dates", "duckling": "duckling-dates"}
"""source -> its file of cases left out"""
TARGET = 0.90

_KINDS = frozenset(
    f"{kind}{way}"
    for kind in ("Date", "DatePeriod", "Holiday", "Merged")
    for way in ("Extractor", "Parser")
)
_MODELLED = frozenset({"time", "timerange", "datetime", "datetimerange", "duration", "set"})
_EDGES = ("in", "from", "to", "during", "since", "day", "agreeing", "about")
_DAY = timedelta(days=1)


def mine(case: Case) -> bool:
    """Whether a case is measured here: its answer is days, or there is none."""
    if case.source == "recognizers-text":
        if case.kind == "DateTimeModel":
            return not _types(case) & _MODELLED
        return case.kind in _KINDS
    if case.source == "duckling":
        if case.kind == "time":
            return not re.search(r"(Hour|Minute|Second)\)?$", str(case.expected))
        return case.kind == "time_negative"
    return False


def marks(data: Path) -> list[tuple[Case, bool]]:
    """Each measured case, and whether it is read right; those left out are not among them."""
    return marked(data, SUITES, mine, right)


def run(data: Path) -> list[Row]:
    """A row for each source; none if its data is missing."""
    return rows_of(data, SUITES, mine, right, TARGET)


def right(case: Case) -> bool:
    """Whether a case is read as its source expects."""
    at = datetime.fromisoformat(case.ref[:19]) if case.ref else None
    if case.source == "duckling":
        both = [find_periods(case.text, at.date(), future=f) if at else () for f in (True, False)]
        if case.expected is None:
            return not find_periods(case.text)
        return any(_duckling(str(case.expected), told) for told in both)
    hours = case.kind.startswith("Merged") and bool(_types(case) & _MODELLED)
    if hours:
        spans = [(f.start, f.end) for f in find_times(case.text, at)]
    else:
        found = find_periods(case.text, at.date() if at else None)
        spans = [(f.start, f.end) for f in found]
    if case.kind.endswith("Extractor") or hours:
        cores = sorted(_core(case.text[start:end]) for start, end in spans)
        expected = sorted(_core(entity["Text"]) for entity in case.expected)
        return len(cores) == len(expected) and all(
            bool(_heads(one) & _heads(other)) for one, other in zip(cores, expected, strict=True)
        )
    return len(found) == len(case.expected) and all(
        _equal(one, _value(entity)) for one, entity in zip(found, case.expected, strict=True)
    )


def _types(case: Case) -> set[str]:
    return {(e.get("TypeName") or e.get("Type") or "").rpartition(".")[2] for e in case.expected}


# -- stretches


def _core(text: str) -> str:
    """The folded words of a stretch without what stands at its edges."""
    times = load_lexicon().data["times"]
    edges = {word for name in _EDGES for words in times["words"][name] for word in words.split()}
    edges |= times["links"].keys() | times["demonstratives"].keys()
    norms = [token.norm for token in tokenize(text) if token.norm.isalnum()]
    while len(norms) > 1 and any(reading.stem in edges for reading in readings(norms[0])):
        norms.pop(0)
    return " ".join(norms)


def _heads(words: str) -> set[str]:
    """The words, with and without what may be written on to the first one."""
    first, space, rest = words.partition(" ")
    return {reading.stem + space + rest for reading in readings(first) if not reading.post}


# -- values


def _value(entity: dict[str, Any]) -> tuple[str, str | None] | None:
    """(first, end) as recognizers-text gives them, the earlier answer if it gives two."""
    value = entity.get("Value") or {}
    told: Any = value.get("PastResolution")
    if told is None:
        told = value or entity.get("Resolution")
        told = (told.get("values") or [{}])[0] if isinstance(told, dict) else {}
    day = told.get("date") or told.get("value")
    if day == "not resolved":
        return None
    if day:
        return day, None
    if "startDate" in told:
        return told["startDate"], told["endDate"]
    if "start" in told and "end" in told:
        return told["start"], told["end"]
    return None


def _equal(found: FoundPeriod, value: tuple[str, str | None] | None) -> bool:
    if value is None:  # the peer tells no day: that a period is found is all there is to compare
        return True
    first, end = value
    try:
        begin, behind = date.fromisoformat(first), date.fromisoformat(end) if end else None
    except ValueError:
        return False
    if behind is None:
        return found.first == begin == found.last
    ends = {behind - _DAY, behind} if found.precision == "span" else {behind - _DAY}
    return found.first == begin and found.last in ends


def _duckling(told: str, found: tuple[FoundPeriod, ...]) -> bool:
    days = [
        date(int(year), int(month), int(day))
        for year, month, day in re.findall(r"\((\d+), (\d+), (\d+), 0, 0, 0\)", told)
    ]
    if len(found) != 1 or not days:
        return False
    if len(days) > 1:
        return (found[0].first, found[0].last) == (days[0], days[1] - _DAY)
    first = days[0]
    grain = re.findall(r"Day|Week|Month|Quarter|Year", told)[-1]
    span = {
        "Week": (first, first + 6 * _DAY), "Month": month_of(first.year, first.month),
        "Year": year_of(first.year),
    }.get(grain, (first, first))  # fmt: skip
    return (found[0].first, found[0].last) == span
