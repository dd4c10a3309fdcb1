"""The named people among the dead, wounded, taken or freed: name, age, sex, who they were."""

from bisect import bisect_left
from collections.abc import Iterator

from isnad.discourse.wordmap import WordMap
from isnad.frames.draft import Draft
from isnad.frames.item import Item
from isnad.lexicon import Hit
from isnad.mentions.document import Document
from isnad.model import Victim

_WAW = chr(0x648)
_BRACKET = "("
_LIST = frozenset({":", "\u060c", ","})
_QUOTES = frozenset("\u00ab\u00bb\u201c\u201d\"'")
_NOT_PEOPLE = frozenset({"participants", "strikes", "munitions", "other"})
_LONGEST, _AGE_REACH, _OLDEST = 5, 8, 120
_SEXES = {"women": "female", "men": "male"}
_GENDERED = frozenset({
    "children", "civilians", "soldiers", "fighters", "police", "officials", "journalists", "medics",
})  # fmt: skip


def victims(document: Document, words: WordMap, draft: Draft) -> tuple[Victim, ...]:
    """The named victims of a draft, in the order of the text."""
    out: dict[str, Victim] = {}
    for of, item in sorted(draft.counts, key=lambda pair: pair[1].first):
        if item.count is None or of in _NOT_PEOPLE:
            continue
        for first, last in _names(document, draft, item):
            name = document.words(first, last)
            alone = item.count.low == item.count.high == 1
            victim = Victim(
                name[1:] if name[:1] == _WAW and not alone else name, _age(document, words, last),
                _sex(document, item) if alone else None, item.count.lemma or None,
            )  # fmt: skip
            out.setdefault(victim.name, victim)
    return tuple(out.values())


def _names(document: Document, draft: Draft, item: Item) -> Iterator[tuple[int, int]]:
    """Where the names of those counted stand: behind the noun, or listed after "they are"."""
    count = item.count
    if count is None:
        return
    if count.name_at is not None:
        first, last = count.name_at
        yield first, max(last, _end(document, first))
    elif count.low == count.high == 1:
        end = max(_end(document, item.last), _told_with_age(document, item.last))
        if end > item.last:
            yield item.last, end
    else:
        yield from _listed(document, item.last, draft.last)


def _told_with_age(document: Document, first: int) -> int:
    """Where words end that a number in brackets follows: a name that no list has."""
    tokens = document.tokens
    for at in range(first + 1, min(first + _LONGEST, len(tokens) - 1)):
        if tokens[at].norm == _BRACKET and tokens[at + 1].kind == "number":
            return at
        if tokens[at].kind != "word":
            break
    return first


def _listed(document: Document, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Names joined by commas and "and" ("...: X (20), Y and Z")."""
    at, tokens = start, document.tokens
    while at < min(stop, len(tokens)):
        end = _end(document, at)
        joins = at > start and (tokens[at - 1].norm in _LIST or tokens[at].norm[:1] == _WAW)
        if end - at > 1 and joins:
            yield at, end
            at = end
        else:
            at += 1


def _end(document: Document, first: int) -> int:
    """Where a name that begins at a token ends; the token itself where none does."""
    tokens = document.tokens
    while first < len(tokens) and tokens[first].norm in _QUOTES:
        first += 1
    if first >= len(tokens) or not _given(document, first):
        return first
    at = first + 1
    while at < len(tokens) and at - first < _LONGEST and tokens[at].kind == "word":
        if _breaks(document, at):
            break
        at += 1
    return at


def _given(document: Document, at: int) -> bool:
    return any(
        hit.entry.category == "given" and not hit.reading.post for hit in _hits(document, at)
    )


def _breaks(document: Document, at: int) -> bool:
    """Whether a word behind a given name is no part of it."""
    if _given(document, at):
        return document.tokens[at].norm[:1] == _WAW and not any(
            h.entry.category == "given" and not h.reading.pre for h in _hits(document, at)
        )
    norm = document.tokens[at].norm
    known = [h for h in _hits(document, at) if h.entry.category not in ("place", "person", "group")]
    glued = norm[:1] == _WAW or any(h.reading.pre for h in known)
    return glued or any(not h.reading.post and not h.reading.pre for h in known)


def _hits(document: Document, at: int) -> Iterator[Hit]:
    place = bisect_left(document.hits, at, key=lambda hit: hit.first)
    while place < len(document.hits) and document.hits[place].first == at:
        yield document.hits[place]
        place += 1


def _age(document: Document, words: WordMap, at: int) -> int | None:
    """The years that a number behind a name tells, up to the next sentence part."""
    tokens = document.tokens
    for n in range(at, min(at + _AGE_REACH, len(tokens) - 1)):
        token = tokens[n]
        if token.norm in _LIST and n > at:
            return None
        units = {hit.entry.id for m in (n + 1,) for hit in words.at("age", m)}
        if token.kind == "number" and token.norm.isdecimal() and int(token.norm) <= _OLDEST:
            if "year" in units or (n and tokens[n - 1].norm == _BRACKET):
                return int(token.norm)
            return 0 if "month" in units else None
    return None


def _sex(document: Document, item: Item) -> str | None:
    count = item.count
    if count is None:
        return None
    told = _SEXES.get(count.who or "")
    if told is not None or count.noun is None:
        return told
    if document.tokens[count.noun].closed:
        return "female"
    return "male" if count.who in _GENDERED and count.grammatical == "singular" else None
