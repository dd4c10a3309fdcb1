"""Fits the weights of `isnad.arabic.segmentation` and writes them into its data file.

Run from the repository's root: python -m tools.fit_segmentation DATA, where DATA holds ud_pud.
"""

import json
import sys
from pathlib import Path

from bench.arabic.segmentation import fitted_names, gold_words, place_names
from bench.arabic.segmentation_fitting import fit

from isnad.arabic.frequencies import load_frequencies
from isnad.arabic.segmentation_model import DATA, load_rules


def main(data: Path) -> int:
    """Writes `weights` (with frequencies) and `bare_weights` (by shape alone)."""
    words, frequencies, rules = gold_words(data), load_frequencies(), load_rules()
    if not words or not frequencies:
        print(f"expected ud_pud in {data}, and the package wordfreq", file=sys.stderr)
        return 1
    names = fitted_names(place_names())
    raw = json.loads(DATA.read_text(encoding="utf-8"))
    for name, counts in (("weights", frequencies), ("bare_weights", {})):
        raw[name] = {
            affix: [round(weight, 3) for weight in weights]
            for affix, weights in fit(words, counts, rules, names).items()
        }
    DATA.write_text(_written(raw), encoding="utf-8")
    return 0


def _written(raw: dict[str, object]) -> str:
    """A line for each value, and for each entry of a table."""
    lines = []
    for name, value in raw.items():
        if isinstance(value, dict):
            inner = ",\n".join(f"  {_json(key)}: {_json(row)}" for key, row in value.items())
            told = "{\n" + inner + "\n }"
        else:
            told = _json(value)
        lines.append(f" {_json(name)}: {told}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
