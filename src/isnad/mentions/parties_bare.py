"""What a head word without an owner stands for: "the army", "gunmen", "the group"."""

from isnad.mentions.document import Document
from isnad.mentions.parties_owning import Phrase
from isnad.mentions.parties_phrases import Grammar
from isnad.mentions.parties_pieces import STATE, Pieces
from isnad.mentions.parties_sides import Side, Sides
from isnad.mentions.parties_types import PartyContext

_ALEF = "\u0627"
_OUR = "\u0646\u0627"
_BA = "\u0628"
_CLOSING_QUOTE = "\u00bb"
_INDEFINITE = frozenset({"army", "air", "fighters", "unknown", "police"})
_FORCES = frozenset({"army", "air", "police"})
_JUDGES, _PATROL = "judiciary", "patrol"
_ARTICLE, _FEMININE = "\u0627\u0644", ("\u0647", "\u0627\u062a")
_OWN = frozenset({"army-branch", "command"})
"""Arms of the side that speaks, where a side does: "the engineers blew up ..."."""
_RULED = {
    "houthis": ("police", "government", "army", "defence"), "hamas": ("police", "government"),
    "hts": ("police", "government"), "sdf": ("police",), "lna": ("army", "defence"),
}  # fmt: skip
"""Sides that rule where they speak, and what of a state is then their own."""
_NEAR = 7
_NEVER_INDEFINITE = frozenset(
    {"force", "forces", "army", "cell", "agency-security", "agency-intelligence"}
)
_NOT_OWNED = frozenset({"agency-security", "agency-intelligence", "ministry"})


class Bare:
    """Settles the bare heads of one document."""

    def __init__(
        self, document: Document, pieces: Pieces, sides: Sides, grammar: Grammar,
        context: PartyContext,
    ) -> None:  # fmt: skip
        self._document, self._pieces, self._sides = document, pieces, sides
        self._grammar, self._context = grammar, context
        self._abroad = _abroad(document, pieces)

    def settle(self, phrase: Phrase) -> tuple[Side, bool] | None:
        """The side and whether it is generic; None where the words are no party."""
        piece, cls = phrase.piece, phrase.head_class or "army"
        info = piece.info
        if piece.post:
            if piece.id in _NOT_OWNED:
                return None
            return Side(self._context.side if piece.post == _OUR else None), True
        if not self.stands_alone(phrase) or self._is_quality(phrase):
            return None
        if not self._grammar.has_article(piece):
            described = phrase.described or piece.last - piece.first > 1
            if cls == "unknown":
                if info["number"] == "sg" and self._counted(phrase.first):
                    return Side(None), True  # "12 gunmen were killed": whose, is said elsewhere
                group = None if phrase.described else "unidentified_gunmen"
                return Side(group, None, "people"), False  # "local gunmen" are no unknown ones
            if piece.id in _NEVER_INDEFINITE and not described:
                return None
            if cls not in _INDEFINITE and not described:
                return None
        if info["bare"] == "none" or (cls in ("army", "air") and piece.pre.endswith(_BA)):
            return None  # "with artillery" tells the weapon
        abroad = self._abroad.get(phrase.first) if cls in _FORCES else None
        if piece.id in _OWN and self._context.side:
            return Side(self._context.side, None, "bare"), False
        if info["bare"] == "country" and cls in _RULED.get(self._context.side or "", ()):
            return Side(self._context.side, None, "bare"), False
        if info["bare"] in ("country", "weak"):
            group = self._sides.bare(cls, abroad)
            return Side(group, None, "bare", (group,) if group else ()), info["bare"] == "weak"
        group = self._sides.bare(cls, abroad) if cls in ("army", "air") else None
        return Side(None, None, "bare", (group,) if group else ()), True

    def stands_alone(self, phrase: Phrase) -> bool:
        """Whether "armed", "terrorist" is a noun: after a number, a verb, "killing of".

        True for all words that are no adjectives too.
        """
        at, info = phrase.first, phrase.piece.info
        if phrase.piece.id == _PATROL and at > 0 and not phrase.piece.pre:
            return not self._agrees(at)
        if not info.get("adjectival") or info["number"] != "sg" or at == 0 or phrase.piece.pre:
            return True
        before = self._document.tokens[at - 1]
        if self._document.tokens[phrase.piece.last - 1].norm.endswith(_ALEF):
            return not before.norm.endswith(_ALEF)  # an adjective agrees with its noun
        if before.kind == "punct":
            return before.norm != _CLOSING_QUOTE
        return self._counted(at) or self._pieces.word(at - 1, "person_after", pre=None) is not None

    def _agrees(self, at: int) -> bool:
        """Whether a word that may be an adjective ("periodical") agrees with the noun before."""
        word, before = self._document.tokens[at].norm, self._document.tokens[at - 1]
        fits = word.startswith(_ARTICLE) == before.norm.startswith(_ARTICLE)
        return fits and before.kind == "word" and before.norm.endswith(_FEMININE)

    def _counted(self, at: int) -> bool:
        """Whether a number stands right before a token."""
        if at == 0:
            return False
        if self._document.tokens[at - 1].kind == "number":
            return True
        return self._pieces.word(at - 1, "numeral", pre=None) is not None

    def _is_quality(self, phrase: Phrase) -> bool:
        """Whether "security" is what one keeps or restores, not a service; the like for judges."""
        if phrase.piece.id == _JUDGES:
            before = self._pieces.word(phrase.first - 1, "not_judges_before", pre=None)
            return bool(before or self._pieces.word(phrase.last, "not_judges_after", pre=None))
        if phrase.piece.id != "agency-security" or phrase.last - phrase.first > 1:
            return False
        if self._pieces.word(phrase.last, "security_after", pre=None):
            return True
        return bool(self._pieces.word(phrase.first - 1, "security_before", pre=None))


def _abroad(document: Document, pieces: Pieces) -> dict[int, str]:
    """For each token near "in" a state, in its sentence: that state, ISO; the last one wins."""
    out: dict[int, str] = {}
    for sentence in document.sentences:
        for at in range(sentence.first, sentence.last):
            for state in pieces.at(at, (STATE,)):
                if state.pre.endswith(_BA) or pieces.word(at - 1, "within", pre=None):
                    first, last = max(sentence.first, at - _NEAR), min(sentence.last, at + _NEAR)
                    out.update(dict.fromkeys(range(first, last), str(state.id)))
    return out
