import pytest

from isnad.evaluate.naming import (
    name_words,
    same_name,
    same_place_name,
    same_words,
    source_words,
)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("الإذاعة", ("اذاعه",)),
        ("للأنباء", ("انباء",)),
        ("#حي_الكرامة", ("حي", "كرامه")),
        ("كـــفاح", ("كفاح",)),
        ("شبكةُ النداء", ("شبكه", "نداء")),
        ("الرق", ("الرق",)),
        (None, ()),
        ("", ()),
    ],
)
def test_words_of_a_name(name, words):
    assert name_words(name) == words


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("وكالة المرفأ للأنباء", "المرفأ", True),
        ("سالم العبيدي", "الناشط سالم العبيدي", True),
        ("سالم العبيدي", "سالم", False),
        ("سالم العبيدي", "نادر العبيدي", False),
        ("وكالة", "وكالة", True),
        ("وكالة", "قناة", False),
        ("عين دارة", "عيندارة", True),
        ("", "", False),
        ("سالم", None, False),
    ],
)
def test_names(left, right, same):
    assert same_name(left, right, source_words()) is same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("بلدة العوينة", "العوينة", True),
        ("ريف العوينة الشمالي", "شمالي ريف العوينة", True),
        ("ريف العوينة الشمالي", "ريف العوينة الجنوبي", False),
        ("العوينة", "ريف العوينة", False),
        ("العوينة الشرقية", "شرق العوينة", True),
        ("حي", "حي", True),
        ("عين دارة", "عيندارة", True),
        ("العوينة", None, False),
    ],
)
def test_places(left, right, same):
    assert same_place_name(left, right) is same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("سكان الحي", "سكان", True),
        ("سكان الحي القديم كلهم", "سكان", False),
        ("", None, True),
        ("سكان", "", False),
    ],
)
def test_half_of_the_words(left, right, same):
    assert same_words(left, right) is same
