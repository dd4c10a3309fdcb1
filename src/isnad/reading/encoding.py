"""Bytes to text: which encoding they are in, whatever they declare.

The order: byte order marks, the NULs and 06s of UTF-16, strict UTF-8, UTF-8 with a few broken
bytes, then the single-byte encodings of Arabic, told apart by the share of everyday words.
"""

import codecs
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from isnad.lexicon.compiling import read_data

_FILE = Path(__file__).parent / "data" / "everyday.yaml"

_SAMPLE = 65_536
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SINGLE = ("cp1256", "iso-8859-6", "cp720", "cp864", "mac_arabic")
_SAME = {
    "windows-1256": "cp1256", "cp-1256": "cp1256", "x-cp1256": "cp1256", "iso8859-6": "iso-8859-6",
    "utf8": "utf-8", "utf-16": "utf-16-le", "unicode": "utf-16-le", "arabic": "iso-8859-6",
    "asmo-708": "iso-8859-6", "ecma-114": "iso-8859-6", "iso-8859-6-i": "iso-8859-6",
    "iso-8859-6-e": "iso-8859-6", "us-ascii": "utf-8", "ascii": "utf-8",
}  # fmt: skip
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile("[\u00c0-\u00ff]")
_GARBLED = "\u0637\u0638"  # what the lead bytes of UTF-8 are in windows-1256
_META = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]{2,30})", re.IGNORECASE
)
_XML = re.compile(
    rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([a-zA-Z0-9_:.-]{2,30})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text; `repaired` names why the reading may surprise ("declared", "mojibake")."""

    text: str
    encoding: str
    declared: str | None = None
    repaired: str | None = None
    lost: int = 0
    """How many characters were replaced."""


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page says it is in, by its usual name; None if it says none."""
    found = _XML.search(data[:300]) or _META.search(data[:8192])
    if found is None:
        return None
    name = found[1].decode("ascii").lower().replace("_", "-")
    return _SAME.get(name, name)


def decode(data: bytes) -> Decoded | None:
    """The text of the bytes; None where no encoding gives a plausible text."""
    declared = declared_encoding(data)
    found = _decode(data)
    if found is None:
        return None
    text, encoding, lost = found
    clean = _ungarbled(text) if encoding == "utf-8" else None
    if clean is not None:
        return Decoded(clean, encoding, declared, "mojibake", lost)
    plain_utf8 = encoding == "utf-8" or (data[:2] in (b"\xff\xfe", b"\xfe\xff"))
    if data.isascii():
        reason = None
    elif declared is None:
        reason = None if plain_utf8 else "unmarked"
    else:
        alike = encoding.startswith("utf-16") and declared.startswith("utf")
        reason = None if alike or declared == encoding else "declared"
    return Decoded(text, encoding, declared, reason, lost)


def _decode(data: bytes) -> tuple[str, str, int] | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return text, encoding, text.count("\ufffd")
    wide = _wide(data[:_SAMPLE])
    if wide:
        text = data.decode(wide, "replace")
        return text, wide, text.count("\ufffd")
    try:
        return data.decode("utf-8"), "utf-8", 0
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", "replace")
    lost, letters = text.count("\ufffd"), arabic_letters(text[:_SAMPLE])
    if letters > 20 and lost <= max(3, letters // 50):
        return text, "utf-8", lost
    return _single(data)


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: one byte of each pair is 00 (signs) or 06 (Arabic letters)."""
    if len(sample) < 4 or not (b"\x00" in sample or b"\x06" in sample):
        return None
    even, odd = sample[0::2], sample[1::2]
    share = {
        "utf-16-le": _high(odd) / len(odd),
        "utf-16-be": _high(even) / len(even),
    }
    other = {"utf-16-le": _high(even) / len(even), "utf-16-be": _high(odd) / len(odd)}
    best = max(share, key=lambda name: share[name])
    return best if share[best] >= 0.9 and other[best] < 0.5 else None


def _high(half: bytes) -> int:
    # 20: general punctuation; FE: presentation forms
    return sum(half.count(byte) for byte in (b"\x00", b"\x06", b"\x20", b"\xfe"))


def _single(data: bytes) -> tuple[str, str, int] | None:
    sample = data[:_SAMPLE]
    best: tuple[float, str] | None = None
    for encoding in _SINGLE:
        try:
            text = sample.decode(encoding, "replace")
        except LookupError:
            continue
        mark = _plausible(text)
        if mark > 0 and (best is None or mark > best[0]):
            best = (mark, encoding)
    if best is not None:
        text = data.decode(best[1], "replace")
        return text, best[1], text.count("\ufffd")
    latin = data.decode("cp1252", "replace")
    letters = sum(c.isascii() and c.isalpha() for c in latin[:_SAMPLE])
    return (latin, "cp1252", latin.count("\ufffd")) if letters > len(latin[:_SAMPLE]) / 3 else None


def _plausible(text: str) -> float:
    """How much a text looks like Arabic: everyday words, few foreign letters; 0 if it does not."""
    words = [word.strip(".,:()\"'\u060c\u00ab\u00bb") for word in text.split()]
    if not words:
        return 0.0
    letters = sum(c.isalpha() and not c.isascii() for c in text)
    arabic = arabic_letters(text)
    if not letters or arabic / letters < 0.6:
        return 0.0
    known = everyday_words()
    everyday = sum(word in known for word in words) / len(words)
    strange = (text.count("\ufffd") + letters - arabic) / len(text)
    return arabic / letters * 0.1 + everyday - strange


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """Words that no Arabic text is without."""
    return frozenset(read_data(_FILE)["words"])


def arabic_letters(text: str) -> int:
    """How many letters of the Arabic block a text holds."""
    return sum("\u0621" <= c <= "\u064a" for c in text)


def _as_control(error: UnicodeError) -> tuple[bytes, int]:
    """The control characters that browsers give for bytes undefined in cp1252."""
    if isinstance(error, UnicodeEncodeError):
        held = error.object[error.start : error.end]
        if all(ord(c) < 0x100 for c in held):
            return held.encode("latin-1"), error.end
    raise error


codecs.register_error("as-control", _as_control)


def _ungarbled(text: str) -> str | None:
    """A text whose UTF-8 was once read as something else, read aright; None if it was not."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    latin = len(_LATIN.findall(sample))
    marks = sum(sample.count(mark) for mark in _GARBLED)
    if not letters or max(latin / letters, marks / letters) < 0.25:
        return None
    before = _plausible(sample)
    for wrong, right in (("cp1252", "utf-8"), ("latin-1", "utf-8"), ("cp1256", "utf-8"),
                         ("cp1252", "cp1256")):  # fmt: skip
        try:
            clean = text.encode(wrong, "as-control").decode(right)
        except UnicodeError:
            continue
        if _plausible(clean[:_SAMPLE]) > max(before, 0.1):
            return clean
    return None
