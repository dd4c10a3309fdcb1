"""Which of two reports that share their text was there first.

Days decide, and who names whom; within one day the marks of an original do: it is signed or has
its own dateline, comes from a body that makes news rather than passes it on, stands near what it
tells of, is a flash or else the longer text, and says fewer loaded words.
"""

import re
from dataclasses import dataclass

from isnad.model import Step
from isnad.stories.copy_words import copy_words
from isnad.stories.outlet_names import words_of
from isnad.stories.overlap import Overlap
from isnad.stories.prepared import Prepared
from isnad.stories.stems import stem, unjoined

_MAKES_NEWS = {
    "activist_group": 3.0, "agency": 3.0, "official": 3.0, "monitor": 3.0, "party_media": 2.0,
    "channel": 2.0, "tv": 1.5, "radio": 1.5, "newspaper": 1.0, "site": 1.0,
}  # fmt: skip
_DAYS, _HOURS, _NAMES, _SIGNED, _FLASH, _KIND = 4, 3, 5, 1.5, 1.5, 0.5
_NEAR, _LENGTH, _LOADED = 1.0, 2.0, 0.4
_MOST_LOADED = 1.0
_ALL = 0.99
"""The part of a text that another holds where it is no more than a stretch of it."""
_HOUR = re.compile(r"(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Older:
    """How far the first of two reports is the older one (above 0) or the younger (below)."""

    weight: float
    why: tuple[Step, ...]


def older(one: Prepared, two: Prepared, shared: Overlap, one_named: bool, two_named: bool) -> Older:
    """Weighs the marks; `one_named` tells that the second names the first as its source."""
    marks: list[tuple[str, float]] = []
    if one_named != two_named:
        marks.append(("direction.named", _NAMES if one_named else -_NAMES))
    apart = _days_apart(one, two)
    if apart:
        # A day may be the time zone's; beyond it no name can turn the order round.
        certain = _DAYS if abs(apart) == 1 else 3 * _DAYS
        marks.append(("direction.days", certain if apart > 0 else -certain))
    elif one.day is not None and two.day is not None:
        hours = _minutes(one), _minutes(two)
        if hours[0] is not None and hours[1] is not None and hours[0] != hours[1]:
            marks.append(("direction.hours", _HOURS if hours[0] < hours[1] else -_HOURS))
    marks.append(("direction.signed", _SIGNED * (_is_signed(one) - _is_signed(two))))
    kinds = (_MAKES_NEWS.get(p.report.outlet_kind or "", 1.0) for p in (one, two))
    marks.append(("direction.kind", _KIND * (next(kinds) - next(kinds))))
    marks.append(("direction.near", _NEAR * (_is_near(one) - _is_near(two))))
    marks.append(("direction.flash", _FLASH * (_is_flash(one) - _is_flash(two))))
    marks.append(("direction.length", _LENGTH * (shared.second - shared.first)))
    trimmed = max(shared.first, shared.second) >= _ALL  # the rest of the longer one tells nothing
    loaded = 0 if trimmed else _LOADED * (len(two.coded.wording) - len(one.coded.wording))
    marks.append(("direction.loaded", max(-_MOST_LOADED, min(_MOST_LOADED, loaded))))
    weight = round(sum(mark for _, mark in marks), 6)
    if weight == 0:
        weight = 1e-6 if (one.day or 0, one.id) < (two.day or 0, two.id) else -1e-6
    strong = [Step("parent", rule) for rule, mark in marks if mark * weight > 0]
    return Older(weight, tuple(strong))


def _days_apart(one: Prepared, two: Prepared) -> int:
    """How many days the second is younger; 0 where a day is unknown."""
    return two.day - one.day if one.day is not None and two.day is not None else 0


def _minutes(prepared: Prepared) -> int | None:
    """The minute of the day a report was published, where the words of its date tell it."""
    published = prepared.report.published
    found = _HOUR.search(published.text) if published and published.text else None
    return 60 * int(found[1]) + int(found[2]) if found else None


def _is_signed(prepared: Prepared) -> bool:
    """Whether a report bears its own outlet's name: in the dateline, or as its last line."""
    if prepared.dateline is not None and prepared.report.outlet_kind in ("agency", None):
        return True
    name = words_of(prepared.report.outlet)
    lines = prepared.report.text.rstrip().rsplit("\n", 3)[1:]
    return bool(name) and any(words_of(line) == name for line in lines)


def _is_flash(prepared: Prepared) -> bool:
    """Whether a report begins as a flash does."""
    words = [unjoined(word) for word in words_of(prepared.report.text[:40])[:2]]
    flashes = copy_words().flashes
    return bool(words) and (words[0] in flashes or " ".join(words) in flashes)


def _is_near(prepared: Prepared) -> bool:
    """Whether the outlet is called after a place that the report tells of."""
    name = {stem(word) for word in words_of(prepared.report.outlet)}
    return any(
        claim.location is not None and not name.isdisjoint(map(stem, words_of(claim.location.name)))
        for claim in prepared.coded.claims
    )
