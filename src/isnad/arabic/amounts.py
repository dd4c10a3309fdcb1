"""Amounts as people write them: values with bounds, ranges, percents and vague words.

Values are exact. An amount goes from `low` to `high`; None is open. The coder's own reader of
whole numbers is `isnad.arabic.numbers`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.amount import Amount, Kind, both, bounded, with_equal
from isnad.arabic.amount_words import AmountWords
from isnad.arabic.bound_verbs import BoundVerbs
from isnad.arabic.cardinals import ARTICLE, WAW
from isnad.arabic.clitics import readings
from isnad.arabic.numerals import DASHES
from isnad.arabic.ranges import Ranges
from isnad.arabic.some_above import some_above
from isnad.arabic.tokens import Token

__all__ = ["Amount", "AmountWords", "Kind", "amounts"]

_BA = "\u0628"
_REACH = 2
_SIGNS = frozenset(".%\u066a")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s]+")


class _Reader(Ranges):
    def __init__(self, text: str, tokens: Sequence[Token], words: AmountWords) -> None:
        super().__init__(text, tokens, words)
        self.before: dict[str, str] = {**words["before"], **words["more_before"]}
        self.after: dict[str, str] = {**words["after"], **words["more_after"]}
        self.verbs = BoundVerbs(self.values, words)
        opening = (
            *self.before,
            *self.verbs.openers,
            *words["quantities"],
            *words["opens"],
            *words["starts"],
            *words["few"],
        )
        self.openers = frozenset(phrase.split(" ", 1)[0] for phrase in (*opening, *words["rate"]))

        tables = ("values", "parts", "fractions", "orders", "units", "names", "percent", "zero")
        more = (phrase for name in (*tables, "minus", "share") for phrase in words[name])  # type: ignore[literal-required]
        self.heads = self.openers | frozenset(phrase.split(" ", 1)[0] for phrase in more)
        self._may_begin: dict[str, bool] = {}

    def may_begin(self, at: int) -> bool:
        """Whether an amount can begin at a token; spares the reading of most words."""
        kind, norm = self.kind(at), self.norm(at)
        if kind != "word":
            return kind == "number" or norm in _SIGNS or norm in DASHES
        if self.kind(at + 1) == "number":
            return True
        known = self._may_begin.get(norm)
        if known is None:
            stems = {r.stem for r in readings(norm)}
            stems |= {stem[2:] for stem in stems if stem.startswith(ARTICLE)}
            known = self._may_begin[norm] = not stems.isdisjoint(self.heads)
        return known

    def at(self, at: int) -> Amount | None:
        """The amount that starts at a token, bounds included."""
        if self.kind(at) == "word" and self._opens(at):
            found = self._opened(at)
            if found is not None:
                return self._closed(found)
        found = self._percent_first(at) or self.ranged(at)
        return self._closed(found) if found is not None else None

    def _opens(self, at: int) -> bool:
        return any(r.stem in self.openers for r in readings(self.norm(at)) if not r.post)

    def _opened(self, at: int) -> Amount | None:
        found = self.between(at)
        if found is not None:
            return found
        end, phrase, pre = self.phrase(at, self.before)
        if end:
            equal = self.values.end_of(end, self.words["equal"])
            inner = self._inner(equal or end)
            if inner is not None and inner.pre in ("", _BA):
                kind = with_equal(self.before[phrase]) if equal else self.before[phrase]
                return replace(bounded(kind, inner), first=at, pre=pre)
        return self._apart(at) or self._rate(at) or self._unsaid(at)

    def _apart(self, at: int) -> Amount | None:
        """ "the losses did not exceed 5", from the verb, or its negation, on."""
        found = self.verbs.at(at)
        if found is None:
            return None
        inner = self._inner(found.number)
        if inner is None or inner.pre or inner.kind in ("ordinal", "vague"):
            return None
        return replace(bounded(found.kind, inner), first=at, pre=found.pre)

    def _inner(self, at: int) -> Amount | None:
        if self._opens(at) if self.kind(at) == "word" else False:
            found = self.between(at) or self._rate(at)
            if found is not None:
                return found
            end, phrase, _ = self.phrase(at, self.before)
            if end and self.before[phrase] == "about":
                inner = self.ranged(end)
                return replace(inner, first=at, about=True) if inner is not None else None
        return self.ranged(at) or self._unsaid(at)

    def _rate(self, at: int) -> Amount | None:
        """ "a rate of 21"."""
        end, _, pre = self.phrase(at, self.words["rate"])
        found = self.ranged(end) if end else None
        if found is None or found.kind not in ("cardinal", "percent", "range") or found.pre:
            return None
        return replace(found, first=at, kind="percent", pre=pre)

    def _percent_first(self, at: int) -> Amount | None:
        """ "per cent 10", as some write it."""
        end = self.percent(at)
        if not end or self.kind(at) != "word" or self.kind(end) != "number":
            return None
        found = self.ranged(end)
        if found is None or found.kind != "cardinal":
            return None
        return replace(found, first=at, kind="percent")

    def _unsaid(self, at: int) -> Amount | None:
        """ "a number of", "several"; "several hundred" takes the hundreds."""
        end, phrase, pre = self.phrase(at, self.words["quantities"])
        some = some_above(self.values, at)
        if some is not None:
            return Amount(at, some.last, "range", some.low, some.high, pre=some.pre)
        if not end or self.values.one_of(at, self.words["batches"]):
            return None
        vague = self.values.value(end)
        if vague is not None and vague.sort == "vague" and not vague.pre:
            return Amount(at, vague.last, "vague", vague.exact, None, pre=pre)
        return Amount(at, end, "vague", self.words["quantities"][phrase], None, pre=pre)

    def _closed(self, found: Amount) -> Amount:
        """The amount with a bound behind it, one or two words or a sign between them."""
        if found.kind == "ordinal":
            return found
        for at in range(found.last, found.last + _REACH + 1):
            end, kind = self._bound_behind(at)
            if end:
                return replace(bounded(kind, found), last=end)
            sign = self.norm(at) in self.words["signs"]
            if not sign and (self.kind(at) != "word" or self._stops(at)):
                break
        equal = self.values.end_of(found.last, self.words["equal"])
        follows = self.values.value(equal) is not None if equal else True
        if equal and not follows and found.bounded:
            return replace(found, last=equal, low_open=False, high_open=False)
        return found

    def _stops(self, at: int) -> bool:
        """Whether a word belongs to the next amount or to the next clause."""
        return (
            self.norm(at).startswith(WAW)
            or self.values.term(at) is not None
            or self.phrase(at, self.before)[0] > 0
        )

    def _bound_behind(self, at: int) -> tuple[int, str]:
        """(end, bound) of a phrase such as "at least" that no number follows; end 0 if none."""
        key = ""
        best = (0, "")
        for end in range(at, at + 4):
            if self.kind(end) != "word":
                break
            key = f"{key} {self.norm(end)}".strip()
            if key in self.after:
                best = (end + 1, self.after[key])
        if not best[0] or self.values.value(best[0]) is not None:
            return 0, ""
        more = self.norm(best[0]) in self.words["starts"]  # "or more than 5"
        if more and self.values.value(best[0] + 1) is not None:
            return 0, ""
        return best


def amounts(text: str, tokens: Sequence[Token], words: AmountWords) -> tuple[Amount, ...]:
    """Every amount in the tokens of a text, in order, never overlapping; linear in their number."""
    reader = _Reader(text, tokens, words)
    addresses = _addresses(text, tokens)
    out: list[Amount] = []
    at = 0
    while at < reader.size:
        if at not in addresses and not reader.may_begin(at):
            at += 1
            continue
        skip = addresses.get(at) or _date_end(reader, at) or reader.phrase(at, words["names"])[0]
        if skip:
            at = skip
            continue
        found = reader.at(at) or _measured(reader, at)
        if found is None:
            at += 1
            continue
        at = found.last
        before = out[-1] if out else None
        gap = found.first - before.last if before else -1
        if before is not None and (gap == 0 or (gap == 1 and reader.norm(before.last) == WAW)):
            joined = both(before, found, reader.norm(before.last) if gap else "")
            if joined is not None:
                out[-1] = joined
                continue
        out.append(found)
    return tuple(out)


def _addresses(text: str, tokens: Sequence[Token]) -> dict[int, int]:
    """First token -> end of every web address in a text."""
    out: dict[int, int] = {}
    at = 0
    for match in _ADDRESS.finditer(text):
        while at < len(tokens) and tokens[at].start < match.start():
            at += 1
        first = at
        while at < len(tokens) and tokens[at].start < match.end():
            at += 1
        out[first] = at
    return out


def _measured(reader: _Reader, at: int) -> Amount | None:
    """ "a litre and a half", "two litres" (dual)."""
    if reader.kind(at) != "word":
        return None
    end, unit, pre = reader.phrase(at, reader.words["units"])
    many = reader.words["units"][unit] if end else 0
    if not many:
        return None
    part = reader.values.joined_part(end, None, 0)
    if part is not None and part[0] < 1:
        return Amount(at, part[1], "fraction", many + part[0], many + part[0], pre=pre)
    if many == 1:
        return None
    below = reader.values.end_of(end, reader.words["below_zero"])
    value = -many if below else many
    return Amount(at, below or end, "cardinal", value, value, pre=pre)


def _date_end(reader: _Reader, at: int) -> int:
    """The end of "7-10-2023" at a digit run; 0 if there is none."""
    if [reader.kind(i) for i in range(at, at + 5)] != ["number", "punct"] * 2 + ["number"]:
        return 0
    signs = [reader.norm(i) for i in (at + 1, at + 3)]
    if not all(sign in DASHES or sign in ("/", ".") for sign in signs):
        return 0
    return at + 5 if all(reader.values.numerals.touching(i) for i in range(at + 1, at + 5)) else 0
