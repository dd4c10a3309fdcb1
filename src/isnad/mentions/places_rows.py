"""What rows of the table tell of each other, and which names places share."""

import math
from typing import Any

from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_phrase import Phrase

_ARTICLE = "\u0627\u0644"

Record = tuple[Any, ...]


def distance(a: Record, b: Record) -> float:
    """Kilometres between two records; 0 where either has no coordinates."""
    if a[4] is None or b[4] is None:
        return 0.0
    x = (a[5] - b[5]) * math.cos(math.radians((a[4] + b[4]) / 2))
    return 111.2 * math.hypot(x, a[4] - b[4])


def area_of(record: Record) -> str:
    """The first-level area that a record is or lies in, "" if none is known."""
    return str(record[2] or record[0] if record[8] == "admin1" else record[2])


def is_shared(index: PlaceIndex, phrase: Phrase) -> bool:
    """Whether a name without its class noun is a word, or that of places in several provinces."""
    core, words = phrase.core, index.words
    at = core.first + 1 if core.name_first == core.first else core.name_first
    forms = (
        {index.norm(at), index.norm(at).removeprefix(_ARTICLE)} if core.last == at + 1 else set()
    )
    bare = [i for (end, reading), ids in index.names.get(at, {}).items()
            if end == core.name_last and not reading.pre for i in ids]  # fmt: skip
    lies = {(index.records[i][1], area_of(index.records[i])) for i in (*core.ids, *bare)}
    return len(lies) > 1 or any(forms & words[name] for name in ("common", "soft", "everyday"))
