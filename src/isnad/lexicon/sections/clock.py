"""Words of hours: parts of the day, the clock, stretches of time, what comes again and again."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from isnad.arabic.tokens import tokenize
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.validating import validated

FILES = ("lexicon/data/clock.yaml",)

Unit = Literal["second", "minute", "hour", "day", "night", "week", "month", "year", "decade"]
PartName = Literal[
    "am", "pm", "afternoon", "dawn", "daytime", "evening", "midnight", "morning", "night", "noon"
]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Part(_Strict):
    id: PartName
    first: int = Field(ge=0, le=24)
    last: int = Field(ge=0, le=24)
    marks: list[str]
    definite: list[str]
    bare: list[str]
    adverbs: list[str]


class _Moment(_Strict):
    hour: int = Field(ge=0, le=24)
    words: list[str]


class _Fraction(_Strict):
    minutes: int = Field(gt=0, lt=60)
    words: list[str]


class _Ordinal(_Strict):
    value: int = Field(ge=1, le=24)
    words: list[str]


class _Unit(_Strict):
    id: Unit
    one: list[str]
    two: list[str]
    many: list[str]


class _Adverb(_Strict):
    id: str = Field(pattern=r"^P\d+[DWMY]$")
    words: list[str]


class _Guards(_Strict):
    scores: list[str]
    counted: list[str]
    ages: list[str]
    lives: list[str]
    not_every: list[str]


class _File(_Strict):
    source: str
    parts: list[_Part]
    moments: list[_Moment]
    early: list[str]
    hours_of: list[str]
    early_hours: list[str]
    late_hours: list[str]
    early_after: list[str]
    late: list[str]
    late_after: list[str]
    part_before: list[str]
    hour: list[str]
    about: list[str]
    at: list[str]
    at_last: list[str]
    links: list[str]
    fractions: list[_Fraction]
    less: list[str]
    hour_marks: list[str]
    minute_marks: list[str]
    ordinals: list[_Ordinal]
    zones: list[str]
    zone_of: list[str]
    zone_more: list[str]
    opens: list[str]
    between: list[str]
    joints: list[str]
    units: list[_Unit]
    lasting: list[str]
    through: list[str]
    whole: list[str]
    few: list[str]
    few_after: list[str]
    ago: list[str]
    since: list[str]
    later: list[str]
    within: list[str]
    last: list[str]
    past: list[str]
    coming: list[str]
    anchored: list[str]
    now: list[str]
    few_moments: list[str]
    rest: list[str]
    today: list[str]
    day_words: list[str]
    this: list[str]
    ends: list[str]
    every: list[str]
    days_of: list[str]
    adverbs_of_set: list[_Adverb]
    guards: _Guards


_PLAIN = (
    "hours_of", "early_hours", "late_hours",
    "early", "early_after", "late", "late_after", "part_before", "hour", "about", "at", "at_last",
    "links", "less", "zones", "zone_of", "zone_more", "opens", "between", "joints", "lasting",
    "through", "whole", "few", "few_after", "ago", "since", "later", "within", "last", "past",
    "coming", "anchored", "hour_marks", "minute_marks",
    "now", "few_moments", "rest", "today", "day_words", "this", "ends", "every", "days_of",
)  # fmt: skip


def check(data: Any, file: str) -> dict[str, Any]:
    """The tables as plain values; raises LexiconError at a fault or an hour told twice."""
    checked = validated(_File, data, file)
    seen: dict[str, int] = {}
    for ordinal in checked.ordinals:
        for word in ordinal.words:
            if seen.setdefault(_key(word), ordinal.value) != ordinal.value:
                raise LexiconError(file, f"ordinals {word}", "expected one hour for each word")
    return checked.model_dump()


def phrases(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """None: hours are read by a grammar of their own (isnad.arabic.clock)."""
    yield from ()


def keep(data: dict[str, Any]) -> dict[str, Any]:
    """The tables that `isnad.arabic.clock_words` describes."""
    table: dict[str, dict[str, Any]] = {}

    def put(phrase: str, role: str, value: Any = True) -> None:
        key = _key(phrase)
        if key:
            table.setdefault(key, {}).setdefault(role, value)

    for name in _PLAIN:
        for word in data[name]:
            put(word, name)
    for part in data["parts"]:
        for form in ("marks", "definite", "bare", "adverbs"):
            for word in part[form]:
                put(word, "part", (part["id"], form, part["first"], part["last"]))
    for name, value, rows in (
        ("moment", "hour", "moments"), ("fraction", "minutes", "fractions"),
        ("ordinal", "value", "ordinals"), ("set", "id", "adverbs_of_set"),
    ):  # fmt: skip
        for row in data[rows]:
            for word in row["words"]:
                put(word, name, row[value])
    for unit in data["units"]:
        for number in ("one", "two", "many"):
            for word in unit[number]:
                put(word, "unit", (unit["id"], number))
    heads: dict[str, int] = {}
    for key in table:
        head, length = key.split(" ", 1)[0], key.count(" ") + 1
        heads[head] = max(length, heads.get(head, 0))
    guards = {name: [_key(w) for w in words] for name, words in data["guards"].items()}
    return {"table": table, "heads": heads, "guards": guards}


def _key(phrase: str) -> str:
    return " ".join(t.norm for t in tokenize(phrase) if t.kind != "punct")
