"""A place as a report names it."""

from dataclasses import dataclass

PRECISIONS = {
    "country": "country", "admin1": "admin1", "admin2": "admin2", "area": "area", "sea": "area",
    "countryside": "area", "river": "area", "mountain": "area", "island": "area", "front": "area",
    "border": "area", "town": "town", "village": "town", "camp": "quarter", "quarter": "quarter",
}  # fmt: skip
"""How exact the coordinates of a kind are; kinds not named here are points."""


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """What is known before the text is read.

    `countries`: ISO codes, most likely first. `parties`: token ranges [first, last) of groups.
    """

    countries: tuple[str, ...] = ()
    parties: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Tokens [first, last) that name a place, with what the text says it lies in.

    `first` is the first word of the phrase: direction, class noun or name, with what is written
    on to it (`pre`). `name` is "" for an anaphor ("the city"), whose class noun is `head`.
    """

    first: int
    last: int
    name: str
    within: str | None = None
    within_head: str = ""
    """The class noun of what it lies in where that is an anaphor ("west of the province")."""
    within_kind: str = ""
    """The kind of what it lies in, as `kind`."""
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    pcode: str | None = None
    admin1: str | None = None
    kind: str = ""
    """Kind of the table; "countryside" and "border" besides; "" if not known."""
    kinds: frozenset[str] = frozenset()
    """Kinds of all that the name may be in its country: many a province is called as its town."""
    called_after: str = ""
    """The town that a works bears the name of ("the hospital of X")."""
    precision: str | None = None
    id: str | None = None
    """Id of the table's row, where one candidate remains."""
    candidates: tuple[str, ...] = ()
    """"id name, admin, country" of each, where more than one remains."""
    pre: str = ""
    """Folded letters written on to the first word."""
    prep: str = "none"
    """Code of what governs it: fi, bi, ala, ila, min, an, near, between, via, with, other, none."""
    governor: int | None = None
    """Token of that preposition, where it stands by itself."""
    direction: str = ""
    """Codes of directions before the name, as "north-east"; the place is the one named."""
    head: str = ""
    """The class noun before the name, in its first form."""
    known: bool = False
    """Whether the table holds it."""
    anaphor: bool = False
    area_of_group: bool = False
    """An area named by who holds it."""
    definite: bool = False
    """A definite class noun with an adjective only ("the military airport")."""
    coordinated: bool = False
    """Joined to the mention before it (by a conjunction, comma or dash)."""
    part: bool = False
    """An unnamed part of the place ("quarters of", "north of")."""
    distance: float | None = None
    """Kilometres from the place, where the text tells them ("20 km west of")."""
    subject_like: bool = False
    """No preposition, class noun or direction before it: it may stand for a government."""
    name_first: int = 0
    name_last: int = 0
    """Tokens of the name itself."""
    within_first: int = 0
    within_last: int = 0
    """Tokens of `within`, equal if there is none."""
