"""What a word does inside the noun phrase of a source: goes on with it, or ends it.

Each reader below looks at one thing and answers whether the phrase goes on (True), ends (False), or
that it has nothing to say (None); the first that has something to say is followed.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from isnad.mentions.sources_heads import BODY_KINDS, head_at
from isnad.mentions.sources_signs import ARTICLE, bare

if TYPE_CHECKING:
    from isnad.mentions.sources_phrase import Phrase

UNKNOWN_REACH = 5
_MADE = ARTICLE + "\u0645"
"""How adjectives made of verbs begin ("the recognised", "the elected")."""
_BA, _LAM, _WAW, _YA = "\u0628", "\u0644", "\u0648", "\u064a"
_BRACKET = "("
_ENDINGS = (
    "", "\u0647", "\u0646", "\u0648\u0646", "\u064a\u0646", "\u0627\u062a", "\u0627\u0646",
)  # fmt: skip
NISBA = tuple(_YA + ending for ending in _ENDINGS)
"""How adjectives of relation end, in all numbers."""


def read_word(phrase: "Phrase", at: int) -> bool:
    """Whether the phrase goes on over the word at `at`; moves the phrase if so."""
    for reader in _READERS:
        answer = reader(phrase, at)
        if answer is not None:
            return answer
    return False


def _go_on(phrase: "Phrase", at: int, definite: bool) -> bool:
    phrase.at, phrase.definite = at, definite
    return True


def _tied(phrase: "Phrase", at: int) -> bool | None:
    """ "Belonging to X", "in its name"."""
    signs = phrase.signs
    norm = signs.norm(at)
    if signs.has("belongs", at - 1) and norm.startswith(_LAM):
        return _go_on(phrase, at + 1, norm.startswith(_LAM * 2))
    if signs.has("named_already", at):
        phrase.naming.open_title()
        return _go_on(phrase, at + 1, True)
    return None


def _prefixed_lam(phrase: "Phrase", at: int) -> bool | None:
    """The preposition lam: part of a body's name, or the one spoken to."""
    signs = phrase.signs
    norm = signs.norm(at)
    if norm[:1] != _LAM:
        return None
    if norm == _LAM and signs.norm(at + 1) == _BRACKET and signs.is_own(at + 2):
        return False
    hit = head_at(signs, at)
    if norm[:2] == _LAM * 2 or norm == _LAM or (hit is not None and hit.reading.pre == _LAM):
        takes = phrase.category in ("source", "organisation", "title")
        takes = takes and (not phrase.alone or (phrase.definite and hit is not None))
        if not takes or phrase.naming.name_first is not None or signs.spoken_to(at):
            return False
        return _go_on(phrase, at + 1, norm[:2] == _LAM * 2)
    if norm[1:] in signs.words.get("purposes", frozenset()):
        return _go_on(phrase, at + 1, False)
    return None


def _prefixed(phrase: "Phrase", at: int) -> bool | None:
    """ "And the ..." inside a body's name; "in the ..." written on."""
    signs = phrase.signs
    norm = signs.norm(at)
    named = phrase.naming.name_first is not None
    second = None if named else _second(phrase, at)
    if second is not None:
        return _go_on(phrase, min(second, phrase.end), True)
    if norm.startswith(_WAW + ARTICLE) and phrase.definite and not named:
        body = phrase.category in ("source", "organisation", "title") and not phrase.alone
        return _go_on(phrase, at + 1, True) if body else None
    hit = head_at(signs, at) if norm.startswith(_BA) else None
    place = signs.at("place", at)
    if hit is None and place is not None and place.reading.pre == _BA:
        hit = place
    if norm.startswith(_BA + ARTICLE) or (hit is not None and hit.reading.pre == _BA):
        if phrase.head is None or named or phrase.category == "state":
            return False
        if phrase.cut is None:
            phrase.cut = at
        phrase.alone = False
        if hit is not None and hit is place:
            return _go_on(phrase, min(place.last, phrase.end), True)
        return _go_on(phrase, at + 1, norm.startswith(_BA + ARTICLE))
    return None


def _second(phrase: "Phrase", at: int) -> int | None:
    """The end of a second state behind a state, of a second group behind a group: both speak."""
    signs = phrase.signs
    before = signs.at("state", at - 1) or signs.at("state", at - 2)
    states = before is not None and before.last == at
    if not states and not (phrase.definite and phrase.category == "group"):
        return None
    hit = signs.at("state" if states else "group", at)
    if hit is None or hit.reading.pre != _WAW or hit.reading.post:
        return None
    speaks = states or hit.entry.info.get("form") in ("name", "local")
    return hit.last if speaks else None


def _after_name(phrase: "Phrase", at: int) -> bool | None:
    """Behind a person's name only an office goes on."""
    if phrase.naming.name_first is None or phrase.reopened:
        return None
    title = phrase.signs.at("title", at)
    if title is None or not title.entry.info.get("function") or title.reading.pre:
        return False
    phrase.naming.see_title(title)
    phrase.function = phrase.reopened = True
    return _go_on(phrase, title.last, phrase.signs.definite(at))


def _ends(phrase: "Phrase", at: int) -> bool | None:
    """Another party's name, or the noun of an event, ends a source that is named in full."""
    signs = phrase.signs
    if phrase.definite and not signs.definite(at) and _somebody_else(phrase, at, phrase.office):
        return False
    frame = signs.at("frame", at)
    norm = signs.norm(at)
    event = frame is not None and frame.entry.info.get("form") == "noun"
    written = frame is not None and frame.reading.pre == _BA and event
    by = norm.startswith(_BA) and (written or norm[1:] in signs.words["stops"])
    if by and head_at(signs, at) is None:
        return False
    deed = frame is not None and event and not frame.reading.pre and not signs.definite(at)
    if deed and phrase.frontier is None and phrase.cut is None and at > phrase.first + 1:
        return False
    return None


def _titled(phrase: "Phrase", at: int) -> bool | None:
    """A title or office: of the source's holder, or the begin of another person."""
    signs, naming = phrase.signs, phrase.naming
    title = signs.at("title", at)
    if title is None:
        return None
    definite = signs.definite(at)
    body = phrase.definite and not phrase.office and not phrase.alone
    named = not signs.has("complement_words", title.last) and (
        signs.at("given", title.last) is not None or signs.has("particles", title.last)
    )
    if body and definite and named:
        return False
    if title.reading.pre or (body and not named):
        return None
    rank = not title.entry.info.get("function")
    fits = definite and (phrase.definite or phrase.function)
    if not (fits and (rank or named or phrase.frontier is not None)) and not (
        named and phrase.definite
    ):
        return None
    naming.see_title(title)
    phrase.at = title.last
    if rank or named:
        phrase.at = naming.read_name(title.last, phrase.end, phrase.frontier, after_title=True)
    return True


def _named(phrase: "Phrase", at: int) -> bool | None:
    """A person's name: the holder's of an office; a body takes none."""
    signs = phrase.signs
    given, place = signs.at("given", at), signs.at("place", at)
    if given is not None and place is not None and place.last > at + 1 and not phrase.definite:
        return _go_on(phrase, min(place.last, phrase.end), True)
    if given is not None and phrase.definite and not phrase.office and _is_body(phrase):
        return False
    deep = phrase.office and at > phrase.first + 1
    particle = signs.has("particles", at) and not signs.definite(at)
    if particle and (phrase.definite or (phrase.function and at > phrase.first + 1)):
        phrase.at = phrase.naming.read_name(at, phrase.end, phrase.frontier)
        return phrase.at > at
    listed = given is not None and not given.reading.pre and not given.reading.post
    if not listed and not signs.opens_name(at):
        return None
    fits = phrase.definite or deep or (phrase.alone and phrase.category == "title")
    if fits and (not signs.definite(at) or phrase.function):
        phrase.at = phrase.naming.read_name(at, phrase.end, phrase.frontier)
        return True
    return None


def _definite(phrase: "Phrase", at: int) -> bool | None:
    """A word with the article: genitive or adjective, unless it is somebody or something else."""
    signs = phrase.signs
    norm = signs.norm(at)
    if not signs.definite(at) or norm.startswith(_LAM * 2):
        return None
    if phrase.definite and (
        _somebody_else(phrase, at)
        or bare(norm) in signs.words.get("stops", frozenset())
        or _is_announced(phrase, at)
    ):
        return False
    return _go_on(phrase, at + 1, True)


def _is_announced(phrase: "Phrase", at: int) -> bool:
    """Whether a word with the article is what a source named in full announces: the noun of a
    deed, or behind a nationality whatever is no adjective."""
    signs = phrase.signs
    norm = signs.norm(at)
    plain = norm.endswith(NISBA) and not signs.has_seat(at)
    if plain or phrase.naming.name_first is not None:
        return False
    frame = signs.at("frame", at)
    if frame is not None and frame.entry.info.get("form") == "noun" and not frame.reading.pre:
        return True
    nation = signs.at("state_adjective", at - 1)
    if phrase.frontier is not None or nation is None or nation.last != at or nation.reading.pre:
        return False
    described = norm.startswith(_MADE) or norm in signs.words["body_adjectives"]
    return not (described or signs.has("same", at) or signs.at("given", at) is not None)


def _adjective(phrase: "Phrase", at: int) -> bool | None:
    """An indefinite head takes adjectives, and no genitive."""
    if not phrase.alone:
        return None
    if phrase.signs.norm(at).endswith(NISBA) or phrase.signs.has("adjectives", at):
        phrase.adjectives += 1
        phrase.at += 1
        return True
    if phrase.function and _is_near(phrase, at):
        phrase.at += 1
        return True
    return False


def _genitive(phrase: "Phrase", at: int) -> bool | None:
    """The genitive of a head without the article."""
    if phrase.definite:
        return None
    signs = phrase.signs
    named = signs.at("state", at) or signs.at("group", at) or signs.at("place", at)
    last = min(named.last, phrase.end) if named is not None else at + 1
    adjective = (
        phrase.head is not None and signs.norm(at).endswith(NISBA) and head_at(signs, at) is None
    )
    people = last == at + 1 and signs.at("source", at) is not None and not signs.definite(at)
    return _go_on(phrase, last, (named is not None and not people) or adjective)


def _unknown(phrase: "Phrase", at: int) -> bool | None:
    """An unknown name behind a full naming, where the naming is known to reach further."""
    naming = phrase.naming
    holder = phrase.office and naming.closed(at, phrase.end)
    if naming.name_first is None and (_is_near(phrase, at) or holder):
        phrase.at = naming.read_name(at, phrase.end, phrase.frontier)
        return phrase.at > at
    return False


def _is_near(phrase: "Phrase", at: int) -> bool:
    return phrase.frontier is not None and phrase.frontier - at <= UNKNOWN_REACH


def _is_body(phrase: "Phrase") -> bool:
    """Whether the head is a body, which takes no person's name."""
    if phrase.category in ("group", "organisation", "outlet", "agency", "newsagency"):
        return True
    if phrase.category != "source" or phrase.head is None:
        return False
    info = phrase.head.entry.info
    return info.get("kind") in BODY_KINDS and not info.get("alone") and not info.get("soft")


def _somebody_else(phrase: "Phrase", at: int, office: bool = False) -> bool:
    """Whether another party's own name begins here, which no adjective can be."""
    group = None if office else phrase.signs.at("group", at)
    if group is not None and not group.reading.pre:
        named = group.entry.info.get("form") in ("name", "noun")
        if named and phrase.signs.at("title", at) is None:
            return True
    source = phrase.signs.at("source", at)
    if source is not None and not source.reading.pre and not office:
        norm = phrase.signs.norm(at)
        noun = norm.startswith(ARTICLE) and not norm.endswith((_YA, _YA + "\u0647"))
        if noun and not source.entry.info.get("alone"):
            return True
    state = phrase.signs.at("state", at)
    return state is not None and not state.reading.pre


_READERS: tuple[Callable[["Phrase", int], bool | None], ...] = (
    _tied, _prefixed_lam, _prefixed, _after_name, _ends, _titled, _named, _definite, _adjective,
    _genitive, _unknown,
)  # fmt: skip
