"""All mentions of a document, with quick access to those of a stretch."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from isnad.mentions.counts import CountMention
from isnad.mentions.parties import PartyMention
from isnad.mentions.periods import PeriodMention
from isnad.mentions.places import PlaceMention

M = TypeVar("M", PartyMention, CountMention, PlaceMention, PeriodMention)


class Row(Generic[M]):
    """Mentions of one kind, sorted by their first tokens."""

    def __init__(self, mentions: Sequence[M]) -> None:
        self._mentions: tuple[M, ...] = tuple(mentions)
        self._firsts: list[int] = [mention.first for mention in self._mentions]

    def __iter__(self) -> Iterator[M]:
        return iter(self._mentions)

    def within(self, first: int, last: int) -> tuple[M, ...]:
        """Those that lie in tokens [first, last)."""
        start = bisect_left(self._firsts, first)
        end = bisect_left(self._firsts, last)
        return tuple(mention for mention in self._mentions[start:end] if mention.last <= last)

    def before(self, at: int, reach: int) -> Iterator[M]:
        """Those that begin before a token, nearest first, at most `reach` of them."""
        end = bisect_left(self._firsts, at)
        return reversed(self._mentions[max(0, end - reach) : end])


class Mentions:
    """Parties, counts, places and periods of one document."""

    def __init__(
        self,
        parties: Sequence[PartyMention] = (),
        counts: Sequence[CountMention] = (),
        places: Sequence[PlaceMention] = (),
        periods: Sequence[PeriodMention] = (),
    ) -> None:
        self.parties: Row[PartyMention] = Row(parties)
        self.counts: Row[CountMention] = Row(counts)
        self.places: Row[PlaceMention] = Row(places)
        self.periods: Row[PeriodMention] = Row(periods)
