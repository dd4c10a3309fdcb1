"""Persons by name, what is told of them, and who is who across a text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.mentions.found_persons import FoundPerson, find_persons

FEW = settings(max_examples=80, deadline=None, database=None)
PIECES = st.sampled_from(
    ["قال", "العقيد", "محمد", "السالم", "أبو", "خالد", "،", "المتحدث باسم", "الجيش", "طلب عدم ذكر",
     "اسمه", "و", "بن", "آل", "عبد", "\u202b", "\u064e", "٣", "(", ")", "«", "»", "\n", ".", "جون"]
)  # fmt: skip


def names(text: str) -> list[str]:
    return [person.name for person in find_persons(text) if person.name]


def only(text: str) -> FoundPerson:
    found = find_persons(text)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الفريق عبد الفتاح بن سالم الدوسري إلى عدن.", ["عبد الفتاح بن سالم الدوسري"]),
        ("وصل الشيخ حمد بن خليفة آل ثاني إلى الدوحة.", ["حمد بن خليفة آل ثاني"]),
        ("والتقى سيرغي لافروف نظيره جون كيري.", ["سيرغي لافروف", "جون كيري"]),
        ("وقال أوليغ كيبر إن شخصين قتلا.", ["أوليغ كيبر"]),
        ("وقال المبعوث ستيفان دي ميستورا إن الهدنة قائمة.", ["ستيفان دي ميستورا"]),
        ("قتل القيادي أبو عمر الأنصاري في الغارة.", ["أبو عمر الأنصاري"]),
        ("واستقبل الرئيس نور الدين العطار وفدا.", ["نور الدين العطار"]),
        ("قال الملك عبدالله الثاني إن بلاده ترفض ذلك.", ["عبدالله الثاني"]),
        ("وصرح نتنياهو بأن الحرب مستمرة.", ["نتنياهو"]),
        ("أصيب الصحفي وليد كنعان والمصورة رنا حداد.", ["وليد كنعان", "رنا حداد"]),
        ("وأوضح الملازم أول سمعان خوري أن الطريق مغلق.", ["سمعان خوري"]),
        ("وقتل القيادي المكنى بأبي عياض.", ["أبي عياض"]),
        ("وقال محمد الناصر شويخة عضو المجلس ذلك.", ["محمد الناصر شويخة"]),
        ("وشوهد علي الحسني في منزله.", ["علي الحسني"]),
    ],
)
def test_names_are_found_whole(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "سقطت قذائف على بلدة جديدة قرب الطريق.",
        "وطالب الحكومة حلفاءه بمزيد من السلاح.",
        "قصف الطيران خان يونس ودير الزور وأبو ظبي.",
        "لا أمل في سلام قريب، والنور مقطوع.",
        "عاد المتحدث باسم الوزارة إلى مكتبه.",
        "وكانت حالة الطقس سيئة على الجبل.",
        "انتهت المعركة بعد غروب الشمس.",
        "",
    ],
)
def test_other_words_are_no_persons(text: str) -> None:
    assert names(text) == []


def test_what_is_told_of_a_person() -> None:
    person = only("وقال العقيد محمد السالم، المتحدث باسم الجيش، إن القصف توقف.")
    assert (person.given, person.family, person.titles) == ("محمد", "السالم", ("العقيد",))
    assert (person.function, person.organisation) == ("المتحدث باسم الجيش", "الجيش")
    person = only("وصرح وزير الدفاع اللواء سعد الحلبي بذلك.")
    assert person.titles == ("وزير", "اللواء")
    assert person.nisba == "الحلبي"
    assert person.function == "وزير الدفاع"


def test_a_kunya_is_part_of_the_name() -> None:
    person = only("قتل خالد العمر أبو الوليد أمس.")
    assert (person.given, person.family, person.kunya) == ("خالد", "العمر", "أبو الوليد")


@pytest.mark.parametrize(
    "text",
    [
        "وقال مصدر طبي طلب عدم الكشف عن اسمه إن خمسة قتلوا.",
        "وأفاد ضابط فضل عدم ذكر اسمه بأن القوات انسحبت.",
        "وقال مسؤول اشترط عدم نشر هويته إن القصف توقف.",
        "وأكد موظف، رفض الكشف عن هويته، الخبر.",
        "وقال محمد (اسم مستعار) إن بيته دمر.",
    ],
)
def test_who_asked_not_to_be_named(text: str) -> None:
    assert [person.masked for person in find_persons(text)] == [True]


@pytest.mark.parametrize("text", ["المتحدث باسم العقيد", "قال اللواء ب", "المتحدث باسم و"])
def test_a_title_before_one_letter_or_none(text: str) -> None:
    assert [person.name for person in find_persons(text) if person.name] == []


def test_a_known_and_an_unknown_person() -> None:
    assert only("وصل باراك أوباما أمس.").known
    assert not only("وصل سمير العبيدات أمس.").known


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("قال العقيد محمد السالم إن القصف توقف. وأضاف السالم أن الهدنة قائمة.", [0, 0]),
        ("قتل خالد العمر أبو الوليد. وكان أبو الوليد قائدا.", [0, 0]),
        ("وصل العميد سامي الحناوي. وأضاف العميد أن الطريق آمن.", [0, 0]),
        ("التقى محمد السالم أحمد السالم.", [0, 1]),
        ("وصل محمد السالم وخالد العمر. وقال العمر إن الوضع هادئ.", [0, 1, 1]),
        ("وصل محمد السالم ثم أحمد السالم. وعاد محمد السالم.", [0, 1, 0]),
    ],
)
def test_who_is_who(text: str, numbers: list[int]) -> None:
    assert [person.person for person in find_persons(text)] == numbers


@FEW
@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=60))
def test_spans_slice_back_and_nothing_raises(text: str) -> None:
    before = 0
    for person in find_persons(text):
        assert before <= person.start < person.end <= len(text)
        assert not person.name or text[person.start : person.end] == person.name
        for part in (person.given, person.family, person.kunya, person.function):
            assert part in text
        before = person.end
