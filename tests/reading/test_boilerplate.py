"""Lines told apart, and sentences that must stay."""

import pytest

from isnad.lexicon import Lexicon
from isnad.reading.boilerplate import byline_of, clean_author, is_boilerplate, is_section, own_lines
from isnad.reading.layout import margins
from isnad.reading.publication import dateline


@pytest.mark.parametrize(
    "line",
    [
        "زر الذهاب إلى الأعلى", "العودة إلى الأعلى ↑", "شارك الخبر:", "تابعونا على تويتر وفيسبوك",
        "اقرأ أيضاً: وزير يزور المخيم ويعد بحلول", "إقرأ أيضا", "الوسوم: حلب، إدلب، النازحون",
        "جميع الحقوق محفوظة © 2016 لموقع المثال", "© 2016", "1,254 مشاهدة", "عدد القراءات: 381",
        "لا توجد تعليقات", "اشترك في النشرة البريدية", "Facebook", "نسخ الرابط", "***", "طباعة",
        "مواضيع ذات صلة", "للاشتراك في قناتنا على تلغرام اضغط هنا", "3 دقائق قراءة",
        "تخطي إلى المحتوى", "الرابط المختصر: example.org/?p=12", "المقال السابق", "صورة أرشيفية",
        "لن يتم نشر عنوان بريدك الإلكتروني.",
    ],
)  # fmt: skip
def test_boilerplate(line: str, lexicon: Lexicon) -> None:
    assert is_boilerplate(line, lexicon)


@pytest.mark.parametrize(
    "line",
    [
        "شارك الخبراء الأجانب في تفكيك الألغام عند مدخل البلدة.",
        "شارك نحو ألفي شخص في تشييع القتلى",
        "تعليق الدراسة في مدارس البلدة بعد القصف",
        "المزيد من القوات وصلت إلى خط الجبهة فجر اليوم.",
        "طباعة المناشير لم تتوقف في المدينة المحاصرة طوال الشهر.",
        "تابعونا بنظراتهم حتى غادرنا الحاجز، قال أحد الناجين.",
        "استمع إلى شهادات الأهالي محقق من البعثة الأممية",
        "جميع الأسرى أطلق سراحهم مساء أمس",
        "وأكد المصدر أن قراءة",
        "بحث وزير الدفاع مع نظيره تأمين الحدود",
        "انتهى الاجتماع دون اتفاق",
        "سجل المرصد ثلاث غارات على البلدة",
        "حقوق النازحين مهدورة",
    ],
)
def test_sentences_stay(line: str, lexicon: Lexicon) -> None:
    assert not is_boilerplate(line, lexicon)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("وكالات", "وكالات"),
        ("(أ ف ب)", "أ ف ب"),
        ("بيروت - رويترز", "بيروت - رويترز"),
        ("خاص - الأناضول", "خاص - الأناضول"),
        ("كتب: سالم الوراق", "سالم الوراق"),
        ("بقلم نجوى الحايك", "نجوى الحايك"),
        ("المصدر: وكالات", "وكالات"),
        ("المصدر : الجزيرة + وكالات", "الجزيرة + وكالات"),
        ("د ب أ", "د ب أ"),
        ("رويترز، أ ف ب", "رويترز، أ ف ب"),
        ("متابعات", "متابعات"),
        ("كتب على الجدار شعار", None),
        ("وكالات الإغاثة تغادر المدينة", None),
        ("قالت رويترز إن القصف مستمر.", None),
        ("هدوء حذر في الأحياء القديمة", None),
        ("", None),
        ("المصدر: " + "كلمة " * 30, None),
    ],
)
def test_bylines(line: str, byline: str | None, lexicon: Lexicon) -> None:
    assert byline_of(line, lexicon) == byline


@pytest.mark.parametrize(
    ("author", "name"),
    [("admin", None), ("بقلم: نجوى الحايك", "نجوى الحايك"), ("سالم الوراق", "سالم الوراق"),
     ("https://example.org/a", None), ("مدير الموقع", None), ("وكالات", "وكالات"), ("", None)],
)  # fmt: skip
def test_authors(author: str, name: str | None, lexicon: Lexicon) -> None:
    assert clean_author(author, lexicon) == name


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("الأحد 11 تشرين الأول 2015", True),
        ("نشر في: 11-10-2015 الساعة 18:40", True),
        ("تاريخ النشر: 2015/10/11 - 09:15 بتوقيت غرينتش", True),
        ("11 أكتوبر 2015 م الموافق 28 ذو الحجة 1436 هـ", True),
        ("دمشق | 11-10-2015", True),
        ("بيروت - وكالات - 11 تشرين الأول 2015", True),
        ("سقطت القرية بيد المسلحين في 11 تشرين الأول 2015 بعد حصار", False),
        ("وقع الاتفاق يوم 11 أكتوبر 2015", False),
        ("الأحد 11 تشرين الأول", False),
    ],
)
def test_datelines(line: str, told: bool, lexicon: Lexicon) -> None:
    assert (dateline(line, lexicon) is not None) == told


def test_a_dateline_that_says_updated_is_not_sure(lexicon: Lexicon) -> None:
    found = dateline("آخر تحديث: 12-10-2015", lexicon)
    assert found is not None
    assert not found.told.sure


@pytest.mark.parametrize(
    ("line", "day", "sure"),
    [
        ("سالم الوراق - دمشق | 2 أيار 2016", 2, True), ("2 أيار 2016 - سالم الوراق", 2, True),
        ("سالم الوراق 2 أيار 2016", 2, False),
        ("بعد هدنة 2 أيار 2016 عاد الأهالي إلى البلدة", 0, False),
        ("نشر: 2-5-2016 | آخر تحديث: 3-5-2016", 2, True),
        ("آخر تحديث: 3-5-2016 | نشر: 2-5-2016", 2, True), ("آخر تحديث 3-5-2016", 3, False),
    ],
)  # fmt: skip
def test_datelines_below_a_headline(line: str, day: int, sure: bool, lexicon: Lexicon) -> None:
    found = dateline(line, lexicon, loose=True)
    assert (found.told.day.day if found else 0) == day
    assert (found is not None and found.told.sure) == sure


@pytest.mark.parametrize(
    ("line", "section"),
    [("عربي ودولي", True), ("الرئيسية > سياسة", True), ("أخبار سوريا", True),
     ("غارات على ريف المدينة", False), ("الرئيسية » أخبار » ملف الشهر", True)],
)  # fmt: skip
def test_sections(line: str, section: bool, lexicon: Lexicon) -> None:
    assert is_section(line, lexicon) == section


def test_a_heading_takes_its_links_with_it(lexicon: Lexicon) -> None:
    lines = ["قُتل حارس المستودع في الهجوم.", "اقرأ أيضاً", "وزير يزور المخيم", "هدنة في الجنوب",
             "وانسحب المهاجمون قبل الفجر.", "سطر بلا نقطة بعدها"]  # fmt: skip
    assert own_lines(lines, lexicon) == [0, 4, 5]


@pytest.mark.parametrize(
    ("tail", "outside"),
    [
        ("\n\nزر الذهاب إلى الأعلى\n\n صحيفة الوطن ", ["زر الذهاب إلى الأعلى", "صحيفة الوطن"]),
        ("\nوكالات\n", ["وكالات"]), ("", []), ("\n \n", []),
    ],
)  # fmt: skip
def test_margins_of_a_text_taken_as_it_is(
    tail: str, outside: list[str], text: str, lexicon: Lexicon
) -> None:
    whole = text + tail
    assert [whole[start:end] for start, end in margins(whole, lexicon)] == outside


@pytest.mark.parametrize("whole", ["وكالات", "", "\n", "زر الذهاب إلى الأعلى"])
def test_a_text_of_margins_alone_has_none(whole: str, lexicon: Lexicon) -> None:
    assert margins(whole, lexicon) == ()
