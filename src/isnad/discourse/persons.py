"""Who has spoken so far, so that short names and "the source" can be taken up again."""

from isnad.mentions.sources import SourceMention
from isnad.mentions.sources_signs import bare
from isnad.model import Link


class Cast:
    """The chains that a report has built up, in order; answers which one a short naming means.

    Lookups are by key, so that a long report stays linear.
    """

    def __init__(self) -> None:
        self._by_head: dict[str, tuple[Link, ...]] = {}
        self._by_name: dict[str, tuple[Link, ...]] = {}
        self._by_full: dict[str, tuple[Link, ...]] = {}
        self.statement: tuple[Link, ...] | None = None
        self.last: tuple[Link, ...] | None = None
        self.last_person: tuple[Link, ...] | None = None

    def add(
        self, mention: SourceMention, chain: tuple[Link, ...], holds_office: bool = False
    ) -> None:
        """Remember that `mention` is the origin of `chain`; an office stands for who holds it."""
        for head in mention.heads:
            self._by_head[head] = chain
        if mention.person and chain:
            self._by_full[chain[-1].name] = chain
            if mention.short:
                self._by_name[bare(mention.short)] = chain
        self.last = chain
        if mention.person or mention.kind == "witness" or holds_office:
            self.last_person = chain

    def by_name(self, word: str) -> tuple[Link, ...] | None:
        """The chain of the person whose name ends in a (folded) word."""
        return self._by_name.get(bare(word))

    def by_head(self, word: str) -> tuple[Link, ...] | None:
        """The latest chain whose origin was called by a (folded) noun."""
        return self._by_head.get(bare(word))

    def is_person(self, chain: tuple[Link, ...]) -> bool:
        """Whether a chain goes back to a person who was named."""
        return bool(chain) and chain[-1].name in self._by_full

    def by_full(self, name: str) -> tuple[Link, ...] | None:
        """The chain of the person of exactly this name."""
        return self._by_full.get(name)
