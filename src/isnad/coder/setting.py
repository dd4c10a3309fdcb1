"""Where a report is set: the country that its bare words ("the army") mean."""

from collections import Counter
from collections.abc import Sequence

from isnad.lexicon import Lexicon
from isnad.mentions import places
from isnad.mentions.document import Document
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
