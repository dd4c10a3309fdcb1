"""Problems with their messages, which stand as data in both languages."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from isnad.lexicon.compiling import read_data
from isnad.model import Problem

_FILE = Path(__file__).parent / "data" / "messages.yaml"


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    data: dict[str, Any] = read_data(_FILE)
    return data


def codes() -> tuple[str, ...]:
    """Every code that reading can report."""
    return tuple(_data()["messages"])


def problem(
    code: str, file: str, place: str = "", *, fatal: bool = True,
    reason: str | None = None, language: str | None = None, **values: object,
) -> Problem:  # fmt: skip
    """The problem `code` with its messages filled in.

    `reason` and `language` name entries of the data, or stand as they are; the other values fill
    the messages' fields.
    """
    sides = []
    for side in ("en", "ar"):
        filled = dict(values)
        if reason is not None:
            words = _data()["reasons"].get(reason)
            filled["reason"] = words[side].format(**values) if words else reason
        if language is not None:
            names = _data()["languages"]
            filled["language"] = names.get(language, names["unknown"])[side]
        sides.append([words.format(**filled) for words in _data()["messages"][code][side]])
    (message, remedy), (message_ar, remedy_ar) = sides
    return Problem(code, file, message, remedy, message_ar, remedy_ar, place, fatal)
