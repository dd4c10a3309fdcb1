"""Days in every calendar of Arabic media."""

from datetime import date

import pytest

from isnad.reading.days import day_in_path, find_days, read_day

DAY = date(2015, 10, 11)


@pytest.mark.parametrize(
    "line",
    [
        "11 تشرين الأول 2015", "الأحد 11 تشرين الأول 2015", "11 تشرين أول، 2015",
        "11 أكتوبر 2015", "١١ أكتوبر ٢٠١٥", "11 اكتوبر/تشرين الأول 2015",
        "11 تشرين الأول/أكتوبر 2015", "11 أكتوبر (تشرين الأول) 2015", "11 من أكتوبر عام 2015",
        "أكتوبر 11, 2015", "October 11, 2015", "11 Oct 2015", "11-10-2015", "11/10/2015",
        "11.10.2015", "2015-10-11", "2015/10/11", "الأحد 10/11/2015",
        "28 ذو الحجة 1436 هـ", "28-12-1436هـ", "28 ذو الحجة 1436هـ الموافق 11 أكتوبر 2015م",
        "تاريخ النشر: 11-10-2015 الساعة 18:40",
    ],
)  # fmt: skip
def test_one_day_in_many_ways(line: str) -> None:
    assert find_days(line)[0].day == DAY


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("3 جويلية 2017", date(2017, 7, 3)), ("9 أوت 2016", date(2016, 8, 9)),
        ("22 فيفري 2019", date(2019, 2, 22)), ("5 غشت 2020", date(2020, 8, 5)),
        ("14 شتنبر 2021", date(2021, 9, 14)), ("2 كانون الثاني 2018", date(2018, 1, 2)),
        ("30 آذار 2012", date(2012, 3, 30)), ("1 دجنبر 2013", date(2013, 12, 1)),
        ("17 حزيران 2014", date(2014, 6, 17)), ("29 شباط 2016", date(2016, 2, 29)),
        ("8 يونيه 2011", date(2011, 6, 8)), ("31 ماي 2018", date(2018, 5, 31)),
    ],
)  # fmt: skip
def test_months_of_every_region(line: str, day: date) -> None:
    assert find_days(line)[0].day == day


@pytest.mark.parametrize(
    "line",
    ["", "11 تشرين الأول", "عام 2015", "30 شباط 2015", "31/02/2016", "1234567", "45-13-2015",
     "قتل 11 مدنياً في 2015", "192.168.10.2015"],
)  # fmt: skip
def test_no_day(line: str) -> None:
    assert find_days(line) == []


def test_the_words_of_a_day_slice_back() -> None:
    line = "دمشق، الأحد ١١ تشرين الأوّل ٢٠١٥ - خاص"
    found = find_days(line)[0]
    assert line[found.start : found.end] == "١١ تشرين الأوّل ٢٠١٥"


@pytest.mark.parametrize(
    ("line", "day", "sure"),
    [("الأحد 11/10/2015", DAY, True), ("الأحد 10/11/2015", DAY, True),
     ("الجمعة 10/11/2015", date(2015, 11, 10), False), ("10/11/2015", date(2015, 11, 10), True)],
)  # fmt: skip
def test_the_weekday_tells_day_from_month(line: str, day: date, sure: bool) -> None:
    found = find_days(line)[0]
    assert (found.day, found.sure) == (day, sure)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2015-10-11", DAY), ("2015-10-11T23:30:00Z", DAY), ("2015-10-11 08:00:00+03:00", DAY),
        ("20151011", DAY), (1444521600, DAY), (1444521600000, DAY), ("١١ أكتوبر ٢٠١٥", DAY),
        ("2712-20-16", None), ("", None), ("أمس", None), (None, None), (True, None), (12, None),
        ([], None), (float("nan"), None), (10**30, None), ("0001-01-01", None), ("9" * 500, None),
    ],
)  # fmt: skip
def test_fields(value: object, day: date | None) -> None:
    found = read_day(value)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("https://example.org/2015/10/11/story", DAY), ("/news/2015-10-11-title.html", DAY),
        ("saved_20151011.html", DAY), ("/2015/10/story", None), ("/article/20151399/x", None),
        ("/id/120151011999", None), ("a_2015_10_11.txt", DAY), ("", None),
    ],
)  # fmt: skip
def test_paths(path: str, day: date | None) -> None:
    found = day_in_path(path)
    assert (found[0] if found else None) == day
