"""How well a coder codes: the score against gold, what is behind it, and the gate.

The command line and programs use it in one order:

    golds = load_gold("gold")                  # a file, a folder, a story
    coded = load_coded("coded.jsonl")          # what `isnad code --format jsonl` wrote
    coded = code_gold(golds, coder)            # or coded now: Report in, gold-shaped dict out
    measured = score(golds, coded)             # Score; .figures() is the JSON, .figure("facts.F1")
    intervals = bootstrap(measured)            # 95 % by figure name, drawn over reports, seeded
    found = unmatched(golds, coded)            # misses and extras in their sentences
    print(render(measured, "en", intervals, found))          # text, English or Arabic
    json.dumps(as_json(measured, intervals, found))          # the same for programs
    print(render_comparison(compare(golds, old, new), "ar")) # `--compare OLD NEW`
    floors, seal = load_floors("gold/floors.toml")
    check_floors(measured, gold_digest("gold"), floors, seal)  # () where the gate is open

Everything works on dicts in the shape of gold files; what cannot be read raises IsnadError.
`python -m isnad.evaluate.gate` is the gate that `make check` runs.
"""

from isnad.evaluate.bootstrap import Interval, bootstrap
from isnad.evaluate.comparing import Comparison, SlotMove, compare
from isnad.evaluate.floors import (
    Breach,
    Floor,
    Floors,
    check_floors,
    load_floors,
    render_floors,
    renew,
)
from isnad.evaluate.loading import (
    GoldCoder,
    as_report,
    code_gold,
    gold_digest,
    load_coded,
    load_gold,
)
from isnad.evaluate.marking import Finding, unmatched
from isnad.evaluate.rendering import as_json, render, render_comparison
from isnad.evaluate.scoring import Score, score
from isnad.evaluate.tallies import Tally

__all__ = [
    "Breach", "Comparison", "Finding", "Floor", "Floors", "GoldCoder", "Interval", "Score",
    "SlotMove", "Tally", "as_json", "as_report", "bootstrap", "check_floors", "code_gold",
    "compare", "gold_digest", "load_coded", "load_floors", "load_gold", "render",
    "render_comparison", "render_floors", "renew", "score", "unmatched",
]  # fmt: skip
