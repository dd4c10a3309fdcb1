"""The parties, people, places and periods of a sentence, each with what governs it."""

from collections.abc import Callable, Mapping, Sequence

from isnad.discourse.wordmap import WordMap
from isnad.frames.governing import Governor
from isnad.frames.item import Item
from isnad.frames.tolls import MATERIEL
from isnad.frames.visits import visited
from isnad.mentions.counts import CountMention
from isnad.mentions.document import Document
from isnad.mentions.gathered import Mentions
from isnad.mentions.parties import PartyMention

_NISBA = (chr(0x64A), chr(0x64A) + chr(0x647))
_ADJECTIVES = 2
"""How many adjectives may stand between a noun and the one that tells its nation."""
_NATIONALITY = frozenset({"adjective", "people"})
_ARMED = frozenset({"soldiers", "fighters", "police"})


def collect(
    document: Document,
    mentions: Mentions,
    words: WordMap,
    triggers: Mapping[int, str],
    verbs: Callable[[int], bool],
    edges: Sequence[int],
    first: int,
    last: int,
) -> tuple[Item, ...]:
    """The items of tokens [first, last).

    `triggers` maps a trigger's last token to its form; `edges` are the first tokens of the
    sentence's clauses, past which nothing governs.
    """
    parties = _parties(document, mentions, words, triggers, first, last)
    lands = visited(
        parties, mentions.places.within(first, last), document, words, verbs, edges
    )  # fmt: skip
    parties = [party for party in parties if party.first not in lands]
    ends = {party.last for party in parties}
    counts = [
        c for c in mentions.counts.within(first, last)
        if not (c.loaded and c.definite and c.first in ends) and not _in_place(mentions, c)
    ]  # fmt: skip
    raids = {c.last for c in counts if c.of in MATERIEL}
    counts = [
        c for c in counts if c.first not in raids or c.grammatical != "dual"
    ]  # fmt: skip
    nations = {
        p.first: str(p.national) for p in mentions.parties.within(first, last)
        if p.kind in _NATIONALITY and p.national and not p.pre
    }  # fmt: skip
    raw: list[Item] = []
    joined: set[int] = set()
    taken: set[int] = set()
    for count in counts:
        party, nation = _named_with(words, count, parties), _nation(nations, count)
        start, end = count.first, count.last
        if party is not None:
            joined.add(party.first)
            start, end = min(start, party.first), max(end, party.last)
            if _mere_nationality(party, count):
                nation, party = nation or party.national, None
        raw.append(Item(start, end, ("none",), party=party, count=count, nation=nation))
        taken.update(range(start, end))
    for party in parties:
        if party.first not in joined:
            raw.append(Item(party.first, party.last, ("none",), party=party))
            taken.update(range(party.first, party.last))
    for place in mentions.places.within(first, last):
        if not taken.issuperset(range(place.first, place.last)):
            raw.append(Item(place.first, place.last, ("none",), place=place))
    for period in mentions.periods.within(first, last):
        raw.append(Item(period.first, period.last, ("none",), period=period))
    raw.sort(key=lambda item: (item.first, -item.last))
    governor = Governor(document, words, triggers, verbs)
    out: list[Item] = []
    for item in raw:
        edge = max((e for e in edges if e <= item.first), default=first)
        out.append(governor.govern(item, out, edge))
    return tuple(out)


def _nation(nations: Mapping[int, str], count: CountMention) -> str | None:
    """Whose nationals counted people are: an adjective in their phrase or right behind it."""
    start = count.noun if count.noun is not None else count.first
    found = (nations[at] for at in range(start + 1, count.last + 1) if at in nations)
    return next(found, None)


def _in_place(mentions: Mentions, count: CountMention) -> bool:
    """Whether a word for people only belongs to a place's name ("the military airport")."""
    around = mentions.places.within(max(0, count.first - 3), count.last)
    return any(p.first < count.first and count.last <= p.last for p in around)


def _parties(
    document: Document,
    mentions: Mentions,
    words: WordMap,
    triggers: Mapping[int, str],
    first: int,
    last: int,
) -> list[PartyMention]:
    """The parties of a stretch that are parties there: no epithets ("backed by X"), no capital
    where it is a place, no nationality of a place."""
    places = mentions.places.within(first, last)
    located = {n for p in places if not p.subject_like for n in range(p.first, p.last)}
    ends = {place.last for place in places}
    inner = {n for p in places for n in range(p.first + 1, p.last)}
    return [
        p for p in mentions.parties.within(first, last)
        if not p.epithet
        and not (p.metonym and p.first in located)
        and not (p.kind == "adjective" and (p.first in ends or p.first in inner))
        and not (p.kind == "adjective" and not _of_deed(document, p, mentions, words, triggers))
        and not (p.kind == "country" and p.area and p.last - 1 in located)
        and not (p.kind == "country" and p.first in inner)
    ]  # fmt: skip


def _of_deed(
    document: Document, party: PartyMention, mentions: Mentions, words: WordMap,
    triggers: Mapping[int, str],
) -> bool:  # fmt: skip
    """Whether an adjective says whose a deed, a weapon or a delegation is, and not whose land,
    goods or nationals something is."""
    at = party.first
    for back in range(at, max(0, at - _ADJECTIVES) - 1, -1):
        if back in triggers or words.at("means", back - 1) or words.at("bearer", back - 1):
            return True
        if not document.tokens[back - 1].norm.endswith(_NISBA):
            break
    for count in mentions.counts.within(max(0, at - 4), at + 1):
        if count.last in (at, at + 1) and (count.of in MATERIEL or count.who in _ARMED):
            return True
    for before in mentions.parties.before(at, 1):
        if before.last == at:
            return before.kind != "adjective" or _of_deed(
                document, before, mentions, words, triggers
            )
    return False


def _named_with(
    words: WordMap, count: CountMention, parties: Sequence[PartyMention]
) -> PartyMention | None:
    """The party that is one phrase with a counted noun ("a sniper of the group")."""
    for party in parties:
        if party.first > count.last + 1:
            return None
        if party.last > count.first and _one(words, count, party):
            return party
    return None


def _one(words: WordMap, count: CountMention, party: PartyMention) -> bool:
    if count.first < party.last and party.first < count.last:
        return True
    prep = words.preps_by_last.get(party.first)
    if prep is not None and prep.entry.id == "min" and prep.first == count.last:
        return count.who in _ARMED and not party.generic
    counted = count.explicit and count.of not in ("munitions", "strikes")
    return party.first == count.last and counted and party.pre == "" and not party.metonym


def _mere_nationality(party: PartyMention, count: CountMention) -> bool:
    """Whether an adjective says whose nationals people are, not on which side they fight."""
    armed = count.who in _ARMED or count.group == "unidentified_gunmen"
    return party.kind in _NATIONALITY and not armed
