"""The stretch that carries a claim, and the places its values were read from."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isnad.coder import code_report
from isnad.model import Claim, Publication, Report

FEW = settings(
    max_examples=60, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
DAY = Publication(date(2021, 3, 17))


def claims(text: str, title: str = "") -> tuple[Claim, ...]:
    return code_report(Report("r", text, title, published=DAY)).claims


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("قصف النظام بلدة سرمين.", ["قصف النظام بلدة سرمين"]),
        ("وقصف النظام بلدة سرمين.", ["قصف النظام بلدة سرمين"]),
        (
            "قصف النظام بلدة سرمين، فيما انسحبت الفصائل من النيرب.",
            ["قصف النظام بلدة سرمين", "انسحبت الفصائل من النيرب"],
        ),
        (
            "قصف النظام بلدة سرمين واعتقل شابين في أريحا.",
            ["قصف النظام بلدة سرمين", "اعتقل شابين في أريحا"],
        ),
        ("قال ناشط إن النظام قصف بلدة سرمين.", ["النظام قصف بلدة سرمين"]),
        ("• قصف النظام بلدة سرمين", ["قصف النظام بلدة سرمين"]),
        ("🚨 عاجل | قصف النظام بلدة سرمين ||", None),
        (
            "قصف النظام بلدة سرمين ما أدى إلى مقتل طفل.",
            ["قصف النظام بلدة سرمين ما أدى إلى مقتل طفل"],
        ),
    ],
)
def test_evidence(text: str, evidence: list[str] | None) -> None:
    found = [c.evidence for c in claims(text)]
    if evidence is None:
        assert found
        assert all("قصف النظام بلدة سرمين" in words for words in found)
    else:
        assert found == evidence


def spans_of(claim: Claim) -> list[tuple[str, str, object]]:
    """(slot, words, span) of every value of a claim that has a span."""
    out: list[tuple[str, str, object]] = []
    for slot in ("actors", "targets", "counts"):
        out += [(slot, value.text, value.span) for value in getattr(claim, slot)]
    out += [("chain", link.name, link.span) for link in claim.chain]
    for place in (claim.location, *claim.destination):
        if place is not None:
            out.append(("place", place.name, place.span))
    if claim.time is not None:
        out.append(("time", claim.time.text, claim.time.span))
    out.append(("trigger", "", claim.trigger))
    out += [("why", step.words, step.span) for step in claim.why]
    return [entry for entry in out if entry[2] is not None]


def check(report: Report) -> int:
    """Assert that all spans of a report's claims point into it; how many claims there were."""
    coded = code_report(report)
    texts = {"text": report.text, "title": report.title}
    for claim in coded.claims:
        at = claim.evidence_span
        assert 0 <= at.start < at.end <= len(texts[at.field])
        assert claim.evidence == texts[at.field][at.start : at.end]
        assert claim.evidence.strip() == claim.evidence
        for slot, words, span in spans_of(claim):
            inside = texts[span.field][span.start : span.end]  # type: ignore[attr-defined]
            assert inside, slot
            if slot in ("time", "counts", "actors", "targets"):
                assert words in inside, (slot, words, inside)
    for wording in coded.wording:
        if wording.span is not None:
            assert texts[wording.span.field][wording.span.start : wording.span.end]
    return len(coded.claims)


WORDS = [
    "قصف",
    "قُصفت",
    "شنّ",
    "غارة",
    "غارات",
    "هجوماً",
    "اعتقل",
    "واعتقلت",
    "مقتل",
    "وإصابة",
    "قتل",
    "أُصيب",
    "الجيش",
    "السوري",
    "الحوثيون",
    "والحوثيين",
    "حزب",
    "الله",
    "داعش",
    "لداعش",
    "الدعم",
    "السريع",
    "مسلحون",
    "روسيا",
    "٢٣",
    "12",
    "1,200",
    "خمسة",
    "عشرات",
    "مدنيين",
    "جنود",
    "طفلان",
    "آخرين",
    "بينهم",
    "عائلة",
    "صاروخاً",
    "في",
    "على",
    "من",
    "إلى",
    "عن",
    "بين",
    "ضد",
    "مدينة",
    "بلدة",
    "دوما",
    "#دير_الزور",
    "بالرقة",
    "والخرطوم",
    "تعز",
    "ريف",
    "أمس",
    "اليوم",
    "الأربعاء",
    "الماضي",
    "مساء",
    "منذ",
    "قال",
    "وأضاف",
    "المرصد",
    "ناشطون",
    "إن",
    "أن",
    "وفق",
    "مصدر",
    "نفى",
    "الذي",
    "فيما",
    "بعد",
    "ما",
    "أدى",
    "أسفر",
    "لم",
    "قد",
    "وقد",
    "سوف",
    "ربما",
    "،",
    ".",
    ":",
    "\n",
    "\n\n",
    "«",
    "»",
    '"',
    "(",
    ")",
    "-",
    "–",
    "…",
    "🚨",
    "💥",
    "الإجبـــاري",
    "\u200f",
    "\u2067",
    "\u202bحلب\u202c",
    "ّ",
    "ــ",
    "@khabar",
    "https://khabar.example/1",
]
MIXED = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
GLUED = st.lists(st.sampled_from(WORDS), max_size=40).map("".join)
REAL = [
    "قصف الجيش السوري مدينة دوما أمس ما أدى إلى مقتل خمسة مدنيين.",
    "وقال المرصد إن «طيران النظام» شنّ ٣ غارات على ريف إدلب، فيما اعتقلت قوات الأمن 12 شاباً.",
    "أعلن الحوثيون إسقاط طائرة مسيّرة في مأرب\u200f.",
    "نزحت عشرات العائلات من #دير_الزور إلى الرقة منذ الأربعاء الماضي.",
    "أفادت مصادر محلية بمقتل طفلين وإصابة ثلاثة آخرين بانفجار لغم في الحديدة.",
]
SHUFFLED = st.permutations(" ".join(REAL).split()).map(" ".join)


@FEW
@given(MIXED, MIXED)
def test_all_spans_of_mixed_words_slice_back(text: str, title: str) -> None:
    check(Report("r", text, title, published=DAY))


@FEW
@given(GLUED)
def test_all_spans_of_glued_words_slice_back(text: str) -> None:
    check(Report("r", text, published=DAY))


@FEW
@given(SHUFFLED)
def test_all_spans_of_shuffled_words_slice_back(text: str) -> None:
    check(Report("r", text, published=DAY))


@FEW
@given(st.data())
def test_marks_strewn_into_a_text_move_no_span_out_of_it(data: st.DataObject) -> None:
    out = []
    for char in " ".join(data.draw(st.permutations(REAL))):
        out.append(char)
        if data.draw(st.integers(0, 9)) == 0:
            out.append(data.draw(st.sampled_from("ـًّ\u200f\u200e\u2067\u2069")))
    assert check(Report("r", "".join(out), published=DAY)) >= 0


def test_the_plain_texts_give_claims() -> None:
    assert check(Report("r", "\n\n".join(REAL), REAL[0], published=DAY)) >= 5
