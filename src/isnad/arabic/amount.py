"""An amount from one end to another, and what bounds make of it."""

from dataclasses import dataclass, replace
from typing import Literal

from isnad.arabic.cardinals import WAW
from isnad.arabic.fractions import Value
from isnad.arabic.numerals import Exact

Kind = Literal["cardinal", "ordinal", "fraction", "percent", "range", "vague"]


@dataclass(frozen=True, slots=True)
class Amount:
    """Tokens [first, last) that give an amount.

    `low_open`, `high_open`: the end itself is left out ("more than 20": low 20, low_open).
    `about`: the text says that it is near. `pre` is what is written on to the first token;
    `definite` tells that the number has the article.
    """

    first: int
    last: int
    kind: Kind
    low: Exact | None
    high: Exact | None
    low_open: bool = False
    high_open: bool = False
    about: bool = False
    pre: str = ""
    definite: bool = False

    @property
    def bounded(self) -> bool:
        """Whether one end is open."""
        return self.low is None or self.high is None


def amount_of(at: int, value: Value) -> Amount:
    """The amount of a value that starts at a token."""
    vague = value.sort == "vague"
    return Amount(
        at, value.last, value.sort, value.exact, None if vague else value.exact,
        pre=value.pre, definite=value.article,
    )  # fmt: skip


def with_equal(kind: str) -> str:
    """The bound that "or equal" makes of a bound."""
    return {"more_than": "at_least", "less_than": "up_to"}.get(kind, kind)


def bounded(kind: str, amount: Amount) -> Amount:
    """The amount narrowed or opened by a bound."""
    low, high = amount.low, amount.high
    if kind == "more_than":
        return replace(amount, high=None, low_open=high is not None)
    if kind == "at_least":
        return replace(amount, high=None)
    if kind in ("up_to", "less_than"):
        top = low if high is None else high
        return replace(amount, low=None, high=top, high_open=kind == "less_than")
    return replace(amount, about=True)


def both(one: Amount, two: Amount, norm_between: str) -> Amount | None:
    """ "more than 10 and less than 20" as one range; None if the two do not fit."""
    joined = two.pre.startswith(WAW) or norm_between == WAW
    if not joined or one.kind != two.kind or one.kind == "vague":
        return None
    lower, upper = (one, two) if one.high is None else (two, one)
    if lower.high is not None or upper.low is not None or lower.low is None or upper.high is None:
        return None
    if lower.low >= upper.high:
        return None
    kind: Kind = "percent" if one.kind == "percent" else "range"
    return Amount(
        one.first, two.last, kind, lower.low, upper.high, lower.low_open, upper.high_open,
        one.about or two.about, one.pre,
    )  # fmt: skip
