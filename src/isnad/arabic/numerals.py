"""Numbers in digits: groups of three, decimals, slashed fractions, signs; both digit sets."""

import re
from collections.abc import Sequence
from fractions import Fraction

from isnad.arabic.tokens import Token

Exact = int | Fraction
"""a value without rounding: whole where it is whole"""

DASHES = frozenset("-\u2013\u2014\u2212")
_MARKS = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]*")
_INVISIBLE = frozenset("\u200b\u2060\u2061\u2062\u2063\u2064\u00ad\u180e")
"""format characters that the tokens keep as signs of their own"""
_RA = "\u0631"
_POINT, _ARABIC_COMMA = "\u066b", "\u060c"
_COMMAS = frozenset((",", _ARABIC_COMMA))
_LONGEST = 18
_MOST_PIECES = 2 * _LONGEST
_MAX_DENOMINATOR = 1000

_COMMA_GROUPS = re.compile(r"(\d{1,3}(?:,\d{3})+)(?:[.,](\d{1,2})|\.(\d+))?")
_POINT_GROUPS = re.compile(r"(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?")
_DECIMAL = re.compile(r"(\d+)[.,](\d+)")
_SLASHED = re.compile(r"(\d{1,4})/(\d{1,4})")
_SPACED = re.compile(r"\d{3}(?:[.,]\d{1,18})?")


def whole(value: Exact) -> Exact:
    """The value as an int where it is one."""
    return value.numerator if value.denominator == 1 else value


class Numerals:
    """Reads numbers in digits at tokens of a text, exactly."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text, self.tokens, self.size = text, tokens, len(tokens)

    def norm(self, at: int) -> str:
        """The folded token; "" outside the text."""
        return self.tokens[at].norm if 0 <= at < self.size else ""

    def kind(self, at: int) -> str:
        """The token's kind; "" outside the text."""
        return self.tokens[at].kind if 0 <= at < self.size else ""

    def touching(self, at: int) -> bool:
        """Whether nothing visible stands between a token and the one before it."""
        if not 0 < at < self.size:
            return False
        start, end = self.tokens[at - 1].end, self.tokens[at].start
        return _MARKS.fullmatch(self.text, start, end) is not None

    def at(self, at: int) -> tuple[Exact, int] | None:
        """(value, token behind it) of a number in digits that starts at a token, sign included.

        None for dates, hours, addresses and other runs that are no number.
        """
        if self.norm(at) in DASHES and self.touching(at + 1):
            if self.touching(at) and self.kind(at - 1) in ("number", "word"):
                return None
            found = self._unsigned(at + 1)
            return None if found is None else (-found[0], found[1])
        return self._unsigned(at)

    def _unsigned(self, at: int) -> tuple[Exact, int] | None:
        if self.norm(at) == "." and self.kind(at + 1) == "number" and self.touching(at + 1):
            return self._below_one(at)
        if self.kind(at) != "number" or self._inside(at):
            return None
        if self.turned(at):
            return self._of_agency(at), at + 3
        run, end = self._run(at)
        if len(run) > _LONGEST + run.count(","):
            return None
        slashed = _SLASHED.fullmatch(run)
        if slashed:
            value = _ratio(slashed)
            return None if value is None else (value, end)
        value = self._value(run, at)
        if value is None:
            return None
        if isinstance(value, int) and run.isdigit():
            value, end = self._grouped(value, run, end)
            if end == at + 1:
                return self._mixed(value, end)
        return value, end

    def _below_one(self, at: int) -> tuple[Exact, int] | None:
        """ ".77" where no digit or letter stands before the point."""
        if self.touching(at) and self.kind(at - 1) in ("number", "word"):
            return None
        run = self.norm(at + 1)
        if not run.isdigit() or len(run) > _LONGEST:
            return None
        return whole(Fraction(int(run), 10 ** len(run))), at + 2

    def turned(self, at: int) -> bool:
        """Whether a decimal with the letter ra for its point starts at a token, as agencies write.

        Most type it from right to left, so that the decimals come first.
        """
        if self.norm(at + 1) != _RA or self.kind(at) != "number" or self.kind(at + 2) != "number":
            return False
        if not (self.touching(at + 1) and self.touching(at + 2)):
            return False
        ends = self.norm(at), self.norm(at + 2)
        return all(end.isdigit() and len(end) <= _LONGEST for end in ends)

    def either_way(self, at: int) -> bool:
        """Whether such a decimal may be read from both ends: "5r3" is 3.5 or 5.3."""
        if not self.turned(at):
            return False
        ends = self.norm(at), self.norm(at + 2)
        return not any(len(end) > 1 and end.startswith("0") for end in ends)

    def _of_agency(self, at: int) -> Exact:
        places, digits = self.norm(at), self.norm(at + 2)
        if len(digits) > 1 and digits.startswith("0") and not places.startswith("0"):
            places, digits = digits, places  # "3r05": no whole number begins with 0
        return _decimal(digits, places)

    def _run(self, at: int) -> tuple[str, int]:
        """A digit run with its separators, and what commas and unseen signs part in the tokens."""
        run, end = self.norm(at), at + 1
        for _ in range(_MOST_PIECES):
            then = self._past_unseen(end)
            if self.kind(then) == "number" and self.touching(then):
                run, end = run + self.norm(then), then + 1
                continue
            after = self._past_unseen(then + 1)
            if not (self.norm(then) in _COMMAS and self.kind(after) == "number"):
                break
            if not (self.touching(then) and self.touching(after)) or len(run) > _LONGEST:
                break
            run, end = f"{run},{self.norm(after)}", after + 1
        return run, end

    def _past_unseen(self, at: int) -> int:
        """The token behind the unseen signs that stand at a token and touch what is before."""
        while self.norm(at) in _INVISIBLE and self.touching(at):
            at += 1
        return at

    def _inside(self, at: int) -> bool:
        """Whether only unseen signs part a digit run from digits before it."""
        while self.touching(at) and self.norm(at - 1) in _INVISIBLE:
            at -= 1
        return self.touching(at) and self.kind(at - 1) == "number"

    def _value(self, run: str, at: int) -> Exact | None:
        if run.isascii() and run.isdigit():
            return int(run)
        token = self.tokens[at]
        point = _POINT in self.text[token.start : token.end]
        grouped = _COMMA_GROUPS.fullmatch(run)
        if grouped and not (run.startswith("0") or (point and "," not in run)):
            return _decimal(grouped[1], grouped[2] or grouped[3])
        grouped = _POINT_GROUPS.fullmatch(run)
        if grouped and not run.startswith("0") and not point:
            return _decimal(grouped[1], grouped[2])
        decimal = _DECIMAL.fullmatch(run)
        return _decimal(decimal[1], decimal[2]) if decimal else None

    def _grouped(self, value: int, run: str, end: int) -> tuple[Exact, int]:
        """Digits with the groups of three that single spaces part from them."""
        if not 1 <= value < 1000 or len(run) > 3:
            return value, end
        total: Exact = value
        while value < 10**_LONGEST and isinstance(total, int):
            norm = self.norm(end)
            gap = self.tokens[end].start - self.tokens[end - 1].end if end < self.size else 0
            if gap != 1 or self.kind(end) != "number" or not _SPACED.fullmatch(norm):
                break
            value = value * 1000 + int(norm[:3])
            total, end = _decimal(str(value), norm[4:]), end + 1
        return total, end

    def _mixed(self, value: Exact, end: int) -> tuple[Exact, int]:
        """ "2 1/4"."""
        part = _SLASHED.fullmatch(self.norm(end)) if self.kind(end) == "number" else None
        if part is None or "\n" in self.text[self.tokens[end - 1].end : self.tokens[end].start]:
            return value, end
        ratio = _ratio(part)
        if ratio is None or not 0 < ratio < 1:
            return value, end
        return value + ratio, end + 1


def _ratio(match: re.Match[str]) -> Exact | None:
    over, under = int(match[1]), int(match[2])
    if not 1 < under <= _MAX_DENOMINATOR:
        return None
    return whole(Fraction(over, under))


def _decimal(digits: str, places: str | None) -> Exact:
    number = int(digits.replace(",", "").replace(".", ""))
    if not places:
        return number
    return whole(number + Fraction(int(places), 10 ** len(places)))
