"""JSON to reports: JSON Lines, a report or a list of them, coded reports, stories of reports."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from isnad.lexicon import Lexicon
from isnad.model import OUTLET_KINDS, Problem
from isnad.reading.days import read_day
from isnad.reading.draft import Draft
from isnad.reading.encoding import Decoded
from isnad.reading.json_values import json_values
from isnad.reading.messages import problem
from isnad.reading.outlets import by_url, kind_of
from isnad.reading.publication import Told, from_path
from isnad.reading.sources import Bytes

READER = "json/1"
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Found:
    """A record's draft, its place, the hash of its content and how its bytes were read."""

    draft: Draft
    place: str
    digest: str
    decoded: Decoded | None = None


def read_records(
    stream: Bytes, name: str, suffix: str, limit: int, mapping: Mapping[str, str], lexicon: Lexicon
) -> Iterator[Found | Problem]:
    """The records of a JSON input, streamed line by line where it is JSON Lines."""
    for one in json_values(stream, name, suffix, limit):
        if isinstance(one, Problem):
            yield one
            continue
        several = list(_flat(one.value))
        single = len(several) == 1 and (one.place or not _holds_many(one.value))
        for number, record in enumerate(several, 1):
            count = f"record {number}"
            where = one.place if single else f"{one.place}, {count}" if one.place else count
            yield _found(record, name, where, mapping, lexicon, one.decoded)


def _holds_many(value: Any) -> bool:
    """Whether a document is made to hold several reports, though it may hold one."""
    return not isinstance(value, dict) or bool({"reports", "stories"} & set(value))


def _flat(value: Any) -> Iterator[Any]:
    """The report objects of a value: of a list, a coded report, a story, an answer of stories."""
    if isinstance(value, list):
        for one in value:
            yield from _flat(one) if isinstance(one, dict) else [one]
    elif isinstance(value, dict) and isinstance(value.get("report"), dict):
        yield value["report"]
    elif isinstance(value, dict) and isinstance(value.get("reports"), list):
        yield from _flat(value["reports"])
    elif isinstance(value, dict) and isinstance(value.get("stories"), list):
        yield from _flat(value["stories"])
    else:
        yield value


def _found(
    record: Any, name: str, place: str, mapping: Mapping[str, str], lexicon: Lexicon,
    decoded: Decoded,
) -> Found | Problem:  # fmt: skip
    if not isinstance(record, dict):
        return problem("not-a-report", name, place, reason="no-object")
    text = _field(record, "text", mapping)
    if text is None:
        field = mapping.get("text", "text")
        if _has(record, "text", mapping):
            return problem("no-text", name, place)
        return problem("not-a-report", name, place, reason="no-field", field=field)
    if not isinstance(text, str):
        return problem("not-a-report", name, place, reason="field-type",
                       field=mapping.get("text", "text"))  # fmt: skip
    if not text.strip():
        return problem("no-text", name, place)
    canonical = json.dumps(record, sort_keys=True).encode()
    return Found(_draft(record, text, mapping, lexicon), place,
                 hashlib.sha256(canonical).hexdigest(), decoded)  # fmt: skip


def _draft(
    record: dict[str, Any], text: str, mapping: Mapping[str, str], lexicon: Lexicon
) -> Draft:
    def word(field: str) -> str:
        value = _field(record, field, mapping)
        return _safe(str(value)) if isinstance(value, str | int) and value is not True else ""

    published = _field(record, "published", mapping)
    day = read_day(published) if published is not None else None
    told = [Told(day.day, "record", str(published), day.sure)] if day else []
    url, kind = word("url") or None, word("outlet_kind")
    outlet, hosted = word("outlet"), by_url(url, lexicon)
    found = kind_of(outlet, lexicon) if outlet else None
    if found is None and hosted is not None:
        found = hosted.kind
    return Draft(
        text=_safe(text),
        title=word("title"),
        outlet=outlet or (hosted.name if hosted else ""),
        outlet_kind=kind if kind in OUTLET_KINDS else found,
        byline=word("byline") or None,
        url=url,
        told=(*told, *from_path(url, "url")),
        id=word("id") or None,
        bad_day=str(published)[:60] if published not in (None, "") and day is None else None,
        read_by=READER,
    )


def _safe(text: str) -> str:
    """Half surrogates, which no encoding can write, one for one replaced: offsets hold."""
    return _SURROGATE.sub("\ufffd", text)


def _has(record: dict[str, Any], field: str, mapping: Mapping[str, str]) -> bool:
    name = mapping.get(field, field)
    return name in record or "." in name


def _field(record: dict[str, Any], field: str, mapping: Mapping[str, str]) -> Any:
    """A field by its mapped name, or by its own; "a.b" goes into the object under "a"."""
    name = mapping.get(field, field)
    if name in record:
        return record[name]
    value: Any = record
    for part in name.split("."):
        if not isinstance(value, dict):
            return None
        value = value.get(part)
    return value
