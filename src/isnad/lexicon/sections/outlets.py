"""Outlets and agencies: their names, kinds, countries and hosts."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict

from isnad.arabic.folding import fold_word
from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.validating import validated
from isnad.model import OUTLET_KINDS

FILES = ("lexicon/data/outlets.yaml",)


class _Outlet(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str
    kind: str
    agency: bool = False
    """Whether it sells its reports to others, so that a byline may name it."""
    country: str | None = None
    names: list[str]
    """Safe anywhere in a text; the first is the one we print."""
    bare: list[str] = []
    """Everyday words that name the outlet only where the text speaks of media."""
    headed: list[str] = []
    """Words too common even for that: they count behind a head word alone."""
    hosts: list[str] = []


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    source: str
    heads: dict[str, list[str]]
    """Kind -> words that stand before a bare name and make it safe."""
    kinds: dict[str, list[str]]
    """Kind -> words that a name of such an outlet begins or ends with, for unlisted ones."""
    outlets: list[_Outlet]


def check(data: Any, file: str) -> dict[str, Any]:
    """{"heads": {}, "kinds": {}, "outlets": []}; raises LexiconError naming the outlet at fault."""
    checked = validated(_File, data, file)
    for kind in (*checked.heads, *checked.kinds):
        if kind not in OUTLET_KINDS:
            raise LexiconError(file, "heads, kinds", f"kind {kind!r} is none of {OUTLET_KINDS}")
    seen: dict[str, str] = {}
    for outlet in checked.outlets:
        _check_outlet(outlet, file, seen)
    ids = [outlet.id for outlet in checked.outlets]
    if ids != sorted(ids):
        raise LexiconError(file, "outlets", "stand in the order of their ids")
    return checked.model_dump()


def _check_outlet(outlet: _Outlet, file: str, seen: dict[str, str]) -> None:
    if outlet.kind not in OUTLET_KINDS:
        raise LexiconError(file, outlet.id, f"kind {outlet.kind!r} is none of {OUTLET_KINDS}")
    if not outlet.names:
        raise LexiconError(file, outlet.id, "needs at least one name")
    if outlet.country is not None and not (len(outlet.country) == 2 and outlet.country.isupper()):
        raise LexiconError(file, outlet.id, f"country {outlet.country!r} is no ISO code")
    for key in (f"id {outlet.id}", *(f"host {h}" for h in outlet.hosts),
                *(f"name {n}" for n in outlet.names)):  # fmt: skip
        if key in seen:
            raise LexiconError(file, outlet.id, f"{key} stands twice, first in {seen[key]}")
        seen[key] = outlet.id
    for host in outlet.hosts:
        if host != host.lower() or "/" in host or host.startswith("www."):
            raise LexiconError(file, outlet.id, f"host {host!r}: lower case, no www., no path")


def _headed(outlet: dict[str, Any], heads: dict[str, list[str]]) -> Iterator[str]:
    words = list(heads.get(outlet["kind"], ()))
    if outlet["agency"] and outlet["kind"] != "agency":
        words += heads.get("agency", [])
    for bare in (*outlet["bare"], *outlet["headed"]):
        yield from (f"{word} {bare}" for word in words)


def phrases(data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Names under "agency" or "outlet"; bare names under "agency_bare" or "outlet_bare"."""
    for outlet in data["outlets"]:
        category = "agency" if outlet["agency"] else "outlet"
        info = {
            "name": outlet["names"][0], "kind": outlet["kind"], "country": outlet["country"],
            "agency": outlet["agency"],
        }  # fmt: skip
        for name in (*outlet["names"], *_headed(outlet, data["heads"])):
            yield name, Entry(category, outlet["id"], info)
        for name in outlet["bare"]:
            yield name, Entry(f"{category}_bare", outlet["id"], info)


def keep(data: dict[str, Any]) -> dict[str, Any]:
    """outlets {id: info}, hosts {host: id}, names {folded name: [id]}, kinds {word: kind}."""
    outlets, hosts = {}, {}
    names: dict[str, list[str]] = {}
    for outlet in data["outlets"]:
        name = outlet["id"]
        outlets[name] = {
            "name": outlet["names"][0], "kind": outlet["kind"], "country": outlet["country"],
            "agency": outlet["agency"],
        }  # fmt: skip
        hosts.update(dict.fromkeys(outlet["hosts"], name))
        bare = (*outlet["bare"], *outlet["headed"])
        for written in (*outlet["names"], *_headed(outlet, data["heads"]), *bare):
            ids = names.setdefault(name_key(written), [])
            if name not in ids:
                ids.append(name)
    kinds = {name_key(word): kind for kind, words in data["kinds"].items() for word in words}
    return {"outlets": outlets, "hosts": hosts, "names": names, "kinds": kinds}


def name_key(name: str) -> str:
    """A name as the table of names keeps it: folded words, signs dropped."""
    words = "".join(c if c.isalnum() else " " for c in fold_word(name)).split()
    return " ".join(words)
