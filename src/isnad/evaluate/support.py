"""Rule support: a rule that fires in one report alone was written for that report.

A rule is a frame, or a pattern by which a chain or a slot was read, as the coded claims name it
(not the single verb of a pattern: verbs come from lists). Gold
that rules are worked out on lies in WORKED folders, where the versions of one story count as one
report; every other folder of gold was written by others. What fires in a larger corpus, which the
repository does not hold, is recorded as a number for each rule and kept in a file.
"""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from isnad.evaluate.loading import gold_files, load_gold
from isnad.evaluate.slots import Json
from isnad.model import IsnadError, Problem

WORKED = ("reports", "stories")
_HOW = "Write the rule that the language has, try it on other texts, or take it out."
_TOP = """\
# In how many reports of a newspaper corpus each rule fires. Written by a command, never by hand:
# make support DATA=corpus.jsonl
"""


@dataclass(frozen=True, slots=True)
class Lone:
    """A rule that nothing but one report supports: its name, and that report or story."""

    rule: str
    report: str


def fired(coded: Json) -> frozenset[str]:
    """The rules behind a coded report's claims: "frame ID" and "SLOT PATTERN"."""
    rules = {f"frame {claim['rule']}" for claim in coded["claims"] if claim.get("rule")}
    for claim in coded["claims"]:
        for step in claim.get("why", ()):
            pattern, _, _verb = step["rule"].partition(".")
            rules.add(f"{step['slot']} {pattern}")
    return frozenset(rules)


def lone_rules(
    gold: str | Path, coded: Mapping[str, Json], elsewhere: Mapping[str, int]
) -> tuple[Lone, ...]:
    """The rules that fire in a single worked-on report (or story) and nowhere else.

    `gold` is the folder whose subfolders hold the reports, `coded` their codings by report id,
    `elsewhere` the number of other reports by rule. Sorted by rule.
    """
    where: defaultdict[str, set[str]] = defaultdict(set)
    supported = {rule for rule, number in elsewhere.items() if number}
    for folder, unit, ids in _units(Path(gold)):
        rules = frozenset[str]().union(*(fired(coded[name]) for name in ids if name in coded))
        if folder in WORKED:
            for rule in rules:
                where[rule].add(unit)
        else:
            supported |= rules
    return tuple(
        Lone(rule, *units)
        for rule, units in sorted(where.items())
        if len(units) == 1 and rule not in supported
    )


def complaint(lone: Lone) -> str:
    """What is wrong with a lone rule, and the remedy."""
    return f"the rule '{lone.rule}' fires in {lone.report} alone. {_HOW}"


def count_support(stream: Iterable[Json]) -> Counter[str]:
    """In how many of the coded reports each rule fires."""
    return Counter(rule for coded in stream for rule in fired(coded))


def load_support(path: str | Path) -> dict[str, int]:
    """The numbers of a support file by rule; IsnadError if it cannot be read."""
    try:
        data = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        return {str(rule): int(number) for rule, number in data["rules"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        reason = f"no support file ({type(error).__name__}: {error})."
        remedy = "Write it with: make support DATA=corpus.jsonl"
        raise IsnadError(Problem("no-support", str(path), reason, remedy)) from None


def render_support(counted: Mapping[str, int]) -> str:
    """The text of a support file: one rule a line, in order of names."""
    lines = (f'"{rule}" = {number}' for rule, number in sorted(counted.items()))
    return "\n".join([_TOP, "[rules]", *lines]) + "\n"


def _units(gold: Path) -> Iterator[tuple[str, str, list[str]]]:
    for folder in sorted(path for path in gold.iterdir() if path.is_dir()):
        for file in gold_files(folder):
            yield folder.name, file.stem, [held["report"]["id"] for held in load_gold(file)]
