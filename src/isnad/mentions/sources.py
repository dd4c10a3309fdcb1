"""How a text names those who speak: the source named from a token on."""

from dataclasses import dataclass, replace

from isnad.lexicon import Hit
from isnad.mentions.sources_clauses import clause_news
from isnad.mentions.sources_heads import MEDIA_KINDS, head_at, kind_of
from isnad.mentions.sources_names import Naming, link_name, written_on
from isnad.mentions.sources_phrase import Phrase
from isnad.mentions.sources_signs import ARTICLE, OPENING, Signs, bare
from isnad.mentions.sources_words import NISBA

_MAX_WORDS = 22
_MAX_DEPTH = 3
_HANDLING_REACH = 10
_PUBLISHER_REACH = 4
_LAM = "\u0644"
_FROM, _ABOUT = "\u0645\u0646", "\u0639\u0646"
_ABOUT_IT = frozenset(
    {_ABOUT + "\u0647", _ABOUT + "\u0647\u0627", "\u0628\u0647\u0627", "\u0628\u0647"}
)
_OF_HIS = frozenset({_LAM + "\u0647", _LAM + "\u0647\u0627", _LAM + "\u0647\u0645"})


@dataclass(frozen=True, slots=True)
class SourceMention:
    """A source as the text names it, tokens [first, last)."""

    first: int
    last: int
    name: str
    kind: str
    """A kind of link (codebook 4)."""
    known: bool
    """Its head is a word or name for a speaker."""
    own: bool = False
    """A correspondent: the outlet's own, unless `name` is another medium's."""
    person: bool = False
    document: bool = False
    """A statement with no author said."""
    pronoun: bool = False
    """A statement whose author is a pronoun or was named before."""
    short: str = ""
    """The last word of a person's name, folded."""
    heads: tuple[str, ...] = ()
    """Its nouns without the article: what it may be called again."""
    norms: tuple[str, ...] = ()
    """Its folded words, a preposition written on to the first left out; the author's for a
    statement with an author."""
    bare_quote: bool = False
    """Known only by its quotation marks."""
    via: "SourceMention | None" = None
    """The medium that reached it ("residents whom the agency X called"), the nearer link."""


class SourceReader:
    """Reads the naming of a source at a token of a document."""

    def __init__(self, signs: Signs) -> None:
        self.signs = signs

    def read(
        self, at: int, end: int, frontier: int | None = None, depth: int = 0,
    ) -> SourceMention | None:  # fmt: skip
        """The source named from token `at` on, at the latest up to `end`; None if there is none.

        `frontier` is where its words are known to begin (a complement, a colon): an unknown name
        may then reach up to it.
        """
        signs = self.signs
        if at >= end or depth > _MAX_DEPTH:
            return None
        own = signs.at("own", at)
        if own is not None:
            last = own.last
            if last < end and signs.norm(last) in OPENING:
                last = signs.closing.get(last, last - 1) + 1
            return SourceMention(at, last, "", "outlet", True, own=True)
        if signs.has("correspondents", at):
            return self._correspondent(at, end)
        head = head_at(signs, at)
        if head is None and signs.at("document", at) is not None:
            return self._document(at, end, frontier, depth)
        if signs.has("same_before", at) and at + 1 < end and signs.definite(at + 1):
            again = self.read(at + 1, end, frontier, depth + 1)
            return replace(again, first=at) if again is not None else None
        if signs.has("numerals", at) and head is None and head_at(signs, at + 1) is not None:
            counted = self.read(at + 1, end, frontier, depth + 1)
            if counted is None or counted.person or counted.kind in MEDIA_KINDS:
                return counted
            return replace(
                counted, first=at, name=f"{signs.document.words(at, at + 1)} {counted.name}"
            )
        mention = self._phrase(at, end, frontier, head)
        return self._qualified(mention, end, frontier, depth) if mention is not None else None

    def _qualified(
        self, mention: SourceMention, end: int, frontier: int | None, depth: int
    ) -> SourceMention:
        """The source with what a clause on it tells: its name, the medium that reached it."""
        if mention.kind in MEDIA_KINDS:
            return mention
        news = clause_news(self.signs, mention.last, end, frontier, self._medium_at)
        if news is None:
            return mention
        if news.medium is not None:
            via = self.read(news.medium, end, None, depth + 1)
            return mention if via is None else replace(mention, last=via.last, via=via)
        if mention.person:
            return mention
        return replace(mention, last=news.last, name=news.name, short=news.short, person=True)

    def _medium_at(self, at: int) -> bool:
        signs = self.signs
        return (
            (signs.norm(at) in OPENING and at in signs.closing)
            or signs.has("media", at)
            or any(signs.at(c, at) is not None for c in ("outlet", "agency", "newsagency"))
        )

    def _correspondent(self, at: int, end: int) -> SourceMention:
        """ "The correspondent of X"; `kind` and `name` are X's."""
        inner = self.read(at + 1, min(end, at + 6), None, _MAX_DEPTH)
        if inner is None:
            return SourceMention(at, at + 1, "", "outlet", True, own=True)
        medium = inner.kind in MEDIA_KINDS
        name = inner.name if medium or inner.bare_quote else ""
        return SourceMention(
            at, inner.last, name, inner.kind if medium else "outlet", True, own=True
        )

    # -- statements -------------------------------------------------------------------------------

    def _document(
        self, at: int, end: int, frontier: int | None, depth: int
    ) -> SourceMention | None:
        """A statement: its author where one is said, else the statement itself."""
        signs = self.signs
        hit = signs.at("document", at)
        if hit is None:
            return None
        named = self._past_adjectives(hit, end)
        index = self._past_handling(named, end, frontier)
        if signs.norm(index) in _OF_HIS:
            return SourceMention(at, index + 1, "", "document", True, pronoun=True)
        speech = signs.at("speech", index)
        about = speech is not None and signs.norm(speech.last) in _ABOUT_IT
        told = speech is not None and (bool(speech.reading.post) or about)
        index += about
        author = self._author(hit, index, end, frontier, depth, told)
        if author is None and (frontier is None or not told):
            published = self._publisher(index, end)
            if published is not None:
                told = True
                author = self.read(published, end, None, depth + 1)
        if author is not None:
            return replace(author, first=at, known=True)
        last = max(named, hit.last)
        return SourceMention(
            at, last, signs.document.words(at, last), "document", True, document=True,
            pronoun=signs.definite(at) or bool(hit.reading.post) or told,
            heads=(bare(hit.reading.stem),), norms=naming_norms(signs, at, last),
        )  # fmt: skip

    def _author(
        self, hit: Hit, index: int, end: int, frontier: int | None, depth: int, told: bool
    ) -> SourceMention | None:
        """Whose statement it is: "of X", "from X", "that X published", or a bare genitive."""
        signs = self.signs
        norm = signs.norm(index)
        if norm in (_LAM, _FROM, _ABOUT) or told:
            return self.read(index + 1, end, frontier, depth + 1)
        if norm.startswith(_LAM) and len(norm) > 2:
            return self.read(index, end, frontier, depth + 1)
        genitive = not signs.definite(hit.first) and index == hit.last
        if genitive and not signs.has("documents_about", index):
            author = self.read(index, end, frontier, depth + 1)
            return author if author is not None and author.known else None
        return None

    def _past_adjectives(self, hit: Hit, end: int) -> int:
        signs, at = self.signs, hit.last
        definite = signs.definite(hit.first)
        while at < end and signs.is_word(at) and not signs.has("stops", at):
            norm = signs.norm(at)
            fits = norm.endswith(NISBA) or signs.has("adjectives", at)
            if signs.at("speech", at) is not None and not signs.definite(at):
                break
            if not (fits or (definite and norm.startswith(ARTICLE))) or head_at(signs, at):
                break
            at += 1
        return at

    def _past_handling(self, at: int, end: int, frontier: int | None) -> int:
        """Past "that reached the site", "issued": to the preposition before an author."""
        signs = self.signs
        if not signs.has("documents_about", at):
            return at
        reach = min(end, at + _HANDLING_REACH, end if frontier is None else frontier)
        for index in range(at + 1, reach):
            norm = signs.norm(index)
            if norm in (_FROM, _ABOUT) and (
                head_at(signs, index + 1) is not None or signs.has("numerals", index + 1)
            ):
                return index
            told = signs.at("own", index) is not None or signs.spoken_to(index)
            hit = head_at(signs, index) if norm[:1] == _LAM and not told else None
            if hit is not None and hit.reading.pre == _LAM:
                return index
        return at

    def _publisher(self, at: int, end: int) -> int | None:
        """Where the subject of "that X published" begins, a few words on."""
        for index in range(at, min(end, at + _PUBLISHER_REACH)):
            speech = self.signs.at("speech", index)
            if speech is not None and speech.reading.post and not speech.reading.pre:
                return index + 1 if index + 1 < end else None
            if not self.signs.is_word(index):
                return None
        return None

    # -- noun phrases -----------------------------------------------------------------------------

    def _phrase(
        self, at: int, end: int, frontier: int | None, head: Hit | None
    ) -> SourceMention | None:
        """The noun phrase that begins at `at`: construct chain, adjectives, complements, a name."""
        signs = self.signs
        naming = Naming(signs)
        phrase = Phrase(naming, at, min(end, at + _MAX_WORDS), frontier, head)
        phrase.run()
        last = phrase.at
        if last <= at:
            return None
        kind = kind_of(signs, head, at, last)
        person = naming.name_first is not None
        if person and kind == "activist_group":
            kind = "activist"
        kunya = head is None and person and signs.has("particles", at)
        if kunya:
            kind = "witness"
        name, short = link_name(naming, at, last, kind, phrase.cut)
        if not name:
            return None
        known = head is not None or naming.title or kunya or phrase.quoted_only
        known = known or signs.at("given", at) is not None or (person and signs.opens_name(at))
        inner = (i for i in range(at + 1, last) if phrase.cut and signs.at("source", i))
        heads = [_stem(head, signs.norm(at))] if signs.is_word(at) else []
        heads += [signs.norm(i) for i in (*naming.title_at, *inner) if i > at]
        return SourceMention(
            at, last, name, kind, known, person=person, short=short,
            heads=tuple(dict.fromkeys(map(bare, heads))), norms=naming_norms(signs, at, last),
            bare_quote=phrase.quoted_only and head is None,
        )  # fmt: skip


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
