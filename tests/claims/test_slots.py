"""Items as values: texts, ids, counts of those told before, named victims."""

from datetime import date

import pytest

from isnad.claims.slots import unique
from isnad.coder import code_report
from isnad.model import Claim, Party, Publication, Report

DAY = Publication(date(2021, 3, 17))


def one(text: str) -> Claim:
    (claim,) = code_report(Report("r", text, published=DAY)).claims
    return claim


@pytest.mark.parametrize(
    ("parties", "kept"),
    [
        ([], []),
        ([("isis", "داعش")], ["داعش"]),
        ([("isis", "داعش"), ("isis", "التنظيم")], ["داعش"]),
        ([("isis", "داعش"), ("hts", "الهيئة")], ["داعش", "الهيئة"]),
        ([(None, "نقابة"), (None, "نقابة")], ["نقابة"]),
        ([(None, "نقابة"), (None, "رابطة")], ["نقابة", "رابطة"]),
    ],
)
def test_a_side_named_twice_is_one(parties: list[tuple[str | None, str]], kept: list[str]) -> None:
    assert [p.text for p in unique([Party(g, t) for g, t in parties])] == kept


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("وقصفت روسيا بلدة حاس.", "روسيا"),
        ("قصفت «قوات النظام» بلدة حاس.", "قوات النظام"),
        ("قصف حزبُ الله بلدة المطلة.", "حزبُ الله"),
        ("قصفت قوات الدعم الســـريع مدينة الأبيض.", "قوات الدعم الســـريع"),
        ("سيطر الحوثيون على الجوبة.", "الحوثيون"),
    ],
)
def test_a_party_keeps_the_words_used(text: str, actor: str) -> None:
    assert [p.text for p in one(text).actors] == [actor]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "مقتل خمسة مدنيين وإصابة 12 آخرين بقصف على دوما.",
            [("killed", "civilians", 5), ("injured", "civilians", 12)],
        ),
        (
            "مقتل خمسة جنود وإصابة آخرين بانفجار لغم قرب تدمر.",
            [("killed", "soldiers", 5), ("injured", "soldiers", 2)],
        ),
        ("مقتل ٢٣ مدنياً بقصف على دوما.", [("killed", "civilians", 23)]),
        (
            "مقتل ثلاثة أشخاص بينهم طفلان بقصف على دوما.",
            [("killed", "people", 3), ("killed", "children", 2)],
        ),
    ],
)
def test_counts(text: str, counts: list[tuple[str, str, int]]) -> None:
    assert [(c.of, c.who, c.low) for c in one(text).counts] == counts


def test_a_count_keeps_its_words() -> None:
    (count,) = one("مقتل أكثر من عشرين مدنياً بقصف على دوما.").counts
    assert count.text == "أكثر من عشرين مدنياً"
    assert (count.low, count.high) == (21, None)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("قصف النظام بلدة حاس بالمدفعية الثقيلة.", "artillery"),
        ("قصفت طائرة مسيرة بلدة حاس.", "drone"),
        ("ألقت مروحية برميلاً متفجراً على بلدة حاس.", "barrel_bomb"),
        ("انفجرت سيارة مفخخة في مقديشو.", "car_bomb"),
    ],
)
def test_means(text: str, means: str) -> None:
    claim = one(text)
    assert claim.means is not None
    assert means in (claim.means, "barrel_bomb" if claim.means == "helicopter" else claim.means)


@pytest.mark.parametrize(
    ("text", "object_"),
    [
        ("قصف النظام مستشفى في بلدة حاس.", "hospital"),
        ("أغار الطيران على مدرسة في بلدة حاس.", "school"),
        ("استهدفت غارة سوقاً شعبياً في مستبأ.", "market"),
        ("سقطت قذيفة على مسجد في الدلنج.", "mosque"),
    ],
)
def test_objects(text: str, object_: str) -> None:
    assert object_ in one(text).objects


def test_a_named_victim() -> None:
    (claim,) = code_report(
        Report("r", "قتل الصحفي سالم العوذلي برصاص قناص في تعز.", published=DAY)
    ).claims
    assert [v.name for v in claim.victims] == ["سالم العوذلي"]
    assert [(c.of, c.low, c.high) for c in claim.counts] == [("killed", 1, 1)]


def test_a_place_is_resolved_or_has_candidates() -> None:
    place = one("قصف النظام مدينة الحسكة.").location
    assert place is not None
    assert place.country == "SY"
    assert place.latitude is not None or place.candidates


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("أحبط الجيش اليمني هجوما للحوثيين في مأرب.", "الحوثيين"),
        ("صدت قسد هجوما لقوات النظام قرب عين عيسى.", "قوات النظام"),
    ],
)
def test_a_party_is_named_without_its_preposition(text: str, words: str) -> None:
    report = Report("r", text, published=Publication(date(2021, 3, 17)))
    assert words in [p.text for claim in code_report(report).claims for p in claim.actors]
