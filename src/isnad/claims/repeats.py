"""Claims that tell an occurrence again, or only complete the one before."""

from collections.abc import Sequence
from dataclasses import replace

from isnad.frames.draft import Draft
from isnad.frames.frame import STRIKES
from isnad.model import Claim, Party, Span

_MATERIEL = frozenset({"strikes", "munitions"})
_ARMED = frozenset({"soldiers", "fighters"})
_BACK = 8
"""How many claims back an occurrence may be told again."""
_NEVER_COMPLETED = frozenset({"internal_dispute", "clash"})


def names(parties: Sequence[Party]) -> set[str]:
    """Parties as a set of ids, or of words where there is no id."""
    return {party.group or party.text for party in parties}


def _own_places(draft: Draft) -> set[str]:
    return {i.place.name for i in draft.locations if i.place is not None and not i.place.anaphor}


def told_again(
    draft: Draft, claim: Claim, claims: Sequence[Claim], paragraphs: Sequence[int]
) -> tuple[int, Claim] | None:
    """The claim (its index, and it with what is added) that a new one only tells again.

    It does where it is a mere reference ("the attack") or has the same people dead, on the same
    word, and nothing of its own that speaks against it. `paragraphs` are those of the claims.
    """
    for n in range(len(claims) - 1, max(-1, len(claims) - 1 - _BACK), -1):
        earlier = claims[n]
        if not _compatible(draft, claim, earlier):
            continue
        mine = {(c.of, c.low) for c in claim.counts}
        theirs = {(c.of, c.low) for c in earlier.counts}
        refers = draft.trigger.form == "noun" and draft.trigger.definite
        near = abs(draft.paragraph - paragraphs[n]) <= 1
        if refers or (mine and mine <= theirs) or (near and _adds_little(draft, claim, earlier)):
            more = tuple(c for c in claim.counts if (c.of, c.low) not in theirs)
            return n, replace(earlier, counts=earlier.counts + more) if more else earlier
    return None


def later_toll(draft: Draft, claim: Claim, earlier: Claim) -> Claim | None:
    """What a toll told without its cause makes of the strike told before: that strike with the
    toll on the same word, or the strike once more on another's; None if it is not the strike's."""
    if earlier.event not in STRIKES or claim.event != "casualties" or claim.actors:
        return None
    if _own_places(draft) or (claim.time is not None and claim.time != earlier.time):
        return None
    if claim.factuality != earlier.factuality:
        return None
    if claim.chain and claim.chain != earlier.chain:
        if any(c.who in _ARMED for c in claim.counts) and any(p.group for p in claim.targets):
            return None  # who owns to losses of his own does not say by what
        return replace(
            claim, event=earlier.event, actors=earlier.actors, location=earlier.location,
            targets=claim.targets or earlier.targets,
        )  # fmt: skip
    if draft.trigger.form == "verb" and {c.of for c in earlier.counts} - _MATERIEL:
        return None  # others died
    known = {(c.of, c.low) for c in earlier.counts}
    more = tuple(c for c in claim.counts if (c.of, c.low) not in known)
    return replace(earlier, counts=earlier.counts + more, targets=earlier.targets or claim.targets)


def _compatible(draft: Draft, claim: Claim, earlier: Claim) -> bool:
    """Whether nothing in a claim speaks against its being the earlier one."""
    if earlier.event != claim.event or earlier.factuality != claim.factuality:
        return False
    if claim.chain and earlier.chain != claim.chain:
        return False
    own = _own_places(draft)
    if own and (earlier.location is None or earlier.location.name not in own):
        return False
    if claim.time and earlier.time and claim.time.start != earlier.time.start:
        return False
    mine, theirs = ({(c.of, c.low) for c in x.counts} for x in (claim, earlier))
    differ = {of for of, _ in mine} & {of for of, _ in theirs} - {"strikes"}
    if mine - theirs and differ:
        return False
    return not (claim.actors and earlier.actors and names(claim.actors) - names(earlier.actors))


def _adds_little(draft: Draft, claim: Claim, earlier: Claim) -> bool:
    """Whether a strike by the same side brings at most the number of strikes."""
    return (
        draft.event in STRIKES
        and bool(claim.actors)
        and all(c.of in _MATERIEL for c in claim.counts)
        and not _own_places(draft)
        and not draft.destinations
        and not names(claim.targets) - names(earlier.targets)
    )


def completed(draft: Draft, claim: Claim, earlier: Claim, text: str) -> Claim | None:
    """The earlier claim of the sentence with what a new one adds ("raided ... and arrested").

    `text` is the text that both stand in.
    """
    if earlier.event != claim.event or claim.event in _NEVER_COMPLETED or _own_places(draft):
        return None
    if draft.clauses[0].kind == "opener":
        return None  # "he also ..." is one more
    if draft.event in STRIKES and not (draft.inherits_subject and draft.trigger.form == "verb"):
        return None
    if names(claim.actors) - names(earlier.actors):
        return None
    if (earlier.counts and claim.counts) or (earlier.targets and claim.targets):
        return None
    if claim.factuality != earlier.factuality or earlier.chain != claim.chain:
        return None
    one, other = earlier.evidence_span, claim.evidence_span
    span = Span(one.field, min(one.start, other.start), max(one.end, other.end))
    return replace(
        earlier, evidence_span=span, evidence=text[span.start : span.end],
        counts=earlier.counts or claim.counts, targets=earlier.targets or claim.targets,
        destination=earlier.destination or claim.destination, time=earlier.time or claim.time,
    )  # fmt: skip
