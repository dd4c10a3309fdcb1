"""Every expression of days, weeks, months and years in a text: `find_periods`."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.mentions.periods import find_asked
from isnad.mentions.periods_value import Moment, PeriodMention

Precision = Literal[
    "day", "night", "week", "month", "quarter", "season", "half", "year", "decade",
    "century", "span", "vague",
]  # fmt: skip
Anchor = Literal["absolute", "published", "context", "none"]

_PRECISION: dict[str, Precision] = {
    "day": "day", "night": "span", "weekday": "day", "nights": "night", "date": "day",
    "month": "month", "year": "year", "ago": "day", "later": "day", "past": "span",
    "coming": "span", "nth": "span", "part": "day", "same": "day", "vague": "vague",
    "easter": "day", "decade": "decade", "century": "century", "quarter": "quarter",
    "half": "half", "season": "season", "nth_week": "week", "nth_weekday": "day",
    "nth_day": "day", "rest": "span", "of_week": "day", "week_at": "week", "apart": "day",
}  # fmt: skip
_UNITS: dict[str, Precision] = {"week": "week", "month": "month", "year": "year"}


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """Days that a text speaks of.

    `start`, `end` are code points of the text, so that `text[start:end]` is what was read; what is
    written on to the first word is inside, a preposition before it is not. `first` and `last` are
    the first and last day, both included; both None where the words tell no day ("recently",
    "early March") or the day they are counted from is not known. `anchor` is what they are counted
    from: the publication day, the day the text speaks of ("context"), or nothing ("absolute").
    `part` is the part of the day, if said; `since` marks what goes on from then; `inexact` a "more
    than" before the amount.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    precision: Precision
    anchor: Anchor
    part: str | None = None
    since: bool = False
    inexact: bool = False


def find_periods(
    text: str, published: date | None = None, *, future: bool = False
) -> tuple[FoundPeriod, ...]:
    """Every expression of days, weeks, months and years in a text, in order, none overlapping.

    `published` is the day the text was published: weekdays, days without a year and what is
    counted from today stay without days if it is None. `future` tells that the text speaks of what
    will be: a bare weekday or date is then the next, not the last. Hours without a day, durations,
    ages, and days that are part of a name are left out. Never raises; linear in the text.
    """
    lexicon = load_lexicon()
    document = read_document(text, lexicon)
    out = []
    for mention in find_asked(document, lexicon):
        if mention.kind == "part" and not mention.until:
            continue
        first, last = mention.resolve(published, future=future)
        out.append(
            FoundPeriod(
                document.tokens[mention.first].start, document.tokens[mention.last - 1].end,
                first, last, _precision(mention, first, last), _anchor(mention), mention.part,
                mention.since, mention.inexact,
            )
        )  # fmt: skip
    return tuple(out)


def _precision(mention: PeriodMention, first: date | None, last: date | None) -> Precision:
    moment = mention.start
    if mention.until is not None or (mention.since and first != last):
        return "span"
    if moment.kind == "unit":
        return _UNITS[moment.unit]
    return _PRECISION[moment.kind]


def _anchor(mention: PeriodMention) -> Anchor:
    ends = [moment for moment in (mention.start, mention.until) if moment]
    found = {_counted(moment) for moment in ends}
    if mention.since:
        found.add("published")
    order: tuple[Anchor, ...] = ("context", "published", "none")
    return next((anchor for anchor in order if anchor in found), "absolute")


def _counted(moment: Moment) -> Anchor:
    if moment.kind in ("part", "same") or "same" in (moment.which, moment.year_which):
        return "context"
    if moment.kind == "vague":
        return "none"
    if moment.of is not None:
        return _counted(moment.of)
    return "absolute" if moment.year is not None else "published"
