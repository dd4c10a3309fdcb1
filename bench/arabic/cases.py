"""The peer suites' cases, and which of them are left out, with one reason each."""

import csv
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

Reason = Literal["wrong", "not_news", "future_biased", "codebook"]
"""wrong: the peer's own answer is wrong, or is not about its input. not_news: a coder of news does
not meet it. future_biased: the peer takes the next day where news tells of the last. codebook: both
readings are defensible, and the codebook rules otherwise (weeks begin on Saturday, say)."""

LEFT_OUT = Path(__file__).resolve().parent / "left_out"


@dataclass(frozen=True, slots=True)
class Case:
    """A case of a peer: `expected` in the peer's own words, `ref` the moment it is read at."""

    key: str
    source: str
    kind: str
    text: str
    expected: Any
    ref: str | None


def key_of(source: str, kind: str, text: str, ref: str | None) -> str:
    """Twelve hexadecimal digits that name a case without quoting it."""
    told = "\x1f".join((source, kind, text, ref or ""))
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def load_cases(data: Path) -> list[Case]:
    """All cases of `peer_number_date_ar/cases.jsonl` in the data folder, in order."""
    out = []
    with (data / "peer_number_date_ar" / "cases.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            four = (raw["source"], raw["kind"], raw["text"], raw.get("ref"))
            out.append(Case(key_of(*four), *four[:3], raw["expected"], four[3]))
    return out


def left_out(suite: str) -> dict[str, str]:
    """Key -> reason of a suite's cases that are not measured (`left_out/SUITE.csv`).

    Columns: key, reason (one of `Reason`), why (a few words). Raises ValueError on others.
    """
    file = LEFT_OUT / f"{suite}.csv"
    if not file.exists():
        return {}
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for row in rows:
        if row["reason"] not in get_args(Reason) or not row["why"].strip():
            raise ValueError(f"{file}: {row['key']}: no such reason, or no words for it")
    return {row["key"]: row["reason"] for row in rows}
