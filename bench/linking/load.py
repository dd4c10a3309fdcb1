"""Reports to link: real ones from a file, and made ones whose words follow one another as in them.

Made reports are chains of words, so that common phrases come back in them as in news.
"""

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from isnad.lexicon import load_lexicon
from isnad.model import Claim, Coded, Count, Link, Place, Publication, Report, Span

_KINDS = ("site", "newspaper", "tv", "channel", "agency")
_EVENTS = ("air_strike", "shelling", "clash", "detention", "displacement", "bombing", "attack")
_FIRST = date(2016, 1, 1)
_REPORTS_A_DAY = 400
_SENTENCES, _WORDS = (4, 9), (10, 24)


def real(path: str) -> list[Coded]:
    """The reports of a JSON Lines file (gzip too), without claims; those without text left out."""
    data = Path(path).read_bytes()
    data = gzip.decompress(data) if path.endswith(".gz") else data
    out: dict[str, Coded] = {}
    for line in data.decode("utf-8").splitlines():
        record = json.loads(line) if line.strip() else {}
        if not record.get("text"):
            continue
        try:
            day = Publication(date.fromisoformat(record.get("published") or ""))
        except ValueError:
            day = None
        report = Report(
            id=record["id"], text=record["text"], title=record.get("title") or "",
            outlet=record.get("outlet") or "", outlet_kind=record.get("outlet_kind"),
            published=day, url=record.get("url"),
        )  # fmt: skip
        out.setdefault(report.id, Coded(report, ()))
    return list(out.values())


def made(count: int, models: Sequence[Coded], seed: int) -> Iterator[Coded]:
    """So many made reports with one claim each, on as many days as news of that size would fill."""
    chance = random.Random(seed)
    following = _following(models)
    starts = sorted(following)
    places = sorted(_places())
    outlets = [f"Outlet {n}" for n in range(1, 301)]
    for number in range(count):
        place = chance.choice(places)
        sentences = [
            _sentence(following, starts, chance) for _ in range(chance.randint(*_SENTENCES))
        ]
        killed = chance.randint(1, 60)
        evidence = f"{place} {killed}"
        text = f"{evidence} {sentences[0]}.\n\n" + ".\n\n".join(sentences[1:]) + "."
        source = chance.choice(outlets)
        named = chance.random() < 0.3
        claim = Claim(
            "c1", chance.choice(_EVENTS), evidence, Span("text", 0, len(evidence)),
            counts=(Count("killed", "people", killed, killed, str(killed)),),
            location=Place(place), chain=(Link(source, "outlet"),) if named else (),
        )  # fmt: skip
        report = Report(
            id=f"made-{number:06}", text=text, outlet=chance.choice(outlets),
            outlet_kind=_KINDS[number % len(_KINDS)],
            published=Publication(_FIRST + timedelta(days=number // _REPORTS_A_DAY)),
        )  # fmt: skip
        yield Coded(report, (claim,))


def _places() -> list[str]:
    lexicon = load_lexicon()
    return [phrase for phrase in lexicon.phrases if "place" in lexicon.categories(phrase)]


def _following(models: Sequence[Coded]) -> dict[str, list[str]]:
    """Which words follow a word; where there are no models, the lexicon's phrases stand in."""
    texts = [model.report.text for model in models] or list(load_lexicon().phrases)
    out: dict[str, list[str]] = {}
    for text in texts:
        words = text.split()
        for one, two in pairwise(words):
            out.setdefault(one, []).append(two)
    return out


def _sentence(
    following: dict[str, list[str]], starts: list[str],
    chance: random.Random,
) -> str:  # fmt: skip
    word = chance.choice(starts)
    words = [word]
    for _ in range(chance.randint(*_WORDS)):
        word = chance.choice(following.get(word) or starts)
        words.append(word)
    return " ".join(words)
