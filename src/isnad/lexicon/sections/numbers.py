"""Number words: cardinals, ordinals, bounds, ranges and words of an unsaid amount."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from isnad.arabic.tokens import tokenize
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.validating import validated

FILES = ("lexicon/data/numbers.yaml",)

Role = Literal[
    "unit", "one", "ten", "teen", "tens", "hundred", "hundreds", "scale", "scales", "two", "vague"
]
BoundKind = Literal["more_than", "at_least", "up_to", "less_than", "about"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Cardinal(_Strict):
    value: int
    role: Role
    words: list[str]


class _Part(_Strict):
    percent: int
    words: list[str]


class _Ordinal(_Strict):
    value: int
    words: list[str]


class _Bound(_Strict):
    kind: BoundKind
    before: list[str]
    after: list[str]


class _Quantity(_Strict):
    low: int
    words: list[str]


class _Ranges(_Strict):
    open: list[str]
    start: list[str]
    joint: list[str]
    choice: list[str]


class _Never(_Strict):
    years: list[str]
    labels: list[str]


class _Fraction(_Strict):
    under: int
    one: list[str]
    two: list[str]
    many: list[str]


class _Doubtful(_Strict):
    fractions: list[str]
    numbers: list[str]


class _OrderGuards(_Strict):
    behind: list[str]
    before: list[str]
    of: list[str]


class _Verbs(_Strict):
    exceed: list[str]
    exceed_over: list[str]
    fall: list[str]
    over: list[str]
    nots: list[str]
    measures: list[str]
    limits: list[str]
    passing: list[str]


class _Amounts(_Strict):
    zero: list[str]
    minus: list[str]
    below_zero: list[str]
    point: list[str]
    of: list[str]
    share: list[str]
    each: list[str]
    percent: list[str]
    rate: list[str]
    equal: list[str]
    names: list[str]
    days: list[str]
    bounds: dict[BoundKind, list[str]]
    after: dict[BoundKind, list[str]]
    verbs: _Verbs
    batches: list[str]
    signs: list[str]


class _Units(_Strict):
    one: list[str]
    two: list[str]
    many: list[str]


class _File(_Strict):
    source: str
    numbers: list[_Cardinal]
    parts: list[_Part]
    ordinals: list[_Ordinal]
    bounds: list[_Bound]
    quantities: list[_Quantity]
    ranges: _Ranges
    rises: list[str]
    never: _Never
    fractions: list[_Fraction]
    doubtful: _Doubtful
    orders: list[_Ordinal]
    order_guards: _OrderGuards
    few: list[str]
    uncounted: list[str]
    amounts: _Amounts
    units: _Units


def check(data: Any, file: str) -> dict[str, Any]:
    """The tables as plain values; raises LexiconError at a fault or at a word told twice."""
    checked = validated(_File, data, file)
    seen: dict[str, int] = {}
    for cardinal in checked.numbers:
        for word in cardinal.words:
            key = _key(word)
            if seen.setdefault(key, cardinal.value) != cardinal.value:
                raise LexiconError(file, f"numbers {word}", "expected one value for each word")
    return checked.model_dump()


def phrases(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """None: numbers are read by a grammar of their own (isnad.arabic.numbers)."""
    yield from ()


def keep(data: dict[str, Any]) -> dict[str, Any]:
    """The tables that `isnad.arabic.numbers.find` takes, and ordinals and guards for counts."""
    ranges = data["ranges"]
    return {
        "values": {
            _key(w): (n["role"], n["value"]) for n in data["numbers"] for w in n["words"]
        },
        "parts": {_key(w): p["percent"] for p in data["parts"] for w in p["words"]},
        "before": {_key(w): b["kind"] for b in data["bounds"] for w in b["before"]},
        "after": {_key(w): b["kind"] for b in data["bounds"] for w in b["after"]},
        "quantities": {_key(w): q["low"] for q in data["quantities"] for w in q["words"]},
        "opens": [_key(w) for w in ranges["open"]],
        "starts": [_key(w) for w in ranges["start"]],
        "joints": [_key(w) for w in ranges["joint"]],
        "choices": [_key(w) for w in ranges["choice"]],
        "rises": [_key(w) for w in data["rises"]],
        "ordinals": {_key(w): o["value"] for o in data["ordinals"] for w in o["words"]},
        "before_years": [_key(w) for w in data["never"]["years"]],
        "labels": [_key(w) for w in data["never"]["labels"]],
        "doubtful": [_key(w) for w in data["doubtful"]["numbers"]],
        "few": [_key(w) for w in data["few"]],
        "uncounted": [_key(w) for w in data["uncounted"]],
        **_amounts(data),
    }  # fmt: skip


def _amounts(data: dict[str, Any]) -> dict[str, Any]:
    """What `isnad.arabic.amounts` needs beside: fractions, ordinals, percents, more bounds."""
    amounts, units, guards = data["amounts"], data["units"], data["order_guards"]
    fractions = {
        _key(word): (form, over, fraction["under"])
        for fraction in data["fractions"]
        for form, over in (("many", 0), ("two", 2), ("one", 1))
        for word in fraction[form]
    }
    lists = ("zero", "minus", "below_zero", "point", "of", "share", "each", "percent", "rate")
    more = ("equal", "days", "names", "batches")
    return {
        **{name: [_key(w) for w in amounts[name]] for name in (*lists, *more)},
        **{name: [_key(w) for w in ws] for name, ws in amounts["verbs"].items()},
        "signs": [_key(w) or w for w in amounts["signs"]],
        "fractions": fractions,
        "doubtful_fractions": [_key(w) for w in data["doubtful"]["fractions"]],
        "orders": {_key(w): o["value"] for o in data["orders"] for w in o["words"]},
        "orders_behind": [_key(w) for w in guards["behind"]],
        "orders_before": [_key(w) for w in guards["before"]],
        "orders_of": [_key(w) for w in guards["of"]],
        "more_before": {_key(w): k for k, ws in amounts["bounds"].items() for w in ws},
        "more_after": {_key(w): k for k, ws in amounts["after"].items() for w in ws},
        "units": {
            _key(w): many for form, many in (("many", 0), ("two", 2), ("one", 1))
            for w in units[form]
        },
    }  # fmt: skip


def _key(phrase: str) -> str:
    return " ".join(t.norm for t in tokenize(phrase) if t.kind != "punct")
