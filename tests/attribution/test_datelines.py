"""The agency of a dateline is the first link of what nobody else is named for."""

import pytest

from isnad.attribution import scopes
from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.model import Report

LEXICON = load_lexicon()
BODY = "قصفت المدفعية أطراف البلدة فجر الأحد. وقال شهود إن السوق احترق."


def chains(text: str, outlet: str, kind: str, byline: str | None = None) -> list[list[str]]:
    document = read_document(text, LEXICON)
    report = Report("r", text, outlet=outlet, outlet_kind=kind, byline=byline)
    found = scopes(document, LEXICON, report)
    starts = [text.index("قصفت"), text.index("السوق احترق")]
    at = [next(t.index for t in document.tokens if t.end > start) for start in starts]
    return [[link.name for link in found.at(index, index + 1).chain] for index in at]


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("بغداد (أ ف ب) - ", "أ ف ب"),
        ("بغداد (أ.ف.ب) - ", "أ.ف.ب"),
        ("بغداد - أ ف ب\n\n", "أ ف ب"),
        ("(رويترز) - ", "رويترز"),
        ("طنجة / طرابلس – و.م.ع\n\n", "و.م.ع"),
        ("بغداد - وكالات: ", "وكالات"),
        ("وكالات\n\n", "وكالات"),
        ("عمان (بترا) - ", "بترا"),
    ],
)
def test_a_newspaper_owes_its_dateline(dateline: str, agency: str) -> None:
    assert chains(dateline + BODY, "صحيفة الأفق", "newspaper") == [[agency], ["شهود"]]


@pytest.mark.parametrize(
    ("dateline", "outlet", "kind"),
    [
        ("بغداد (أ ف ب) - ", "وكالة فرانس برس", "agency"),
        ("دمشق - سانا\n\n", "سانا بالعربي", "site"),
        ("بيروت - خاص\n\n", "صحيفة الأفق", "newspaper"),
        ("عدن - من مراسلنا\n\n", "صحيفة الأفق", "newspaper"),
        ("", "صحيفة الأفق", "newspaper"),
    ],
)
def test_no_dateline_of_others(dateline: str, outlet: str, kind: str) -> None:
    assert chains(dateline + BODY, outlet, kind) == [[], ["شهود"]]


def test_a_sentence_is_no_dateline() -> None:
    text = "قالت رويترز - وهي وكالة - إن الجسر قطع. " + BODY
    assert chains(text, "صحيفة الأفق", "newspaper")[0] != ["وكالة"]


def test_a_byline_comes_first() -> None:
    text = "بغداد (رويترز) - " + BODY
    assert chains(text, "صحيفة الأفق", "newspaper", "وكالات")[0] == ["وكالات"]
