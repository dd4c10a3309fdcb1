"""The inputs a user names, as single files in a fixed order, and their bytes within bounds."""

import glob
import gzip
import io
import os
import stat
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from isnad.model import Problem
from isnad.reading.messages import problem

STANDARD_INPUT = "-"
# What browsers save beside a page; nothing else in a folder is passed over without a word.
_SIDE_FILES = frozenset(
    {
        ".css",
        ".js",
        ".mjs",
        ".map",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".svg",
        ".webp",
        ".avif",
        ".ico",
        ".woff",
        ".woff2",
        ".ttf",
        ".otf",
        ".eot",
        ".mp3",
        ".mp4",
        ".webm",
        ".m3u8",
        ".wasm",
    }
)
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Source:
    """One input. `name` is how the user knows it; `stem` and `suffix` are its name's, sans .gz."""

    name: str
    path: Path | None
    stem: str
    suffix: str


def sources(paths: Sequence[str]) -> Iterator[Source | Problem]:
    """Every input behind the names, in their order; folders and patterns are sorted inside."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield Source("<stdin>", None, "stdin", "")
        elif os.path.lexists(path):
            yield from _existing(path)
        elif glob.has_magic(path):
            yield from _matching(path)
        else:
            yield problem("missing-file", path)


def _existing(path: str) -> Iterator[Source | Problem]:
    try:
        mode = Path(path).stat().st_mode
    except PermissionError:
        yield problem("no-permission", path)
        return
    except OSError:
        yield problem("missing-file", path)
        return
    if stat.S_ISDIR(mode):
        yield from _inside(path)
    elif stat.S_ISREG(mode) or stat.S_ISFIFO(mode):  # a shell's <(command) is a pipe
        yield source(path)
    else:
        yield problem("not-a-file", path)


def _matching(pattern: str) -> Iterator[Source | Problem]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 (absolute patterns too)
    if not found:
        yield problem("no-match", pattern)
    for path in found:
        yield from _existing(path)


def _inside(folder: str) -> Iterator[Source | Problem]:
    any_file = False
    faults: list[Problem] = []

    def unreadable(error: OSError) -> None:
        faults.append(problem("no-permission", str(error.filename or folder)))

    for root, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if name.startswith(".") or path.suffix.lower() in _SIDE_FILES or not path.is_file():
                continue
            any_file = True
            yield source(str(path))
        yield from faults
        faults.clear()
    yield from faults
    if not any_file and not faults:
        yield problem("empty-folder", folder)


def source(path: str) -> Source:
    """The source of a path that exists."""
    name = Path(path).name
    if name.lower().endswith(".gz"):
        name = name[:-3]
    inner = Path(name)
    return Source(path, Path(path), inner.stem or "report", inner.suffix.lower())


class ReadError(Exception):
    """A source cannot be read on; carries the problem."""

    def __init__(self, found: Problem) -> None:
        super().__init__(found.message)
        self.problem = found


class Bytes:
    """A source's bytes, decompressed where they are compressed, read a line or a whole at a time.

    Every method raises ReadError for what cannot be read, with the byte it happened at.
    """

    def __init__(self, of: Source, limit: int) -> None:
        self._of, self._limit = of, limit
        self._buffered: io.BufferedReader | None = None
        try:
            raw: Any = sys.stdin.buffer if of.path is None else of.path.open("rb", buffering=0)
            self._buffered = io.BufferedReader(raw, 1 << 16)
            head = self._buffered.peek(2)[:2]
        except OSError as error:
            raise self._error(error) from None
        self.compressed = head == _GZIP
        self._stream: BinaryIO = (
            gzip.GzipFile(fileobj=self._buffered) if self.compressed else self._buffered  # type: ignore[assignment]
        )

    def close(self) -> None:
        """Closes the file; standard input is left to its owner."""
        if self._buffered is not None and self._of.path is None:
            self._buffered.detach()
        elif self._buffered is not None:
            self._buffered.close()

    def head(self) -> bytes:
        """The first bytes, left in place."""
        try:
            return bytes(self._stream.peek(1024)[:1024])  # type: ignore[attr-defined]
        except (OSError, EOFError, zlib.error) as error:
            raise self._error(error) from None

    def size(self) -> int | None:
        """The size of a plain file; None where only reading tells."""
        if self._of.path is None or self.compressed:
            return None
        return self._of.path.stat().st_size

    def line(self) -> bytes:
        """The next line with its end, b"" at the end; a longer one is cut at limit + 1 bytes."""
        try:
            return self._stream.readline(self._limit + 1)
        except (OSError, EOFError, zlib.error) as error:
            raise self._error(error) from None

    def skip_line(self) -> None:
        """Reads on to the end of a line that was cut."""
        while True:
            piece = self.line()
            if not piece or piece.endswith(b"\n"):
                return

    def rest(self, before: bytes = b"") -> bytes:
        """All that follows, with `before` set before it; raises "too-large" past the limit."""
        pieces, size = [before], len(before)
        try:
            while size <= self._limit:
                piece = self._stream.read(min(1 << 20, self._limit + 1 - size))
                if not piece:
                    return b"".join(pieces)
                pieces.append(piece)
                size += len(piece)
        except (OSError, EOFError, zlib.error) as error:
            raise self._error(error) from None
        raise ReadError(problem("too-large", self._of.name, limit=f"{self._limit:,}"))

    def _error(self, error: Exception) -> ReadError:
        name = self._of.name
        if isinstance(error, PermissionError):
            return ReadError(problem("no-permission", name))
        if isinstance(error, FileNotFoundError):
            return ReadError(problem("missing-file", name))
        if isinstance(error, EOFError | zlib.error | gzip.BadGzipFile):
            at = f"byte {self._buffered.tell()}" if self._buffered and self._of.path else ""
            return ReadError(problem("bad-gzip", name, at, reason=str(error)))
        return ReadError(problem("unreadable", name, reason=str(error)))
