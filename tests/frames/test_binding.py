"""Who and whom: subjects before and after the verb, support verbs, things that stand for owners."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report

DAY = Publication(date(2021, 3, 17))


def sides(text: str) -> list[tuple[str, set[str], set[str]]]:
    """(event, actors, targets) of each claim: group ids, else the words."""
    claims = code_report(Report("r", text, published=DAY)).claims
    return [
        (c.event, {p.group or p.text for p in c.actors}, {p.group or p.text for p in c.targets})
        for c in claims
    ]


def case(text: str, event: str, actors: str = "", targets: str = "") -> object:
    return pytest.param(text, event, set(actors.split()), set(targets.split()), id=text[:40])


SUBJECTS = [
    case("قصف الجيش الإسرائيلي بلدة الخيام بالمدفعية.", "shelling", "israeli_forces"),
    case("الجيش الإسرائيلي يقصف بلدة الخيام بالمدفعية.", "shelling", "israeli_forces"),
    case("حزب الله يستهدف بالصواريخ ثكنة برانيت.", "shelling", "hezbollah"),
    case("سيطر الحوثيون على مديرية الجوبة.", "territory_gain", "houthis"),
    case("قوات الدعم السريع تسيطر على مدينة بارا.", "territory_gain", "rsf"),
    case("انسحبت القوات الأميركية من قاعدة القيارة.", "withdrawal", "us_forces"),
    case("أمس قصفت طائرات النظام السوري مدينة معرة النعمان.", "air_strike", "syrian_army"),
    case("في مدينة تعز قنص الحوثيون ثلاثة مدنيين.", "attack", "houthis", "civilians"),
    case("هاجم عناصر من داعش نقطة للحشد الشعبي في قضاء بيجي.", "attack", "isis", "pmf"),
    case("اقتحمت قوات الاحتلال مخيم بلاطة.", "attack", "israeli_forces"),
    case("توغلت دبابات إسرائيلية شرق مدينة خان يونس.", "attack", "israeli_forces"),
]
COORDINATED = [
    case("قصفت روسيا والنظام مدينة إدلب.", "shelling", "russia syrian_army"),
    case("قصف الجيش السوري وحزب الله بلدة القصير بالمدفعية.", "shelling", "syrian_army hezbollah"),
    case("شنت القوات العراقية والحشد الشعبي هجوماً على مدينة تلعفر.", "attack", "iraqi_army pmf"),
    case(
        "هاجمت هيئة تحرير الشام وأحرار الشام مواقع قوات النظام في جورين.",
        "attack",
        "hts ahrar_al_sham",
        "syrian_army",
    ),
    case(
        "سيطر الجيش اليمني والمجلس الانتقالي الجنوبي على جبل هيلان.",
        "territory_gain",
        "yemeni_army stc",
    ),
]
SUPPORT = [
    case("شنّ الطيران الحربي التابع للجيش السوداني غارة على مدينة كبكابية.", "air_strike", "saf"),
    case(
        "شنت طائرات التحالف العربي ثلاث غارات على مواقع الحوثيين في نهم.",
        "air_strike",
        "saudi_coalition",
        "houthis",
    ),
    case("نفّذ الطيران الروسي غارات على بلدة كنصفرة.", "air_strike", "russian_forces"),
    case("تعرّضت قرية كفر شوبا لقصف مدفعي.", "shelling"),
    case("تعرضت دورية للجيش اللبناني لهجوم في عرسال.", "attack", "", "lebanese_army"),
    case(
        "نفذت الشرطة الاتحادية العراقية حملة اعتقالات في مدينة الموصل.",
        "detention",
        "iraqi_government",
    ),
    case("بدأت قوات النظام هجوماً على بلدة الزبداني.", "attack", "syrian_army"),
    case("تمكنت قوات حفتر من السيطرة على مدينة غريان.", "territory_gain", "lna"),
    case(
        "أطلقت القوات العراقية عملية عسكرية ضد داعش في جبال حمرين.", "attack", "iraqi_army", "isis"
    ),
    case("جددت قوات الدعم السريع قصفها لمدينة الأبيض.", "shelling", "rsf"),
]
SIDES = [
    case("دارت معارك بين الجيش السوداني وقوات الدعم السريع في الفاشر.", "clash", "saf rsf"),
    case(
        "اشتبكت قوات سوريا الديمقراطية مع فصائل الجيش الوطني قرب عين عيسى.",
        "clash",
        "sdf syrian_national_army",
    ),
    case(
        "وقعت مواجهات عنيفة بين الحوثيين والقوات الحكومية في الكسارة.",
        "clash",
        "houthis yemeni_army",
    ),
    case("اشتباكات عنيفة بين قوات النظام وهيئة تحرير الشام في سراقب.", "clash", "syrian_army hts"),
    case("تجددت الاشتباكات بين البيشمركة وتنظيم داعش في مخمور.", "clash", "peshmerga isis"),
    case("خاض الحوثيون معارك مع مقاتلي القبائل في قيفة.", "clash", "houthis tribal_fighters"),
    case(
        "عقد وفدا الحوثيين والحكومة اليمنية مباحثات في عمّان.", "talks", "houthis yemeni_government"
    ),
    case("توصلت حماس وإسرائيل إلى اتفاق لوقف إطلاق النار.", "agreement", "hamas israel"),
]
THINGS = [
    case(
        "استهدفت المدفعية التركية مواقع لقوات سوريا الديمقراطية في تل رفعت.",
        "shelling",
        "turkish_forces",
        "sdf",
    ),
    case(
        "قصفت المدفعية الإسرائيلية مواقع حزب الله في القنيطرة.",
        "shelling",
        "israeli_forces",
        "hezbollah",
    ),
    case(
        "قصفت طائرات التحالف الدولي مقرات لتنظيم داعش في الرقة.",
        "air_strike",
        "international_coalition",
        "isis",
    ),
    case(
        "هاجم مسلحون مجهولون حاجزاً للجيش المصري في رفح.",
        "attack",
        "unidentified_gunmen",
        "egyptian_army",
    ),
    case("دمرت غارة مقراً للحشد الشعبي في البوكمال.", "air_strike", "", "pmf"),
    case(
        "قصفت طائرة مسيرة إسرائيلية منزل قيادي في حماس بمخيم النصيرات.",
        "air_strike",
        "israeli_forces",
        "hamas",
    ),
    case(
        "استهدف الحوثيون منازل المدنيين في حيس بقذائف الهاون.", "shelling", "houthis", "civilians"
    ),
    case("انفجرت عبوة ناسفة بآلية للجيش التركي في عفرين.", "bombing", "", "turkish_forces"),
    case("أحرق مستوطنون سيارتين في بلدة حوارة.", "destruction", "settlers"),
]
PASSIVE = [
    case(
        "قُتل جنديان من الجيش العراقي برصاص قناص من داعش في الطارمية.",
        "attack",
        "isis",
        "iraqi_army",
    ),
    case("قتل شاب على يد قوات الدعم السريع في قرية ود النورة.", "attack", "rsf", "civilians"),
    case("اعتُقل صحفي من قبل الحوثيين في مدينة إب.", "detention", "houthis", "journalists"),
    case(
        "خُطف ثلاثة عمال على أيدي مسلحين مجهولين في سبها.",
        "abduction",
        "unidentified_gunmen",
        "civilians",
    ),
    case(
        "أُصيب طفلان برصاص الجيش الإسرائيلي في مخيم جنين.", "attack", "israeli_forces", "civilians"
    ),
]


@pytest.mark.parametrize(
    ("text", "event", "actors", "targets"),
    [*SUBJECTS, *COORDINATED, *SUPPORT, *SIDES, *THINGS, *PASSIVE],
)
def test_one_claim(text: str, event: str, actors: set[str], targets: set[str]) -> None:
    assert [(event, actors, targets)] == sides(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "اقتحمت قوات الاحتلال بلدة عزون واعتقلت ثلاثة شبان.",
            ("detention", {"israeli_forces"}),
        ),
        (
            "سيطرت قوات النظام على قرية معرشورين ثم قصفت بلدة تلمنس.",
            ("shelling", {"syrian_army"}),
        ),
    ],
)
def test_a_verb_without_subject_takes_the_one_before_it(
    text: str, expected: tuple[str, set[str]]
) -> None:
    assert expected in [(event, actors) for event, actors, _ in sides(text)]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("عقد الطرفان مباحثات برعاية روسيا في حلب.", "russia"),
        ("سيطرت الفصائل المدعومة من تركيا على قرية عون الدادات.", "turkey"),
        ("نزح السكان من مناطق سيطرة الحوثيين في الجوف.", "houthis"),
    ],
)
def test_who_is_no_party(text: str, never: str) -> None:
    found = sides(text)
    assert found
    assert all(never not in actors | targets for _, actors, targets in found)


def test_a_supporter_acts_too() -> None:
    found = sides("سيطرت قوات النظام على بلدة حيان بإسناد من الطيران الروسي.")
    assert ("territory_gain", {"syrian_army", "russian_forces"}) in [(e, a) for e, a, _ in found]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("اتهمت هيئة الموانئ البحرية المحتجين بقصف الميناء.", "هيئة الموانئ البحرية"),
        ("اتهمت هيئة الموانئ البحرية الحوثيين بقصف الميناء.", "هيئة الموانئ البحرية"),
    ],
)
def test_a_body_that_no_list_knows_keeps_its_words(text: str, actor: str) -> None:
    assert any(actor in actors for _, actors, _ in sides(text))


@pytest.mark.parametrize(
    ("text", "event", "actors"),
    [
        # "which ... ascribed to": the deed of whom it is ascribed to, not of whom ascribes it
        ("قتل طفلان في قصف مدفعي نسبه السكان إلى جماعة الحوثي.", "shelling", {"houthis"}),
        ("سقط قتلى في غارة نسبها ناشطون إلى الجيش السوداني.", "air_strike", {"saf"}),
        ("خطف طبيب في عملية نسبتها عائلته إلى هيئة تحرير الشام.", "abduction", {"hts"}),
        # without the pronoun it is an accusation, and whom it is addressed to suffers it
        ("عزا محافظ ديالى التفجيرات إلى خلايا تنظيم داعش.", "accusation", {"iraqi_government"}),
    ],
)
def test_whom_a_deed_is_ascribed_to(text: str, event: str, actors: set[str]) -> None:
    told = [(kind, doers) for kind, doers, targets in sides(text) if not doers & targets]
    assert told == [(event, actors)]
