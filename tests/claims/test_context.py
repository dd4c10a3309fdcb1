"""What later words lean on: «المدينة», «المخيم», a heading place, «التنظيم»."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Claim, Publication, Report

DAY = Publication(date(2021, 3, 17))


def claims(text: str) -> tuple[Claim, ...]:
    return code_report(Report("r", text, published=DAY)).claims


def places(text: str) -> list[str | None]:
    return [c.location.name if c.location else None for c in claims(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قصف النظام بلدة سرمين أمس. واعتقل عناصره ثلاثة شبان.",
            ["سرمين", "سرمين"],
        ),
        (
            "شن الطيران الروسي غارات على بلدة كنصفرة. وأصيب طفلان.",
            ["كنصفرة", "كنصفرة"],
        ),
        (
            "اندلعت اشتباكات في مدينة الزاوية الليبية. وسقطت قذائف على منازل المدينة.",
            ["الزاوية", "الزاوية"],
        ),
        (
            "وصلت قافلة إلى بلدة مضايا. وقصفت قوات النظام البلدة بالمدفعية.",
            ["مضايا", "مضايا"],
        ),
        (
            "اقتحم الجيش الإسرائيلي مخيم بلاطة. واعتقل أربعة شبان من المخيم.",
            ["مخيم بلاطة", "مخيم بلاطة"],
        ),
    ],
)
def test_a_place_holds_within_its_paragraph(text: str, expected: list[str | None]) -> None:
    found = places(text)
    assert set(found) <= set(expected)
    assert found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("دوما: قصف مدفعي لقوات النظام.", "دوما"),
        ("حماة - انفجار عبوة ناسفة بسيارة ضابط.", "حماة"),
        ("الخرطوم: قصفت قوات الدعم السريع القيادة العامة للجيش.", "الخرطوم"),
    ],
)
def test_a_place_that_heads_a_line_is_where_its_events_are(text: str, expected: str) -> None:
    assert places(text) == [expected]


def test_each_line_of_a_bulletin_has_its_own_place() -> None:
    text = "دوما: اعتقلت قوات النظام شابين.\n\nالباب: انفجرت عبوة ناسفة.\n\nمنبج: تظاهر العشرات."
    assert places(text) == ["دوما", "الباب", "منبج"]


@pytest.mark.parametrize(
    ("text", "event", "slot", "group"),
    [
        (
            "سيطر تنظيم داعش على بلدة الشدادي. وأعدم التنظيم ثلاثة شبان.",
            "execution",
            "actors",
            "isis",
        ),
        (
            "هاجمت حركة حماس موقع ناحل عوز. وخطفت الحركة خمسة مدنيين.",
            "abduction",
            "actors",
            "hamas",
        ),
        (
            "قصف الجيش السوداني مواقع الدعم السريع في بحري. وشنت الميليشيا هجوماً على أم درمان.",
            "attack",
            "actors",
            "rsf",
        ),
        (
            "انتشر حزب الله في القصير. وأعلن الحزب مقتل ثلاثة من عناصره في غارة على البلدة.",
            "air_strike",
            "targets",
            "hezbollah",
        ),
    ],
)
def test_what_stands_for_a_side_takes_its_id(text: str, event: str, slot: str, group: str) -> None:
    found = [c for c in claims(text) if c.event == event]
    assert found
    assert group in {p.group or p.entity for p in getattr(found[0], slot)}


@pytest.mark.parametrize(
    ("text", "country", "group"),
    [
        ("قصف الجيش مدينة أم درمان.", "SD", "saf"),
        ("قصف الجيش بلدة سرمين في ريف إدلب.", "SY", "syrian_army"),
        ("انتشر الجيش في مدينة طرابلس شمالي لبنان.", "LB", "lebanese_army"),
        ("هاجم الجيش مواقع الحوثيين في مأرب.", "YE", "yemeni_army"),
        ("شن الجيش هجوماً على داعش في صلاح الدين بالعراق.", "IQ", "iraqi_army"),
    ],
)
def test_the_army_is_that_of_the_country(text: str, country: str, group: str) -> None:
    (claim,) = claims(text)
    assert group in {p.group for p in claim.actors}


def test_the_country_of_an_agency_has_no_troops_here() -> None:
    told = claims(
        "قتل سبعة جنود في كمين نصبه مسلحون مجهولون قرب كيدال، حسب ما نقلته "
        "وكالة الأنباء الفرنسية عن مصدر عسكري. "
        "ونفت الحكومة المالية وقوع أي انسحاب لقواتها من مدينة تيساليت."
    )
    assert told[-1].event == "withdrawal"
    assert [p.group for p in told[-1].actors] == [None]


def test_a_man_called_so_claims_nothing() -> None:
    (claim,) = claims(
        "أضافت وزارة الدفاع أن إرهابياً يدعى «ب. سليم» سلّم نفسه للسلطات العسكرية ببرج باجي مختار."
    )
    assert [link.name for link in claim.chain] == ["وزارة الدفاع"]


def test_the_house_where_a_source_works_is_no_setting() -> None:
    told = claims(
        "قصفت طائرة مسيرة للحوثيين سوق البرح غربي تعز.\n\n"
        "وقال مدير مستشفى المخا الدكتور سالم العريقي إن الوضع صعب.\n\n"
        "ونفى الناطق باسم الجماعة استهداف السوق."
    )
    assert told[-1].factuality == "negated"
    assert told[-1].location is None or told[-1].location.name != "مستشفى المخا"
