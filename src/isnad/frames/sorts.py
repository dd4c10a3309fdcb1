"""What sorts of people, parties and places are named at each token: what frames ask for."""

from collections.abc import Mapping

from isnad.mentions.document import Document
from isnad.mentions.gathered import Mentions

_ARMED_PEOPLE = frozenset({"fighters", "soldiers", "police"})
_CAPTIVE = frozenset({"detainees", "prisoners"})
_CIVIL_GROUPS = frozenset({"civilians", "displaced_people", "protesters", "journalists", "medics"})
_ARMED_HEADS = frozenset({"army", "air", "fighters", "police"})
_OFFICES = frozenset({"government", "office"})
_UNARMED_KINDS = frozenset(
    {
        "people", "international", "civil", "state", "adjective", "metonym", "government",
        "political", "country",
    }
)  # fmt: skip
_STATES = frozenset({"state", "country", "adjective", "metonym", "government"})


def sorts(document: Document, mentions: Mentions) -> Mapping[int, frozenset[str]]:
    """Sorts by token: armed, state, civil, captive, displaced, person, party, munition, place,
    name (a place's words behind its first)."""
    out: dict[int, set[str]] = {}

    def add(first: int, last: int, *names: str) -> None:
        for at in range(first, last):
            out.setdefault(at, set()).update(names)

    heads = {
        hit.first for hit in document.hits
        if hit.entry.category == "party_head" and hit.entry.info.get("class") in _ARMED_HEADS
    }  # fmt: skip
    for count in mentions.counts:
        at, end = count.first, count.last
        if count.of in ("munitions", "strikes"):
            add(at, end, "munition" if count.of == "munitions" else "strike")
            continue
        add(at, end, "person")
        if count.group in _CAPTIVE:
            add(at, end, "captive")
        elif count.who in _ARMED_PEOPLE:
            add(at, end, "armed")
        else:
            add(at, end, "civil")
        if count.group == "displaced_people":
            add(at, end, "displaced")
        if count.of in ("killed", "injured", "missing"):
            add(at, end, "fate")
    for party in mentions.parties:
        at, end = party.first, party.last
        add(at, end, "party")
        if party.group in _CIVIL_GROUPS:
            add(at, end, "civil", "person")
        elif (
            party.head_class in _ARMED_HEADS
            or at in heads
            or not (
                party.kind in _UNARMED_KINDS
                or (party.kind == "bare" and party.head_class in _OFFICES)
            )
        ):
            add(at, end, "armed")
        elif party.kind in _STATES:
            add(at, end, "state")
    for place in mentions.places:
        add(place.first, place.last, "place")
        add(place.first + 1, place.last, "name")  # its first word may still tell what it is
    return {at: frozenset(names) for at, names in out.items()}
