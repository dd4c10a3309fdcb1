"""What dates are made of, read more freely: numbers of days, months, years in digits and words."""

from dataclasses import dataclass
from typing import Any

from isnad.arabic.cardinals import Cardinals, NumberWords
from isnad.arabic.dates import read_month, read_ordinal, read_year
from isnad.mentions.periods_value import Which
from isnad.mentions.periods_words import ARTICLE, Words

SEPARATORS = frozenset({"-", "/", ".", ",", "\u060c", "\u2013"})
COMMAS = frozenset({",", "\u060c"})
_TWO_LETTERS = 3
_MAX_DAY, _MAX_MONTH = 31, 12
_FIRST_WORDED = 1000
_TWO, _OLD, _OLD_CENTURY, _NEW_CENTURY = 2, 40, 1900, 2000
_LAST_YEAR = 2100


@dataclass(frozen=True, slots=True)
class Month:
    """A month's name or number up to token `last`; `sure` where the words can mean nothing else."""

    calendar: str
    month: int
    last: int
    sure: bool
    this: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """A year up to token `last`, told by its number or as "last", "this", "next"."""

    year: int | None
    which: Which
    last: int
    calendar: str = "gregorian"


class Pieces:
    """Reads the pieces at a token; None where there is none."""

    def __init__(self, words: Words, numbers: NumberWords) -> None:
        self.numbers = Cardinals(words.tokens, numbers)
        self.words, self.times = words, words.times
        self.asked: dict[str, Any] = words.times["asked"]
        self._in = words.classes["in"]

    def link(self, at: int) -> int:
        """The token after "of" or "in", or `at` itself."""
        norm = self.words.norm(at)
        return at + 1 if norm in self.times["links"] or norm in self._in else at

    def separator(self, at: int) -> int:
        """The token after one sign between the pieces of a date, or `at` itself."""
        return at + 1 if self.words.norm(at) in SEPARATORS else at

    def any(self, at: int, name: str) -> tuple[Any, int] | None:
        """(value, end) of a phrase of one of the tables `asked`, article and prefix allowed."""
        table = self.asked[name]
        found = self.words.phrase(at, table)
        if found:
            return found[0], found[1]
        for stem in self.words.stems(at):
            if stem.startswith(ARTICLE) and stem[2:] in table:
                return table[stem[2:]], at + 1
        return None

    def day(self, at: int) -> tuple[int, int, bool] | None:
        """(day of a month, end, whether in figures)."""
        words = self.words
        if words.kind(at) == "number":
            norm = words.norm(at)
            good = norm.isascii() and norm.isdigit() and len(norm) <= 2
            return (int(norm), at + 1, True) if good and 1 <= int(norm) <= _MAX_DAY else None
        if words.norm(at) == ARTICLE and words.kind(at + 1) == "number":
            return self.day(at + 1)
        found = read_ordinal(words.tokens, at, words.dates) or words.small(at)
        if found is None or not 1 <= found[0] <= _MAX_DAY:
            return None
        return found[0], found[1], False

    def month(self, at: int) -> Month | None:
        """ "September", "this September", "the month of September", "month 9"."""
        words = self.words
        this = words.norm(at) in self.times["demonstratives"]
        start = at + 1 if this else at
        unit = words.unit(start, glued=True)
        worded = unit is not None and unit[:2] == ("month", "one")
        start = start + 1 if worded else start
        found = read_month(words.tokens, start, words.dates)
        if found is None:
            number = self.day(start) if worded else None
            if number is None or number[0] > _MAX_MONTH:
                return None
            if words.unit(number[1]) and self.year(number[1], bare=False) is None:
                return None
            return Month("gregorian", number[0], number[1], True, this)
        calendar, month, end = found
        name = " ".join(words.norm(i) for i in range(start, end))
        # with a preposition written on
        shy = words.phrase(start, self.times["months"], glued=False) is None
        short = end - start == 1 and len(words.tokens[start].norm) <= _TWO_LETTERS
        if not worded and end - start == 1 and self.any(start, "seasons"):
            return None
        named = calendar == "hijri" and end - start == 1  # a man's name too
        doubtful = shy or short or named or name in self.times["shy_months"]
        sure = worded or not doubtful or (this and short)
        return Month(calendar, month, end, sure, this)

    def year(self, at: int, bare: bool = True) -> Year | None:
        """A year behind a month or a season, or (not `bare`) one with the word for year."""
        words = self.words
        start = at + 1 if words.norm(at) in COMMAS else at
        start = self.link(start)
        if words.norm(start) in self.times["demonstratives"]:
            unit = words.unit(start + 1)
            if unit and unit[:3] == ("year", "one", True):
                return Year(None, "this", unit[3])
            return None
        unit = words.unit(start, glued=True)
        if unit is not None and unit[:2] == ("year", "one"):
            return self._worded(unit[3], unit[2])
        if not bare:
            return None
        found = read_year(words.tokens, start, words.dates)
        if found:
            return Year(found[1], "", found[2], found[0])
        spelled = self.spelled(start)
        return Year(spelled[0], "", spelled[1]) if spelled else None

    def _worded(self, at: int, definite: bool) -> Year | None:
        words = self.words
        norm = words.norm(at)
        if words.kind(at) == "number" and norm.isascii() and norm.isdigit() and len(norm) <= 4:
            era = self.times["eras"].get(words.norm(at + 1))
            hijri = era == "hijri" or (era is None and 1350 <= int(norm) <= 1500)
            calendar = "hijri" if hijri else "gregorian"
            year = int(norm)
            if len(norm) == _TWO and era is None:  # the century is left out
                if definite and year < _OLD:
                    return None  # "the twelfth year"
                year += _OLD_CENTURY if year >= _OLD else _NEW_CENTURY
            return Year(year, "", at + 2 if era else at + 1, calendar) if year else None
        spelled = self.spelled(at, least=100)
        if spelled:
            return Year(spelled[0], "", spelled[1])
        which, end = self.which(at)
        return Year(None, which, end) if which and definite else None

    def which(self, at: int) -> tuple[Which, int]:
        """The adjective at a token, "after next" among them, and the token after it."""
        after = self.words.phrase(at, self.asked["after_next"], glued=False)
        return ("after_next", after[1]) if after else self.words.which(at)

    def spelled(self, at: int, least: int = _FIRST_WORDED) -> tuple[int, int] | None:
        """(year, end) of a year in words, at least `least`."""
        if self.words.kind(at) != "word":
            return None
        found = self.numbers.number(at)
        if found is None or found.form != "words" or found.vague:
            return None
        value = int(found.exact)
        return (
            (value, found.last) if value == found.exact and least <= value <= _LAST_YEAR else None
        )
