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
from isnad.reading.encoding import Decoded, decode
from isnad.reading.messages import problem
from isnad.reading.outlets import by_url, kind_of
from isnad.reading.publication import Told, from_path
from isnad.reading.sources import Bytes, ReadError

READER = "json/1"
_SURROGATE = re.compile("[\ud800-\udfff]")
_ENDS = ("Unterminated", "Expecting value", "Expecting ',' delimiter", "Expecting property name",
         "Expecting ':' delimiter")  # fmt: skip


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
    first = stream.line()
    if first.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in first[:400]:
        # UTF-16: its line ends are no single bytes.
        text = decode(stream.rest(first))
        lines = text.text.splitlines(keepends=True) if text else []
        yield from _lines(iter([line.encode("utf-8", "replace") for line in lines]),
                          name, limit, mapping, lexicon, None)  # fmt: skip
        return
    if _is_document(first, suffix):
        yield from _document(stream.rest(first), name, mapping, lexicon, suffix, limit)
        return
    yield from _lines(_streamed(first, stream), name, limit, mapping, lexicon, stream)


def _streamed(first: bytes, stream: Bytes) -> Iterator[bytes]:
    while first:
        yield first
        first = stream.line()


def _is_document(first: bytes, suffix: str) -> bool:
    """One JSON value over many lines, rather than one a line."""
    head = first.removeprefix(b"\xef\xbb\xbf").strip()
    if head.startswith(b"[") or head in (b"", b"{"):
        return True
    if suffix in (".jsonl", ".ndjson"):
        return False
    try:
        json.loads(head)
    except (ValueError, RecursionError):
        return True
    return False


def _document(
    data: bytes, name: str, mapping: Mapping[str, str], lexicon: Lexicon, suffix: str, limit: int
) -> Iterator[Found | Problem]:
    decoded = decode(data)
    if decoded is None:
        yield problem("bad-encoding", name)
        return
    if not decoded.text.strip():
        yield problem("empty-file", name)
        return
    try:
        value = json.loads(decoded.text)
    except RecursionError:
        yield problem("bad-json", name, reason="nested too deep")
        return
    except json.JSONDecodeError as error:
        if "Extra data" in error.msg or suffix in (".jsonl", ".ndjson"):
            lines = data.splitlines(keepends=True)
            yield from _lines(iter(lines), name, limit, mapping, lexicon, None)
        else:
            yield _bad(error, decoded.text, name, f"line {error.lineno}")
        return
    except ValueError as error:
        yield problem("bad-json", name, reason=str(error))
        return
    single = isinstance(value, dict) and not {"reports", "stories"} & set(value)
    for number, record in enumerate(_flat(value), 1):
        place = "" if single else f"record {number}"
        yield _found(record, name, place, mapping, lexicon, decoded)


def _lines(
    lines: Iterator[bytes], name: str, limit: int, mapping: Mapping[str, str], lexicon: Lexicon,
    stream: Bytes | None,
) -> Iterator[Found | Problem]:  # fmt: skip
    number, any_line = 0, False
    while True:
        try:
            line = next(lines, None)
        except ReadError as error:
            found = error.problem
            place = f"line {number + 1}" + (f", {found.place}" if found.place else "")
            yield Problem(found.code, name, found.message, found.remedy, found.message_ar,
                          found.remedy_ar, place)  # fmt: skip
            return
        if line is None:
            break
        number += 1
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        place = f"line {number}"
        if len(line) > limit:
            any_line = True
            yield problem("too-large", name, place, limit=f"{limit:,}")
            if stream is not None and not line.endswith(b"\n"):
                stream.skip_line()
        elif line.strip():
            any_line = True
            yield from _line(line, name, place, mapping, lexicon)
    if not any_line:
        yield problem("empty-file", name)


def _line(
    line: bytes, name: str, place: str, mapping: Mapping[str, str], lexicon: Lexicon
) -> Iterator[Found | Problem]:
    decoded = decode(line)
    if decoded is None:
        yield problem("bad-encoding", name, place)
        return
    try:
        value = json.loads(decoded.text.strip())
    except json.JSONDecodeError as error:
        yield _bad(error, decoded.text.strip(), name, place)
        return
    except (ValueError, RecursionError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else str(error)
        yield problem("bad-json", name, place, reason=reason)
        return
    several = list(_flat(value))
    for number, record in enumerate(several, 1):
        where = place if len(several) == 1 else f"{place}, record {number}"
        yield _found(record, name, where, mapping, lexicon, decoded)


def _bad(error: json.JSONDecodeError, text: str, name: str, place: str) -> Problem:
    ended = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
    cut = ended and error.msg.startswith(_ENDS)
    reason = f"{error.msg}, column {error.colno}"
    return problem("truncated-json" if cut else "bad-json", name, place, reason=reason)


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
