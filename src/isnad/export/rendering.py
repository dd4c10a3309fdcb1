"""A claim's values as short texts, for tables and cells (not yet made safe)."""

from isnad.model import Claim, Coded, Count, Period, Place

CHAIN_SIGN = "\u2190"


def amount(count: Count) -> str:
    """ "12", "20+" where it is open upwards, "0-19" where it is a range."""
    if count.high is None:
        return f"{count.low}+"
    return str(count.low) if count.low == count.high else f"{count.low}-{count.high}"


def days(period: Period) -> str:
    """ "2015-10-07", "2015-10-07 .. 2015-10-09", or "" where the words give no day."""
    start, end = period.start, period.end
    if start is None and end is None:
        return ""
    if start == end:
        return f"{start}"
    return f"{start or ''} .. {end or ''}".strip()


def place_words(place: Place) -> str:
    """The place's name with the country's code: "name (SY)"."""
    return f"{place.name} ({place.country})" if place.country else place.name


def narrators(coded: Coded, claim: Claim) -> tuple[str, ...]:
    """The whole chain of a claim, from the outlet that publishes to the origin."""
    outlet = coded.report.outlet
    return ((outlet,) if outlet else ()) + tuple(link.name for link in claim.chain)


def origin(coded: Coded, claim: Claim) -> str:
    """Whose word a claim is in the end: the last narrator, "" if nobody is known."""
    chain = narrators(coded, claim)
    return chain[-1] if chain else ""
