"""The places of any Arabic text, resolved: where each stands, which place it is, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from isnad.lexicon import Lexicon, load_lexicon
from isnad.mentions import parties
from isnad.mentions.document import Document, read_document
from isnad.mentions.found_persons import persons_of
from isnad.mentions.parties import PartyContext
from isnad.mentions.places import Survey, mention_of, survey
from isnad.mentions.places_bare import beside_people, in_longer_hashtag
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_mention import PlaceContext, PlaceMention
from isnad.mentions.places_near import mended
from isnad.mentions.places_phrase import Phrase
from isnad.mentions.places_resolving import strays, weighed
from isnad.mentions.places_sport import playing

_SETTLED = frozenset({"", "town", "village", "admin1", "admin2", "country", "area"})

__all__ = ["FoundPlace", "PlaceRow", "find_places"]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A row of the table under a name, with how it was weighed.

    Degrees are WGS84. `geonames` is GeoNames' id, `pcode` the P-code of the humanitarian
    datasets, `population` 0 where unknown. `kept` tells whether the row is still in question;
    `why` are `isnad.mentions.places_resolving.RULES`, led by "near" where the name is one letter
    away from the text's.
    """

    id: str
    name: str
    kind: str
    country: str | None
    admin1: str | None
    admin2: str | None
    latitude: float | None
    longitude: float | None
    geonames: int | None
    pcode: str | None
    population: int
    kept: bool
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place that a text names: code points [start, end) of the text as given.

    The span reaches from the direction or class noun to the end of what the place lies in; the
    letters of a preposition written on to the first word are inside it. Where exactly one row of
    the table remains it gives `id`, coordinates and codes; where several do, `candidates` holds
    them and the place has no coordinates, and country and province only as far as all agree.
    """

    start: int
    end: int
    name: str
    """As the text writes it, without prepositions and without nouns such as "town"."""
    within: str | None
    """What the text says that it lies in. For a quarter whose name many towns share and that the
    table knows elsewhere only: the text's heading or only town."""
    kind: str
    """country, admin1, admin2, area, town, village, quarter, camp, ...; "" if unknown."""
    country: str | None
    """ISO 3166-1 alpha-2."""
    admin1: str | None
    latitude: float | None
    longitude: float | None
    geonames: int | None
    pcode: str | None
    precision: str | None
    """How exact the coordinates are: country, admin1, admin2, area, town, quarter, point; None
    without coordinates."""
    id: str | None
    """Id of the table's row."""
    direction: str
    """north, south, east, west, centre, or two joined by a dash ("north-east"), where the text
    means that side of the place; "" elsewhere."""
    distance: float | None
    """Kilometres away from the place, where the text tells them ("20 km west of")."""
    candidates: tuple[PlaceRow, ...]
    """Every row under the name, the most likely first, those dropped after those kept."""
    why: tuple[str, ...]
    """What led here, as codes: how the name was found, then the rules that chose the row kept, or
    "tied" where several remain. Found by: "table"; "none_fits" (none of its rows can be meant);
    "town" (the row is that of the town in the name of a hospital, a front); "noun" (a class noun
    alone tells); "holder" (what it lies in tells)."""


def find_places(
    text: str, *, countries: Sequence[str] = (), lexicon: Lexicon | None = None
) -> tuple[FoundPlace, ...]:
    """The places that a text names, in order, none overlapping another.

    `countries` are ISO codes that the text is likely about (its outlet's, for one), the most
    likely first. Names of armed groups, bodies, media and persons that hold a place's name are
    left out, and so are clubs at play, anaphors ("the city") and parts of a longer hashtag. Linear
    in the text's length; never raises.
    """
    lexicon = lexicon or load_lexicon()
    document = read_document(text, lexicon)
    read = survey(document, lexicon, context_of(document, lexicon, countries))
    if read is None:
        return ()
    tests = (beside_people(read.index, persons_of(document, lexicon)), playing(read.index))
    return tuple(
        found_place(read, phrase)
        for phrase in map(_named, read.phrases)
        if phrase is not None
        and not any(test(phrase) for test in tests)
        and not in_longer_hashtag(read.index, phrase)
    )


def _named(phrase: Phrase) -> Phrase | None:
    """The phrase itself, or the first that it lies in which has a name ("the city in X")."""
    named: Phrase | None = phrase
    while named is not None and (named.core.anaphor or named.core.area_of_group):
        named = named.within
    return named


def context_of(document: Document, lexicon: Lexicon, countries: Sequence[str]) -> PlaceContext:
    """The countries given, and where parties stand; a state's bare name is a place as well."""
    first = countries[0] if countries else None
    found = parties.find(document, lexicon, PartyContext(first))
    taken = tuple((p.first, p.last) for p in found if not p.metonym and p.kind != "country")
    return PlaceContext(tuple(countries), taken)


def found_place(read: Survey, phrase: Phrase) -> FoundPlace:
    """A phrase resolved, with every row of the table under its name."""
    index, document = read.index, read.index.document
    phrase, weighed_rows = mended(index, phrase, read.given, read.lexicon)
    weighed_rows = weighed_rows or weighed(index, phrase, read.given)
    home = read.given.home
    if (
        home is not None
        and strays(index, phrase, phrase.core.ids, read.given)
        and not any(row.kept for row in weighed_rows)
    ):
        phrase = replace(phrase, within=home.phrase)  # a quarter of the text's own town
    mention = mention_of(index, phrase, read.given, weighed_rows)
    rows = tuple(place_row(index, one.key, one.kept, one.rules) for one in weighed_rows)
    kept = [row for row in rows if row.kept]
    return FoundPlace(
        document.tokens[mention.first].start, document.tokens[mention.last - 1].end,
        mention.name, mention.within, mention.kind, mention.country, mention.admin1,
        mention.latitude, mention.longitude, mention.geonames, mention.pcode,
        mention.precision, mention.id, mention.direction, mention.distance,
        rows, (_found_by(mention, phrase, kept), *(kept[0].why if kept else ())),
    )  # fmt: skip


def _found_by(mention: PlaceMention, phrase: Phrase, kept: Sequence[PlaceRow]) -> str:
    if phrase.core.ids and not kept:
        return "none_fits"
    if phrase.core.ids:
        known = kept[0].kind
        return "town" if mention.kind not in _SETTLED and known in _SETTLED else "table"
    return "noun" if mention.head else "holder"


def place_row(index: PlaceIndex, key: str, kept: bool, why: tuple[str, ...]) -> PlaceRow:
    """A row of the table as it is shown."""
    record = index.records[key]
    return PlaceRow(
        key, record[0], record[8], record[1] or None, record[2] or None, record[3] or None,
        record[4], record[5], record[6], record[7] or None, int(record[9]), kept, why,
    )  # fmt: skip
