"""Places: tables of names with where they lie, and the grammar of how news names them."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from isnad.arabic.folding import fold_word
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError

FILES = ("lexicon/data/places/*.tsv", "lexicon/data/places/*.yaml")

COLUMNS = (
    "id", "names", "country", "admin1", "admin2", "lat", "lon", "geonames", "pcode", "kind",
    "population", "needs", "source",
)  # fmt: skip
KINDS = frozenset({
    "country", "admin1", "admin2", "area", "town", "village", "quarter", "camp", "crossing",
    "airport", "base", "dam", "field", "front", "island", "mountain", "river", "road", "hospital",
    "port", "prison", "square", "building", "sea", "checkpoint",
})  # fmt: skip
NEEDS = frozenset({"", "head", "prep"})
"""Whether a name is one on its own, only after its class noun, or also after a preposition."""
_ARTICLE = "\u0627\u0644"
_GRAMMAR = "grammar"
_EVERYDAY = "everyday"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Head(_Strict):
    one: list[str]
    many: list[str] = []
    kind: str
    keep: bool = False
    own: bool = False
    unknown: bool = False
    governed: bool = False
    anaphor: bool = False
    bare: bool = False
    adjective: bool | str = False
    number: bool = False
    road: bool = False
    rural: bool = False
    front: bool = False
    branch: bool = False
    military: bool = False
    body: bool = False


class _Unit(_Strict):
    km: float
    one: list[str]
    two: list[str] = []


class _Grammar(_Strict):
    source: str
    heads: list[_Head]
    parts: list[str]
    part_groups: list[str]
    near: list[str]
    prepositions: dict[str, list[str]]
    directions: dict[str, list[str]]
    direction_nouns: dict[str, list[str]]
    units: list[_Unit]
    direction_adjectives: list[str]
    name_adjectives: list[str]
    describing: list[str]
    belonging: list[str]
    control: list[str]
    compounds: list[str]
    stops: list[str]
    nations: dict[str, list[str]]
    not_after: list[str]
    live: list[str]
    common: list[str]
    in_words: list[str]
    in_words_of: dict[str, list[str]]
    soft: list[str]
    idioms: list[str]
    sport: list[str]
    sport_wins: list[str]
    sport_against: list[str]
    sport_team: list[str]


class _Everyday(_Strict):
    source: str
    everyday: list[str]


def _number(text: str, file: str, place: str, limit: float) -> float | None:
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        value = limit + 1
    if not -limit <= value <= limit:
        raise LexiconError(file, place, f"expected degrees within {limit:g}, found {text!r}")
    return value


def _row(cells: list[str], file: str) -> tuple[Any, ...]:
    place = cells[0] if cells else "?"
    if len(cells) != len(COLUMNS):
        raise LexiconError(file, place, f"expected {len(COLUMNS)} columns, found {len(cells)}")
    row = dict(zip(COLUMNS, cells, strict=True))
    if row["kind"] not in KINDS:
        raise LexiconError(file, place, f"unknown kind {row['kind']!r}; known: {sorted(KINDS)}")
    if row["needs"] not in NEEDS:
        raise LexiconError(file, place, f"needs is one of {sorted(NEEDS)}, not {row['needs']!r}")
    names = tuple(name for name in row["names"].split("|") if name)
    if not names or not place:
        raise LexiconError(file, place, "expected an id and at least one name")
    lat = _number(row["lat"], file, place, 90)
    lon = _number(row["lon"], file, place, 180)
    if (lat is None) != (lon is None):
        raise LexiconError(file, place, "expected both of latitude and longitude, or neither")
    geonames = int(row["geonames"]) if row["geonames"].isdigit() else None
    people = int(row["population"]) if row["population"].isdigit() else 0
    return (
        place, names, row["country"], row["admin1"], row["admin2"], lat, lon, geonames,
        row["pcode"], row["kind"], people, row["needs"],
    )  # fmt: skip


def check(data: Any, file: str) -> dict[str, Any]:
    """A table's rows by id, or the grammar; raises LexiconError for what it cannot read."""
    if isinstance(data, dict):
        try:
            if _EVERYDAY in data:
                return {_EVERYDAY: _Everyday.model_validate(data).everyday}
            return {_GRAMMAR: _Grammar.model_validate(data).model_dump()}
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"]))
            raise LexiconError(file, where, first["msg"]) from error
    rows: dict[str, Any] = {}
    for cells in data or ():
        row = _row(cells, file)
        if row[0] in rows:
            raise LexiconError(file, row[0], "stands twice")
        rows[row[0]] = row
    return rows


def _head_entries(head: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    info = {key: value for key, value in head.items() if key not in ("one", "many") and value}
    one = head["one"][0]
    for word in head["one"]:
        yield word, Entry("place_head", word, info)
        if " " not in word:
            yield _ARTICLE + word, Entry("place_head", word, {**info, "definite": True})
    for word in head["many"]:
        more = {**info, "many": True}
        if word.startswith(_ARTICLE):
            more["definite"] = True
        yield word, Entry("place_head", one, more)


def _grammar_entries(grammar: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    for head in grammar["heads"]:
        yield from _head_entries(head)
    for name in ("parts", "part_groups", "near", "belonging", "control"):
        for word in grammar[name]:
            last = word.rsplit(" ", 1)[-1]
            # a preposition that is written on to the next word only
            hanging = " " in word and len(last) == 1
            info = {"then": fold_word(last)} if hanging else {}
            yield word.rsplit(" ", 1)[0] if hanging else word, Entry(f"place_{name}", word, info)
    for code, words in grammar["prepositions"].items():
        for word in words:
            yield word, Entry("place_prep", code, {})
    for code, words in grammar["directions"].items():
        for word in words:
            yield word, Entry("place_direction", code, {})
    for code, words in grammar["direction_nouns"].items():
        for word in words:
            yield word, Entry("place_direction", code, {"definite": True})


def phrases(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Every name of every place, and the words of the grammar."""
    for key, row in data.items():
        if key == _GRAMMAR:
            yield from _grammar_entries(row)
        if key in (_GRAMMAR, _EVERYDAY):
            continue
        for name in row[1]:
            yield name, Entry("place", key, {})


def keep(data: dict[str, Any]) -> dict[str, Any]:
    """`records`: id -> (name, country, admin1, admin2, latitude, longitude, geonames, pcode, kind,
    population, needs); `words`: folded word lists of the grammar; `nations`: adjective -> ISO;
    `units`: word -> kilometres of one, "2 " and a dual -> of both; `centres`: ISO -> degrees."""
    records = {key: (row[1][0], *row[2:]) for key, row in data.items()
               if key not in (_GRAMMAR, _EVERYDAY)}  # fmt: skip
    grammar = data.get(_GRAMMAR, {})
    words = {
        name: sorted({fold_word(word) for word in grammar.get(name, ())})
        for name in (
            "direction_adjectives", "name_adjectives", "describing", "compounds", "stops",
            "not_after", "live", "common", "in_words", "soft", "sport", "sport_wins",
            "sport_against", "sport_team",
        )
    }  # fmt: skip
    for iso, towns in grammar.get("in_words_of", {}).items():
        words[f"in_words_{iso}"] = sorted({fold_word(town) for town in towns})
    words["idioms"] = sorted(
        {" ".join(map(fold_word, phrase.split())) for phrase in grammar.get("idioms", ())}
    )
    words[_EVERYDAY] = sorted({fold_word(word) for word in data.get(_EVERYDAY, ())})
    nations = {
        fold_word(word): iso for iso, words in grammar.get("nations", {}).items() for word in words
    }
    units: dict[str, float] = {}
    for unit in grammar.get("units", ()):
        units.update((fold_word(word), unit["km"]) for word in (*unit["one"], *unit["two"]))
        units.update((f"2 {fold_word(word)}", 2 * unit["km"]) for word in unit["two"])
    centres = {row[1]: (row[4], row[5]) for row in records.values()
               if row[8] == "country" and row[4] is not None}  # fmt: skip
    return {
        "records": records, "words": words, "nations": nations, "units": units, "centres": centres,
    }  # fmt: skip
