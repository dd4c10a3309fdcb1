"""Values, percents and ranges of values: "20 per cent", "between 20 and 30", "from 5 to 7"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from isnad.arabic.amount import Amount, Kind, amount_of
from isnad.arabic.amount_words import AmountWords
from isnad.arabic.cardinals import WAW
from isnad.arabic.clitics import readings
from isnad.arabic.fractions import Values
from isnad.arabic.numerals import DASHES
from isnad.arabic.ordinals import Ordinals
from isnad.arabic.tokens import Token

_PERCENT_SIGNS = frozenset("%\u066a")
_TILDES = frozenset("~\u223c")
_LAM, _BA = "\u0644", "\u0628"
_PRES = frozenset(("", WAW, "\u0641", _BA, _LAM, "\u0643", WAW + _BA, WAW + _LAM))
_MAX_PHRASE = 6
_BACK = 6
_YEARS = range(1900, 2101)


class Ranges:
    """Reads single values, percents and ranges at tokens of a text."""

    def __init__(self, text: str, tokens: Sequence[Token], words: AmountWords) -> None:
        self.values = Values(text, tokens, words)
        self.orders = Ordinals(self.values)
        self.words, self.size = words, len(tokens)
        self.norm, self.kind = self.values.norm, self.values.kind

    def phrase(self, at: int, table: Mapping[str, object] | Sequence[str]) -> tuple[int, str, str]:
        """(end, phrase, prefix) of the longest phrase of a table at a token; end 0 if none."""
        best = (0, "", "")
        if self.kind(at) != "word":
            return best
        for reading in readings(self.norm(at)):
            if reading.post or reading.pre not in _PRES:
                continue
            key, end = reading.stem, at + 1
            for _ in range(_MAX_PHRASE):
                if end > best[0] and key in table:
                    best = (end, key, reading.pre)
                if self.kind(end) != "word":
                    break
                key, end = f"{key} {self.norm(end)}", end + 1
        return best

    def single(self, at: int) -> Amount | None:
        """A value or an ordinal at a token, with what makes it a percent."""
        order = self.orders.at(at)
        if order is not None:
            return amount_of(at, order)
        if self.norm(at) in _PERCENT_SIGNS and self.kind(at + 1) == "number":
            return self._sign_first(at)
        value = self.values.value(at)
        if value is None:
            return None
        found = amount_of(at, value)
        numeral = at + 1 if self.values.glue(at) is not None else at
        if self.values.numerals.either_way(numeral):
            found = replace(found, about=True)
        end = self.percent(value.last)
        return replace(found, last=end, kind="percent") if end else found

    def _sign_first(self, at: int) -> Amount | None:
        """The sign for per cent before its number; none within "a%20b"."""
        before = self.norm(at - 1)
        if before.isascii() and before.isalnum() and self.values.numerals.touching(at):
            return None
        value = self.values.value(at + 1)
        if value is None or value.sort == "vague":
            return None
        return replace(amount_of(at, value), kind="percent")

    def percent(self, at: int) -> int:
        """The end of a sign or a phrase for "per cent" at a token; 0 if there is none."""
        if self.norm(at) in _PERCENT_SIGNS and self.norm(at):
            return at + 1
        return self.values.end_of(at, self.words["percent"])

    def ranged(self, at: int) -> Amount | None:
        """A value or a range of values at a token."""
        low = self.single(at)
        if low is None or low.kind in ("ordinal", "vague"):
            return low
        end, dash = low.last, False
        if self.norm(end) in self.words["signs"] and self.norm(end):
            end += 1
        norm = self.norm(end)
        if norm in DASHES or norm in _TILDES:
            start, dash = end + 1, True
        elif norm in self.words["joints"] or norm in self.words["choices"]:
            start = end + 1
        elif self._glued_joint(end):
            start = end
        else:
            return low
        if not dash and self.norm(at - 1) in self.words["starts"] and self._rises(at - 1):
            return low
        high = self.single(start)
        if high is None or high.kind in ("ordinal", "vague") or (dash and self._no_range(at, high)):
            return low
        if norm in self.words["choices"] and high.kind != low.kind:
            return low
        return self.joined(at, low, high) or low

    def _rises(self, at: int) -> bool:
        """Whether the words before "from" tell of a change ("rose from 5 to 7")."""
        near = (self.norm(i) for i in range(max(0, at - _BACK), at))
        rises = self.words["rises"]
        return any(n in rises or (n[:1] == WAW and n[1:] in rises) for n in near)

    def _glued_joint(self, at: int) -> bool:
        """ "from ten to-twenty", the preposition written on to the number."""
        term = self.values.term(at)
        return (term is not None and term.pre == _LAM) or self.norm(at) == _LAM

    def _no_range(self, at: int, high: Amount) -> bool:
        """Whether digits with a dash are years, dates, or a row of digits."""
        if self.kind(at) != "number" or self.kind(high.last - 1) == "word":
            return self.kind(at) != "number" and self.kind(high.first) == "number"
        near = (self.norm(at - 1), self.norm(high.last))
        if any(sign in DASHES or sign in ("/", "+") for sign in near if sign):
            return self.kind(high.last + 1) == "number" or self.kind(at - 2) == "number"
        return high.low in _YEARS and self.norm(at).isdigit() and int(self.norm(at)) in _YEARS

    def joined(self, at: int, low: Amount, high: Amount) -> Amount | None:
        """A range from two values, a shared scale and a shared percent sign told once."""
        least, most = low.low, high.high
        if least is None or most is None:
            return None
        scale = self._scale(high)
        if scale >= 1000 and least * scale < most and self._scale(low) == 1 and least >= 1:
            least = least * scale
        if least >= most:
            return None
        kind: Kind = "percent" if high.kind == "percent" else "range"
        return Amount(at, high.last, kind, least, most, pre=low.pre, definite=low.definite)

    def _scale(self, amount: Amount) -> int:
        number = self.values.number(amount.first)
        return 1 if number is None else number.scale

    def between(self, at: int) -> Amount | None:
        """ "between 20 and 30", "from 5 to 7", at the opening word."""
        end, _, pre = self.phrase(at, self.words["opens"])
        if not end:
            end, _, pre = self.phrase(at, self.words["starts"])
            found = self.ranged(end) if end else None
            if found is None or found.bounded or found.low == found.high or found.pre:
                return None
            return replace(found, first=at, pre=pre)
        for joined in (True, False):
            sign = self.norm(end) in _PERCENT_SIGNS and self.kind(end + 1) == "number"
            value = self.values.value(end + sign, joined)
            if value is None or value.sort == "vague":
                return self._ordered(at, end, pre)
            high = self._upper(value.last)
            low = amount_of(end + sign, value)
            found = self.joined(at, low, high) if high is not None else None
            if found is not None:
                return replace(found, first=at, pre=pre, definite=False)
        return None

    def _ordered(self, at: int, end: int, pre: str) -> Amount | None:
        """ "between the tenth and the fifteenth"."""
        low = self.orders.at(end)
        high = self._upper(low.last) if low is not None else None
        if low is None or high is None:
            return None
        found = self.joined(at, amount_of(end, low), high)
        return replace(found, first=at, pre=pre) if found is not None else None

    def _upper(self, at: int) -> Amount | None:
        """The upper end of a range whose ends "and" joins, at what joins it."""
        if self.norm(at) in self.words["signs"] and self.norm(at):
            at += 1
        norm = self.norm(at)
        percent = self.percent(at)
        if percent:
            at, norm = percent, self.norm(percent)
        if norm == WAW or norm in self.words["joints"] or norm in DASHES:
            return self.single(at + 1)
        found = self.single(at) if norm[:1] == WAW else None
        return found if found is not None and found.pre.startswith(WAW) else None
