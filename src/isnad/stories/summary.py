"""An event as one row of a table: what a coder takes into a spreadsheet."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from isnad.model.claim import Claim, Coded
from isnad.model.story import CountRange, Event, EventRow, claim_ref
from isnad.model.values import Party, Place
from isnad.stories.spots import relation, spot_of


def summary(event: Event, reports: Mapping[str, Coded]) -> EventRow:
    """The row of an event; `reports` holds, by id, the coded reports that its claims stand in.

    What is denied, and what its own origin has corrected, fills no cell unless nothing else does.
    """
    claims = _claims(event, reports)
    standing = [c for ref, c in claims.items() if ref not in event.superseded] or [*claims.values()]
    told = [claim for claim in standing if claim.factuality != "negated"] or standing
    place = _place(claim.location for claim in told)
    days = [day for c in told if c.time for day in (c.time.start, c.time.end) if day]
    ends = Counter(place.name for claim in told for place in claim.destination)
    return EventRow(
        id=event.id,
        event=event.event,
        actors=_names(told, lambda claim: claim.actors),
        targets=_names(told, lambda claim: claim.targets),
        place=place.name if place else None,
        within=place.within if place else None,
        country=place.country if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        destination=tuple(_often(ends)),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        counts=_ranges(told),
        witnesses=len(event.origins),
        reports=len({ref.rpartition("/")[0] for ref in event.claims}),
        claims=len(event.claims),
        contradictions=tuple(item.slot for item in event.contradictions),
        status=event.grade.status if event.grade else "",
        reliability=event.grade.reliability if event.grade else "",
        credibility=event.grade.credibility if event.grade else "",
    )


def _claims(event: Event, reports: Mapping[str, Coded]) -> dict[str, Claim]:
    wanted = set(event.claims)
    ids = dict.fromkeys(ref.rpartition("/")[0] for ref in event.claims)
    found = {claim_ref(reports[i].report, c): c for i in ids for c in reports[i].claims}
    return {ref: claim for ref, claim in found.items() if ref in wanted}


def _names(claims: Sequence[Claim], get: Callable[[Claim], tuple[Party, ...]]) -> tuple[str, ...]:
    parties = [party for claim in claims for party in get(claim)]
    listed = Counter(party.group for party in parties if party.group)
    return tuple(_often(listed or Counter(party.text for party in parties)))


def _often(counted: Counter[str]) -> list[str]:
    return sorted(counted, key=lambda name: (-counted[name], name))


def _place(places: Iterable[Place | None]) -> Place | None:
    """The place most claims agree on, the more exact one of those that lie in one another."""
    told = [place for place in places if place is not None]
    spots = [spot_of(place) for place in told]
    best: tuple[tuple[object, ...], Place] | None = None
    for place, spot in zip(told, spots, strict=True):
        agreeing = sum(relation(spot, other) != "apart" for other in spots)
        located = place.latitude is not None
        rank = (-agreeing, spot.extent, not spot.within, not located, place.name)
        if best is None or rank < best[0]:
            best = (rank, place)
    return best[1] if best else None


def _ranges(claims: Sequence[Claim]) -> tuple[CountRange, ...]:
    found: dict[tuple[str, str], list[tuple[int, int | None]]] = {}
    for claim in claims:
        for count in claim.counts:
            found.setdefault((count.of, count.who), []).append((count.low, count.high))
    return tuple(
        CountRange(
            of, who, min(low for low, _ in told),
            None if any(high is None for _, high in told) else max(high or 0 for _, high in told),
        )
        for (of, who), told in sorted(found.items())
    )  # fmt: skip
