"""Places named in tweets of disasters and in news, as three public corpora mark them.

- idrisi: the location mentions of all events, training and development parts. Tweets as they are.
- wojood: entities of the kinds GPE, LOC and FAC, all three parts.
- newsfane: nations, provinces, districts, towns, continents, waters, lands and regions; facilities
  (grounds, airports, paths) and clusters of states only excuse what is found, they are not sought.

The two last are lists of tokens: they are joined by a space, a single-letter preposition or
conjunction straight to the next word as people write it, and read a sentence at a time.

What is compared, in code points:

- A mention is found if the places found cover at least half of its letters and digits, class nouns
  before the name left aside where the mention has more words than that. It is sought if it lies in
  an Arab country: our table knows no place of that name, or one in an Arab country. (So what the
  table lacks counts against us, wherever it lies.)
- A place found is right if it shares a letter with a location of the gold, whatever its country.
  It is not counted if it lies inside a longer entity of another kind (a body, an office): the gold
  marks no place within. In a hashtag it is right where the gold has a location there,
  and wrong otherwise. So a hashtag that joins a town to the name of its floods counts against us.
- "listed": the mentions sought whose name, class noun left aside, is a name of one of the public
  gazetteers of the data folder (Iraq, Syria, Yemen), letters folded.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.arabic.rows import Row

from isnad.arabic import fold_word, readings, tokenize
from isnad.lexicon import Lexicon, load_lexicon
from isnad.mentions.found_places import find_places

ARAB = frozenset({
    "SY", "IQ", "YE", "SD", "LY", "LB", "PS", "EG", "JO", "SA", "AE", "KW", "QA", "BH", "OM", "TN",
    "DZ", "MA", "MR", "SO", "DJ", "KM", "EH",
})  # fmt: skip
TARGET = 0.80

_WOJOOD = frozenset({"GPE", "LOC", "FAC"})
_FANE = frozenset({
    "Nation", "State-or-Province", "County-or-District", "Population-Center", "Continent",
    "Water-Body", "Land-Region-Natural", "Land",
})  # fmt: skip
_FACILITIES = frozenset({
    "Building-Grounds", "Subarea-Facility", "Path", "Airport", "GPE-Cluster", "Educational",
    "Plant", "Celestial", "Entertainment", "Medical-Science",
})  # fmt: skip
_LAM = "\u0644"
_ARTICLE = "\u0627\u0644"
_WRITTEN_ON = frozenset({"\u0648", "\u0628", "\u0641", "\u0643", _LAM})
_DIRECTION = "\u200e\u200f\ufeff"

Span = tuple[int, int, str]
"""Start, end, kind."""
Tagged = tuple[str, tuple[str, ...]]
"""A token and its tags, the outermost first."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the locations of the gold, and the spans that a place found may lie in."""

    text: str
    sought: tuple[Span, ...]
    excused: tuple[Span, ...] = ()


def run(data: Path) -> list[Row]:
    """Recall, recall of the listed and precision of each corpus that is there."""
    suites = {
        "idrisi": _idrisi(data / "idrisi_ar"),
        "wojood": _columns(data / "wojood_sample", " ", _WOJOOD, frozenset()),
        "newsfane": _columns(data / "newsfane", "\t", _FANE, _FACILITIES),
    }
    lexicon = load_lexicon()
    public = _public(data / "gazetteers")
    rows: list[Row] = []
    listed = Counter[bool]()
    lost: Counter[str] = Counter()
    for suite, texts in suites.items():
        rows += _measured(suite, texts, lexicon, public, listed, lost)
    if listed.total():
        misses = tuple(f"{n} {name}" for name, n in lost.most_common())
        rows.append(Row("places", "recall, listed, all", listed.total(),
                        listed[True] / listed.total(), TARGET, misses=misses))  # fmt: skip
    return rows


def _measured(
    suite: str, texts: Iterable[Marked], lexicon: Lexicon, public: frozenset[str],
    every: Counter[bool], lost: Counter[str],
) -> list[Row]:  # fmt: skip
    got, listed, right = Counter[bool](), Counter[bool](), Counter[bool]()
    missed, false, kinds = Counter[str](), Counter[str](), Counter[str]()
    for marked in texts:
        text = marked.text
        found = [(place.start, place.end) for place in find_places(text, lexicon=lexicon)]
        for start, end, kind in marked.sought:
            name = _name(text[start:end], lexicon)
            if not name or not _in_arab_country(name, lexicon):
                continue
            hit = _covered(text, start + text[start:end].find(name), end, found)
            got[hit] += 1
            if not hit:
                missed[name] += 1
                kinds[kind] += 1
            if _key(name) in public:
                listed[hit] += 1
                if not hit:
                    lost[name] += 1
        for start, end in found:
            if _meets(start, end, marked.sought):
                right[True] += 1
            elif not _meets(start, end, marked.excused):
                right[False] += 1
                false[text[start:end]] += 1
    if not got.total():
        return []
    every.update(listed)
    by_kind = "by kind: " + ", ".join(f"{kind} {n}" for kind, n in kinds.most_common())
    names = tuple(f"{n} {name}" for name, n in missed.most_common())
    wrong = tuple(f"{n} {name}" for name, n in false.most_common())
    share = listed[True] / max(listed.total(), 1)
    return [
        Row(f"places {suite}", "recall", got.total(), got[True] / got.total(),
            misses=(by_kind, *names)),
        Row(f"places {suite}", "recall, listed", listed.total(), share),
        Row(f"places {suite}", "precision", right.total(), right[True] / max(right.total(), 1),
            misses=wrong),
    ]  # fmt: skip


def _idrisi(folder: Path) -> Iterator[Marked]:
    for file in sorted(folder.glob("LMR/data/AR/*/*/*.jsonl")):
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                raw = json.loads(line)
                yield Marked(raw["text"], tuple(
                    (m["startIdx"], m["endIdx"], m["type"]) for m in raw["location_mentions"]
                ))  # fmt: skip


def _columns(
    folder: Path, mark: str, sought: frozenset[str], excused: frozenset[str]
) -> Iterator[Marked]:
    """Files of a token and its tags a line, a sentence ended by an empty line."""
    for file in sorted(folder.glob("*.txt")):
        lines = file.read_text(encoding="utf-8").splitlines()
        rows = [line.strip(_DIRECTION).partition(mark) for line in lines]
        if not any(row[2].startswith("B-") for row in rows):
            continue  # a licence
        sentence: list[Tagged] = []
        for token, _, tags in [*rows, ("", "", "")]:
            if tags:
                sentence.append((token.strip(_DIRECTION + " "), tuple(tags.split())))
            elif sentence:
                yield _joined(sentence, sought, excused)
                sentence = []


def _joined(sentence: list[Tagged], sought: frozenset[str], excused: frozenset[str]) -> Marked:
    text = ""
    spans: list[Span] = []
    last: dict[str, int] = {}
    """Kind -> its last span."""
    for at, (token, tags) in enumerate(sentence):
        start = len(text)
        after_lam = text.endswith(_LAM) and _hangs(sentence, at - 1)
        # after that preposition the article loses its alef
        text += token[1:] if after_lam and token.startswith(_ARTICLE) else token
        for tag in tags:
            head, _, kind = tag.partition("-")
            if head == "B":
                last[kind] = len(spans)
                spans.append((start, len(text), kind))
            elif head == "I" and kind in last:
                spans[last[kind]] = (spans[last[kind]][0], len(text), kind)
        if not _hangs(sentence, at):
            text += " "
    return Marked(
        text,
        tuple(span for span in spans if span[2] in sought),
        tuple(span for span in spans if span[2] not in sought
              and (span[2] in excused or " " in text[span[0] : span[1]])),
    )  # fmt: skip


def _hangs(sentence: list[Tagged], at: int) -> bool:
    """Whether a token is a letter written on to the next word."""
    return (
        0 <= at < len(sentence) - 1
        and sentence[at][0] in _WRITTEN_ON
        and sentence[at][1] == ("O",)
        and sentence[at + 1][0][:1].isalpha()
    )


def _name(mention: str, lexicon: Lexicon) -> str:
    """A mention without the class nouns and signs before its name."""
    tokens = [token for token in tokenize(mention) if token.kind != "punct"]
    at = 0
    while at < len(tokens) - 1 and any(
        entry.category == "place_head" for entry in lexicon.senses(tokens[at].norm)
    ):
        if _rows(mention[tokens[at].start :], lexicon):
            break  # part of a name that the table holds
        at += 1
    return mention[tokens[at].start :] if tokens else ""


def _key(name: str) -> str:
    return " ".join(token.norm for token in tokenize(name) if token.kind != "punct")


def _rows(name: str, lexicon: Lexicon) -> list[Any]:
    """The table's rows of a name, as it stands or with a preposition written on to it."""
    key = _key(name)
    first, _, rest = key.partition(" ")
    for reading in readings(first):
        entries = lexicon.senses(" ".join(filter(None, (reading.stem, rest))))
        found = [entry.id for entry in entries if entry.category == "place"]
        if found and not reading.post:
            return [lexicon.data["places"]["records"][one] for one in found]
    return []


def _in_arab_country(name: str, lexicon: Lexicon) -> bool:
    rows = _rows(name, lexicon)
    return not rows or any(row[1] in ARAB for row in rows)


def _covered(text: str, start: int, end: int, found: list[tuple[int, int]]) -> bool:
    letters = [at for at in range(start, end) if text[at].isalnum()]
    inside = sum(any(a <= at < b for a, b in found) for at in letters)
    return bool(letters) and 2 * inside >= len(letters)


def _meets(start: int, end: int, spans: tuple[Span, ...]) -> bool:
    return any(a < end and start < b for a, b, _ in spans)


def _public(folder: Path) -> frozenset[str]:
    """Every Arabic name of the gazetteers, folded; empty if they are not there."""
    names: list[str] = []
    for file in sorted(folder.glob("*.json")):
        names += _strings(json.loads(file.read_text(encoding="utf-8")))
    for file in sorted(folder.glob("*.db")):
        connection = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
        for table in ("governorates", "districts", "uzaal", "villages"):
            names += [row[0] for row in connection.execute(f"select name_ar from {table}")]
        names += [row[0] for row in connection.execute("select arabic_name from countries")]
        connection.close()
    return frozenset(_key(name) for name in names) | frozenset(
        " ".join(map(fold_word, name.split())) for name in names
    )


def _strings(tree: Any) -> list[str]:
    if isinstance(tree, list):
        return [name for item in tree for name in _strings(item)]
    if not isinstance(tree, dict):
        return []
    own = [str(tree[key]) for key in ("arbName", "ADM1_AR") if tree.get(key)]
    return own + [name for item in tree.values() for name in _strings(item)]
