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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "اعتقلت المخابرات تاجراً في وادي بردى ونقلته إلى دمشق.",
            "اعتقلت المخابرات تاجراً في وادي بردى",
        ),
        ("انسحب مقاتلو العشائر من البوكمال حتى ليل الخميس.", "حتى ليل الخميس"),
        ("أما سرت، فقد هاجم مسلحون بوابتها الغربية.", "هاجم مسلحون بوابتها الغربية"),
    ],
)
def test_names_and_times_part_no_clause(text: str, expected: str) -> None:
    assert expected in code_report(Report("r", text, published=DAY)).claims[0].evidence


def test_has_before_a_verb_is_no_loss() -> None:
    text = "وعن الأنباء المتداولة فقد علّق عليها خمسة جنود من الكتيبة."
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قال الناطق إن رجاله قصفوا مطار الضمير، ونفى اعتقال أي صحفي في البلدة.",
            [("shelling", "asserted"), ("detention", "negated")],
        ),
        (
            "نفت الشرطة اقتحام مبنى البلدية، وقالت إنها كبّدت المهاجمين خسائر.",
            [("attack", "negated")],
        ),
        (
            "قال الناطق إن المهاجمين سيطروا على معبر ربيعة، مرجحاً أن ينسحب الجيش من سنجار.",
            [("territory_gain", "asserted"), ("withdrawal", "possible")],
        ),
    ],
)
def test_a_denial_reaches_its_own_clause_alone(text: str, expected: list[tuple[str, str]]) -> None:
    claims = code_report(Report("r", text, published=DAY)).claims
    assert [(c.event, c.factuality) for c in claims][: len(expected)] == expected
    assert all("نفى" not in c.evidence for c in claims if c.factuality == "asserted")


def test_strikes_that_only_date_are_not_done_by_who_acts() -> None:
    text = "نفذت قوات الأمن انتشاراً في بنش بعد غارات روسية على المدينة."
    strikes = [
        c for c in code_report(Report("r", text, published=DAY)).claims if c.event == "air_strike"
    ]
    assert [[p.group for p in c.actors] for c in strikes] == [["russian_forces"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نفى المتحدث باسم الحكومة دخول أي دبابة إلى مدينة تلعفر.", ["territory_gain"]),
        ("نفت الشرطة، في بيان صدر أمس، اعتقال صحفي في دهوك.", ["detention"]),
    ],
)
def test_who_denies_tells_nothing_of_what_is_denied(text: str, expected: list[str]) -> None:
    claims = code_report(Report("r", text, published=DAY)).claims
    assert [(c.event, c.factuality) for c in claims] == [(e, "negated") for e in expected]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("وحدات الجيش العراقي، يرافقها مدرعون من الشمال، اعتقلت تاجرين في سامراء.", "iraqi_army"),
        ("مدفعية الجيش السوري، ولليوم الثالث بلا انقطاع، قصفت أحياء داريا.", "syrian_army"),
    ],
)
def test_who_acts_is_named_before_what_is_put_in(text: str, actor: str) -> None:
    [claim] = code_report(Report("r", text, published=DAY)).claims
    assert actor in [p.group for p in claim.actors]
    assert claim.evidence == text[:-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هاجم مسلحون ثكنة للجيش في بنغازي فقتلوا جنديين.", ["attack"]),
        ("هاجم مسلحون ثكنة للجيش في بنغازي، فاقتحموها بسيارة مفخخة.", ["attack", "bombing"]),
        ("شن الطيران غارات على القرى، فقصف سوق بلدة مسحرة.", ["air_strike"]),
    ],
)
def test_what_follows_is_one_with_the_strike_unless_by_other_means(
    text: str, expected: list[str]
) -> None:
    assert events(text) == expected


def test_further_deeds_that_are_announced_are_quoted_with_the_verb() -> None:
    text = "أعلنت كتائب القسام قصف عسقلان بالصواريخ وتفجير عبوة في دبابة شرق رفح."
    claims = code_report(Report("r", text, published=DAY)).claims
    assert [c.event for c in claims] == ["shelling", "bombing"]
    assert all(c.evidence.startswith("أعلنت") for c in claims)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("دخل المسلحون بلدة الشحيل ثم انسحبوا منها بعد ساعات.", ["territory_gain", "withdrawal"]),
        ("سيطر الجيش على تلة الكبانة قبل أن ينسحب منها فجراً.", ["territory_gain", "withdrawal"]),
        ("انسحب منها المرشح.", []),
    ],
)
def test_a_pronoun_may_stand_for_the_place(text: str, expected: list[str]) -> None:
    assert events(text) == expected


def test_sides_are_told_behind_which() -> None:
    text = "وتسببت المعارك التي دارت بين الجيش المالي والحركات الأزوادية بنزوح مئات العائلات."
    claims = code_report(Report("r", text, published=DAY)).claims
    assert [c.event for c in claims] == ["clash", "displacement"]
    assert len(claims[0].actors) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("دعا وزير الخارجية خلال لقائه السفير الألماني إلى التهدئة.", ["demand", "talks"]),
        ("دعا رئيس الحكومة إلى التهدئة في لقاء الغد.", ["demand"]),
    ],
)
def test_talks_at_which_somebody_demands_are_told_too(text: str, expected: list[str]) -> None:
    assert events(text) == expected
