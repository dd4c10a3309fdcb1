"""The values of a claim's slots (codebook sections 3 to 5)."""

from dataclasses import dataclass
from datetime import date, time

from isnad.model.spans import Span


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who did something, or to whom it was done."""

    group: str | None
    text: str
    entity: str | None = None
    """A finer id of the lexicon's own (a unit, a faction)."""
    nationality: str | None = None
    """ISO country of the people, where the text says it."""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many. `high` is None where it is open upwards."""

    of: str
    who: str
    low: int
    high: int | None
    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the text names it, resolved where one candidate remains."""

    name: str
    within: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    pcode: str | None = None
    admin1: str | None = None
    precision: str | None = None
    """town, quarter, area, admin2, admin1, country, point."""
    candidates: tuple[str, ...] = ()
    """"id name, admin, country" of each, where more than one remains."""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """When: ISO days, both included; None where the words give no day.

    `hour` is the hour of the day in the zone of the text, where the words tell one beyond doubt.
    """

    start: date | None
    end: date | None
    text: str
    span: Span | None = None
    hour: time | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One narrator of a chain."""

    name: str
    kind: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Victim:
    """A named victim."""

    name: str
    age: int | None = None
    sex: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Compare:
    """What a claim's number is set against: `way` more, less, equal or beside (not said)."""

    way: str
    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """A loaded word or phrase, and whom it is about."""

    text: str
    about: str | None
    kind: str
    span: Span | None = None
