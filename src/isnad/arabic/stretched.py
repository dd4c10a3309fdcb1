"""Words whose letters are drawn out by repeating them, as headlines and posts do."""

import re
from itertools import product

_RUN = re.compile(r"([^\W\d_])\1{2,}")
_MOST = 3
"""More drawn-out letters than this are no word."""


def squeezed(norm: str) -> tuple[str, ...]:
    """The folded words that a drawn-out one may stand for, each long run as one letter, then two.

    A run is a letter written three times or more; empty for a word without one. Which of them is
    meant, if any, a lexicon must say.
    """
    runs = list(_RUN.finditer(norm))
    if not 0 < len(runs) <= _MOST:
        return ()
    parts = [norm[: runs[0].start()]]
    for run, after in zip(runs, [*runs[1:], None], strict=True):
        parts.append(norm[run.end() : after.start() if after is not None else len(norm)])
    out = []
    for times in product((1, 2), repeat=len(runs)):
        letters = (run.group(1) * time for run, time in zip(runs, times, strict=True))
        out.append(parts[0] + "".join(a + b for a, b in zip(letters, parts[1:], strict=True)))
    return tuple(out)
