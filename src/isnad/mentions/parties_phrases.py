"""The grammar of party phrases: head, adjectives, and owners behind them."""

from dataclasses import replace

from isnad.mentions.document import Document
from isnad.mentions.parties_bodies import body_name, described_name
from isnad.mentions.parties_owning import KINDS, Owning, Phrase, agrees, is_body
from isnad.mentions.parties_pieces import (
    ADJECTIVE,
    CAPITAL,
    CLOSERS,
    HEAD,
    LOCAL,
    NAME,
    NATIONAL,
    OPENERS,
    PLACE,
    STATE,
    Piece,
    Pieces,
)
from isnad.mentions.parties_sides import Side, Sides
from isnad.mentions.parties_unnamed import family_name, proper_name, quoted_name, unit_number

_LAM, _BA, _ARTICLE, _MAX_DEPTH = "\u0644", "\u0628", "\u0627\u0644", 4
_ALEF, _SHORT_WORD = "\u0627", 3
_TITLES = frozenset({"president", "envoy"})
_OWNED_IN = frozenset({"office", "fighters", "unknown"})
_SOUND_PLURAL = ("\u0648\u0646", "\u064a\u0646")
"""Endings that a noun drops before its owner."""
_NO_CONSTRUCT = frozenset({"fighters", "unknown", "police", "army", "office"})
_CLAUSE = frozenset({"frame", "verb", "speech", "speech_hedge", "result", "relative", "opener"})
_JOINED = frozenset({"", "\u0648", "\u0641"})


class Grammar:
    """Parses the phrases of one document."""

    def __init__(self, document: Document, pieces: Pieces, sides: Sides) -> None:
        self._tokens = document.tokens
        self._pieces, self._sides, self._owning = pieces, sides, Owning(sides)
        self._busy = frozenset(
            hit.first for hit in document.hits
            if hit.entry.category in _CLAUSE and hit.reading.pre in _JOINED and not hit.reading.post
        )  # fmt: skip

    def parse(self, at: int, pre: str | None = None, depth: int = 0) -> Phrase | None:
        """The phrase that begins at a token, or None. With `pre`, only with this prefix."""
        if depth > _MAX_DEPTH:
            return None
        name = self._name(at, pre)
        head = self._pieces.one(at, (HEAD,), pre)
        local = self._local(at, pre)
        if (
            name
            and local
            and local.last == name.piece.last
            and not self._sides.at_home(name.piece.hits)
        ):
            name = None  # the country's own sense of the words, not that of another
        longer = max(head.last if head else 0, local.last if local else 0)
        if name and head and self._is_elsewhere(name):
            whole = self._best_headed(at, pre, depth)
            if whole and whole.owned and whole.last > name.last:
                return whole  # the words as such, with their owner behind them
        # a name that several sides bear gives way to what the country makes of it
        if name and longer <= name.piece.last and not (name.side.candidates and head and local):
            return name
        parsed = self._best_headed(at, pre, depth) if head else None
        unnamed = parsed is not None and parsed.side.kind in ("civil", "named")
        if unnamed and local and parsed and local.last > parsed.piece.last:
            return self._after_local(local)  # the list knows this body here
        if parsed and (parsed.owned or not local or parsed.piece.last > local.last):
            return parsed
        if local:
            return self._after_local(local)
        return name or self._state(at, pre) or (None if head else self._foreign(at, pre))

    def _is_elsewhere(self, name: Phrase) -> bool:
        """Whether a name is one of other countries than the report's."""
        return bool(name.piece.info["country"]) and not self._sides.at_home(name.piece.hits)

    def _best_headed(self, at: int, pre: str | None, depth: int) -> Phrase | None:
        """The longest phrase of the heads at a token; of equals, that of the longest head.

        Deep inside a phrase only the longest head is tried, which bounds the work.
        """
        best: Phrase | None = None
        for head in self._pieces.at(at, (HEAD,), pre):
            phrase = self._headed(head, depth)
            if best is None or (phrase.last > best.last and phrase.owned >= best.owned):
                best = phrase
            if depth > 1:
                break
        return best

    def _name(self, at: int, pre: str | None) -> Phrase | None:
        for piece in self._pieces.at(at, (NAME,), pre):
            side = self._sides.name(piece.hits)
            if side is not None:
                return self._after_name(piece, side)
        return None

    def _local(self, at: int, pre: str | None) -> Phrase | None:
        for piece in self._pieces.at(at, (LOCAL,), pre):
            side = self._sides.local(piece.hits)
            if side is not None:
                return Phrase(at, piece.last, piece, side, generic=True)
        return None

    def _foreign(self, at: int, pre: str | None) -> Phrase | None:
        """Words that name a body in other countries: some body of this one, not known which."""
        for piece in self._pieces.at(at, (LOCAL,), pre):
            if piece.last - piece.first > 1:
                side = Side(None, None, piece.info["kind"])
                return Phrase(at, piece.last, piece, side, owned=True)
        return None

    def _after_name(self, piece: Piece, side: Side) -> Phrase:
        phrase = Phrase(piece.first, piece.last, piece, side, owned=True)
        if piece.info["open"]:
            return replace(phrase, last=family_name(self._tokens, piece.last, self._pieces))
        if side.group is None and (link := self._pieces.word(piece.last, "belongs", "loyal")):
            owner = self._quoted(link.last, (_LAM, ""), 1)
            if owner and owner.side.group and owner.piece.kind not in (STATE, CAPITAL, NATIONAL):
                core = (piece.first, piece.last, piece.pre)
                return replace(phrase, last=owner.last, side=owner.side, core=core)
        adjective = self._pieces.one(piece.last, (NATIONAL,), "")
        if adjective is None or not adjective.info["definite"]:
            return phrase
        if adjective.id in piece.info["country"] and adjective.info["number"] == "sg":
            return replace(phrase, last=adjective.last, national=adjective.id)
        if self._pieces.one(piece.last - 1, (NATIONAL,), "") and adjective.info["number"] == "sg":
            return replace(phrase, last=adjective.last)  # "the Saudi American ..."
        return phrase

    def _after_local(self, phrase: Phrase) -> Phrase:
        """A general word takes a nationality, which then decides."""
        adjective = self._pieces.one(phrase.last, (NATIONAL,), "")
        if adjective and adjective.info["number"] == "sg" and not adjective.info["weak"]:
            head = self._pieces.one(phrase.first, (HEAD,), phrase.piece.pre)
            cls = head.info["class"] if head else "army"
            side = phrase.side
            if self._sides.state_of(side.group) != adjective.id:
                side = Side(self._sides.part(adjective.id, cls), None, "foreign_army")
            return replace(phrase, last=adjective.last, side=side, national=adjective.id,
                           generic=False, owned=True)  # fmt: skip
        return phrase

    def _state(self, at: int, pre: str | None) -> Phrase | None:
        for kind in (STATE, CAPITAL, NATIONAL, ADJECTIVE):
            piece = self._pieces.one(at, (kind,), pre)
            if piece is None or (kind == STATE and self._is_accusative(piece)):
                continue
            if kind == ADJECTIVE:
                side = self._sides.name(piece.hits)
                return Phrase(at, piece.last, piece, side, owned=True) if side else None
            if piece.info.get("weak") and self._sides.country != piece.id:
                continue
            group = self._sides.part(piece.id, "regime")
            if kind == NATIONAL:
                group = self._sides.adjective(piece.id)
            state = Side(group, None, "state")
            return Phrase(at, piece.last, piece, state, national=piece.id, owned=True)
        return None

    def _is_accusative(self, piece: Piece) -> bool:
        """Whether a state's name is rather its adjective with the ending of a noun before it."""
        if piece.first == 0 or piece.pre or self._pieces.one(piece.first, (NATIONAL,), "") is None:
            return False
        if self._pieces.one(piece.first - 1, (STATE, NATIONAL)) is not None:
            return False
        before = self._tokens[piece.first - 1].norm
        return before.endswith(_ALEF) and len(before) > _SHORT_WORD

    def _headed(self, head: Piece, depth: int) -> Phrase:
        cls: str = head.info["class"]
        phrase = Phrase(head.first, head.last, head, Side(None), head_class=cls)
        if head.post:
            return replace(phrase, generic=True)
        if head.info["unit"]:
            phrase = self._numbered(phrase)
        if phrase.last == head.last and not self.has_article(head) and not self._is_cut_off(head):
            phrase = self._genitive(phrase, depth)
        if not phrase.owned and head.info["body"] and phrase.last == head.last:
            phrase = self._body(phrase)
        if not phrase.owned and phrase.side.kind != "unit" and head.info["naming"]:
            phrase = self._named(phrase)
        phrase = self._adjectives(phrase)
        return self._titled(phrase) or self._linked(phrase, depth)

    def _titled(self, phrase: Phrase) -> Phrase | None:
        """A title with the name of somebody who stands for a side: "the president X"."""
        piece = phrase.piece
        single = piece.info["number"] == "sg" and self.has_article(piece)
        if phrase.owned or not single or not (piece.info["role"] or piece.id in _TITLES):
            return None
        for name in self._pieces.at(phrase.last, (NAME,), ""):
            side = self._sides.name(name.hits)
            if side is not None and name.info["form"] == "name":
                return replace(phrase, last=name.last, side=side, owned=True, generic=False)
        return None

    def has_article(self, head: Piece) -> bool:
        """Whether the last word of a head has the article: no owner can follow it directly."""
        word = self._tokens[head.last - 1].norm
        if head.last - head.first == 1:
            return bool(head.info["definite"])
        return word.startswith(_ARTICLE)

    def _is_cut_off(self, head: Piece) -> bool:
        """Whether a head has an ending ("gunmen") that no owner can follow."""
        word = self._tokens[head.last - 1].norm
        plural = head.info["number"] != "sg" or head.id == "officer"
        return plural and head.info["class"] in _NO_CONSTRUCT and word.endswith(_SOUND_PLURAL)

    def _body(self, phrase: Phrase) -> Phrase:
        """A committee, union or the like with the words that name it."""
        piece = phrase.piece
        end = body_name(
            self._tokens, phrase.last, self._pieces, self.has_article(piece), self._busy
        )
        if end is None:
            return phrase
        kind = "civil" if phrase.head_class == "office" else "named"
        return replace(phrase, last=end, side=Side(None, None, kind), owned=True)

    def _numbered(self, phrase: Phrase) -> Phrase:
        end = unit_number(self._tokens, phrase.last, self._pieces)
        if end is None:
            return phrase
        while (arm := self._pieces.word(end, "qualifier")) is not None:
            end = arm.last
        side = self._sides.unit(self._tokens[phrase.first].norm[len(phrase.piece.pre) :])
        return replace(phrase, last=end, side=side, generic=True)

    def _genitive(self, phrase: Phrase, depth: int) -> Phrase:
        at = phrase.last
        opened = at < len(self._tokens) and self._tokens[at].norm in OPENERS
        owner = self.parse(at + 1 if opened else at, "", depth + 1)
        if owner is not None and (not opened or owner.owned):
            info = owner.piece.info
            adjective = owner.piece.kind in (NATIONAL, ADJECTIVE) or info.get("adjectival")
            if adjective and not info["definite"]:
                return phrase  # an adjective of the head, not its owner
            end = owner.last
            if opened and end < len(self._tokens) and self._tokens[end].norm in CLOSERS:
                end += 1
            return self._owning.own(phrase, owner, end)
        area = self._pieces.word(at, "area_noun") if phrase.piece.info["place"] else None
        place = self._pieces.one(area.last if area else at, (PLACE,), "")
        if place is not None and phrase.piece.info["place"]:
            return replace(phrase, last=place.last, described=True)
        if phrase.piece.info["extends"] and at < len(self._tokens):
            word = self._tokens[at].norm
            if word.startswith(_ARTICLE) and self._pieces.word(at, "stop") is None:
                return replace(phrase, last=at + 1, described=True)
        return phrase

    def _named(self, phrase: Phrase) -> Phrase:
        end = quoted_name(self._tokens, phrase.last, self._pieces)
        piece = phrase.piece
        single = piece.last - piece.first == 1 and phrase.last == piece.last
        naming = piece.info["naming"]
        opened = naming == "opener" and self._pieces.word(phrase.last, "opener") is not None
        if end is None and single and not piece.info["definite"] and (naming == "any" or opened):
            end = proper_name(self._tokens, phrase.last, self._pieces)
            if end is not None and end == phrase.last + 1 and not piece.info["unit"]:
                end = described_name(self._tokens, end, self._pieces)
        if end is None:
            return phrase
        side = self._sides.named() if piece.info["unit"] else Side(None, None, "named")
        return replace(phrase, last=end, side=side, owned=True)

    def _adjectives(self, phrase: Phrase) -> Phrase:
        """Adjectives of arms and one nationality behind the head (or its number)."""
        if phrase.owned and phrase.side.kind != "named" and not phrase.generic:
            return self._trailing_nation(phrase)
        at, unknown = phrase.last, phrase.unknown
        described = phrase.described
        while True:
            named = phrase.side.kind == "named"
            word = None if named else self._pieces.word(at, "qualifier", "unknown")
            nation = self._pieces.one(at, (NATIONAL,), "")
            if word and not (nation and nation.last >= word.last and not nation.info["weak"]):
                unknown, described = unknown or word.id == "unknown", True
                at = word.last
                continue
            break
        if unknown:
            return replace(phrase, last=at, unknown=True, described=True)
        group = self._pieces.one(at, (ADJECTIVE,), "")
        nation = self._pieces.one(at, (NATIONAL,), "")
        known = self._sides.name(group.hits) if group and not nation else None
        if group and not agrees(phrase.piece, group):
            known = None  # "the government forces the Houthis": somebody else begins
        if group and known:
            side = self._sides.shift(known, phrase.head_class or "army")
            return replace(phrase, last=group.last, side=side, owned=True, generic=False)
        if nation is not None and phrase.side.kind != "named" and agrees(phrase.piece, nation):
            cls = phrase.head_class or "army"
            side = phrase.side
            if self._sides.state_of(side.group) != nation.id or side.kind == "unit":
                unit = bool(phrase.piece.info["unit"])
                side = Side(
                    self._owning.national(nation.id, cls, unit=unit), None,
                    "state_army" if unit else KINDS.get(cls, "state_army"),
                )  # fmt: skip
            return replace(phrase, last=nation.last, side=side, national=nation.id, owned=True,
                           generic=False, described=True)  # fmt: skip
        return replace(phrase, last=at if described else phrase.last, described=described)

    def _trailing_nation(self, phrase: Phrase) -> Phrase:
        nation = self._pieces.one(phrase.last, (NATIONAL,), "")
        if nation is None or phrase.national or nation.info["number"] != "sg":
            return phrase
        if not nation.info["definite"] or self._sides.state_of(phrase.side.group) != nation.id:
            return phrase
        return replace(phrase, last=nation.last, national=nation.id)

    def _linked(self, phrase: Phrase, depth: int) -> Phrase:
        """Owners behind "belonging to", "from", "in" and written-on prepositions."""
        at = phrase.last
        link = self._pieces.word(at, "belongs", "loyal", "from", "in")
        if link is None:
            return self._written_on(phrase, depth)
        role = link.id
        whose = not phrase.owned or (phrase.side.group is None and self._has_members(phrase))
        partitive = role == "from" and not self.has_article(phrase.piece) and whose
        known = phrase.owned and not phrase.generic and phrase.side.group is not None
        inside = role == "in" and self._has_members(phrase) and not known
        if role in ("belongs", "loyal"):
            step = self._pieces.word(link.last, "in", "from", "within")
            start = step.last if step else link.last
            owner = self._quoted(start, (_LAM, ""), depth)
        elif partitive or inside:
            owner = self._quoted(link.last, ("",), depth)
        else:
            return phrase
        if owner is None or not (owner.owned or owner.generic or owner.head_class):
            return phrase
        if role in ("from", "in") and not is_body(owner):
            return phrase
        if phrase.owned and role in ("belongs", "loyal") and phrase.side.group is not None:
            return phrase  # already known whose it is
        return self._owning.own(phrase, owner, owner.last, core=role in ("belongs", "loyal"))

    def _written_on(self, phrase: Phrase, depth: int) -> Phrase:
        info = phrase.piece.info
        members = self._has_members(phrase)
        if phrase.owned or not (members or phrase.head_class in ("army", "air", "government")):
            return phrase
        loose = members or info["bare"] == "weak" or (
            phrase.head_class == "army" and not info["definite"]
        )  # fmt: skip
        prefixes = (_LAM, _BA) if loose else (_BA,)
        for pre in prefixes:
            owner = self.parse(phrase.last, pre, depth + 1)
            whole = owner and (owner.owned or owner.piece.kind == LOCAL)
            if owner and (whole or self._is_service(owner)) and is_body(owner):
                return self._owning.own(phrase, owner, owner.last)
        return phrase

    def _is_service(self, owner: Phrase) -> bool:
        """Whether a bare owner is "the army", "the police" of the country."""
        piece = owner.piece
        return piece.kind == HEAD and piece.info["bare"] == "country" and self.has_article(piece)

    def _has_members(self, phrase: Phrase) -> bool:
        """Whether "in X" and "of X" behind a head tell whose it is: people and units."""
        info = phrase.piece.info
        unit = info["unit"] and (not phrase.owned or phrase.generic)
        return unit or info["role"] or phrase.head_class in _OWNED_IN

    def _quoted(self, at: int, prefixes: tuple[str, ...], depth: int) -> Phrase | None:
        """An owner at `at`, an opening quotation mark before it skipped."""
        opened = at < len(self._tokens) and self._tokens[at].norm in OPENERS
        if opened:
            at, prefixes = at + 1, ("",)
        for pre in prefixes:
            owner = self.parse(at, pre, depth + 1)
            if owner is None:
                continue
            end = owner.last
            if opened and end < len(self._tokens) and self._tokens[end].norm in CLOSERS:
                return replace(owner, last=end + 1)
            return owner
        return None
