"""What kind of thing an input is, by its first bytes rather than by its name."""

import re

_MAGIC = (
    (b"%PDF", "PDF"), (b"PK\x03\x04", "ZIP, DOCX"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"), (b"\xd0\xcf\x11\xe0", "DOC"), (b"7z\xbc\xaf", "7z"), (b"Rar!", "RAR"),
    (b"\x7fELF", "ELF"), (b"BZh", "bzip2"), (b"\xfd7zXZ", "xz"), (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"SQLite format 3", "SQLite"), (b"RIFF", "RIFF"), (b"OggS", "Ogg"), (b"ID3", "MP3"),
    (b"{\\rtf", "RTF"), (b"\x1f\x8b", "gzip"),
)  # fmt: skip
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27})
_SAMPLE = 8192
_HTML = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]|<meta\s|<div[\s>]|<p[\s>]",
    re.IGNORECASE,
)
_RECORDS = re.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:\{\s*\"|\[\s*\{\s*\")")
_UNREAD = (
    (re.compile(rb"<rss[\s>]|<feed[\s>]|<rdf:RDF", re.IGNORECASE), "RSS"),
    (re.compile(rb"^WARC/1"), "WARC"),
    (re.compile(rb"^From: .{0,400}?^MIME-Version:", re.DOTALL | re.MULTILINE), "MHTML"),
)

JSON_SUFFIXES: tuple[str, ...] = (".jsonl", ".ndjson", ".json")
PAGE_SUFFIXES: tuple[str, ...] = (".html", ".htm", ".xhtml", ".shtml")


def binary_kind(data: bytes) -> str | None:
    """The kind of what is no text, "binary" if it has no name; None for text in any encoding.

    UTF-16, which is full of NULs, must have been told apart before.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return "binary" if controls > max(2, len(sample) // 300) else None


def unread_kind(data: bytes) -> str | None:
    """The kind of a text that holds reports but is not read as one: a feed, an archive."""
    head = data[:2048].lstrip()
    return next((kind for pattern, kind in _UNREAD if pattern.search(head)), None)


def is_records(head: bytes, suffix: str) -> bool:
    """Whether an input holds JSON: by its name, or by its first signs."""
    return suffix in JSON_SUFFIXES or (
        suffix not in PAGE_SUFFIXES and _RECORDS.match(head) is not None
    )


def is_page(text: str, suffix: str) -> bool:
    """Whether a text is HTML: by its name, or by the tags that it begins with."""
    head = text[:4096].lstrip().encode("utf-8", "replace")
    return suffix in PAGE_SUFFIXES or (
        head.startswith(b"<") and _HTML.search(head) is not None
    ) or (b"</" in head and len(_HTML.findall(head)) > 2)  # fmt: skip
