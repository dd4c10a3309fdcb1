"""Some units above a ten: "some ten", "some and twenty"."""

from typing import NamedTuple

from isnad.arabic.cardinals import PREFIXES, Cardinals
from isnad.arabic.clitics import readings


class Some(NamedTuple):
    """Some units above a ten, up to token `last`; `pre` is what is written on to the first."""

    low: int
    high: int
    last: int
    pre: str


def some_above(reader: Cardinals, at: int) -> Some | None:
    """ "some ten", "some and twenty", at the word for some."""
    plain = (r for r in readings(reader.norm(at)) if r.pre in PREFIXES and not r.post)
    pre = next((r.pre for r in plain if r.stem in reader.words["few"]), None)
    if pre is None:
        return None
    then = at + 1
    term = reader.term(then)
    if term is not None and term.role == "ten" and not term.pre and not term.article:
        return Some(term.value + 1, term.value + 9, then + 1, pre)
    then = reader.joined_at(then)
    term = reader.term(then) if then >= 0 else None
    if term is None or term.role != "tens":
        return None
    return Some(term.value + 1, term.value + 9, then + 1, pre)
