"""An event while it is being read: its trigger, its clauses, its slots as items."""

from dataclasses import dataclass, field

from isnad.discourse.clauses import Clause
from isnad.frames.frame import TOLLS, Frame
from isnad.frames.item import Item
from isnad.frames.triggers import Trigger
from isnad.model import Step


@dataclass(slots=True)
class Draft:
    """A frame with what fills it. Clauses grow while the sentence is read; slots come last."""

    frame: Frame
    event: str
    trigger: Trigger
    clauses: list[Clause]
    sentence: int
    paragraph: int
    support: tuple[int, int, str] | None = None
    """The support verb before a noun trigger: tokens and kind."""
    act: "Draft | None" = None
    """The accusation that says it was done."""
    laid: bool = False
    """Whether that lays it at somebody's door ("accused X of"), not only condemns it."""
    tolls: list[Trigger] = field(default_factory=list)
    """Casualty triggers whose dead and wounded belong to this event."""
    also: list[Trigger] = field(default_factory=list)
    """Further triggers that only go on telling of the event."""
    adjunct: bool = False
    """Told in passing ("after clashes"): a claim only with facts of its own."""
    subject: list[Item] = field(default_factory=list)
    """Who the verb's own subject is: what a following verb without one takes over."""
    actors: list[Item] = field(default_factory=list)
    targets: list[Item] = field(default_factory=list)
    counts: list[tuple[str, Item]] = field(default_factory=list)
    locations: list[Item] = field(default_factory=list)
    destinations: list[Item] = field(default_factory=list)
    period: Item | None = None
    factuality: str = "asserted"
    inherits_subject: bool = False
    means: str | None = None
    objects: tuple[str, ...] = ()
    steps: list[Step] = field(default_factory=list)

    @property
    def ends(self) -> set[int]:
        """The last tokens of all its triggers: what they govern is its own."""
        own = {self.trigger.last, *(t.last for t in self.tolls), *(t.last for t in self.also)}
        return own | ({self.support[1]} if self.support else set())

    @property
    def support_kind(self) -> str | None:
        """What its support verb makes of the subject: agent, patient, repel, happen."""
        return self.support[2] if self.support else None

    @property
    def tells_toll(self) -> bool:
        """Whether its trigger is of death or wounds, not of what caused them."""
        return self.frame.event in TOLLS

    @property
    def first(self) -> int:
        """The first token of its clauses."""
        return min(c.first for c in self.clauses)

    @property
    def last(self) -> int:
        """The token after its clauses."""
        return max(c.last for c in self.clauses)

    def take_clause(self, clause: Clause) -> None:
        """Let a clause be one of its own."""
        if clause not in self.clauses:
            self.clauses.append(clause)

    def note(self, slot: str, rule: str, words: str = "") -> None:
        """Remember why a slot was filled."""
        self.steps.append(Step(slot, rule, words))
