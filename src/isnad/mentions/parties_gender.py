"""Gender and number of a party's words, as verbs and pronouns agree with them."""

from isnad.mentions.parties_owning import Phrase
from isnad.mentions.parties_pieces import CAPITAL, HEAD, STATE, Pieces
from isnad.mentions.parties_types import Gender

_LISTED: dict[str, Gender] = {"masculine": "m", "feminine": "f", "people": "p"}
_MEN = frozenset({"fighters", "unknown", "police", "army", "office"})
_FEMININE_ENDS = ("\u0647", "\u0627\u062a")
_PEOPLE_ENDS = ("\u0648\u0646", "\u064a\u0646")
_SHORTEST = 4
_HERS = "\u0647\u0627"
_HIS = "\u0647"
_THEIRS = "\u0647\u0645"


def gender_of(phrase: Phrase, word: str, pieces: Pieces) -> Gender:
    """The gender of a phrase whose first word is `word`, folded, without article and prefixes."""
    piece = phrase.piece
    many = len(word) >= _SHORTEST and word.endswith(_PEOPLE_ENDS)
    listed = pieces.word(piece.first, "masculine", "feminine", "people", pre=None)
    if piece.kind in (STATE, CAPITAL):
        return "f" if listed is None else ""  # some countries are written either way
    if listed is not None and listed.last <= max(piece.last, piece.first + 1):
        return "p" if many else _LISTED[listed.id]
    number = piece.info.get("number")
    if piece.kind == HEAD and number == "pl" and phrase.head_class in _MEN:
        return "p"
    if many and number != "sg":
        return "p"
    if len(word) >= _SHORTEST and word.endswith(_FEMININE_ENDS):
        return "f"
    return ""


def can_own(gender: Gender, pronoun: str) -> bool:
    """Whether a pronoun ("his", "her", "their") may stand for words of a gender.

    "His" may always: a man who speaks for "the forces" has forces of his own.
    """
    if pronoun == _HERS:
        return gender != "m"
    return pronoun != _THEIRS or gender != "f"


def agrees_with(gender: Gender, pronoun: str) -> bool:
    """Whether words of a gender are what a pronoun is made for."""
    return gender == {_HIS: "m", _HERS: "f", _THEIRS: "p"}.get(pronoun, "-")
