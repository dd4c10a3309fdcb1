"""What a suite reports: a line of the table."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Row:
    """One measure of one suite.

    `score` is a share from 0 to 1 (`unit` ""), or an amount in `unit`. `cases` is what it was
    measured on; `left_out` how many of the suite were not. `target` is what must be reached; None
    where nothing was promised. `peers` holds other libraries' scores on the same cases.
    """

    suite: str
    measure: str
    cases: int
    score: float
    target: float | None = None
    left_out: int = 0
    unit: str = ""
    peers: Mapping[str, float] = field(default_factory=dict)
    misses: tuple[str, ...] = ()
    """What went wrong, a line each, for whoever asks with `--misses`."""
