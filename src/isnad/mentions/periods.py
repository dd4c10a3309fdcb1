"""Words that tell when something happened.

The words are read here, with no date in hand; `PeriodMention.resolve` works the days out from the
publication day.
"""

from dataclasses import replace

from isnad.lexicon import Lexicon
from isnad.mentions.document import Document
from isnad.mentions.periods_rules import Rules
from isnad.mentions.periods_starts import asked_starts, heads, starts
from isnad.mentions.periods_value import Moment, PeriodMention
from isnad.mentions.periods_words import Words

__all__ = ["Moment", "PeriodMention", "find", "find_asked"]

_DATES = frozenset({"date", "month", "year"})
_SINCE_REACH = 8
_NAMED = frozenset({"group", "outlet", "place", "person", "organisation", "source", "newsagency"})


def find(document: Document, lexicon: Lexicon) -> tuple[PeriodMention, ...]:
    """Every expression of time, in order, none overlapping; the longest reading of each place.

    Durations, ages, and days that are part of a name are not mentions. Linear in the text.
    """
    words = _words(document, lexicon)
    return _found(document, words, Rules(words, starts(lexicon))) if words else ()


def find_asked(document: Document, lexicon: Lexicon) -> tuple[PeriodMention, ...]:
    """What `find` finds, and what is read as a time only where times are asked for.

    These are bare months and years, seasons, quarters, decades, feasts. Linear in the text.
    """
    from isnad.mentions.periods_asked import AskedRules  # who never asks does not load them

    words = _words(document, lexicon)
    if words is None:
        return ()
    rules = AskedRules(words, starts(lexicon), lexicon.data["numbers"], asked_starts(lexicon))
    return _found(document, words, rules)


def _words(document: Document, lexicon: Lexicon) -> Words | None:
    times = lexicon.data.get("times")
    if times is None:
        return None
    values = lexicon.data["numbers"]["values"]
    return Words(document.tokens, times, values, heads(lexicon), document.text)


def _found(document: Document, words: Words, rules: Rules) -> tuple[PeriodMention, ...]:
    times = words.times
    names = _names(document)
    out: list[PeriodMention] = []
    at = 0
    while at < len(document.tokens):
        found = rules.at(at)
        if found is not None and names.get(at, 0) >= found.last:
            found = None
        if found is not None:
            found = _since_then(document, words, found, out[-1].last if out else 0)
            before = document.tokens[at - 1].norm if at else ""
            if not (found.since and before in times["firsts"]):
                out.append(found)  # "the first since 2011" tells no time
            at = found.last
        else:
            at += 1
    return tuple(out)


def _since_then(
    document: Document, words: Words, found: PeriodMention, floor: int
) -> PeriodMention:  # fmt: skip
    """The whole of "since the beginning of the attack in April", whose day is a date's."""
    at, tokens = found.first - 1, document.tokens
    if found.since or found.until is not None or found.kind not in _DATES or at < 0:
        return found
    if tokens[at].norm not in words.classes["in"]:
        return found
    for start in range(at - 2, max(floor, at - _SINCE_REACH) - 1, -1):
        if tokens[start + 1].kind != "word":
            return found
        if words.after(start, "since") == start + 1:
            return replace(found, first=start, since=True, pre="")
    return found


def _names(document: Document) -> dict[int, int]:
    """For each token inside a name of several words, where the name ends."""
    out: dict[int, int] = {}
    for hit in document.hits:
        if hit.last - hit.first > 1 and hit.entry.category in _NAMED:
            for at in range(hit.first, hit.last):
                out[at] = max(hit.last, out.get(at, 0))
    return out
