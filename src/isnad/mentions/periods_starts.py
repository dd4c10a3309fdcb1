"""Which rules of time can start at which word, so that no rule is tried in vain."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from isnad.lexicon import Lexicon
from isnad.mentions.periods_words import ARTICLE

RULES: tuple[str, ...] = (
    "range", "since", "nth", "vague", "during", "ago", "day", "span", "month", "year", "period",
    "point", "clock", "part",
)  # fmt: skip
"""The rules in their order: at equal length the first one's mention holds."""

NUMBERS = frozenset({"range", "day", "span", "month", "year", "clock"})
"""The rules that can start at a number in digits."""


@lru_cache(maxsize=4)
def starts(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """First word -> the rules that can start there; other words start nothing."""
    times = lexicon.data["times"]
    words, units = times["words"], times["units"]
    ordinals = _definite((*times["ordinals"], *times["tens"]))
    numbers = lexicon.data["numbers"]["values"]
    parts = (*times["parts"], *times["definite_parts"], *times["openers"])
    days = (
        *parts, *times["same"], *times["nights"], *times["deictic"], *times["weekdays"],
        *words["day"], *ordinals, ARTICLE,
    )  # fmt: skip
    tables: dict[str, Iterable[str]] = {
        "range": (*words["from"], *words["days"], *times["weekdays"], *ordinals, ARTICLE),
        "since": words["since"],
        "nth": times["nth_units"],
        "vague": times["vague"],
        "during": words["during"],
        "ago": (*words["ago"], *words["later"]),
        "day": days,
        "span": (*_definite(units), *words["latest"], *_definite(numbers), ARTICLE),
        "month": (*times["months"], *units, *ordinals),
        "year": (*times["years"], *_definite(units), *times["demonstratives"]),
        "period": (*times["demonstratives"], *_definite(units)),
        "point": (*times["week_ends"], *times["vague_points"]),
        "clock": (*words["from"], *times["clock"]["about"], *times["clock"]["hour"], *ordinals),
        "part": (*times["prayer_before"], *times["adverbs"], *parts),
    }
    found: dict[str, set[str]] = {}
    for rule, phrases in tables.items():
        for phrase in phrases:
            found.setdefault(phrase.split(" ", 1)[0], set()).add(rule)
    return {word: frozenset(rules) for word, rules in found.items()}


@lru_cache(maxsize=4)
def asked_starts(lexicon: Lexicon) -> frozenset[str]:
    """First words of what only the freer rules read, prefixes aside."""
    times = lexicon.data["times"]
    words, asked = times["words"], times["asked"]
    tables: list[Iterable[str]] = [
        times[name]
        for name in ("months", "weekdays", "units", "ordinals", "tens", "years", "deictic",
                     "demonstratives", "vague", "vague_points", "nights", "same", "parts")
    ]  # fmt: skip
    tables += [words[name] for name in ("from", "since", "during", "ago", "later", "day", "days")]
    tables += [phrases for name, phrases in asked.items() if name != "ages"]
    tables.append(lexicon.data["numbers"]["values"])
    first = {phrase.split(" ", 1)[0] for table in tables for phrase in table}
    bare = {word.removeprefix(ARTICLE) for word in first}
    return frozenset((*_definite(first), *bare, ARTICLE))


@lru_cache(maxsize=4)
def heads(lexicon: Lexicon) -> Mapping[int, Mapping[str, int]]:
    """For each table of phrases, by its identity: first word -> words of the longest phrase."""
    found: dict[int, dict[str, int]] = {}

    def add(table: Mapping[str, Any]) -> None:
        mine = found.setdefault(id(table), {})
        for phrase, value in table.items():
            first, length = phrase.split(" ", 1)[0], phrase.count(" ") + 1
            mine[first] = max(length, mine.get(first, 0))
            if isinstance(value, dict):
                add(value)

    add(lexicon.data["times"])
    return found


def _definite(words: Iterable[str]) -> tuple[str, ...]:
    """The words with and without the article."""
    plain: tuple[Any, ...] = tuple(words)
    return (*plain, *(ARTICLE + word for word in plain))
