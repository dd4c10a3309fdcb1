"""Exact values: plain numbers with what makes them fractions, decimals or negatives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from isnad.arabic.amount_words import AmountWords
from isnad.arabic.cardinals import ARTICLE, WAW, Cardinals, Term
from isnad.arabic.clitics import readings
from isnad.arabic.numerals import Exact, Numerals, whole
from isnad.arabic.tokens import Token

Sort = Literal["cardinal", "ordinal", "fraction", "vague"]

_PRES = frozenset(("", WAW, "\u0641", "\u0628", "\u0644", "\u0643", WAW + "\u0628", WAW + "\u0644"))
_TANWIN = "\u064b"
_DEPTH = 3
_POWERS = frozenset((10, 100, 1000, 10_000, 100_000, 1_000_000))
_PHRASE = 5
_FEW = 10
_BIG = 1000


@dataclass(frozen=True, slots=True)
class Value:
    """An exact value up to token `last`; `digits` tells that it begins with digits."""

    exact: Exact
    last: int
    sort: Sort
    pre: str = ""
    article: bool = False
    digits: bool = False
    scale: int = 1


@dataclass(frozen=True, slots=True)
class _Part:
    form: str
    ratio: Fraction
    end: int
    pre: str
    article: bool
    stem: str


class Values(Cardinals):
    """Reads exact values at tokens of a text."""

    def __init__(self, text: str, tokens: Sequence[Token], words: AmountWords) -> None:
        super().__init__(tokens, words)
        self.more = words
        self.numerals = Numerals(text, tokens)

    def numeral(self, at: int) -> tuple[Exact, int] | None:
        """(value, end) of a number in digits; a day of a month in digits is none."""
        if "/" in self.norm(at) and self._is_day(at):
            return None
        return self.numerals.at(at)

    def is_dual(self, at: int, term: Term) -> bool:
        """As for plain numbers, and no word with the ending of the accusative is a dual."""
        token = self.tokens[at]
        told = _TANWIN in self.numerals.text[token.start : token.end]
        return not told and super().is_dual(at, term)

    def _is_day(self, at: int) -> bool:
        day, _, month = self.norm(at).partition("/")
        if not (day.isdigit() and month.isdigit() and len(day) <= 2 and len(month) <= 2):
            return False
        if int(day) > 31 or int(month) > 12:
            return False
        return self.one_of(at - 1, self.more["days"])

    def one_of(self, at: int, words: Sequence[str]) -> bool:
        """Whether a token is one of the words, a prefix passed over."""
        if self.kind(at) != "word":
            return False
        return any(
            r.stem in words for r in readings(self.norm(at)) if not r.post and r.pre in _PRES
        )

    def end_of(self, at: int, phrases: Sequence[str] | Mapping[str, object]) -> int:
        """The end of the longest phrase of a table at a token, nothing written on; 0 if none."""
        best, key = 0, ""
        for end in range(at, min(at + _PHRASE, self.size)):
            if self.kind(end) != "word":
                break
            key = f"{key} {self.norm(end)}" if key else self.norm(end)
            if key in phrases:
                best = end + 1
        return best

    # -- values

    def value(self, at: int, joined: bool = True, depth: int = 0) -> Value | None:
        """The value at a token, a prefix on its first word passed over; None if there is none."""
        if depth > _DEPTH:
            return None
        if self.one_of(at, self.more["minus"]):
            inner = self.value(at + 1, joined, depth + 1)
            if inner is None or inner.sort == "vague":
                return None
            return Value(-inner.exact, inner.last, inner.sort, digits=False)
        share = self._one_share(at, depth)
        if share is not None:
            return share
        plain = self._plain(at, joined)
        part = self._fraction_at(at, depth, plain)
        if part is not None and (plain is None or part.last >= plain.last):
            return part
        if plain is None or plain.sort == "vague" or not joined:
            return plain
        longer = self._longer(at, plain, depth)
        return self._below_zero(longer)

    def _plain(self, at: int, joined: bool) -> Value | None:
        start, pre, article = at, "", False
        glued = self.glue(at)
        if glued is not None:
            start, (pre, article) = at + 1, glued
        elif self.one_of(at, self.more["zero"]):
            return Value(0, at + 1, "cardinal")
        elif self.kind(at) == "punct":
            found = self.numeral(at)
            if found is None:
                return None
        else:
            term = self.term(at)
            if term is not None:
                pre, article = term.pre, term.article
                after = self.term(at + 1)
                weekday = article and term.role == "unit" and term.value == 2
                if weekday and (after is None or after.role not in ("ten", "tens")):
                    return None
        number = self.number(start, joined)
        if number is None:
            return None
        digits = self.kind(start) != "word"
        fraction = (
            digits and not isinstance(number.exact, int) and "/" in self.norm(number.last - 1)
        )
        sort: Sort = "vague" if number.vague else "fraction" if fraction else "cardinal"
        return Value(number.exact, number.last, sort, pre, article, digits, number.scale)

    def _longer(self, at: int, plain: Value, depth: int) -> Value:
        """The value with a fraction, a decimal or a whole that follows it."""
        for read in (self._decimal_words, self._of_whole, self._times_fraction, self._and_fraction):
            found = read(at, plain, depth)
            if found is not None:
                exact, end, sort = found
                return Value(whole(exact), end, sort, plain.pre, plain.article, plain.digits)
        return plain

    def _below_zero(self, value: Value) -> Value:
        at = value.last
        end = self.end_of(at, self.more["below_zero"])
        if not end and self.norm(at) in (*self.more["units"], *self.more["signs"]):
            end = self.end_of(at + 1, self.more["below_zero"])
        if not end:
            return value
        return Value(-value.exact, end, value.sort, value.pre, value.article, value.digits)

    # -- what makes a number a fraction

    def _fraction_word(self, at: int) -> _Part | None:
        if self.kind(at) != "word" or self.tokens[at].closed:
            return None
        table = self.more["fractions"]
        for reading in readings(self.norm(at)):
            stem = reading.stem
            owned = bool(reading.post)  # "half of them"
            if reading.pre not in _PRES or (owned and stem in self.more["doubtful_fractions"]):
                continue
            article = not owned and stem.startswith(ARTICLE) and stem[2:] in table
            if article or stem in table:
                stem = stem[2:] if article else stem
                form, over, under = table[stem]
                ratio = Fraction(int(over) or 1, int(under))
                return _Part(str(form), ratio, at + 1, reading.pre, article, stem)
        return None

    def _fraction_at(self, at: int, depth: int, plain: Value | None) -> Value | None:
        """ "half", "two thirds", "a fifth of the hour"."""
        part = self._fraction_word(at)
        if part is None or part.form == "many":
            return None
        doubtful = part.stem in self.more["doubtful_fractions"]
        if doubtful and (part.article or not self._is_fraction(at, plain)):
            return None
        inner = self.value(part.end, depth=depth + 1) if self.definite(part.end) else None
        if inner is not None and inner.sort != "ordinal" and inner.article:
            exact = whole(part.ratio * inner.exact)
            sort = _sort_of(exact) if inner.exact >= _BIG else "fraction"
            return Value(exact, inner.last, sort, part.pre, part.article)
        return Value(part.ratio, part.end, "fraction", part.pre, part.article)

    def definite(self, at: int) -> bool:
        """Whether a word with the article stands at a token."""
        return self.kind(at) == "word" and self.norm(at).startswith(ARTICLE)

    def _is_fraction(self, at: int, plain: Value | None) -> bool:
        """Whether a word that may be a number or another noun is a fraction here."""
        if plain is not None and plain.last > at + 1:
            return False
        alone = self.kind(at + 1) != "word" and self.kind(at - 1) != "word"
        if plain is None:  # a price, a text
            unit = self.norm(at + 1) in self.more["units"]
            return alone or unit
        return alone or self.definite(at + 1)

    def _times_fraction(self, at: int, plain: Value, depth: int) -> tuple[Exact, int, Sort] | None:
        """ "three fifths", "twenty-three fifths", "three quarters of the million"."""
        part = self._fraction_word(plain.last)
        if part is None or part.pre or part.article or not isinstance(plain.exact, int):
            return None
        if part.form == "two" or not (plain.exact > 10 or (part.form == "many" and plain.exact)):
            return None
        if part.form == "one" and (plain.digits or self.term(part.end) is not None):
            return None
        unit = self._last_unit(at, plain)
        if part.form == "many" and 2 < unit < plain.exact:  # "a hundred and three quarters"
            return plain.exact - unit + part.ratio * unit, part.end, "fraction"
        ratio = part.ratio * plain.exact
        scale = self._scale_after(part.end)
        if not scale:
            return ratio, part.end, "fraction"
        return ratio * scale, part.end + 1, _sort_of(ratio * scale)

    def _last_unit(self, at: int, plain: Value) -> int:
        """The unit that "and" joins on as the last word of a number; 0 if there is none."""
        last = plain.last - 1
        term = self.term(last) if last > at and self._joins(last) else None
        return term.value if term is not None and term.role in ("unit", "ten") else 0

    def _scale_after(self, at: int) -> int:
        term = self.term(at)
        big = term is not None and not term.pre and term.role == "scale"
        return term.value if big and term is not None else 0

    def _and_fraction(self, at: int, plain: Value, depth: int) -> tuple[Exact, int, Sort] | None:
        """ "one and a half", "twenty and three fifths", "two litres and a half"."""
        end = plain.last
        if self.norm(end) in self.more["units"]:
            found = self.joined_part(end + 1, plain, depth)
            if found is not None and found[0] < 1:
                return self._of_scale(plain.exact, *found)
        found = self.joined_part(end, plain, depth)
        return None if found is None else (plain.exact + found[0], found[1], "fraction")

    def _of_scale(self, exact: Exact, part: Exact, end: int) -> tuple[Exact, int, Sort]:
        """ "two million pounds and half the million"."""
        term = self.term(end)
        if term is None or not term.article or term.pre or term.role != "scale":
            return exact + part, end, "fraction"
        total = exact + part * term.value
        return total, end + 1, _sort_of(total)

    def joined_part(self, at: int, plain: Value | None, depth: int) -> tuple[Exact, int] | None:
        """(fraction, end) that "and" joins on at a token."""
        alone = self.norm(at) == WAW
        start = at + 1 if alone else at
        part = self._fraction_word(start)
        if part is not None and part.pre == ("" if alone else WAW) and not part.article:
            if part.form != "many" and not (part.stem == self.norm(start) and not alone):
                return part.ratio, part.end
            return None
        number = self._plain(start, True)
        if number is None or number.pre != ("" if alone else WAW) or number.digits:
            return None
        behind = self._times_fraction(start, number, depth)
        if behind is None:
            behind = self._over(number)
        return None if behind is None else (behind[0], behind[1])

    def _over(self, number: Value) -> tuple[Exact, int, Sort] | None:
        """ "seventeen over three" behind a whole number."""
        if self.norm(number.last) != self.more["of"][-1]:
            return None
        under = self._plain(number.last + 1, True)
        if under is None or under.exact == 0 or under.pre or under.sort == "vague":
            return None
        return Fraction(number.exact) / under.exact, under.last, "fraction"

    def _decimal_words(self, at: int, plain: Value, depth: int) -> tuple[Exact, int, Sort] | None:
        """ "one point five", "six and eighty-eight of a hundred"."""
        end = plain.last
        if self.norm(end) in self.more["point"]:
            rest = self._plain(end + 1, True)
            if rest is None or rest.pre or not isinstance(rest.exact, int) or rest.exact < 0:
                return None
            power = self._power_of(rest.last)
            if power is not None and rest.exact < power[0]:
                return plain.exact + Fraction(rest.exact, power[0]), power[1], "cardinal"
            places = Fraction(rest.exact, 10 ** len(str(rest.exact)))
            return plain.exact + places, rest.last, "cardinal"
        if plain.digits or not isinstance(plain.exact, int):
            return None
        start = self.joined_at(end)
        if start >= 0:
            rest = self._plain(start, True)
            power = self._power_of(rest.last) if rest is not None else None
            if rest is None or power is None or not 0 < rest.exact < power[0]:
                return None
            return plain.exact + Fraction(rest.exact) / power[0], power[1], "cardinal"
        power = self._power_of(end)
        if power is None or plain.exact < power[0]:
            return None
        for start in range(at + 1, end):  # the longest decimal part of one joined number
            head = self._plain(start, True) if self._joins(start) else None
            if head is not None and head.last == end and head.exact < power[0]:
                total = plain.exact - head.exact + Fraction(head.exact) / power[0]
                return total, power[1], "cardinal"
        return None

    def _joins(self, at: int) -> bool:
        return self.joined_at(at) == at or self.norm(at - 1) == WAW

    def _power_of(self, at: int) -> tuple[int, int] | None:
        """(power, end) of "of ten", "of a hundred", "part of a hundred"."""
        if self.norm(at) in self.more["share"]:
            at += 1
        if self.norm(at) != self.more["of"][0]:
            return None
        under = self._plain(at + 1, True)
        if under is None or under.pre or under.article or under.exact not in _POWERS:
            return None
        if under.sort != "cardinal" or under.digits:
            return None
        return int(under.exact), under.last

    def _one_share(self, at: int, depth: int) -> Value | None:
        """ "a part of a thousand"."""
        if self.norm(at) not in self.more["share"] or self.norm(at + 1) != self.more["of"][0]:
            return None
        under = self._plain(at + 2, True)
        if under is None or not isinstance(under.exact, int) or under.exact <= _FEW:
            return None
        if under.pre or under.article or under.sort != "cardinal":
            return None
        return Value(Fraction(1, under.exact), under.last, "fraction")

    def _of_whole(self, at: int, plain: Value, depth: int) -> tuple[Exact, int, Sort] | None:
        """ "one of three", "one over twenty", "3 of every 5", "one part of a hundred"."""
        end, share = plain.last, False
        if plain.pre not in ("", WAW) or plain.article:
            return None
        if self.norm(end) in self.more["share"]:
            end, share = end + 1, True
        if self.norm(end) not in self.more["of"]:
            return None
        over = self.norm(end) == self.more["of"][-1]
        each = self.end_of(end + 1, self.more["each"])
        if plain.pre and not each:
            return None
        under = self._plain(each or end + 1, True)
        if under is None or under.sort != "cardinal" or under.pre or under.article:
            return None
        if not isinstance(under.exact, int) or under.exact < 1:
            return None
        if not over and not share and plain.exact >= under.exact:
            return None
        return Fraction(plain.exact) / under.exact, under.last, "fraction"


def _sort_of(value: Exact) -> Sort:
    """Half a million counts something, half a person does not."""
    return "cardinal" if value.denominator == 1 else "fraction"
