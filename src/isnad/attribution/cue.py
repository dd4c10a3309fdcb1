"""A place in the text that attributes something to somebody."""

from dataclasses import dataclass
from typing import Literal

from isnad.mentions.sources import SourceMention

CueKind = Literal["forward", "carry", "backward", "speaker"]
"""forward: names a source, its words follow; carry: takes up the last source, its words follow;
backward: names the source of what stands before; speaker: somebody threatens or accuses, so that a
participle after it is their word; an accusation's content is too."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens [first, last) of an attribution; `sources` run from the nearest to the origin.

    `mood` is that of the verb of speech; `participle` marks one that hangs on a verb before it.
    `whole` is set for a source at the head of a paragraph, which owns all of it.
    """

    kind: CueKind
    first: int
    last: int
    rule: str
    sources: tuple[SourceMention, ...] = ()
    mood: str = "say"
    participle: bool = False
    whole: bool = False
    media: tuple[SourceMention, ...] = ()
    """Media that a source taken up speaks to."""
    further: int = 0
    """How many of the last sources an aside added ("quoting Z"): a pronoun does not mean them."""
    joined: bool = False
    """A conjunction is written on to it: it begins a clause of its own."""
    outright: bool = False
    """A claim verb whose subject is understood: the act is told by whoever told the rest."""
