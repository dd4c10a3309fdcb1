"""Dates and hours: dateparser, maha and arabic-itn in the place of our readers, under one judge.

Each is given the moment of reference, and the past or the future as the suite asks. A text is read
as one expression first, and searched where that fails. What a library tells of hours counts as the
hour alone where the case expects that, so that no day is held against it. Durations are asked of
maha, which alone has them; what recurs, of none.
"""

import calendar
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from bench.arabic import clock, dates
from bench.arabic.cases import Case, left_out, load_cases
from bench.arabic.peers import maha
from bench.arabic.peers.score import Score, load, standing_in
from bench.arabic.rows import Row

from isnad.mentions.found_periods import FoundPeriod
from isnad.mentions.found_times import FoundTime

_NO_REFERENCE = datetime(2016, 11, 7)
"""Read at where the case names no moment."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a library reads at [start, end); `grain` is hour, day, week, month or year."""

    start: int
    end: int
    first: datetime
    last: datetime
    grain: str
    seconds: float | None = None


Reader = Callable[[str, datetime, bool, bool], Sequence[Told]]
"""Text, moment of reference, whether the future is meant, whether a duration is asked for."""


def scores(data: Path, rows: Sequence[Row]) -> Iterator[Score]:
    """The share of right cases of each library in the suites of dates and of clock."""
    cases = load_cases(data)
    for library, reader in readers().items():
        for suite in (dates, clock):
            for source, name in suite.SUITES.items():
                skip = left_out(name)
                kept = [c for c in cases if c.source == source and suite.mine(c)
                        and c.key not in skip]  # fmt: skip
                if kept:
                    right = sum(_right(suite, case, reader) for case in kept)
                    yield Score(library, name or f"{source}-clock", "", right / len(kept))


def readers() -> dict[str, Reader]:
    """Those that are installed."""
    out: dict[str, Reader] = {}
    if load("dateparser"):
        out["dateparser"] = _dateparser(load("dateparser.search"), load("dateparser.date"))
    if maha.python():
        out["maha"] = _maha
    if arabic_itn := load("arabic_itn"):
        out["arabic-itn"] = _arabic_itn(arabic_itn)
    return out


def _right(suite: Any, case: Case, reader: Reader) -> bool:
    told = str(case.expected)
    lasting = "uration" in case.kind or "datetimeV2.duration" in told
    hour_alone = "datetime" not in case.kind.lower() and case.source != "dateparser"
    if case.kind == "DateTimeModel":
        hour_alone = "datetimeV2.datetime" not in told

    def periods(text: str, at: date | None, future: bool = False) -> tuple[FoundPeriod, ...]:
        moment = datetime.combine(at, time()) if at else _NO_REFERENCE
        found = reader(text, moment, future, False)
        return tuple(
            FoundPeriod(f.start, f.end, f.first.date(), f.last.date(), _precision(f), "absolute")
            for f in found
            if f.grain != "hour"
        )

    def times(text: str, at: datetime | None) -> tuple[FoundTime, ...]:
        found = reader(text, at or _NO_REFERENCE, case.source == "duckling", lasting)
        return tuple(_time(f, at or _NO_REFERENCE, hour_alone) for f in found)

    try:
        with standing_in(dates, "find_periods", periods), standing_in(dates, "find_times", times), \
             standing_in(clock, "find_times", times):  # fmt: skip
            return bool(suite.right(case))
    except Exception:  # the library's fault: a case that it does not read
        return False


def _precision(told: Told) -> Any:
    return "span" if told.grain == "day" and told.first.date() != told.last.date() else told.grain


def _time(told: Told, at: datetime, hour_alone: bool) -> FoundTime:
    if told.seconds is not None:
        return FoundTime(told.start, told.end, "duration", seconds=told.seconds)
    if told.grain != "hour":
        return FoundTime(told.start, told.end, "period", told.first.date(), told.last.date())
    first, last = (moment.replace(microsecond=0) for moment in (told.first, told.last))
    if hour_alone and first.date() == at.date():
        return FoundTime(told.start, told.end, "time", first.time(), last.time(), "minute")
    return FoundTime(told.start, told.end, "datetime", first, last, "minute")


# -- dateparser


def _dateparser(searching: Any, parsing: Any) -> Reader:
    def read(text: str, at: datetime, future: bool, lasting: bool) -> list[Told]:
        settings = {
            "RELATIVE_BASE": at,
            "PREFER_DATES_FROM": "future" if future else "past",
            "RETURN_TIME_AS_PERIOD": True,
        }
        parser = parsing.DateDataParser(languages=["ar"], settings=settings)
        whole = parser.get_date_data(text)
        if whole.date_obj:
            return [_spread(0, len(text), whole.date_obj, whole.period)]
        out, behind = [], 0
        del settings["RETURN_TIME_AS_PERIOD"]
        for words, moment in (
            searching.search_dates(text, languages=["ar"], settings=settings) or ()
        ):
            start = max(text.find(words, behind), 0)
            behind = start + len(words)
            period = parser.get_date_data(words).period
            out.append(_spread(start, behind, moment, period))
        return out

    return read


def _spread(start: int, end: int, moment: datetime, period: str) -> Told:
    """A moment over the period that it stands for."""
    moment = moment.replace(tzinfo=None)
    first = last = moment
    if period == "week":
        first = moment - timedelta(days=moment.weekday())
        last = first + timedelta(days=6)
    elif period == "month":
        days = calendar.monthrange(moment.year, moment.month)[1]
        first, last = moment.replace(day=1), moment.replace(day=days)
    elif period == "year":
        first, last = moment.replace(month=1, day=1), moment.replace(month=12, day=31)
    return Told(start, end, first, last, {"time": "hour"}.get(period, period))


# -- maha


def _maha(text: str, at: datetime, future: bool, lasting: bool) -> list[Told]:
    out = []
    for found in maha.parsed(text, "time", at):
        first, last = (datetime.fromisoformat(end) for end in found["value"])
        out.append(Told(found["start"], found["end"], first, last, found["grain"]))
    if lasting and not out:
        for found in maha.parsed(text, "duration"):
            seconds = float(found["value"])
            out.append(Told(found["start"], found["end"], at, at, "hour", seconds))
    return out


# -- arabic-itn


def _arabic_itn(library: Any) -> Reader:
    def read(text: str, at: datetime, future: bool, lasting: bool) -> list[Told]:
        out, behind = [], 0
        for span in library.normalize(text)["spans"]:
            start = max(text.find(span["raw"], behind), 0)
            behind = start + len(span["raw"])
            if span["type"] == "date":
                day = datetime.fromisoformat(span["value"])
                out.append(Told(start, behind, day, day, "day"))
            elif span["type"] == "time" and (hour := re.search(r"(\d\d?):(\d\d)", span["value"])):
                moment = at.replace(hour=int(hour[1]), minute=int(hour[2]), second=0)
                out.append(Told(start, behind, moment, moment, "hour"))
        return out

    return read
