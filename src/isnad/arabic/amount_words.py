"""The words that amounts are read with."""

from collections.abc import Mapping, Sequence

from isnad.arabic.cardinals import NumberWords


class AmountWords(NumberWords):
    """Folded words and phrases for all that is more than a plain number."""

    zero: Sequence[str]
    minus: Sequence[str]
    below_zero: Sequence[str]
    point: Sequence[str]
    of: Sequence[str]
    """words between a part and its whole ("one of ten")"""
    share: Sequence[str]
    each: Sequence[str]
    percent: Sequence[str]
    rate: Sequence[str]
    equal: Sequence[str]
    days: Sequence[str]
    """words behind which "5/10" is a date"""
    signs: Sequence[str]
    """signs and units that may stand between a number and the rest of a range"""
    fractions: Mapping[str, Sequence[str | int]]
    """word -> (one | two | many, numerator, denominator)"""
    doubtful_fractions: Sequence[str]
    orders: Mapping[str, int]
    orders_behind: Sequence[str]
    orders_before: Sequence[str]
    orders_of: Sequence[str]
    names: Sequence[str]
    """names and phrases with a word for a number in them"""
    batches: Sequence[str]
    """words of `quantities` that say nothing of how many, but for people"""
    more_before: Mapping[str, str]
    more_after: Mapping[str, str]
    units: Mapping[str, int]
    """measure -> how many its form tells (0: a plural)"""
