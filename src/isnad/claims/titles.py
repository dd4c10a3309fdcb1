"""The title against the body: it adds a claim only for what the body does not tell."""

from collections.abc import Sequence

from isnad.model import Claim


def added_by_title(title: Sequence[Claim], body: Sequence[Claim], body_places: set[str]) -> tuple[Claim, ...]:
    """The title's claims that no claim of the body tells again."""
    out = []
    for claim in title:
        same = [c for c in body if c.event == claim.event]
        place = claim.location.name if claim.location else None
        if same and (place is None or place in body_places):
            continue
        if place is None and body:
            continue
        if place is not None and place in body_places and body:
            continue
        out.append(claim)
    return tuple(out)
