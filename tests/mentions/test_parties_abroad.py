"""Bare words for forces near "in" another state are that state's."""

from datetime import date

import pytest

from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.mentions.parties import PartyContext, find


def group_of(text: str, words: str, country: str) -> str | None:
    lexicon = load_lexicon()
    document = read_document(text, lexicon)
    context = PartyContext(country, date(2020, 1, 1))
    found = {document.words(m.first, m.last): m.group for m in find(document, lexicon, context)}
    return found[words]


@pytest.mark.parametrize(
    ("text", "words", "group"),
    [
        ("اعتقلت الشرطة في العراق ثلاثة مهربين.", "الشرطة", "iraqi_police"),
        ("انتشر الجيش في لبنان بعد الحادثة.", "الجيش", "lebanese_army"),
        ("اعتقلت الشرطة ثلاثة مهربين.", "الشرطة", "syrian_government"),
    ],
)
def test_forces_are_those_of_the_state_they_are_in(text: str, words: str, group: str) -> None:
    lexicon = load_lexicon()
    iso = {"iraqi_police": "IQ", "lebanese_army": "LB", "syrian_government": "SY"}[group]
    state = lexicon.data["states"][iso]
    part = "army" if words == "الجيش" else "police"
    assert group_of(text, words, "SY") == state[part]


def test_an_office_far_from_a_state_stays_at_home() -> None:
    text = "تناشد الوزارة الأشقاء الذين يتابعون منذ أيام ما يجري في العراق."
    own = load_lexicon().data["states"]["SY"]
    assert group_of(text, "الوزارة", "SY") in (own["government"], own["state"], None)
