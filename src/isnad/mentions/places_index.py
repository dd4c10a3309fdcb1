"""The lexical hits of a document that bear on places, by token."""

from dataclasses import dataclass, field
from typing import Any

from isnad.arabic.clitics import Reading, readings
from isnad.lexicon import Hit, Lexicon
from isnad.mentions.document import Document
from isnad.mentions.places_districts import districts

OTHER_NAMES = frozenset({"outlet", "newsagency", "agency", "organisation", "group", "source"})
"""Categories of names that a place's name may be a part of."""
_MEDIA = frozenset({"outlet", "newsagency", "agency"})
_OF_STATES = frozenset({"state", "state_adjective"})
_JOINED = frozenset({"", "\u0648", "\u0641"})
_HEAD = "head"
_FUTURE = "\u0633"
_ARTICLE = "\u0627\u0644"
_QUOTES = frozenset("\u00ab\u00bb\u201c\u201d\"\u2018\u2019'#(")


@dataclass(slots=True)
class PlaceIndex:
    """Hits by first token (prepositions by last), and the words of the grammar."""

    document: Document
    records: dict[str, tuple[Any, ...]]
    words: dict[str, frozenset[str]]
    nations: dict[str, str]
    parties: dict[int, int]
    units: dict[str, float]
    """Words for kilometres and the like -> kilometres."""
    centres: dict[str, tuple[float, float]]
    """ISO code -> degrees of a country's middle."""
    numbers: Any
    """The lexicon's words for numbers."""
    in_country: frozenset[str] = frozenset()
    """Words that are towns of the text's country too, right behind a preposition."""
    names: dict[int, dict[tuple[int, Reading], list[str]]] = field(default_factory=dict)
    heads: dict[int, list[Hit]] = field(default_factory=dict)
    grammar: dict[tuple[str, int], list[Hit]] = field(default_factory=dict)
    preps: dict[int, Hit] = field(default_factory=dict)
    """Last token + 1 of a preposition -> the longest such."""
    preps_first: set[int] = field(default_factory=set)
    starts: set[int] = field(default_factory=set)
    """Tokens that a phrase can start at."""
    leading: set[int] = field(default_factory=set)
    """Tokens that begin a word of the grammar that may lead to a place."""
    others: dict[int, int] = field(default_factory=dict)
    """First token of another name -> its end."""
    media: dict[int, int] = field(default_factory=dict)
    """First token of a medium's name -> its end."""
    given: set[int] = field(default_factory=set)
    """Last tokens of given names."""
    nationalities: dict[str, int] = field(default_factory=dict)
    """How often a state or its adjective stands in the text, by ISO code."""
    busy: set[int] = field(default_factory=set)
    """Tokens that begin a word of the clause (verbs, cues, conjunctions)."""
    lexical: set[int] = field(default_factory=set)
    """Tokens that begin any listed word or name but a place's."""

    def norm(self, at: int) -> str:
        """The folded token, "" beyond the text."""
        return self.document.tokens[at].norm if 0 <= at < len(self.document.tokens) else ""

    def is_word(self, at: int) -> bool:
        """Whether a token is a word."""
        return 0 <= at < len(self.document.tokens) and self.document.tokens[at].kind == "word"

    def has(self, words: str, at: int) -> bool:
        """Whether a token stands in one of the grammar's word lists."""
        return self.norm(at) in self.words[words]

    def everyday(self, at: int, stem: str = "") -> bool:
        """Whether a token, whatever is written on to it, is a word of everyday news."""
        if at in self.lexical:
            return True
        common = self.words["everyday"]
        for reading in readings(stem or self.norm(at)):
            bare = reading.stem.removeprefix(_ARTICLE)
            if reading.stem in common or bare in common:
                return True
        return False

    def is_everyday_plain(self, at: int) -> bool:
        """Whether a word without the article is one of everyday news, as it stands."""
        return self.norm(at) in self.words["everyday"] and at not in self.parties

    def after(self, words: str, at: int) -> bool:
        """Whether a token, whatever is written on to it, stands in one of the word lists."""
        return self.is_word(at) and any(
            not r.post and r.stem in self.words[words] for r in readings(self.norm(at))
        )

    def hits(self, category: str, at: int) -> list[Hit]:
        """The grammar's phrases of a category that start at a token, longest first."""
        return self.grammar.get((category, at), [])

    def bears_name(self, at: int) -> bool:
        """Whether a name of the table starts at a token that needs no class noun to be one."""
        return any(
            self.records[i][-1] != _HEAD for ids in self.names.get(at, {}).values() for i in ids
        )

    def skip_quotes(self, at: int) -> int:
        """The first token from `at` on that is no opening quotation mark or hash."""
        while self.norm(at) in _QUOTES:
            at += 1
        return at

    def before(self, at: int) -> int:
        """The last token before `at` that is no quotation mark, -1 if there is none."""
        at -= 1
        while at >= 0 and self.norm(at) in _QUOTES:
            at -= 1
        return at


_CLAUSE = frozenset({
    "frame", "verb", "speech", "result", "negator", "pseudo_negator", "plan", "hedge", "opener",
    "adjunct", "cause", "complementizer", "relative", "boundary", "prep", "attribution", "attempt",
    "speech_hedge", "manner_of_speech",
})  # fmt: skip
"""Categories of words that go on with the clause, not with a name."""


_word_lists: list[tuple[dict[str, Any], dict[str, frozenset[str]]]] = []
"""The grammar's word lists of the lexicon last used, as they are stored and as sets."""


def _words(stored: dict[str, Any]) -> dict[str, frozenset[str]]:
    """The word lists as sets; made once a lexicon, for they are long and many texts are short."""
    last = _word_lists[0] if _word_lists else None
    if last is None or last[0] is not stored:
        last = (stored, {name: frozenset(items) for name, items in stored.items()})
        _word_lists[:] = [last]
    return last[1]


def index(
    document: Document, lexicon: Lexicon, parties: tuple[tuple[int, int], ...],
    country: str | None = None,
) -> PlaceIndex | None:  # fmt: skip
    """The index of a document; None if the lexicon holds no places.

    `country` is the ISO code that the text is most likely about, for class nouns of its own.
    """
    data = lexicon.data.get("places")
    if not data:
        return None
    words = _words(data["words"])
    taken = dict(sorted(parties))
    out = PlaceIndex(
        document, data["records"], words, data["nations"], taken, data["units"],
        data["centres"],
        lexicon.data.get("numbers"),
    )  # fmt: skip
    out.in_country = words.get(f"in_words_{country}", out.in_country)
    for hit in document.hits:
        if hit.entry.category.startswith("place"):
            _take_place(out, hit)
        else:
            _take_other(out, hit)
        if _is_future_noun(out, hit):
            out.parties.pop(hit.first, None)
        if hit.entry.category in _CLAUSE and hit.reading.pre in _JOINED:
            out.busy.add(hit.first)
    for head in districts(out, country):
        out.heads.setdefault(head.first, []).append(head)
        out.starts.add(head.first)
        out.parties.pop(head.first, None)
    return out


def _is_future_noun(out: PlaceIndex, hit: Hit) -> bool:
    """Whether a state's adjective was read behind the sign of the future, which only verbs bear,
    in a word that is the name of a place."""
    if hit.entry.category not in _OF_STATES or not hit.reading.pre.endswith(_FUTURE):
        return False
    return any(last == hit.last for last, _ in out.names.get(hit.first, {}))


def _take_place(out: PlaceIndex, hit: Hit) -> None:
    """A name of the table, or a word of the grammar of places."""
    category = hit.entry.category
    if category == "place_prep":
        if hit.reading.pre.endswith(_FUTURE):
            return
        if hit.reading.pre in _JOINED:
            out.preps_first.add(hit.first)
        known = out.preps.get(hit.last)
        if known is None or hit.first < known.first:
            out.preps[hit.last] = hit
        return
    out.starts.add(hit.first)
    if category == "place":
        senses = out.names.setdefault(hit.first, {})
        senses.setdefault((hit.last, hit.reading), []).append(hit.entry.id)
    elif category == "place_head":
        out.heads.setdefault(hit.first, []).append(hit)
    else:
        out.grammar.setdefault((category, hit.first), []).append(hit)
        out.leading.add(hit.first)


def _take_other(out: PlaceIndex, hit: Hit) -> None:
    """A word or name of another kind."""
    category = hit.entry.category
    out.lexical.add(hit.first)
    if category in _OF_STATES and not hit.reading.pre.endswith(_FUTURE):
        out.nationalities[hit.entry.id] = out.nationalities.get(hit.entry.id, 0) + 1
    elif category == "given" and not hit.reading.pre:
        out.given.add(hit.last - 1)
    elif category in OTHER_NAMES:
        out.others[hit.first] = max(hit.last, out.others.get(hit.first, 0))
        if category in _MEDIA and not hit.reading.post:
            out.media[hit.first] = max(hit.last, out.media.get(hit.first, 0))
