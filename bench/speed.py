"""How fast reports are coded, on one core: `make bench [REPORTS=file.jsonl]`.

Prints, and asserts nothing: machines differ. The ratio to a trivial pass over the same texts
(cutting them into tokens) is what can be compared between machines.
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from isnad.arabic import tokenize
from isnad.evaluate import load_gold

ROOT = Path(__file__).resolve().parent.parent
ISNAD = Path(sys.executable).with_name("isnad")
LEAST = 300
"""Reports in a run, so that the start counts for little."""
COLD_RUNS = 5


def reports(path: str | None) -> list[str]:
    """Reports as JSON lines: those of a file (gzip too), else gold's, repeated under new ids."""
    if path:
        data = Path(path).read_bytes()
        data = gzip.decompress(data) if path.endswith(".gz") else data
        return [line for line in data.decode("utf-8").splitlines() if line.strip()]
    golds = [gold["report"] for gold in load_gold(ROOT / "gold")]
    rounds = -(-LEAST // len(golds))
    many = [{**report, "id": f"{report['id']}-{n}"} for n in range(rounds) for report in golds]
    return [json.dumps(report, ensure_ascii=False) for report in many]


def seconds(lines: list[str], environment: dict[str, str]) -> float:
    """Wall-clock seconds of one `isnad code` run over the lines, from start to end."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "reports.jsonl"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = [str(ISNAD), "code", str(file), "--format", "jsonl"]
        began = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=False)
        took = time.perf_counter() - began
    if done.returncode not in (0, 1):
        sys.exit(f"isnad code ended with {done.returncode}")
    return took


def trivial(lines: list[str]) -> float:
    """Seconds to cut all texts into tokens."""
    texts = [json.loads(line).get("text") or "" for line in lines]
    began = time.perf_counter()
    for text in texts:
        tokenize(text)
    return time.perf_counter() - began


def main() -> None:
    """Measures and prints."""
    lines = reports(sys.argv[1] if len(sys.argv) > 1 else None)
    if hasattr(os, "sched_setaffinity"):  # one core, for the commands started from here too
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "ISNAD_CACHE": cache}
        first = seconds(lines[:1], environment)
        cold = sorted(seconds(lines[:1], environment) for _ in range(COLD_RUNS))[COLD_RUNS // 2]
        whole = seconds(lines, environment)
    work = max(whole - cold, 1e-9)
    tokens = trivial(lines)
    print(f"first start, lexicon compiled   {first:8.2f} s")
    print(f"cold start, one report          {cold:8.2f} s")
    print(f"{len(lines)} reports, one core".ljust(32) + f"{whole:8.2f} s")
    print(f"reports a minute, one core      {60 * len(lines) / work:8.0f}")
    print(f"coding / cutting into tokens    {work / max(tokens, 1e-9):8.1f} times")
    print(f"cold start / one report's work  {cold * len(lines) / work:8.1f} times")


if __name__ == "__main__":
    main()
