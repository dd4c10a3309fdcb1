"""What the finder of parties takes and returns."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Gender = Literal["m", "f", "p", ""]
"""Masculine singular, feminine singular (most plurals of things too), people, or not known."""


@dataclass(frozen=True, slots=True)
class PartyContext:
    """What a report is about: settles bare words such as "the army".

    `country` is ISO or None, `day` the publication's; `side` is the group id that the outlet
    belongs to, where known: it settles "our men".
    """

    country: str | None = None
    day: date | None = None
    side: str | None = None


@dataclass(frozen=True, slots=True)
class PartyMention:
    """Tokens [first, last) that name a side, its people or an institution.

    `group` is a codebook id or None, `entity` the lexicon's finer id where it differs from
    `group`. `head` is the index of the phrase's first word. `kind` is the kind of the group in
    the data, or: unit (numbered), named (a proper name that the lexicon lacks), country (a
    state's name), adjective (of a state or group, alone), people (nationals), metonym (a
    capital), bare (a head alone).

    `head_class` is the class of the head word (army, air, defence, police,
    government, regime, office, fighters, faction, unknown) or None. `core` is the token range of
    the owner in "aircraft belonging to X", else the whole range; `core_pre` is its prefix.

    `generic`: an anaphor of something named elsewhere, or settled by the country alone.
    `candidates`: group ids where more than one is possible. `epithet`: stands in "backed by X",
    "mediated by X", or tells whose the party before it is; `area`: in "areas held by X": none of
    them is a party of the clause.
    """

    first: int
    last: int
    group: str | None
    entity: str | None = None
    kind: str = "bare"
    pre: str = ""
    head: int = 0
    head_class: str | None = None
    core: tuple[int, int] = (0, 0)
    core_pre: str = ""
    generic: bool = False
    national: str | None = None
    definite: bool = False
    plural: bool = False
    metonym: bool = False
    epithet: bool = False
    area: bool = False
    post: str = ""
    pair: bool = False
    """ "both sides": two parties named elsewhere."""
    candidates: tuple[str, ...] = ()
    word: str = ""
    """The folded first word of the phrase, without the article and what is written on to it."""
    words: tuple[str, ...] = ()
    """All its words, folded, without the article."""
    gender: Gender = ""
    owner: tuple[str, str] = ("", "")
    """Word and class of an owner that is an anaphor itself: "the men of the movement"."""
