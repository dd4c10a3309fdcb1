"""Who no list of parties knows, found by his place: an unknown subject, an unknown addressee."""

from collections.abc import Sequence

from isnad.discourse.wordmap import stems
from isnad.frames.draft import Draft
from isnad.frames.frame import POLITICAL
from isnad.frames.item import Item
from isnad.frames.nominal import PhraseFinder
from isnad.mentions.document import Document

_ARTICLE = chr(0x627) + chr(0x644)
_MARKS = frozenset('\u00ab\u201c"')
_NEAR = 8


class Strangers:
    """Finds the parties of one document that only their place in a clause tells."""

    def __init__(self, document: Document, phrases: PhraseFinder) -> None:
        self._document, self._phrases = document, phrases

    def addressee(self, draft: Draft, region: Sequence[Item], used: set[int]) -> None:
        """Whom a threat, a demand or an accusation is addressed to, if no list of parties knows
        it: a capital that stands for its rulers, or a phrase."""
        behind = [i.last for i in draft.subject if i.first >= draft.trigger.last]
        start = max([draft.trigger.last, *behind])
        clause = next((c for c in draft.clauses if c.first <= start <= c.last), None)
        found = self._phrases.at(start, clause.last, speaks=True) if clause is not None else None
        if found is not None and draft.trigger.form != "verb" and not self._is_name(found[0]):
            found = None
        for item in region:
            if item.place is not None and item.first == start and item.preps[0] == "none":
                found = item.first, item.last
        if found is not None:
            draft.targets.append(Item(found[0], found[1], ("none",)))
            used.add(found[0])

    def _is_name(self, at: int) -> bool:
        """Whether a phrase is definite or between quotation marks: no verbal noun ("calling for
        ending ...")."""
        tokens = self._document.tokens
        return tokens[at].norm.startswith(_ARTICLE) or tokens[at - 1].norm in _MARKS

    def subject(self, draft: Draft, used: set[int]) -> bool:
        """A subject that no list knows, right behind the verb or at the clause's opening."""
        head, end = (
            draft.support[:2] if draft.support else (draft.trigger.first, draft.trigger.last)
        )
        if draft.trigger.form != "verb" and draft.support is None:
            return False
        clause = next((c for c in draft.clauses if c.first <= head < c.last), None)
        if clause is None:
            return False
        speaks = draft.event in POLITICAL
        found = self._phrases.at(
            end, min(clause.last, draft.trigger.first) if draft.support else clause.last,
            speaks=speaks,
        )  # fmt: skip
        if draft.trigger.plural and draft.trigger.form == "verb":
            found = None
        if found is None:
            found = self._phrases.at(clause.first, head, speaks=speaks)
            if found is not None and head - found[1] > _NEAR:
                found = None
        if found is None or any(
            stem in draft.frame.needs
            for n in range(*found)
            for stem in stems(self._document.tokens[n])
        ):
            return False
        item = Item(found[0], found[1], ("none",))
        used.add(item.first)
        draft.subject = [item]
        (draft.targets if draft.frame.subject == "targets" else draft.actors).append(item)
        draft.note("actors", "unknown words", self._document.words(*found))
        return True

    def between(self, draft: Draft, item: Item) -> Item | None:
        """Who stands between the verb and the first party that a list knows, if somebody does."""
        end = draft.trigger.last
        if draft.event not in POLITICAL or draft.trigger.form != "verb" or item.first - end < 1:
            return None
        found = self._phrases.at(end, item.first, speaks=True)
        return Item(found[0], found[1], ("none",)) if found is not None else None
