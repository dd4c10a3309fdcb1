"""Where a report is set: the country that its bare words ("the army") mean."""

from collections import Counter
from collections.abc import Iterator, Sequence

from isnad.arabic import fold_word
from isnad.lexicon import Lexicon
from isnad.mentions import parties, places
from isnad.mentions.document import Document, read_document
from isnad.mentions.parties import PartyContext
from isnad.mentions.places import PlaceContext
from isnad.model import Party, Report

_SHORT = 4
_LONGEST_NAME = 12
"""How many words of an outlet's name are read for the side that it speaks for."""
_AT_HOME = 3
_OF_ITS_OWN = 6
"""How much more than a place an outlet's home counts: the press's, and that of a side's mouth."""
_REPORTED = frozenset({
    "SY", "IQ", "YE", "SD", "LY", "LB", "PS", "EG", "SO", "DZ", "TN", "JO", "MA", "EH", "MR", "ML",
    "TD", "ET", "ER", "NG", "NE", "BF", "CF", "CI", "SS", "KE", "UA", "AF", "PK", "IR", "BH", "KW",
})  # fmt: skip
_HOMES = {
    "syrian_army": "SY", "syrian_government": "SY", "hts": "SY", "sdf": "SY", "ypg": "SY",
    "free_syrian_army": "SY", "syrian_national_army": "SY", "nusra_front": "SY",
    "ahrar_al_sham": "SY", "jaysh_al_islam": "SY", "iraqi_army": "IQ", "iraqi_government": "IQ",
    "pmf": "IQ", "peshmerga": "IQ", "houthis": "YE", "yemeni_army": "YE", "stc": "YE",
    "yemeni_government": "YE", "saf": "SD", "rsf": "SD", "sudan_government": "SD",
    "splm_n": "SD", "lna": "LY", "gnu_forces": "LY", "libyan_gnu": "LY", "libyan_militias": "LY",
    "lebanese_army": "LB", "lebanese_government": "LB", "hezbollah": "LB", "unifil": "LB",
    "hamas": "PS", "qassam_brigades": "PS", "islamic_jihad": "PS", "palestinian_factions": "PS",
    "palestinian_authority": "PS", "settlers": "PS", "egyptian_army": "EG",
    "jordanian_army": "JO",
}  # fmt: skip
"""Sides that are at home in one country."""
_SPEAK_FOR_THEMSELVES = frozenset(
    {"official", "party_media", "activist_group", "channel", "monitor"}
)
_ABROAD = frozenset({"US", "FR", "GB", "RU", "CH", "DE", "BE", "CN"})


def country_of(report: Report, documents: Sequence[Document], lexicon: Lexicon) -> str | None:
    """ISO code of the country that a report is about; None where nothing tells.

    Its places tell, countries named most of all; sides at home in one country alone tell; the
    outlet's own country counts as one place more, and as others where the text names it too.
    """
    tally: Counter[str] = Counter()
    home = _outlet_country(report, lexicon)
    if home is not None:
        tally[home] += 1
    for document in documents:
        for mention in places.find(document, lexicon, PlaceContext((), ())):
            if not (mention.known and mention.country) or mention.candidates:
                continue
            if mention.country in _ABROAD or (len(mention.name) < _SHORT and not mention.head):
                continue
            tally[mention.country] += 3 if mention.kind == "country" else 2
        for party in parties.find(document, lexicon, PartyContext(None, report.day)):
            at_home = _HOMES.get(party.group or "")
            if at_home is not None and not party.epithet and party.kind != "adjective":
                tally[at_home] += 2
    if home is not None and tally[home] > 1:
        own = report.outlet_kind in ("official", "party_media")
        tally[home] += _OF_ITS_OWN if own else _AT_HOME
    return tally.most_common(1)[0][0] if tally else None


def _outlet_country(report: Report, lexicon: Lexicon) -> str | None:
    """Where an outlet is at home: by the lexicon, or as its own name says."""
    for entry in lexicon.senses(" ".join(fold_word(word) for word in report.outlet.split())):
        if entry.category in ("outlet", "agency"):
            country = entry.info.get("country")
            return str(country) if country in _REPORTED else None
    for party in _named_in(report, lexicon, None):
        country = party.national or _HOMES.get(party.group or "")
        if country in _REPORTED:
            return country
    return None


def _named_in(
    report: Report, lexicon: Lexicon, country: str | None
) -> Iterator[parties.PartyMention]:
    """Parties in an outlet's name, those behind its first words too: "the media of the army"."""
    words = report.outlet.split()[:_LONGEST_NAME]
    for start in range(len(words)):
        name = read_document(" ".join(words[start:]), lexicon)
        yield from parties.find(name, lexicon, PartyContext(country, report.day))


def own_side(report: Report, lexicon: Lexicon, country: str | None) -> str | None:
    """The group that a report's outlet speaks for ("our forces"), by name; None for the press."""
    if report.outlet_kind not in ("official", "party_media", "activist_group"):
        return None
    return next((m.group for m in _named_in(report, lexicon, country) if m.group), None)


def outlet_itself(report: Report, side: str | None) -> tuple[Party, ...]:
    """The outlet as a party, where its own deeds may be told ("we call on"); none for the press."""
    if not report.outlet or report.outlet_kind not in _SPEAK_FOR_THEMSELVES:
        return ()
    return (Party(side, report.outlet),)
