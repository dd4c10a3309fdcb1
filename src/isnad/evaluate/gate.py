"""The gate's command line: `python -m isnad.evaluate.gate`.

    gate reports GOLD                      the reports of gold as JSON Lines, without claims
    gate check GOLD CODED FLOORS           exit 1 and say why where a figure fell
    gate renew GOLD CODED FLOORS [--why]   write FLOORS anew
    gate support GOLD CODED SUPPORT        exit 1 and name the rules that one report alone supports
    gate count CODED SUPPORT               write SUPPORT anew from a coded corpus
    gate errors GOLD CODED PAGE            write what fails, by folder of gold, into a page

Coding stands between the first and the second, so this knows no coder.
"""

import argparse
import json
import sys
from pathlib import Path

from isnad.evaluate.errors import write_errors
from isnad.evaluate.floors import check_floors, load_floors, render_floors, renew
from isnad.evaluate.loading import gold_digest, load_coded, load_gold
from isnad.evaluate.scoring import Score, score
from isnad.evaluate.support import (
    complaint,
    count_support,
    load_support,
    lone_rules,
    render_support,
)
from isnad.model import IsnadError


def main(arguments: list[str] | None = None) -> int:
    """Runs one subcommand; 0 all well, 1 the gate stays shut or something cannot be read."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "reports":
            for gold in load_gold(options.gold):
                print(json.dumps(gold["report"], ensure_ascii=False))
            return 0
        if options.command == "count":
            counted = count_support(load_coded(options.coded).values())
            Path(options.support).write_text(render_support(counted), encoding="utf-8")
            print(f"gate: {options.support} renewed, {len(counted)} rules")
            return 0
        if options.command == "errors":
            write_errors(options.gold, load_coded(options.coded), options.page)
            print(f"gate: {options.page} renewed")
            return 0
        if options.command == "support":
            return _supported(options.gold, options.coded, options.support)
        measured = score(load_gold(options.gold), load_coded(options.coded))
        if options.command == "renew":
            return _renew(measured, options.gold, Path(options.floors), options.why)
        return _check(measured, options.gold, options.floors)
    except IsnadError as error:
        print(error, file=sys.stderr)
        return 1


def _check(measured: Score, gold: str, path: str) -> int:
    floors, seal = load_floors(path)
    breaches = check_floors(measured, gold_digest(gold), floors, seal)
    for breach in breaches:
        print(f"{path}: {breach.figure or 'all'}: {breach.message}", file=sys.stderr)
    if not breaches:
        print(f"gate: {len(floors.floors)} figures at or above their floors")
    return int(bool(breaches))


def _supported(gold: str, coded: str, path: str) -> int:
    lone = lone_rules(gold, load_coded(coded), load_support(path))
    for rule in lone:
        print(f"{path}: {complaint(rule)}", file=sys.stderr)
    if not lone:
        print("gate: no rule rests on one report alone")
    return int(bool(lone))


def _renew(measured: Score, gold: str, path: Path, why: str) -> int:
    old = load_floors(path)[0] if path.exists() else None
    path.write_text(render_floors(renew(measured, gold_digest(gold), old, why)), encoding="utf-8")
    print(f"gate: {path} renewed")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m isnad.evaluate.gate")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("reports").add_argument("gold")
    for name in ("check", "renew"):
        command = commands.add_parser(name)
        for argument in ("gold", "coded", "floors"):
            command.add_argument(argument)
        if name == "renew":
            command.add_argument("--why", default="")
    support = commands.add_parser("support")
    for argument in ("gold", "coded", "support"):
        support.add_argument(argument)
    errors = commands.add_parser("errors")
    for argument in ("gold", "coded", "page"):
        errors.add_argument(argument)
    count = commands.add_parser("count")
    for argument in ("coded", "support"):
        count.add_argument(argument)
    return parser


if __name__ == "__main__":
    sys.exit(main())
