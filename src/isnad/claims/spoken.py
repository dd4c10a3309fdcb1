"""The words of attributions: those that start no event, those put in between, those that turn."""

from collections.abc import Mapping, Sequence

from isnad.attribution import Scopes
from isnad.discourse.wordmap import WordMap
from isnad.frames.frame import ACTS, Frame
from isnad.frames.triggers import allowed
from isnad.lexicon import Hit
from isnad.mentions.document import Document

_ISSUED = ACTS | {"judicial", "directive"}
"""What somebody issues (a warrant, a decree) and what is news by being said."""
_NEWS = ACTS | {"arms_seizure"}
"""What a verb of telling may itself be: an accusation, a cache brought to light."""
_CONTENT = 12
"""How far behind an attribution stand the words that tell an act of speech."""


def cues(
    document: Document, scopes: Scopes, words: WordMap, hits: Mapping[int, Sequence[Hit]],
    frames: Mapping[str, Frame], kinds: Mapping[int, frozenset[str]],
) -> frozenset[int]:  # fmt: skip
    """The tokens of attributions, which start no event; the verb of a threat, a demand or an
    accusation is itself the news."""

    def acts(cue: tuple[int, int], news: frozenset[str]) -> bool:
        end = cue[1] + _CONTENT
        return any(
            frames[hit.entry.id].event in news
            and allowed(document, frames[hit.entry.id], words, hit, cue[0], end, kinds)
            for at in range(*cue)
            for hit in hits.get(at, ())
        )

    return frozenset(
        at
        for scope in scopes.scopes
        if scope.cue is not None
        and not scope.keep_cue
        and not acts(scope.cue, _ISSUED if scope.rule == "shown" else _NEWS)
        for at in range(*scope.cue)
    )


def turns(scopes: Scopes) -> frozenset[int]:
    """Where a denial that belongs to what is told begins."""
    return frozenset(s.cue[0] for s in scopes.scopes if s.cue is not None and s.keep_cue)


def asides(scopes: Scopes) -> dict[int, int]:
    """The tokens of attributions put in between what they cover, and where that ends."""
    before = {s.cue for s in scopes.scopes if s.cue is not None and s.first < s.cue[0]}
    return {
        at: scope.last
        for scope in scopes.scopes
        if scope.cue is not None and scope.cue in before and scope.first >= scope.cue[1]
        for at in range(*scope.cue)
    }


def denials(scopes: Scopes) -> frozenset[int]:
    """The tokens that say who denies: part of a claim's clause, they tell nothing of it."""
    return frozenset(
        at
        for scope in scopes.scopes
        if scope.cue is not None and scope.factuality == "negated"
        for at in range(*scope.cue)
    )
