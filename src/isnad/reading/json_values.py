"""JSON inputs as parsed values: JSON Lines streamed line by line, a document as one value."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from isnad.model import Problem
from isnad.reading.encoding import Decoded, decode
from isnad.reading.messages import problem
from isnad.reading.sources import Bytes, ReadError

_ENDS = ("Unterminated", "Expecting value", "Expecting ',' delimiter", "Expecting property name",
         "Expecting ':' delimiter")  # fmt: skip
LINES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Value:
    """A parsed value; `place` is its line, "" where it is the whole document."""

    value: Any
    place: str
    decoded: Decoded


def json_values(stream: Bytes, name: str, suffix: str, limit: int) -> Iterator[Value | Problem]:
    """The values of a JSON input, each problem in the place of what could not be parsed."""
    first = stream.line()
    if first.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in first[:400]:
        # UTF-16: its line ends are no single bytes.
        text = decode(stream.rest(first))
        lines = text.text.splitlines(keepends=True) if text else []
        yield from _lines(iter([line.encode("utf-8", "replace") for line in lines]), name, limit,
                          None)  # fmt: skip
        return
    if _is_document(first, suffix):
        yield from _document(stream.rest(first), name, suffix, limit)
        return
    yield from _lines(_streamed(first, stream), name, limit, stream)


def _streamed(first: bytes, stream: Bytes) -> Iterator[bytes]:
    while first:
        yield first
        first = stream.line()


def _is_document(first: bytes, suffix: str) -> bool:
    """One JSON value over many lines, rather than one a line."""
    head = first.removeprefix(b"\xef\xbb\xbf").strip()
    if head.startswith(b"[") or head in (b"", b"{"):
        return True
    if suffix in LINES:
        return False
    try:
        json.loads(head)
    except (ValueError, RecursionError):
        return True
    return False


def _document(data: bytes, name: str, suffix: str, limit: int) -> Iterator[Value | Problem]:
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
        if "Extra data" in error.msg or suffix in LINES:
            yield from _lines(iter(data.splitlines(keepends=True)), name, limit, None)
        else:
            yield _bad(error, decoded.text, name, f"line {error.lineno}")
        return
    except ValueError as error:
        yield problem("bad-json", name, reason=str(error))
        return
    yield Value(value, "", decoded)


def _lines(
    lines: Iterator[bytes], name: str, limit: int, stream: Bytes | None
) -> Iterator[Value | Problem]:
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
            yield _line(line, name, place)
    if not any_line:
        yield problem("empty-file", name)


def _line(line: bytes, name: str, place: str) -> Value | Problem:
    decoded = decode(line)
    if decoded is None:
        return problem("bad-encoding", name, place)
    try:
        return Value(json.loads(decoded.text.strip()), place, decoded)
    except json.JSONDecodeError as error:
        return _bad(error, decoded.text.strip(), name, place)
    except (ValueError, RecursionError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else str(error)
        return problem("bad-json", name, place, reason=reason)


def _bad(error: json.JSONDecodeError, text: str, name: str, place: str) -> Problem:
    ended = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
    cut = ended and error.msg.startswith(_ENDS)
    reason = f"{error.msg}, column {error.colno}"
    return problem("truncated-json" if cut else "bad-json", name, place, reason=reason)
