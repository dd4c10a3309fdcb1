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
