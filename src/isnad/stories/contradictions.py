"""Where the accounts of an event differ: on which slot, in which values, and which claims say them.

Values that can both be true are none: "at least five" beside seven, a quarter beside its town, two
sides beside the two and a third. What a claim denies counts only for whether it happened.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from isnad.model.claim import Claim
from isnad.model.story import Contradiction, Event
from isnad.model.values import Count, Party
from isnad.stories.book import Book
from isnad.stories.counts_compared import overlapping
from isnad.stories.event_data import event_data
from isnad.stories.facts import Window, parties_meet, party_keys, steps_apart
from isnad.stories.spots import Spot, relation

_T = TypeVar("_T")
_SUBSETS = frozenset({"children", "women", "journalists", "medics", "officials"})
"""Who may be counted among a total."""


@dataclass(frozen=True, slots=True)
class _Saying(Generic[_T]):
    """What one claim says of a slot."""

    ref: str
    value: str
    what: _T


def contradictions_of(event: Event, book: Book) -> tuple[Contradiction, ...]:
    """The slots on which the claims of an event exclude each other, in the order of the slots."""
    if len(event.claims) < 2:
        return ()
    told = {ref: book.claims[ref][1] for ref in event.claims}
    held = {ref: claim for ref, claim in told.items() if claim.factuality != "negated"}
    found = [
        _contradiction("actors", _parties(held, lambda claim: claim.actors), _sides_agree),
        _contradiction("targets", _parties(held, lambda claim: claim.targets), _sufferers_agree),
        _contradiction("location", _spots(held, book), _places_agree),
        _contradiction("time", _windows(held, book), _times_agree),
        _factuality(told),
        *(_contradiction(slot, says, overlapping) for slot, says in _counts(held).items()),
    ]
    return tuple(item for item in found if item is not None)


def _contradiction(
    slot: str, says: Sequence[_Saying[_T]], agree: Callable[[_T, _T], bool]
) -> Contradiction | None:
    """The contradiction of a slot: the values that some other value excludes."""
    values: dict[str, list[_Saying[_T]]] = {}
    for saying in says:
        values.setdefault(saying.value, []).append(saying)
    kinds = list(values.items())
    clashing = [
        (value, tuple(saying.ref for saying in sayings))
        for value, sayings in kinds
        if any(not agree(sayings[0].what, others[0].what) for _, others in kinds)
    ]
    if len(clashing) < 2:
        return None
    return Contradiction(slot, tuple(v for v, _ in clashing), tuple(refs for _, refs in clashing))


def _parties(
    told: Mapping[str, Claim], get: Callable[[Claim], tuple[Party, ...]]
) -> list[_Saying[frozenset[str]]]:
    out = []
    for ref, claim in told.items():
        names = sorted({party.group or party.text for party in get(claim)})
        if names:
            out.append(_Saying(ref, ", ".join(names), party_keys(get(claim))))
    return out


def _sides_agree(left: frozenset[str], right: frozenset[str]) -> bool:
    fewer, more = sorted((left, right), key=len)
    return all(parties_meet(frozenset({side}), more) for side in fewer)


def _sufferers_agree(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether both can be right; one known by words alone may be whom the other names."""
    listed = [frozenset(key for key in keys if key[0] != "=") for keys in (left, right)]
    if len(listed[0]) < len(left) or len(listed[1]) < len(right):
        return True
    civil = event_data().civil
    return bool(left & right) or (bool(left & civil) and bool(right & civil))


def _spots(told: Mapping[str, Claim], book: Book) -> list[_Saying[tuple[Spot, ...]]]:
    """The places told; not half of a movement, nor the hospital to which victims were brought."""
    out = []
    for ref, claim in told.items():
        facts = book.facts[ref]
        halved = facts.event in event_data().movements and not facts.ends
        if claim.location and not halved and not all(spot.receiving for spot in facts.spots):
            out.append(_Saying(ref, claim.location.name, facts.everywhere))
    return out


def _places_agree(left: tuple[Spot, ...], right: tuple[Spot, ...]) -> bool:
    return any(relation(a, b) != "apart" for a in left for b in right)


def _windows(told: Mapping[str, Claim], book: Book) -> list[_Saying[Window]]:
    out = []
    for ref, claim in told.items():
        window, time = book.facts[ref].window, claim.time
        if window and window.dated and time:
            days = sorted({str(day) for day in (time.start, time.end) if day})
            out.append(_Saying(ref, "/".join(days), window))
    return out


def _times_agree(left: Window, right: Window) -> bool:
    return not steps_apart(left, right)


def _factuality(told: Mapping[str, Claim]) -> Contradiction | None:
    sides: dict[str, list[str]] = {}
    for ref, claim in told.items():
        sides.setdefault(claim.factuality, []).append(ref)
    if "negated" not in sides or len(sides) < 2:
        return None
    values = tuple(sides)
    return Contradiction("factuality", values, tuple(tuple(sides[value]) for value in values))


def _counts(told: Mapping[str, Claim]) -> dict[str, list[_Saying[Count]]]:
    """What the claims say of each number: the totals, and those counted among or beside them.

    A total is `counts.<of>`, whoever they are. Where some claim counts several kinds of people
    (both sides' dead), each kind is a number of its own, people as such excepted.
    """
    slots: dict[str, list[_Saying[Count]]] = {}
    for of in sorted({count.of for claim in told.values() for count in claim.counts}):
        rows = {ref: [c for c in claim.counts if c.of == of] for ref, claim in told.items()}
        apart = any(
            len({c.who for c in mine if c.who not in _SUBSETS}) > 1 for mine in rows.values()
        )
        for ref, mine in rows.items():
            alone = len({count.who for count in mine}) == 1
            for count in mine:
                among = count.who in _SUBSETS and not alone
                beside = apart and count.who not in (*_SUBSETS, "people")
                slot = f"counts.{of}.{count.who}" if among or beside else f"counts.{of}"
                slots.setdefault(slot, []).append(_counted(ref, count))
    return dict(sorted(slots.items()))


def _counted(ref: str, count: Count) -> _Saying[Count]:
    high = "+" if count.high is None else "" if count.high == count.low else f"-{count.high}"
    return _Saying(ref, f"{count.low}{high}", count)
