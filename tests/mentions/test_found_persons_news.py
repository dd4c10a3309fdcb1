"""Persons of the news by one name, in offices, in the names of things, and under other names."""

import pytest

from isnad.mentions.found_persons import FoundPerson, find_persons


def names(text: str) -> list[str]:
    return [person.name for person in find_persons(text) if person.name]


def first(text: str) -> FoundPerson:
    return find_persons(text)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال البرهان في كلمته إن المعركة طويلة.", ["البرهان"]),
        ("ورد حميدتي على البيان.", ["حميدتي"]),
        ("السيسي يفتتح الطريق الجديد", ["السيسي"]),
        ("ووصل حفتر إلى القاعدة.", ["حفتر"]),
        ("أردوغان: الحدود آمنة", ["أردوغان"]),
        ("الشرع يستقبل وفدا من القبائل", ["الشرع"]),
        ("ورأى ميقاتي أن الموازنة ضرورية.", ["ميقاتي"]),
        ("أدى الرئيس الشرع اليمين.", ["الشرع"]),
        ("بحث الأسد وبوتين الوضع.", ["الأسد", "بوتين"]),
        ("وقال العميد العولقي إن الطريق آمن.", ["العولقي"]),
    ],
)
def test_the_known_by_one_name(text: str, expected: list[str]) -> None:
    found = find_persons(text)
    assert [person.name for person in found] == expected
    assert all(person.known for person in found) or "العولقي" in text


@pytest.mark.parametrize(
    "text",
    [
        "في البرهان على ذلك نظر.",
        "أحكام الشرع والقانون تمنع ذلك.",
        "عاد السوداني المعتقل إلى بلاده.",
        "سقط سلام المبنى على المارة.",
        "وقال المهندس الزراعي إن الموسم جيد.",
        "انتهى العمل في عون المحتاجين.",
    ],
)
def test_words_that_are_names_too(text: str) -> None:
    assert names(text) == []


def test_known_after_the_whole_name() -> None:
    found = find_persons("وصل عبد الفتاح البرهان إلى جدة. وعاد البرهان مساء.")
    assert [(person.person, person.known) for person in found] == [(0, True), (0, True)]


@pytest.mark.parametrize(
    ("text", "name", "titles", "function"),
    [
        ("قال وزير النقل اليمني سالم الحضرمي إن الميناء يعمل.",
         "سالم الحضرمي", ("وزير",), "وزير النقل اليمني"),
        ("وقال وزير الدفاع اليمني الفريق الركن سعد الردفاني ذلك.",
         "سعد الردفاني", ("وزير", "الفريق الركن"), "وزير الدفاع اليمني"),
        ("وزار قائد المنطقة العسكرية اللواء فرج الصيعري الجبهة.",
         "فرج الصيعري", ("قائد", "اللواء"), "قائد المنطقة العسكرية"),
        ("وأعلن الرئيس الجزائري عبد الحق مرابط ذلك.",
         "عبد الحق مرابط", ("الرئيس",), "الرئيس الجزائري"),
        ("وقال المبعوث الأممي إلى ليبيا عبد الله سيسوكو ذلك.",
         "عبد الله سيسوكو", ("المبعوث الأممي",), "المبعوث الأممي إلى ليبيا"),
        ("وصرح محافظ نينوى عبد القادر الجرجري بذلك.",
         "عبد القادر الجرجري", ("محافظ",), "محافظ نينوى"),
        ("وقال قائد الجيش العماد جوزيف خوري ذلك.",
         "جوزيف خوري", ("قائد", "العماد"), "قائد الجيش"),
        ("وقال شيخ الأزهر أحمد القناوي ذلك.", "أحمد القناوي", ("شيخ",), "شيخ الأزهر"),
        ("ووصل الفريق أول ركن عبد الحميد العطوي.",
         "عبد الحميد العطوي", ("الفريق أول ركن",), ""),
    ],
)  # fmt: skip
def test_an_office_with_its_complement(
    text: str, name: str, titles: tuple[str, ...], function: str
) -> None:
    person = first(text)
    assert (person.name, person.titles, person.function) == (name, titles, function)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال رئيس الحكومة المغربية عزيز السلاوي ذلك.", ["عزيز السلاوي"]),
        ("وقالت المتحدثة باسم اليونيسف تيس براون ذلك.", ["تيس براون"]),
        ("والتقى المبعوث غير بيدرسون الوفود.", ["غير بيدرسون"]),
        ("وقال البطريرك بشارة الراعي ذلك.", ["بشارة الراعي"]),
        ("وقال المواطن سالم بن عمر لمراسلنا ذلك.", ["سالم بن عمر"]),
        ("وقتل العقيد سامر نجم أمس.", ["سامر نجم"]),
        ("وقال الدكتور سالم النجار.", ["سالم النجار"]),
        ("وأصيبت الطفلة ريتاج أحمد علي.", ["ريتاج أحمد علي"]),
        ("قتل طفل، والطفلة سيلين محمود أصيبت.", ["سيلين محمود"]),
        ("قتل الأخوان حسن وحسين عبد الله.", ["حسن", "حسين عبد الله"]),
        ("واستقبل السلطان هيثم بن طارق الوفد.", ["هيثم بن طارق"]),
        ("وقال النائب سمير السيد ذلك.", ["سمير السيد"]),
        ("وقال علي الحاج إن الماء مقطوع.", ["علي الحاج"]),
        ("وقال النائب علي السيد محمود ذلك.", ["علي السيد محمود"]),
        ("وقال رئيس الوزراء محمد شياع السوداني، ذلك.", ["محمد شياع السوداني"]),
        ("وماتت الطفلة هدى خالد أبو دقة وأصيبت أمها.", ["هدى خالد أبو دقة"]),
    ],
)
def test_names_behind_titles_are_whole(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال بايدن لنتنياهو إن الصبر نفد.", ["بايدن", "نتنياهو"]),
        ("وأكد بلينكن لعباس ذلك.", ["بلينكن", "عباس"]),
        ("والتقى بلينكن بماكرون.", ["بلينكن", "ماكرون"]),
        ("وقال ماهر الأسد لكمال حسن ذلك.", ["ماهر الأسد", "كمال حسن"]),
    ],
)
def test_a_particle_begins_another_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_counterpart_belongs_to_the_name_behind_it() -> None:
    one, other = find_persons("التقى الرئيس عبد الفتاح السيسي نظيره القطري تميم بن حمد.")
    assert (one.name, one.function) == ("عبد الفتاح السيسي", "الرئيس")
    assert (other.name, other.function) == ("تميم بن حمد", "نظيره القطري")


@pytest.mark.parametrize(
    "text",
    [
        "وقع الانفجار في شارع الملك فيصل.",
        "أغلقت جامعة الملك سعود أبوابها.",
        "نقل الجرحى إلى مستشفى الملك عبد الله.",
        "قصفت مدرسة الشهيد أحمد ياسين.",
        "تقدم لواء أحمد العبدو في البادية.",
        "أعلن لواء الشهيد عمر الحديد الخبر.",
        "قصف منزل عائلة أبو شمالة.",
        "وقع الحادث قرب جامع النور.",
    ],
)
def test_the_names_of_things_are_no_persons(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        'قتل القائد أحمد العيسى المعروف بـ"أبو حمزة" أمس.',
        "قتل خالد المحاميد، المكنى «أبو عمر»، أمس.",
        "واتهم الناشط مصعب الحامدي، المعروف باسم أبو يزن، الفصائل.",
    ],
)
def test_what_a_person_is_called_too(text: str) -> None:
    one, other = find_persons(text)
    assert one.person == other.person
    assert one.kunya == other.name


def test_an_alias_ends_a_name() -> None:
    assert names("قتل سليم إدريس الملقب بالحجي.") == ["سليم إدريس"]


def test_behind_a_given_name_a_kunya_is_the_family_name() -> None:
    person = first("وكتبت رنا أبو عاصي ذلك.")
    assert (person.given, person.family, person.kunya) == ("رنا", "أبو عاصي", "")
    person = first("وقتل أبو خالد الأنصاري.")
    assert person.kunya == "أبو خالد"


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("وقال الناشط الإعلامي محمد السالم ذلك.", ""),
        ("وقال القائد العسكري سالم المحمد ذلك.", ""),
        ("وقال المبعوث للأمم المتحدة هانس براون ذلك.", "الأمم المتحدة"),
        ("وقال قائد الجيش خالد العمر ذلك.", "الجيش"),
    ],
)
def test_the_body_of_an_office(text: str, organisation: str) -> None:
    assert first(text).organisation == organisation


def test_who_asked_is_the_nearest() -> None:
    text = "وقال إن الأهالي عادوا، ورفض مصدر طبي طلب عدم ذكر اسمه التعليق."
    (person,) = find_persons(text)
    assert person.masked
    assert text[person.start : person.end] == "مصدر طبي"
