"""Which group a phrase stands for: state by class of the head, names by country and year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from isnad.lexicon import Hit, Lexicon
from isnad.mentions.parties_types import PartyContext

_PART_OF_CLASS = {
    "army": "army", "air": "army", "defence": "army", "police": "police",
    "government": "government", "regime": "state", "office": "state",
}  # fmt: skip
_PARTS = ("army", "state", "government", "police")


@dataclass(frozen=True, slots=True)
class Side:
    """A group, its finer entity and kind; `candidates` where more than one is possible."""

    group: str | None
    entity: str | None = None
    kind: str = "bare"
    candidates: tuple[str, ...] = ()


class Sides:
    """The tables of the lexicon, read for one report."""

    def __init__(self, lexicon: Lexicon, context: PartyContext) -> None:
        self._states: dict[str, dict[str, Any]] = lexicon.data.get("states", {})
        groups: dict[str, Any] = lexicon.data.get("groups", {})
        self._proxies: Sequence[dict[str, Any]] = groups.get("proxies", ())
        self._units: Sequence[dict[str, Any]] = groups.get("units", ())
        self._named: Sequence[dict[str, Any]] = groups.get("named", ())
        self._armies = {
            g["group"]: g["army"] for g in groups.get("groups", {}).values() if g["army"]
        }
        self._context = context
        self._year = context.day.year if context.day else None
        self._owner: dict[str, str] = {}
        for iso, state in self._states.items():
            for part in _PARTS:
                if state[part]:
                    self._owner.setdefault(state[part], iso)

    @property
    def country(self) -> str | None:
        """The country that the report is about."""
        return self._context.country

    def part(self, iso: str | None, head_class: str) -> str | None:
        """The group id of a state's army, police or government, as the head word says."""
        state = self._states.get(iso or "")
        if state is None:
            return None
        side: str | None = state[_PART_OF_CLASS.get(head_class, "army")]
        return side

    def adjective(self, iso: str) -> str | None:
        """The group that a state's adjective alone means; None for a state without an army."""
        state = self._states.get(iso)
        return None if state is None or state["bare_army"] else self.part(iso, "army")

    def bare(self, head_class: str, country: str | None = None) -> str | None:
        """The group id of "the army", "the police" in a country, or else in the report's."""
        country = country or self.country
        state = self._states.get(country or "")
        if state and state["bare_army"] and _PART_OF_CLASS.get(head_class) == "army":
            side: str = state["bare_army"]
            return side
        return self.part(country, head_class)

    def state_of(self, group: str | None) -> str | None:
        """The state that a group is a part of, ISO."""
        return self._owner.get(group or "")

    def proxy(self, iso: str | None, belongs: bool) -> str | None:
        """What fighters of a state are called, in the report's country.

        `belongs`: they are said to belong to it; else only its adjective stands with them.
        """
        for proxy in self._proxies:
            here = not proxy["country"] or self.country in proxy["country"]
            if proxy["state"] == iso and here and (belongs or proxy["adjective"]):
                group: str = proxy["group"]
                return group
        return None

    def unit(self, word: str) -> Side:
        """A numbered unit whose army is not said."""
        for unit in self._units:
            if self.country in unit["country"] and (not unit["words"] or word in unit["words"]):
                groups = tuple(unit["groups"])
                if len(groups) == 1:
                    return Side(groups[0], kind="unit")
                return Side(None, kind="unit", candidates=groups)
        return Side(None, kind="unit")

    def named(self) -> Side:
        """A faction whose name the lexicon lacks."""
        for row in self._named:
            if self.country in row["country"] and self._year and self._year <= row["until"]:
                groups = tuple(row["groups"])
                group = groups[0] if len(groups) == 1 else None
                return Side(group, None, "named", groups)
        return Side(None, None, "named")

    def shift(self, side: Side, head_class: str) -> Side:
        """The part of a state that "army of", "police of" ... before one of its names means."""
        iso = self.state_of(side.group)
        if head_class in ("army", "air", "defence") and side.group in self._armies:
            return Side(self._armies[side.group], None, "state_army")
        if iso is None or head_class not in _PART_OF_CLASS or head_class == "office":
            return side
        if head_class in ("army", "air") and side.kind == "police":
            return side
        group = self.part(iso, head_class)
        if group is None or group == side.group:
            return side
        return Side(group, None, side.kind)

    def name(self, hits: Iterable[Hit]) -> Side | None:
        """The side that a name stands for, by country and year; candidates if they disagree.

        None where it is a name in other years or, if strict, in other countries only.
        """
        entries = [hit.entry for hit in hits if self._in_time(hit)]
        here = [e for e in entries if self.country in e.info["country"]]
        anywhere = [e for e in entries if not e.info["country"]]
        chosen = here or anywhere or [e for e in entries if not e.info["strict"]]
        groups = tuple(dict.fromkeys(e.info["group"] for e in chosen))
        if not chosen:
            return None
        if len(groups) > 1:
            return Side(None, None, chosen[0].info["kind"], tuple(g for g in groups if g))
        entity = chosen[0].id if chosen[0].id != groups[0] else None
        return Side(groups[0], entity, chosen[0].info["kind"])

    def at_home(self, hits: Iterable[Hit]) -> bool:
        """Whether a name's group is one of the report's country, or of any."""
        entries = [hit.entry for hit in hits if self._in_time(hit)]
        return any(self.country in e.info["country"] for e in entries)

    def local(self, hits: Iterable[Hit]) -> Side | None:
        """The side that a general word means in reports about the country.

        None when the country is another one; without a country, only candidates.
        """
        entries = [hit.entry for hit in hits if self._in_time(hit)]
        here = [e for e in entries if self.country in e.info["country"]]
        if self.country is not None and not here:
            return None
        chosen = here or entries
        groups = tuple(dict.fromkeys(e.info["group"] for e in chosen))
        if len(groups) == 1 and here:
            entity = chosen[0].id if chosen[0].id != groups[0] else None
            return Side(groups[0], entity, chosen[0].info["kind"])
        kind = chosen[0].info["kind"] if chosen else "bare"
        return Side(None, None, kind, tuple(g for g in groups if g))

    def _in_time(self, hit: Hit) -> bool:
        begin, end = hit.entry.info["from"], hit.entry.info["until"]
        if self._year is None:
            return True
        return (begin is None or self._year >= begin) and (end is None or self._year <= end)
