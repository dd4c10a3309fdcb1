"""What governs an item: the prepositions and nouns before it, up to a verb or the clause's edge."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from isnad.discourse.wordmap import WordMap
from isnad.frames.item import Item
from isnad.mentions.document import Document

_BA, _LAM, _WAW, _ALEF, _HA, _MEEM = (chr(c) for c in (0x628, 0x644, 0x648, 0x627, 0x647, 0x645))
_ARTICLE = _ALEF + _LAM
_TO_IT = frozenset({_LAM + _HA, _LAM + _HA + _ALEF})
_THEIRS = (_HA + _ALEF, _HA + _MEEM)
_QUOTES = frozenset("\u00ab\u00bb\u201c\u201d\"'()[]#")
_COMMAS = frozenset("\u060c,")
_REACH = 8
"""How many words back something may govern an item."""
_APART = 5
"""How many tokens may stand between two that are joined ("on the one hand")."""
_THINGS = frozenset({"position", "home"})
_WALK_ON = frozenset({"min", "belongs"})
_KNOWN_NOUNS = (
    "thing", "object", "topic", "support", "opener", "negator", "adjunct", "cause", "plan",
)  # fmt: skip


@dataclass(slots=True)
class _Walk:
    """The way back from an item: what was found, and whether it ends."""

    preps: list[str] = field(default_factory=list)
    thing: str | None = None
    by: int | None = None
    head: int | None = None
    ended: bool = False

    def end(self, prep: str | None = None) -> None:
        """Stop, with one preposition more if there is one."""
        if prep is not None:
            self.preps.append(prep)
        self.ended = True


class Governor:
    """Tells of the items of one sentence what governs them.

    `triggers` maps a trigger's last token to its form; `verbs` tells of a token whether it is one.
    """

    def __init__(
        self, document: Document, words: WordMap, triggers: Mapping[int, str],
        verbs: Callable[[int], bool],
    ) -> None:  # fmt: skip
        self._document, self._words = document, words
        self._triggers, self._verbs = triggers, verbs

    def govern(self, item: Item, before: Sequence[Item], edge: int) -> Item:
        """An item with what governs it; `before` are the items before it, `edge` the first token
        of its clause."""
        if item.place is not None and item.party is None:
            return replace(item, preps=(item.place.prep or "none",))
        pre = _prefix(item)
        if _BA in pre:
            backed = self._words.preps_by_last.get(item.first)
            helps = backed is not None and backed.entry.id == "support"
            return replace(item, preps=("support" if helps else "b",))
        if _LAM in pre and self._auxiliary(item.first - 1):
            return replace(item, preps=("none",))  # "it happened before that X did"
        if self._done_by(item.first):
            return replace(item, preps=("by",))
        if self._done_to(item.first):
            return replace(item, preps=("against",))
        if self._ascribes(item.first - 1):
            return replace(item, preps=("ascriber",))
        previous = self._joined_to(item, pre, before, edge)
        if previous is not None:
            return replace(
                item, preps=previous.preps, thing=previous.thing, coordinate=True, by=previous.by
            )
        walk = _Walk(["l"] if _LAM in pre else [])
        at, steps = item.first - 1, 0
        while at >= edge and steps < _REACH and not walk.ended:
            at, steps = self._step(walk, item, before, edge, at), steps + 1
        if walk.preps[:1] == ["ila"] and self._ascribed(at, edge):
            walk.preps[0] = "by"
        return replace(
            item, preps=tuple(walk.preps) or ("none",), thing=walk.thing, by=walk.by,
            head=walk.head,
        )  # fmt: skip

    def _step(self, walk: _Walk, item: Item, before: Sequence[Item], edge: int, at: int) -> int:
        """Read one token on the way back; gives the next."""
        words, token = self._words, self._document.tokens[at]
        if at + 1 in self._triggers:
            walk.by = at + 1 if not walk.preps else None
            walk.end("gen" if self._triggers[at + 1] == "noun" else "none")
            return at
        if any(other.first <= at < other.last for other in before[-3:]) or words.at(
            "complementizer", at
        ):
            walk.end("none")
            return at
        prep = words.preps_by_last.get(at + 1)
        if prep is not None and prep.reading.post and prep.entry.id != "between":
            return at - 1  # "in it": the pronoun is what it governs
        if prep is not None and prep.first >= edge:
            belongs = prep.entry.id == "belongs" and prep.last - prep.first == 1
            verb = belongs and _LAM not in _prefix(item)  # the verb "follows"
            walk.preps.append("none" if verb else prep.entry.id)
            walk.ended = verb or prep.entry.id not in _WALK_ON
            return prep.first - 1
        if token.norm in _QUOTES:
            return at - 1
        if token.kind == "punct":
            walk.end(None if walk.preps else "none")
        elif self._verbs(at) or self._ends_phrase(item, at):
            walk.end("none")
        elif at == item.first - 1 and self._organises(item, at, edge):
            walk.head = at
            walk.preps[:] = walk.preps or self._outer(at, edge)
            walk.ended = True
        else:
            self._noun(walk, at)
        return at - 1

    def _noun(self, walk: _Walk, at: int) -> None:
        """A noun between an item and what governs it."""
        hit = next((h for h in self._words.at("thing", at) if h.entry.id in _THINGS), None)
        if hit is None or self._words.at("means", at):
            return
        walk.thing = walk.thing or hit.entry.id
        if _BA in hit.reading.pre:
            walk.end("b")
        elif _LAM in hit.reading.pre:
            walk.preps.append("l")

    def _ends_phrase(self, item: Item, at: int) -> bool:
        """Whether a noun closes its phrase: with a pronoun on it, or definite before a numeral."""
        token = self._document.tokens[at]
        if token.norm.endswith(_THEIRS) and len(token.norm) > 3 and not token.closed:
            return True
        count = item.count
        numbered = count is not None and count.explicit and count.first == item.first
        return numbered and token.norm.startswith(_ARTICLE)

    def _auxiliary(self, at: int) -> bool:
        return any(hit.entry.id == "auxiliary" for hit in self._words.at("support", at))

    def _done_by(self, at: int) -> bool:
        """Whether "which ... carried out" stands before a token: the deed is the pronoun's."""
        return any(
            hit.entry.id == "agent" and hit.reading.post and hit.last == at
            for name in ("support", "deed")
            for hit in self._words.at(name, at - 1)
        )

    def _ascribes(self, at: int) -> bool:
        """Whether a token is "(which) ... ascribes": the deed is its pronoun, not its subject's."""
        return any(
            hit.entry.id == "ascribed" and hit.reading.post for hit in self._words.at("support", at)
        )

    def _ascribed(self, at: int, edge: int) -> bool:
        """Whether "which ... ascribes", with its subject, stands before "to" at a token."""
        return any(self._ascribes(n) for n in range(max(edge, at - _REACH), at + 1))

    def _done_to(self, at: int) -> bool:
        """Whether "which ... was exposed to" stands before a token: it suffered the deed."""
        if at < 2 or self._document.tokens[at - 1].norm not in _TO_IT:
            return False
        return any(
            hit.entry.id == "patient" and hit.last == at - 1
            for hit in self._words.at("support", at - 2)
        )

    def _joined_to(self, item: Item, pre: str, before: Sequence[Item], edge: int) -> Item | None:
        """The people or party that an item is joined to by "and"."""
        tokens, joint = self._document.tokens, item.first
        while joint > edge and tokens[joint - 1].norm in _QUOTES:
            joint -= 1
        apart = joint > edge and tokens[joint - 1].norm == _WAW
        if len(pre) > 1 or not (pre[:1] == _WAW or apart):
            return None
        previous = self._adjacent(before, joint - 1 if apart else item.first)
        return previous if previous is not None and previous.who else None

    def _adjacent(self, before: Sequence[Item], at: int) -> Item | None:
        """The item that ends just before a token, quotation marks and "on the one hand" aside."""
        for item in reversed(before):
            end = item.last
            for hit in self._words.at("aside", end)[:1]:
                end = hit.last
            gap = self._document.tokens[end:at]
            commas = any(t.norm in _COMMAS for t in gap)
            if all(t.norm in _QUOTES or t.norm in _COMMAS for t in gap) and end <= at:
                return item if end > item.last or not commas else None
            if item.last < at - _APART:
                return None
        return None

    def _organises(self, item: Item, at: int, edge: int) -> bool:
        """Whether an unknown word before a definite plural makes a body of them, not the people."""
        count, token = item.count, self._document.tokens[at]
        if item.party is not None or count is None or count.explicit or not count.definite:
            return False
        if count.grammatical != "plural" or token.kind != "word" or len(token.norm) < 4:
            return False
        return at >= edge and not any(self._words.at(name, at) for name in _KNOWN_NOUNS)

    def _outer(self, at: int, edge: int) -> list[str]:
        """What governs the word at a token."""
        prep = self._words.preps_by_last.get(at)
        if prep is not None and prep.first >= edge:
            return [prep.entry.id]
        return ["gen" if self._triggers.get(at) == "noun" else "none"]


def _prefix(item: Item) -> str:
    for mention in (item.count, item.party, item.period):
        if mention is not None and mention.first == item.first:
            return str(getattr(mention, "pre", "") or "")
    return ""
