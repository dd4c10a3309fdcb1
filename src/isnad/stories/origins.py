"""Independent origins: the distinct ends of an event's chains, one for each witness."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from isnad.model.claim import Step
from isnad.model.story import Origin
from isnad.stories.book import Book
from isnad.stories.chain_ends import End
from isnad.stories.source_names import same_source, source_name, speaks_for


@dataclass(slots=True)
class _Witness:
    """The ends that are one source, each of its names once."""

    names: dict[tuple[str, str], End]
    ends: list[tuple[str, End]]
    joined: list[Step] = field(default_factory=list)


def origins_of(ends: Mapping[str, End | None], book: Book) -> tuple[Origin, ...]:
    """The witnesses at the ends of an event's chains, in the order of the claims that reach them.

    A claim whose sources only name one another in a ring rests on nobody; an event of such claims
    alone has no origin.
    """
    witnesses: list[_Witness] = []
    by_name: dict[tuple[str, str], _Witness] = {}
    for ref, end in ends.items():
        if end is None:
            continue
        key = (end.name, end.kind)
        witness = by_name.get(key)
        if witness is None:
            witness = _known_as(end, witnesses, book)
            if witness is None:
                witness = _Witness({}, [])
                witnesses.append(witness)
            by_name[key] = witness
            witness.names[key] = end
        witness.ends.append((ref, end))
    return tuple(_origin(witness) for witness in witnesses)


def _known_as(end: End, witnesses: list[_Witness], book: Book) -> _Witness | None:
    """The witness that the end is one with under another name, the rule noted."""
    for witness in witnesses:
        for known in witness.names.values():
            rule = _one_source(known, end, book)
            if rule is not None:
                witness.joined.append(Step("origin", rule, f"{known.name} = {end.name}"))
                return witness
    return None


def _origin(witness: _Witness) -> Origin:
    direct = [(ref, end) for ref, end in witness.ends if ref == end.claim]
    others = [(ref, end) for ref, end in witness.ends if ref != end.claim]
    first = (direct or others)[0][1]
    steps = dict.fromkeys(step for _, end in witness.ends for step in end.steps)
    claims = tuple(ref for ref, _ in (*direct, *others))
    return Origin(first.name, first.kind, claims, (*steps, *witness.joined))


def _one_source(left: End, right: End, book: Book) -> str | None:
    """By which rule two ends are one source."""
    a, b = source_name(left.name, left.kind), source_name(right.name, right.kind)
    rule = same_source(a, b)
    if rule is not None:
        return rule
    for person, body, name in ((left, b, right), (right, a, left)):
        report, claim = book.claims[person.claim]
        known = bool(claim.chain) and not a.nameless and name.name != report.outlet
        if known and speaks_for(person.name, body, report.text):
            return "spokesman"
    return None
