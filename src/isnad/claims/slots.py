"""Items of a draft as the values of a claim."""

from collections.abc import Sequence
from datetime import date

from isnad.claims.context import Context, party_words
from isnad.claims.hours import hour_of
from isnad.claims.scene import Scene
from isnad.frames.draft import Draft
from isnad.frames.item import Item
from isnad.mentions.document import Document
from isnad.model import Count, Party, Period, Place

_WAW, _LAM, _BA, _ALEF = (chr(c) for c in (0x648, 0x644, 0x628, 0x627))
_EDGES = "\u00ab\u00bb\u201c\u201d\"'() "
_ONGOING = frozenset({"siege", "clash", "displacement", "shelling", "casualties", "deployment"})


def _bare(text: str, pre: str) -> str:
    """A party's words without the conjunction and preposition written on to the first of them."""
    if pre[:1] == _WAW:
        text, pre = text[1:], pre[1:]
    if pre == _LAM and text.startswith(_LAM + _LAM):
        return _ALEF + text[1:]  # the article comes back
    return text[len(pre) :] if pre in (_LAM, _BA) and text.startswith(pre) else text


def party(
    document: Document, item: Item, context: Context, others: frozenset[str] = frozenset()
) -> Party:
    """The party an item names, an anaphor resolved to none of `others`."""
    if item.head is not None:
        return Party(
            None, document.words(item.head, item.last), span=document.span(item.head, item.last)
        )
    first, last = party_words(item)
    text = document.words(first, last).strip(_EDGES)
    if item.party is not None and item.party.core != (item.party.first, item.party.last):
        text = document.words(*item.party.core).strip(_EDGES)
        text = text[len(item.party.core_pre) :] if item.party.core_pre else text
    elif item.party is not None and item.party.pre:
        text = _bare(text, item.party.pre)
    group: str | None = None
    entity: str | None = None
    national = item.nation
    if item.party is not None:
        group, entity = context.resolve(item.party, others)
        national = item.party.national
    gunmen = item.party is not None and item.party.head_class == "unknown"
    if group is None and item.count is not None and not gunmen:
        group = item.count.group
    return Party(group, text, entity, national, document.span(first, last))


def counts(document: Document, draft: Draft) -> tuple[Count, ...]:
    """The counts of a draft; "others" are the kind of people counted before them."""
    out: list[Count] = []
    who = "people"
    ordered = sorted(draft.counts, key=lambda pair: pair[1].first)
    for of, item in ordered:
        count = item.count
        if count is None:
            continue
        kind = count.who or "people"
        if of in ("strikes", "munitions"):
            kind = "people"
        elif count.others or count.noun is None:
            kind = who
        elif not count.subset:
            who = kind
        span = document.span(item.first, item.last)
        text = document.words(item.first, item.last).strip(_EDGES)
        value = Count(of, kind, count.low, count.high, text, span)
        if not any((c.of, c.who, c.low, c.high) == (of, kind, count.low, count.high) for c in out):
            out.append(value)
    return tuple(out)


def place(document: Document, item: Item, scene: Scene) -> Place | None:
    """The place of an item; an anaphor ("the town") is the place it stands for."""
    mention = item.place
    if mention is None:
        return None
    if mention.anaphor and mention.within:
        return Place(
            mention.within, None, mention.country, span=document.span(item.first, item.last)
        )
    if mention.anaphor:
        return scene.meant(mention)
    return scene.placed(mention)


def period(
    document: Document,
    draft: Draft,
    kind: str,
    published: date | None,
    context: date | tuple[date, date] | None,
) -> Period | None:
    """When, worked out from the publication day."""
    item = draft.period
    if item is None or item.period is None:
        return None
    told = item.period.start
    if told.kind == "same" and told.n and context == published:
        context = None  # "the next day", and no day told before it
    start, end = item.period.resolve(
        published, future=kind == "planned", ongoing=draft.event in _ONGOING, context=context
    )
    verb = draft.trigger
    if kind == "asserted" and start is not None and published is not None and start > published:
        if told.kind == "later":
            start = end = None  # after a while that is not counted from today
        elif verb.form == "verb" and not (verb.present or verb.future):
            return None  # what has happened is not of a day to come
    text = document.words(item.first, item.last)
    span = document.span(item.first, item.last)
    return Period(start, end, text, span, hour_of(item.period, text))


def unique(parties: Sequence[Party]) -> tuple[Party, ...]:
    """Parties without repetitions: a group named twice in the same words or by a pronoun.

    The same words stay for two groups: "both sides".
    """
    out: list[Party] = []
    for value in parties:
        same = [
            p for p in out
            if (p.text == value.text and not (p.group and value.group))
            or (p.group and p.group == value.group)
        ]  # fmt: skip
        if not same:
            out.append(value)
    return tuple(out)
