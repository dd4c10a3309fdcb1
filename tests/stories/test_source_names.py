"""When two names of sources mean one source."""

import pytest

from isnad.stories.source_names import same_source, source_name, speaks_for

ONE = [
    ("عثمان ود الريح", "medic", "الطبيب ود الريح", "medic"),
    ("العميد سمير الأشقر", "military", "سمير الأشقر", "military"),
    ("المكتب الإعلامي لقسد", "armed_group", "قوات سوريا الديمقراطية", "armed_group"),
    ("مدير مستشفى ناصر", "medic", "مستشفى ناصر", "medic"),
    ("جهاز الإسعاف", "medic", "جهاز الإسعاف والطوارئ", "medic"),
    ("المتحدث باسم الجيش", "military", "الجيش", "military"),
    ("وزارة الدفاع في بلاغ لها", "official", "وزارة الدفاع", "official"),
    ("بيان لحركة حماس", "armed_group", "حركة حماس", "armed_group"),
    ("نادي الأسير ببيان", "monitor", "نادي الأسير", "monitor"),
    ("وكالة المتوسط للأنباء", "agency", "وكالة المتوسط", "agency"),
]
TWO = [
    ("شرطة طوباس", "official", "محافظ طوباس", "official"),
    ("مصدر أمني", "anonymous", "مصدر طبي", "anonymous"),
    ("مصدر في قسد", "anonymous", "قسد", "armed_group"),
    ("محمد حسن", "activist", "محمد الأمين", "activist"),
    ("وزارة الصحة", "official", "وزارة الدفاع", "official"),
    ("شهود عيان", "witness", "شهود", "witness"),
    ("قوات سوريا الديمقراطية", "armed_group", "الجيش السوري", "military"),
    ("صوت المخا", "site", "محور المخا", "military"),
]


def rule(left, left_kind, right, right_kind):
    return same_source(source_name(left, left_kind), source_name(right, right_kind))


@pytest.mark.parametrize("names", ONE, ids=lambda names: names[0])
def test_one_source(names):
    assert rule(*names) is not None
    assert rule(*names[2:], *names[:2]) == rule(*names)


@pytest.mark.parametrize("names", TWO, ids=lambda names: names[0])
def test_two_sources(names):
    assert rule(*names) is None


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("أعلن الناطق باسم حرس الحدود عبد الله الفرجاني ضبط شحنة", True),
        ("وقال عبد الله الفرجاني، مدير حرس الحدود، إن الدورية عادت", True),
        ("وقال عبد الله الفرجاني إنه رأى الدورية. ونفى حرس الحدود ذلك", False),
        ("زار عبد الله الفرجاني مقر حرس الحدود", False),
    ],
)
def test_a_spokesman_is_known_by_the_office_that_the_text_gives_him(text, speaks):
    body = source_name("حرس الحدود", "military")
    assert speaks_for("عبد الله الفرجاني", body, text) is speaks
