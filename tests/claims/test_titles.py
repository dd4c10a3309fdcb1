"""What a title adds to the body."""

from datetime import date

import pytest

from isnad.claims.titles import added_by_title
from isnad.coder import code_report
from isnad.model import Claim, Place, Publication, Report, Span

DAY = Publication(date(2021, 3, 17))


def claim(place: str | None) -> Claim:
    return Claim(
        "c", "shelling", "x", Span("title", 0, 1), location=Place(place) if place else None
    )


@pytest.mark.parametrize(
    ("title", "body", "text", "kept"),
    [
        (["دوما"], [], "", 1),
        ([None], [], "", 1),
        (["دوما"], ["دوما"], "قصف في دوما", 0),
        (["حرستا"], ["دوما"], "قصف في دوما", 1),
        (["حرستا"], ["دوما"], "قصف في دوما قرب حَرَسْتا", 0),
        ([None], ["دوما"], "قصف في دوما", 0),
        (["جسر دوما"], ["دوما"], "قصف عند جسرين في دوما", 0),
        ([], ["دوما"], "قصف في دوما", 0),
        ([], [], "", 0),
    ],
)
def test_added_by_title(
    title: list[str | None], body: list[str | None], text: str, kept: int
) -> None:
    added = added_by_title([claim(p) for p in title], [claim(p) for p in body], text)
    assert len(added) == kept


@pytest.mark.parametrize(
    ("title", "text", "fields"),
    [
        ("قصف على سرمين", "قصف النظام بلدة سرمين أمس.", ["text"]),
        ("قصف على سرمين", "لا تفاصيل بعد.", ["title"]),
        ("قصف على سرمين واشتباكات في تعز", "قصف النظام بلدة سرمين أمس.", ["title", "text"]),
        ("نشرة الأخبار", "قصف النظام بلدة سرمين أمس.", ["text"]),
        ("", "قصف النظام بلدة سرمين أمس.", ["text"]),
        ("قصف على سرمين", "", ["title"]),
    ],
)
def test_titles_of_reports(title: str, text: str, fields: list[str]) -> None:
    claims = code_report(Report("r", text, title, published=DAY)).claims
    assert [c.evidence_span.field for c in claims] == fields
    assert [c.id for c in claims] == [f"c{n}" for n in range(1, len(claims) + 1)]
