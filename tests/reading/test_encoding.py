"""Bytes in any encoding, with right, wrong and no declaration."""

import codecs

import pytest

from isnad.reading.encoding import declared_encoding, decode

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16", "cp1256", "iso-8859-6")


def simple(text: str) -> str:
    """The text without the letters and signs that ISO-8859-6 lacks."""
    for sign in "«»–—":
        text = text.replace(sign, '"')
    return text


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_text_comes_back_whole(encoding: str, text: str) -> None:
    plain = simple(text)
    found = decode(plain.encode(encoding))
    assert found is not None
    assert found.text == plain
    assert found.lost == 0


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_with_a_mark(encoding: str, text: str) -> None:
    mark = codecs.BOM_UTF16_LE if encoding.endswith("le") else codecs.BOM_UTF16_BE
    found = decode(mark + text.encode(encoding))
    assert found is not None
    assert (found.text, found.encoding, found.repaired) == (text, encoding, None)


@pytest.mark.parametrize(
    ("real", "declared", "repaired"),
    [
        ("utf-8", "utf-8", None),
        ("utf-8", "windows-1256", "declared"),
        ("cp1256", "windows-1256", None),
        ("cp1256", "utf-8", "declared"),
        ("iso-8859-6", "windows-1256", "declared"),
        ("utf-8", "iso-8859-1", "declared"),
        ("cp1256", "iso-8859-1", "declared"),
    ],
)
def test_a_declaration_is_checked_against_the_bytes(
    real: str, declared: str, repaired: str | None, text: str
) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">{simple(text)}'
    found = decode(page.encode(real))
    assert found is not None
    assert found.text == page
    assert found.repaired == repaired


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("cp1252", "utf-8"), ("latin-1", "utf-8"), ("cp1256", "utf-8"), ("cp1252", "cp1256")],
)
def test_garbled_letters_are_read_aright(wrong: str, right: str, text: str) -> None:
    # Browsers give the five bytes that cp1252 leaves undefined as control characters.
    garbled = "".join(
        bytes([byte]).decode(wrong, "ignore") or chr(byte) for byte in text.encode(right)
    )
    found = decode(garbled.encode("utf-8"))
    assert found is not None
    assert (found.text, found.repaired) == (text, "mojibake")


def test_a_good_text_is_never_taken_for_a_garbled_one() -> None:
    heavy = "ظل الضابط يضرب طبل الطوارئ ظهرا، وطلب حفظ النظام وضبط الطرق ووقف إطلاق النار. " * 20
    found = decode(heavy.encode())
    assert found is not None
    assert (found.text, found.repaired) == (heavy, None)


def test_a_few_broken_bytes_are_replaced_and_counted(text: str) -> None:
    data = bytearray(text.encode())
    data[40] = 0xFF
    found = decode(bytes(data))
    assert found is not None
    assert found.encoding == "utf-8"
    assert 1 <= found.lost <= 2


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="windows-1256">', "cp1256"),
        (b"<meta charset=UTF-8>", "utf-8"),
        (b'<?xml version="1.0" encoding="iso-8859-6"?><html>', "iso-8859-6"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=utf8'>", "utf-8"),
        (b"<p>no word of it</p>", None),
    ],
)
def test_declarations(head: bytes, name: str | None) -> None:
    assert declared_encoding(head) == name


def test_noise_is_no_text() -> None:
    assert decode(bytes(range(128, 256)) * 3) is None
