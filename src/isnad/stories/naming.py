"""Whom a report names as its source: in its claims' chains, in its credits, in its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from isnad.arabic import Token
from isnad.model import Coded, Span
from isnad.stories.copy_words import copy_words
from isnad.stories.outlet_names import (
    is_kind,
    key_of,
    keys_of_name,
    keys_within,
    listed,
    listed_heads,
    words_of,
)
from isnad.stories.prepared import Prepared
from isnad.stories.stems import unjoined

_QUOTES = frozenset("\u00ab\u00bb\u201c\u201d\"'")
_LONGEST = 4
"""Words of a name, at most."""
_BEFORE, _AFTER = 5, 3
"""How far from a name, in words, the word that makes it a source may stand."""
_CREDITS = frozenset({"byline", "credit", "dateline"})
_AT_END = re.compile(r"[(\[]\s*([^()\[\]\n]{2,40})\s*[)\]]\s*[.]?\s*$")
"""Initials or a name in brackets that close a text."""
_NEVER = frozenset({"witness", "document", "anonymous", "expert", "medic"})
"""Kinds of sources that publish nothing."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where a report names its source, and the keys under which to look for it."""

    keys: frozenset[str]
    name: str
    """As written."""
    span: Span | None
    """None where the name is known from the byline or a claim alone."""
    rule: str
    """chain, byline, credit, dateline or words."""
    depth: int = 0
    """How many narrators of the chain stand nearer to the report."""
    publishes: bool = False
    """Whether the report says that this is an outlet or an agency."""

    @property
    def credits(self) -> bool:
        """Whether the report owes its whole text to this source, as a byline or credit tells."""
        told = self.rule in _CREDITS or self.span is None
        return self.publishes and self.depth == 0 and told


def namings(prepared: Prepared, tokens: Sequence[Token]) -> tuple[Naming, ...]:
    """Everybody whom the report names as a source, as found; linear in its length.

    `tokens` are those of its text.
    """
    report = prepared.report
    out: list[Naming] = list(_in_chains(prepared.coded))
    if report.byline:
        for part in _parts(report.byline):
            keys = keys_of_name(part)
            out.append(Naming(keys, part, None, "byline", 0, _is_outlet(part, keys)))
    for span in prepared.credits:
        out.extend(_in_credit(report.text[span.start : span.end], span))
    if prepared.dateline is not None:
        span = prepared.dateline
        name = report.text[span.start : span.end]
        out.append(Naming(keys_of_name(name), name, span, "dateline", 0, True))
    closing = _AT_END.search(report.text, max(0, len(report.text) - 60))
    if closing is not None:
        span = Span("text", *closing.span(1))
        for part in _parts(closing[1]):
            keys = keys_of_name(part)
            if _is_outlet(part, keys):
                out.append(Naming(keys, part, span, "credit", 0, True))
    out.extend(_in_words(tokens))
    return tuple(naming for naming in out if naming.keys)


def _in_chains(coded: Coded) -> Iterator[Naming]:
    for claim in coded.claims:
        for depth, link in enumerate(claim.chain):
            if link.kind in _NEVER:
                continue
            span = link.span
            if span is None:
                at = coded.report.text.find(link.name)
                span = Span("text", at, at + len(link.name)) if at >= 0 else None
            publishes = link.kind in ("outlet", "agency")
            yield Naming(keys_within(link.name), link.name, span, "chain", depth, publishes)


def _is_outlet(name: str, keys: frozenset[str]) -> bool:
    """Whether a name in a byline is an outlet's, not a writer's."""
    words = words_of(name)
    return any(key[0] in "@#" for key in keys) or bool(
        words and (is_kind(words[0]) or words[0] in copy_words().agencies)
    )


def _parts(byline: str) -> list[str]:
    """The names of a byline: what commas, strokes, dashes, brackets and "and" part."""
    parts = [byline]
    for sign in (
        "\u060c",
        ",",
        "/",
        "|",
        "+",
        "(",
        ")",
        ":",
        " - ",
        " \u2013 ",
        " \u0648 ",
        " \u0648",
    ):
        parts = [piece for part in parts for piece in part.split(sign)]
    return [part.strip() for part in parts if part.strip()]


def _in_credit(line: str, span: Span) -> Iterator[Naming]:
    """Names that a credit line holds: each of its parts behind the words that introduce it."""
    parts = _parts(line)
    for part in parts:
        words = list(words_of(part))
        while words and words[0] in copy_words().relays:
            words = words[1:]
        for first in range(max(0, len(words) - _LONGEST), len(words)):
            name = " ".join(words[first:])
            found = listed(name)
            if first and found is None and first == len(words) - 1:
                continue  # the last word of a longer name is no name
            keys = frozenset(k for k in (key_of(words[first:]), found) if k)
            whole = first == 0 and (len(parts) <= 2 or _is_outlet(name, keys))
            yield Naming(keys, name, span, "credit", 0, whole or found is not None)


def _in_words(tokens: Sequence[Token]) -> Iterator[Naming]:
    """Names with a kind word or in quotation marks, near a word that relays."""
    relays = copy_words().relays
    plain = [at for at, token in enumerate(tokens) if token.kind != "punct"]
    relaying = [tokens[at].norm in relays or unjoined(tokens[at].norm) in relays for at in plain]
    for order, at in enumerate(plain):
        headed = is_kind(tokens[at].norm)
        quoted = at > 0 and tokens[at - 1].norm in _QUOTES
        listed_head = tokens[at].norm in listed_heads()
        if not (headed or quoted or relaying[order] or listed_head):
            continue
        first = order if (quoted or listed_head) and not headed else order + 1
        yield from _names_from(tokens, plain, relaying, first, order)


def _names_from(
    tokens: Sequence[Token], plain: Sequence[int], relaying: list[bool], first: int, head: int
) -> Iterator[Naming]:
    """Names of one to four words that begin at word `first`; only quotation marks part them."""
    words: list[str] = []
    particles = copy_words().particles
    quoted = head > 0 and tokens[plain[head] - 1].norm in _QUOTES
    marked = is_kind(tokens[plain[head]].norm) or quoted
    for order in range(first, min(first + _LONGEST, len(plain))):
        between = tokens[plain[order - 1] + 1 : plain[order]] if order else ()
        if any(sign.norm not in _QUOTES for sign in between):
            return
        words.append(tokens[plain[order]].norm)
        near = (
            relaying[max(0, head - _BEFORE) : head + 1] + relaying[order + 1 : order + 1 + _AFTER]
        )
        if not any(near):
            continue
        key = key_of(words)
        keys = frozenset(k for k in (key, listed(" ".join(words))) if k)
        bare = not marked and len(keys) == 1  # neither headed, nor quoted, nor listed
        if keys and not (bare and tokens[plain[head]].norm not in particles):
            span = Span("text", tokens[plain[first]].start, tokens[plain[order]].end)
            headed = is_kind(tokens[plain[head]].norm) or any(key[0] == "@" for key in keys)
            yield Naming(keys, " ".join(words), span, "words", 0, headed)
