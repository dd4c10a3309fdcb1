"""Every number of a text: `find_numbers`."""

from dataclasses import dataclass
from typing import cast

from isnad.arabic.amounts import AmountWords, Kind, amounts
from isnad.arabic.numerals import Exact
from isnad.arabic.tokens import tokenize
from isnad.lexicon import load_lexicon


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number, a range or a vague amount as a text gives it.

    `start`, `end` are code points of the text, so that `text[start:end]` is what was read; a
    conjunction or preposition written on to the first word is inside and told by `prefix` (folded).
    `kind` is cardinal, ordinal, fraction, percent, range or vague. The amount goes from `low` to
    `high`, both `int` or `Fraction` without rounding, equal for a single value; None is open.
    `low_open`, `high_open` tell that the end itself is left out: "more than 20" is low 20,
    low_open, high None. Percents are given in percent. `about` tells that the text says
    "about", or that a decimal with the letter ra for its point may be read from either end;
    `definite` that the number has the article.
    """

    start: int
    end: int
    kind: Kind
    low: Exact | None
    high: Exact | None
    low_open: bool = False
    high_open: bool = False
    about: bool = False
    prefix: str = ""
    definite: bool = False


def find_numbers(text: str) -> tuple[FoundNumber, ...]:
    """Every number in a text, in words and in digits, in order and never overlapping.

    Dates, hours and addresses in digits ("7-10-2023", "18:40") are left out; years and numbers in
    names are not, for only their surroundings tell them from amounts. Runs of more than 18 digits
    are no numbers. Direction marks and other unseen signs within a run of digits are passed over.
    Never raises; linear in the length of the text.
    """
    words = cast("AmountWords", load_lexicon().data["numbers"])
    tokens = tokenize(text)
    return tuple(
        FoundNumber(
            tokens[found.first].start, tokens[found.last - 1].end, found.kind, found.low,
            found.high, found.low_open, found.high_open, found.about, found.pre, found.definite,
        )
        for found in amounts(text, tokens, words)
    )  # fmt: skip
