"""What an accusation says was done is a claim on the accuser's word, beside the accusation."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Claim, Publication, Report

DAY = Publication(date(2021, 3, 17))


def claims(text: str) -> list[Claim]:
    return list(code_report(Report("r", text, published=DAY)).claims)


def told(text: str) -> list[tuple[str, list[str | None], list[str]]]:
    return [
        (c.event, [p.group for p in c.actors], [link.name for link in c.chain])
        for c in claims(text)
    ]


def test_the_deed_is_the_accuseds_on_the_accusers_word() -> None:
    text = "اتهم الجيش اليمني جماعة الحوثي بقصف حي سكني في تعز أول أمس."
    accusation, deed = claims(text)
    assert told(text) == [
        ("accusation", ["yemeni_army"], []),
        ("shelling", ["houthis"], ["الجيش اليمني"]),
    ]
    assert deed.evidence == "جماعة الحوثي بقصف حي سكني في تعز أول أمس"
    assert deed.location is not None
    assert deed.location.name == "تعز"
    assert deed.time is not None
    assert deed.time.start == date(2021, 3, 15)
    assert accusation.time is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اتهمت عائلة الصيدلاني قسد باعتقاله من منزله في الطبقة.", "detention"),
        ("اتهم ناشطون قوات الدعم السريع بشن هجوم على قرية ود السيد.", "attack"),
        ("قال الوالي إن الوضع هادئ، متهماً الدعم السريع بقتل ستة مزارعين في الدندر.", "attack"),
        ("حملت حكومة الوفاق قوات حفتر مسؤولية الغارة على مصراتة.", "air_strike"),
        ("دانت نقابة الصيادلة مقتل صيدلاني في انفجار عبوة في بعقوبة.", "bombing"),
    ],
)
def test_many_ways_to_accuse(text: str, expected: str) -> None:
    assert [c.event for c in claims(text)] == ["accusation", expected]


def test_two_deeds_and_the_dead_of_one() -> None:
    text = "اتهم شيوخ القرية فصيل الحمزات بنهب منازل في جنديرس وبخطف شابين من الشدادي."
    assert [(c.event, c.location and c.location.name) for c in claims(text)] == [
        ("accusation", None),
        ("destruction", "جنديرس"),
        ("abduction", "الشدادي"),
    ]
    text = "متهماً الجيش اليمني بقصف سوق في عبس، قتل فيه تسعة عمال."
    *_, deed = claims(text)
    assert (deed.event, [(k.of, k.low) for k in deed.counts]) == ("shelling", [("killed", 9)])


@pytest.mark.parametrize(
    "text",
    [
        "اتهمت تركيا قسد بعرقلة الاتفاق.",
        "أدانت قطر القصف.",
        "اعتبرت حماس الهجوم انتهاكاً للهدنة.",
        "نددت نقابة المعلمين باعتقال المعلمين.",
    ],
)
def test_no_deed_of_its_own(text: str) -> None:
    assert [c.event for c in claims(text)] == ["accusation"]


def test_a_condemned_deed_told_before_is_not_told_again() -> None:
    text = "انفجرت عبوة في بعقوبة فقتل صيدلاني.\n\nودانت النقابة مقتل صيدلاني في انفجار عبوة."
    assert [c.event for c in claims(text)] == ["bombing", "accusation"]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("قالت الوحدات إن الوضع هادئ، متهمة أربيل بتلفيق الأخبار.", ["أربيل"]),
        ("قال الناطق إن الوضع هادئ، متهماً «مندسين» بتلفيق الأخبار.", ["مندسين"]),
        ("انتقد المجلس حكومة هادي، محملاً إياها مسؤولية انهيار الكهرباء.", ["حكومة هادي"]),
    ],
)
def test_whom_a_participle_accuses(text: str, targets: list[str]) -> None:
    assert [p.text for p in claims(text)[-1].targets] == targets


@pytest.mark.parametrize(
    "text",
    [
        "أعدم التنظيم رجلاً متهماً بتسهيل الهروب في هجين.",
        "شملت التحقيقات في تونس 900 شخص متهمين بالتهريب.",
    ],
)
def test_a_man_accused_of_is_no_accusation(text: str) -> None:
    assert "accusation" not in [c.event for c in claims(text)]
