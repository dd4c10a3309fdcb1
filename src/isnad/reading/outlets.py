"""Outlets looked up by host or by name."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from isnad.lexicon import Lexicon
from isnad.lexicon.sections.outlets import name_key


@dataclass(frozen=True, slots=True)
class Outlet:
    """What the lexicon knows of an outlet; `id` is None where several bear the name."""

    name: str
    kind: str | None
    country: str | None = None
    agency: bool = False
    id: str | None = None


def by_host(host: str, lexicon: Lexicon) -> Outlet | None:
    """The outlet that publishes at a host, or at the host that it is a part of."""
    hosts = lexicon.data["outlets"]["hosts"]
    labels = host.lower().strip(". ").split(".")
    for at in range(len(labels) - 1):
        found = hosts.get(".".join(labels[at:]))
        if found is not None:
            return _outlet(found, lexicon)
    return None


def by_url(url: str | None, lexicon: Lexicon) -> Outlet | None:
    """The outlet of a web address, if it is one and its host is known."""
    host = host_of(url)
    return by_host(host, lexicon) if host else None


def host_of(url: str | None) -> str | None:
    """The host of a web address without "www."; None for what is no such address."""
    if not url or "//" not in url[:16]:
        return None
    try:
        host = urlsplit(url.strip()).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def by_name(name: str, lexicon: Lexicon) -> Outlet | None:
    """The outlet of a name as written.

    Where several bear it, what they have in common: the name as asked, the kind if it is one.
    """
    ids = lexicon.data["outlets"]["names"].get(name_key(name))
    if not ids:
        return None
    known = [_outlet(found, lexicon) for found in ids]
    if len(known) == 1:
        return known[0]
    kinds = {outlet.kind for outlet in known}
    countries = {outlet.country for outlet in known}
    return Outlet(
        " ".join(name.split()),
        kinds.pop() if len(kinds) == 1 else None,
        countries.pop() if len(countries) == 1 else None,
        all(outlet.agency for outlet in known),
    )


_MEDIA = frozenset({"newspaper", "tv", "radio", "agency", "site"})


def names_an_outlet(text: str, lexicon: Lexicon) -> bool:
    """Whether a short text is an outlet's name: a listed one, or one that says so."""
    if by_name(text, lexicon) is not None:
        return True
    words = name_key(text).split()
    kinds = lexicon.data["outlets"]["kinds"]
    if 2 <= len(words) <= 5 and kinds.get(words[0]) in _MEDIA:
        return True
    return 2 <= len(words) <= 3 and kinds.get(words[-1]) == "site"


def kind_of(name: str, lexicon: Lexicon) -> str | None:
    """The kind of an outlet: a listed one's, else what its first or last word says it is."""
    known = by_name(name, lexicon)
    if known is not None and known.kind is not None:
        return known.kind
    words = name_key(name).split()
    if not words:
        return None
    kinds: dict[str, str] = lexicon.data["outlets"]["kinds"]
    return kinds.get(words[0]) or kinds.get(words[-1])


def _outlet(found: str, lexicon: Lexicon) -> Outlet:
    info = lexicon.data["outlets"]["outlets"][found]
    return Outlet(info["name"], info["kind"], info["country"], info["agency"], found)
