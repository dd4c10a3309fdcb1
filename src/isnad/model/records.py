"""Coded reports read back from JSON: what `isnad.export.jsonl` writes, and bare gold files.

A bare claim has no spans, offsets, coordinates or rules. Its evidence is then looked for in the
text, else in the title; evidence that stands in neither gets the stretch most like it.
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from typing import Any, TypeVar

from isnad.model.claim import FACTUALITIES, Claim, Coded, Step
from isnad.model.problem import IsnadError, Problem
from isnad.model.report import Publication, Report
from isnad.model.spans import Field, Span
from isnad.model.values import Compare, Count, Link, Party, Period, Place, Victim, Wording

_T = TypeVar("_T")
_Record = Mapping[str, Any]
_MOST_COUNTED = 10**12
"""No count of a report is higher; what is, was not counted."""
_REMEDY = "Give what `isnad code --format jsonl` wrote, or a file in the shape of gold."


def coded_from_dict(value: object, file: str = "", place: str = "") -> Coded:
    """The coded report that `value`, parsed JSON, describes; keys it does not know are ignored.

    `file` and `place` ("line 3") say where it came from. Raises IsnadError for what is no coded
    report: no object with report and claims, a report without id or text, a slot of another shape.
    """
    try:
        record = _record(value, "a coded report")
        if "report" not in record or "claims" not in record:
            raise ValueError("it has no report or no claims")
        report = report_from_dict(_record(record["report"], "report"))
        claims = _all(record, "claims", lambda item: _claim(item, report))
        _refuse_twins(claims)
        return Coded(report, claims, _all(record, "wording", _wording))
    except (ValueError, OverflowError) as error:
        message = f"no coded report: {error}."
        raise IsnadError(Problem("not-coded", file, message, _REMEDY, place=place)) from None


def report_from_dict(record: _Record) -> Report:
    """The report itself; raises ValueError for one without id or text, or with a bad day."""
    return Report(
        id=_text(record, "id"),
        text=_text(record, "text"),
        title=_maybe(record, "title", str) or "",
        outlet=_maybe(record, "outlet", str) or "",
        outlet_kind=_maybe(record, "outlet_kind", str),
        published=_publication(record),
        byline=_maybe(record, "byline", str),
        url=_maybe(record, "url", str),
        language=_maybe(record, "language", str) or "ar",
        read_by=_maybe(record, "read_by", str) or "",
    )


def _refuse_twins(claims: Sequence[Claim]) -> None:
    """Claims are named by the ids of report and claim: two of one name would become one."""
    seen: set[str] = set()
    for claim in claims:
        if claim.id in seen:
            raise ValueError(f"two claims have the id {claim.id[:40]}")
        seen.add(claim.id)


def _publication(record: _Record) -> Publication | None:
    day = _day(record, "published")
    if day is None:
        return None
    read_from = _maybe(record, "published_from", str) or "record"
    sure = _maybe(record, "published_sure", bool)
    words = _maybe(record, "published_text", str)
    return Publication(day, read_from, sure is not False, words)


def _claim(record: _Record, report: Report) -> Claim:
    evidence = _text(record, "evidence")
    factuality = _maybe(record, "factuality", str) or "asserted"
    if factuality not in FACTUALITIES:
        raise ValueError(f"no such factuality: {factuality[:40]}")
    name = _text(record, "id")
    if "/" in name:  # it parts the report's id from the claim's
        raise ValueError(f"a claim's id has a slash: {name[:40]}")
    return Claim(
        id=name,
        event=_text(record, "event"),
        evidence=evidence,
        evidence_span=_span(record.get("evidence_span")) or _find(evidence, report),
        factuality=factuality,
        actors=_all(record, "actors", _party),
        targets=_all(record, "targets", _party),
        counts=_all(record, "counts", _count),
        location=_one(record, "location", _place),
        destination=_all(record, "destination", _place),
        time=_one(record, "time", _period),
        chain=_all(record, "chain", _link),
        quoted=_maybe(record, "quoted", bool) or False,
        means=_maybe(record, "means", str),
        objects=tuple(str(item) for item in _list(record, "objects")),
        victims=_all(record, "victims", _victim),
        compare=_one(record, "compare", _compare),
        rule=_maybe(record, "rule", str) or "",
        trigger=_span(record.get("trigger")),
        why=_all(record, "why", _step),
    )


def _party(record: _Record) -> Party:
    return Party(
        _maybe(record, "group", str),
        _maybe(record, "text", str) or "",
        _maybe(record, "entity", str),
        _maybe(record, "nationality", str),
        _span(record.get("span")),
    )


def _count(record: _Record) -> Count:
    low, high = _maybe(record, "min", int) or 0, _maybe(record, "max", int)
    if not 0 <= low <= (low if high is None else high) <= _MOST_COUNTED:
        raise ValueError("a count without 0 <= min <= max, or beyond all counting")
    return Count(
        _text(record, "of"),
        _maybe(record, "who", str) or "people",
        low,
        high,
        _maybe(record, "text", str) or "",
        _span(record.get("span")),
    )


def _place(record: _Record) -> Place:
    return Place(
        name=_text(record, "name"),
        within=_maybe(record, "within", str),
        country=_maybe(record, "country", str),
        latitude=_number(record, "latitude"),
        longitude=_number(record, "longitude"),
        geonames=_maybe(record, "geonames", int),
        pcode=_maybe(record, "pcode", str),
        admin1=_maybe(record, "admin1", str),
        precision=_maybe(record, "precision", str),
        candidates=tuple(str(item) for item in _list(record, "candidates")),
        span=_span(record.get("span")),
    )


def _period(record: _Record) -> Period:
    return Period(
        _day(record, "start"),
        _day(record, "end"),
        _maybe(record, "text", str) or "",
        _span(record.get("span")),
        _hour(record, "hour"),
    )


def _link(record: _Record) -> Link:
    kind = _maybe(record, "kind", str) or "anonymous"
    return Link(_text(record, "name"), kind, _span(record.get("span")))


def _victim(record: _Record) -> Victim:
    return Victim(
        _text(record, "name"),
        _maybe(record, "age", int),
        _maybe(record, "sex", str),
        _maybe(record, "role", str),
    )


def _compare(record: _Record) -> Compare:
    return Compare(_text(record, "way"), _text(record, "text"), _span(record.get("span")))


def _step(record: _Record) -> Step:
    words = _maybe(record, "words", str) or ""
    return Step(_text(record, "slot"), _text(record, "rule"), words, _span(record.get("span")))


def _wording(record: _Record) -> Wording:
    span = _span(record.get("span"))
    return Wording(_text(record, "text"), _maybe(record, "about", str), _text(record, "kind"), span)


def _span(value: object) -> Span | None:
    if value is None:
        return None
    record = _record(value, "a span")
    field: Field = "title" if record.get("field") == "title" else "text"
    start, end = _maybe(record, "start", int), _maybe(record, "end", int)
    if start is None or end is None or not 0 <= start <= end:
        raise ValueError("a span without start and end in order")
    return Span(field, start, end)


def _find(evidence: str, report: Report) -> Span:
    """Where the evidence stands; of a text that lacks it, the longest run of its first words."""
    words = evidence.split()
    while words:
        pattern = re.compile(r"\s+".join(map(re.escape, words)))
        fields: tuple[tuple[Field, str], ...] = (("text", report.text), ("title", report.title))
        for field, text in fields:
            found = pattern.search(text)
            if found:
                return Span(field, found.start(), found.end())
        # Halved, not shortened by one: long evidence that is nowhere must not cost its square.
        words = words[: len(words) // 2]
    return Span("text", 0, 0)


def _record(value: object, what: str) -> _Record:
    if not isinstance(value, dict):
        raise ValueError(f"{what} is no object")
    return value


def _list(record: _Record, key: str) -> Sequence[Any]:
    value = record.get(key)
    if value is None:
        return ()
    if not isinstance(value, list):
        raise ValueError(f"{key} is no list")
    return value


def _all(record: _Record, key: str, read: Callable[[_Record], _T]) -> tuple[_T, ...]:
    return tuple(read(_record(item, f"an entry of {key}")) for item in _list(record, key))


def _one(record: _Record, key: str, read: Callable[[_Record], _T]) -> _T | None:
    value = record.get(key)
    return None if value is None else read(_record(value, key))


def _text(record: _Record, key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str) or (key == "id" and not value):
        raise ValueError(f"{key} is no text")
    return value


def _maybe(record: _Record, key: str, kind: type[_T]) -> _T | None:
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ValueError(f"{key} is no {kind.__name__}")
    return value


def _number(record: _Record, key: str) -> float | None:
    value = record.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{key} is no number")
    if not math.isfinite(number := float(value)):
        raise ValueError(f"{key} is not finite")
    return number


def _day(record: _Record, key: str) -> date | None:
    value = _maybe(record, key, str)
    return date.fromisoformat(value) if value else None


def _hour(record: _Record, key: str) -> time | None:
    value = _maybe(record, key, str)
    return time.fromisoformat(value) if value else None
