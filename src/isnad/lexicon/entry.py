"""What a phrase of the lexicon stands for, and where a text holds one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from isnad.arabic.clitics import Reading


class Entry(NamedTuple):
    """One sense of a phrase: its category (the section's word for it), id and details."""

    category: str
    id: str
    info: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens [first, last) of a text read as a phrase of the lexicon.

    `reading` is how the first token was parted; for a phrase of one word its `post` is a pronoun.
    """

    first: int
    last: int
    reading: Reading
    entry: Entry
