"""Whose a head word is, once its owner is known: the army, police, fighters of somebody."""

from dataclasses import dataclass, replace

from isnad.mentions.parties_pieces import CAPITAL, HEAD, NATIONAL, PLACE, STATE, Piece
from isnad.mentions.parties_sides import Side, Sides

KINDS = {
    "police": "police", "government": "state", "regime": "state", "office": "state",
    "fighters": "militia", "faction": "militia", "unknown": "militia",
}  # fmt: skip
"""Kind of a party by the class of its head, where a nationality alone tells whose it is."""
_PEOPLE = frozenset({"fighters", "faction", "unknown"})
_MEN = frozenset({"fighters", "unknown"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A parsed phrase: tokens [first, last), what it stands for and how that was found."""

    first: int
    last: int
    piece: Piece
    side: Side
    head_class: str | None = None
    national: str | None = None
    core: tuple[int, int, str] | None = None
    owned: bool = False
    generic: bool = False
    unknown: bool = False
    anaphor: Piece | None = None
    """The owner's head, if the owner is an anaphor: "the men of the movement"."""
    described: bool = False
    """Whether an adjective of arms stands with the head."""


class Owning:
    """Puts an owner behind a head."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides

    def own(self, phrase: Phrase, owner: Phrase, end: int, core: bool = False) -> Phrase:
        """The phrase with its owner behind it, up to token `end`.

        `core`: the owner is named by "belonging to", so its words are the party's.
        """
        cls = phrase.head_class or "army"
        if owner.piece.kind in (STATE, CAPITAL, NATIONAL):
            group = self.national(owner.national, cls, core or owner.piece.kind == STATE)
            side = Side(group, None, KINDS.get(cls, "state_army"))
        else:
            side = self._settled(owner)
            member = phrase.piece.info["role"] and owner.piece.kind == HEAD
            if not member and not _is_institution(owner):
                side = self._sides.shift(side, cls)
        leans = _is_weak(owner) and owner.piece.info["bare"] == "anaphor"
        return replace(
            phrase, anaphor=owner.piece if leans else owner.anaphor, last=end, side=side,
            national=owner.national, owned=True,
            generic=owner.generic or _is_weak(owner), unknown=phrase.unknown or owner.unknown,
            core=(owner.core or (owner.first, end, owner.piece.pre)) if core else None,
        )  # fmt: skip

    def national(
        self, iso: str | None, head_class: str, belongs: bool = False, *, unit: bool = False
    ) -> str | None:
        """What a head with a nationality means; fighters of a nation are not its army.

        `unit`: the head is a battalion or the like, which is.
        """
        if head_class not in _PEOPLE or unit:
            return self._sides.part(iso, head_class)
        proxy = self._sides.proxy(iso, belongs)
        return proxy or (self._sides.part(iso, "army") if belongs else None)

    def _settled(self, owner: Phrase) -> Side:
        """An owner's side; a bare "police", "government" is the country's."""
        piece = owner.piece
        if piece.kind != HEAD or owner.owned or piece.info["bare"] not in ("country", "weak"):
            return owner.side
        if owner.side.kind == "unit":
            return owner.side
        return Side(self._sides.bare(owner.head_class or "army"), None, "bare")


def is_body(owner: Phrase) -> bool:
    """Whether one can be a member of it: no nationality, state or people alone."""
    return owner.side.kind != "people" and owner.piece.kind not in (STATE, CAPITAL, NATIONAL, PLACE)


def agrees(head: Piece, adjective: Piece) -> bool:
    """Whether an adjective can stand with a head: a plural of persons only with persons."""
    if adjective.info.get("number") != "pl":
        return True
    if head.kind != HEAD:
        return False
    cls, many = head.info["class"], head.info["number"] != "sg"
    return cls in _MEN or (bool(head.info["role"]) and (many or head.id == "officer"))


def _is_institution(owner: Phrase) -> bool:
    """A ministry, court or police force: what it owns is its own, not the army's."""
    piece = owner.piece
    return piece.kind == HEAD and bool(piece.info["extends"] or piece.info["place"])


def _is_weak(owner: Phrase) -> bool:
    """Whether a bare owner is an anaphor or only likely the country's own."""
    piece = owner.piece
    return piece.kind == HEAD and not owner.owned and piece.info["bare"] in ("weak", "anaphor")
