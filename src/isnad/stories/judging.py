"""Whether a claim is about the occurrence that others are about: what speaks for it, in points.

An event is judged as a whole: place and time against its leader, its most exact claim, so that
no chain of half-fitting claims drifts away from it; parties, counts and words against the best of
its claims. What cannot be (another place, another day, a second claim of one report on one word)
rules out, whatever the points.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from isnad.stories.counts_compared import count_points, equal_count, exact_numbers
from isnad.stories.event_data import event_data, kinship
from isnad.stories.facts import Facts, differ, parties_meet, steps_apart
from isnad.stories.folded_names import shared_part
from isnad.stories.spots import Spot, best_relation

ENOUGH = 3.75
"""Points from which on a claim joins an event."""
_NOWHERE = -0.5
_OTHER_SCENE = -2.5
"""Where one claim has no place, and its report's scene is elsewhere."""
_ELSEWHERE = -3.0
"""Another place, where a named victim or a large equal number says it is the same all the same."""
_SCENE = (1.5, 2.0)
"""Where one claim has no place but its report has a scene: frequent types, and others."""
_SAME_PLACE = ((3.0, 2.0, -0.75, -0.75), (3.0, 2.0, 1.25, 0.25))
_NESTED_PLACE = ((2.0, 1.5, -0.25, -0.75), (2.0, 1.5, 1.25, 0.5))
"""By the extent of the wider place, for types that are frequent in a war and for others."""
_DATED, _NEAR, _LATELY, _SUPPOSED = 2.0, 1.0, 0.5, 0.25
_TYPE = 1.0
_SIDE = 0.5
_NAMES = 3.0
_DENIAL = 0.5
_WORDS, _WORDS_FROM = 2.0, 0.3
_OTHER_ACCOUNT = 3.5
_REFERS = 2.5
_ONE_MORE = 2.5
_TURNED = 2.5
"""What it costs that doer and target are exchanged: a counter-attack, if nothing else agrees."""
_REPRESENTATIVES = 12
"""Claims of an event against which parties, counts and words are held."""
_BESIDE = 150
"""Claims of its own report, at most, that a claim is held against; no report tells more at once."""


@dataclass(slots=True)
class Gathering:
    """An event while it is gathered: its leader first, its members by report."""

    leader: Facts
    members: list[Facts] = field(default_factory=list)
    by_report: dict[str, list[Facts]] = field(default_factory=dict)
    accounts: list[Facts] = field(default_factory=list)
    """The members that are no copies, which is what an event is judged by."""

    def add(self, root: Facts, copies: Iterable[Facts] = ()) -> None:
        """Take in a claim with the copies made of it."""
        self.accounts.append(root)
        for facts in (root, *copies):
            self.members.append(facts)
            self.by_report.setdefault(facts.report, []).append(facts)

    def take_in(self, other: "Gathering") -> None:
        """Take in all claims of another event, which stay copies or accounts as they were."""
        known = {claim.ref for claim in other.accounts}
        for claim in other.members:
            self.members.append(claim)
            self.by_report.setdefault(claim.report, []).append(claim)
            if claim.ref in known:
                self.accounts.append(claim)

    @property
    def representatives(self) -> Sequence[Facts]:
        """The claims that stand for the event: the first accounts, most exact first."""
        return self.accounts[:_REPRESENTATIVES]


def points(claim: Facts, event: Gathering) -> float | None:
    """What speaks for the claim being about the event; None where it cannot be."""
    place = _place_points(claim, event)
    time = _time_points(claim, event.leader)
    if place is None or time is None:
        return None
    costs = [kinship(claim.event, other.event) for other in event.representatives]
    cost = min((c for c in costs if c is not None), default=None)
    if cost is None:
        return None
    inside = _same_report_points(claim, event)
    sides = _side_points(claim, event.representatives)
    if inside is None or sides is None:
        return None
    others = event.representatives
    total = place + time + _TYPE - cost + inside + sides
    total += max(count_points(claim.counts, other.counts) for other in others)
    total += _WORDS * _share(claim, others)
    total += _DENIAL * (claim.negated != event.leader.negated)
    total += _NAMES * any(len(claim.names & other.names) >= 2 for other in others)
    return total - _ONE_MORE * (claim.another != event.leader.another)


def identifies(left: Facts, right: Facts) -> bool:
    """Whether two claims share what hardly two occurrences share: a name, a large exact number."""
    return len(left.names & right.names) >= 2 or bool(
        exact_numbers(left.counts) & exact_numbers(right.counts)
    )


def whole_fits(event: Gathering, other: Gathering) -> bool:
    """Whether nothing rules out that the claims of both are about one occurrence, one by one."""
    found = [points(claim, other) for claim in event.representatives]
    known = [number for number in found if number is not None]
    return len(known) == len(found) and sum(known) >= ENOUGH * len(known)


def _share(claim: Facts, others: Sequence[Facts]) -> float:
    best = max(shared_part(claim.details, other.details) for other in others)
    return best if best >= _WORDS_FROM else 0.0


def _place_points(claim: Facts, event: Gathering) -> float | None:
    placed = [other for other in event.representatives if other.everywhere]
    leader = event.leader if event.leader.everywhere else placed[0] if placed else event.leader
    ends = [other for other in event.representatives if other.ends]
    if ends and best_relation(claim.ends, ends[0].ends) == "apart":
        return None
    found = best_relation(claim.everywhere, leader.everywhere)
    if found in ("same", "nested"):
        return _near_points(found, claim, claim.everywhere, leader.everywhere)
    scene = best_relation(claim.somewhere, leader.somewhere)
    if found == "apart" and scene == "apart":
        identified = any(identifies(claim, other) for other in event.representatives)
        return _ELSEWHERE if identified and not claim.another else None
    if scene in ("same", "nested") and (claim.scene or leader.scene):
        near = _near_points(scene, claim, claim.somewhere, leader.somewhere)
        return min(near, _SCENE[claim.event not in event_data().frequent])
    if scene == "apart":
        return _OTHER_SCENE
    return 0.0 if claim.event in event_data().sided else _NOWHERE


def _near_points(found: str, claim: Facts, left: Sequence[Spot], right: Sequence[Spot]) -> float:
    table = _SAME_PLACE if found == "same" else _NESTED_PLACE
    extent = max(spot.extent for spot in (*left, *right))
    return table[claim.event not in event_data().frequent][extent]


def _time_points(claim: Facts, leader: Facts) -> float | None:
    if claim.window is None or leader.window is None:
        return 0.0
    if (claim.factuality == "planned") != (leader.factuality == "planned") and not (
        claim.window.dated and leader.window.dated
    ):
        return None
    if claim.window.long or leader.window.long:
        # What goes on and what happened on one of its days are two occurrences.
        together = claim.window.long and leader.window.long
        ends = (claim.window.first == leader.window.first, claim.window.last == leader.window.last)
        return _DATED if together and any(ends) else None
    apart = steps_apart(claim.window, leader.window)
    if apart:
        # A day more or less of what is rare, where one of the days is only supposed.
        supposed = not (claim.window.dated and leader.window.dated)
        rare = claim.event not in event_data().frequent
        return _SUPPOSED if apart == 1 and supposed and rare else None
    if claim.window.vague or leader.window.vague:
        return _LATELY
    return _DATED if claim.window.dated and leader.window.dated else _NEAR


def _same_report_points(claim: Facts, event: Gathering) -> float | None:
    """Two claims of one report are one occurrence on two words, or one told and denied."""
    beside = event.by_report.get(claim.report, ())[:_BESIDE]
    gained = told = 0.0
    for other in beside:
        if claim.another != other.another:
            return None
        if other_account(claim, other):
            gained = _OTHER_ACCOUNT
        elif claim.negated != other.negated and claim.event == other.event:
            told = max(told, _DENIAL)
        elif claim.refers and claim.event == other.event and claim.source != other.source:
            told = max(told, _REFERS)
    for other in beside:
        if claim.negated != other.negated or gained:
            continue
        if claim.event != other.event and not _toll_beside(claim, other):
            return None
        if claim.source == other.source and differ(claim, other):
            return None
    return gained or told


def _toll_beside(claim: Facts, other: Facts) -> bool:
    """Whether one report tells of an occurrence and, on another word, of it by another type."""
    if (claim.event, other.event) not in event_data().beside:
        return False
    return claim.source != other.source or equal_count(claim.counts, other.counts)


def other_account(claim: Facts, denial: Facts) -> bool:
    """Whether a claim is what the denier says happened instead of what he denies."""
    return (
        denial.negated
        and not claim.negated
        and claim.source == denial.source != ""
        and kinship(claim.event, denial.event) is not None
    )


def _side_points(claim: Facts, others: Sequence[Facts]) -> float | None:
    """Agreement of the sides; accounts may differ on the doer, but not on who speaks or meets."""
    data = event_data()
    actors = frozenset().union(*(other.actors for other in others if not other.negated))
    actors = actors or frozenset().union(*(other.actors for other in others))
    targets = frozenset().union(*(other.targets for other in others))
    total = 0.0
    if claim.actors and actors:
        agreed = parties_meet(claim.actors, actors)
        if not agreed and claim.event in data.sided:
            return None
        total += 2 * _SIDE if agreed else -_against(claim.actors, actors)
        if claim.event in data.sided and len(claim.actors & actors) > 1:
            total += 2 * _SIDE
    if claim.targets and targets:
        agreed = parties_meet(claim.targets, targets)
        if not agreed and claim.event in data.speech:
            return None
        total += (2 * _SIDE if claim.event in data.speech else _SIDE) if agreed else -_SIDE
    turned = parties_meet(claim.actors, targets) and parties_meet(claim.targets, actors)
    straight = parties_meet(claim.actors, actors) or parties_meet(claim.targets, targets)
    if claim.event in data.directed and turned and not straight:
        total -= _TURNED
    return total


def _against(left: frozenset[str], right: frozenset[str]) -> float:
    """What differing sides cost: little where one is known by words alone, which may describe."""
    listed = [any(key[0] != "=" for key in keys) for keys in (left, right)]
    return 2 * _SIDE if all(listed) else _SIDE / 2
