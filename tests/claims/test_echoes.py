"""A denial that only points back denies what was told before it."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Claim, Publication, Report

DAY = Publication(date(2021, 3, 17))


def negated(text: str) -> list[Claim]:
    claims = code_report(Report("r", text, published=DAY)).claims
    return [c for c in claims if c.factuality == "negated"]


@pytest.mark.parametrize(
    ("text", "event", "source"),
    [
        (
            "قال مجلس منبج إن مسلحين دخلوا قرية عرب حسن، وهو ما نفته أنقرة.",
            "territory_gain",
            "أنقرة",
        ),
        (
            "أعلنت الكتيبة سيطرتها على معبر ربيعة، الأمر الذي نفاه الجيش العراقي.",
            "territory_gain",
            "الجيش العراقي",
        ),
        (
            "قال ناشطون إن الشرطة اعتقلت عشرة طلاب في أربيل، لكن وزارة الداخلية نفت هذه الأنباء.",
            "detention",
            "وزارة الداخلية",
        ),
        (
            "قال شهود إن الطيران الروسي قصف حاس. ونفى المتحدث باسم القاعدة ذلك.",
            "air_strike",
            "المتحدث باسم القاعدة",
        ),
        (
            "ذكرت صفحة محلية أن الحشد انسحب من سنجار. ونفى قائممقام سنجار صحة هذه الأنباء.",
            "withdrawal",
            "قائممقام سنجار",
        ),
        (
            "قال ناشط إن الحشد انسحب من سنجار. غير أن مصدراً أمنياً نفى ذلك.",
            "withdrawal",
            "مصدراً أمنياً",
        ),
    ],
)
def test_what_was_told_is_denied_on_the_deniers_word(text: str, event: str, source: str) -> None:
    [claim] = negated(text)
    assert claim.event == event
    assert [link.name for link in claim.chain] == [source]
    assert "نف" in claim.evidence
    assert not claim.counts


def test_all_that_one_source_told_is_denied() -> None:
    text = "قال الجيش إن المليشيا خطفت المحافظ وأحرقت منزله، وهو ما نفته قوات الدعم السريع."
    assert [c.event for c in negated(text)] == ["abduction", "destruction"]


@pytest.mark.parametrize(
    "text",
    [
        "اتهم الناطق إسرائيل بالمماطلة، مؤكداً دخول عشرين شاحنة مساعدات. ونفت تل أبيب الاتهامات.",
        "قصف الجيش بلدة تفتناز.\n\nونام الناس باكراً.\n\nوفي خبر آخر، نفى المدرب هذه الأنباء.",
        "اعتقلت الشرطة نجاراً في دهوك. ونفى المحافظ وجود أزمة وقود.",
    ],
)
def test_what_is_denied_must_have_been_told(text: str) -> None:
    assert negated(text) == []


def test_who_denies_speaks_on() -> None:
    text = "قال ناشط إن الحشد انسحب من سنجار، وهو ما نفته القيادة، مؤكدة أن مسلحين هاجموا مقرها."
    claims = code_report(Report("r", text, published=DAY)).claims
    attack = next(c for c in claims if c.event == "attack")
    assert attack.factuality == "asserted"
    assert [link.name for link in attack.chain] == ["القيادة"]
