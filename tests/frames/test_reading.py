"""Which events a sentence tells: one claim for one deed, none for what is said in passing."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report

DAY = Publication(date(2021, 3, 17))


def events(text: str) -> list[str]:
    return [c.event for c in code_report(Report("r", text, published=DAY)).claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصف الجيش السوري دوما واعتقل ثلاثة شبان في حرستا.", ["shelling", "detention"]),
        (
            "سيطر الحوثيون على مديرية العبدية، فيما انسحب الجيش اليمني من حريب.",
            ["territory_gain", "withdrawal"],
        ),
        (
            "اندلعت اشتباكات في الزاوية بينما قصفت طائرة مسيرة مصفاة المدينة.",
            ["clash", "air_strike"],
        ),
        (
            "نزحت عشرات العائلات من الفشقة بعد أن قصف الجيش الإثيوبي المنطقة.",
            ["displacement", "shelling"],
        ),
        (
            "أفرج الحوثيون عن صحفيين وسلموا جثث خمسة جنود للجيش اليمني في تعز.",
            ["release", "release"],
        ),
        ("قطع محتجون طريق المطار في بيروت.", ["service_cut"]),
        ("وقد قصفت قوات النظام بلدة البارة.", ["shelling"]),
    ],
)
def test_clauses_tell_their_own_events(text: str, expected: list[str]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شن الطيران الروسي غارة على حاس استهدفت مدرسة.", ["air_strike"]),
        ("قصف مدفعي يستهدف بلدة كفرشوبا.", ["shelling"]),
        ("هاجم مسلحون حاجزاً في بعقوبة فقتلوا شرطيين.", ["attack"]),
        ("انفجرت عبوة ناسفة في الباب وأسفر الانفجار عن إصابة طفل.", ["bombing"]),
    ],
)
def test_one_deed_told_twice_is_one_claim(text: str, expected: list[str]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عاد السكان إلى بلدة مورك بعد السيطرة عليها.", ["return"]),
        ("تظاهر العشرات في نابلس احتجاجاً على الاعتقالات.", ["protest"]),
        ("قضت محكمة في القاهرة بسجن ناشط بتهمة التظاهر.", ["judicial"]),
        ("تعاني المدينة المحاصرة من شح الأدوية.", []),
        ("تستعد المنظمة لمواجهة موجة البرد.", []),
    ],
)
def test_what_is_said_in_passing_is_no_claim(text: str, expected: list[str]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("انسحب مقاتلو داعش من بلدة الشدادي بعد اشتباكات مع قوات سوريا الديمقراطية.", "clash"),
        ("نزح السكان من غزة بعد غارات إسرائيلية أمس على حي الرمال.", "air_strike"),
    ],
)
def test_an_adjunct_with_facts_of_its_own_stands(text: str, event: str) -> None:
    assert event in events(text)


@pytest.mark.parametrize(
    "text",
    [
        "فاز فريق الشباب على الهلال بهدفين، وشن هجوماً على المرمى في الشوط الثاني من المباراة.",
        "قاد المدرب المنتخب إلى ربع النهائي، وأطلق الحكم صافرة النهاية بعد هجوم المهاجم.",
        "يروي الفيلم قصة جندي قتل في معركة، ويعرض المسلسل في شهر رمضان من بطولة نخبة من الممثلين.",
        "تشهد البلاد منخفضاً جوياً يجلب أمطاراً غزيرة وعواصف رعدية تضرب السواحل، وفق الأرصاد الجوية.",
        "ارتفعت أسعار النفط في البورصة، وهاجم المستثمرون قرار المصرف المركزي رفع أسعار الفائدة.",
    ],
)
def test_other_domains_give_nothing(text: str) -> None:
    assert events(text) == []


def test_a_paragraph_of_sport_does_not_silence_the_next() -> None:
    sport = "فاز المنتخب في المباراة بهدفين على ملعب المدينة وسجل اللاعب هدفاً."
    assert events(f"{sport}\n\nقصفت المدفعية الإسرائيلية بلدة حولا.") == ["shelling"]
