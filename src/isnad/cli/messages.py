"""What the command line says, in English and in Arabic; the words are data."""

import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from isnad.export.labels import Language
from isnad.export.safe_text import one_line

_FILE = Path(__file__).parent / "data" / "messages.yaml"
LANGUAGE_VARIABLE = "ISNAD_LANG"


@lru_cache(maxsize=1)
def load_messages() -> dict[str, dict[str, str]]:
    """All messages: {key: {"en": ..., "ar": ...}}, with named gaps in braces."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with _FILE.open(encoding="utf-8") as stream:
        data = yaml.load(stream, Loader=loader)  # noqa: S506 (a safe loader)
    return {key: texts for key, texts in data.items() if isinstance(texts, dict)}


def say(key: str, language: Language, **values: object) -> str:
    """The message with its gaps filled; what fills them is made safe for a terminal."""
    safe = {name: one_line(str(value)) for name, value in values.items()}
    return load_messages()[key][language].format(**safe).rstrip()


def language_of(arguments: Sequence[str]) -> Language:
    """The language asked for on a command line that could not be read, else the environment's."""
    words = [*arguments, ""]
    for at, word in enumerate(words):
        if word in ("--lang=ar", "--lang=en"):
            return "ar" if word.endswith("ar") else "en"
        if word == "--lang" and words[at + 1] in ("ar", "en"):
            return "ar" if words[at + 1] == "ar" else "en"
    return "ar" if os.environ.get(LANGUAGE_VARIABLE) == "ar" else "en"
