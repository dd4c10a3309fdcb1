"""The name of a source out of its naming: persons without titles, media without their class."""

from isnad.lexicon import Hit
from isnad.mentions.sources_signs import ARTICLE, OPENING, Signs

_ALEF, _LAM, _HA = "\u0627", "\u0644", "\u0647"
_MAX_PARTS = 5
_EDGES = '\u00ab\u00bb\u201c\u201d"#\u060c: '
_PLURAL_VERB = "\u0648\u0627"
_TA = "\u062a"
_BOUND, _QUOTED = 3, 6
_YA = "\u064a"
_NEVER_NAMES = ("complements", "same", "complement_words", "relating", "naming", "rumours")
_BRACKET = "("
_STOPPING = frozenset({"\u060c", ":", ".", "(", "\u2013", "-"})


class Naming:
    """What was seen while a naming was read: titles, and where a person's name stands."""

    def __init__(self, signs: Signs) -> None:
        self.signs = signs
        self.title = False
        self.title_at: list[int] = []
        self.name_first: int | None = None
        self.name_last = 0

    def see_title(self, hit: Hit) -> None:
        """Note a title or function."""
        self.title = True
        self.title_at.append(hit.first)

    def open_title(self) -> None:
        """Note words such as "in the name of": the head is a function."""
        self.title = True

    def name_from(self, first: int, last: int) -> None:
        """Note that tokens [first, last) are a person's name."""
        if self.name_first is None:
            self.name_first = first
        self.name_last = last

    def of_a_house(self) -> None:
        """A hospital named for a person: the later given name begins its head's own."""
        if self.name_first is None or not self.signs.has("houses", self.name_first - 1):
            return
        for index in range(self.name_last - 2, self.name_first, -1):
            given = self.signs.at("given", index)
            if given is not None and not given.reading.pre:
                self.name_first = index
                return

    def closed(self, index: int, end: int) -> bool:
        """Whether a sign, a complement or a word that ends namings follows within three words."""
        signs = self.signs
        for at in range(index + 1, min(index + 4, end)):
            if signs.tokens[at].kind == "punct":
                return signs.norm(at) in _STOPPING
            if signs.has("complements", at) or signs.at("manner_of_speech", at) is not None:
                return True
            if signs.has("stops", at) or signs.has("complement_words", at):
                return True
        return False

    def read_name(self, at: int, end: int, frontier: int | None, after_title: bool = False) -> int:
        """Where the person's name that begins at `at` ends; `at` itself if there is none.

        Given names and particles are taken as they come; one unknown word is taken as a family
        name, more only where the name is known to reach up to `frontier`.
        """
        signs = self.signs
        rank = signs.at("title", at)
        if rank is not None and not rank.reading.pre and not rank.entry.info.get("function"):
            self.see_title(rank)
            at = rank.last
        index, parts, unknown = at, 0, 0
        while index < end and parts < _MAX_PARTS:
            rightly = after_title and index == at and signs.at("given", index) is not None
            if not rightly and self._ends(index, parts):
                break
            size = self._sure(index, end, parts)
            if not size:
                bound = self.closed(index, end) or (
                    frontier is not None and frontier - index <= _BOUND
                )
                most = _MAX_PARTS if bound else 1
                near = frontier is not None and frontier > index
                if not self._may_be(index, parts, after_title, bound, near) or unknown >= most:
                    break
                size, unknown = 1, unknown + 1
            index, parts = index + size, parts + 1
        if index > at:
            self.name_from(at, index)
        return index

    def _ends(self, index: int, parts: int) -> bool:
        """Whether a word cannot belong to a name."""
        signs = self.signs
        if not signs.is_word(index):
            return parts > 0 or signs.norm(index) not in OPENING
        # one common name is written like the preposition "on", but for its last letter
        name = signs.at("given", index) is not None and signs.ends_in(index, _YA)
        if signs.has("stops", index) and not name:
            return True
        if signs.shown(index):
            return True
        if any(signs.has(words, index) for words in _NEVER_NAMES):
            return True
        if any(signs.at(kind, index) for kind in ("manner_of_speech", "boundary", "attribution")):
            return True
        norm = signs.norm(index)
        frame = signs.at("frame", index)
        if parts > 1 and frame is not None and frame.entry.info.get("form") == "verb" and not name:
            return signs.at("given", index) is None
        return norm.startswith(_LAM * 2) or (
            parts > 0 and norm.startswith(_LAM) and signs.spoken_to(index)
        )

    def _sure(self, index: int, end: int, parts: int) -> int:
        """How many tokens from a token on are a sure part of a name."""
        signs = self.signs
        if not signs.is_word(index):
            close = signs.closing.get(index)
            return close + 1 - index if close is not None and close - index <= _QUOTED else 0
        if signs.has("particles", index) and index + 1 < end and signs.is_word(index + 1):
            return 2
        given = signs.at("given", index)
        if given is not None and not given.reading.pre and not given.reading.post:
            return 1
        if signs.has("foreign_names", index) or (parts and signs.has("sure_given", index)):
            return 1
        return 0

    def _governs_body(self, index: int) -> bool:
        """Whether a body stands right behind ("the dissolving of the parliament")."""
        signs = self.signs
        if not signs.definite(index + 1):
            return False
        return any(signs.at(name, index + 1) is not None for name in ("source", "group"))

    def _may_be(
        self, index: int, parts: int, after_title: bool, bound: bool, bound_by: bool
    ) -> bool:
        """Whether an unknown word may be part of a name; `bound_by`: its words begin further on."""
        signs = self.signs
        norm = signs.norm(index)
        if not signs.is_word(index) or norm.endswith(_PLURAL_VERB):
            return False
        pronoun = norm.endswith(_HA) and not norm.endswith(_YA + _HA)
        if (
            parts == 0
            and pronoun
            and not (signs.tokens[index].closed or signs.has("sure_given", index))
        ):
            return False
        frame = signs.at("frame", index)
        if (frame is not None and frame.reading.pre) or norm[1:] in signs.words["stops"]:
            return False
        if not bound_by and frame is not None and self._governs_body(index):
            return False
        if norm.startswith(ARTICLE):
            if parts == 0:
                return after_title
            if not bound_by and frame is not None and frame.entry.info.get("form") == "noun":
                return False  # what the person announces
            return signs.at("title", index) is None and signs.at("source", index) is None
        if signs.at("title", index) is not None or signs.at("source", index) is not None:
            return False
        speech = signs.at("speech", index)
        if speech is not None and not speech.reading.pre and (
            speech.entry.info["form"] == "past" and norm.endswith(_TA)
        ):  # fmt: skip
            return False
        if bound:
            return not (parts > 1 and signs.definite(index - 1))
        return signs.at("speech", index) is None and (after_title or parts > 0)


def _balanced(text: str) -> str:
    """The text without a closing quotation mark that it does not open, and the other way about."""
    for opens, closes in OPENING.items():
        if opens == closes:
            continue
        if text.endswith(closes) and opens not in text:
            text = text.removesuffix(closes).rstrip()
        if text.startswith(opens) and closes not in text:
            text = text.removeprefix(opens).lstrip()
    return text


def _strip_prefix(signs: Signs, at: int, text: str, drop: int) -> str:
    """The text without the prepositions written on to its first word."""
    if drop <= 0:
        return text
    if text[:2] == _LAM * 2 and drop == 1:
        return _ALEF + text[1:]
    return text[drop:]


def written_on(signs: Signs, at: int) -> int:
    """How many letters of a word are a conjunction or preposition before a known source word."""
    norm = signs.norm(at)
    best = 0
    for category in ("organisation", "source", "title", "outlet", "agency", "newsagency", "group",
                     "state", "document"):  # fmt: skip
        hit = signs.at(category, at)
        if hit is not None:
            if not hit.reading.pre:
                return 0
            best = len(hit.reading.pre)
    if best:
        return best
    if norm.startswith(_LAM * 2) and len(norm) > 4:
        return 1
    if len(norm) > 4 and norm[1:3] == ARTICLE:
        return 1
    return 0


def link_name(naming: Naming, first: int, last: int, kind: str, cut: int | None) -> tuple[str, str]:
    """(name, last word of a person's name) of the naming in tokens [first, last)."""
    signs, document = naming.signs, naming.signs.document
    if naming.name_first is not None and naming.name_last > naming.name_first:
        text = document.words(naming.name_first, naming.name_last).strip(_EDGES)
        return text, signs.norm(naming.name_last - 1)
    at = first
    stop = last
    while stop > first + 1 and signs.has("same", stop - 1):
        stop -= 1
    if kind in ("outlet", "agency"):
        medium = _medium(signs, first, stop)
        if medium:
            return medium, ""
    if cut is not None and sum(signs.is_word(i) for i in range(first, cut)) >= 2:
        stop = stop if _tells_who(signs, first, cut) else min(stop, cut)
    drop = written_on(signs, at) if signs.is_word(at) else 0
    shell = signs.has("media", at) or signs.norm(at)[drop:] in signs.words["shells"]
    if shell and signs.norm(at + 1) in OPENING and at + 1 < stop:
        close = signs.closing.get(at + 1)
        if close is not None:
            return document.words(at + 2, close), ""
    while signs.has("leading", at) and at + 1 < stop and (
        signs.norm(at + 1) in OPENING or signs.at("organisation", at + 1) is not None
    ):  # fmt: skip
        at += 1
    text = document.words(at, stop)
    if signs.norm(at) in OPENING and signs.closing.get(at) == stop - 1:
        return text.strip(_EDGES), ""
    return _balanced(_strip_prefix(signs, at, text, written_on(signs, at)).strip()), ""


def _tells_who(signs: Signs, first: int, cut: int) -> bool:
    """Whether only the body behind "in" tells who it is: "a responsible source in the ministry"."""
    body = any(signs.at(name, cut + 1) is not None for name in ("organisation", "group", "source"))
    office = signs.at("title", first) is not None
    return body and (office or all(signs.has("vague", at) for at in range(first + 1, cut)))


def _medium(signs: Signs, first: int, last: int) -> str:
    """The medium's own name: what stands in marks, or after its class, adjectives left out."""
    norm = signs.norm(first)
    drop = written_on(signs, first)
    classes = signs.words.get("media", frozenset())
    word = norm[drop:] if not norm.startswith(_LAM * 2) else ARTICLE + norm[2:]
    if word not in classes and norm not in classes:
        return ""
    index = first + 1
    if word.startswith(ARTICLE):
        opened = next((i for i in range(first, last) if signs.closing.get(i) == last - 1), None)
        if opened is not None:
            return signs.document.words(opened + 1, last - 1)
        number = index < last and signs.tokens[index].kind == "number"
        return signs.document.words(first, index + 1)[drop:] if number else ""
    if index >= last or (not signs.definite(index) and signs.has("belongs", index)):
        return ""
    if signs.norm(index) in OPENING:
        close = signs.closing.get(index)
        if close is not None:
            return signs.document.words(index + 1, close)
    if signs.at("group", index) is not None:
        return signs.document.words(first, last)[drop:]
    feminine = word.endswith(_HA)
    stop = next((i for i in range(index + 1, last) if signs.norm(i) == _BRACKET), last)
    if signs.has("news", index):
        bodies = (i for i in range(index + 1, stop) if signs.has("belongs", i))
        return signs.document.words(first, next(bodies, stop))[drop:]
    adjectives = signs.words.get("media_adjectives", frozenset())
    for at in range(index + 1, stop):
        if signs.norm(at) in adjectives and signs.norm(at).endswith(_HA) == feminine:
            stop = at
            break
    return signs.document.words(index, stop)
