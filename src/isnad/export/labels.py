"""What the values of the enumerations are called, in English and in Arabic."""

from functools import lru_cache
from pathlib import Path
from typing import Literal

Language = Literal["en", "ar"]
LANGUAGES: tuple[Language, ...] = ("en", "ar")

_FILE = Path(__file__).parent / "data" / "labels.yaml"

Labels = dict[str, dict[str, dict[str, str]]]
"""{kind: {value: {"en": label, "ar": label}}}"""


@lru_cache(maxsize=1)
def load_labels() -> Labels:
    """All labels by kind ("event", "factuality", "counted", ...) and value."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with _FILE.open(encoding="utf-8") as stream:
        data = yaml.load(stream, Loader=loader)  # noqa: S506 (a safe loader)
    return {kind: values for kind, values in data.items() if isinstance(values, dict)}


def label(kind: str, value: str, language: Language) -> str:
    """The label of a value; a value without one stands for itself, its underscores opened."""
    names = load_labels().get(kind, {}).get(value)
    return names[language] if names else value.replace("_", " ")
