"""The words of a sentence that may start an event."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from isnad.discourse.wordmap import WordMap, stems
from isnad.frames.frame import Frame
from isnad.lexicon import Hit
from isnad.mentions.document import Document

_VERB_JOINTS = frozenset({"", chr(0x648), chr(0x641), chr(0x633), chr(0x648) + chr(0x633), chr(0x644)})


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


def candidates(document: Document, frames: Mapping[str, Frame]) -> dict[int, list[Hit]]:
    """Every hit of a frame by its first token."""
    out: dict[int, list[Hit]] = {}
    for hit in document.hits:
        if hit.entry.category == "frame" and hit.entry.id in frames:
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


def _to_trigger(hit: Hit, frame: Frame) -> Trigger:
    info = hit.entry.info
    return Trigger(
        hit.first, hit.last, frame, info["form"], hit.reading.pre, hit.reading.post,
        passive=bool(info.get("passive")), definite=bool(info.get("definite")),
        dual=info.get("number") == "dual", future=hit.reading.pre.endswith(chr(0x633)),
    )  # fmt: skip


def choose(
    document: Document,
    hits: Sequence[Hit],
    frames: Mapping[str, Frame],
    words: WordMap,
    first: int,
    last: int,
    nominal: Callable[[int], bool],
) -> Trigger | None:
    """The trigger that the hits of one token stand for, within a clause [first, last).

    Conditions of the frames decide first, then the longest phrase, then the more particular
    frame (one that needs a word of the clause), then the order of the files. `nominal` tells
    whether the token stands where a noun does.
    """
    usable = [hit for hit in hits if _fits(hit)]
    nouns_here = nominal(hits[0].first)
    best: tuple[tuple[int, ...], Trigger] | None = None
    for hit in usable:
        frame = frames[hit.entry.id]
        if not _conditions(document, frame, words, hit, first, last):
            continue
        is_noun = hit.entry.info["form"] != "verb"
        rank = (
            -(hit.last - hit.first),
            0 if is_noun == nouns_here else 1,
            0 if frame.needs or frame.needs_means else 1,
            len(hit.reading.post),
            frame.order,
        )
        if best is None or rank < best[0]:
            best = (rank, _to_trigger(hit, frame))
    return best[1] if best else None


def _conditions(
    document: Document, frame: Frame, words: WordMap, hit: Hit, first: int, last: int
) -> bool:
    if frame.without or frame.without_means:
        for n in range(max(first, hit.first - 8), min(last, hit.last + 12)):
            if n < hit.first or n >= hit.last:
                if any(stem in frame.without for stem in stems(document.tokens[n].norm)):
                    return False
        if frame.without_means and _means(words, frame.without_means, first, last):
            return False
    if not (frame.needs or frame.needs_means):
        return True
    for n in range(max(first, hit.first - 8), min(last, hit.last + 14)):
        if any(stem in frame.needs for stem in stems(document.tokens[n].norm)):
            return True
    return bool(frame.needs_means) and _means(words, frame.needs_means, first, last)


def _means(words: WordMap, wanted: frozenset[str], first: int, last: int) -> bool:
    return any(
        hit.entry.id in wanted or hit.entry.info.get("class") in wanted
        for hit in words.ids("means", first, last)
    )
