"""The noun phrase of a source, read word by word: where it ends, and what it holds."""

from isnad.lexicon import Hit
from isnad.mentions.sources_heads import head_at
from isnad.mentions.sources_names import Naming
from isnad.mentions.sources_signs import OPENING
from isnad.mentions.sources_words import read_word

_MAX_QUOTED = 8
_PEOPLE = frozenset({"witness", "anonymous", "medic", "expert", "activist"})
_CLOSING = frozenset(OPENING.values())
_YA, _NOON, _WAW = "\u064a", "\u0646", "\u0648"
_ABOUT, _COMMA = "\u0639\u0646", "\u060c"
_OF = "\u0645\u0646"
_STRAIGHT = '"'
_PLURAL_VERB = "\u0648\u0627"
_MASDAR = 4
_DOING = frozenset({"bodies", "monitors", "foreign-ministries", "teams"})
_DASHES = frozenset({"-", "\u2013"})
_UNKNOWN_NAME = 4
_ON, _VIA = "\u0639\u0644\u064a", "\u0639\u0628\u0631"


class Phrase:
    """The steps through a noun phrase; `at` is where it ends, `cut` where its complement begins."""

    def __init__(
        self, naming: Naming, first: int, end: int, frontier: int | None, head: Hit | None,
    ) -> None:  # fmt: skip
        self.signs, self.naming = naming.signs, naming
        self.first, self.end, self.at = first, end, first
        self.frontier = frontier if frontier is not None and frontier >= first else None
        if self.frontier is not None:
            self.end = min(self.end, self.frontier)
        self.head = head
        info = head.entry.info if head is not None else {}
        self.alone = bool(info.get("alone"))
        self.category = head.entry.category if head is not None else ""
        self.function = self.category == "title"
        self.definite = False
        self.adjectives = 0
        self.cut: int | None = None
        self.quoted_only = False
        self.reopened = False
        """An office stands behind the person's name."""

    @property
    def office(self) -> bool:
        """Whether an office has been named, which somebody holds."""
        return self.function or self.naming.title

    def run(self) -> None:
        """Walk to the end of the phrase."""
        signs = self.signs
        if signs.norm(self.at) not in OPENING and (
            not signs.is_word(self.at)
            or signs.has("complement_words", self.at)
            or (signs.has("stops", self.at) and not signs.names_ali(self.at))
            or signs.has("not_sources", self.at)
        ):
            return
        if self.head is not None:
            self._enter(self.head)
        while self.at < self.end and self._step():
            pass
        self._late_name()
        self.naming.of_a_house()

    def _enter(self, head: Hit) -> None:
        signs = self.signs
        self.at = head.last
        self.definite = signs.definite(head.first) or self.category in (
            "organisation", "outlet", "agency", "newsagency", "group", "state",
        )  # fmt: skip
        if head.reading.post:
            self.definite = True
        if signs.norm(head.last - 1) == _ABOUT:
            self.definite = False
        if (
            not self.definite
            and head.entry.info.get("kind") != "outlet"
            and signs.norm(head.last - 1).endswith((_WAW + _NOON, _YA + _NOON))
        ):
            self.alone = True  # a sound plural with its nun governs no genitive
        if head.last - head.first > 1 and signs.definite(head.last - 1):
            self.definite = True
        elif signs.norm(head.last - 1) == _OF:
            self.alone = False
        elif head.last - head.first > 1 and head.entry.info.get("kind") in _PEOPLE:
            self.alone = self.alone or self.category == "source"
        if self.category == "title":
            self.naming.see_title(head)

    def _step(self) -> bool:
        signs, at = self.signs, self.at
        token = signs.tokens[at]
        if token.kind == "punct":
            return self._mark(at)
        if token.kind == "number":
            if at > self.first and not self.alone:
                self.at, self.definite = at + 1, True
                return True
            return False
        if at == self.first:
            return self._first_word(at)
        if signs.has("same", at):
            self.at += 1
            return True
        if signs.has("complement_words", at):
            return self._complement(at)
        if self._on_a_medium(at) or self._open_end(at) or self._of_doing(at):
            return True
        if self._turns_to_clause(at) or self._their_deed(at):
            return False
        if self._is_ali(at):
            self.at = self.naming.read_name(at, self.end, self.frontier, after_title=True)
            return self.at > at
        if signs.has("stops", at) or signs.has("complements", at):
            return False
        speech = signs.at("speech", at)
        if (
            speech is not None and not speech.reading.post and not signs.definite(at)
            and not self._inside_name(at)
        ):  # fmt: skip
            return False
        if signs.at("manner_of_speech", at) is not None or signs.at("speech_hedge", at) is not None:
            return False
        if signs.at("boundary", at) is not None or signs.at("attribution", at) is not None:
            return False
        return read_word(self, at)

    def _is_ali(self, at: int) -> bool:
        """Whether a word is the name that is written like the preposition "on": an office before
        it, or a family name behind it where a naming begins."""
        signs = self.signs
        if at + 1 >= self.end or not signs.may_be_ali(at):
            return False
        held = self.office or (self.head is not None and at == self.head.last)
        return held and self.naming.name_first is None and (
            signs.names_ali(at) or not signs.has("stops", at + 1)
        )  # fmt: skip

    def _turns_to_clause(self, at: int) -> bool:
        """A verb of a relative clause ("who lives in"), or talk of a rumour, ends a naming."""
        signs, norm = self.signs, self.signs.norm(at)
        if norm.endswith(_PLURAL_VERB) and len(norm) > len(_PLURAL_VERB) + 1:
            return True
        if signs.shown(at):
            return True
        rumour = signs.has("rumours", at) and not (self.office and signs.has("office_of", at))
        return signs.has("relating", at) or signs.has("naming", at) or rumour

    def _their_deed(self, at: int) -> bool:
        """ "Five officers announced their defection": what they announce is no part of a name."""
        deed = self.signs.at("frame", at)
        return deed is not None and bool(deed.reading.post) and self.naming.name_first is None

    def _open_end(self, at: int) -> bool:
        """ "The search for the missing": a word of an office that needs its preposition."""
        signs = self.signs
        if signs.norm(at) != _ABOUT or not signs.has("open_ends", at - 1) or at + 1 >= self.end:
            return False
        if not self.office or not signs.definite(at + 1):
            return False
        self.at, self.definite = at + 2, True
        return True

    def _of_doing(self, at: int) -> bool:
        """ "The company for distributing power": a body named by what it does, though its first
        word could begin what is said."""
        signs, head = self.signs, self.head
        if head is None or at != head.last or self.definite or self.alone:
            return False
        if head.entry.id not in _DOING or not signs.has("stops", at) or not signs.is_word(at):
            return False
        if signs.at("frame", at) is None and len(signs.norm(at)) < _MASDAR:
            return False
        if not signs.definite(at + 1) or at + 1 >= self.end:
            return False
        self.at, self.definite = at + 2, True
        return True

    def _late_name(self) -> None:
        """An office with no name seen, whose last words can only be its holder's: an unknown given
        name and a family name with the article, right before the words said."""
        signs, last = self.signs, self.at
        at = last - 2
        if self.naming.name_first is not None or self.frontier is None or at <= self.first + 1:
            return
        if not (self.function or self.naming.title) or not signs.definite(last - 1):
            return
        plain = signs.is_word(at) and not signs.definite(at) and self._head_less(at)
        fixed = (
            signs.definite(at - 1)
            or signs.at("place", at - 1) is not None
            or signs.norm(at - 1) in _CLOSING
        )
        if plain and fixed and not signs.has("complement_words", at - 1):
            self.naming.name_from(at, last)

    def _head_less(self, at: int) -> bool:
        return (
            head_at(self.signs, at) is None
            and self.signs.at("document", at) is None
            and (self.signs.at("place", at) is None)
        )

    def _on_a_medium(self, at: int) -> bool:
        """ "On the site X": between an office and its holder's name, after "accounts"."""
        signs = self.signs
        if self.category == "source" and self.head is not None and (
            self.head.entry.info.get("kind") == "social_media" and signs.norm(at) == _ON
        ):  # fmt: skip
            following = at + 1
            close = signs.closing.get(following) if signs.norm(following) in OPENING else following
            if close is not None and close + 1 <= self.end:
                self.at, self.definite, self.alone = close + 1, True, False
                return True
        if (
            self.frontier is None
            or signs.norm(at) not in (_ON, _VIA)
            or not signs.has("media", at + 1)
        ):
            return False
        index = at + 2
        if signs.norm(index) in OPENING:
            index = signs.closing.get(index, index)
        if index + 1 >= self.end:
            return False
        self.at = index + 1
        return True

    def _inside_name(self, at: int) -> bool:
        return (
            self.frontier is not None
            and self.naming.name_first is not None
            and self.frontier - at <= 2
        )

    def _first_word(self, at: int) -> bool:
        signs = self.signs
        given = signs.at("given", at)
        listed = given is not None and not given.reading.post
        if listed or signs.has("particles", at) or signs.opens_name(at):
            self.at = self.naming.read_name(at, self.end, self.frontier)
            return self.at > at
        speech = signs.at("speech", at)
        if speech is not None and not signs.definite(at):
            return False
        following = signs.at("given", at + 1)
        if self.frontier is not None and following is not None and not following.reading.pre:
            self.at = self.naming.read_name(at, self.end, self.frontier, after_title=True)
            if self.at > at:
                return True
        self.at, self.definite = at + 1, signs.definite(at)
        return True

    def _mark(self, at: int) -> bool:
        signs = self.signs
        norm = signs.norm(at)
        close = signs.closing.get(at)
        if norm in _CLOSING and any(signs.closing.get(i) == at for i in range(self.first - 1, at)):
            self.at, self.definite = at + 1, True
            return True
        if (
            norm in OPENING
            and close is not None
            and close - at <= _MAX_QUOTED
            and close < self.end + 1
        ):
            if signs.has("complements", at + 1):
                return False
            people = self.head is not None and self.head.entry.info.get("kind") in _PEOPLE
            if self.cut is None and self.adjectives and (self.alone or people):
                return False
            if people and self.category == "source" and signs.norm(at) == _STRAIGHT:
                return False
            if at == self.first:
                self.quoted_only = True
                if not signs.has("media_adjectives", close + 1):
                    self.end = close + 1
            self.at, self.definite = close + 1, True
            return True
        if norm == "(":
            return self._bracket(at)
        if norm == _COMMA and (self.frontier is not None or self.naming.title):
            return self._apposition(at)
        if norm == "#":
            self.at += 1
            return True
        if norm in _DASHES and signs.has("wings", at + 1):
            self.at = at + 2
            return True
        return False

    def _bracket(self, at: int) -> bool:
        """A short form or an age in round brackets."""
        for index in range(at + 1, min(at + 8, self.end)):
            if self.signs.norm(index) == ")":
                self.at = index + 1
                return True
        return False

    def _apposition(self, at: int) -> bool:
        """A title or rank and a name after a comma: "the spokesman, Colonel X"."""
        title = self.signs.at("title", at + 1)
        if self.naming.name_first is not None:
            return False
        if title is None or title.reading.pre:
            return title is None and self._plain_apposition(at)
        given = self.signs.at("given", title.last)
        rank = not title.entry.info.get("function")
        if given is None and not rank and self.frontier is None:
            return False
        self.naming.see_title(title)
        self.at = self.naming.read_name(title.last, self.end, self.frontier, after_title=True)
        return self.at > title.last

    def _plain_apposition(self, at: int) -> bool:
        """Only the name of an office's holder between two commas."""
        signs = self.signs
        if not self.office:
            return False
        close = next(
            (
                i for i in range(at + 1, at + 2 + _UNKNOWN_NAME)
                if signs.norm(i) == _COMMA or i == self.frontier
            ),
            None,
        )  # fmt: skip
        if close is None or close < at + 3 or close > self.end:
            return False
        given = signs.at("given", at + 1) is not None or signs.has("particles", at + 1)
        for index in range(at + 1, close):
            plain = signs.is_word(index) and not signs.has("stops", index)
            if not plain or signs.at("attribution", index) is not None:
                return False
            if not given and (
                signs.at("frame", index) is not None
                or signs.at("speech", index) is not None
                or head_at(signs, index) is not None
                or signs.at("boundary", index) is not None
                or signs.has("times", index)
                or signs.at("manner_of_speech", index) is not None
                or (index == at + 1 and (signs.definite(index) or signs.at("place", index)))
            ):
                return False
        if given:
            self.at = self.naming.read_name(at + 1, close, close, after_title=True)
            return self.at > at + 1
        self.naming.name_from(at + 1, close)
        self.at = close
        return True

    def _complement(self, at: int) -> bool:
        """A prepositional complement of a head that takes one."""
        signs = self.signs
        if signs.at("manner_of_speech", at) is not None:
            return False
        if self.naming.name_first is not None and len(signs.norm(at)) <= 3:
            return False
        if self.cut is not None and len(signs.norm(at)) <= 3:
            return False
        norm = signs.norm(at)
        takes = self.head is not None and self.category in (
            "source",
            "title",
            "organisation",
            "group",
        )
        naming_word = len(norm) > 3
        if not naming_word and not takes and self.frontier is None:
            return False
        following = at + 1
        if signs.has("stops", following) or (following >= self.end):
            return False
        if signs.tokens[following].kind == "punct" and signs.norm(following) not in OPENING:
            return False
        if naming_word:
            self.naming.open_title()
        elif self.cut is None:
            self.cut = at
        hit = head_at(signs, following)
        self.alone = False
        if hit is not None:
            self.at = hit.last
            self.definite = signs.definite(following) or hit.entry.category in (
                "group",
                "state",
                "organisation",
            )
            if hit.entry.category == "source" and hit.entry.info.get("alone"):
                self.alone = True
            return True
        if signs.norm(following) in OPENING:
            self.at = following
            return True
        self.at, self.definite = following + 1, signs.definite(following)
        return True
