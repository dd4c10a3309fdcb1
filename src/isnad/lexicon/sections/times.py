"""Words of time: days, months of every tradition, parts of the day, what is counted from today."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from isnad.arabic.tokens import tokenize
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.validating import validated

FILES = ("lexicon/data/times.yaml",)

Calendar = Literal["gregorian", "hijri"]
Unit = Literal["hour", "day", "week", "month", "year"]
_ARTICLE = "\u0627\u0644"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Weekday(_Strict):
    id: int
    words: list[str]


class _Month(_Strict):
    calendar: Calendar
    month: int
    words: list[str]


class _Value(_Strict):
    value: int
    words: list[str]


class _Era(_Strict):
    calendar: Calendar
    words: list[str]


class _Unit(_Strict):
    id: Unit
    one: list[str]
    two: list[str]
    many: list[str]


class _Offset(_Strict):
    offset: int
    words: list[str]


class _Named(_Strict):
    id: str
    words: list[str]


class _Prayer(_Strict):
    part: str
    words: list[str]


class _Nth(_Strict):
    unit: Unit
    words: list[str]


class _Clock(_Strict):
    hour: list[str]
    about: list[str]
    fractions: list[str]
    zones: list[str]


class _Guards(_Strict):
    any: list[str]
    dated: list[str]
    weekday: list[str]
    today: list[str]
    today_named: list[str]


class _Feast(_Strict):
    """A day with a name: of a month of either calendar, or so many days from Easter.

    "none": its day is another in each country.
    """

    calendar: Literal["gregorian", "hijri", "easter", "none"]
    month: int
    day: int
    words: list[str]


class _Asked(_Strict):
    decades: list[_Value]
    seasons: list[_Value]
    quarter: list[str]
    half: list[str]
    century: list[str]
    decade: list[str]
    decades_two: list[str]
    decades_many: list[str]
    rest: list[str]
    last: list[str]
    first: list[str]
    after_next: list[str]
    early: list[str]
    ages: list[str]
    same_date: list[str]
    feasts: list[_Feast]


class _File(_Strict):
    source: str
    weekdays: list[_Weekday]
    months: list[_Month]
    shy_months: list[str]
    ordinals: list[_Value]
    tens: list[_Value]
    teens: list[str]
    links: list[str]
    years: list[str]
    eras: list[_Era]
    units: list[_Unit]
    deictic: list[_Offset]
    nights: list[_Offset]
    same: list[_Offset]
    adjectives: list[_Named]
    demonstratives: list[str]
    parts: list[_Named]
    adverbs: list[str]
    lone_adverbs: list[str]
    openers: list[str]
    part_tails: list[str]
    part_before: list[str]
    clock: _Clock
    prayers: list[_Prayer]
    prayer_before: list[str]
    words: dict[str, list[str]]
    nth_units: list[_Nth]
    vague: list[str]
    vague_points: list[str]
    firsts: list[str]
    week_ends: list[str]
    guards: _Guards
    asked: _Asked


def check(data: Any, file: str) -> dict[str, Any]:
    """The tables as plain values; raises LexiconError at a fault or at a month named twice."""
    checked = validated(_File, data, file)
    seen: dict[str, tuple[str, int]] = {}
    for month in checked.months:
        for word in month.words:
            mine = (month.calendar, month.month)
            if seen.setdefault(key(word), mine) != mine:
                raise LexiconError(file, f"months {word}", "expected one month for each name")
    return checked.model_dump()


def phrases(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """None: times are read by a grammar of their own (isnad.mentions.periods)."""
    yield from ()


def keep(data: dict[str, Any]) -> dict[str, Any]:
    """Every table by folded phrase; what a table is for is told in times.yaml."""
    return {
        "weekdays": {key(w): d["id"] for d in data["weekdays"] for w in d["words"]},
        "months": {
            key(w): (m["calendar"], m["month"]) for m in data["months"] for w in m["words"]
        },
        "shy_months": _set(data["shy_months"]),
        "ordinals": {key(w): o["value"] for o in data["ordinals"] for w in o["words"]},
        "tens": {key(w): o["value"] for o in data["tens"] for w in o["words"]},
        "teens": _set(data["teens"]),
        "links": _set(data["links"]),
        "years": _set(data["years"]),
        "eras": {key(w): e["calendar"] for e in data["eras"] for w in e["words"]},
        "units": _units(data["units"]),
        "deictic": _offsets(data["deictic"]),
        "nights": _offsets(data["nights"]),
        "same": _offsets(data["same"]),
        "adjectives": {key(w): a["id"] for a in data["adjectives"] for w in a["words"]},
        "demonstratives": _set(data["demonstratives"]),
        "parts": {key(w): p["id"] for p in data["parts"] for w in p["words"]},
        "definite_parts": {_definite(w): p["id"] for p in data["parts"] for w in p["words"]},
        **{
            name: _set(data[name])
            for name in ("adverbs", "lone_adverbs", "openers", "part_tails", "part_before",
                         "prayer_before", "vague", "vague_points", "week_ends",
                         "firsts")
        },
        "clock": {name: _set(words) for name, words in data["clock"].items()},
        "prayers": {key(w): p["part"] for p in data["prayers"] for w in p["words"]},
        "words": {name: _set(words) for name, words in data["words"].items()},
        "nth_units": {key(w): n["unit"] for n in data["nth_units"] for w in n["words"]},
        "guards": {name: _set(words) for name, words in data["guards"].items()},
        "asked": _asked(data["asked"]),
    }  # fmt: skip


def _asked(data: dict[str, Any]) -> dict[str, Any]:
    out: dict[str, Any] = {
        name: {key(word): row["value"] for row in data[name] for word in row["words"]}
        for name in ("decades", "seasons")
    }
    out["feasts"] = {
        key(word): (row["calendar"], row["month"], row["day"])
        for row in data["feasts"]
        for word in row["words"]
    }
    return out | {name: _set(data[name]) for name in data if name not in out}


def key(phrase: str) -> str:
    """The folded words of a phrase, joined by single spaces."""
    return " ".join(t.norm for t in tokenize(phrase) if t.kind != "punct")


def _set(words: Iterable[str]) -> dict[str, bool]:
    return {key(word): True for word in words}


def _offsets(rows: list[dict[str, Any]]) -> dict[str, int]:
    return {key(word): row["offset"] for row in rows for word in row["words"]}


def _definite(phrase: str) -> str:
    """The phrase with the article at its last word."""
    *before, last = key(phrase).split(" ")
    return " ".join((*before, _ARTICLE + last))


def _units(rows: list[dict[str, Any]]) -> dict[str, tuple[str, str]]:
    """word -> (unit, number: one, two, many)."""
    out: dict[str, tuple[str, str]] = {}
    for row in rows:
        for number in ("one", "two", "many"):
            for word in row[number]:
                out[key(word)] = (row["id"], number)
    return out
