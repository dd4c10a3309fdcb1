"""An hour of the day and a part of the day, as read, and the seconds they stand for."""

from dataclasses import dataclass

HOURS, HOUR, MINUTE, HALF = 24, 3600, 60, 12
DAY = HOURS * HOUR
"""seconds in a day"""
_NOON = HALF * HOUR


@dataclass(frozen=True, slots=True)
class Clock:
    """Tokens [first, last) that tell an hour.

    `hour` is as written (0 to 24); `minute` may be negative ("a quarter to"); `part` is the id of
    the part of the day, "" if none is told; `sure` that the words can be nothing but an hour;
    `exact` that the writing has 24 hours ("03:15", "18:40"); `zone` the tokens of a zone's name.
    """

    first: int
    last: int
    hour: int
    minute: int = 0
    second: int = 0
    precision: str = "hour"
    part: str = ""
    sure: bool = False
    exact: bool = False
    zone: tuple[int, int] | None = None

    @property
    def ambiguous(self) -> bool:
        """Whether the hour may be before noon or after it."""
        return not (self.part or self.exact or self.hour > HALF or not self.hour)

    def seconds(self, part: str = "") -> int:
        """Seconds from the day's beginning; 86400 and more past the midnight that ends it."""
        hour = in_part(self.hour, part or self.part, self.minute < 0)
        return hour * HOUR + self.minute * MINUTE + self.second


@dataclass(frozen=True, slots=True)
class Part:
    """Tokens [first, last) that name a part of the day, from `begin` to `end` in seconds."""

    first: int
    last: int
    name: str
    begin: int
    end: int
    form: str = "bare"


def in_part(hour: int, part: str, less: bool = False) -> int:
    """The hour from 0 to 24 that a part of the day makes of one from 0 to 24; `less`: "12 less
    ten" is before the hour, so that twelve in the morning is noon.
    """
    if hour > HALF or not hour:
        return hour
    if part in ("dawn", "midnight"):
        return hour % HALF
    if part in ("am", "morning"):
        return hour if less else hour % HALF
    if part == "night":
        return hour if hour <= 4 else hour + HALF
    if part == "evening":
        return hour + HALF
    if part == "noon":
        return hour if hour > 8 else hour + HALF
    if part in ("pm", "afternoon"):
        return hour % HALF + HALF
    return hour


def between(begin: Clock, end: Clock) -> tuple[int, int]:
    """Seconds of both ends of a range of hours; what one end leaves unsaid the other tells."""
    if begin.part and not end.part:
        first = begin.seconds()
        last = end.seconds()
        later = last + _NOON if end.ambiguous else last
    elif end.part and not begin.part:
        last = later = end.seconds()
        first = begin.seconds(end.part) if begin.ambiguous else begin.seconds()
        if first >= last:
            first = begin.seconds()
    else:
        first, last = begin.seconds(), end.seconds()
        later = last + _NOON if end.ambiguous else last
    last = last if last > first else later
    return first, last if last > first else last + DAY
