"""What tells time in a text, as found."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

TimeKind = Literal["time", "datetime", "period", "duration", "set"]
Bound = Literal["", "since", "after", "before", "until"]


@dataclass(frozen=True, slots=True)
class FoundTime:
    """Code points [start, end) of a text that tell time.

    `kind` says what `first` and `last` are, both part of what is told:

    - "time": hours of an unnamed day (`datetime.time`); a moment has both alike.
    - "datetime": hours of a known day (`datetime.datetime`, naive, in the zone of the text); times
      or None where the day cannot be told.
    - "period": days (`datetime.date`), or None where the words, or what is known, give none.
    - "duration": None; `seconds` tells how long, months as 30 days and years as 365.
    - "set": None; `recurrence` tells how often, in the manner of ISO 8601: "P2W" every two weeks,
      "T15:30" every day at 15:30, "XXXX-WXX-5" every Friday, "XXXX-WXX-5T16" at four.

    A part of the day reaches over its hours by common use; its last second is told where it ends
    at midnight. `precision` is "second", "minute", "hour" or "part"; that of `FoundPeriod` for a
    period; the finest unit told for a stretch; "set" for what recurs.
    `ambiguous`: the hour may be before or after noon, and is given as written. `about`: the words
    tell it roughly. `bound`: what is told begins or ends there. `zone`: the zone as the text has
    it, "" if it names none.
    """

    start: int
    end: int
    kind: TimeKind
    first: date | datetime | time | None = None
    last: date | datetime | time | None = None
    precision: str = "day"
    seconds: float | None = None
    recurrence: str = ""
    ambiguous: bool = False
    about: bool = False
    bound: Bound = ""
    zone: str = ""
