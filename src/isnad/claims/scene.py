"""What a report has said of places so far: where it is set, and what "the town" stands for."""

from dataclasses import dataclass, field, replace

from isnad.mentions.document import Document
from isnad.mentions.gathered import Row
from isnad.mentions.places import PlaceMention
from isnad.mentions.places_phrase import RANK
from isnad.model import Place, Span

_TOWNS = frozenset({"town", "village"})
_KINDS = {
    "town": _TOWNS,
    "village": _TOWNS,
    "camp": frozenset({"camp", "base"}),
    "admin1": frozenset({"admin1"}),
    "admin2": frozenset({"admin2", "town"}),
    "quarter": frozenset({"quarter"}),
    "airport": frozenset({"airport", "base"}),
    "base": frozenset({"base", "airport", "camp"}),
    "crossing": frozenset({"crossing"}),
    "checkpoint": frozenset({"checkpoint"}),
    "road": frozenset({"road"}),
    "hospital": frozenset({"hospital"}),
    "prison": frozenset({"prison"}),
    "port": frozenset({"port"}),
    "field": frozenset({"field"}),
    "island": frozenset({"island"}),
    "mountain": frozenset({"mountain"}),
}
"""Kinds of anaphors -> kinds of the places that they may stand for."""
_INSIDE_TOWNS = frozenset({
    "quarter", "road", "hospital", "building", "square", "checkpoint", "camp", "prison", "base",
    "airport", "port", "crossing", "front", "field",
})  # fmt: skip
_WORKS = frozenset({"road", "hospital", "building", "square", "checkpoint", "prison"})
"""Kinds of places that an event is at, but seldom what is told next."""
_IN = frozenset({"fi", "bi"})
_OPENING, _HOLD_REACH = 4, 8
"""How near a sentence's start a place holds what is named behind it; how many mentions back."""
_REACH = 60
"""How many mentions back a place may be meant."""


def town_of_title(document: Document, mentions: Row[PlaceMention]) -> Place | None:
    """The town that a title is about: the only one it names."""
    found: dict[str, Place] = {}
    scene = Scene(document, mentions)
    for mention in mentions:
        town = None if mention.anaphor or mention.area_of_group else scene._town(mention)
        if town is not None:
            found.setdefault(town.name, town)
    return next(iter(found.values())) if len(found) == 1 else None


def place_of(document: Document, mention: PlaceMention) -> Place:
    """A place mention as a value."""
    return Place(
        mention.name, mention.within, mention.country, mention.latitude, mention.longitude,
        int(mention.geonames) if mention.geonames else None, mention.pcode or None,
        mention.admin1 or None, mention.precision or None, tuple(mention.candidates),
        document.span(mention.first, mention.last),
    )  # fmt: skip


def _holds(outer: PlaceMention, inner: PlaceMention) -> bool:
    """Whether a place can hold another: a greater kind, the same country and province."""
    if outer.anaphor or outer.area_of_group or not outer.name or outer.name == inner.name:
        return False
    high = max((RANK.get(kind, 1) for kind in (outer.kinds or {outer.kind})), default=1)
    low = RANK.get(inner.kind, 1)
    if high <= low or (outer.country and inner.country and outer.country != inner.country):
        return False
    if outer.admin1 and inner.admin1 and outer.admin1 != inner.admin1:
        return False
    return outer.distance is None


@dataclass(slots=True)
class Scene:
    """Running memory of the places of one text."""

    document: Document
    mentions: Row[PlaceMention]
    place: Place | None = None
    """Where the last event was."""
    place_paragraph: int = -1
    header: Place | None = None
    """The place that heads a line ("Duma: ...")."""
    header_paragraph: int = -1
    at: dict[Span | None, PlaceMention] = field(init=False)
    """The mentions by where they stand."""
    title: Place | None = None
    """The one town that the report's title names."""
    resolved: dict[int, Place] = field(default_factory=dict)
    """What the anaphors so far stand for, by their first tokens."""
    holders: dict[str, str] = field(default_factory=dict)
    """What the text said the places so far lie in, by their names."""
    towns: dict[str, Place] = field(default_factory=dict)
    """The towns named so far, but for those that somebody only goes to."""
    paragraphs_with_place: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.at = {self.document.span(m.first, m.last): m for m in self.mentions}
        for mention in self.mentions:
            if mention.within and mention.name:
                self.holders.setdefault(mention.name, mention.within)

    def meant(self, anaphor: PlaceMention) -> Place | None:
        """The place that "the town", "the camp", "the province" stands for."""
        if anaphor.kind == "area" and not anaphor.head:
            return self.place
        if self.header is not None and self._heads(anaphor):
            return self.header
        found = self._find(anaphor)
        if found is None and anaphor.kind not in _INSIDE_TOWNS:
            found = self.header or self.place
        if found is not None:
            self.resolved[anaphor.first] = found
        return found

    def _heads(self, anaphor: PlaceMention) -> bool:
        """Whether the paragraph's heading is the town that an anaphor means."""
        same = self._paragraph(anaphor) == self.header_paragraph
        return same and anaphor.kind in _TOWNS

    def _paragraph(self, mention: PlaceMention) -> int:
        return self.document.paragraph(mention.first)

    def _find(self, anaphor: PlaceMention) -> Place | None:
        """The nearest place that an anaphor may stand for.

        One with the same class noun first, then one of its kind; those that somebody only goes to,
        and those with another class noun, come last.
        """
        wanted = _KINDS.get(anaphor.kind, frozenset())
        towns = wanted is _TOWNS
        kind: Place | None = None
        spare: Place | None = None
        paragraph = self._paragraph(anaphor)
        for mention in self.mentions.before(anaphor.first, _REACH):
            if mention.first in self.resolved and mention.head == anaphor.head:
                return self.resolved[mention.first]
            if mention.anaphor or mention.area_of_group or mention.definite or not mention.name:
                continue
            if mention.head == anaphor.head and anaphor.head:
                return self.placed(mention)
            fits = bool(wanted & mention.kinds) or (towns and not mention.kind)
            if fits and mention.prep != "ila" and not (mention.head and towns):
                kind = kind or self.placed(mention)
            elif fits:
                spare = spare or self.placed(mention)
            elif mention.within and mention.within_kind in wanted:
                kind = kind or Place(mention.within, None, mention.country)
            elif towns and mention.called_after and mention.prep != "ila":
                kind = kind or Place(mention.called_after, None, mention.country)
            elif towns and mention.kind in ("admin1", "admin2") and not mention.head:
                spare = spare or self.placed(mention)
            if kind is not None and self._paragraph(mention) == paragraph:
                break
        return kind or spare

    def placed(self, mention: PlaceMention) -> Place:
        """A mention as a place, with what the text says it lies in: there or earlier.

        What the paragraph or its sentence opens with holds what is named behind it ("in the
        province of X, ... the village of Y").
        """
        place = place_of(self.document, mention)
        behind = self.mentions.within(mention.last, mention.last + 3) if mention.definite else ()
        if (
            place.within is None and behind and behind[0].anaphor
        ):  # "the eastern quarter of the town"
            town = self.meant(behind[0])
            place = replace(place, within=town.name if town is not None else None)
        if place.within is None:
            place = replace(place, within=self._holder(mention))
        if place.within is not None:
            self.holders.setdefault(mention.name, place.within)
        return place

    def _holder(self, mention: PlaceMention) -> str | None:
        if mention.name in self.holders:
            return self.holders[mention.name]
        if self.header is not None and self._paragraph(mention) == self.header_paragraph:
            known = self.at.get(self.header.span)
            if known is not None and _holds(known, mention):
                return known.name
        paragraph = self._paragraph(mention)
        sentence = self.document.sentence(mention.first)
        for other in self.mentions.before(mention.first, _HOLD_REACH):
            if self._paragraph(other) != paragraph:
                return None
            opens = other.first - self.document.sentences[sentence].first < _OPENING
            opens = opens and other.prep in _IN and self.document.sentence(other.first) == sentence
            town = other.kinds & _TOWNS and other.kind not in _INSIDE_TOWNS
            near = mention.kind in _INSIDE_TOWNS and town and other.prep != "ila"
            if (opens or near) and _holds(other, mention):
                return other.name
        return None

    def see(self, mention: PlaceMention, paragraph: int) -> None:
        """Remember a place that was named; where somebody only goes to, nothing is set."""
        if mention.prep == "ila":
            return
        town = self._town(mention)
        if town is not None:
            self.towns.setdefault(town.name, town)
        self.paragraphs_with_place.add(paragraph)

    def happened(self, place: Place, paragraph: int) -> None:
        """Remember where an event was."""
        self.place, self.place_paragraph = place, paragraph

    def _town(self, mention: PlaceMention) -> Place | None:
        """The town that a place is, lies in or is called after."""
        if mention.kinds & _TOWNS or mention.kind == "admin2" or not mention.kind:
            return self.placed(mention)
        if mention.within and mention.within_kind in (*_TOWNS, "admin1"):
            return Place(mention.within, None, mention.country)
        if mention.called_after:
            return Place(mention.called_after, None, mention.country)
        return None

    def inherited(self, paragraph: int, at: int, *, leans: bool, goes: bool) -> Place | None:
        """Where an event without a place of its own was, by what its paragraph said before `at`.

        A paragraph that names no place goes on where the report is, if it is set in one town
        alone, or if the event `leans` on somebody named before; else in the title's town, but
        for who only `goes` somewhere.
        """
        if self.header is not None and self.header_paragraph == paragraph:
            return self.header
        if self.place is not None and self.place_paragraph == paragraph:
            return self._around(self.place, paragraph, at)
        towns = self._towns_before(paragraph, at)
        if len(towns) == 1:
            return towns[0]
        if towns or paragraph in self.paragraphs_with_place:
            return None
        if len(self.towns) == 1:
            return next(iter(self.towns.values()))
        if leans:
            return self.place
        if goes:
            return None
        return self.towns.get(self.title.name) if self.title is not None else None

    def _around(self, place: Place, paragraph: int, at: int) -> Place:
        """A place, but of a works of a town the town: what is told next is seldom there."""
        mention = self.at.get(place.span) if place.span is not None else None
        if mention is None or mention.kind not in _WORKS:
            return place
        own = self._town(mention)
        if own is not None:
            return own
        near = self._towns_before(paragraph, at) or list(self.towns.values())
        return near[0] if len(near) == 1 else place

    def _towns_before(self, paragraph: int, at: int) -> list[Place]:
        """The towns that a paragraph names before a token, each once."""
        found: dict[str, Place] = {}
        for mention in self.mentions.before(at, _REACH):
            if self._paragraph(mention) != paragraph:
                break
            if mention.anaphor or mention.area_of_group or mention.prep == "ila":
                continue
            town = self._town(mention)
            if town is not None:
                found.setdefault(town.name, town)
        return list(found.values())
