"""A sentence parted into clauses, each with what joins it to the one before."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from isnad.arabic import Sentence
from isnad.discourse.wordmap import WordMap
from isnad.mentions.document import Document

_COMMAS = frozenset("\u060c,;\u061b")
_STRONG = frozenset(":\u2013\u2014")
_WAW, _FA, _MEEM, _ALEF, _HA, _YA, _NOON = (
    chr(c) for c in (0x648, 0x641, 0x645, 0x627, 0x647, 0x64A, 0x646)
)
_AND_THAT = _WAW + chr(0x627) + chr(0x646)
_SHORT = 3
_QUOTES = frozenset("\u00ab\u00bb\u201c\u201d\"'()[]")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens [first, last). `kind` tells how it hangs on what stands before it.

    head (nothing before it), coordinate (and + verb), noun (and + verbal noun), opener (while,
    as), after (after/before + verb), result, relative, comma (bare, after a comma).
    """

    first: int
    last: int
    kind: str


def clauses(
    document: Document,
    sentence: Sentence,
    words: WordMap,
    verbs: Collection[int],
    nouns: Collection[int],
    cues: Callable[[int], bool],
    asides: Mapping[int, int],
    resumed: Collection[int] = (),
    turns: Collection[int] = (),
    closed: Collection[int] = (),
) -> tuple[Clause, ...]:
    """The clauses of a sentence.

    `verbs` and `nouns` are the tokens at which a verb or a triggering verbal noun stands; `cues`
    tells of a token whether it belongs to an attribution, which is no part of any clause; `asides`
    gives, for one put in between ("..., according to X, ..."), where what it covers ends: the
    clause goes on behind it. `resumed` are tokens whose comma closes a time put in between;
    at `turns` somebody's denial or surmise begins, a clause of its own ("..., denying that ...");
    `closed` are those inside names and times, which join nothing.
    """
    tokens = document.tokens
    out: list[Clause] = []
    start, kind = sentence.first, "head"
    in_cue = False

    def close(end: int, following: str) -> None:
        nonlocal start, kind
        if end > start:
            out.append(Clause(start, end, kind))
        start, kind = end, following

    at = sentence.first
    while at < sentence.last:
        if cues(at):
            behind = _behind_aside(document, cues, at, sentence.last)
            if not in_cue and start < at and behind < min(sentence.last, asides.get(at, 0)):
                word = tokens[behind].kind != "punct"
                if (
                    word
                    and _joint(document, words, verbs, nouns, behind, sentence, resumed, closed)
                    is None
                ):
                    at = behind + 1
                    continue
            if not in_cue:
                close(at, "head")
                in_cue = True
            start = at + 1
            kind = "head"
            at += 1
            continue
        in_cue = False
        joined = _joint(document, words, verbs, nouns, at, sentence, resumed, closed)
        if at in turns:
            joined = "head"
        elif joined == "result" and _behind_that(words, cues, at):
            joined = None
        if joined is not None and at > start:
            close(at, joined)
        elif joined is not None and at == start and kind == "head" and joined != "noun":
            kind = joined if at > sentence.first else kind
        at += 1
    close(sentence.last, "head")
    return tuple(_strip(document, clause) for clause in out if _has_words(tokens, clause))


def _until(closed: Collection[int], verbs: Collection[int], at: int) -> bool:
    """Whether a name or a time stands where a clause would begin ("until noon")."""
    return at in closed and not any(n in verbs for n in range(at, at + 3))


def _behind_that(words: WordMap, cues: Callable[[int], bool], at: int) -> bool:
    """Whether "he said that" stands before a verb: it hangs on nothing told before."""
    return at > 0 and cues(at - 1) and bool(words.at("complementizer", at - 1))


def _circumstance(norm: str) -> bool:
    """Whether a word has the shape of an accusative participle ("accusing", "calling for")."""
    acts = norm[:1] == _MEEM or norm[1:2] == _ALEF
    return acts and norm.endswith((_ALEF, _HA, _YA + _NOON)) and len(norm) > _SHORT


def _behind_aside(document: Document, cues: Callable[[int], bool], at: int, last: int) -> int:
    """The first word behind an attribution."""
    while at < last and (cues(at) or document.tokens[at].norm in _COMMAS):
        at += 1
    return at


def _has_words(tokens: object, clause: Clause) -> bool:
    return any(t.kind != "punct" for t in tokens[clause.first : clause.last])  # type: ignore[index]


def _strip(document: Document, clause: Clause) -> Clause:
    first, last = clause.first, clause.last
    tokens = document.tokens
    drop = _COMMAS | _STRONG | {".", "-", "\u2022", "#", "!", "\u061f", "|"}
    while first < last and tokens[first].norm in drop:
        first += 1
    while last > first and tokens[last - 1].norm in drop:
        last -= 1
    return Clause(first, last, clause.kind)


def _joint(
    document: Document, words: WordMap, verbs: Collection[int], nouns: Collection[int],
    at: int, sentence: Sentence, resumed: Collection[int], closed: Collection[int],
) -> str | None:  # fmt: skip
    """How a clause that begins at a token hangs on what came before, if one begins there."""
    token = document.tokens[at]
    before = _before(document, at, sentence.first)
    comma = before is not None and before in _COMMAS and at not in resumed
    opened = None if at in closed else _opened(words, verbs, at, sentence, closed, comma=comma)
    if opened is not None:
        return opened
    if token.kind != "word":
        if before == ":" or (token.norm == "-" and comma):
            return "comma"
        return "comma" if token.kind == "number" and before in _STRONG else None
    if words.at("relative", at):
        was = any(h.entry.id == "auxiliary" for h in words.at("support", at + 1))
        following = range(at + 1, min(at + (9 if was else 4), sentence.last))
        return "relative" if any(n in verbs for n in following) else None
    if comma and token.norm == _AND_THAT:
        return "coordinate"
    joined = len(token.norm) > _SHORT and _conjoined(document, at, _WAW)
    if token.norm[:1] == _WAW and any(h.entry.id == "auxiliary" for h in words.at("support", at)):
        return (
            "coordinate"
            if any(n in verbs for n in range(at + 1, min(at + 7, sentence.last)))
            else None
        )
    if at in verbs:
        if joined or _conjoined(document, at, _FA, verb=True):
            return "coordinate"
        return "comma" if comma or before == ":" else None
    if at in nouns and joined:
        return "noun"
    if at in nouns and comma and _circumstance(token.norm):
        return "comma"
    if before in _STRONG:
        return "comma"
    if comma and joined and _verb_ahead(document, verbs, at, sentence.last):
        return "coordinate"
    return None


def _opened(
    words: WordMap, verbs: Collection[int], at: int, sentence: Sentence, closed: Collection[int],
    *, comma: bool,
) -> str | None:  # fmt: skip
    """The kind of clause that a word of result or of time opens at a token."""
    results = words.at("result", at)
    if results and (comma or any(hit.entry.id != "participle" for hit in results)):
        return "result"
    for hit in words.at("opener", at):
        if hit.entry.id == "then" and not comma and at > sentence.first:
            continue
        if hit.entry.id == "after_verb" and _until(closed, verbs, hit.last):
            continue
        return "after" if hit.entry.id == "after_verb" else "opener"
    return None


def _conjoined(document: Document, at: int, letter: str, *, verb: bool = False) -> bool:
    """Whether a word's first letter is a conjunction: the lexicon tells where it knows the word.

    `verb`: only if it knows a verb behind it.
    """
    if document.tokens[at].norm[:1] != letter:
        return False
    joined = whole = False
    place = bisect_left(document.hits, at, key=lambda hit: hit.first)
    while place < len(document.hits) and document.hits[place].first == at:
        hit = document.hits[place]
        is_verb = hit.entry.info.get("form") == "verb"
        if verb and is_verb and not hit.reading.pre:
            return False  # a verb that only begins with the letter
        whole = whole or not hit.reading.pre
        village = hit.entry.category == "place"  # makes no two words of one that is known
        joined = joined or bool(hit.reading.pre and not village and (not verb or is_verb))
        place += 1
    return joined or (not whole and not verb)


def _before(document: Document, at: int, first: int) -> str | None:
    at -= 1
    while at >= first and document.tokens[at].norm in _QUOTES:
        at -= 1
    return document.tokens[at].norm if at >= first else None


def _verb_ahead(document: Document, verbs: Collection[int], at: int, last: int) -> bool:
    """Whether a verb stands before the next comma: then "and" joins clauses, not nouns."""
    for n in range(at + 1, min(at + 9, last)):
        if document.tokens[n].norm in _COMMAS:
            return False
        if n in verbs:
            return True
    return False
