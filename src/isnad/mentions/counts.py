"""Counts of people, munitions and strikes, and nouns for people, found in a document."""

from dataclasses import replace

from isnad.lexicon import Lexicon
from isnad.mentions.counts_bare import bare_noun, counted_bodies, each_of, other_ones
from isnad.mentions.counts_context import in_context
from isnad.mentions.counts_index import Index
from isnad.mentions.counts_mention import CountMention
from isnad.mentions.counts_quantity import counted
from isnad.mentions.document import Document

_NEAR = 2

__all__ = ["CountMention", "find"]


def find(document: Document, lexicon: Lexicon) -> tuple[CountMention, ...]:
    """Every count and every noun for people, in order and never overlapping.

    Linear in the number of tokens. Numbers that count other things, dates, ages, hours and parts
    of names yield nothing.
    """
    index = Index(document, lexicon)
    out: list[CountMention] = []
    at = 0
    while at < index.size:
        mixed = index.cue(at, "mixed")
        if mixed:
            # "between dead and wounded" gives the number before it a shared fate
            if out and out[-1].explicit and at - out[-1].last <= _NEAR:
                out[-1] = replace(out[-1], of="other")
            at = mixed
            continue
        mention, after = _at(index, at, bool(out) and out[-1].last >= at - 1)
        if mention is not None:
            out.append(mention)
            after = max(mention.last, mention.name_at[1] if mention.name_at else 0)
        at = max(after, at + 1)
    return in_context(index, out)


def _at(index: Index, at: int, after_mention: bool) -> tuple[CountMention | None, int]:
    """The mention that starts at a token, and where to go on when there is none."""
    amount = index.amounts.get(at)
    if amount is not None:
        mention = counted(index, amount)
        if mention is not None:
            return mention, mention.last
        return None, max(amount.last, index.things.get(amount.last, 0))
    mention = each_of(index, at) if index.cue(at, "each") else None
    if mention is None and at in index.things:
        noun = index.nouns.get(at)
        if noun is None or index.things[at] >= noun.last:
            return None, index.things[at]
    if mention is None and at in index.nouns:
        noun = index.nouns[at]
        mention = counted_bodies(index, noun) or bare_noun(index, noun)
        if mention is None:
            return None, at + 1
    if mention is None and index.is_word(at):
        mention = other_ones(index, at, after_mention)
    return mention, at + 1
