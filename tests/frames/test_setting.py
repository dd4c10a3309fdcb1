"""Where and when: the places and periods that are an event's own."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Publication, Report

DAY = date(2021, 3, 17)  # a Wednesday


def coded(
    text: str, day: date | None = DAY
) -> list[tuple[str, str | None, list[str], tuple[date | None, date | None] | None]]:
    published = Publication(day) if day else None
    return [
        (
            c.event,
            c.location.name if c.location else None,
            [p.name for p in c.destination],
            (c.time.start, c.time.end) if c.time else None,
        )
        for c in code_report(Report("r", text, published=published)).claims
    ]


def places(text: str) -> list[str | None]:
    return [place for _, place, _, _ in coded(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصف النظام مدينة سرمين.", ["سرمين"]),
        ("قصف النظام حي صلاح الدين في مدينة حلب.", ["حي صلاح الدين"]),
        ("في مدينة عدن، اغتال مسلحون ضابطاً في الأمن.", ["عدن"]),
        ("انفجرت عبوة ناسفة شرق مدينة الحسكة.", ["الحسكة"]),
        ("غارة إسرائيلية على بلدة عيترون جنوب لبنان.", ["عيترون"]),
        ("اشتباكات بين الجيش والدعم السريع في ضواحي الأبيض.", ["الأبيض"]),
        ("قصف تركي على قرى في ريف عين عيسى.", ["ريف عين عيسى"]),
        ("انسحبت القوات من قاعدة الوطية.", ["قاعدة الوطية"]),
        ("اعتقل الأمن ناشطاً.", [None]),
    ],
)
def test_one_place(text: str, expected: list[str | None]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصف النظام مدينتي سراقب ومعرة النعمان.", {"سراقب", "معرة النعمان"}),
        ("أغار الطيران على بلدات حاس وكفرنبل وكنصفرة.", {"حاس", "كفرنبل", "كنصفرة"}),
        ("قصف النظام سراقب، فيما أغار الطيران الروسي على كفرنبل.", {"سراقب", "كفرنبل"}),
        ("اندلعت اشتباكات في مأرب وسقطت قذائف على تعز.", {"مأرب", "تعز"}),
    ],
)
def test_each_place_has_its_claim(text: str, expected: set[str]) -> None:
    found = places(text)
    assert set(found) == expected
    assert len(found) == len(expected)


def test_places_that_share_one_toll_are_one_claim_at_the_first() -> None:
    assert places("مقتل خمسة مدنيين في غارات على بلدات حاس وكفرنبل.") == ["حاس"]


@pytest.mark.parametrize(
    ("text", "place", "destination"),
    [
        ("نزحت مئات الأسر من بلدة النهود إلى مدينة الأبيض.", "النهود", ["الأبيض"]),
        ("نزح السكان من حي الشجاعية باتجاه دير البلح.", "حي الشجاعية", ["دير البلح"]),
        ("وصل رتل للجيش التركي إلى مدينة سرمين.", None, ["سرمين"]),
    ],
)
def test_movements_have_an_end(text: str, place: str | None, destination: list[str]) -> None:
    ((_, found, ends, _),) = coded(text)
    assert (found, ends) == (place, destination)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("قصف النظام سرمين اليوم.", DAY, DAY),
        ("قصف النظام سرمين أمس.", date(2021, 3, 16), date(2021, 3, 16)),
        ("قصف النظام سرمين امس.", date(2021, 3, 16), date(2021, 3, 16)),
        ("قصف النظام سرمين أول أمس.", date(2021, 3, 15), date(2021, 3, 15)),
        ("قصف النظام سرمين فجر اليوم الأربعاء.", DAY, DAY),
        ("قصف النظام سرمين يوم الأحد.", date(2021, 3, 14), date(2021, 3, 14)),
        ("قصف النظام سرمين الأربعاء الماضي.", date(2021, 3, 10), date(2021, 3, 10)),
        ("قصف النظام سرمين الليلة الماضية.", date(2021, 3, 16), DAY),
        ("قصف النظام سرمين في 3 مارس.", date(2021, 3, 3), date(2021, 3, 3)),
        ("قصف النظام سرمين قبل أسبوعين.", date(2021, 3, 3), date(2021, 3, 3)),
        ("قصف النظام سرمين الشهر الماضي.", date(2021, 2, 1), date(2021, 2, 28)),
        ("أمس، قصف النظام سرمين.", date(2021, 3, 16), date(2021, 3, 16)),
        ("اشتباكات في مأرب منذ ثلاثة أيام.", date(2021, 3, 14), DAY),
    ],
)
def test_a_period(text: str, start: date, end: date) -> None:
    ((_, _, _, time),) = coded(text)
    assert time == (start, end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قصف النظام سراقب أمس واعتقل شابين في جسر الشغور.",
            [date(2021, 3, 16), date(2021, 3, 16)],
        ),
        ("قصف النظام سراقب أمس. وانفجرت عبوة ناسفة في الباب.", [date(2021, 3, 16), None]),
        (
            "قصف النظام سراقب أمس، فيما انفجرت عبوة ناسفة في الباب الأحد.",
            [date(2021, 3, 16), date(2021, 3, 14)],
        ),
        ("قال ناشطون أمس إن النظام قصف سراقب.", [None]),
    ],
)
def test_periods_bind_to_their_own_clause(text: str, expected: list[date | None]) -> None:
    assert [time[0] if time else None for _, _, _, time in coded(text)] == expected


@pytest.mark.parametrize(
    "words",
    ["أمس", "اليوم", "يوم الأحد", "الليلة الماضية", "قبل أسبوعين", "في 3 مارس", "الشهر الماضي"],
)
def test_without_a_publication_day_relative_periods_keep_their_words_alone(words: str) -> None:
    report = Report("r", f"قصف النظام سرمين {words}.")
    (claim,) = code_report(report).claims
    assert claim.time is not None
    assert (claim.time.start, claim.time.end) == (None, None)
    assert words.split()[-1] in claim.time.text


def test_a_full_date_needs_no_publication_day() -> None:
    ((_, _, _, time),) = coded("قصف النظام سرمين في 3 مارس 2019.", None)
    assert time == (date(2019, 3, 3), date(2019, 3, 3))


@pytest.mark.parametrize("words", ["مؤخراً", "منذ أيام", "قبل أسابيع"])
def test_vague_words_give_no_day(words: str) -> None:
    ((_, _, _, time),) = coded(f"قصف النظام سرمين {words}.")
    assert time == (None, None)


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        # what is told later in a sentence goes on where the event before it was
        (
            "وفي محافظة مأرب، هاجم مسلحون نقطة في بلدة صرواح، ثم اشتبكوا مع الجيش وخطفوا ضابطين.",
            "abduction",
            "صرواح",
        ),
        # but for the first event of the sentence, which is where it opens
        ("وفي درعا، اعتقل الأمن العسكري شابين على حاجز.", "detention", "درعا"),
        # whence, where nothing else tells
        ("خطف مجهولون تاجرا من سوق مدينة الباب.", "abduction", "الباب"),
        ("أفرج الجيش عن عشرة معتقلين من سجن عدرا.", "release", "سجن عدرا"),
        ("خرجت مظاهرة من الجامع العمري تهتف للحرية.", "protest", "الجامع العمري"),
        # but not before where it went
        (
            "قصفت المدفعية من تلة الحدادة بلدة كبانة.",
            "shelling",
            "كبانة",
        ),
        # a place that a person went to work in is one
        ("تطوع نحو مئة شاب في معسكر طارق.", "recruitment", "معسكر طارق"),
    ],
)
def test_what_sets_the_place(text: str, event: str, expected: str) -> None:
    assert [place for kind, place, _, _ in coded(text) if kind == event] == [expected]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        # a hospital that takes people in, or whose manager speaks, is not where they were hit
        (
            "هاجم مسلحون بلدة دلامي. واستقبل مستشفى كادوقلي أربعة قتلى جراء الهجوم.",
            "attack",
            "دلامي",
        ),
        ("أصيب شرطي برصاص قناص في حي الوعر ونقل إلى مستشفى حمص الكبير.", "attack", "حي الوعر"),
        # but it is where it was hit itself
        ("تعرض مستشفى الأمل لقصف مدفعي.", "shelling", "مستشفى الأمل"),
        # bullets are "live", no quarter
        ("أطلق الجنود الرصاص الحي على المتظاهرين في بيتونيا.", "attack", "بيتونيا"),
        # those who agree are at home there
        ("توصل وجهاء السويداء ودرعا إلى اتفاق لوقف الخطف.", "agreement", None),
    ],
)
def test_what_is_not_the_place(text: str, event: str, expected: str | None) -> None:
    found = {place for kind, place, _, _ in coded(text) if kind == event}
    assert found == {expected}


@pytest.mark.parametrize(
    ("text", "event", "place", "destinations"),
    [
        (
            "خطف المسلحون 30 فتاة من قرية كرزرك واقتادوهن إلى تلعفر.",
            "abduction",
            "كرزرك",
            ["تلعفر"],
        ),
        ("اعتقلت الدورية شابين في الرستن ونقلتهما إلى حمص.", "detention", "الرستن", ["حمص"]),
        ("عادت 40 عائلة إلى بيوتها في بلدة حيان.", "return", None, ["حيان"]),
        ("رست سفينة مساعدات في ميناء الحديدة.", "aid", None, ["ميناء الحديدة"]),
        # what comes from elsewhere comes to where the report is
        (
            "اندلعت اشتباكات في مدينة الضالع. واستقدم الحوثيون تعزيزات من مدينة إب.",
            "deployment",
            "إب",
            ["الضالع"],
        ),
        # a visit is where it leads to
        ("يبحث الوزير ضبط الحدود مع نظيره خلال زيارة إلى أنقرة.", "talks", "أنقرة", []),
    ],
)
def test_whence_and_whither(
    text: str, event: str, place: str | None, destinations: list[str]
) -> None:
    found = [(p, d) for kind, p, d, _ in coded(text) if kind == event]
    assert found == [(place, destinations)]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        # the same day is the one last told, in whatever paragraph
        (
            "قصف الطيران كفرنبل يوم الجمعة.\n\nوهاجم مسلحون حاجزا في اليوم نفسه.",
            "attack",
            [(date(2021, 3, 12), date(2021, 3, 12))],
        ),
        # a part of the day is of yesterday where the news is
        (
            "هاجم مسلحون حاجزا في طفس أمس.\n\nوانفجرت عبوة في نوى مساء.",
            "bombing",
            [(date(2021, 3, 16), date(2021, 3, 16))],
        ),
        # what has happened is of no day to come
        ("عادت 40 عائلة إلى حيان وستعود غيرها غدا.", "return", [None]),
        # until then is not when
        ("أجلت المحكمة إلى 20 مايو محاكمة ثلاثة متهمين.", "judicial", [None]),
        # after a while that is not counted from today
        ("أفرج الجيش عن خمسة معتقلين بعد ثلاثة أشهر.", "release", [(None, None)]),
        # how long one thing has gone on is not when the next was
        (
            "تواصلت الاشتباكات في تعز لليوم الثالث، وقصفت الطائرات مدرسة.",
            "air_strike",
            [None],
        ),
        # but the day goes on, short verbs too
        (
            "هاجم مسلحون سوق زالنجي أمس، وفر السكان إلى معسكر الحميدية.",
            "displacement",
            [(date(2021, 3, 16), date(2021, 3, 16))],
        ),
    ],
)
def test_when(
    text: str, event: str, expected: list[tuple[date | None, date | None] | None]
) -> None:
    assert [when for kind, _, _, when in coded(text) if kind == event] == expected


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        # where those are posted who fire is whence
        ("قصفت الفصيلة المتمركزة في تبة الخزان حي بئر باشا.", "shelling", "حي بئر باشا"),
        # whom it is done to is of one place, where it was is another
        (
            "اغتال مسلحون عضوا في مجلس محلي من أهالي الحارة أمام منزله في طفس.",
            "assassination",
            "طفس",
        ),
        # but where nothing else tells, that
        ("اعتقلت الدورية شابين من أهالي طفس.", "detention", "طفس"),
        # a name that no table holds, told by what lies beside it
        ("حررت القوات منطقة البو حيات جنوب الفلوجة.", "territory_gain", "البو حيات"),
        # the south of the city, no city of that name
        ("اندلعت اشتباكات في كركوك، وقصفت المدفعية أحياء المدينة الجنوبية.", "shelling", "كركوك"),
        ("أنذر الجيش سكان ست قرى جنوبية بإخلائها.", "directive", None),
    ],
)
def test_which_of_several(text: str, event: str, expected: str | None) -> None:
    assert [place for kind, place, _, _ in coded(text) if kind == event] == [expected]
