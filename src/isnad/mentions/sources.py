"""How a text names those who speak: the noun phrase of a source, read from its first word."""

from dataclasses import dataclass

from isnad.lexicon import Hit
from isnad.mentions.sources_names import Naming, link_name, written_on
from isnad.mentions.sources_signs import ARTICLE, OPENING, Signs
from isnad.model import LINK_KINDS

_MAX_WORDS = 22
_MAX_QUOTED = 8
_UNKNOWN_REACH = 5
_CLOSING = frozenset(OPENING.values())
_BODY_KINDS = frozenset({
    "outlet", "agency", "activist_group", "monitor", "official", "military", "armed_group", "medic",
})  # fmt: skip
_BA, _LAM, _YA = "\u0628", "\u0644", "\u064a"
_FROM, _ABOUT, _IN = "\u0645\u0646", "\u0639\u0646", "\u0641\u064a"
_ON, _VIA = "\u0639\u0644\u064a", "\u0639\u0628\u0631"
_WAW, _NOON = "\u0648", "\u0646"
_NISBA = tuple(_YA + tail for tail in ("", "\u0647", "\u0646", "\u0648\u0646", "\u064a\u0646", "\u0627\u062a", "\u0627\u0646"))
_NAMED = ("organisation", "outlet", "newsagency", "agency", "group", "source", "state")
_GROUP_KINDS = {
    "state_army": "military", "foreign_army": "military", "government": "official",
    "state": "official", "police": "official", "international": "monitor", "party": "official",
    "people": "witness",
}  # fmt: skip
_OUTLET_KINDS = {
    "agency": "agency", "activist_group": "activist_group", "monitor": "monitor",
    "official": "official",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SourceMention:
    """A source as the text names it, tokens [first, last).

    `known` tells that its head is a word or name for a speaker; `own` that it is the outlet's own
    correspondent. `document` is set where it is a statement with no author said; `pronoun` where
    the author is a pronoun ("a statement of its"). `heads` are its nouns without the article,
    `short` the last word of a person's name.
    """

    first: int
    last: int
    name: str
    kind: str
    known: bool
    own: bool = False
    person: bool = False
    document: bool = False
    pronoun: bool = False
    short: str = ""
    heads: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    """Its folded words, a preposition written on to the first left out; the author's for a
    statement with an author."""
    bare_quote: bool = False
    """Known only by its quotation marks."""


def bare(norm: str) -> str:
    """A folded word without the article and without the case of a sound plural."""
    if norm.startswith(ARTICLE) and len(norm) > 4:
        norm = norm[2:]
    return norm[:-2] + _YA + _NOON if norm.endswith(_WAW + _NOON) and len(norm) > 4 else norm


class SourceReader:
    """Reads the naming of a source at a token of a document."""

    def __init__(self, signs: Signs) -> None:
        self.signs = signs

    def read(self, at: int, end: int, frontier: int | None = None, depth: int = 0) -> SourceMention | None:
        """The source named from token `at` on, at the latest up to `end`.

        `frontier` is where its words are known to begin (a complement, a colon): an unknown name
        may then reach up to it.
        """
        if at >= end or depth > 3:
            return None
        own = self.signs.at("own", at)
        if own is not None:
            return self._own(own.first, own.last, end)
        if self.signs.has("correspondents", at):
            return self._correspondent(at, end)
        head = self._head(at)
        if head is None and self.signs.at("document", at) is not None:
            return self._document(at, end, frontier, depth)
        return self._phrase(at, end, frontier, head)

    def _head(self, at: int) -> Hit | None:
        """The longest phrase for a speaker at a token."""
        best: Hit | None = None
        for category in ("organisation", "outlet", "newsagency", "agency", "group", "source",
                         "title", "state"):  # fmt: skip
            hit = self.signs.at(category, at)
            if hit is None or (category in ("outlet", "group", "state") and hit.reading.post):
                continue
            if category in ("newsagency", "agency", "outlet") and not self._clear_medium(hit):
                continue
            longer = best is None or hit.last > best.last
            same = best is not None and hit.last == best.last
            people = same and best is not None and best.entry.info.get("kind") == "people"
            if longer or category == "source" and people or same and category == "title" and (
                best is not None and best.entry.category == "group"
            ) or same and category == "source" and hit.last - hit.first > 1 or (
                same and category == "source" and hit.entry.info.get("alone")
            ):  # fmt: skip
                best = hit
        return best

    def _clear_medium(self, hit: Hit) -> bool:
        """Short names of media are common words too: they need their quotation marks or length."""
        if hit.last - hit.first > 1:
            return True
        norm = self.signs.norm(hit.first)
        return len(norm) > 4 or self.signs.norm(hit.first - 1) in OPENING or self._after_medium(hit.first)

    def _after_medium(self, at: int) -> bool:
        return self.signs.has("media", at - 1)

    def _own(self, first: int, last: int, end: int) -> SourceMention:
        if last < end and self.signs.norm(last) in OPENING:
            last = self.signs.closing.get(last, last - 1) + 1
        return SourceMention(first, last, "", "outlet", True, own=True)

    def _correspondent(self, at: int, end: int) -> SourceMention | None:
        """"The correspondent of X": the outlet's own unless X is another medium (told by `name`)."""
        inner = self._phrase(at + 1, min(end, at + 6), None, self._head(at + 1)) if at + 1 < end else None
        if inner is None or not self._names_medium(inner):
            last = inner.last if inner is not None else at + 1
            name = inner.name if inner is not None else ""
            return SourceMention(at, last, name, "outlet", True, own=True)
        return SourceMention(at, inner.last, inner.name, inner.kind, True, own=True)

    def _names_medium(self, mention: SourceMention) -> bool:
        return mention.kind in ("outlet", "agency")

    def _document(self, at: int, end: int, frontier: int | None, depth: int) -> SourceMention | None:
        """A statement: its author where one is said, else the statement itself."""
        signs = self.signs
        hit = signs.at("document", at)
        assert hit is not None
        index = hit.last
        while index < end and signs.is_word(index) and not signs.has("stops", index) and (
            signs.norm(index).endswith(_NISBA) or signs.has("adjectives", index)
            or (signs.definite(hit.first) and signs.norm(index).startswith(ARTICLE))
        ) and self._head(index) is None:  # fmt: skip
            index += 1
        author: SourceMention | None = None
        named = index
        index = self._past_handling(index, end, frontier)
        norm = signs.norm(index)
        speech = signs.at("speech", index)
        if norm in (_LAM, _FROM, _ABOUT):
            author = self.read(index + 1, end, frontier, depth + 1)
        elif norm in (_LAM + "\u0647", _LAM + "\u0647\u0627", _LAM + "\u0647\u0645"):
            return SourceMention(at, index + 1, "", "document", True, pronoun=True)
        elif norm.startswith(_LAM) and len(norm) > 2 and index > at:
            author = self.read(index, end, frontier, depth + 1)
        elif speech is not None and speech.reading.post:
            author = self.read(index + 1, end, frontier, depth + 1)
        elif not signs.definite(hit.first) and index == hit.last and not signs.has("documents_about", index):
            author = self.read(index, end, frontier, depth + 1)
            if author is not None and not author.known:
                author = None
        published = None
        if author is None and frontier is None or author is None and speech is None:
            published = self._publisher(index, end)
        if published is not None and published < end:
            author = self.read(published, end, None, depth + 1)
        pronoun = speech is not None and bool(speech.reading.post) or published is not None
        if author is not None and (author.known or author.last > author.first):
            return SourceMention(at, author.last, author.name, author.kind, True, author.own,
                                 author.person, author.document, author.pronoun, author.short,
                                 author.heads, author.norms, author.bare_quote)  # fmt: skip
        last = max(named, hit.last)
        name = signs.document.words(at, last)
        return SourceMention(at, last, name, "document", True, document=True,
                             pronoun=signs.definite(at) or hit.reading.post != "" or pronoun,
                             heads=(bare(hit.reading.stem),), norms=naming_norms(signs, at, last))  # fmt: skip

    def _publisher(self, at: int, end: int) -> int | None:
        """Where the subject of "that X published" begins, a few words on."""
        for index in range(at, min(end, at + 4)):
            speech = self.signs.at("speech", index)
            if speech is not None and speech.reading.post and not speech.reading.pre:
                return index + 1
            if not self.signs.is_word(index):
                return None
        return None

    def _past_handling(self, at: int, end: int, frontier: int | None) -> int:
        """Past "that reached the site", "published by": to the preposition before an author."""
        signs = self.signs
        if not signs.has("documents_about", at) or signs.norm(at) == _IN:
            return at
        for index in range(at + 1, min(end, at + 10, frontier if frontier is not None else end)):
            following = index + 1
            if signs.norm(index) in (_FROM, _ABOUT) and self._head(following) is not None:
                return index
            if signs.norm(index)[:1] == _LAM and (hit := self._head(index)) is not None and hit.reading.pre == _LAM:
                return index
        return at

    def _phrase(self, at: int, end: int, frontier: int | None, head: Hit | None) -> SourceMention | None:
        """The noun phrase that begins at `at`: construct chain, adjectives, complements, a name."""
        naming = Naming(self.signs, at)
        walk = _Walk(self, naming, at, min(end, at + _MAX_WORDS), frontier, head)
        walk.run()
        if walk.at <= at:
            return None
        last = walk.at
        walk.late_name()
        kind = self._kind(head, at, last)
        name, short = link_name(self.signs, naming, at, last, kind, walk.cut)
        person = naming.name_first is not None
        if person and kind == "activist_group":
            kind = "activist"
        if head is None and self.signs.has("particles", at):
            kind = "witness"
        known = head is not None or naming.title or self.signs.at("given", at) is not None or walk.quoted_only
        inner = (i for i in range(at + 1, last) if self.signs.at("source", i) is not None) if walk.cut else ()
        heads = tuple(dict.fromkeys(
            bare(self.signs.norm(i)) if i > at else bare(_stem(head, self.signs.norm(i)))
            for i in (at, *naming.title_at, *inner) if self.signs.is_word(i)
        ))  # fmt: skip
        if not name.strip():
            return None
        return SourceMention(
            at, last, name, kind, known, person=person, short=short, heads=heads,
            norms=naming_norms(self.signs, at, last), bare_quote=walk.quoted_only and head is None,
        )  # fmt: skip

    def _kind(self, head: Hit | None, at: int, last: int) -> str:
        """The kind of a source by its head, or by the body named after a head that yields."""
        if head is None:
            inner = next((h for i in range(at, last) for c in _NAMED
                          if (h := self.signs.at(c, i)) is not None), None)  # fmt: skip
            return self._entry_kind(inner) if inner is not None else "official"
        kind = self._entry_kind(head)
        info = head.entry.info
        soft = bool(info.get("soft")) or head.entry.category == "title" or head.entry.id == "bodies"
        if self.signs.has("leading", at):
            soft = True
        if not soft or kind not in ("official", "military"):
            return kind
        for index in range(head.last, last):
            for category in ("organisation", "group", "source", "title"):
                hit = self.signs.at(category, index)
                if hit is None or category == "title" and not hit.entry.info.get("function"):
                    continue
                inner = self._entry_kind(hit)
                if inner in _BODY_KINDS and inner not in ("outlet", "agency"):
                    return inner
        return kind

    def _entry_kind(self, hit: Hit) -> str:
        info, category = hit.entry.info, hit.entry.category
        kind = str(info.get("kind", "official"))
        if category in ("outlet", "agency", "newsagency"):
            return _OUTLET_KINDS.get(kind, "agency" if category != "outlet" else "outlet")
        if category == "group":
            return _GROUP_KINDS.get(kind, "armed_group")
        return kind if kind in LINK_KINDS else "official"


def naming_norms(signs: Signs, first: int, last: int) -> tuple[str, ...]:
    """The folded words of a naming, a preposition written on to the first left out."""
    norms = [signs.norm(i) for i in range(first, last) if signs.tokens[i].kind != "punct"]
    if norms:
        drop = written_on(signs, first) if signs.is_word(first) else 0
        if norms[0].startswith(_LAM * 2) and len(norms[0]) > 4:
            norms[0] = ARTICLE + norms[0][2:]
        elif drop:
            norms[0] = norms[0][drop:]
    return tuple(norms)


def _stem(head: Hit | None, norm: str) -> str:
    return head.reading.stem.split(" ", 1)[0] if head is not None and head.reading.stem else norm


class _Walk:
    """The steps through a noun phrase; `at` is where it ends, `cut` where its complement begins."""

    def __init__(
        self, reader: SourceReader, naming: Naming, first: int, end: int,
        frontier: int | None, head: Hit | None,
    ) -> None:  # fmt: skip
        self.signs, self.reader, self.naming = reader.signs, reader, naming
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

    def run(self) -> None:
        signs = self.signs
        if signs.norm(self.at) not in OPENING and (
            not signs.is_word(self.at) or signs.has("complement_words", self.at) or signs.has("stops", self.at) or signs.has("not_sources", self.at)
        ):
            return
        if self.head is not None:
            self._enter(self.head)
        while self.at < self.end:
            step = self._step()
            if not step:
                break

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
        if not self.definite and head.entry.info.get("kind") != "outlet" and signs.norm(head.last - 1).endswith((_WAW + _NOON, _YA + _NOON)):
            self.alone = True  # a sound plural with its nun governs no genitive
        if head.last - head.first > 1 and signs.definite(head.last - 1):
            self.definite = True
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
        if self._on_a_medium(at):
            return True
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
        return self._word(at)

    def late_name(self) -> None:
        """An office with no name seen, whose last words can only be its holder's: an unknown given
        name and a family name with the article, right before the words said."""
        signs, last = self.signs, self.at
        at = last - 2
        if self.naming.name_first is not None or self.frontier is None or at <= self.first + 1:
            return
        if not (self.function or self.naming.title) or not signs.definite(last - 1):
            return
        plain = signs.is_word(at) and not signs.definite(at) and self._head_less(at)
        fixed = signs.definite(at - 1) or signs.at("place", at - 1) is not None or signs.norm(at - 1) in _CLOSING
        if plain and fixed and not signs.has("complement_words", at - 1):
            self.naming.name_from(at, last)

    def _new_deed(self, at: int) -> bool:
        """Whether the noun of an event follows a source that is named in full already."""
        signs = self.signs
        frame = signs.at("frame", at)
        return (
            frame is not None and frame.entry.info.get("form") == "noun" and self.frontier is None
            and not signs.definite(at) and not frame.reading.pre and at > self.first + 1
            and self.naming.name_first is None and self.cut is None
        )  # fmt: skip

    def _body(self) -> bool:
        """Whether the head is a body, which takes no person's name."""
        info = self.head.entry.info if self.head is not None else {}
        return self.category in ("group", "organisation", "outlet", "agency", "newsagency") or (
            self.category == "source" and not self.alone and info.get("kind") in _BODY_KINDS
            and not info.get("soft")
        )  # fmt: skip

    def _somebody_else(self, at: int, office: bool = False) -> bool:
        """Whether another party's own name begins here, which no adjective can be."""
        group = None if office else self.signs.at("group", at)
        if group is not None and not group.reading.pre:
            return group.entry.info.get("form") in ("name", "noun") and self.signs.at("title", at) is None
        state = self.signs.at("state", at)
        return state is not None and not state.reading.pre

    def _head_less(self, at: int) -> bool:
        return self.reader._head(at) is None and self.signs.at("document", at) is None and (
            self.signs.at("place", at) is None
        )

    def _on_a_medium(self, at: int) -> bool:
        """"On the site X": between an office and its holder's name, after "accounts"."""
        signs = self.signs
        if self.category == "source" and self.head is not None and (
            self.head.entry.info.get("kind") == "social_media" and signs.norm(at) == _ON
        ):  # fmt: skip
            following = at + 1
            close = signs.closing.get(following) if signs.norm(following) in OPENING else following
            if close is not None and close + 1 <= self.end:
                self.at = close + 1
                return True
        if self.frontier is None or signs.norm(at) not in (_ON, _VIA) or not signs.has("media", at + 1):
            return False
        index = at + 2
        if signs.norm(index) in OPENING:
            index = signs.closing.get(index, index)
        if index + 1 >= self.end:
            return False
        self.at = index + 1
        return True

    def _inside_name(self, at: int) -> bool:
        return self.frontier is not None and self.naming.name_first is not None and self.frontier - at <= 2

    def _first_word(self, at: int) -> bool:
        signs = self.signs
        given = signs.at("given", at)
        if given is not None and not given.reading.post or signs.has("particles", at):
            self.at = self.naming.read_name(at, self.end, self.frontier)
            return self.at > at
        speech = signs.at("speech", at)
        if speech is not None and not signs.definite(at):
            return False
        self.at, self.definite = at + 1, signs.definite(at)
        return True

    def _mark(self, at: int) -> bool:
        signs = self.signs
        norm = signs.norm(at)
        close = signs.closing.get(at)
        if norm in _CLOSING and any(signs.closing.get(i) == at for i in range(self.first - 1, at)):
            self.at, self.definite = at + 1, True
            return True
        if norm in OPENING and close is not None and close - at <= _MAX_QUOTED and close < self.end + 1:
            if signs.has("complements", at + 1):
                return False
            if self.alone and self.cut is None and self.adjectives:
                return False
            if at == self.first:
                self.quoted_only = True
            self.at, self.definite = close + 1, True
            return True
        if norm == "(":
            for index in range(at + 1, min(at + 8, len(signs.tokens))):
                if signs.norm(index) == ")":
                    self.at = index + 1
                    return index + 1 <= self.end
        if norm == "\u060c" and self.frontier is not None or norm == "\u060c" and self.naming.title:
            return self._apposition(at)
        if norm in "#_.-\u2013/" and norm != "." and norm != "-":
            self.at += 1
            return norm == "#"
        return False

    def _apposition(self, at: int) -> bool:
        """A title or rank and a name after a comma: "the spokesman, Colonel X"."""
        title = self.signs.at("title", at + 1)
        if title is None or title.reading.pre or self.naming.name_first is not None:
            return False
        given = self.signs.at("given", title.last)
        rank = not title.entry.info.get("function")
        if given is None and not rank and self.frontier is None:
            return False
        self.naming.see_title(title)
        self.at = self.naming.read_name(title.last, self.end, self.frontier, after_title=True)
        return self.at > title.last

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
        takes = self.head is not None and self.category in ("source", "title", "organisation", "group")
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
        hit = self.reader._head(following)
        self.alone = False
        if hit is not None:
            self.at = hit.last
            self.definite = signs.definite(following) or hit.entry.category in ("group", "state", "organisation")
            if hit.entry.category == "source" and hit.entry.info.get("alone"):
                self.alone = True
            return True
        if signs.norm(following) in OPENING:
            self.at = following
            return True
        self.at, self.definite = following + 1, signs.definite(following)
        return True

    def _written_on(self, at: int) -> bool | None:
        """A preposition written on to the next word; None where there is none."""
        signs = self.signs
        norm = signs.norm(at)
        if norm[:1] == _LAM and (norm[:2] == _LAM * 2 or norm == _LAM or self.reader._head(at) is not None and
                                 self.reader._head(at).reading.pre == _LAM):  # type: ignore[union-attr]  # fmt: skip
            body = self.head is not None and not self.alone and self.category in (
                "source", "organisation", "title",
            )  # fmt: skip
            if not body or self.naming.name_first is not None or signs.spoken_to(at):
                return False
            self.at, self.definite = at + 1, norm[:2] == _LAM * 2
            return True
        if norm[:1] == _LAM and norm[1:] in signs.words.get("purposes", frozenset()):
            self.at, self.definite = at + 1, False
            return True
        if norm.startswith(_WAW + ARTICLE) and self.definite and self.head is not None and (
            self.category in ("source", "organisation") and not self.alone
        ) and self.naming.name_first is None:  # fmt: skip
            self.at = at + 1
            return True
        if norm.startswith(_BA + ARTICLE) or (
            norm.startswith(_BA) and (hit := self.reader._head(at)) is not None and hit.reading.pre == _BA
        ):
            if self.head is None or self.naming.name_first is not None:
                return False
            if self.cut is None:
                self.cut = at
            self.at, self.definite = at + 1, norm.startswith(_BA + ARTICLE)
            self.alone = False
            return True
        return None

    def _word(self, at: int) -> bool:
        signs = self.signs
        norm = signs.norm(at)
        if signs.has("belongs", at - 1) and norm.startswith(_LAM):
            self.at, self.definite = at + 1, norm.startswith(_LAM * 2)
            return True
        written = None if signs.has("named_already", at) else self._written_on(at)
        if written is not None:
            return written
        title = signs.at("title", at)
        if self.naming.name_first is not None:
            if title is None or not title.entry.info.get("function") or not signs.definite(at):
                return False
            self.naming.see_title(title)
            self.at, self.definite, self.function = title.last, True, True
            return True
        office = self.function or self.naming.title
        if self.definite and not signs.definite(at) and self._somebody_else(at, office):
            return False
        if self._new_deed(at):
            return False
        if signs.has("named_already", at):
            self.naming.open_title()
            self.at, self.definite = at + 1, True
            return True
        if title is not None and self.definite and not office and not self.alone and (
            signs.definite(at) and not signs.has("complement_words", at + 1)
        ):  # fmt: skip
            return False
        if title is not None and not title.reading.pre and at > self.first:
            rank = not title.entry.info.get("function")
            named = signs.at("given", title.last) is not None or signs.has("particles", title.last)
            if (self.definite or self.function) and (rank or named or self.frontier is not None) and signs.definite(at) or named and self.definite:
                self.naming.see_title(title)
                self.at = title.last
                if rank or named:
                    self.at = self.naming.read_name(title.last, self.end, self.frontier, after_title=True)
                return True
        if self._body() and not office and signs.at("given", at) is not None and self.definite:
            return False
        if signs.has("particles", at) and not signs.definite(at) and (
            self.definite or self.function and at > self.first + 1
        ):  # fmt: skip
            self.at = self.naming.read_name(at, self.end, self.frontier)
            return self.at > at
        given = signs.at("given", at)
        place = signs.at("place", at)
        if given is not None and place is not None and place.last > at + 1 and not self.definite:
            self.at, self.definite = min(place.last, self.end), True
            return True
        if given is not None and not given.reading.pre and not given.reading.post and (self.definite or (
            (self.function or self.naming.title) and at > self.first + 1
        ) or (self.alone and self.category == "title")):  # fmt: skip
            if not signs.definite(at) or self.function:
                self.at = self.naming.read_name(at, self.end, self.frontier)
                return True
        if signs.definite(at) and not norm.startswith(_LAM * 2):
            if self.definite and self._somebody_else(at):
                return False
            if self.definite and bare(norm) in signs.words.get("stops", frozenset()):
                return False
            self.at, self.definite = at + 1, True
            return True
        if self.alone:
            if norm.endswith(_NISBA) or signs.has("adjectives", at):
                self.adjectives += 1
                self.at += 1
                return True
            if self.function and self.frontier is not None and self.frontier - at <= _UNKNOWN_REACH:
                self.at += 1
                return True
            return False
        if not self.definite:
            named = signs.at("state", at) or signs.at("group", at) or signs.at("place", at)
            self.at = min(named.last, self.end) if named is not None else at + 1
            self.definite = named is not None
            return True
        near = self.frontier is not None and self.frontier - at <= _UNKNOWN_REACH
        office = (self.function or self.naming.title) and self.naming.closed(at, self.end)
        if self.naming.name_first is None and (near or office):
            self.at = self.naming.read_name(at, self.end, self.frontier)
            return self.at > at
        return False
