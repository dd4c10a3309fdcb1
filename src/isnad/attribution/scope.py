"""On whose word a stretch of text stands."""

from dataclasses import dataclass, replace

from isnad.model import Link


@dataclass(frozen=True, slots=True)
class Scope:
    """Tokens [first, last) on one word.

    `chain` runs from the nearest source to the origin; empty is the outlet's own voice.
    `factuality` is what the verb of speech makes of its content: None, "negated", "possible",
    "planned". `cue` are the tokens of the attribution itself (verb, source, complement), not part
    of the evidence unless `keep_cue` (a denial, a hedge, an expectation: the cue makes the claim).
    `speaker` are the words for the source, so that who announces a deed can be its actor. `rule`
    names what fired.
    """

    first: int
    last: int
    chain: tuple[Link, ...] = ()
    factuality: str | None = None
    quoted: bool = False
    cue: tuple[int, int] | None = None
    keep_cue: bool = False
    speaker: tuple[int, int] | None = None
    rule: str = "outlet"
    outer: tuple[Link, ...] | None = None
    """In an accusation: on whose word it stands that it was made. `at` gives it as `chain` to a
    stretch that holds the verb, and the accuser in `accuser`."""
    accuser: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Overlay:
    """Tokens [first, last) whose factuality a hedge or a denial sets, whoever says it."""

    first: int
    last: int
    factuality: str
    rule: str


class Scopes:
    """The scopes of a document: adjoining, in order, covering every token."""

    def __init__(
        self, scopes: tuple[Scope, ...], overlays: tuple[Overlay, ...], size: int,
        quoted: tuple[int, ...],
    ) -> None:  # fmt: skip
        self.scopes = scopes
        self.overlays = overlays
        self._quoted = quoted
        self._owner = [0] * size
        for number, scope in enumerate(scopes):
            for index in range(scope.first, scope.last):
                self._owner[index] = number
        self._factuality: list[str | None] = [None] * size
        for overlay in overlays:
            for index in range(overlay.first, overlay.last):
                self._factuality[index] = overlay.factuality

    def at(self, first: int, last: int) -> Scope:
        """The scope that tokens [first, last) stand in, cut to them.

        Of several the one with most of their words; a toll on somebody's word inside a deed on the
        outlet's own makes the whole stand on that word. Out of range is the outlet's own voice.
        """
        first, last = max(first, 0), min(last, len(self._owner))
        if first >= last:
            return Scope(first, last)
        weight: dict[int, int] = {}
        for index in range(first, last):
            owner = self._owner[index]
            cue = self.scopes[owner].cue
            inside = cue is not None and cue[0] <= index < cue[1]
            weight[owner] = weight.get(owner, 0) + (1 if inside else 4)
        best = max(weight, key=lambda owner: (weight[owner], -owner))
        if not self.scopes[best].chain and self.scopes[best].cue is None:
            for owner in sorted(weight):
                scope = self.scopes[owner]
                inside = scope.cue is not None and first < scope.cue[0] and scope.cue[1] <= last
                if scope.chain and scope.outer is None and (
                    inside or 6 * weight[owner] >= sum(weight.values())
                ):  # fmt: skip
                    best = owner
                    break
        scope = self.scopes[best]
        if scope.outer is not None and scope.cue is not None:
            told = first <= scope.cue[0]
            scope = replace(scope, chain=scope.outer if told else scope.chain, accuser=scope.chain)
        return replace(
            scope, first=first, last=last, quoted=self._is_quoted(first, last),
            factuality=scope.factuality or self._overlaid(first, last),
        )  # fmt: skip

    def _is_quoted(self, first: int, last: int) -> bool:
        """Whether a stretch lies within one quotation, the marks themselves let in."""
        opening = self._quoted[first] == 0 and first + 1 < last
        end = self._quoted[first + 1 if opening else first]
        return end > 0 and last <= end + 1

    def _overlaid(self, first: int, last: int) -> str | None:
        """The factuality that a hedge or denial gives to most of a stretch."""
        counts: dict[str, int] = {}
        for index in range(first, last):
            value = self._factuality[index]
            if value is not None:
                counts[value] = counts.get(value, 0) + 1
        if not counts:
            return None
        value = max(counts, key=lambda key: (counts[key], key))
        return value if counts[value] * 2 >= last - first else None
