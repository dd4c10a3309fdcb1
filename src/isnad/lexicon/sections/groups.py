"""Parties and the words that make phrases of them: groups, heads, words, proxies, units."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from isnad.lexicon.compiling import phrase_key
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.sections.declining import decline
from isnad.lexicon.sections.group_ids import GROUP_IDS
from isnad.lexicon.validating import validated

FILES = ("lexicon/data/groups-*.yaml",)

HeadClass = Literal[
    "army", "air", "defence", "police", "government", "regime", "office", "fighters", "faction",
    "unknown",
]  # fmt: skip
Role = Literal[
    "from", "in", "by", "belongs", "loyal", "numeral", "ordinal", "qualifier", "unknown",
    "epithet", "area", "outlet", "place", "within", "person_after", "security_after",
    "security_before", "opener", "stop", "area_noun", "body_adjective", "sake",
    "so_called", "named_for", "not_judges_after", "not_judges_before", "masculine", "feminine",
    "people",
]  # fmt: skip
Kind = Literal[
    "state", "government", "state_army", "police", "militia", "armed_group", "foreign_army",
    "international", "people", "party",
]  # fmt: skip
Declension = Literal["fixed", "sound", "nisba", "person"]

_HEAD_FLAGS = (
    "class", "bare", "naming", "unit", "place", "role", "extends", "adjectival", "body",
)  # fmt: skip


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Group(_Strict):
    id: str = Field(pattern="^[a-z0-9_-]+$")
    of: str | None = None
    country: list[str]
    kind: Kind
    names: list[str] = Field(min_length=1)
    adjectives: list[str] = []
    nouns: list[str] = []
    local: list[str] = []
    local_country: list[str] | None = None
    local_from: int | None = None
    army: str | None = None
    strict: bool = False
    open: bool = False
    adjectival: bool = False
    from_: int | None = Field(None, alias="from")
    until: int | None = None


class _Head(_Strict):
    id: str
    class_: HeadClass = Field(alias="class")
    bare: Literal["country", "weak", "anaphor", "gunmen", "none"]
    decl: Declension
    forms: list[str] = Field(min_length=1)
    number: Literal["sg", "du", "pl"] | None = None
    naming: Literal["any", "opener", "quoted"] | None = None
    unit: bool = False
    place: bool = False
    role: bool = False
    extends: bool = False
    adjectival: bool = False
    body: bool = False


class _Word(_Strict):
    id: str
    role: Role
    decl: Declension
    forms: list[str] = Field(min_length=1)


class _Proxy(_Strict):
    state: str = Field(pattern="^[A-Z]{2}$")
    country: list[str]
    group: str
    adjective: bool = False


class _Unit(_Strict):
    country: list[str]
    words: list[str] = []
    groups: list[str]


class _Named(_Strict):
    country: list[str]
    until: int
    groups: list[str]


class _File(_Strict):
    source: str = Field(min_length=1)
    groups: list[_Group] = []
    heads: list[_Head] = []
    words: list[_Word] = []
    proxies: list[_Proxy] = []
    units: list[_Unit] = []
    named: list[_Named] = []


def _side(group: _Group, file: str) -> str | None:
    """The codebook id of a group; its own id if `of` is not written."""
    side = group.of if "of" in group.model_fields_set else group.id
    if side is not None and side not in GROUP_IDS:
        raise LexiconError(file, group.id, f"`of` must be a group id of the codebook, not {side!r}")
    return side


def check(data: Any, file: str) -> list[dict[str, Any]]:
    """All entries of a file as plain dicts with their `table`; raises LexiconError on a fault."""
    read = validated(_File, data, file)
    out: list[dict[str, Any]] = []
    for group in read.groups:
        if group.army is not None and group.army not in GROUP_IDS:
            raise LexiconError(file, group.id, f"`army` must be a group id, not {group.army!r}")
        plain = group.model_dump()
        plain.update(table="group", group=_side(group, file), file=file)
        out.append(plain)
    for head in read.heads:
        plain = head.model_dump()
        plain["class"] = plain.pop("class_")
        out.append({**plain, "table": "head", "file": file})
    out += [{**word.model_dump(), "table": "word", "file": file} for word in read.words]
    for proxy in read.proxies:
        if proxy.group not in GROUP_IDS:
            raise LexiconError(file, proxy.state, f"{proxy.group!r} is no group id")
        out.append({**proxy.model_dump(), "table": "proxy"})
    told = [unit.groups for unit in read.units] + [row.groups for row in read.named]
    for side in (side for sides in told for side in sides):
        if side not in GROUP_IDS:
            raise LexiconError(file, "units, named", f"{side!r} is no group id")
    out += [{**named.model_dump(), "table": "named"} for named in read.named]
    for unit in read.units:
        plain = unit.model_dump()
        plain["words"] = [phrase_key(word) for word in unit.words]
        out.append({**plain, "table": "unit"})
    seen: set[tuple[str, str]] = set()
    _refuse_twins(out, seen)
    return out


def _refuse_twins(data: list[dict[str, Any]], seen: set[tuple[str, str]]) -> None:
    for item in data:
        if "id" not in item:
            continue
        key = (item["table"], item["id"])
        if key in seen:
            raise LexiconError(item["file"], item["id"], "an id must occur once in all files")
        seen.add(key)


def _group_phrases(item: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    base = {
        "group": item["group"], "kind": item["kind"], "country": item["country"],
        "from": item["from_"], "until": item["until"], "strict": item["strict"],
        "open": item["open"],
    }  # fmt: skip
    for name in item["names"]:
        yield name, Entry("group", item["id"], {**base, "form": "name"})
    for form_name in ("adjectives", "nouns"):
        for word in item[form_name]:
            for form in decline(word):
                info = {
                    **base, "form": form_name[:-1], "adjectival": item["adjectival"],
                    "number": form.number,
                    "definite": form.definite,
                }  # fmt: skip
                yield form.text, Entry("group", item["id"], info)
    country = item["local_country"] or item["country"]
    begin = item["local_from"] or item["from_"]
    for name in item["local"]:
        info = {**base, "form": "local", "country": country, "from": begin}
        yield name, Entry("group", item["id"], info)


def phrases(data: list[dict[str, Any]]) -> Iterator[tuple[str, Entry]]:
    """Names of groups ("group"), heads ("party_head") and words of phrases ("party_word")."""
    _refuse_twins(data, set())
    for item in data:
        if item["table"] == "group":
            yield from _group_phrases(item)
        elif item["table"] == "head":
            flags = {key: item[key] for key in _HEAD_FLAGS}
            for word in item["forms"]:
                for form in decline(word, item["decl"], item["number"]):
                    info = {**flags, "number": form.number, "definite": form.definite}
                    yield form.text, Entry("party_head", item["id"], info)
        elif item["table"] == "word":
            for word in item["forms"]:
                for form in decline(word, item["decl"]):
                    yield form.text, Entry("party_word", item["role"], {})


def keep(data: list[dict[str, Any]]) -> dict[str, Any]:
    """{"groups": {id: {group, kind, country, name, army}}, "proxies", "units", "named"}."""
    return {
        "groups": {
            item["id"]: {
                "group": item["group"], "kind": item["kind"], "country": item["country"],
                "name": item["names"][0], "army": item["army"],
            }
            for item in data if item["table"] == "group"
        },
        "proxies": [item for item in data if item["table"] == "proxy"],
        "units": [item for item in data if item["table"] == "unit"],
        "named": [item for item in data if item["table"] == "named"],
    }  # fmt: skip
