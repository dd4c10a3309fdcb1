"""Hours, stretches of time and what recurs, on the cases of three peers.

The other half of the same sources, whose answers are days, is measured in `dates`.

What is compared:

- recognizers-text, extractors: the stretches found are exactly the stretches expected, letters
  folded; prepositions, words for "about", the word for "hour" and signs at their edges do not
  count, for the peer takes them in one case and leaves them in the next.
- recognizers-text, parsers and models: as many times are found as expected, and each has the
  peer's past value. Ends of ranges are the hour told. An hour without a day is put on the day of
  reference where the peer gives a day. A part of the day has the peer's hours (from 8 to 12, from
  16 to 20, ...). Where the peer gives no value (what recurs), its timex is compared.
- duckling, time by hour, minute or second: the value's moment; an hour without a day by its hour
  alone, because the peer takes the next such hour. Ends of ranges lie a grain behind the hour told.
- duckling, duration: the amount in seconds, months as 30 days.
- dateparser, translate: what the translation says, read at noon of 10 January 2015.

A case whose source answers nothing (`expected` is null) is not measured.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from bench.arabic.cases import Case
from bench.arabic.marking import marked, rows_of
from bench.arabic.rows import Row

from isnad.arabic import readings, tokenize
from isnad.lexicon import load_lexicon
from isnad.mentions.found_times import FoundTime, find_times

SUITES = {
    "recognizers-text": "recognizers-clock",
    "duckling": "duckling-clock",
    "dateparser": "dateparser-clock",
}
"""source -> its file of cases left out"""
TARGET = 0.90

_KINDS = frozenset(
    f"{kind}{way}"
    for kind in ("Time", "TimePeriod", "DateTime", "DateTimePeriod", "Duration", "Set")
    for way in ("Extractor", "Parser")
)
_MODELLED = frozenset({"time", "timerange", "datetime", "datetimerange", "duration", "set"})
_GRAINS = {"Hour": 3600, "Minute": 60, "Second": 1}
_UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800,
          "month": 2592000, "year": 31536000}  # fmt: skip
_EDGES = frozenset({"links", "at", "about", "at_last", "hour", "lasting", "opens"})
_TOLD = frozenset({"ago", "later", "since", "through"})
_DAY_WORD = ("day", "one")
_READ_AT = datetime(2015, 1, 10, 12, 0)

Value = tuple[Any, Any]
"""What is told, from and to; both alike for a moment. A stretch: (seconds, None)."""


def mine(case: Case) -> bool:
    """Whether a case is measured here: its answer has an hour, or is a stretch or a rule."""
    if case.expected is None:
        return False
    if case.source == "recognizers-text":
        if case.kind == "DateTimeModel":
            types = {entity["TypeName"].rpartition(".")[2] for entity in case.expected}
            return bool(types & _MODELLED)
        return case.kind in _KINDS
    if case.source == "duckling":
        grain = re.search(r"(Hour|Minute|Second)\)?$", str(case.expected))
        return case.kind == "duration" or (case.kind == "time" and grain is not None)
    return case.source == "dateparser"


def marks(data: Path) -> list[tuple[Case, bool]]:
    """Each measured case, and whether it is read right; those left out are not among them."""
    return marked(data, SUITES, mine, right)


def run(data: Path) -> list[Row]:
    """A row for each source; none if its data is missing."""
    return rows_of(data, SUITES, mine, right, TARGET)


def right(case: Case) -> bool:
    """Whether a case is read as its source expects."""
    at = _moment(case.ref) if case.source != "dateparser" else _READ_AT
    found = find_times(case.text, at)
    if case.source == "duckling":
        return len(found) == 1 and _duckling(case, found[0])
    if case.source == "dateparser":
        return len(found) == 1 and _dateparser(case.expected, found[0])
    if case.kind.endswith("Extractor"):
        told = sorted(_core(case.text[f.start : f.end]) for f in found)
        expected = sorted(_core(entity["Text"]) for entity in case.expected)
        return len(told) == len(expected) and all(
            _same(mine_, theirs) for mine_, theirs in zip(told, expected, strict=True)
        )
    values = [_expected(entity) for entity in case.expected]
    return len(values) == len(found) and all(
        value is not None and _equal(one, value, at)
        for one, value in zip(found, values, strict=True)
    )


def _moment(ref: str | None) -> datetime | None:
    return datetime.fromisoformat(ref[:19]) if ref else None


# -- stretches


def _core(text: str) -> str:
    """The folded words of a stretch without what stands at its edges."""
    data = load_lexicon().data
    table, weekdays = data["clock"]["table"], data["times"]["weekdays"]
    norms = [token.norm for token in tokenize(text)]
    while norms and not norms[-1].isalnum():
        norms.pop()
    while norms:
        roles = table.get(norms[0], {})
        named = roles.get("unit") == _DAY_WORD and norms[1:2] and norms[1] in weekdays
        edge = named or (_EDGES & roles.keys() and "unit" not in roles)
        if norms[0].isalnum() and (not edge or _TOLD & roles.keys()):
            break
        norms.pop(0)
    return " ".join(norms)


def _same(one: str, other: str) -> bool:
    """Whether two stretches are one, a preposition or article on the first word aside."""
    return one == other or bool(_heads(one) & _heads(other))


def _heads(words: str) -> set[str]:
    first, space, rest = words.partition(" ")
    return {reading.stem + space + rest for reading in readings(first) if not reading.post}


# -- values


def _expected(entity: dict[str, Any]) -> tuple[str, Value] | None:
    """(kind, value) that recognizers-text gives, the earlier one if it gives two."""
    if "Value" in entity:
        told = entity["Value"].get("PastResolution") or {}
        kind = entity["Type"]
    else:
        resolution = entity.get("Resolution")
        if not isinstance(resolution, dict):
            return None
        kind = entity["TypeName"].rpartition(".")[2]
        told = dict(resolution["values"][0])
        if kind == "set":
            told = {"set": told["timex"]}
        told = {k: v for k, v in told.items() if k not in ("timex", "type", "Mod")}
    values = list(told.values())
    if not values:
        return None
    if kind == "set":
        return kind, (values[0].removeprefix("Set: "), None)
    if kind == "duration":
        return kind, (float(values[0]), None)
    parsed = [_parsed(value) for value in values]
    return kind, (parsed[0], parsed[-1])


def _parsed(value: str) -> Any:
    if ":" not in value:
        return date.fromisoformat(value)
    return datetime.fromisoformat(value) if "-" in value else time.fromisoformat(value)


def _equal(found: FoundTime, expected: tuple[str, Value], at: datetime | None) -> bool:
    kind, (first, last) = expected
    if kind == "set":
        return found.kind == "set" and found.recurrence == first
    if kind == "duration":
        return found.kind == "duration" and found.seconds == first
    told = (found.first, found.last)
    if isinstance(first, datetime) and at:
        told = _on_day(told[0], at), _on_day(told[1], at)
    if isinstance(first, time) and isinstance(told[0], datetime):
        return False
    return told == (first, last)


def _on_day(moment: Any, at: datetime) -> Any:
    return datetime.combine(at.date(), moment) if isinstance(moment, time) else moment


def _numbers(told: str) -> Iterator[datetime]:
    for match in re.finditer(r"\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\)", told):
        yield datetime(*(int(n) for n in match.groups()))  # type: ignore[arg-type]


def _duckling(case: Case, found: FoundTime) -> bool:
    told = str(case.expected)
    if case.kind == "duration":
        match = re.search(r"DurationData (\d+) (\w+)", told)
        if match is None or found.kind != "duration":
            return False
        return found.seconds == int(match[1]) * _UNITS[match[2].lower()]
    moments = list(_numbers(told))
    grain = _GRAINS[re.findall(r"Hour|Minute|Second", told)[-1]]
    first, last = found.first, found.last
    theirs: list[Any] = list(moments)
    if isinstance(first, time) and isinstance(last, time):
        theirs = [moment.time() for moment in moments]
    elif not (isinstance(first, datetime) and isinstance(last, datetime)):
        return False
    if len(moments) == 1:
        return bool(first == theirs[0] == last)
    ends = [_later(last, seconds) for seconds in (0, 1, grain)]
    return bool(first == theirs[0] and theirs[1] in ends)


def _later(moment: Any, seconds: int) -> Any:
    if isinstance(moment, time):
        return (datetime.combine(_READ_AT, moment) + timedelta(seconds=seconds)).time()
    return moment + timedelta(seconds=seconds)


def _dateparser(told: str, found: FoundTime) -> bool:
    ago = re.fullmatch(r"(\d+) (\w+) ago|ago (\d+) (\w+)", told)
    if ago:
        amount, unit = int(ago[1] or ago[3]), ago[2] or ago[4]
        moment = _READ_AT - timedelta(seconds=amount * _UNITS[unit])
        return found.first == (moment.date() if unit == "day" else moment)
    stretch = re.fullmatch(r"(\d+) (\w+)", told)
    if stretch:
        return found.seconds == int(stretch[1]) * _UNITS[stretch[2]]
    return found.first == datetime.strptime(told, "%d %B %Y %I:%M %p")
