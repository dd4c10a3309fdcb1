"""The title against the body: it adds a claim only for what the body does not tell."""

from collections.abc import Sequence

from isnad.arabic import fold
from isnad.model import Claim


def added_by_title(title: Sequence[Claim], body: Sequence[Claim], text: str) -> tuple[Claim, ...]:
    """The title's claims that no claim of the body tells again; `text` is the body's.

    Without a claim in the body the title stands alone. With one, it adds what happens in a place
    that the body never names.
    """
    if not body:
        return tuple(title)
    told = fold(text).text
    out = []
    for claim in title:
        place = claim.location
        if place is not None and fold(place.name).text.split()[-1] not in told:
            out.append(claim)  # "the bridges of X" are named where X is
    return tuple(out)
