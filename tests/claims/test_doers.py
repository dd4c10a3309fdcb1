"""Who did it and to whom: armies' own men, backers, vehicles, nationalities."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Claim, Publication, Report

DAY = Publication(date(2022, 5, 18))


def claims(text: str) -> tuple[Claim, ...]:
    return code_report(Report("r", text, published=DAY)).claims


def sides(text: str, event: str) -> tuple[list[str | None], list[str | None]]:
    found = [c for c in claims(text) if c.event == event]
    assert len(found) == 1
    return [p.group for p in found[0].actors], [p.group for p in found[0].targets]


@pytest.mark.parametrize(
    ("text", "event", "actor"),
    [
        (
            "اقتحمت قوات الدعم السريع قرية أم عضام في السودان صباح أمس. وأحرق الجنود ستة منازل.",
            "destruction",
            "rsf",
        ),
        (
            "دخل الجيش التركي تل أبيض في سوريا ظهرا. وقصفت المدفعية قرية صكيرو.",
            "shelling",
            "turkish_forces",
        ),
    ],
)
def test_the_soldiers_are_of_the_army_that_acted_before(text: str, event: str, actor: str) -> None:
    assert sides(text, event)[0] == [actor]


def test_the_aircraft_are_not_of_rebels_who_acted_before() -> None:
    text = "سيطرت فصائل المعارضة السورية على تل عاس. وقصف الطيران بلدة تادف."
    assert sides(text, "air_strike")[0] == ["syrian_army"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("هاجم مسلحون مجهولون شاحنات عراقية قرب الرطبة.", "attack"),
        ("نزحت عشرات العائلات التركمانية والعراقية من تلعفر.", "displacement"),
        ("تسلل مهربون من الأراضي الأردنية وفتحوا النار على مزارعين في نصيب.", "attack"),
    ],
)
def test_a_nationality_of_things_or_land_is_no_party(text: str, event: str) -> None:
    actors, targets = sides(text, event)
    assert not {"iraqi_army", "turkish_forces", "jordanian_army"} & {*actors, *targets}


@pytest.mark.parametrize(
    ("text", "event", "actor"),
    [
        ("أصيب راع في غارة جوية إسرائيلية على شبعا.", "air_strike", "israeli_forces"),
        ("وصل وفد حكومي تركي إلى دمشق أمس.", "talks", "turkey"),
    ],
)
def test_a_nationality_of_a_deed_or_a_delegation_is_one(text: str, event: str, actor: str) -> None:
    assert actor in sides(text, event)[0]


@pytest.mark.parametrize(
    ("text", "event", "actors"),
    [
        (
            "سيطرت قوات النظام، مدعومة بالميليشيات الإيرانية، على بلدة العيس.",
            "territory_gain",
            ["syrian_army", "iranian_militias"],
        ),
        (
            "هاجم الحوثيون، مسنودين بقوات صالح، معسكر اللبنات في الجوف.",
            "attack",
            ["houthis", None],
        ),
    ],
)
def test_who_backs_with_a_preposition_written_on_acts_too(
    text: str, event: str, actors: list[str | None]
) -> None:
    assert set(sides(text, event)[0]) == set(actors)


def test_what_belongs_to_a_side_acts_for_it() -> None:
    text = "سيارة تابعة للحزام الأمني اعتقلت معلما في عدن جنوب اليمن."
    assert sides(text, "detention") == (["stc"], ["civilians"])


@pytest.mark.parametrize(
    ("text", "event", "actor"),
    [
        ("قتلت القوات الإسرائيلية بالرصاص راعيا في طمون.", "attack", "israeli_forces"),
        ("قتل الجيش السوداني بالرصاص بائعا في ود مدني.", "attack", "saf"),
    ],
)
def test_an_army_right_behind_a_killing_kills(text: str, event: str, actor: str) -> None:
    assert sides(text, event) == ([actor], ["civilians"])


@pytest.mark.parametrize(
    ("text", "event", "actor"),
    [
        ("قصف مدفعي متقطع من الجيش السوداني على حي الحلفايا.", "shelling", "saf"),
        ("غارات ليلية من طيران التحالف على جبل عطان في صنعاء.", "air_strike", "saudi_coalition"),
        ("يعتزم الجيش اللبناني نشر ألفي جندي في الجنوب.", "deployment", "lebanese_army"),
        ("قوات حفتر تستعد لاقتحام مدينة غريان.", "attack", "lna"),
    ],
)
def test_who_fires_or_plans_acts(text: str, event: str, actor: str) -> None:
    assert sides(text, event)[0] == [actor]


@pytest.mark.parametrize(
    ("text", "event", "actors", "targets"),
    [
        (  # the case of the plural says that they are no subject
            "دخل الجيش اللبناني باب التبانة ليلا، وهدد المسلحين بالرد على مصادر النار.",
            "threat",
            ["lebanese_army"],
            [None],
        ),
        (
            "تعتزم بعثة الأمم المتحدة سحب مئتي جندي من تمبكتو.",
            "withdrawal",
            ["un"],
            [],
        ),
    ],
)
def test_case_and_whose_men_they_are(
    text: str, event: str, actors: list[str], targets: list[str | None]
) -> None:
    assert sides(text, event) == (actors, targets)


def test_what_a_deed_was_done_to_is_told_by_a_relative_clause() -> None:
    text = "أسفر الهجوم الذي تعرضت له قوات البيشمركة في مخمور عن مقتل ثلاثة عناصر."
    assert sides(text, "attack")[1][0] == "peshmerga"


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("استهدفت طائرة مسيرة سيارة على طريق القائم.", []),
        ("استهدفت طائرة مسيرة تركية سيارة على طريق سنجار.", ["turkish_forces"]),
        ("استهدفت طائرات مجهولة الهوية رتلا قرب البوكمال.", [None]),
    ],
)
def test_aircraft_of_nobody_are_no_party(text: str, actors: list[str | None]) -> None:
    assert sides(text, "air_strike")[0] == actors


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("هاجم مسلحون حاجزا للجيش العراقي في بيجي.", "unidentified_gunmen"),
        ("هاجم مسلحون محليون حاجزا للجيش العراقي في بيجي.", None),
    ],
)
def test_gunmen_of_a_known_sort_are_not_unidentified(text: str, actor: str | None) -> None:
    assert sides(text, "attack")[0] == [actor]


def test_the_accused_are_targets_of_courts() -> None:
    text = "أرجأت محكمة جنايات البصرة محاكمة سبعة متهمين إلى الأحد."
    ((claim,),) = ([c for c in claims(text) if c.event == "judicial"],)
    assert [(p.group, p.text) for p in claim.targets] == [(None, "متهمين")]


@pytest.mark.parametrize(
    ("text", "event", "group"),
    [
        (  # whose the men are is told by the word of their owner
            "أعلنت حركة حماس مقتل قيادي. وقصفت طائرة تركية تجمعا لمقاتلي الحركة قرب رفح.",
            "air_strike",
            "hamas",
        ),
        (
            "قصفت مقاتلات التحالف العربي مواقع تابعة لقوات هادي خطأ في الجوف باليمن.",
            "air_strike",
            "yemeni_army",
        ),
        (
            "دك الجيش اللبناني تجمعا لمسلحي داعش في جرود القاع.",
            "shelling",
            "isis",
        ),
    ],
)
def test_what_is_hit_belongs_to_a_side(text: str, event: str, group: str) -> None:
    assert sides(text, event)[1] == [group]


@pytest.mark.parametrize(
    ("text", "event", "actor"),
    [
        (
            "أعلنت قوات الحركة الشعبية قصف الدلنج في السودان. واتهمت الحركة الجيش بقتل راعيين.",
            "accusation",
            "splm_n",
        ),
        ("أحبطت دورية للديوانة في بن قردان بتونس تهريب أسلحة ومسدسين.", "arms_seizure", None),
        ("غادرت كتيبة سعودية معسكرها في شبوة باليمن.", "withdrawal", "saudi_arabia"),
        ("فجر انتحاري سيارة مفخخة عند حاجز للجيش العراقي في بيجي.", "bombing", None),
        ("صادرت مجموعة مسلحة سيارتي إسعاف في الخرطوم.", "destruction", "unidentified_gunmen"),
    ],
)
def test_whose_word_or_unit_it_is(text: str, event: str, actor: str | None) -> None:
    assert sides(text, event)[0] == [actor]


def test_the_command_of_a_speaking_side_is_its_own() -> None:
    text = "تصدت قواتنا لهجوم مليشيا الدعم السريع. وتتهم القيادة دولة الإمارات بدعم المليشيا."
    report = Report(
        "r", text, outlet="القوات المسلحة السودانية", outlet_kind="official", published=DAY
    )
    (claim,) = [c for c in code_report(report).claims if c.event == "accusation"]
    assert [p.group for p in claim.actors] == ["saf"]


def test_a_verb_with_its_object_written_on_has_its_subject_behind_it() -> None:
    text = "نحو ثلاثين معلما من سنجار أعدمهم تنظيم داعش في ساحة المدرسة."
    assert sides(text, "execution")[0] == ["isis"]


@pytest.mark.parametrize(
    ("outlet", "actor"),
    [("أنصار الله", "houthis"), ("وزارة الداخلية اليمنية", "yemeni_government")],
)
def test_the_police_are_of_who_rules_where_he_speaks(outlet: str, actor: str) -> None:
    text = "ضبطت الأجهزة الأمنية في ذمار باليمن خلية من ستة أشخاص."
    kind = "party_media" if actor == "houthis" else "official"
    report = Report("r", text, outlet=outlet, outlet_kind=kind, published=DAY)
    (claim,) = code_report(report).claims
    assert [p.group for p in claim.actors] == [actor]


def test_a_relative_clause_tells_of_whom_it_stands_behind() -> None:
    text = "رصد ناشطون تمددا لتنظيم القاعدة، الذي سيطر أمس على بلدة المحفد."
    assert sides(text, "territory_gain") == (["aqap"], [])
    text = "استقبل الأهالي رجال قوات الدعم السريع، الذين هاجموا قرية الرهد."
    assert sides(text, "attack")[0] == ["rsf"]
