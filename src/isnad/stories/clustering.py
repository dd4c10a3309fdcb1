"""Claims about one occurrence, gathered across reports.

Copies go where the claim goes that they were made from. The others are taken one by one, the most
exact first, and each joins the event that most speaks for, or begins its own. Only events that
share a block of (kind, place or party, day) are looked at, so that cost grows with the number of
claims; the order is one of content, never of arrival, so that the same claims give the same events.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from isnad.stories.counts_compared import exact_numbers
from isnad.stories.event_data import event_data, families
from isnad.stories.facts import Facts
from isnad.stories.judging import ENOUGH, Gathering, other_account, points, whole_fits

_DAYS = 12
"""Days of a window under each of which an event is listed; of longer ones the two ends."""
_MOST = 400
"""Events listed under one key, the most exact first: no day and place has so many of a kind."""


_Key = tuple[str, int, str]


@dataclass(slots=True)
class _Blocks:
    """Events listed under what claims about them share: kind and day, with a mark."""

    kinds: Callable[[str], Sequence[str]]
    """Under which kinds a type is listed and looked for."""
    rows: dict[_Key, list[Gathering]] = field(default_factory=dict)

    def list_claim(self, claim: Facts, event: Gathering) -> None:
        for key in _keys(claim, self.kinds(claim.event), listing_marks(claim)):
            row = self.rows.setdefault(key, [])
            if len(row) < _MOST and (not row or row[-1] is not event):
                row.append(event)

    def near(self, claim: Facts) -> list[Gathering]:
        """The events under any key of the claim, each once, in a fixed order."""
        found: dict[int, Gathering] = {}
        for key in _keys(claim, self.kinds(claim.event), seeking_marks(claim)):
            for event in self.rows.get(key, ()):
                found[id(event)] = event
        return list(found.values())


def _keys(claim: Facts, kinds: Sequence[str], marks: set[str]) -> list[_Key]:
    ordered = sorted(marks)
    return [(kind, day, mark) for kind in kinds for day in _days(claim) for mark in ordered]


def listing_marks(claim: Facts) -> set[str]:
    """The marks under which an event that holds the claim is listed."""
    marks = {"report " + claim.report}
    for spot in claim.somewhere:
        marks.add("at " + spot.key)
        marks |= {"in " + key for key in spot.around}
        if not spot.wide:
            marks |= {"in " + area for area in spot.areas}
    return marks | _told(claim, "of " if claim.everywhere else "nowhere ")


def seeking_marks(claim: Facts) -> set[str]:
    """The marks under which events are looked for that the claim may be about."""
    marks = {"report " + claim.report}
    for spot in claim.somewhere:
        marks |= {"at " + spot.key, "in " + spot.key}
        marks |= {"at " + key for key in spot.around}
        if not spot.wide:
            marks |= {"at " + area for area in spot.areas}
    marks |= _told(claim, "nowhere ")
    return marks if claim.everywhere else marks | _told(claim, "of ")


def _told(claim: Facts, head: str) -> set[str]:
    """Marks of the sides and the numbers, by which claims without a place are found."""
    pairs = {f"{a} > {t}" for a in claim.actors for t in claim.targets or ("",)}
    if claim.event in event_data().sided:
        pairs |= claim.actors
    numbers = {f"{count.of} {count.low}" for count in claim.counts if count.low > 1}
    return {head + mark for mark in pairs | numbers} | _marked(claim)


def _marked(claim: Facts) -> set[str]:
    """Marks by which claims find each other wherever they put the occurrence."""
    names = sorted(claim.names)
    pairs = {f"named {a} {b}" for at, a in enumerate(names) for b in names[at + 1 :]}
    return pairs | {f"exactly {of} {number}" for of, number in exact_numbers(claim.counts)}


def _days(claim: Facts) -> Iterable[int]:
    window = claim.window
    if window is None:
        return (0,)
    if window.last - window.first < _DAYS:
        wider = int(not window.dated)
        return range(window.first - wider, window.last + wider + 1)
    return (window.first, window.last)


def gather(facts: Sequence[Facts], parents: Mapping[str, str]) -> list[Gathering]:
    """The events of all claims; `parents` names the claim that a copied claim was made from."""
    by_ref = {claim.ref: claim for claim in facts}
    copies: dict[str, list[Facts]] = {}
    roots: list[Facts] = []
    for claim in facts:
        top = claim.ref
        while top in parents and parents[top] in by_ref:
            top = parents[top]
        if top == claim.ref:
            roots.append(claim)
        else:
            copies.setdefault(top, []).append(claim)
    denials = _denials(facts)
    roots.sort(key=lambda claim: _exactness(claim, denials))
    events: list[Gathering] = []
    blocks = _Blocks(lambda event: (event,))
    for claim in roots:
        event = _best(claim, blocks.near(claim))
        if event is None:
            event = Gathering(claim)
            events.append(event)
        event.add(claim, copies.get(claim.ref, ()))
        blocks.list_claim(claim, event)
    events.sort(key=lambda event: _exactness(event.leader, denials))
    return join_kin(events)


def join_kin(events: Sequence[Gathering]) -> list[Gathering]:
    """The events with those of different types joined that are accounts of one occurrence.

    Only after all claims of one type have found each other: a report that tells of both a strike
    and shelling shows that the shelling another report tells of is not that strike.
    """
    kept: list[Gathering] = []
    blocks = _Blocks(families)
    for event in events:
        near = [other for other in blocks.near(event.leader)
                if other.leader.event != event.leader.event]  # fmt: skip
        main = _best(event.leader, [other for other in near if whole_fits(event, other)])
        if main is None:
            kept.append(event)
            main = event
        else:
            main.take_in(event)
        for claim in event.accounts:
            blocks.list_claim(claim, main)
    return kept


def _denials(facts: Sequence[Facts]) -> dict[str, list[Facts]]:
    found: dict[str, list[Facts]] = {}
    for claim in facts:
        if claim.negated:
            found.setdefault(claim.report, []).append(claim)
    return found


def _exactness(claim: Facts, denials: dict[str, list[Facts]]) -> tuple[object, ...]:
    """Dated and exactly placed claims first, a denier's other account after all that is told."""
    window = claim.window
    vague = not claim.spots or all(spot.wide for spot in claim.spots)
    return (
        any(other_account(claim, denial) for denial in denials.get(claim.report, ())),
        claim.negated,
        not (window and window.dated),
        not claim.spots,
        window.last - window.first if window else 0,
        vague,
        not claim.counts,
        claim.published or 0,
        claim.ref,
    )


def _best(claim: Facts, events: Sequence[Gathering]) -> Gathering | None:
    best: tuple[float, Gathering] | None = None
    for event in events:
        found = points(claim, event)
        if found is not None and found >= ENOUGH and (best is None or found > best[0]):
            best = (found, event)
    return best[1] if best else None
