"""Where a report is set: the country that its bare words ("the army") mean."""

from collections import Counter
from collections.abc import Sequence

from isnad.lexicon import Lexicon
from isnad.mentions import parties, places
from isnad.mentions.document import Document, read_document
from isnad.mentions.parties import PartyContext
from isnad.mentions.places import PlaceContext
from isnad.model import Report

_ABROAD = frozenset({"US", "FR", "GB", "RU", "CH", "DE", "BE", "CN"})


def country_of(report: Report, documents: Sequence[Document], lexicon: Lexicon) -> str | None:
    """ISO code of the country most of the report's places lie in; None without any."""
    tally: Counter[str] = Counter()
    for document in documents:
        for mention in places.find(document, lexicon, PlaceContext((), ())):
            if mention.country and mention.country not in _ABROAD:
                tally[mention.country] += 2 if mention.kind not in ("country",) else 1
    return tally.most_common(1)[0][0] if tally else None


def own_side(report: Report, lexicon: Lexicon, country: str | None) -> str | None:
    """The group that a report's outlet speaks for ("our forces"), by its name; None for the press."""
    if report.outlet_kind not in ("official", "party_media", "activist_group"):
        return None
    name = read_document(report.outlet, lexicon)
    found = parties.find(name, lexicon, PartyContext(country, report.day))
    return next((m.group for m in found if m.group), None)
