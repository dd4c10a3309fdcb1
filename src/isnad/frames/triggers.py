"""The words of a sentence that may start an event."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace

from isnad.discourse.wordmap import WordMap, stems
from isnad.frames.frame import Frame
from isnad.lexicon import Hit
from isnad.mentions.document import Document

_BEFORE, _AFTER = 10, 16
"""How far from its trigger a frame's words may stand, in tokens."""
_OBJECT = 7
"""How far from a verb the object that goes with it may stand, in tokens."""
_NAMES = frozenset({"person", "place", "thing", "topic", "object"})
_TA = chr(0x62A)
_NOTHING: frozenset[str] = frozenset()
_DAMMA = chr(0x64F)
"""Behind the first letter of a past verb: it is a passive."""
_BESIDE = 3
"""How much farther than the words a frame asks for stand those that forbid it."""
_DOMAINS = frozenset({"sport", "arts", "nature", "trade", "accident"})
_IT = frozenset({chr(0x647), chr(0x647) + chr(0x627)})
_ARTICLE = chr(0x627) + chr(0x644)
_WHERE = frozenset({"min", "ila", "ala", "fi", "an"})
_VERB_JOINTS = frozenset(
    {"", chr(0x648), chr(0x641), chr(0x633), chr(0x648) + chr(0x633), chr(0x644)}
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens [first, last) read as a form of a frame's trigger."""

    first: int
    last: int
    frame: Frame
    form: str
    """verb, noun or participle."""
    pre: str = ""
    post: str = ""
    passive: bool = False
    definite: bool = False
    dual: bool = False
    future: bool = False
    present: bool = False
    plural: bool = False
    """A verb whose form says that its subject stands before it, or nowhere."""
    first_person: bool = False
    person: str = ""
    """The gender of the subject that a verb's form asks for: m, f, or p for people; "" if open."""

    def refuses(self, gender: str) -> bool:
        """Whether a verb's form says that words of this gender, right behind it, are no subject."""
        if self.person == "" or not gender:
            return False
        return self.person == "p" or gender == ("m" if self.person == "f" else "f")


def candidates(document: Document, frames: Mapping[str, Frame]) -> dict[int, list[Hit]]:
    """Every hit of a frame by its first token."""
    out: dict[int, list[Hit]] = {}
    whole = {
        hit.first for hit in document.hits
        if not hit.reading.pre and not hit.reading.post and hit.entry.category in _NAMES
    }  # fmt: skip
    for hit in document.hits:
        if hit.entry.category != "frame" or hit.entry.id not in frames:
            continue
        if hit.reading.post and hit.first in whole:
            continue  # a word of its own is not parted ("woman" is no "order" + "it")
        out.setdefault(hit.first, []).append(hit)
    return out


def _fits(hit: Hit) -> bool:
    """Whether the way the word was parted suits its form."""
    pre, form = hit.reading.pre, hit.entry.info["form"]
    seen = chr(0x633)
    if form == "verb":
        if pre not in _VERB_JOINTS:
            return False
        if pre.endswith(seen):
            return bool(hit.entry.info["tense"] == "present")
        return not (pre.endswith(chr(0x644)) and hit.entry.info["tense"] != "present")
    return not pre.endswith(seen) and not (hit.reading.post and hit.entry.info.get("accusative"))


def _goes_on(document: Document, hit: Hit, last: int) -> bool:
    """Whether the object that makes a verb an idiom follows ("lays ... its hand on"), at most a
    subject between the two."""
    wanted = hit.entry.info.get("then")
    if wanted is None:
        return True
    reach = range(hit.last + 1, min(last, hit.last + _OBJECT, len(document.tokens)))
    return not hit.reading.post and any(_among(document, n, frozenset(wanted)) for n in reach)


def _to_trigger(hit: Hit, frame: Frame) -> Trigger:
    info = hit.entry.info
    return Trigger(
        hit.first, hit.last, frame, info["form"], hit.reading.pre, hit.reading.post,
        passive=bool(info.get("passive")), definite=bool(info.get("definite")),
        dual=info.get("number") == "dual",
        present=info.get("tense") == "present", future=hit.reading.pre.endswith(chr(0x633)),
        plural=bool(info.get("plural")), first_person=bool(info.get("first")),
    )  # fmt: skip


def _person(hit: Hit) -> str:
    """The gender that an active verb's form asks of its subject, where the form is plain."""
    info, stem = hit.entry.info, hit.reading.stem
    if info["form"] != "verb" or info.get("passive") or info.get("first"):
        return ""
    if info.get("plural"):
        return "p"
    if info.get("feminine"):
        return "f"
    end = stem[-1:] if info["tense"] == "past" else stem[:1]
    return "" if end == _TA else "m"  # a listed form of its own, or a root that ends so


def choose(
    document: Document,
    hits: Sequence[Hit],
    frames: Mapping[str, Frame],
    words: WordMap,
    first: int,
    last: int,
    nominal: Callable[[int], bool],
    kinds: Mapping[int, frozenset[str]],
    spoken: Container[int] = (),
) -> Trigger | None:
    """The trigger that the hits of one token stand for, within a clause [first, last).

    Conditions of the frames decide first, then the longest phrase, then the more particular
    frame (one that needs a word of the clause), then the order of the files. `nominal` tells
    whether the token stands where a noun does; `kinds` what sorts of people and places are named
    at a token ("armed", "civil", "captive", "party", "place", ...).
    """
    usable = [hit for hit in hits if _fits(hit) and _goes_on(document, hit, last)]
    nouns_here = nominal(hits[0].first)
    best: tuple[tuple[int, ...], Trigger] | None = None
    for hit in usable:
        if hit.first > first and _through(hit, words):
            continue
        frame = frames[hit.entry.id]
        if not allowed(document, frame, words, hit, first, last, kinds, spoken):
            continue
        is_noun = hit.entry.info["form"] != "verb"
        rank = (
            -(hit.last - hit.first) - ("then" in hit.entry.info),
            0 if is_noun == nouns_here else 1,
            0 if frame.needs or frame.needs_means else 1,
            len(hit.reading.post),
            len(hit.reading.pre),
            frame.order,
        )
        if best is None or rank < best[0]:
            best = (rank, _to_trigger(hit, frame))
    if best is None:
        return None
    persons = {_person(h) for h in usable if h.last == best[1].last} - {""}
    twofold = any(h.entry.info["form"] != "verb" and h.last == best[1].last for h in usable)
    plain = best[1].form == "verb" and len(persons) == 1 and not twofold
    marked = document.text[document.tokens[best[1].first].start :][: len(best[1].pre) + 2]
    passive = best[1].passive or (
        best[1].form == "verb" and not best[1].present and marked.endswith(_DAMMA)
    )
    return replace(best[1], person=persons.pop() if plain else "", passive=passive)


def _through(hit: Hit, words: WordMap) -> bool:
    """Whether a bare word that may be a verb is rather a preposition ("through", "crossed")."""
    verb = hit.entry.info["form"] == "verb" and not hit.reading.pre and not hit.reading.post
    return verb and any(h.last == hit.last for h in words.at("through", hit.first))


def allowed(
    document: Document, frame: Frame, words: WordMap, hit: Hit, first: int, last: int,
    kinds: Mapping[int, frozenset[str]], spoken: Container[int] = (),
) -> bool:  # fmt: skip
    """Whether the words of a clause [first, last) let a hit be a trigger of a frame; those of an
    attribution, `spoken`, forbid nothing."""
    low, high = max(first, hit.first - _BEFORE), min(last, hit.last + _AFTER, len(document.tokens))
    around = [n for n in range(low, high) if n < hit.first or n >= hit.last]
    if frame.without or frame.without_means:
        said = [  # names and those who speak say nothing of what is told
            n for n in around if "name" not in kinds.get(n, _NOTHING) and n not in spoken
        ]
        if frame.near and not frame.doer:
            reach = frame.near + _BESIDE
            said = [n for n in said if hit.first - reach <= n < hit.last + reach]
        if any(_among(document, n, frame.without) for n in said):
            return False
        if frame.without_means and _named(words, frame.without_means, said, kinds):
            return False
    there = "place" in frame.needs_means and _at_it(document, hit, words)
    armed = any("armed" in kinds.get(n, _NOTHING) for n in around)
    if frame.doer == "armed" and not armed and not there:
        return False
    if there or not (frame.needs or frame.needs_means):
        return True
    if frame.near:
        low, high = max(low, hit.first - frame.near), min(high, hit.last + frame.near)
        around = [n for n in around if low <= n < high]
    return any(_among(document, n, frame.needs) for n in range(low, high)) or bool(
        frame.needs_means and _named(words, frame.needs_means, around, kinds)
    )


def _at_it(document: Document, hit: Hit, words: WordMap) -> bool:
    """Whether a pronoun stands for the place: "retook it", "withdrew from it", with no doer named
    behind it."""
    if hit.reading.post in _IT:
        return True
    if hit.entry.info["form"] != "verb" or hit.last + 1 >= len(document.tokens):
        return False
    doer = document.tokens[hit.last + 1].norm.startswith(_ARTICLE)
    return not doer and any(
        prep.entry.id in _WHERE and prep.reading.post in _IT for prep in words.at("prep", hit.last)
    )


def _among(document: Document, at: int, wanted: frozenset[str]) -> bool:
    """Whether one of the words, or of the phrases of two words, begins at a token."""
    tokens = document.tokens
    after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    return any(stem in wanted or f"{stem} {after}" in wanted for stem in stems(tokens[at]))


def _named(
    words: WordMap,
    wanted: frozenset[str],
    around: Sequence[int],
    kinds: Mapping[int, frozenset[str]],
) -> bool:
    """Whether a means, a topic or a sort of people that a frame asks for is named nearby."""
    for at in around:
        if wanted & kinds.get(at, _NOTHING):
            return True
        for hit in words.at("means", at):
            if hit.entry.id in wanted or hit.entry.info.get("class") in wanted:
                return True
        named = "party" in kinds.get(at, _NOTHING)  # a name tells of no other domain
        for name in ("topic", "object"):
            if any(
                hit.entry.id in wanted and not (named and hit.entry.id in _DOMAINS)
                for hit in words.at(name, at)
            ):
                return True
    return False
