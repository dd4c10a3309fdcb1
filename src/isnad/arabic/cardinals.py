"""Plain numbers in digits and words: from one to the milliards, compounds and fractions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypedDict

from isnad.arabic.clitics import readings
from isnad.arabic.numerals import Exact, whole
from isnad.arabic.tokens import Token

Form = Literal["digits", "words", "mixed", "range", "vague", "quantity"]

WAW, BA = "\u0648", "\u0628"
ARTICLE = "\u0627\u0644"
_LAM, _FA = "\u0644", "\u0641"
_MIN = "\u0645\u0646"
_BELOW_THOUSAND = frozenset({"unit", "one", "ten", "tens", "teen", "hundred", "hundreds"})
_COMMA = "\u060c"
_GROUPS = re.compile(r"\d{1,3}(?:[,.]\d{3})+")
_DECIMAL = re.compile(r"\d+[.,]\d{1,2}")
PREFIXES = frozenset(a + b for a in ("", WAW, _FA) for b in ("", BA, _LAM))
"""all that can be written on to a number"""
_GLUED = {p + a: (p, bool(a)) for p in PREFIXES for a in ("", ARTICLE) if p + a}
_GLUED |= {p + _LAM + _LAM: (p + _LAM, True) for p in ("", WAW, _FA)}
LIMIT = 10**17
"""numbers from here on are not read"""
_LONGEST = 2 * len(str(LIMIT))
"""digits and separators of the longest run that is read"""
_ALEF = "\u0627"


class NumberWords(TypedDict):
    """Folded words and phrases. A phrase's words are joined by single spaces."""

    values: Mapping[str, Sequence[str | int]]
    """word -> (role, value); the roles are those of the section `numbers` of the lexicon"""
    parts: Mapping[str, int]
    """words for fractions of a scale, in percent"""
    before: Mapping[str, str]
    """phrase before a number -> more_than, at_least, up_to, less_than, about"""
    after: Mapping[str, str]
    """phrase behind a number (or behind what it counts) -> the same"""
    quantities: Mapping[str, int]
    """phrases of an unsaid amount -> the least it can be"""
    opens: Sequence[str]
    """what opens a range whose ends are joined by "and" """
    starts: Sequence[str]
    """what opens a range whose ends are joined by a word of `joints`"""
    joints: Sequence[str]
    choices: Sequence[str]
    rises: Sequence[str]
    """words of change: "rose from 5 to 7" is 7 and no range"""
    doubtful: Sequence[str]
    """words of `values` that are numbers only alone or before a number"""
    exceed: Sequence[str]
    """verbs for "exceed", right before what is exceeded"""
    exceed_over: Sequence[str]
    """verbs for "exceed" with a word of `over` before what is exceeded"""
    fall: Sequence[str]
    """verbs for "be less", with a word of `over`"""
    over: Sequence[str]
    nots: Sequence[str]
    measures: Sequence[str]
    """what is measured: number, value, toll; they stand between such a verb and its number"""
    limits: Sequence[str]
    """words for a limit that stand there too, without the article"""
    passing: Sequence[str]
    """prepositions, and phrases of time, that may stand there"""
    few: Sequence[str]
    """words for some units above a ten ("some ten", "some and twenty")"""
    uncounted: Sequence[str]
    """words behind a number that are not what it counts: prepositions, conjunctions, adverbs"""


@dataclass(frozen=True, slots=True)
class Term:
    """A number word: what is written on to it, its role in the grammar, its value."""

    pre: str
    article: bool
    role: str
    value: int


@dataclass(frozen=True, slots=True)
class Number:
    """A plain number up to token `last`. `scale` is the last power it was multiplied by."""

    exact: Exact
    last: int
    form: Form
    scale: int
    vague: bool = False

    @property
    def value(self) -> float:
        """The number as a float."""
        return float(self.exact)


def digits(norm: str) -> Exact | None:
    """The value of a number token; None for dates, hours, and other runs that are no number."""
    if len(norm) > _LONGEST:
        return None
    if norm.isascii() and norm.isdigit():
        return int(norm) if len(norm) <= len(str(LIMIT)) else None
    if _GROUPS.fullmatch(norm):
        return int(norm.replace(",", "").replace(".", ""))
    if _DECIMAL.fullmatch(norm):
        return whole(Fraction(norm.replace(",", ".")))
    return None


class Cardinals:
    """Reads plain numbers at tokens of a text."""

    def __init__(self, tokens: Sequence[Token], words: NumberWords) -> None:
        self.tokens, self.words, self.size = tokens, words, len(tokens)

    def norm(self, at: int) -> str:
        """The folded token; "" outside the text."""
        return self.tokens[at].norm if 0 <= at < self.size else ""

    def kind(self, at: int) -> str:
        """The token's kind; "" outside the text."""
        return self.tokens[at].kind if 0 <= at < self.size else ""

    def term(self, at: int) -> Term | None:
        """A number word, with what is written on to it."""
        if self.kind(at) != "word":
            return None
        values = self.words["values"]
        for reading in readings(self.tokens[at].norm):
            if reading.post or reading.pre not in PREFIXES:
                continue
            stem = reading.stem
            if stem in values:
                if stem in self.words["doubtful"] and not self._beside(at):
                    return None
                role, value = values[stem]
                return Term(reading.pre, False, str(role), int(value))
            if stem.startswith(ARTICLE) and stem[2:] in values:
                role, value = values[stem[2:]]
                return Term(reading.pre, True, str(role), int(value))
        return None

    def _beside(self, at: int) -> bool:
        """Whether a word that may be another word is a number: alone, or before a number."""
        after = self.norm(at + 1)
        if not after and not self.norm(at - 1):
            return True
        stems = (after, after[1:]) if after[:1] == WAW else (after,)
        return any(stem in self.words["values"] for stem in stems)

    def glue(self, at: int) -> tuple[str, bool] | None:
        """What the token before a digit run writes on to it ("wa-" "al-"); None if nothing."""
        if self.kind(at) != "word" or self.kind(at + 1) != "number":
            return None
        return _GLUED.get(self.norm(at))

    def _small(self, at: int, joined: bool = True) -> tuple[int, int] | None:
        """A number below 1000 in words at a token, whatever is written on to it: (value, end)."""
        first = self.term(at)
        if first is None:
            return None
        if first.role in ("hundred", "hundreds"):
            return self._with_rest(first.value, at + 1, joined, first.article)
        found = self._below_hundred(at, joined)
        if found is None:
            return None
        value, end = found
        after = self.term(end)
        if value < 10 and after and not after.pre and after.role == "hundred":
            return self._with_rest(value * 100, end + 1, joined, first.article)
        return found

    def _with_rest(self, hundreds: int, end: int, joined: bool, definite: bool) -> tuple[int, int]:
        """Hundreds that end before a token, with the tens and units joined on to them."""
        then = self.joined_at(end, definite) if joined else -1
        if then < 0 and joined and self._unjoined(end):
            then = end
        rest = self._below_hundred(then, joined) if then >= 0 else None
        return (hundreds + rest[0], rest[1]) if rest else (hundreds, end)

    def _unjoined(self, at: int) -> bool:
        """Whether tens and units go on without "and" behind hundreds, as in dialect."""
        term = self.term(at)
        if term is None or term.pre or term.article or term.role not in _BELOW_THOUSAND:
            return False
        if term.role in ("hundred", "hundreds"):
            return True
        found = self._below_hundred(at, True)
        return found is not None and not self.norm(found[1]).startswith(_MIN)

    def joined_at(self, at: int, definite: bool = False) -> int:
        """The token of a number word that "and" joins on at a token; -1 if there is none.

        With the article only behind a `definite` number ("the five and the twenty").

        The conjunction is written on to the word or, by a common slip, stands alone before it.
        """
        term = self.term(at)
        if term is not None:
            return at if term.pre == WAW and (definite or not term.article) else -1
        if self.norm(at) != WAW:
            return -1
        term = self.term(at + 1)
        if term is None or term.pre or (term.article and not definite):
            return -1
        return at + 1

    def _below_hundred(self, at: int, joined: bool) -> tuple[int, int] | None:
        first = self.term(at)
        if first is None:
            return None
        after = self.term(at + 1)
        if first.role in ("unit", "one"):
            if after and not after.pre and not after.article and after.role == "ten":
                return first.value + 10, at + 2
            then = self.joined_at(at + 1, first.article) if joined else -1
            tens = self.term(then) if then >= 0 else None
            if tens is not None and tens.role == "tens":
                return first.value + tens.value, then + 1
            return None if first.role == "one" else (first.value, at + 1)
        if first.role in ("ten", "tens", "teen"):
            return first.value, at + 1
        return None

    def _scale_at(self, at: int) -> int | None:
        """The value of a scale word with nothing written on to it but the article."""
        term = self.term(at)
        if term is None or term.pre or term.role not in ("scale", "scales"):
            return None
        return term.value

    def number(self, at: int, joined: bool = True) -> Number | None:
        """A plain number that starts at a token (a prefix on the first word is passed over)."""
        total: Exact = 0
        start, end, below = at, at, LIMIT
        form: Form = "words"
        scale = 1
        while True:
            piece = self._piece(start, joined)
            if piece is None:
                break
            if piece.scale >= below or piece.exact >= below:
                # "a hundred thousand and two thousand" goes on at one scale
                hundreds = piece.scale == below >= 1000 and total % (100 * below) == 0
                if not (hundreds and piece.exact < 100 * below and piece.form == form == "words"):
                    break
            total, last = total + piece.exact, piece.last
            if end > at and piece.form != form:
                form = "mixed"
            elif end == at:
                form = piece.form
            end, below, scale = last, piece.scale, piece.scale
            if not joined or below < 100 or piece.vague:
                if piece.vague:
                    return Number(total, end, form, scale, vague=True)
                break
            part = self._part(end, scale)
            if part:
                total, end = total + part[0], part[1]
                repeated = self.term(end)  # "two million and half the million"
                if repeated and repeated.article and repeated.role == "scale":
                    end += 1
                break
            start = self.joined_at(end)
            if start < 0 and scale >= 1000 and self._unjoined(end):
                start = end
            if start >= 0:
                continue
            if (
                self.norm(end) == WAW
                and self.kind(end + 1) == "number"
                and (scale >= 1000 or form == "mixed")
            ):
                nxt = self._piece(end + 1, joined)
                if nxt is not None and 1 <= nxt.exact < scale:
                    total, end, form = total + nxt.exact, nxt.last, "mixed"
            break
        return Number(whole(total), end, form, scale) if end > at else None

    def _part(self, at: int, scale: int) -> tuple[Exact, int] | None:
        """ "and a half" behind a scale word."""
        norm = self.norm(at)
        if scale < 1000 or self.kind(at) != "word" or norm[:1] != WAW:
            return None
        percent = self.words["parts"].get(norm[1:])
        return None if percent is None else (scale * percent // 100, at + 1)

    def _piece(self, at: int, joined: bool) -> Number | None:
        """Digits or a number below 1000, and the scale it is multiplied by."""
        if self.kind(at) != "word":
            found = self.numeral(at)
            return None if found is None else self._scaled(*found)
        term = self.term(at)
        if term is None:
            return self._fraction(at)
        if term.role == "two":
            return Number(2 * term.value, at + 1, "words", term.value)
        if term.role == "scale":
            many = 2 if self.is_dual(at, term) else 1
            return Number(many * term.value, at + 1, "words", term.value)
        if term.role in ("vague", "scales"):
            value = 2 * term.value if term.role == "scales" else term.value
            scale = self._scale_at(at + 1) if term.role == "vague" else None
            if term.role == "vague" and scale is None:
                hundreds = self._of_hundreds(at, term.value)
                if hundreds is not None:
                    return hundreds
            return Number(value * (scale or 1), at + (2 if scale else 1), "vague", 1, vague=True)
        small = self._small(at, joined)
        if small is None:
            return None
        scale = self._scale_at(small[1])
        if scale is not None:
            return Number(small[0] * scale, small[1] + 1, "words", scale)
        step = 100 if small[0] % 100 == 0 else 1
        return Number(small[0], small[1], "words", step)

    def is_dual(self, at: int, term: Term) -> bool:
        """Whether a scale word that ends in alef is "two thousand" (of what follows).

        It is one thousand, in the accusative, where nothing that it could count follows.
        """
        token, behind = self.tokens[at], at + 1
        if term.article or not token.norm.endswith(_ALEF) or self.kind(behind) != "word":
            return False
        noun = self.norm(behind)
        if noun.startswith((ARTICLE, WAW)) or noun.endswith(_ALEF) or len(noun) < 2:
            return False
        if self.term(behind) is not None or self.kind(behind + 1) == "number":
            return False  # "a thousand in the year 2015"
        return not any(r.stem in self.words["uncounted"] for r in readings(noun))

    def _of_hundreds(self, at: int, many: int) -> Number | None:
        """ "dozens of hundreds", with the scale that may follow."""
        behind = self.term(at + 1)
        if behind is None or behind.pre or behind.role != "vague" or behind.value <= many:
            return None
        scale = self._scale_at(at + 2)
        value = many * behind.value // 2 * (scale or 1)
        return Number(value, at + (3 if scale else 2), "vague", 1, vague=True)

    def _scaled(self, value: Exact, end: int) -> Number:
        """Digits before a token, and the scale that stands there."""
        scale = self._scale_at(end)
        if scale is None:
            hundred = self.term(end)
            if hundred is None or hundred.role != "hundred" or hundred.pre or value < 1:
                return Number(value, end, "digits", 1)
            return Number(whole(value * 100), end + 1, "mixed", 100)
        return Number(whole(value * scale), end + 1, "mixed", scale)

    def numeral(self, at: int) -> tuple[Exact, int] | None:
        """(value, end) of a number in digits at a token; None if it is no plain number."""
        value = digits(self.norm(at))
        return None if value is None else self._grouped(value, at + 1)

    def _grouped(self, value: Exact, end: int) -> tuple[Exact, int]:
        """Digits with the groups of three that a space or an Arabic comma parts from them."""
        if not 1 <= value < 1000 or not isinstance(value, int):
            return value, end
        while value < LIMIT:
            comma = self.norm(end) == _COMMA
            group = end + 1 if comma else end
            norm = self.norm(group)
            if self.kind(group) != "number" or len(norm) != 3 or not norm.isdigit():
                break
            gaps = [self.tokens[i].start - self.tokens[i - 1].end for i in range(end, group + 1)]
            if gaps != ([0, 0] if comma else [1]):
                break
            value, end = value * 1000 + int(norm), group + 1
        return value, end

    def _fraction(self, at: int) -> Number | None:
        """ "half a million"."""
        if self.kind(at) != "word":
            return None
        norm = self.norm(at)
        percent = self.words["parts"].get(norm)
        if percent is None and norm[:1] in (BA, _LAM, WAW):
            percent = self.words["parts"].get(norm[1:])
        scale = self._scale_at(at + 1)
        if percent is None or scale is None:
            return None
        return Number(scale * percent // 100, at + 2, "words", 1)
