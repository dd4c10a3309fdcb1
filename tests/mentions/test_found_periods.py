"""Every period of a text: what is found, and which days it is."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.mentions.found_periods import FoundPeriod, find_periods

WEDNESDAY = date(2019, 5, 15)


def told(text: str, published: date | None = WEDNESDAY, future: bool = False) -> list[str]:
    """ "words: first..last precision" of each period."""
    return [
        f"{text[f.start : f.end]}: {f.first}..{f.last} {f.precision}"
        for f in find_periods(text, published, future=future)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقع الهجوم في 3 آذار/مارس 2018", "3 آذار/مارس 2018: 2018-03-03..2018-03-03 day"),
        ("قصفت القرية في سبتمبر 10, 2017", "سبتمبر 10, 2017: 2017-09-10..2017-09-10 day"),
        ("اعتقل في العاشر من غشت 2016.", "العاشر من غشت 2016: 2016-08-10..2016-08-10 day"),
        ("صدر القرار في 4 كانون 2 ٢٠١٤", "4 كانون 2 ٢٠١٤: 2014-01-04..2014-01-04 day"),
        ("سجل في 18-9-15 بالمحضر", "18-9-15: 2015-09-18..2015-09-18 day"),
        ("بدأت الهدنة يوم 22/04 في المدينة", "يوم 22/04: 2019-04-22..2019-04-22 day"),
        ("نزحوا في حزيران الماضي", "حزيران الماضي: 2018-06-01..2018-06-30 month"),
        ("عادوا في 3/2015", "3/2015: 2015-03-01..2015-03-31 month"),
        (
            "مجزرة عام ألف وتسعمائة واثنين وثمانين",
            "عام ألف وتسعمائة واثنين وثمانين: 1982-01-01..1982-12-31 year",
        ),
        ("دخلوا البلدة عام ألفين وأحد عشر", "عام ألفين وأحد عشر: 2011-01-01..2011-12-31 year"),
        ("في 12 رجب 1440 هـ وصل الوفد", "12 رجب 1440 هـ: 2019-03-19..2019-03-19 day"),
        ("في رمضان 2018 هدأت الجبهة", "رمضان 2018: 2018-05-16..2018-06-14 month"),
        ("قتل شرطي ليلة رأس السنة", "ليلة رأس السنة: 2018-12-31..2018-12-31 day"),
        ("هدنة أول أيام عيد الفطر 2017", "أول أيام عيد الفطر 2017: 2017-06-25..2017-06-25 day"),
        ("فجروا الكنيسة في أحد الشعانين", "أحد الشعانين: 2019-04-14..2019-04-14 day"),
        (
            "خلال الربع الثاني من عام 2018",
            "خلال الربع الثاني من عام 2018: 2018-04-01..2018-06-30 quarter",
        ),
        (
            "في النصف الأول من العام الماضي",
            "النصف الأول من العام الماضي: 2018-01-01..2018-06-30 half",
        ),
        ("صيف 2014 سقطت المدينة", "صيف 2014: 2014-06-01..2014-08-31 season"),
        ("ثاني أيام عيد الأضحى 2021", "ثاني أيام عيد الأضحى 2021: 2021-07-21..2021-07-21 day"),
        ("سقطت في 20 مايو أيار 2015", "20 مايو أيار 2015: 2015-05-20..2015-05-20 day"),
        ("الربع الأخير من 2018", "الربع الأخير من 2018: 2018-10-01..2018-12-31 quarter"),
        ("في ثمانينيات القرن الماضي", "ثمانينيات القرن الماضي: 1980-01-01..1989-12-31 decade"),
        ("خلال العقدين الماضيين", "خلال العقدين الماضيين: 1990-01-01..2009-12-31 decade"),
        ("أول جمعة من أبريل", "أول جمعة من أبريل: 2019-04-05..2019-04-05 day"),
        ("الأسبوع الثاني من أبريل", "الأسبوع الثاني من أبريل: 2019-04-08..2019-04-14 week"),
        ("من 4 إلى 22 يناير", "من 4 إلى 22 يناير: 2019-01-04..2019-01-22 span"),
        ("بين 3 و5 مارس", "بين 3 و5 مارس: 2019-03-03..2019-03-05 span"),
        ("الاشتباكات 3-5 مارس", "3-5 مارس: 2019-03-03..2019-03-05 span"),
        ("نوفمبر بين 15 و19", "نوفمبر بين 15 و19: 2018-11-15..2018-11-19 span"),
        ("حرب 2014-2018", "2014-2018: 2014-01-01..2018-12-31 span"),
        ("قبل شهر و21 يوما", "قبل شهر و21 يوما: 2019-03-25..2019-03-25 day"),
        ("أواخر العام الماضي", "أواخر العام الماضي: None..None vague"),
        ("بقية الشهر", "بقية الشهر: 2019-05-15..2019-05-31 span"),
        ("الجمعة من الأسبوع المقبل", "الجمعة من الأسبوع المقبل: 2019-05-24..2019-05-24 day"),
    ],
)
def test_what_is_found(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "2015 في القرية",
        "نزح 2015 مدنيا من الحي",
        "المصابون (2100) في المشفى",
        "قال رمضان إن البيت احترق",
        "هو من أب جزائري",
        "سقط 4.22 بالمئة من الأسهم",
        "كتيبة 17 فبراير انسحبت",
        "رجل في الستينات من عمره",
        "أمضى السنة 12 في السجن",
        "",
        "\u200f\u0640",
    ],
)
def test_no_period_is_invented(text: str) -> None:
    assert find_periods(text, WEDNESDAY) == ()


def test_without_a_publication_day_only_absolute_days_are_told() -> None:
    found = find_periods("أمس، وفي 3 مارس 2018", None)
    assert [(f.first, f.anchor) for f in found] == [
        (None, "published"),
        (date(2018, 3, 3), "absolute"),
    ]


@pytest.mark.parametrize("unit", ["شهر و ", "يوم ", "من ", "بين في 2015 - ", "منذ خلال "])
def test_hostile_text_is_read_in_linear_work(
    unit: str, work: Callable[[Callable[[], object]], int]
) -> None:
    def reading(times: int) -> Callable[[], object]:
        return lambda: find_periods(unit * times, WEDNESDAY)

    work(reading(20))
    assert work(reading(800)) < 9 * work(reading(100)) + 50


def test_the_future_takes_the_next_day() -> None:
    assert told("سيجتمعون الجمعة", future=True) == ["الجمعة: 2019-05-17..2019-05-17 day"]


_WORDS = """
قبل شهر أسبوع الأول من إلى مارس آذار ٢٠١٥ 2015 3 - / . ، ( الربع الأحد عيد الفطر ألفين و يوم
في هذا الصيف القرن العقد بعد الماضي رجب هـ 99999 0 آخر
"""
_PIECES = st.sampled_from([*_WORDS.split(), "\u200f", "\u064b", "\u0640", "\u202b"])


@settings(max_examples=150, deadline=None)
@given(
    st.lists(_PIECES | st.text(max_size=4), max_size=14),
    st.sampled_from(["", " ", "\u200f"]),
    st.none() | st.dates(),
    st.booleans(),
)
def test_spans_slice_back_on_any_text(
    pieces: list[str], joint: str, published: date | None, future: bool
) -> None:
    text = (joint or " ").join(pieces)
    end = 0
    for found in find_periods(text, published, future=future):
        assert isinstance(found, FoundPeriod)
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip()
        assert (found.first is None) == (found.last is None)
        assert found.first is None or found.last is None or found.first <= found.last
        end = found.end


NEWS_DAY = date(2024, 5, 15)
"""a Wednesday"""


def days(text: str, future: bool = False) -> list[tuple[str, str, str]]:
    """(words, first day, last day) of each period, read on a Wednesday in May."""
    return [
        (text[f.start : f.end], str(f.first), str(f.last))
        for f in find_periods(text, NEWS_DAY, future=future)
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("لا يزال الطريق إلى الميناء مغلقا منذ عشرة أيام", "2024-05-05", "2024-05-15"),
        ("تتواصل المعارك قرب الجسر منذ أسبوع", "2024-05-08", "2024-05-15"),
        ("زار الأهالي القرية المحاصرة منذ شهرين", "2024-03-15", "2024-05-15"),
        ("لم تدخل شاحنة واحدة إلى البلدة منذ أسبوعين", "2024-05-01", "2024-05-15"),
        ("منذ ثلاثة أيام تشهد الأحياء غارات", "2024-05-12", "2024-05-15"),
        ("عاد الصياد إلى بيته منذ أسبوع", "2024-05-08", "2024-05-08"),
        ("تستمر الهدنة التي أعلنت منذ أسبوع", "2024-05-08", "2024-05-08"),
        ("الجسر مغلق، وقد انهار منذ أسبوعين", "2024-05-01", "2024-05-01"),
        ("انهار السد منذ عام ونصف", "2022-11-15", "2022-11-15"),
        ("أعلن الوزير منذ أسبوع أنه لا ينوي السفر", "2024-05-08", "2024-05-08"),
        ("العائلات النازحة منذ شهرين", "2024-03-15", "2024-05-15"),
    ],
)
def test_what_goes_on_since_then_ends_on_the_day_of_publication(
    text: str, first: str, last: str
) -> None:
    assert [told[1:] for told in days(text)] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("السبت 25 مايو يبدأ المؤتمر", ("السبت 25 مايو", "2024-05-25")),
        ("الأربعاء ٢٩ أيار تفتح المعابر", ("الأربعاء ٢٩ أيار", "2024-05-29")),
        ("وصلوا الجمعة 10 مايو", ("الجمعة 10 مايو", "2024-05-10")),
        ("وصلوا الخميس 10 مايو", ("الخميس 10 مايو", "2024-05-10")),  # a slip, not another year
        ("انطلقت يوم السبت 2 ديسمبر", ("يوم السبت 2 ديسمبر", "2023-12-02")),
        ("انهار المبنى يوم الأحد 5/5 ليلا", ("يوم الأحد 5/5 ليلا", "2024-05-05")),
        ("اللقاء: الخميس 9-5", ("الخميس 9-5", "2024-05-09")),
        ("فاز الفريق الخميس 2-1 على ضيفه", ("الخميس", "2024-05-09")),
        ("صدر القرار بتاريخ 4/5", ("4/5", "2024-05-04")),
        ("صدر القرار بتاريخ 6-5 عن الوزارة", ("6-5", "2024-05-06")),
    ],
)
def test_a_weekday_beside_a_date_without_a_year(text: str, expected: tuple[str, str]) -> None:
    words, day = expected
    assert (words, day, day) in days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بعد انقلاب 12 مارس 2015", [("12 مارس 2015", "2015-03-12", "2015-03-12")]),
        ("ضحايا زلزال 14 نيسان 2020", [("14 نيسان 2020", "2020-04-14", "2020-04-14")]),
        ("ذكرى ثورة أول مارس 1950", [("أول مارس 1950", "1950-03-01", "1950-03-01")]),
        ("ميدان 12 مارس 2015", []),
        ("رفع ثوار 12 مارس رايتهم", []),
    ],
)
def test_an_event_named_by_its_date(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("يدخل القانون حيز التنفيذ في فاتح شتنبر 2022", "2022-09-01", "2022-09-01"),
        ("منذ الفاتح من ديسمبر", "2023-12-01", "2024-05-15"),
        ("في غرة مارس 2021", "2021-03-01", "2021-03-01"),
        ("هدنة يومي 15 و16 مايو", "2024-05-15", "2024-05-16"),
        ("تصل السفينة في 20 أو 21 أبريل", "2024-04-20", "2024-04-21"),
        ("أيام 6 و7 و8 مايو", "2024-05-06", "2024-05-08"),
        ("من 2 مايو حتى 9 منه", "2024-05-02", "2024-05-09"),
        ("خلال أعوام 2016 و2017 و2018", "2016-01-01", "2018-12-31"),
        ("من 12 إلى 20 مايو", "2024-05-12", "2024-05-20"),
        ("في مثل هذا اليوم من عام 1974", "1974-05-15", "1974-05-15"),
        ("هجرها أهلها عام 73", "1973-01-01", "1973-12-31"),
        ("سقطت مبارح قذيفة", "2024-05-14", "2024-05-14"),
        ("يوم التلات الماضي", "2024-05-14", "2024-05-14"),
        ("في 3 ك2 2021", "2021-01-03", "2021-01-03"),
        ("منذ 5/3 لم يعد أحد", "2024-03-05", "2024-05-15"),
    ],
)
def test_first_days_lists_of_days_and_short_forms(text: str, first: str, last: str) -> None:
    assert [told[1:] for told in days(text)] == [(first, last)]


def test_the_publication_day_within_a_stretch_to_come() -> None:
    assert days("من 10 إلى 20 مايو", future=True) == [
        ("من 10 إلى 20 مايو", "2024-05-10", "2024-05-20")
    ]


@pytest.mark.parametrize("text", ["2021-14-50", "2021/14/50", "1-" + "5" * 4400, "7/" + "5" * 4400])
def test_figures_that_are_no_date(text: str) -> None:
    assert days(text) == []
    assert days("في " + text) == []
