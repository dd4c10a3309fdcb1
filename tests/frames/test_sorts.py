"""What sorts of people and places are named at a token."""

import pytest

from isnad.coder.rules import mentions_of
from isnad.frames.sorts import sorts
from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.model import Report

LEXICON = load_lexicon()


def named(text: str, country: str | None = "SY") -> set[str]:
    document = read_document(text, LEXICON)
    found = sorts(document, mentions_of(document, LEXICON, Report("r", text), country))
    return set().union(*found.values())


@pytest.mark.parametrize(
    ("text", "has", "lacks"),
    [
        ("خمسة جنود", {"person", "armed"}, {"civil", "captive"}),
        ("ثلاثة مدنيين", {"person", "civil"}, {"armed"}),
        ("عشرون معتقلاً", {"person", "captive"}, {"armed"}),
        ("أربعين أسيراً", {"person", "captive"}, {"armed"}),
        ("مئات النازحين", {"person", "displaced", "civil"}, {"armed"}),
        ("خمسة قتلى", {"person", "fate"}, {"munition"}),
        ("ثلاث غارات", {"strike"}, {"person", "munition"}),
        ("سبع قذائف", {"munition"}, {"person", "strike"}),
        ("حزب الله", {"party", "armed"}, {"civil", "place"}),
        ("قوات الدعم السريع", {"party", "armed"}, {"civil"}),
        ("الجيش السوداني", {"party", "armed"}, set()),
        ("في مدينة الحسكة", {"place"}, {"armed", "person"}),
        ("طقس لطيف", set(), {"person", "party", "place", "armed"}),
    ],
)
def test_sorts(text: str, has: set[str], lacks: set[str]) -> None:
    found = named(text)
    assert has <= found
    assert not lacks & found


def test_sorts_stand_at_their_own_tokens() -> None:
    text = "قتل خمسة جنود في مدينة الحسكة"
    document = read_document(text, LEXICON)
    found = sorts(document, mentions_of(document, LEXICON, Report("r", text), "SY"))
    assert 0 not in found
    assert "armed" in found[2]
    assert "place" in found[5]
    assert "place" not in found[2]
