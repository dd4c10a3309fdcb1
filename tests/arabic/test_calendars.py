"""Arithmetic of days, months and years; absolute dates in tokens."""

from datetime import date

import pytest

from isnad.arabic.calendars import (
    day_of,
    hijri_day,
    hijri_month,
    hijri_of,
    hijri_year_on,
    last_weekday,
    month_of,
    next_weekday,
    shift,
    shift_days,
    shift_months,
    year_of,
)
from isnad.arabic.dates import read_date
from isnad.arabic.tokens import tokenize
from isnad.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("hijri", "day"),
    [
        ((1442, 10, 1), date(2021, 5, 13)),
        ((1435, 11, 21), date(2014, 9, 16)),
        ((1440, 9, 1), date(2019, 5, 6)),
        ((1445, 1, 1), date(2023, 7, 19)),
        ((1435, 13, 1), None),
        ((1200, 1, 1), None),
        ((99999, 1, 1), None),
    ],
)
def test_hijri_day(hijri: tuple[int, int, int], day: date | None) -> None:
    assert hijri_day(*hijri) == day


def test_hijri_month_ends_before_the_next() -> None:
    assert hijri_month(1440, 9) == (date(2019, 5, 6), date(2019, 6, 3))
    assert hijri_month(1440, 12) == (date(2019, 8, 2), date(2019, 8, 30))


def test_hijri_year() -> None:
    assert hijri_year_on(date(2014, 9, 16)) == 1435
    assert hijri_year_on(date(1500, 1, 1)) is None


@pytest.mark.parametrize(
    ("weekday", "included", "day"),
    [(2, True, 19), (2, False, 12), (1, False, 18), (3, True, 13), (6, True, 16)],
)
def test_last_weekday(weekday: int, included: bool, day: int) -> None:
    assert last_weekday(date(2019, 6, 19), weekday, included=included) == date(2019, 6, day)


@pytest.mark.parametrize(("weekday", "day"), [(2, 26), (3, 20), (1, 25)])
def test_next_weekday(weekday: int, day: int) -> None:
    assert next_weekday(date(2019, 6, 19), weekday) == date(2019, 6, day)


@pytest.mark.parametrize(
    ("count", "unit", "day"),
    [
        (-1, "month", date(2020, 2, 29)),
        (-1, "year", date(2019, 3, 31)),
        (-13, "month", date(2019, 2, 28)),
        (2, "week", date(2020, 4, 14)),
        (-24, "hour", date(2020, 3, 30)),
        (-3, "hour", date(2020, 3, 31)),
        (10**7, "day", None),
        (-9999, "year", None),
    ],
)
def test_shift(count: int, unit: str, day: date | None) -> None:
    assert shift(date(2020, 3, 31), count, unit) == day


def test_bounds() -> None:
    assert month_of(2020, 2) == (date(2020, 2, 1), date(2020, 2, 29))
    assert month_of(2020, 13) is None
    assert year_of(2015) == (date(2015, 1, 1), date(2015, 12, 31))
    assert year_of(0) is None
    assert day_of(2018, 2, 31) is None
    assert shift_months(date(1, 1, 1), -1) is None
    assert shift_days(date.max, 1) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12 كانون الثاني 2016", ("gregorian", 2016, 1, 12)),
        ("12 كانون 2 2016", ("gregorian", 2016, 1, 12)),
        ("3 تشرين ثاني", ("gregorian", None, 11, 3)),
        ("3 تشرين الأول/أكتوبر 2017", ("gregorian", 2017, 10, 3)),
        ("3 أكتوبر / تشرين الأول 2017", ("gregorian", 2017, 10, 3)),
        ("3 أكتوبر (تشرين الأول) 2017", ("gregorian", 2017, 10, 3)),
        ("5 جانفي 2012", ("gregorian", 2012, 1, 5)),
        ("5 جويلية 2012", ("gregorian", 2012, 7, 5)),
        ("5 أوت 2012", ("gregorian", 2012, 8, 5)),
        ("5 غشت 2012", ("gregorian", 2012, 8, 5)),
        ("5 شتنبر 2012", ("gregorian", 2012, 9, 5)),
        ("5 دجنبر 2012", ("gregorian", 2012, 12, 5)),
        ("الأول من الفاتح 2009", ("gregorian", 2009, 9, 1)),
        ("٥ يونيه ٢٠١٣", ("gregorian", 2013, 6, 5)),
        ("الحادي والعشرين من ابريل 2013", ("gregorian", 2013, 4, 21)),
        ("الثاني عشر من نيسان عام 2013", ("gregorian", 2013, 4, 12)),
        ("الـ17 من فبراير 2011م", ("gregorian", 2011, 2, 17)),
        ("21 ذي القعدة 1435هـ", ("hijri", 1435, 11, 21)),
        ("21 ذو القعده", ("hijri", None, 11, 21)),
        ("5 جمادى الآخرة 1437 هجرية", ("hijri", 1437, 6, 5)),
        ("5 جمادي الاولى 1437", ("hijri", 1437, 5, 5)),
        ("13/05/2021", ("gregorian", 2021, 5, 13)),
        ("2021-05-13", ("gregorian", 2021, 5, 13)),
        ("13 - 5 - 2021", ("gregorian", 2021, 5, 13)),
        ("21/11/1435", ("hijri", 1435, 11, 21)),
        ("مارس 2015", ("gregorian", 2015, 3, None)),
        ("مارس", None),
        ("45 مارس", None),
        ("13/15/2021", None),
        ("2021", None),
        ("18:40", None),
        ("1,200", None),
    ],
)
def test_read_date(text: str, found: tuple[str, int | None, int, int | None] | None) -> None:
    times = load_lexicon().data["times"]
    read = read_date(tokenize(text), 0, times)
    assert (read and (read.calendar, read.year, read.month, read.day)) == found


@pytest.mark.parametrize(
    ("day", "hijri"),
    [
        (date(2019, 5, 6), (1440, 9, 1)),
        (date(2021, 5, 12), (1442, 9, 30)),
        (date(1800, 1, 1), None),
        (date(9999, 12, 31), None),
    ],
)
def test_days_of_the_common_era_in_the_hijra(day: date, hijri: tuple[int, int, int] | None) -> None:
    assert hijri_of(day) == hijri
