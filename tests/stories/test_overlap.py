"""What two reports share, and what of it is quotation or set phrase."""

import pytest

from isnad.lexicon import load_lexicon
from isnad.model import Coded, Report
from isnad.stories.kinds import is_copy
from isnad.stories.overlap import Overlap, overlap
from isnad.stories.prepared import prepare
from isnad.stories.shingles import shingles_of

LETTERS = "بتثجحخدذرزسشصضطظعغقكلمنهي"
OWN = " ".join(f"قمر{one}{two}" for one in LETTERS[:5] for two in LETTERS[:6])
TAIL = " ".join(f"نهر{one}{two}" for one in LETTERS[:5] for two in LETTERS[:6])


def shared(one: str, two: str, stock: set[int] | None = None) -> Overlap:
    pair = (prepare(Coded(Report("r", text), ()), load_lexicon()) for text in (one, two))
    return overlap(next(pair), next(pair), stock or set())


@pytest.mark.parametrize(
    ("one", "two", "copied"),
    [
        (OWN, OWN, True),
        (OWN, f"{OWN}\n\n{TAIL}", True),
        (f"قال: «{OWN}»", f"وأوضح: «{OWN}»", False),
        (f"قال: «{OWN}»", f"وأوضح: {OWN}", True),
        (OWN, TAIL, False),
        (" ".join(OWN.split()[:9]), " ".join(OWN.split()[:9]), False),
    ],
)
def test_quotations_are_no_copies(one: str, two: str, copied: bool) -> None:
    assert is_copy(shared(one, two)) == copied


def test_a_passage_of_set_phrases_counts_for_nothing() -> None:
    stock = set(shingles_of(OWN.split()))
    assert shared(OWN, OWN, stock).same == 0
    few = set(sorted(stock)[: len(stock) // 2])
    assert shared(OWN, OWN, few).same == 30


def test_turned_round_it_is_seen_from_the_other_side() -> None:
    seen = shared(f"{TAIL}\n\n{OWN}", OWN)
    assert (round(seen.first, 2), seen.second) == (0.5, 1.0)
    assert seen.turned().first == 1.0
    assert seen.turned().turned() == seen
