"""Whether a clause states, denies, expects or holds possible."""

from isnad.discourse.wordmap import WordMap
from isnad.frames.draft import Draft
from isnad.frames.frame import ACTS, TOLLS
from isnad.lexicon import Hit

_NEAR, _FAR = 5, 10
"""How many tokens before a trigger a word of denial ends, and begins."""
_SEEN = chr(0x633)


def factuality(draft: Draft, words: WordMap, speech: str | None) -> str:
    """The factuality of a draft: the speech verb's first, then the clause's own words."""
    if speech is not None:
        return speech
    if draft.event in ACTS and draft.trigger.form == "participle":
        return "asserted"  # "it will not pass unpunished" is a threat made
    start = draft.support[0] if draft.support else draft.trigger.first
    first = min(c.first for c in draft.clauses)
    low = max(first - 1, start - _NEAR, 0)
    covered = {
        n
        for name in ("pseudo_negator", "hedge")
        for hit in words.ids(name, max(0, low - 3), start + 1)
        for n in range(hit.first, hit.last)
    }
    for hit in words.ids("negator", max(first - 1, start - _FAR, 0), start):
        if hit.last <= low:
            continue
        if words.first("except", hit.last, draft.trigger.last + 1) is not None:
            continue  # "did not but" is done
        if (hit.first not in covered and hit.entry.id in ("particle", "truth")) or _without(
            hit, start
        ):
            return "negated"
    for hit in words.ids("negator", draft.trigger.last, draft.last):
        if hit.entry.id == "truth":
            return "negated"
    for hit in words.ids("hedge", max(0, first - 4), draft.trigger.last):
        return "possible" if hit.first < draft.trigger.last else "asserted"
    near = range(max(0, start - 3), draft.trigger.last + 3)
    coming = any(
        hit.reading.pre.endswith(_SEEN) and hit.entry.info.get("tense") == "present"
        for name in ("support", "verb") for at in near for hit in words.at(name, at)
    )  # fmt: skip
    if (
        coming
        or draft.trigger.future
        or any(words.ids("plan", max(0, first - 4), draft.trigger.first))
    ):
        return "planned"
    return "asserted"


def _without(hit: Hit, start: int) -> bool:
    return hit.entry.id == "without" and hit.last >= start - 2


def dropped(draft: Draft, kind: str, told: str | None) -> bool:
    """Whether a draft is no claim: nobody was hurt is no casualty, though who denies a death
    (`told`, the factuality of the speech) tells of one; and who rejects accusations does not deny
    that they were made."""
    if draft.event in ACTS and draft.trigger.form == "noun" and kind == "negated":
        return True
    if draft.event not in TOLLS:
        return False
    if told == "negated" and draft.trigger.form == "noun":
        return not (draft.counts or draft.targets)
    return kind == "negated" or not draft.counts
