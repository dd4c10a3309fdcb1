"""Verbs that bound a number which stands apart from them: "the losses did not exceed 5"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from isnad.arabic.cardinals import ARTICLE, PREFIXES, WAW, Cardinals, NumberWords
from isnad.arabic.clitics import readings

_REACH = 8
_PHRASE = 3
_SIGNS = frozenset("%\u066a")
_BELOW, _ABOVE = ("less_than", "at_least"), ("more_than", "up_to")


@dataclass(frozen=True, slots=True)
class BoundVerb:
    """A bound: its kind, the token its number starts at, what is written on to its verb."""

    kind: str
    number: int
    pre: str


class BoundVerbs:
    """Reads verbs of exceeding and of being less, their subject between them and the number."""

    def __init__(self, reader: Cardinals, words: NumberWords) -> None:
        self.reader, self.words = reader, words
        self.verbs = dict.fromkeys(words["exceed"], (_ABOVE, False))
        self.verbs |= dict.fromkeys(words["exceed_over"], (_ABOVE, True))
        self.verbs |= dict.fromkeys(words["fall"], (_BELOW, True))
        self.openers = frozenset((*self.verbs, *words["nots"]))

    def at(self, at: int) -> BoundVerb | None:
        """The bound whose verb, or the negation of it, stands at a token; None if there is none."""
        denied, _, pre = self._phrase(at, self.words["nots"])
        end, verb, own = self._phrase(denied or at, self.verbs)
        if not end or (denied and own):
            return None
        kinds, over = self.verbs[verb]
        number = self._number(end, over, bool(denied))
        return BoundVerb(kinds[bool(denied)], number, pre if denied else own) if number else None

    def _phrase(self, at: int, table: Mapping[str, object] | Sequence[str]) -> tuple[int, str, str]:
        """(end, phrase, prefix) of the longest phrase of a table at a token; end 0 if none."""
        best = (0, "", "")
        if self.reader.kind(at) != "word":
            return best
        for reading in readings(self.reader.norm(at)):
            if reading.post or reading.pre not in PREFIXES:
                continue
            key, end = reading.stem, at + 1
            while end <= at + _PHRASE:
                if end > best[0] and key in table:
                    best = (end, key, reading.pre)
                key, end = f"{key} {self.reader.norm(end)}", end + 1
        return best

    def _number(self, start: int, over: bool, denied: bool) -> int:
        """The token of the number behind a verb and its subject; 0 if there is none.

        Any definite noun may be the subject of a denied verb; else it must be a measure, for
        "crossed the barrier five times" bounds nothing.
        """
        reader = self.reader
        at = start
        while at < start + _REACH:
            norm = reader.norm(at)
            if over and norm in self.words["over"]:
                return at + 1
            if not over and self._begins(at):
                return at
            if reader.kind(at) != "word":
                return 0
            passed, _, pre = self._phrase(at, self.words["passing"])
            if at == start:
                if not (self._measure(at) or (denied and norm.startswith(ARTICLE))):
                    return 0
            elif passed and not pre:
                alone, at = passed == at + 1, passed
                if alone and self._begins(at):
                    return 0  # "in 2013", "of three towns"
                continue
            elif self._closed(at):
                return 0
            at += 1
        return 0

    def _begins(self, at: int) -> bool:
        """Whether a number, or a word such as "about" before it, stands at a token."""
        reader = self.reader
        if reader.kind(at) == "number" or reader.norm(at) in _SIGNS:
            return True
        if reader.glue(at) is not None or reader.term(at) is not None:
            return True
        return reader.norm(at) in self.words["parts"] or self._about(at)

    def _about(self, at: int) -> bool:
        end, phrase, _ = self._phrase(at, self.words["before"])
        return bool(end) and self.words["before"][phrase] == "about"

    def _measure(self, at: int) -> bool:
        """Whether a word is something measured, with the article, a pronoun, or neither."""
        measures, norm = self.words["measures"], self.reader.norm(at)
        if norm in self.words["limits"]:
            return True
        for reading in readings(norm):
            stem = reading.stem
            stem = stem[2:] if stem.startswith(ARTICLE) and not reading.post else stem
            if reading.pre == "" and stem in measures:
                return True
            closed = stem[:-1] + "\u0647" if reading.post and stem.endswith("\u062a") else ""
            if reading.pre == "" and closed in measures:
                return True  # ta marbuta before a pronoun
        return False

    def _closed(self, at: int) -> bool:
        """Whether a word ends the subject: a preposition, a conjunction, the next clause."""
        norm = self.reader.norm(at)
        joined = norm.startswith(WAW) and not norm.startswith(WAW + ARTICLE)
        if joined and not self._measure(at):
            return True
        return any(r.stem in self.words["uncounted"] for r in readings(norm) if not r.pre)
