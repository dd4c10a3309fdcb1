"""The gate: figures that must not fall, bound to the gold they were measured on.

A floors file (TOML) holds gold's digest, the margin, and for each figure its floor, the best
value ever recorded and, where the floor lies further below the best than the margin, why. A seal
over all of it shows edits by hand; `renew` writes it, and lowers nothing without a reason.
"""

import hashlib
import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from isnad.evaluate.scoring import Score
from isnad.model import IsnadError, Problem

MARGIN = 0.01
WATCHED = (
    "facts.F1", "slots_only.F1", "strict.F1", "detection.P", "detection.R", "detection.F1",
    "chain_whole", "chain_nonempty", "origin", "quoted", "wording.F1", "wording_strict.F1",
    "slots.factuality.F1", "slots.actors.F1", "slots.targets.F1", "slots.counts.F1",
    "slots.location.F1", "slots.destination.F1", "slots.time.F1", "slots.chain.F1",
)  # fmt: skip
_HOW = 'Renew it with: make floors WHY="the reason"'
_TOP = f"""\
# Figures that must not fall. Written by a command, never by hand.
# {_HOW}
"""


@dataclass(frozen=True, slots=True)
class Floor:
    """The least that a figure may be, the best it has been, and why it lies lower, if it does."""

    figure: str
    least: float
    best: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class Floors:
    """A floors file: digest of the gold, margin (0 to 1), one floor for each figure."""

    gold: str
    margin: float
    floors: tuple[Floor, ...]

    def seal(self) -> str:
        """A digest of everything in the file."""
        rows = [[f.figure, f.least, f.best, f.why] for f in self.floors]
        plain = json.dumps([self.gold, self.margin, rows], ensure_ascii=False)
        return hashlib.blake2b(plain.encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Breach:
    """Why the gate stays shut: which figure ("" for the file as a whole), and what to do."""

    figure: str
    message: str


def load_floors(path: str | Path) -> tuple[Floors, str]:
    """The floors of a file and the seal that stands in it; IsnadError if it cannot be read."""
    try:
        data = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        rows = tuple(
            Floor(str(r["figure"]), float(r["least"]), float(r["best"]), str(r.get("why", "")))
            for r in data["floor"]
        )
        return Floors(str(data["gold"]), float(data["margin"]), rows), str(data.get("seal", ""))
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = f"no floors file ({type(error).__name__}: {error})."
        raise IsnadError(Problem("no-floors", str(path), reason, _HOW)) from None


def check_floors(score: Score, digest: str, floors: Floors, seal: str) -> tuple[Breach, ...]:
    """What is wrong: a figure below its floor, a floor lowered in silence, another gold."""
    out: list[Breach] = []
    if digest != floors.gold:
        message = f"gold is {digest[:12]}, the floors were measured on {floors.gold[:12]}. {_HOW}"
        out.append(Breach("", message))
    if seal != floors.seal():
        out.append(Breach("", f"the file was edited by hand (its seal is broken). {_HOW}"))
    absent = [name for name in WATCHED if name not in {f.figure for f in floors.floors}]
    out.extend(Breach(name, f"it has no floor. {_HOW}") for name in absent)
    for floor in floors.floors:
        if floor.least < floor.best - floors.margin - 1e-9 and not floor.why.strip():
            message = f"floor {floor.least} lies below the best, {floor.best}, without a reason."
            out.append(Breach(floor.figure, f"{message} {_HOW}"))
        try:
            value = score.figure(floor.figure)
        except KeyError:
            out.append(Breach(floor.figure, f"there is no such figure. {_HOW}"))
            continue
        if value < floor.least:
            out.append(Breach(floor.figure, f"{value:.3f} is below its floor, {floor.least:.3f}."))
    return tuple(out)


def renew(score: Score, digest: str, old: Floors | None, why: str = "") -> Floors:
    """Floors for this score: raised where it is better, lowered only with a reason.

    On the same gold the best is kept and a floor may fall only with `why`; on another gold the
    best starts afresh, and that too needs `why`. Raises IsnadError where it is missing.
    """
    margin = old.margin if old else MARGIN
    if old and old.gold != digest and not why:
        raise _refusal("gold has changed")
    same_gold = old is not None and old.gold == digest
    before = {floor.figure: floor for floor in old.floors} if old and same_gold else {}
    return Floors(
        digest,
        margin,
        tuple(_renewed(score, name, before.get(name), margin, why) for name in WATCHED),
    )


def _renewed(score: Score, name: str, old: Floor | None, margin: float, why: str) -> Floor:
    value = score.figure(name)
    least = round(max(0.0, value - margin), 3)
    if old is None:
        return Floor(name, least, value, why)
    if value >= old.best:
        return Floor(name, max(least, old.least), value)
    if value >= old.least:
        return replace(old, least=max(least, old.least))
    if not why:
        raise _refusal(f"{name} fell from {old.best:.3f} to {value:.3f}")
    return replace(old, least=least, why=why)


def render_floors(floors: Floors) -> str:
    """The text of a floors file, sealed."""
    head = [f'gold = "{floors.gold}"', f"margin = {floors.margin}", f'seal = "{floors.seal()}"']
    return "\n".join([_TOP, *head, *_rows(floors.floors)]) + "\n"


def _rows(floors: Iterable[Floor]) -> Iterable[str]:
    for floor in floors:
        yield f"\n[[floor]]\nfigure = {json.dumps(floor.figure)}"
        yield f"least = {floor.least}\nbest = {floor.best}"
        if floor.why:
            yield f"why = {json.dumps(floor.why, ensure_ascii=False)}"


def _refusal(reason: str) -> IsnadError:
    message = f"{reason}, and no reason is given."
    return IsnadError(Problem("lowered-in-silence", "floors", message, _HOW))
