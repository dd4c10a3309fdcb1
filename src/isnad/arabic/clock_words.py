"""Tokens read with a table of words of time: phrases, joined words, numbers, units."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypedDict

from isnad.arabic.cardinals import Cardinals, NumberWords
from isnad.arabic.clitics import readings
from isnad.arabic.tokens import Token

WAW, BA, LAM, FA, KAF = "\u0648", "\u0628", "\u0644", "\u0641", "\u0643"
ARTICLE = "\u0627\u0644"
_LL = LAM + LAM
_SIGNS = frozenset({"t", ARTICLE, _LL})
_PRES = frozenset({"", WAW, FA, BA, LAM, KAF, WAW + BA, WAW + LAM, FA + BA, FA + LAM})
DASHES = frozenset("-\u2013\u2014\u2212")
_WITHIN = DASHES | {"."}
"""what may join the words of a phrase"""
_MAX_AMOUNT = 10_000


class ClockWords(TypedDict):
    """Folded phrases -> role -> value, the longest phrase of each first word, and guards."""

    table: Mapping[str, Mapping[str, Any]]
    heads: Mapping[str, int]
    guards: Mapping[str, Sequence[str]]


class Found(NamedTuple):
    """A phrase of a role: its value, the token behind it, what is written on to its first word."""

    value: Any
    end: int
    pre: str


class TimeTokens:
    """A text's tokens, and what the tables make of the words at each."""

    def __init__(
        self, tokens: Sequence[Token], words: ClockWords, numbers: NumberWords, text: str = ""
    ) -> None:
        self.tokens, self.size, self.text = tokens, len(tokens), text
        self.table, self.heads = words["table"], words["heads"]
        self.guards = {name: frozenset(listed) for name, listed in words["guards"].items()}
        self.cardinals = Cardinals(tokens, numbers)
        self._found: dict[int, Mapping[str, Found]] = {}
        self._values = numbers["values"]
        self._starts: dict[str, bool] = {}

    def norm(self, at: int) -> str:
        """The folded token; "" outside the text."""
        return self.tokens[at].norm if 0 <= at < self.size else ""

    def kind(self, at: int) -> str:
        """The token's kind; "" outside the text."""
        return self.tokens[at].kind if 0 <= at < self.size else ""

    def begins(self, at: int) -> bool:
        """Whether what tells time can begin at a token: most words cannot."""
        if self.kind(at) != "word":
            return self.kind(at) == "number"
        norm = self.norm(at)
        found = self._starts.get(norm)
        if found is None:
            found = self._starts[norm] = norm in _SIGNS or any(
                stem in self.heads or stem in self._values
                for reading in readings(norm)
                for stem in (reading.stem, reading.stem.removeprefix(ARTICLE))
            )
        return found

    def close(self, at: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return 0 < at < self.size and self.tokens[at - 1].end == self.tokens[at].start

    def phrases(self, at: int) -> Mapping[str, Found]:
        """Role -> the longest phrase of that role at a token."""
        found = self._found.get(at)
        if found is None:
            found = self._found[at] = self._read(at)
        return found

    def _read(self, at: int) -> dict[str, Found]:
        out: dict[str, Found] = {}
        if self.kind(at) != "word":
            return out
        for reading in readings(self.norm(at)):
            longest = self.heads.get(reading.stem, 0)
            if not longest or reading.post or reading.pre not in _PRES:
                continue
            key, end, words = reading.stem, at + 1, 1
            while True:
                for role, value in self.table.get(key, {}).items():
                    if role not in out or end > out[role].end:
                        out[role] = Found(value, end, reading.pre)
                if self.norm(end) in _WITHIN and self.close(end) and self.close(end + 1):
                    end += 1
                if words >= longest or self.kind(end) != "word":
                    break
                key, end, words = f"{key} {self.norm(end)}", end + 1, words + 1
        return out

    def phrase(self, at: int, role: str, *pres: str) -> Found | None:
        """The longest phrase of a role, with one of the prefixes (any, if none is named)."""
        found = self.phrases(at).get(role)
        return found if found and (not pres or found.pre in pres) else None

    def after(self, at: int, role: str) -> int:
        """The token after a phrase of a role, nothing written on to it; 0 if there is none."""
        found = self.phrases(at).get(role)
        return found.end if found and not found.pre else 0

    def past(self, at: int, *roles: str) -> int:
        """The token after a phrase of one of the roles, or `at` itself."""
        return next((end for role in roles if (end := self.after(at, role))), at)

    def joined(self, at: int) -> int:
        """The token that "and" joins on at a token, itself or the one after it; -1 if none."""
        norm = self.norm(at)
        if norm == WAW and self.kind(at + 1) in ("word", "number"):
            return at + 1
        return at if self.kind(at) == "word" and norm[:1] == WAW and len(norm) > 2 else -1

    def fraction(self, at: int, *pres: str) -> Found | None:
        """Minutes of a half, a third, a quarter."""
        return self.phrase(at, "fraction", *(pres or ("",)))

    def number(self, at: int, joined: bool = True) -> tuple[float, int] | None:
        """(number, end): digits, or words with what is written on to the first passed over."""
        if self.norm(at) in (ARTICLE, _LL) and self.kind(at + 1) == "number":
            at += 1
        found = self.cardinals.number(at, joined)
        if found is None or found.vague or not 0 < found.value < _MAX_AMOUNT:
            return None
        return found.value, found.last

    def unit(self, at: int, *pres: str) -> tuple[str, str, bool, int] | None:
        """(unit, one/two/many, with the article, end) of a word for a stretch of time."""
        if self.kind(at) != "word":
            return None
        found = self.phrase(at, "unit", *(pres or ("",)))
        if found:
            return found.value[0], found.value[1], False, at + 1
        for reading in readings(self.norm(at)):
            stem = reading.stem
            if reading.post or reading.pre not in (pres or ("",)) or stem[:2] != ARTICLE:
                continue
            value = self.table.get(stem[2:], {}).get("unit")
            if value:
                return value[0], value[1], True, at + 1
        return None

    def before(self, at: int, guard: str, reach: int = 1) -> bool:
        """Whether one of the words before a token stands in a guard."""
        words = self.guards[guard]
        return any(
            reading.stem in words
            for i in range(max(0, at - reach), at)
            if self.kind(i) == "word"
            for reading in readings(self.norm(i))
            if not reading.post or reading.stem + reading.post == self.norm(i)
        )

    def ends_at(self, at: int) -> bool:
        """Whether the text or a clause ends before a token."""
        return self.kind(at) in ("", "punct")
