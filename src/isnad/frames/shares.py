"""Part of those counted ("among them three children") as an entry of its own."""

from collections.abc import Sequence

from isnad.frames.draft import Draft
from isnad.frames.item import Item

_MATERIEL = frozenset({"munitions", "strikes"})
_NEAR, _NEXT = 8, 3
"""How far behind those counted a part of them is told, in a clause of the event or in another."""


def add_shares(draft: Draft, items: Sequence[Item]) -> None:
    """Count a part under what the whole before it is counted under.

    `items` are the sentence's; a part that has an entry already keeps it.
    """
    taken = {item.first for _, item in draft.counts}
    for item in items:
        count = item.count
        if count is None or not count.subset or item.first in taken:
            continue
        if not (count.explicit or count.name or not count.definite):
            continue
        own = any(c.first <= item.first < c.last for c in draft.clauses)
        whole = [
            (of, known) for of, known in draft.counts
            if of not in _MATERIEL and 0 <= item.first - known.last <= (_NEAR if own else _NEXT)
        ]  # fmt: skip
        if whole:
            of, _ = max(whole, key=lambda pair: pair[1].first)
            draft.counts.append((of, item))
            taken.add(item.first)
