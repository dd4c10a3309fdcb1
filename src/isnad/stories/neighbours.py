"""Accounts that put one occurrence on neighbouring days, brought together where there is reason.

Two attacks on a town on two days are two attacks. They are one only where the odd day is told in
retrospect by a single account, nothing in any report tells the two apart, and something else ties
them: equal numbers, a named victim, the same words, or reports that also share other occurrences
at that place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from isnad.stories.counts_compared import count_points
from isnad.stories.facts import Facts, steps_apart
from isnad.stories.folded_names import shared_part
from isnad.stories.judging import Gathering
from isnad.stories.spots import best_relation

_RETROSPECT = 2
"""Days after the day it tells from which on a report looks back."""
_COMPANIONS = 2
"""Other occurrences that reports must share at a place to be about one course of things."""
_AROUND = 7
"""Days around an occurrence in which others belong to the same course of things."""
_ALIKE = 0.5
_TIED = 1.5


@dataclass(slots=True)
class _Place:
    """What is told of at one place, by the first day of each event's leader."""

    days: dict[int, list[Gathering]] = field(default_factory=dict)

    def about(self, event: Gathering) -> list[Gathering]:
        """The events that begin in the days around an event."""
        window = event.leader.window
        if window is None:
            return []
        reach = range(window.first - _AROUND, window.last + _AROUND + 1)
        return [other for day in reach for other in self.days.get(day, ())]


def join_neighbours(events: Sequence[Gathering]) -> list[Gathering]:
    """The events with those of neighbouring days joined that are accounts of one occurrence."""
    places: dict[str, _Place] = {}
    for event in events:
        window = event.leader.window
        for spot in event.leader.everywhere:
            if window is not None and not window.long and not spot.wide:
                place = places.setdefault(spot.key, _Place())
                place.days.setdefault(window.first, []).append(event)
    gone: set[int] = set()
    for _, place in sorted(places.items()):
        every = (event for day in sorted(place.days) for event in place.days[day])
        for odd in sorted(every, key=_order):
            beside = place.about(odd)
            for main in _rivals(odd, beside):
                if id(main) in gone or id(odd) in gone:
                    continue
                if _is_account_of(odd, main, beside):
                    main.take_in(odd)
                    gone.add(id(odd))
    return [event for event in events if id(event) not in gone]


def _order(event: Gathering) -> tuple[int, str]:
    return (event.leader.published or 0, event.leader.ref)


def _rivals(odd: Gathering, beside: Sequence[Gathering]) -> list[Gathering]:
    window = odd.leader.window
    if window is None or not window.dated:
        return []
    found = [
        main
        for main in beside
        if main is not odd
        and main.leader.event == odd.leader.event
        and (other := main.leader.window) is not None
        and other.dated
        and steps_apart(window, other) == 1
    ]
    return sorted(found, key=_order)


def _is_account_of(odd: Gathering, main: Gathering, beside: Sequence[Gathering]) -> bool:
    if len({claim.report for claim in odd.accounts}) > 1 or _told_apart(odd, main):
        return False
    if not _looks_back(odd.leader, main.leader):
        return False
    if best_relation(odd.leader.everywhere, main.leader.everywhere) != "same":
        return False
    return _tied(odd, main) or _companions(odd, main, beside) >= _COMPANIONS


def _told_apart(odd: Gathering, main: Gathering) -> bool:
    """Whether some report gives both days, or one is called a second of its kind."""
    if any(claim.another for claim in (*odd.members, *main.members)):
        return True
    days = {
        claim.report
        for claim in odd.members
        if claim.window and claim.window.dated and not claim.negated
    }
    return any(
        claim.report in days and claim.window and claim.window.dated for claim in main.members
    )


def _looks_back(odd: Facts, main: Facts) -> bool:
    if odd.published is None or odd.window is None or main.window is None:
        return False
    return odd.published - max(odd.window.last, main.window.last) >= _RETROSPECT


def _tied(odd: Gathering, main: Gathering) -> bool:
    for left in odd.representatives:
        for right in main.representatives:
            if count_points(left.counts, right.counts) >= _TIED:
                return True
            if len(left.names & right.names) >= 2:
                return True
            if shared_part(left.details, right.details) >= _ALIKE:
                return True
    return any(
        claim.report in main.by_report and not (claim.window and claim.window.dated)
        for claim in odd.members
    ) or any(
        claim.report in odd.by_report and not (claim.window and claim.window.dated)
        for claim in main.members
    )


def _companions(odd: Gathering, main: Gathering, beside: Sequence[Gathering]) -> int:
    reports, others = set(odd.by_report), set(main.by_report)
    return sum(
        event is not odd
        and event is not main
        and event.leader.event != odd.leader.event
        and bool(reports & set(event.by_report))
        and bool(others & set(event.by_report))
        for event in beside
    )
