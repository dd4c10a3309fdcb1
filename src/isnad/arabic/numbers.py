"""Amounts read as intervals: numbers, ranges, bounds and vague words.

What a number counts, and whether it counts anything (it may be a year, an hour, a name), is not
decided here. The words come in a table, so that the module can be used with any.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from isnad.arabic.bound_verbs import BoundVerbs
from isnad.arabic.cardinals import BA, PREFIXES, WAW, Cardinals, Form, Number, NumberWords
from isnad.arabic.clitics import readings
from isnad.arabic.some_above import some_above
from isnad.arabic.tokens import Token

__all__ = ["NumberWords", "Quantity", "bound_after", "bounded", "find"]

_DASHES = frozenset("-\u2013\u2014\u2212")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MAX_PHRASE = 6
_MOST = 10**12


@dataclass(frozen=True, slots=True)
class Quantity:
    """Tokens [first, last) that give an amount from `low` to `high` (None: open upwards).

    `pre` is the conjunction or preposition written on to the first token; `definite` tells that
    the number itself has the article.
    """

    first: int
    last: int
    low: int
    high: int | None
    form: Form
    pre: str = ""
    definite: bool = False


class _Amounts(Cardinals):
    """Reads amounts at tokens of a text."""

    def __init__(self, tokens: Sequence[Token], words: NumberWords) -> None:
        super().__init__(tokens, words)
        self.starters = {phrase.split(" ", 1)[0] for phrase in words["before"]}
        self.starters |= {p.split(" ", 1)[0] for p in (*words["quantities"], *words["opens"])}
        self.starters |= {*words["starts"], *words["few"]}

    def phrase(self, at: int, table: Mapping[str, object] | Sequence[str]) -> tuple[int, str, str]:
        """The longest phrase of the table at a token: (its end, phrase, prefix); end 0 if none."""
        if self.kind(at) != "word":
            return 0, "", ""
        best = (0, "", "")
        for reading in readings(self.tokens[at].norm):
            if reading.post or reading.pre not in PREFIXES:
                continue
            key, end = reading.stem, at + 1
            for _ in range(_MAX_PHRASE):
                if end > best[0] and key in table:
                    best = (end, key, reading.pre)
                if end >= self.size or self.tokens[end].kind != "word":
                    break
                key, end = f"{key} {self.tokens[end].norm}", end + 1
        return best

    # -- plain numbers

    def amount(self, at: int) -> Quantity | None:
        """A plain number or a range of numbers at a token, without a bound before it."""
        start, pre, definite = at, "", False
        glued = self.glue(at)
        if glued is not None:
            pre, definite = glued
            start = at + 1
        else:
            term = self.term(at)
            if term is not None:
                pre, definite = term.pre, term.article
                if definite and term.role == "unit" and term.value == 2:
                    after = self.term(at + 1)
                    if after is None or after.role not in ("ten", "tens"):
                        return None  # the weekday
        number = self.number(start)
        if number is None or number.exact < 0 or number.exact >= _MOST:
            return None
        if self.kind(start) == "number":
            skip = self.date_end(start)
            if skip:
                return None
        upper = self.upper(start, number)
        if upper is not None:
            low, high, end = upper
            return Quantity(at, end, low, high, "range", pre, definite)
        value = number.exact
        if not isinstance(value, int):
            return None
        if number.vague:
            return Quantity(at, number.last, value, None, "vague", pre, definite)
        return Quantity(at, number.last, value, value, number.form, pre, definite)

    def date_end(self, at: int) -> int:
        """The end of "7-10-2023" at a digit run; 0 if there is none."""
        shape = [self.kind(i) for i in range(at, at + 5)]
        if shape == ["number", "punct", "number", "punct", "number"] and all(
            self.norm(i) in _DASHES or self.norm(i) in "/." for i in (at + 1, at + 3)
        ):
            return at + 5
        return 0

    def upper(self, start: int, low: Number) -> tuple[int, int, int] | None:
        """The upper end of "20-30", "5 to 7", "3 or 4" behind its lower end."""
        at = low.last
        dash = self.norm(at) in _DASHES and self.kind(at + 1) == "number"
        if not dash and self.norm(at) not in self.words["joints"]:
            if self.norm(at) not in self.words["choices"]:
                return None
        elif dash and self.kind(start) != "number":
            return None
        high = self.number(at + 1)
        if high is None or high.vague or low.vague:
            return None
        both = (self.norm(start), self.norm(at + 1))
        if dash and all(_YEAR.fullmatch(n) for n in both):
            return None
        return self.interval(low, high)

    @staticmethod
    def interval(low: Number, high: Number) -> tuple[int, int, int] | None:
        value = low.exact
        if low.scale == 1 and high.scale >= 1000 and value * high.scale < high.exact:
            value *= high.scale  # "3 to 5 thousand"
        top = high.exact
        if not isinstance(value, int) or not isinstance(top, int) or value >= top:
            return None
        return value, top, high.last

    def between(self, at: int) -> Quantity | None:
        """ "between 20 and 30", "from 5 to 7", at the opening word."""
        end, _, pre = self.phrase(at, self.words["opens"])
        if not end:
            end, _, pre = self.phrase(at, self.words["starts"])
            found = self.amount(end) if end and self.kind(end) in ("number", "word") else None
            if found is None or found.form != "range" or found.pre or found.high is None:
                return None
            near = range(max(0, at - 6), at)
            rises = self.words["rises"]
            if any(n in rises or (n[:1] == WAW and n[1:] in rises) for n in map(self.norm, near)):
                return Quantity(at, found.last, found.high, found.high, "words", pre)
            return Quantity(at, found.last, found.low, found.high, "range", pre)
        for joined in (True, False):
            low = self.number(end, joined)
            if low is None or low.vague:
                return None
            then = low.last
            if self.norm(then) == WAW and self.kind(then + 1) == "number":
                then += 1
            elif self.joined_at(then) >= 0:
                then = self.joined_at(then)
            elif self.norm(then) not in self.words["joints"]:
                continue
            else:
                then += 1
            high = self.number(then)
            if high is None:
                continue
            both = self.interval(low, high)
            if both is not None:
                return Quantity(at, both[2], both[0], both[1], "range", pre)
        return None

    def at(self, at: int) -> Quantity | None:
        """The amount that starts at a token, bounds included."""
        if self.kind(at) not in ("word", "number"):
            return None
        if self.kind(at) == "word" and not self.may_open(at):
            return self.closed(self.amount(at))
        found = self.between(at)
        if found is not None:
            return found
        end, phrase, pre = self.phrase(at, self.words["before"])
        if end:
            inner = self.between(end) or self.amount(end) or self.unsaid(end)
            if inner is not None and inner.pre in ("", BA):
                low, high = bounded(self.words["before"][phrase], inner.low, inner.high)
                return Quantity(at, inner.last, low, high, inner.form, pre, inner.definite)
        return self.closed(self.amount(at)) or self.unsaid(at)

    def may_open(self, at: int) -> bool:
        norm = self.norm(at)
        return any(r.stem in self.starters for r in readings(norm) if not r.post)

    def unsaid(self, at: int) -> Quantity | None:
        """ "a number of", "several"; "several hundred" takes the hundreds."""
        end, phrase, pre = self.phrase(at, self.words["quantities"])
        some = some_above(self, at)
        if some is not None:
            return Quantity(at, some.last, some.low, some.high, "range", some.pre)
        if not end:
            return None
        term = self.term(end)
        if term is not None and not term.pre and term.role in ("vague", "scales"):
            vague = self.amount(end)
            if vague is not None:
                return Quantity(at, vague.last, vague.low, None, "vague", pre)
        return Quantity(at, end, self.words["quantities"][phrase], None, "quantity", pre)

    def closed(self, found: Quantity | None) -> Quantity | None:
        """The amount with the bound that stands right behind it."""
        if found is None:
            return None
        end, low, high = bound_after(self.tokens, found.last, found.low, found.high, self.words)
        if end == found.last:
            return found
        return Quantity(found.first, end, low, high, found.form, found.pre, found.definite)


def bounded(kind: str, low: int, high: int | None) -> tuple[int, int | None]:
    """An amount narrowed or opened by a bound (codebook, section 3)."""
    if kind == "more_than":
        return low + 1 if high is not None else low, None
    if kind == "at_least":
        return low, None
    top = low if high is None else high
    if kind == "up_to":
        return 0, top
    if kind == "less_than":
        return 0, max(top - 1, 0)
    return low, high


def bound_after(
    tokens: Sequence[Token], at: int, low: int, high: int | None, words: NumberWords
) -> tuple[int, int, int | None]:
    """The end and the amount after a bound such as "at least" at token `at`; unchanged if none."""
    key = ""
    for end in range(at, min(at + 3, len(tokens))):
        if tokens[end].kind != "word":
            break
        key = f"{key} {tokens[end].norm}".strip()
        kind = words["after"].get(key)
        if kind is not None:
            return (end + 1, *bounded(kind, low, high))
    return at, low, high


def find(tokens: Sequence[Token], words: NumberWords) -> tuple[Quantity, ...]:
    """Every amount in the tokens, in order, never overlapping; linear in their number."""
    reader = _Amounts(tokens, words)
    verbs = BoundVerbs(reader, words)
    apart: dict[int, str] = {}
    out: list[Quantity] = []
    at = 0
    while at < reader.size:
        if reader.kind(at) == "number":
            skip = reader.date_end(at)
            if skip:
                at = skip
                continue
        found = reader.at(at)
        if found is None:
            verb = verbs.at(at)
            if verb is not None:
                apart.setdefault(verb.number, verb.kind)
            at += 1
            continue
        if at in apart and found.high is not None and not found.pre:
            low, high = bounded(apart[at], found.low, found.high)
            found = replace(found, low=low, high=high)
        out.append(found)
        at = found.last
    return tuple(out)
