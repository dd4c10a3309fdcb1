"""Hours, stretches and what recurs, in sentences of news."""

from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.mentions.found_times import FoundTime, find_times

FEW = settings(max_examples=60, deadline=None, database=None)
AT = datetime(2020, 3, 11, 14, 20)  # a Wednesday


def told(text: str, at: datetime | None = AT) -> list[tuple[str, str]]:
    return [(text[f.start : f.end], f.kind) for f in find_times(text, at)]


def only(text: str, at: datetime | None = AT) -> FoundTime:
    found = find_times(text, at)
    assert len(found) == 1, told(text, at)
    return found[0]


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("دوى الانفجار عند الساعة الثامنة والنصف مساءً في السوق", "20:30"),
        ("سقط الصاروخ في الساعة 3:15 فجراً على الحي", "03:15"),
        ("أغلق الجسر عند العاشرة صباحا أمام المارة", "10:00"),
        ("بدأ الاجتماع الساعه الثانيه بعد الظهر وسط تكتم", "14:00"),
        ("توقف الضخ في تمام الساعة الثانية عشرة ظهراً", "12:00"),
        ("أطلقت صفارات الإنذار الساعة الحادية عشرة والربع ليلا", "23:15"),
        ("هزت الغارات الحي عند الثالثة إلا ربعا عصرا", "14:45"),
        ("عاد التيار الكهربائي الساعة السابعة وعشر دقائق صباحا", "07:10"),
        ("فتح المعبر الساعة الخامسة وخمس وعشرين دقيقة مساء", "17:25"),
        ("رصدت الطائرة قبل الثامنة بثلاث دقائق", "07:57"),
        ("انتهت المهلة بعد منتصف الليل بساعتين", "02:00"),
        ("دخلت القافلة قرابة الساعة 2.30 فجراً", "02:30"),
        ("نفذ الهجوم الساعة ١٨:٤٠ قرب الحاجز", "18:40"),
        ("عاد الهدوء الساعة 11 قبل الظهر", "11:00"),
        ("تجدد القصف في الثانية ليلا", "02:00"),
        ("وقع الحادث الساعة 12 ليلا", "00:00"),
        ("تصل الطائرة في الساعة 9:05 ص", "09:05"),
        ("تصل الطائرة في الساعة 9:05 م", "21:05"),
        ("ينتهي الحظر عند منتصف الليل", "00:00"),
        ("أذيع البيان الساعة خمسة العصر", "17:00"),
        ("اقتحم الحي الساعة الـ 5:30 فجرا", "05:30"),
        ("أغلق السوق في تمام الساعة (10) صباحا", "10:00"),
    ],
)
def test_an_hour(text: str, hour: str) -> None:
    found = only(text)
    assert found.kind == "time"
    assert found.first == found.last == time.fromisoformat(hour)
    assert not found.ambiguous or "الثامنة بثلاث" in text


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("قصف الحي عند الساعة السادسة من مساء أمس", "2020-03-10T18:00"),
        ("قصف الحي أمس الساعة السادسة مساء", "2020-03-10T18:00"),
        ("غادرت الحافلات فجر اليوم عند الساعة الرابعة والنصف", "2020-03-11T04:30"),
        ("يصل الوفد يوم 5 أيار 2019 الساعة 10:30 صباحا", "2019-05-05T10:30"),
        ("سجلت الهزة في 2018-04-02T18:40:00 وفق المرصد", "2018-04-02T18:40"),
        ("توفي الساعة 12 ليلا من يوم 5 أيار 2019", "2019-05-06T00:00"),
        ("سقطت القذيفة قبل ساعتين", "2020-03-11T12:20"),
        ("وقع الانفجار قبل 40 دقيقة قرب المخفر", "2020-03-11T13:40"),
        ("تبدأ الهدنة بعد 3 ساعات", "2020-03-11T17:20"),
        ("انقطع الاتصال منذ ست ساعات ونصف", "2020-03-11T07:50"),
        ("انسحبوا منذ يوم وساعتين", "2020-03-10T12:20"),
    ],
)
def test_a_moment(text: str, moment: str) -> None:
    found = only(text)
    assert found.kind == "datetime"
    assert found.first == found.last == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("يسري الحظر من السادسة مساء حتى السادسة صباحا", time(18), time(6)),
        ("تتوقف الغارات بين الساعة 4 و5 مساء", time(16), time(17)),
        ("تعمل المخابز من الساعة 10 صباحا إلى 2 ظهرا", time(10), time(14)),
        ("ينقطع التيار بين الحادية عشرة ليلا والثالثة فجرا", time(23), time(3)),
        ("تفتح الممرات 9-11 صباحا", time(9), time(11)),
        ("تفتح الممرات من الساعة 13:00 حتى الساعة 15:30", time(13), time(15, 30)),
        ("يتجدد القصف في المساء", time(16), time(20)),
        (
            "هدنة من الساعة الرابعة عصرا حتى السابعة مساء أمس",
            datetime(2020, 3, 10, 16),
            datetime(2020, 3, 10, 19),
        ),
        (
            "قتل اثنان خلال الساعات الـ24 الماضية",
            datetime(2020, 3, 10, 14, 20),
            datetime(2020, 3, 11, 14, 20),
        ),
        (
            "آخر 48 ساعة شهدت هدوءا",
            datetime(2020, 3, 9, 14, 20),
            datetime(2020, 3, 11, 14, 20),
        ),
        (
            "يتوقع أن يصلوا خلال الساعات المقبلة",
            datetime(2020, 3, 11, 14, 20),
            datetime(2020, 3, 11, 17, 20),
        ),
        (
            "قصفت البلدة في وقت متأخر من مساء أمس",
            datetime(2020, 3, 10, 18),
            datetime(2020, 3, 10, 20),
        ),
    ],
)
def test_a_stretch_of_hours(text: str, first: object, last: object) -> None:
    found = only(text)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "stretch", "seconds"),
    [
        ("استمرت الاشتباكات ثلاث ساعات ونصف", "ثلاث ساعات ونصف", 12600),
        ("اتفقوا على هدنة لمدة 72 ساعة قابلة للتمديد", "72 ساعة", 259200),
        ("مددت المهلة لمدة أسبوع آخر", "أسبوع", 604800),
        ("أغلق الطريق نصف ساعة ثم فتح", "نصف ساعة", 1800),
        ("حوصروا أربعا وعشرين ساعة", "أربعا وعشرين ساعة", 86400),
        ("دام الحصار عامين وشهرا", "عامين وشهرا", 65664000),
        ("صودرت السفينة طوال الشهر", "طوال الشهر", 2592000),
        ("يجب أن يرحلوا في غضون 48 ساعة", "في غضون 48 ساعة", 172800),
        ("يقطع الطريق في ساعة وربع الساعة", "ساعة وربع الساعة", 4500),
        ("توقف القصف بضع ساعات", "بضع ساعات", 10800),
    ],
)
def test_how_long(text: str, stretch: str, seconds: int) -> None:
    found = only(text)
    assert found.kind == "duration"
    assert text[found.start : found.end] == stretch
    assert found.seconds == seconds
    assert found.about == ("بضع" in text)


@pytest.mark.parametrize(
    ("text", "recurrence"),
    [
        ("تخرج المظاهرات كل يوم جمعة", "XXXX-WXX-5"),
        ("تخرج المظاهرات كل جمعة", "XXXX-WXX-5"),
        ("تغلق المحال أيام السبت والأحد", "XXXX-WXX-6,XXXX-WXX-7"),
        ("يصدر التقرير أسبوعيا", "P1W"),
        ("تعقد الجلسة كل أسبوعين", "P2W"),
        ("تقطع الكهرباء كل ست ساعات", "PT6H"),
        ("يوزع الخبز يوميا من الساعة 10 صباحا حتى 2 ظهرا", "T10/T14"),
        ("يبدأ الحظر كل يوم الساعة 7:30 مساء", "T19:30"),
        ("يقصف الحي كل ليلة", "TNI"),
        ("تقلع الرحلات كل أحد وخميس", "XXXX-WXX-7,XXXX-WXX-4"),
        ("تجتمع اللجنة كل ثلاثاء الساعة 11 صباحا", "XXXX-WXX-2T11"),
    ],
)
def test_what_recurs(text: str, recurrence: str) -> None:
    found = only(text)
    assert (found.kind, found.recurrence) == ("set", recurrence)


@pytest.mark.parametrize(
    "text",
    [
        "قتل 5 مدنيين وأصيب 7 آخرون في 3 غارات",
        "بلغت الخسائر 1.5 مليون دولار و1.30 مليون يورو",
        "فاز الفريق الأحمر 25:20 على ضيفه",
        "انتهى اللقاء 3:1",
        "تلا من سورة يوسف 12:34 ثم خطب",
        "الخادم 192.168.1.10 والمنفذ 10.0.0.1:8080 معطلان",
        "رسمت الخريطة بمقياس 1:50",
        "نصت المادة الثانية عشرة على ذلك",
        "انتشر اللواء الحادي عشر في الريف",
        "أحيوا الذكرى الثامنة للثورة",
        "أصيب برصاصة في الظهر",
        "كان طفلا عمره 3 سنوات",
        "أصيب سامر (31 عاما) بجروح",
        "تتراوح أعمارهم بين 20 و25 سنة",
        "بدأت ساعة الحسم",
        "كل عام وأنتم بخير",
        "طائرة من طراز إف 16",
        "على عمق 5 م",
        "",
        "و ال لل T : 24",
    ],
)
def test_no_hour(text: str) -> None:
    assert told(text) == []


def test_people_counted_in_the_evening_are_no_hour() -> None:
    assert only("قتل 8 مساء أمس في انفجار").first == datetime(2020, 3, 10, 16)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("الساعة 15:00 بتوقيت غرينتش", "بتوقيت غرينتش"),
        ("الساعة الثالثة عصرا بالتوقيت المحلي", "بالتوقيت المحلي"),
        ("عند الساعة 6 صباحا بتوقيت مكة المكرمة", "بتوقيت مكة المكرمة"),
        ("الساعة 18:00 ت غ", "ت غ"),
    ],
)
def test_the_zone_as_written(text: str, zone: str) -> None:
    assert only(text).zone == zone


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("يقصفون الحي منذ الساعة السادسة صباحا", "since"),
        ("يستمر الحظر حتى الساعة السادسة صباحا", "until"),
        ("لن يفتح الطريق قبل الساعة السادسة صباحا", "before"),
        ("فتح الطريق بعد الساعة السادسة صباحا", "after"),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    assert only(text).bound == bound


def test_an_hour_that_may_be_before_noon_or_after() -> None:
    assert only("وصلوا الساعة الثالثة").ambiguous
    assert not only("وصلوا الساعة 15").ambiguous


def test_roughly() -> None:
    assert only("انسحبوا حوالي الساعة الثالثة فجرا").about
    assert only("انسحبوا أمس حوالي الساعة الثالثة فجرا").about
    assert not only("انسحبوا أمس عند الساعة الثالثة فجرا").about
    assert only("انسحبوا قبل منتصف الليل بقليل").about


def test_without_a_moment_of_reading_nothing_is_invented() -> None:
    found = only("سقطت القذيفة قبل ساعتين", None)
    assert (found.kind, found.first, found.last, found.seconds) == ("datetime", None, None, 7200)


def test_days_come_with_the_hours() -> None:
    found = find_times("اندلعت المعارك أمس، وتوقفت الساعة 9 صباحا يوم 5 أيار 2019", AT)
    assert [f.kind for f in found] == ["period", "datetime"]
    assert found[0].first == found[0].last == date(2020, 3, 10)


@pytest.mark.parametrize(
    ("text", "hour", "words"),
    [
        ("على الساعة 21h15", time(21, 15), "الساعة 21h15"),
        ("الساعة 07سا45د", time(7, 45), "الساعة 07سا45د"),
        ("تقلع الطائرة 22h05 من المطار", time(22, 5), "22h05"),
        ("على الساعة 9h صباحا", time(9), "الساعة 9h صباحا"),
    ],
)
def test_an_hour_with_marks_written_on(text: str, hour: time, words: str) -> None:
    found = only(text)
    assert (found.first, found.last, text[found.start : found.end]) == (hour, hour, words)


@pytest.mark.parametrize("text", ["بطارية 20h جديدة", "شاشة 20h99", "الرمز 20h305"])
def test_marks_that_make_no_hour(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", ["سقط صاروخ منتصف الليلة الماضية", "سقط صاروخ منتصف ليل أمس"])
def test_the_midnight_of_a_night(text: str) -> None:
    assert only(text).first == datetime(2020, 3, 11)


_WORDS = st.sampled_from(
    [
        "الساعة",
        "الثامنة",
        "8",
        "8:30",
        "18.40",
        "مساء",
        "صباحا",
        "ص",
        "م",
        "من",
        "إلى",
        "بين",
        "و",
        "والنصف",
        "إلا",
        "ربعا",
        "كل",
        "يوم",
        "الجمعة",
        "أيام",
        "قبل",
        "بعد",
        "منذ",
        "ساعتين",
        "ثلاث",
        "ساعات",
        "دقائق",
        "5",
        "24",
        "الـ",
        "الماضية",
        "لمدة",
        "أسبوع",
        "بتوقيت",
        "دمشق",
        "T",
        "2019-05-05",
        "أمس",
        "،",
        "-",
        "(",
        ")",
        "نهاية",
        "منتصف",
        "الليل",
        "طوال",
        "بضع",
        "نصف",
        "وعشرين",
        "دقيقة",
        "٣",
        "ـ",
    ]
)


@FEW
@given(st.lists(_WORDS, max_size=14).map(" ".join))
def test_any_mixture_of_words(text: str) -> None:
    _sound(text)


@FEW
@given(st.text(alphabet="الساعةو 0123456789:.ـَ\u200f\u202bًT-،\n٠٩", max_size=40))
def test_any_text(text: str) -> None:
    _sound(text)


def _sound(text: str) -> None:
    for at in (AT, None, datetime.max, datetime.min):
        end = 0
        for found in find_times(text, at):
            assert end <= found.start < found.end <= len(text)
            end = found.end
            assert text[found.start : found.end].strip()
            if isinstance(found.first, datetime) and isinstance(found.last, datetime):
                assert found.kind == "datetime"
