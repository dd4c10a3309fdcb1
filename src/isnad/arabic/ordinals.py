"""Ordinals, from "first" to "the hundred and fifth", and definite numerals that put in order."""

from isnad.arabic.cardinals import ARTICLE, WAW
from isnad.arabic.clitics import readings
from isnad.arabic.fractions import Value, Values

_PRES = frozenset(("", WAW, "\u0641", "\u0628", "\u0644", "\u0643", WAW + "\u0628", WAW + "\u0644"))
_LL = "\u0644\u0644"
_PLURALS = ("\u0648\u0646", "\u064a\u0646", "\u0627\u062a")
_ALEF = "\u0627"
_TOLD_ALIKE = (1, 2)
"""units whose cardinals are used as ordinals too"""


class Ordinals:
    """Reads ordinals at tokens of a text."""

    def __init__(self, values: Values) -> None:
        self.values = values
        self.orders = values.more["orders"]

    def at(self, at: int) -> Value | None:
        """The ordinal that starts at a token; None if there is none."""
        values = self.values
        if values.kind(at) != "word" or values.norm(at - 1) in values.more["orders_behind"]:
            return None
        unit = self._unit(at)
        if unit is not None:
            return self._from_unit(at, *unit)
        term = values.term(at)
        if term is None or not term.article:
            return None
        if term.role == "unit" and term.value not in _TOLD_ALIKE:
            return None  # "the five and twenty", not "the fifth and twentieth"
        return self._hundreds(at, term.pre) or self._unit_and_tens(at) or self._numeral(at)

    def _unit(self, at: int) -> tuple[int, str, bool] | None:
        """(value, prefix, with the article) of a word from "first" to "tenth"."""
        if self.values.kind(at) != "word":
            return None
        for reading in readings(self.values.norm(at)):
            if reading.post or reading.pre not in _PRES:
                continue
            stem = reading.stem
            if stem in self.orders:
                return self.orders[stem], reading.pre, False
            if stem.startswith(ARTICLE) and stem[2:] in self.orders:
                return self.orders[stem[2:]], reading.pre, True
        return None

    def _tens(self, at: int) -> tuple[int, int]:
        """(tens, end) that "and" joins on to an ordinal, with the article or without; 0 if none."""
        values = self.values
        alone = values.norm(at) == WAW
        start = at + 1 if alone else at
        term = values.term(start)
        if term is None or term.role != "tens" or term.pre != ("" if alone else WAW):
            return 0, at
        return term.value, start + 1

    def _from_unit(self, at: int, value: int, pre: str, article: bool) -> Value | None:
        values = self.values
        after = values.term(at + 1)
        if value < 10 and after and not after.pre and not after.article and after.role == "ten":
            return Value(value + 10, at + 2, "ordinal", pre, article)
        tens, end = self._tens(at + 1)
        if tens and value < 10:
            return Value(value + tens, end, "ordinal", pre, article)
        norm = values.norm(at)
        if norm.endswith(("\u062d\u0627\u062f\u064a", "\u062d\u0627\u062f\u064a\u0647")):
            return None  # "eleventh" without its ten
        if values.norm(at + 1) in values.more["orders_before"]:
            return None
        if not article and (values.kind(at - 1) == "number" or values.term(at - 1) is not None):
            return None  # "ten seconds"
        return Value(value, at + 1, "ordinal", pre, article)

    def _hundreds(self, at: int, pre: str) -> Value | None:
        """ "the hundred and fifth"."""
        values = self.values
        number = values.number(at, False)
        if number is None or number.vague or number.exact < 100:
            return None
        alone = values.norm(number.last) == WAW
        start = number.last + 1 if alone else number.last
        unit = self._unit(start)
        if unit is None or unit[1] != ("" if alone else WAW):
            return None
        behind = self._from_unit(start, *unit)
        if behind is None or not isinstance(number.exact, int):
            return None
        return Value(number.exact + behind.exact, behind.last, "ordinal", pre, True)

    def _numeral(self, at: int) -> Value | None:
        """ "the twentieth", "the one and twentieth": a definite numeral that counts nothing."""
        values = self.values
        found = values.value(at)
        if found is None or not found.article or found.sort != "cardinal":
            return None
        if found.exact < 10 or not self._in_order(at, found.last):
            first = values.term(at)
            if first is None or first.value > 2 or not self._in_order(at, found.last):
                return None
        return Value(found.exact, found.last, "ordinal", found.pre, True)

    def _unit_and_tens(self, at: int) -> Value | None:
        """ "the one and the twentieth", the article on both."""
        values = self.values
        term = values.term(at)
        if term is None or not term.article or term.role not in ("unit", "one") or term.value > 9:
            return None
        tens, end = self._tens(at + 1)
        if not tens or not self._in_order(at, end):
            return None
        return Value(term.value + tens, end, "ordinal", term.pre, True)

    def _in_order(self, at: int, end: int) -> bool:
        """Whether a definite numeral stands behind a singular noun, or alone."""
        values = self.values
        before = values.norm(at - 1) if values.kind(at - 1) == "word" else ""
        if not before:
            return values.kind(end) != "word"
        if before in values.more["orders_of"]:
            return True
        if not before.startswith(ARTICLE):
            return False
        return not before.endswith(_PLURALS) and not _broken_plural(before[2:])


def _broken_plural(stem: str) -> bool:
    """Whether a word has the shape of the commonest broken plurals (af'al, fu'ala')."""
    return stem.startswith(_ALEF) and _ALEF in stem[2:-1]
