"""The parties, people, places and periods of a sentence, each with what governs it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from isnad.discourse.wordmap import WordMap
from isnad.mentions.counts import CountMention
from isnad.mentions.document import Document
from isnad.mentions.gathered import Mentions
from isnad.mentions.parties import PartyMention
from isnad.mentions.periods import PeriodMention
from isnad.mentions.places import PlaceMention

_BA, _LAM, _WAW, _FA = (chr(c) for c in (0x628, 0x644, 0x648, 0x641))
_ARTICLE = chr(0x627) + _LAM
_THEIRS = (chr(0x647) + chr(0x627), chr(0x647) + chr(0x645))
_QUOTES = frozenset("\u00ab\u00bb\u201c\u201d\"'()[]#")
_COMMAS = frozenset("\u060c,")
_REACH = 8
_NATIONALITY = frozenset({"adjective", "people"})
_ARMED = frozenset({"soldiers", "fighters", "police"})
_THINGS = frozenset({"position", "home"})
_WALK_ON = frozenset({"min", "belongs"})


@dataclass(frozen=True, slots=True)
class Item:
    """Tokens [first, last) and what they name; `preps` are what governs it, nearest first.

    "none" stands for nothing up to the clause's edge or a verb, "gen" for a noun trigger.
    `coordinate` where the item is joined by "and" to the item before it.
    """

    first: int
    last: int
    preps: tuple[str, ...]
    party: PartyMention | None = None
    count: CountMention | None = None
    place: PlaceMention | None = None
    period: PeriodMention | None = None
    thing: str | None = None
    """The class of the noun between it and what governs it (position, home)."""
    coordinate: bool = False
    by: int | None = None
    """The end of the trigger that governs it, if one does."""
    head: int | None = None
    """The unknown noun that it is a genitive of ("the union of teachers")."""

    @property
    def bare(self) -> bool:
        """Whether nothing but a verb or the trigger governs it."""
        return self.preps[0] in ("none", "gen")

    @property
    def who(self) -> bool:
        """Whether it names people or a party."""
        return self.party is not None or self.count is not None


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
    parties = _parties(mentions, first, last)
    ends = {party.last for party in parties}
    counts = [
        c for c in mentions.counts.within(first, last)
        if not (c.loaded and c.definite and c.first in ends) and not _in_place(mentions, c)
    ]  # fmt: skip
    raw: list[Item] = []
    joined: set[int] = set()
    taken: set[int] = set()
    for count in counts:
        party = _named_with(words, count, parties)
        start, end = count.first, count.last
        if party is not None:
            joined.add(party.first)
            start, end = min(start, party.first), max(end, party.last)
            if _mere_nationality(party, count):
                party = None
        raw.append(Item(start, end, ("none",), party=party, count=count))
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
    out: list[Item] = []
    for item in raw:
        edge = max((e for e in edges if e <= item.first), default=first)
        out.append(_governed(document, item, out, words, triggers, verbs, edge))
    return tuple(out)


def _in_place(mentions: Mentions, count: CountMention) -> bool:
    """Whether a word for people only belongs to a place's name ("the military airport")."""
    around = mentions.places.within(max(0, count.first - 3), count.last)
    return any(p.first < count.first and count.last <= p.last for p in around)


def _parties(mentions: Mentions, first: int, last: int) -> list[PartyMention]:
    """The parties of a stretch that are parties there: no epithets ("backed by X"), no capital
    where it is a place, no nationality of a place."""
    places = mentions.places.within(first, last)
    located = {n for p in places if not p.subject_like for n in range(p.first, p.last)}
    ends = {place.last for place in places}
    return [
        p for p in mentions.parties.within(first, last)
        if not p.epithet
        and not (p.metonym and p.first in located)
        and not (p.kind == "adjective" and p.first in ends)
        and not (p.kind == "country" and p.area and p.last - 1 in located)
    ]  # fmt: skip


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


def _governed(
    document: Document, item: Item, before: Sequence[Item], words: WordMap,
    triggers: Mapping[int, str], verbs: Callable[[int], bool], first: int,
) -> Item:  # fmt: skip
    if item.place is not None and item.party is None:
        return replace(item, preps=(item.place.prep or "none",))
    pre = _prefix(item)
    preps: list[str] = []
    thing: str | None = None
    by: int | None = None
    if _BA in pre:
        return replace(item, preps=("b",))
    if _LAM in pre:
        if _auxiliary(words, item.first - 1):  # "it happened before that X did"
            return replace(item, preps=("none",))
        preps.append("l")
    if _done_by(words, item.first):
        return replace(item, preps=("by",))
    at, steps = item.first - 1, 0
    joint = item.first
    while joint > first and document.tokens[joint - 1].norm in _QUOTES:
        joint -= 1
    apart = joint > first and document.tokens[joint - 1].norm == _WAW
    if (pre[:1] == _WAW or apart) and len(pre) <= 1:
        previous = _adjacent(document, words, before, joint - 1 if apart else item.first)
        if previous is not None and previous.who:
            return replace(
                item, preps=previous.preps, thing=previous.thing, coordinate=True, by=previous.by
            )
    while at >= first and steps < _REACH:
        token = document.tokens[at]
        if at + 1 in triggers:
            preps.append("gen" if triggers[at + 1] == "noun" else "none")
            by = at + 1 if len(preps) == 1 else None
            break
        if _other(before, at):
            preps.append("none")
            break
        if words.at("complementizer", at):
            preps.append("none")
            break
        prep = words.preps_by_last.get(at + 1)
        if prep is not None and prep.first >= first:
            preps.append(prep.entry.id)
            if prep.entry.id == "belongs" and _LAM not in pre:
                preps[-1] = "none"  # the verb "follows"
                break
            if prep.entry.id not in _WALK_ON:
                break
            at, steps = prep.first - 1, steps + 1
            continue
        if token.norm in _QUOTES:
            at -= 1
            continue
        if token.kind == "punct":
            if not preps:
                preps.append("none")
            break
        if verbs(at) or _ends_phrase(document, item, at):
            preps.append("none")
            break
        if at == item.first - 1 and _organises(document, item, words, at, edge=first):
            return replace(
                item, preps=tuple(preps) or _outer(document, words, triggers, at, first), head=at
            )
        hit = next((h for h in words.at("thing", at) if h.entry.id in _THINGS), None)
        if hit is not None and not words.at("means", at):
            thing = thing or hit.entry.id
            if _BA in hit.reading.pre:
                preps.append("b")
                break
            if _LAM in hit.reading.pre:
                preps.append("l")
        at, steps = at - 1, steps + 1
    return replace(item, preps=tuple(preps) or ("none",), thing=thing, by=by)


def _ends_phrase(document: Document, item: Item, at: int) -> bool:
    """Whether a noun closes its phrase: with a pronoun on it, or definite before a numeral."""
    token = document.tokens[at]
    if token.norm.endswith(_THEIRS) and len(token.norm) > 3 and not token.closed:
        return True
    numbered = item.count is not None and item.count.explicit and item.count.first == item.first
    return numbered and token.norm.startswith(_ARTICLE)


def _prefix(item: Item) -> str:
    for mention in (item.count, item.party, item.period):
        if mention is not None and mention.first == item.first:
            return str(getattr(mention, "pre", "") or "")
    return ""


def _auxiliary(words: WordMap, at: int) -> bool:
    return any(hit.entry.id == "auxiliary" for hit in words.at("support", at))


def _done_by(words: WordMap, at: int) -> bool:
    """Whether "which ... carried out" stands before a token: the deed is the pronoun's."""
    return any(
        hit.entry.id == "agent" and hit.reading.post and hit.last == at
        for hit in words.at("support", at - 1)
    )


def _adjacent(
    document: Document, words: WordMap, before: Sequence[Item], at: int
) -> Item | None:
    """The item that ends just before a token, quotation marks and "on the one hand" aside."""
    for item in reversed(before):
        end = item.last
        for hit in words.at("aside", end)[:1]:
            end = hit.last
        gap = document.tokens[end:at]
        if all(t.norm in _QUOTES or t.norm in _COMMAS for t in gap) and end <= at:
            return item if end > item.last or not any(t.norm in _COMMAS for t in gap) else None
        if item.last < at - 5:
            return None
    return None


def _other(before: Sequence[Item], at: int) -> bool:
    return any(item.first <= at < item.last for item in before[-3:])


def _organises(document: Document, item: Item, words: WordMap, at: int, edge: int) -> bool:
    """Whether an unknown word before a definite plural makes a body of them, not the people."""
    count, token = item.count, document.tokens[at]
    if item.party is not None or count is None or count.explicit or not count.definite:
        return False
    if count.grammatical != "plural" or token.kind != "word" or len(token.norm) < 4:
        return False
    known = ("thing", "object", "topic", "support", "opener", "negator", "adjunct", "cause", "plan")
    return at >= edge and not any(words.at(name, at) for name in known)


def _outer(
    document: Document, words: WordMap, triggers: Mapping[int, str], at: int, first: int
) -> tuple[str, ...]:
    """What governs the word at a token."""
    prep = words.preps_by_last.get(at)
    if prep is not None and prep.first >= first:
        return (prep.entry.id,)
    return ("gen",) if triggers.get(at) == "noun" else ("none",)
