"""A report made ready to be compared: its own words, and which of them it only quotes.

Page furniture, credit lines, lines of hashtags and the dateline are no words of the report.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from sys import intern

from isnad.arabic import Token, sentences, tokenize
from isnad.lexicon import Lexicon
from isnad.model import Coded, Report, Span
from isnad.stories.datelines import dateline
from isnad.stories.stems import unjoined

_CLOSES = {"\u00ab": "\u00bb", "\u201c": "\u201d", "\u201e": "\u201d", '"': '"'}
_LONGEST_QUOTE = 300
_HASHTAGS = re.compile(r"\s*(?:#\S+\s*)+")
_LONGEST_FURNITURE = 40
_SIGNED = 8
"""A credit line is no longer, in words."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report's own words in order; `keys` to `sentences` have one entry a word.

    Numbers are kept in arrays: many reports are held at once.
    """

    coded: Coded
    day: int | None
    """Publication day as a proleptic ordinal."""
    keys: tuple[str, ...]
    """Folded words as they are compared."""
    starts: Sequence[int]
    """Code point of the text where each word begins."""
    ends: Sequence[int]
    quoted: Sequence[int]
    """1 where the word stands between quotation marks, else 0."""
    sentences: Sequence[int]
    """The number of the sentence each word stands in, from 0."""
    credits: tuple[Span, ...] = ()
    """Lines of the text that name its source and do nothing else."""
    dateline: Span | None = None
    """The name of an agency in the dateline, mostly of the outlet itself."""

    @property
    def id(self) -> str:
        """The report's id."""
        return self.coded.report.id

    @property
    def report(self) -> Report:
        """The report."""
        return self.coded.report

    def span(self, first: int, last: int) -> Span:
        """The stretch of the text from word `first` to the word before `last`."""
        if first < last:
            return Span("text", self.starts[first], self.ends[last - 1])
        at = self.starts[first] if first < len(self.starts) else len(self.report.text)
        return Span("text", at, at)


def prepare(coded: Coded, lexicon: Lexicon, tokens: Sequence[Token] | None = None) -> Prepared:
    """The report's words; linear in its length. `tokens` are those of its text, if at hand."""
    text = coded.report.text
    tokens = tokenize(text) if tokens is None else tokens
    head = dateline(text)
    body = head.end if head else 0
    kinds = _kinds_of_lines(text, tokens, lexicon)
    quoted = _quoted(tokens)
    picked: list[int] = []
    numbers: list[int] = []
    for number, sentence in enumerate(sentences(tokens)):
        for at in range(sentence.first, sentence.last):
            token = tokens[at]
            if token.kind != "punct" and token.start >= body and not kinds[at]:
                picked.append(at)
                numbers.append(number)
    day = coded.report.day
    return Prepared(
        coded=coded,
        day=day.toordinal() if day else None,
        keys=tuple([_key(tokens[at]) for at in picked]),
        starts=array("I", [tokens[at].start for at in picked]),
        ends=array("I", [tokens[at].end for at in picked]),
        quoted=bytes([quoted[at] for at in picked]),
        sentences=array("I", numbers),
        credits=tuple(_credits(tokens, kinds)),
        dateline=head.name if head else None,
    )


def words_of_span(prepared: Prepared, span: Span | None) -> tuple[int, int] | None:
    """The words [first, last) of a span of a report's text; None where it holds none."""
    if span is None or span.field != "text":
        return None
    first = bisect_left(prepared.ends, span.start + 1)
    last = bisect_left(prepared.starts, span.end)
    return (first, last) if first < last else None


def _key(token: Token) -> str:
    key = unjoined(token.norm) if token.kind == "word" else token.norm.replace(",", "")
    return intern(key)  # the words of many reports are few


def _kinds_of_lines(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> list[str]:
    """For each token "" if its line is the report's own, else what the line is."""
    out: list[str] = []
    start = 0
    for at in range(len(tokens) + 1):
        if at == len(tokens) or tokens[at].norm == "\n":
            line = tokens[start:at]
            out.extend([_kind_of_line(text, line, lexicon)] * (at - start))
            if at < len(tokens):
                out.append("end")
            start = at + 1
    return out


def _kind_of_line(text: str, line: Sequence[Token], lexicon: Lexicon) -> str:
    if not line or len(line) > 60:
        return ""
    if line[0].norm == "#" and _HASHTAGS.fullmatch(text, line[0].start, line[-1].end):
        return "hashtags"
    data = lexicon.data["boilerplate"]
    words = [token.norm for token in line if token.kind == "word"]
    key = " ".join(words)
    if not key:
        return ""
    if key in data["lines"] or key in data["headings"]:
        return "furniture"
    if len(words) > _LONGEST_FURNITURE:
        return ""
    edges = " ".join(t.norm for t in line if t.kind != "punct" or t.norm in (":", "\u00a9"))
    stopped = line[-1].norm in (".", "!", "?", "\u061f", "\u2026")
    for phrase in data["bylines"]["by"]:
        if len(words) <= _SIGNED and _begins(edges, phrase) and not stopped:
            return "credit"
    if len(words) <= _SIGNED and key in lexicon.data["outlets"]["names"]:
        return "credit"
    for phrase, most in data["starts"]:
        if len(words) <= most and (most >= 30 or not stopped) and _begins(edges, phrase):
            return "furniture"
    for phrase, most in data["ends"]:
        if len(words) <= most and not stopped and (f" {edges}").endswith(f" {phrase}"):
            return "furniture"
    return ""


def _begins(edges: str, phrase: str) -> bool:
    return edges.startswith(phrase) and edges[len(phrase) : len(phrase) + 1] in ("", " ")


def _credits(tokens: Sequence[Token], kinds: Sequence[str]) -> Iterator[Span]:
    start: int | None = None
    for at in range(len(tokens) + 1):
        inside = at < len(tokens) and kinds[at] == "credit"
        if inside and start is None:
            start = at
        elif not inside and start is not None:
            yield Span("text", tokens[start].start, tokens[at - 1].end)
            start = None


def _quoted(tokens: Sequence[Token]) -> list[bool]:
    """For each token whether it stands between quotation marks of one paragraph."""
    out = [False] * len(tokens)
    opened, closing = -1, ""
    for at, token in enumerate(tokens):
        if token.norm == "\n" or at - opened > _LONGEST_QUOTE:
            closing = ""
        if closing and token.norm == closing:
            out[opened:at] = [True] * (at - opened)
            closing = ""
        elif not closing and token.norm in _CLOSES:
            opened, closing = at, _CLOSES[token.norm]
    return out
