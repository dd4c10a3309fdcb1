"""What the mentions before tell of a mention: who "others" are, what is part of a total."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from isnad.arabic.clitics import readings
from isnad.mentions.counts_index import Index
from isnad.mentions.counts_mention import CountMention

_COMMAS = frozenset({"\u060c", ","})
_WAW = "\u0648"
_MIN = "\u0645\u0646"
_OF_THEM = frozenset({"\u0647\u0645", "\u0647\u0646", "\u0647\u0627"})
_SUBSET_REACH = 3
_LIST_REACH = 4
_NARROW = {"children": "civilians", "women": "civilians", "men": "people"}
"""who others are that are counted beside them"""
_ABOUT = 2
_BACK = 12
_FATES = ("killed", "injured", "missing")


def _begins_subset(index: Index, first: int, floor: int) -> bool:
    """Whether "among them" or "they are" stands before a mention, behind the one before it."""
    near = first - 1 if index.norm(first - 1) == ":" else first
    if index.after_cue(near, "being"):
        return True
    for end in range(first, max(first - _SUBSET_REACH, floor) - 1, -1):
        start = index.cue_ends.get(end, {}).get("subset")
        if start is not None and start >= floor:
            return True
        if end < first and not index.is_word(end):
            return False
    return False


def _share(index: Index, mention: CountMention, floor: int) -> Fraction | None:
    """The share that "half of them", "two thirds of them" before a mention tells."""
    if mention.explicit or mention.grammatical != "plural":
        return None
    at = mention.first - 1
    if index.norm(at) == _MIN:
        at -= 1
    if at < floor or not index.is_word(at):
        return None
    for reading in readings(index.norm(at)):
        part = index.numbers.get("fractions", {}).get(reading.stem)
        if part and part[1] and reading.post in _OF_THEM and reading.pre in ("", _WAW):
            return Fraction(int(part[1]), int(part[2]))
    return None


def _goes_on(index: Index, before: CountMention, mention: CountMention) -> bool:
    """Whether a mention is the next item of a list."""
    if before.name_at is not None and before.name_at[1] <= mention.first:
        start = before.name_at[1]
    else:
        start = before.last
    gap = range(start, mention.first)
    if len(gap) > _LIST_REACH:
        return False
    for at in gap:
        joint = index.norm(at) in _COMMAS
        if index.cue(at, "fate") or not (index.is_word(at) or joint):
            return False
    joined = mention.pre.startswith(_WAW)
    return joined or (len(gap) > 0 and index.norm(mention.first - 1) in (*_COMMAS, _WAW))


def _antecedent(
    index: Index, mention: CountMention, before: Sequence[CountMention]
) -> CountMention | None:
    """The mention whose people "others", "of them" or a bare number goes on with."""
    sentence = index.sentence[mention.first]
    reach = _ABOUT if mention.others or mention.subset else 0
    narrow = None
    for other in reversed(before[-_BACK:]):
        if sentence - index.sentence[other.first] > reach:
            break
        if other.who is None or other.of in ("munitions", "strikes"):
            continue
        if not (other.explicit or other.grammatical == "singular" or not other.definite):
            continue
        if other.subset or other.who in _NARROW:
            narrow = narrow or other
            continue
        return other
    return narrow


def _settled(index: Index, mention: CountMention, before: Sequence[CountMention]) -> CountMention:
    """One mention in the light of those before it."""
    last = before[-1] if before else None
    if mention.of is None and index.after_cue(mention.first, "life"):
        mention = replace(mention, of="killed")  # "(it) took the lives of"
    subset = mention.subset
    if not subset and mention.of not in ("munitions", "strikes"):
        subset = _begins_subset(index, mention.first, last.last if last else 0) or (
            last is not None
            and last.subset
            and last.noun is not None
            and _goes_on(index, last, mention)
        )
    share = _share(index, mention, last.last if last else 0)
    if share is not None:
        return _part_of(share, replace(mention, subset=True), index, before)
    if mention.who is not None:
        return replace(mention, subset=subset)
    source = _antecedent(index, replace(mention, subset=subset), before)
    if source is None:
        return replace(mention, subset=subset)
    who = source.who if subset or source.who is None else _NARROW.get(source.who, source.who)
    return replace(mention, subset=subset, who=who, group=source.group)


def _part_of(
    share: Fraction, mention: CountMention, index: Index, before: Sequence[CountMention]
) -> CountMention:
    """A mention that a share of the people before it are; counted where it comes out whole."""
    source = _antecedent(index, mention, before)
    if source is None or source.low != source.high:
        return mention
    many = source.low * share
    if many.denominator != 1:
        return mention
    return replace(
        mention, low=int(many), high=int(many), explicit=True, definite=False,
        grammatical="singular" if many == 1 else "dual" if many == 2 else "plural",
    )  # fmt: skip


def in_context(index: Index, mentions: Sequence[CountMention]) -> tuple[CountMention, ...]:
    """The mentions with `subset` set, and `who` and `group` taken over where they lack a noun."""
    out: list[CountMention] = []
    for mention in mentions:
        out.append(_settled(index, mention, out))
    return tuple(out)
