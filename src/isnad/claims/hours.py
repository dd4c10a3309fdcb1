"""The hour of an event, where its words tell one beyond doubt."""

from datetime import datetime, time

from isnad.mentions import find_times
from isnad.mentions.periods import PeriodMention

_EXACT = frozenset({"second", "minute", "hour"})


def hour_of(mention: PeriodMention, words: str) -> time | None:
    """The hour that the words of a period tell ("at three in the morning of Sunday"), of no zone.

    None where they tell none, a stretch of hours, one that is told roughly, or one that may be
    before or after noon.
    """
    if mention.part is None or mention.until is not None:
        return None
    found = [told for told in find_times(words) if told.kind in ("time", "datetime")]
    if len(found) != 1 or found[0].first != found[0].last:
        return None
    told = found[0]
    if told.ambiguous or told.about or told.bound or told.precision not in _EXACT:
        return None
    first = told.first
    if isinstance(first, datetime):
        return first.time()
    return first if isinstance(first, time) else None
