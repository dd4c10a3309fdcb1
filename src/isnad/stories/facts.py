"""What a claim says, in the shape in which claims of many reports are compared."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from isnad.arabic.folding import fold_word
from isnad.lexicon import load_lexicon
from isnad.model.claim import Claim, Coded
from isnad.model.story import claim_ref
from isnad.model.values import Count, Party, Place
from isnad.stories.counts_compared import disagree
from isnad.stories.event_data import event_data
from isnad.stories.folded_names import close_names, content_words, name_words
from isnad.stories.spots import Spot, best_relation, spot_of

_LONG = 4
"""Days from which on an interval is a going-on, not a day's occurrence."""
_RECENT = 2
"""Days before publication in which an undated claim is taken to lie."""
_LATELY = 10
"""Days before publication in which something lies that happened "lately", "some days ago"."""
_ORDINAL_REACH = 3
"""Words after the noun of an occurrence in which "a second" counts it."""


@dataclass(frozen=True, slots=True)
class Window:
    """Days as ordinals, both included. `dated` where the text gives them."""

    first: int
    last: int
    dated: bool

    @property
    def long(self) -> bool:
        """Whether it is the span of something that goes on."""
        return self.dated and self.last - self.first >= _LONG

    @property
    def vague(self) -> bool:
        """Whether the text only says that it was lately."""
        return not self.dated and self.last - self.first >= _LATELY


@dataclass(frozen=True, slots=True)
class Facts:
    """One claim, comparable."""

    ref: str
    report: str
    event: str
    factuality: str
    window: Window | None
    published: int | None
    spots: tuple[Spot, ...]
    """Where it happened or started."""
    ends: tuple[Spot, ...]
    """Where a movement goes."""
    lately: bool
    """It has a time, but one without a day ("some days ago")."""
    scene: tuple[Spot, ...]
    """Where most of its report takes place, for a claim that lacks a place of its own."""
    actors: frozenset[str]
    """Group ids, or the words of a party that has none, after "="."""
    targets: frozenset[str]
    names: frozenset[str]
    """Words of the names of those it was done to, where they are named."""
    counts: tuple[Count, ...]
    source: str
    """The last link of the chain, folded; "" in the outlet's own voice."""
    words: frozenset[str]
    """Of the evidence."""
    details: frozenset[str]
    """Those of them that fill none of its slots, which are compared by themselves."""
    another: bool
    """The text calls it one more of its kind."""
    refers: bool
    """It names its occurrence as one already told of ("the raid") and gives it no day."""

    @property
    def negated(self) -> bool:
        """Whether the claim denies the occurrence."""
        return self.factuality == "negated"

    @property
    def everywhere(self) -> tuple[Spot, ...]:
        """All its places: of a movement, both ends."""
        return self.spots + self.ends if self.event in event_data().movements else self.spots

    @property
    def somewhere(self) -> tuple[Spot, ...]:
        """Its places, with the scene of its report where it lacks one."""
        return self.everywhere + self.scene


def facts_of(coded: Coded) -> tuple[Facts, ...]:
    """The facts of every claim of a report, in the report's order."""
    day = coded.report.day.toordinal() if coded.report.day else None
    bare = tuple(_facts(coded, claim, day) for claim in coded.claims)
    scene = _scene(bare)
    placed = tuple(replace(facts, scene=scene) if _wants_scene(facts) else facts for facts in bare)
    return tuple(_dated(facts, placed, at) for at, facts in enumerate(placed))


def _wants_scene(facts: Facts) -> bool:
    data = event_data()
    if facts.event in data.sided:
        return False
    return not facts.spots or (facts.event in data.arriving and not facts.ends)


def _scene(facts: Sequence[Facts]) -> tuple[Spot, ...]:
    """The place at which half of a report's claims or more happen, none if there is no such."""
    told = [spot for claim in facts for spot in claim.spots]
    counted = Counter(spot.key for spot in told)
    key, times = max(counted.items(), key=lambda item: item[1], default=("", 0))
    return (next(spot for spot in told if spot.key == key),) if 2 * times >= len(told) > 0 else ()


def party_keys(parties: Sequence[Party]) -> frozenset[str]:
    """What parties are compared by: their group ids, else their words."""
    keys = (p.group or "=" + " ".join(name_words(p.text)) for p in parties)
    return frozenset(key for key in keys if key != "=")


def parties_meet(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two sets of party keys share one, unlisted parties by their words."""
    if left & right:
        return True
    unlisted = [frozenset(key[1:].split()) for key in right if key[0] == "="]
    return any(
        close_names(frozenset(key[1:].split()), words)
        for key in left
        if key[0] == "="
        for words in unlisted
    )


def differ(left: Facts, right: Facts) -> bool:
    """Whether two claims say of a slot what cannot both be."""
    return (
        disagree(left.counts, right.counts)
        or _others(left.actors, right.actors)
        or _others(left.targets, right.targets)
    )


def _others(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two sets of parties are listed ones, and none is in both."""
    listed = [frozenset(key for key in keys if key[0] != "=") for keys in (left, right)]
    return all(listed) and not parties_meet(left, right)


def _facts(coded: Coded, claim: Claim, day: int | None) -> Facts:
    named = [party.text for party in claim.targets if _is_person(party)]
    named += [victim.name for victim in claim.victims]
    return Facts(
        ref=claim_ref(coded.report, claim),
        report=coded.report.id,
        event=claim.event,
        factuality=claim.factuality,
        window=_window(claim),
        published=day,
        spots=_spots((claim.location,) if claim.location else ()),
        ends=_spots(claim.destination),
        lately=claim.time is not None and _window(claim) is None,
        scene=(),
        actors=party_keys(claim.actors),
        targets=party_keys(claim.targets),
        names=frozenset(word for name in named for word in name_words(name)),
        counts=claim.counts,
        source=" ".join(name_words(claim.chain[-1].name)) if claim.chain else "",
        words=content_words(claim.evidence),
        details=content_words(claim.evidence) - _told_in_slots(claim),
        another=_one_more(claim.evidence),
        refers=claim.time is None and _definite(claim.evidence),
    )


def _told_in_slots(claim: Claim) -> frozenset[str]:
    texts = [party.text for party in (*claim.actors, *claim.targets)]
    texts += [count.text for count in claim.counts]
    texts += [claim.time.text] if claim.time else []
    for place in (*claim.destination, *((claim.location,) if claim.location else ())):
        texts += [place.name, place.within or ""]
    return frozenset(word for text in texts for word in content_words(text))


def _spots(places: Sequence[Place]) -> tuple[Spot, ...]:
    return tuple(spot_of(place) for place in places if name_words(place.name))


def _is_person(party: Party) -> bool:
    """Whether the words of a party name somebody: a civilian or nobody listed, by a given name."""
    if party.group is not None and party.group not in event_data().civil:
        return False
    lexicon = load_lexicon()
    return any("given" in lexicon.categories(fold_word(word)) for word in party.text.split())


def _window(claim: Claim) -> Window | None:
    if claim.time is None:
        return None
    start, end = claim.time.start or claim.time.end, claim.time.end or claim.time.start
    if start is None or end is None:
        return None
    first, last = sorted((start.toordinal(), end.toordinal()))
    return Window(first, last, dated=True)


def _dated(facts: Facts, beside: Sequence[Facts], at: int) -> Facts:
    """The facts with the window that an undated claim takes from its report: days told of its
    place, else the days up to publication.
    """
    if facts.window is not None:
        return facts
    days = None if facts.lately else _anchor(facts, beside, at)
    if days is None and facts.published is not None:
        back = _LATELY if facts.lately else _RECENT
        days = Window(facts.published - back, facts.published, dated=False)
    if days is None:
        return facts
    return replace(facts, window=days)


def _anchor(facts: Facts, beside: Sequence[Facts], at: int) -> Window | None:
    """The days of the other claims of its kind at its place, else of all claims before it there.

    Not those of another occurrence of its kind that the same source tells apart from it. Where
    they lie far apart, the days of the nearest.
    """
    dated = [
        (abs(index - at), index > at, other)
        for index, other in enumerate(beside)
        if _dates(other, facts) and (other.event == facts.event or index < at)
    ]
    alike = [row for row in dated if row[2].event == facts.event] or dated
    windows = [other.window for *_, other in sorted(alike, key=lambda row: row[:2]) if other.window]
    if not windows:
        return None
    first = min(window.first for window in windows)
    last = max(window.last for window in windows)
    if last - first >= _LONG:
        first, last = windows[0].first, windows[0].last
    return Window(first, last, dated=False)


def _dates(other: Facts, facts: Facts) -> bool:
    """Whether the other claim's day can be that of an undated one of its report."""
    window = other.window
    if window is None or not window.dated or window.long:
        return False
    if facts.published is not None and window.last > facts.published:
        return False
    if other.event == facts.event and _told_apart(facts, other):
        return False
    near = best_relation(facts.somewhere, other.somewhere)
    return near in ("same", "nested") or (near == "missing" and other.event == facts.event)


def _told_apart(left: Facts, right: Facts) -> bool:
    if left.negated != right.negated:
        return False
    return left.another != right.another or (left.source == right.source and differ(left, right))


def _definite(evidence: str) -> bool:
    """Whether the words name an occurrence with the article."""
    data = event_data()
    heads = [word for word in map(fold_word, evidence.split()) if word.startswith(data.heads)]
    return any(bare in data.another_of for word in heads for bare in name_words(word)[:1])


def _one_more(evidence: str) -> bool:
    data = event_data()
    words = name_words(evidence)
    nouns = [at for at, word in enumerate(words) if word in data.another_of]
    marks = [at for at, word in enumerate(words) if word in data.another]
    return any(0 < mark - noun <= _ORDINAL_REACH for noun in nouns for mark in marks)


def steps_apart(left: Window, right: Window) -> int:
    """Days between two windows: 0 where they overlap, 1 where they are neighbours."""
    (_, end), (start, _) = sorted(((left.first, left.last), (right.first, right.last)))
    return max(0, start - end)
