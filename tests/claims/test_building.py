"""Claims in their order, with who speaks, and without what is told twice."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import (
    COUNTED,
    COUNTED_WHO,
    EVENT_TYPES,
    FACTUALITIES,
    LINK_KINDS,
    Claim,
    Publication,
    Report,
)

DAY = Publication(date(2021, 3, 17))


def claims(text: str, outlet: str = "", kind: str | None = None) -> tuple[Claim, ...]:
    return code_report(Report("r", text, outlet=outlet, outlet_kind=kind, published=DAY)).claims


@pytest.mark.parametrize(
    ("text", "event", "actor", "chain"),
    [
        (
            "أعلن الجيش العراقي اعتقال خمسة مطلوبين في كركوك.",
            "detention",
            "iraqi_army",
            ["الجيش العراقي"],
        ),
        (
            "أعلنت كتائب القسام قصف عسقلان بالصواريخ.",
            "shelling",
            "qassam_brigades",
            ["كتائب القسام"],
        ),
        ("أعلن الحوثيون استهداف مطار أبها بطائرة مسيرة.", "air_strike", "houthis", ["الحوثيون"]),
        (
            "أعلن حزب الله أنه استهدف موقع المالكية بالصواريخ.",
            "shelling",
            "hezbollah",
            ["حزب الله"],
        ),
    ],
)
def test_who_announces_a_deed_has_done_it(
    text: str, event: str, actor: str, chain: list[str]
) -> None:
    (claim,) = claims(text)
    assert claim.event == event
    assert [p.group for p in claim.actors] == [actor]
    assert [link.name for link in claim.chain] == chain


@pytest.mark.parametrize(
    ("text", "chain", "kind"),
    [
        (
            "قال المرصد السوري لحقوق الإنسان إن النظام قصف بلدة سرمين.",
            ["المرصد السوري لحقوق الإنسان"],
            "monitor",
        ),
        ("أفادت مصادر محلية بأن الحوثيين قصفوا مدينة حيس.", ["مصادر محلية"], "anonymous"),
        ("قال شهود عيان إن مسلحين هاجموا حاجزاً في سبها.", ["شهود عيان"], "witness"),
        ("ذكرت وكالة رويترز أن الجيش الليبي انسحب من سرت.", ["رويترز"], "agency"),
        ("قصفت قوات الدعم السريع مدينة الأبيض، وفق مصدر طبي.", ["مصدر طبي"], "medic"),
    ],
)
def test_on_whose_word(text: str, chain: list[str], kind: str) -> None:
    (claim,) = claims(text)
    assert [link.name for link in claim.chain] == chain
    assert claim.chain[-1].kind == kind


def test_the_outlets_own_voice_has_no_chain() -> None:
    (claim,) = claims("قصف النظام بلدة سرمين.")
    assert claim.chain == ()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("قال الناطق: «نأسف لما جرى. قصفت قوات النظام بلدة سرمين. سنرد».", True),
        ("قال الناطق إن قوات النظام قصفت بلدة «سرمين».", False),
    ],
)
def test_quoted_is_what_stands_wholly_in_marks(text: str, quoted: bool) -> None:
    (claim,) = claims(text)
    assert claim.quoted is quoted


def test_claims_stand_in_the_order_of_their_evidence() -> None:
    found = claims(
        "قصف النظام سرمين. واعتقل الأمن شابين في السويداء. وانفجرت عبوة ناسفة في الباب.\n\n"
        "تظاهر العشرات في منبج. وانسحب الجيش التركي من مورك."
    )
    starts = [c.evidence_span.start for c in found]
    assert len(found) == 5
    assert starts == sorted(starts)
    assert [c.id for c in found] == ["c1", "c2", "c3", "c4", "c5"]


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة مدنيين في غارة على بلدة حاس.\n\nوقد قتل خمسة مدنيين في الغارة على حاس.",
        "شن الطيران الروسي غارات على بلدة حاس. وتأتي الغارات بعد يوم من الهدوء.",
    ],
)
def test_what_is_told_again_is_no_second_claim(text: str) -> None:
    assert [c.event for c in claims(text)] == ["air_strike"]


def test_fighting_among_one_sides_own_is_a_dispute() -> None:
    (claim,) = claims("اشتباكات بين فصيل العمشات وفصيل الحمزات في مدينة عفرين.")
    assert claim.event in ("internal_dispute", "clash")
    assert claim.targets == ()


@pytest.mark.parametrize(
    ("text", "outlet", "kind", "group"),
    [
        (
            "استهدفت قواتنا تجمعاً للعدو في مأرب بقذائف المدفعية.",
            "أنصار الله",
            "party_media",
            "houthis",
        ),
        ("قصفت قواتنا مواقع داعش في بادية دير الزور.", "قوات سوريا الديمقراطية", "official", "sdf"),
    ],
)
def test_our_forces_are_the_outlets_side(text: str, outlet: str, kind: str, group: str) -> None:
    (claim, *_) = claims(text, outlet, kind)
    assert group in {p.group for p in claim.actors}
    assert claim.chain == ()


MANY = (
    "قال المرصد السوري إن طيران النظام شن ثلاث غارات على بلدة حاس أمس، ما أدى إلى "
    "مقتل خمسة مدنيين وإصابة عشرات. "
    "ونفى الجيش الروسي قصف مستشفى في كفرنبل. ومن المقرر أن تنسحب القوات التركية من "
    "مورك الأسبوع المقبل.\n\n"
    "ونزحت مئات العائلات من معرة النعمان إلى عفرين. "
    "واندلعت اشتباكات بين قوات سوريا الديمقراطية والجيش الوطني في عين عيسى. "
    "وأفرجت هيئة تحرير الشام عن ناشط في إدلب."
)


def test_every_value_is_one_of_the_codebooks() -> None:
    found = claims(MANY)
    assert len(found) >= 6
    for claim in found:
        assert claim.event in EVENT_TYPES
        assert claim.factuality in FACTUALITIES
        assert all(c.of in COUNTED and c.who in COUNTED_WHO for c in claim.counts)
        assert all(c.low >= 0 and (c.high is None or c.high >= c.low) for c in claim.counts)
        assert all(link.kind in LINK_KINDS for link in claim.chain)
        assert claim.rule
        assert claim.trigger is not None


def test_sides_of_symmetric_events_are_all_actors() -> None:
    for claim in claims(MANY):
        if claim.event in ("clash", "talks", "agreement", "internal_dispute"):
            assert claim.targets == ()
            assert len(claim.actors) == 2
