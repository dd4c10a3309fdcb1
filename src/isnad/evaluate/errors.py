"""Error analysis by class: what fails, how often, on which gold, as a page of Markdown.

Four questions to each folder of gold: which claims are missed and which are beyond gold, by type;
why a missed claim is missed (nothing coded there, another type coded there, told by another claim);
which slots of found claims are empty, wrong or beyond gold; how sure the figures are.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from isnad.evaluate.alignment import align, stretches
from isnad.evaluate.bootstrap import bootstrap
from isnad.evaluate.loading import load_gold
from isnad.evaluate.scoring import Score, score
from isnad.evaluate.slots import SLOTS, Json, shared

BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
_SHOWN = 12
"""Types told one by one; the rest are summed."""
_MISSES = ("nothing coded there", "another type coded there", "inside another claim")


@dataclass(frozen=True, slots=True)
class Errors:
    """What fails in one folder of gold."""

    name: str
    score: Score
    missed: Counter[str]
    extra: Counter[str]
    why: Counter[str]
    slots: dict[str, Counter[str]]
    """Slot -> missing, wrong, extra, right (values of found claims)."""


def errors_of(name: str, golds: Sequence[Json], coded: Mapping[str, Json]) -> Errors:
    """The errors of coded reports against gold; a report that was not coded misses everything."""
    missed: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    why: Counter[str] = Counter()
    slots: dict[str, Counter[str]] = {slot.name: Counter() for slot in SLOTS}
    for gold in golds:
        ours = gold["claims"]
        theirs = (coded.get(gold["report"]["id"]) or {"claims": []})["claims"]
        pairs = align(gold["report"], ours, theirs)
        found, used = {pair.gold for pair in pairs}, {pair.coded for pair in pairs}
        for at, claim in enumerate(ours):
            if at not in found:
                missed[claim["event"]] += 1
                why[_why(gold["report"], claim, theirs, used)] += 1
        extra.update(str(c.get("event")) for at, c in enumerate(theirs) if at not in used)
        for pair in pairs:
            for slot in SLOTS:
                wanted, got = slot.values(ours[pair.gold]), slot.values(theirs[pair.coded])
                right = shared(wanted, got, slot.same)
                wrong = min(len(wanted), len(got)) - right
                slots[slot.name].update({
                    "right": right, "wrong": wrong, "missing": max(0, len(wanted) - len(got)),
                    "extra": max(0, len(got) - len(wanted)),
                })  # fmt: skip
    return Errors(name, score(golds, coded), missed, extra, why, slots)


def _why(report: Json, claim: Json, theirs: Sequence[Json], used: set[int]) -> str:
    """Where a missed claim went: one of _MISSES."""
    spans = stretches(report, claim)
    for at, other in enumerate(theirs):
        for span in stretches(report, other):
            if any(span.start < mine.end and mine.start < span.end for mine in spans):
                return _MISSES[2] if at in used else _MISSES[1]
    return _MISSES[0]


def render_errors(found: Iterable[Errors]) -> str:
    """The tables of all folders, without the prose around them."""
    return "\n\n".join("\n".join(_page(errors)) for errors in found)


def _page(errors: Errors) -> Iterator[str]:
    totals, sure = errors.score.totals, bootstrap(errors.score)
    yield f"### {errors.name}"
    yield ""
    yield f"{len(errors.score.reports)} reports, {totals.tally('detection').gold} claims."
    yield ""
    yield "| figure | F1 | 95 % |"
    yield "|---|---|---|"
    for name in ("facts", "slots_only", "detection", "wording"):
        interval = sure.get(f"{name}.F1")
        between = f"{interval.low:.2f} to {interval.high:.2f}" if interval else ""
        yield f"| {name} | {totals.headline(name).f1:.3f} | {between} |"
    yield ""
    yield "| missed because | claims |"
    yield "|---|---|"
    yield from (f"| {reason} | {errors.why[reason]} |" for reason in _MISSES)
    yield ""
    yield "| type | in gold | missed | beyond gold |"
    yield "|---|---|---|---|"
    yield from _types(errors)
    yield ""
    yield "| slot of found claims | right | wrong | missing | beyond gold |"
    yield "|---|---|---|---|---|"
    for slot, numbers in errors.slots.items():
        cells = " | ".join(str(numbers[key]) for key in ("right", "wrong", "missing", "extra"))
        yield f"| {slot} | {cells} |"


def _types(errors: Errors) -> Iterator[str]:
    counts = errors.score.totals
    wrong = errors.missed + errors.extra
    ranked = sorted(wrong, key=lambda name: (-wrong[name], name))
    for name in ranked[:_SHOWN]:
        gold = counts.tally("type", name).gold
        yield f"| {name} | {gold} | {errors.missed[name]} | {errors.extra[name]} |"
    rest = ranked[_SHOWN:]
    if rest:
        gold, missed, extra = (
            sum(counts.tally("type", name).gold for name in rest),
            sum(errors.missed[name] for name in rest),
            sum(errors.extra[name] for name in rest),
        )
        yield f"| {len(rest)} further types | {gold} | {missed} | {extra} |"


def write_errors(gold: str | Path, coded: Mapping[str, Json], page: str | Path) -> None:
    """Puts the tables of every folder of gold between the marks of a page of Markdown."""
    folders = sorted(path for path in Path(gold).iterdir() if path.is_dir())
    found = [errors_of(folder.name, load_gold(folder), coded) for folder in folders]
    path = Path(page)
    text = path.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    path.write_text(f"{before}{BEGIN}\n{render_errors(found)}\n{END}{after}", encoding="utf-8")
