"""Dead, wounded, taken and fired: how many, of whom, and to which event they belong."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report

DAY = Publication(date(2021, 3, 17))


def told(text: str) -> list[tuple[str, set[tuple[str, str, int, int | None]]]]:
    claims = code_report(Report("r", text, published=DAY)).claims
    return [(c.event, {(n.of, n.who, n.low, n.high) for n in c.counts}) for c in claims]


def case(text: str, event: str, *counts: tuple[str, str, int, int | None]) -> object:
    return pytest.param(text, event, set(counts), id=text[:40])


AFTER = [
    case(
        "قصف الجيش السوري مدينة دوما ما أدى إلى مقتل خمسة مدنيين وإصابة 12 آخرين.",
        "shelling",
        ("killed", "civilians", 5, 5),
        ("injured", "civilians", 12, 12),
    ),
    case(
        "استهدفت طائرة مسيرة تركية سيارة في القامشلي، مما أسفر عن مقتل شخصين.",
        "air_strike",
        ("killed", "people", 2, 2),
    ),
    case(
        "أغارت مقاتلات التحالف على صعدة موقعةً عشرة قتلى.",
        "air_strike",
        ("killed", "people", 10, 10),
    ),
    case(
        "انفجرت سيارة مفخخة في سوق شعبي ببغداد وخلّف الانفجار 20 قتيلاً.",
        "bombing",
        ("killed", "people", 20, 20),
    ),
    case(
        "أطلق مسلحون مجهولون النار على حاجز للجيش في درعا فقتلوا جنديين.",
        "attack",
        ("killed", "soldiers", 2, 2),
    ),
    case(
        "سقطت قذيفة هاون على حي سكني في تعز وأصيب ثلاثة أطفال.",
        "shelling",
        ("injured", "children", 3, 3),
    ),
    case(
        "شن الحوثيون هجوماً على مدينة مأرب، أسفر عن مقتل العشرات.",
        "attack",
        ("killed", "people", 20, None),
    ),
    case(
        "قصفت راجمات النظام بلدة أريحا، ما تسبب بمقتل أكثر من 20 مدنياً بينهم 3 أطفال.",
        "shelling",
        ("killed", "civilians", 21, None),
        ("killed", "children", 3, 3),
    ),
    case(
        "قصف مدفعي على مخيم زمزم أوقع ما لا يقل عن 15 قتيلاً.",
        "shelling",
        ("killed", "people", 15, None),
    ),
]
BEFORE = [
    case(
        "قُتل خمسة مدنيين جراء قصف مدفعي على بلدة كفرنبل.", "shelling", ("killed", "civilians", 5, 5)
    ),
    case(
        "قتل ثلاثة جنود وأصيب أربعة في انفجار عبوة ناسفة جنوب العريش.",
        "bombing",
        ("killed", "soldiers", 3, 3),
        ("injured", "soldiers", 4, 4),
    ),
    case(
        "مقتل ستة أشخاص في غارة إسرائيلية على بلدة حولا.", "air_strike", ("killed", "people", 6, 6)
    ),
    case("إصابة طفلين بانفجار لغم في مديرية الدريهمي.", "bombing", ("injured", "children", 2, 2)),
    case(
        "سقط أربعة قتلى وعشرات الجرحى إثر تفجير انتحاري في مقديشو.",
        "bombing",
        ("killed", "people", 4, 4),
        ("injured", "people", 20, None),
    ),
    case(
        "قتل مدني وجرح آخر بقصف للحوثيين على حي الروضة في تعز.",
        "shelling",
        ("killed", "civilians", 1, 1),
        ("injured", "civilians", 1, 1),
    ),
]
ALONE = [
    case(
        "قتل سبعة من عناصر قوات النظام في بادية دير الزور.",
        "casualties",
        ("killed", "fighters", 7, 7),
    ),
    case("إصابة أربعة صيادين في الخوخة.", "casualties", ("injured", "civilians", 4, 4)),
    case(
        "ارتفعت حصيلة القتلى في غزة إلى 1200 قتيل.", "casualties", ("killed", "people", 1200, 1200)
    ),
    case("العثور على خمس جثث مجهولة الهوية في ترهونة.", "casualties", ("killed", "people", 5, 5)),
]
PASSIVE = [
    case("اعتُقل ستة شبان في بلدة بيتا جنوب نابلس.", "detention", ("detained", "civilians", 6, 6)),
    case("خُطف طبيبان من عيادتهما في مدينة عفرين.", "abduction", ("abducted", "medics", 2, 2)),
    case("أُفرج عن 40 أسيراً في مأرب.", "release", ("released", "people", 40, 40)),
    case("نزحت نحو 300 عائلة من بلدة الضالع.", "displacement", ("displaced", "people", 300, 300)),
    case("انشق 12 جندياً عن قوات النظام في إدلب.", "defection", ("defected", "soldiers", 12, 12)),
    case(
        "اعتقلت الشرطة العراقية ثلاثة مطلوبين في البصرة.", "detention", ("detained", "people", 3, 3)
    ),
]
FIRED = [
    case("شن الطيران الروسي خمس غارات على بلدة كنصفرة.", "air_strike", ("strikes", "people", 5, 5)),
    case("غارتان على مطار حلب.", "air_strike", ("strikes", "people", 2, 2)),
    case("أطلقت كتائب القسام 30 صاروخاً على عسقلان.", "shelling", ("munitions", "people", 30, 30)),
    case("سقطت أكثر من 40 قذيفة على مدينة الدلنج.", "shelling", ("munitions", "people", 41, None)),
    case(
        "ألقت مروحيات النظام برميلين متفجرين على داريا.",
        "air_strike",
        ("munitions", "people", 2, 2),
    ),
    case("شن الطيران الحربي غارة على بلدة حاس.", "air_strike"),
]


@pytest.mark.parametrize(("text", "event", "counts"), [*AFTER, *BEFORE, *ALONE, *PASSIVE, *FIRED])
def test_one_claim_with_its_counts(
    text: str, event: str, counts: set[tuple[str, str, int, int | None]]
) -> None:
    assert told(text) == [(event, counts)]


def test_two_strikes_keep_their_own_dead() -> None:
    text = "قتل ثلاثة مدنيين في غارة على بلدة حاس. وقتل سبعة جنود في انفجار لغم قرب تدمر."
    assert told(text) == [
        ("air_strike", {("killed", "civilians", 3, 3)}),
        ("bombing", {("killed", "soldiers", 7, 7)}),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "سقطت قذيفة على أطراف بلدة كفرشوبا دون وقوع إصابات.",
        "قصف النظام بلدة سرمين مخلفاً خسائر مادية.",
        "تكبد الحوثيون خسائر بشرية في قصف مدفعي على جبهة صرواح.",
    ],
)
def test_nobody_hurt_is_no_count(text: str) -> None:
    (claim,) = told(text)
    assert claim == ("shelling", set())


def test_definite_plurals_give_no_count() -> None:
    ((event, counts),) = told("تظاهر الأهالي في مدينة السويداء.")
    assert (event, counts) == ("protest", set())


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        # a clause of its own has its own dead
        ("هاجم مسلحون حافلة ركاب أمس، وقتل سائقها.", {("killed", "civilians", 1, 1)}),
        # those among them are told behind the verb, they before it
        (
            "خمسة مدنيين قتلوا بينهم طفل في هجوم على السوق.",
            {("killed", "civilians", 5, 5), ("killed", "children", 1, 1)},
        ),
    ],
)
def test_those_behind_the_verb_and_those_before_it(
    text: str, counts: set[tuple[str, str, int, int | None]]
) -> None:
    assert told(text) == [("attack", counts)]


@pytest.mark.parametrize(
    "text",
    [
        "أطلق عناصر من الشرطة النار على السيارة من دون أن يصاب أحد.",
        "أطلق جنود من الجيش النار في الهواء ولم يصب أحد.",
        "اقتحم عناصر من الشرطة المبنى دون أن يجرح أحد منهم.",
    ],
)
def test_whoever_stands_before_nobody_hurt_is_not_hurt(text: str) -> None:
    assert told(text) == [("attack", set())]
