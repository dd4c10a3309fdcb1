"""Whether two reports' claims tell the same things: how much of a parent a child tells again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from isnad.model import Claim, Coded, Party, Place
from isnad.stories.outlet_names import keys_within, words_of
from isnad.stories.stems import meaning, stem

_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset({"air_strike", "shelling", "bombing", "attack", "assassination", "casualties",
               "destruction", "execution"}),
    frozenset({"clash", "attack", "internal_dispute", "casualties"}),
    frozenset({"territory_gain", "withdrawal", "surrender", "attack"}),
    frozenset({"detention", "abduction"}),
    frozenset({"displacement", "alert", "return"}),
    frozenset({"talks", "agreement", "release"}),
    frozenset({"threat", "demand", "accusation", "directive"}),
    frozenset({"service_cut", "siege", "destruction"}),
)  # fmt: skip

_KIN = frozenset(pair for family in _FAMILIES for pair in product(family, repeat=2))
_MOST = 150
"""Claims of a report that are compared: beyond it a report is a chronicle, not a story."""
_NAMELESS = frozenset({"witness", "anonymous"})
_CLAIMS = 0.65
"""What the claims told again weigh beside the words, for a parent of many claims."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a child tells again of a parent: pairs of claims, by their positions."""

    pairs: tuple[tuple[int, int], ...]
    """(claim of the parent, claim of the child)."""
    claims: float
    """The part of the parent's claims that are told again."""
    words: float
    """The part of the parent's content words that the child has too."""
    part: float
    """The part of the child's claims that are the parent's."""
    named: tuple[tuple[int, int], ...]
    """Those of the pairs that the child tells on the parent's word."""

    @property
    def strength(self) -> float:
        """How far the child retells the parent, 0 to 1."""
        size = len(self.pairs) / self.claims if self.claims else 0.0
        # The fewer claims a parent has, the less its being told again in all of them says.
        weight = _CLAIMS * size / (size + 1)
        return weight * self.claims + (1 - weight) * min(1.0, 2 * self.words)


def told(parent: Coded, child: Coded, names: Collection[str], words: float) -> Told:
    """Which of the parent's claims the child tells again; `names` are the parent's keys.

    A claim on another source's word, or with other doers in the child's own voice, is another's.
    """
    ranked: list[tuple[float, int, int, bool]] = []
    for i, ours in enumerate(parent.claims[:_MOST]):
        for j, theirs in enumerate(child.claims[:_MOST]):
            named = on_word_of(theirs, names)
            if not named and not _same_voice(ours, theirs):
                continue
            score = meets(ours, theirs, strict=not named)
            if score:
                ranked.append((-score, i, j, named))
    ranked.sort()
    pairs: dict[int, int] = {}
    by_name: list[tuple[int, int]] = []
    for _, i, j, named in ranked:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
            if named:
                by_name.append((i, j))
    share = len(pairs) / len(parent.claims) if parent.claims else 0.0
    part = len(pairs) / len(child.claims) if child.claims else 0.0
    return Told(tuple(sorted(pairs.items())), share, words, part, tuple(sorted(by_name)))


def on_word_of(claim: Claim, names: Collection[str]) -> bool:
    """Whether a claim's chain passes through somebody with one of these keys."""
    return any(not keys_within(link.name).isdisjoint(names) for link in claim.chain)


def _same_voice(ours: Claim, theirs: Claim) -> bool:
    if not theirs.chain or not ours.chain:
        return not theirs.chain
    one, two = ours.chain[-1], theirs.chain[-1]
    if _near(one.name, two.name):
        return True
    if one.kind != two.kind:
        return False
    # "Residents" and "eyewitnesses" are no names; those who count alike may be one.
    return one.kind in _NAMELESS or bool(_counts(ours) & _counts(theirs))


@lru_cache(maxsize=16384)
def _near(one: str, two: str) -> bool:
    """Whether two names of sources share half of the shorter one's words."""
    left, right = ({stem(w) for w in words_of(name)} for name in (one, two))
    return bool(left and right) and 2 * len(left & right) >= min(len(left), len(right))


def meets(one: Claim, two: Claim, strict: bool = True) -> float:
    """How well two claims can be about one occurrence; 0 where they cannot.

    Something must speak for it beside the type: place, number, party. `strict` keeps apart claims
    with other doers.
    """
    if one.event != two.event and (one.event, two.event) not in _KIN:
        return 0.0
    if (one.factuality == "negated") != (two.factuality == "negated"):
        return 0.0
    if _apart_in_time(one, two) or places_apart(one.location, two.location):
        return 0.0
    if strict and _parties_apart(one.actors, two.actors):
        return 0.0
    score = 1.0 * (one.event == two.event)
    support = (
        1.0 * bool(one.location and two.location)
        + 1.0 * len(_counts(one) & _counts(two))
        + 0.5 * len(_groups(one.actors) & _groups(two.actors))
        + 0.5 * len(_groups(one.targets) & _groups(two.targets))
        + 0.5 * _share_words(one.evidence, two.evidence)
    )
    return score + support if support else 0.0


def places_apart(one: Place | None, two: Place | None) -> bool:
    """Whether two places are named without a word in common, nor one in the other's region."""
    if one is None or two is None:
        return False
    left, right = place_words(one), place_words(two)
    return bool(left and right) and left.isdisjoint(right)


@lru_cache(maxsize=16384)
def place_words(place: Place) -> frozenset[str]:
    """The stems of a place's name and of the region it is said to lie in."""
    names = (place.name, place.within or "")
    return frozenset(stem(word) for name in names for word in words_of(name) if len(word) > 2)


def _apart_in_time(one: Claim, two: Claim) -> bool:
    first, second = one.time, two.time
    if first is None or second is None or first.start is None or second.start is None:
        return False
    first_end, second_end = first.end or first.start, second.end or second.start
    gap = max((second.start - first_end).days, (first.start - second_end).days)
    return gap > 1


def _groups(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(party.group for party in parties if party.group)


def _parties_apart(one: Sequence[Party], two: Sequence[Party]) -> bool:
    left, right = _groups(one), _groups(two)
    return bool(left and right) and left.isdisjoint(right)


def _counts(claim: Claim) -> frozenset[tuple[str, int]]:
    return frozenset((count.of, count.low) for count in claim.counts)


def _share_words(one: str, two: str) -> bool:
    return len(_long_words(one) & _long_words(two)) >= 3


@lru_cache(maxsize=16384)
def _long_words(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text) if len(word) > 3)


def content_words(keys: Sequence[str], empty: Collection[str]) -> frozenset[str]:
    """The stems of the words that carry content, synonyms as one."""
    return frozenset(meaning(key) for key in keys if len(key) > 1 and key not in empty)
