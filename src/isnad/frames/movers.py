"""Whether those who move are a force: a family arrives too, and a minister leaves."""

from collections.abc import Mapping

from isnad.discourse.wordmap import stems
from isnad.frames.draft import Draft
from isnad.frames.item import Item
from isnad.mentions.document import Document

_NEAR = 5
"""How far behind its verb stands what is moved, in tokens."""
_OF = 3
_NONE: frozenset[str] = frozenset()


class Movers:
    """Judges the drafts of one document whose frames ask who does it; `kinds` are its sorts."""

    def __init__(self, document: Document, kinds: Mapping[int, frozenset[str]]) -> None:
        self._document, self._kinds = document, kinds

    def fits(self, draft: Draft) -> bool:
        """Whether the doer that a frame asks for is the one that stands there, or none does and
        a force is named right behind the verb."""
        wanted = draft.frame.doer
        if not wanted:
            return True
        behind = max([draft.trigger.last, *(i.last for i in draft.actors)])
        moved = range(draft.trigger.last, min(behind + _NEAR, draft.last))
        if not draft.actors:
            return self._any_force(draft, moved)
        if any(self._force(draft, item) for item in draft.actors):
            return True
        if wanted != "state" or not any(self._is(item, "state") for item in draft.actors):
            return False
        return self._any_force(draft, range(behind, moved.stop))

    def _force(self, draft: Draft, item: Item) -> bool:
        known = item.party is not None or item.count is not None
        end = item.last if known else min(item.last + _OF, draft.last)  # "a batch of fighters"
        return self._any_force(draft, range(item.first, end))

    def _any_force(self, draft: Draft, at: range) -> bool:
        return any("armed" in self._kinds.get(n, _NONE) or self._materiel(draft, n) for n in at)

    def _materiel(self, draft: Draft, at: int) -> bool:
        """Whether a word is one that the frame itself asks for."""
        return any(stem in draft.frame.needs for stem in stems(self._document.tokens[at]))

    def _is(self, item: Item, sort: str) -> bool:
        return any(sort in self._kinds.get(n, _NONE) for n in range(item.first, item.last))
