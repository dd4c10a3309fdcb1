"""What a finder of counts hands on."""

from dataclasses import dataclass
from typing import Literal

Grammatical = Literal["singular", "dual", "plural", "none"]


@dataclass(frozen=True, slots=True)
class CountMention:
    """Tokens [first, last) that count or name people, munitions or strikes.

    `high` is None where the amount is open upwards. A mention that is not `explicit` and is
    `definite` ("the fighters") gives no count; its amount tells only its grammatical number.
    """

    first: int
    last: int
    low: int
    high: int | None
    who: str | None
    """of the codebook's list; None where only a number stands"""
    noun: int | None
    """the head noun's token; it may lie before `first` ("the toll of dead rose to 9")"""
    lemma: str
    """the noun's id in the lexicon; "" without a noun"""
    group: str | None
    of: str | None
    """the fate that the noun itself tells, "munitions", "strikes", or "other" where dead and
    wounded share one number"""
    explicit: bool
    """a numeral, a dual or a word of quantity stands there"""
    definite: bool
    grammatical: Grammatical
    others: bool = False
    """ "others": beside those counted before; who they are is taken from those"""
    subset: bool = False
    """part of a total told before ("among them")"""
    name: str = ""
    """the proper name behind the noun, as written"""
    name_at: tuple[int, int] | None = None
    pre: str = ""
    """conjunction and preposition written on to the first word (inside the range)"""
    post: str = ""
    """pronoun written on to the noun"""
    loaded: str | None = None
    """the kind of wording where the noun takes a side"""
