"""States: names, adjectives, capitals, and the group ids of what belongs to each."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from isnad.lexicon.entry import Entry
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.sections.declining import decline
from isnad.lexicon.sections.group_ids import GROUP_IDS
from isnad.lexicon.validating import validated

_ARTICLE = "\u0627\u0644"

FILES = ("lexicon/data/states.yaml",)


class _State(BaseModel):
    model_config = ConfigDict(extra="forbid")

    iso: str = Field(pattern="^[A-Z]{2}$")
    names: list[str] = Field(min_length=1)
    adjectives: list[str]
    people: list[str] = []
    capital: list[str] = []
    weak: list[str] = []
    state: str | None = None
    army: str | None = None
    bare_army: str | None = None
    government: str | None = None
    police: str | None = None


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    source: str = Field(min_length=1)
    states: list[_State]


def check(data: Any, file: str) -> list[dict[str, Any]]:
    """The states as plain dicts; raises LexiconError on a fault of shape, id or reference."""
    states = validated(_File, data, file).states
    seen: set[str] = set()
    for state in states:
        if state.iso in seen:
            raise LexiconError(file, state.iso, "a code must occur once")
        seen.add(state.iso)
        for group in (state.state, state.army, state.bare_army, state.government, state.police):
            if group is not None and group not in GROUP_IDS:
                raise LexiconError(file, state.iso, f"{group!r} is no group id of the codebook")
    return [state.model_dump() for state in states]


def phrases(data: list[dict[str, Any]]) -> Iterator[tuple[str, Entry]]:
    """Names ("state"), adjectives ("state_adjective") and capitals ("capital"); the id is ISO.

    `weak` tells words that mean the state only beside a party's head or in its own reports.
    """
    for state in data:
        iso, weak = state["iso"], set(state["weak"])
        for name in state["names"]:
            yield name, Entry("state", iso, {"weak": name in weak})
        for name in state["capital"]:
            yield name, Entry("capital", iso, {})
        for adjective in state["adjectives"]:
            for form in decline(adjective):
                info = {
                    "number": form.number, "definite": form.definite, "weak": adjective in weak,
                }  # fmt: skip
                yield form.text, Entry("state_adjective", iso, info)
        for plural in state["people"]:
            bare = plural.removeprefix(_ARTICLE)
            for word, definite in ((bare, False), (_ARTICLE + bare, True)):
                info = {"number": "pl", "definite": definite, "weak": False}
                yield word, Entry("state_adjective", iso, info)


def keep(data: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """{ISO: {"name", "state", "army", "bare_army", "government", "police"}}."""
    return {
        state["iso"]: {
            "name": state["names"][0],
            **{
                part: state[part] for part in ("state", "army", "bare_army", "government", "police")
            },
        }
        for state in data
    }
