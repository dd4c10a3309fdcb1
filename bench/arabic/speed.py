"""Words a second on one core over real articles, and the time that ten times the text takes.

Printed, and held to nothing: machines differ, and so does what else runs on them.
"""

import gzip
import importlib
import json
import os
import re
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bench.arabic.rows import Row

from isnad.arabic.segmentation import Segmenter

SMALL, LARGE = 1_000_000, 10_000_000
"""Bytes of the two texts whose times are compared."""
_WARM = 20_000
_PUBLISHED = date(2016, 11, 7)
_MOMENT = datetime(2016, 11, 7, 12, 0)

Reader = Callable[[str], Any]


def readers() -> dict[str, Reader]:
    """The public functions measured, by name; those that are there."""
    named = {
        "tokenize": ("isnad.arabic.tokens", "tokenize", ()),
        "fold": ("isnad.arabic.folding", "fold", ()),
        "segment_text": ("isnad.arabic.segmentation", "Segmenter", ()),
        "find_numbers": ("isnad.mentions.found_numbers", "find_numbers", ()),
        "find_periods": ("isnad.mentions.found_periods", "find_periods", (_PUBLISHED,)),
        "find_times": ("isnad.mentions.found_times", "find_times", (_MOMENT,)),
        "find_places": ("isnad.mentions.found_places", "find_places", ()),
        "find_persons": ("isnad.mentions.found_persons", "find_persons", ()),
    }
    out: dict[str, Reader] = {}
    for name, (module, function, more) in named.items():
        try:
            out[name] = _bound(getattr(importlib.import_module(module), function), more)
        except (ImportError, AttributeError):
            continue
    return out


def _bound(function: Any, more: tuple[Any, ...]) -> Reader:
    if function is Segmenter:
        return Segmenter().segment_text
    return lambda text: function(text, *more)


def texts(data: Path) -> list[str]:
    """The articles; [] where they are missing."""
    file = data / "ant_corpus" / "reports.jsonl.gz"
    if not file.exists():
        return []
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [text for line in lines if (text := json.loads(line).get("text"))]


def run(data: Path) -> list[Row]:
    """For each function its words a second over all articles, and its time a byte on a large text
    as a multiple of that on a small one.
    """
    articles = texts(data)
    if not articles:
        return []
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    words = sum(len(re.findall(r"\w+", article)) for article in articles)
    small, large = (_long(articles, size) for size in (SMALL, LARGE))
    rows = []
    for name, read in readers().items():
        read(articles[0][:_WARM])
        began = time.process_time()
        for article in articles:
            read(article)
        rate = words / max(time.process_time() - began, 1e-9)
        rows.append(Row("speed", name, words, rate, unit="words/s"))
        ratio = _seconds(read, large) / _seconds(read, small) * SMALL / LARGE
        rows.append(Row("speed", f"{name}, 10 MB against 1 MB", words, ratio, unit="x a byte"))
    return rows


def _long(articles: list[str], size: int) -> str:
    """A text of so many bytes, made of the articles over and over."""
    whole = "\n".join(articles)
    bytes_ = len(whole.encode())
    many = (whole + "\n") * (size // bytes_ + 1)
    return many.encode()[:size].decode(errors="ignore")


def _seconds(read: Reader, text: str) -> float:
    began = time.process_time()
    read(text)
    return max(time.process_time() - began, 1e-9)
