"""maha (on the index as mahad), in a process of its own.

It reads numbers rightly only with the `regex` of 2021 that it asks for, which no other library here
runs with. So its packages lie in a folder of their own beside the environment's, and are asked
through pipes: a line of JSON there, a line back.
"""

import atexit
import calendar
import json
import os
import subprocess
import sys
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(sys.prefix) / "maha"
"""Where `make bench-arabic` lays its packages."""


def python() -> Path | None:
    """The interpreter that can run it; None where it is not installed."""
    return Path(sys.executable) if (FOLDER / "maha").is_dir() else None


def parsed(text: str, kind: str, at: datetime | None = None) -> list[dict[str, Any]]:
    """What it reads in a text: `start`, `end` and `value` of each; a duration in seconds, and for
    time a pair of moments (ISO) with their `grain`. Raises RuntimeError where it raised.
    """
    child = _child()
    assert child.stdin is not None
    assert child.stdout is not None
    asked = {"text": text, "kind": kind, "at": at.isoformat() if at else None}
    child.stdin.write(json.dumps(asked) + "\n")
    child.stdin.flush()
    answer = json.loads(child.stdout.readline())
    if isinstance(answer, str):
        raise RuntimeError(answer)
    return list(answer)


@cache
def _child() -> "subprocess.Popen[str]":
    paths = [str(FOLDER), str(Path(__file__).resolve().parents[3])]
    child = subprocess.Popen(
        [sys.executable, "-m", "bench.arabic.peers.maha"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"},
    )
    atexit.register(child.kill)
    return child


# -- the other side of the pipes


def answer(asked: dict[str, Any]) -> list[dict[str, Any]]:
    """What maha reads, as plain values."""
    from importlib import import_module

    parse: Any = import_module("maha.parsers.functions").parse_dimension
    out = []
    for found in parse(asked["text"], **{asked["kind"]: True}):
        value: Any = found.value
        told: dict[str, Any] = {"start": found.start, "end": found.end}
        if asked["kind"] == "time":
            at = datetime.fromisoformat(asked["at"])
            told |= _times(value, at)
        elif asked["kind"] == "duration":
            told["value"] = str(value.normalized_value.value)
        else:
            told["value"] = str(value)
        out.append(told)
    return out


def _times(value: Any, at: datetime) -> dict[str, Any]:
    start = getattr(value, "start", None) or getattr(value, "end", None) or value
    end = getattr(value, "end", None) or start
    grain = _grain(start)
    first = _moment(start, at)
    last = _moment(end, at) if end is not start else first
    if grain == "week":
        last += timedelta(days=6)
    elif grain == "month":
        first = first.replace(day=1)
        last = last.replace(day=calendar.monthrange(last.year, last.month)[1])
    elif grain == "year":
        first, last = first.replace(month=1, day=1), last.replace(month=12, day=31)
    return {"value": (first.isoformat(), last.isoformat()), "grain": grain}


def _moment(value: Any, at: datetime) -> datetime:
    moment: datetime = at + value
    return moment


def _grain(value: Any) -> str:
    if value.is_hours_set() or value.is_minutes_set() or value.is_seconds_set():
        return "hour"
    if value.is_days_set() or value.weekday is not None:
        return "day"
    if value.is_weeks_set():
        return "week"
    return "month" if value.is_months_set() else "year"


def main() -> None:
    """Answers line by line until the input ends."""
    for line in sys.stdin:
        try:
            told: Any = answer(json.loads(line))
        except Exception as error:
            told = repr(error)
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
