"""Copies found in a planted load, and the time it takes: `make bench-stories`.

Prints two tables and asserts nothing. The first plants copies among real reports (DATA, any file
of reports as JSON Lines; made ones without it) and tells how many of them are found at each part of
changed words, and how many of the derivations found are planted. The second times reports made
after the same models, a tenth of them planted copies; the last column is how much dearer a report
has become than in the row above.
"""

import resource
import sys
import time
from collections.abc import Callable, Sequence

from bench.linking.load import made, real
from bench.linking.planting import LEVELS, Planted, plant

from isnad.model import Coded
from isnad.stories.copies import Derived, derive

SIZES = (1_000, 10_000, 100_000)
COPIED = ("verbatim", "edited")


def found(derived: Derived, planted: Sequence[Planted]) -> dict[tuple[float, str], tuple[int, int]]:
    """For each level and cut how many copies were tied to their report, and of how many.

    To any version of it, and either way round: of two equal texts of one day nothing tells which
    was first.
    """
    one_of = _versions(derived)
    edges = {frozenset((one_of(e.parent), one_of(e.child))) for e in derived.derivations}
    out: dict[tuple[float, str], tuple[int, int]] = {}
    for one in planted:
        hits, all_of_them = out.get((one.level, one.cut), (0, 0))
        hit = frozenset((one_of(one.parent), one_of(one.child))) in edges
        out[one.level, one.cut] = hits + hit, all_of_them + 1
    return out


def strays(derived: Derived, planted: Sequence[Planted]) -> list[tuple[str, str]]:
    """Derivations by shared text that nobody planted; real reports may well copy one another."""
    one_of = _versions(derived)
    known = {frozenset((one_of(one.parent), one_of(one.child))) for one in planted}
    return [
        (e.parent, e.child) for e in derived.derivations
        if e.kind in COPIED and frozenset((one_of(e.parent), one_of(e.child))) not in known
    ]  # fmt: skip


def _versions(derived: Derived) -> Callable[[str], str]:
    """Tells the first version of a report, itself where it has one only."""
    first = {name: r.reports[0] for r in derived.revisions for name in r.reports}
    return lambda name: first.get(name, name)


def quality(bases: list[Coded]) -> None:
    """Prints recall by level and cut, and precision."""
    copies, planted = plant(bases, 1.0, seed=1)
    derived = derive([*bases, *copies])
    table = found(derived, planted)
    cuts = ("whole", "trimmed", "shuffled")
    print(f"{len(bases)} reports and {len(copies)} planted copies; recall by words changed")
    print(f"{'changed':>8}" + "".join(f"{cut:>10}" for cut in cuts))
    for level in LEVELS:
        cells = [table.get((level, cut), (0, 0)) for cut in cuts]
        shown = "".join(f"{hits / max(1, of):>10.3f}" for hits, of in cells)
        print(f"{level:>8.0%}{shown}")
    hits = sum(h for h, _ in table.values())
    astray = strays(derived, planted)
    of_copies = sum("copy-" in parent + child for parent, child in astray)
    print(
        f"precision {hits / max(1, hits + of_copies):.3f} of the edges to planted copies; "
        f"{len(astray) - of_copies} more edges among the reports themselves"
    )


def speed(models: list[Coded], sizes: Sequence[int]) -> None:
    """Prints the time a report takes, for each size."""
    print(f"\n{'reports':>9}{'seconds':>9}{'ms each':>9}{'MB':>7}{'recall':>8}{'dearer':>8}")
    before = 0.0
    for size in sizes:
        bases = list(made(size * 9 // 10, models, seed=2))
        copies, planted = plant(bases, 1 / 9, seed=3)
        reports = [*bases, *copies]
        began = time.process_time()
        derived = derive(reports)
        took = time.process_time() - began
        each = 1000 * took / len(reports)
        table = found(derived, planted)
        recall = sum(h for h, _ in table.values()) / max(1, len(planted))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        dearer = f"{each / before:>8.2f}" if before else " " * 8
        print(f"{len(reports):>9}{took:>9.1f}{each:>9.2f}{memory:>7}{recall:>8.3f}{dearer}")
        before = each


def main(arguments: Sequence[str]) -> None:
    """`python -m bench.stories [DATA] [SIZE…]`."""
    paths = [a for a in arguments if not a.isdigit()]
    models = real(paths[0]) if paths and paths[0] else []
    quality(models or list(made(1_000, [], seed=0)))
    speed(models, [int(a) for a in arguments if a.isdigit()] or SIZES)


if __name__ == "__main__":
    main(sys.argv[1:])
