"""What is told of another library, and how it is loaded."""

import importlib
import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Any


@dataclass(frozen=True, slots=True)
class Score:
    """A library's score on the cases of a row; an empty `measure` means every row of the suite."""

    library: str
    suite: str
    measure: str
    score: float


def load(module: str) -> Any:
    """A library's module, without types; None where it is not installed or cannot be imported."""
    if importlib.util.find_spec(module.partition(".")[0]) is None:
        return None
    try:
        return importlib.import_module(module)
    except Exception:  # whatever it raises, it is not there for us
        return None


@contextmanager
def standing_in(suite: ModuleType, name: str, reader: Any) -> Iterator[None]:
    """Lets a reader stand where the suite calls ours: the same judge then marks its answers."""
    ours = getattr(suite, name)
    setattr(suite, name, reader)
    try:
        yield
    finally:
        setattr(suite, name, ours)
