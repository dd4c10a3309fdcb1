"""Which words start an event, and which only look like it."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.frames.frame import frames_of
from isnad.frames.triggers import candidates
from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.model import Publication, Report

LEXICON = load_lexicon()
FRAMES = frames_of(LEXICON.data["frames"])
DAY = Publication(date(2021, 3, 17))


def events(text: str) -> list[str]:
    return [claim.event for claim in code_report(Report("r", text, published=DAY)).claims]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("قصفت راجمات الجيش السوداني حي الثورة في أم درمان.", "shelling"),
        ("أغار الطيران الإسرائيلي على بلدة عيترون.", "air_strike"),
        ("ألقت مروحيات النظام براميل متفجرة على بلدة اللطامنة.", "air_strike"),
        ("انفجرت عبوة ناسفة في حي المنصور ببغداد.", "bombing"),
        ("فجّر انتحاري نفسه في مطعم بمقديشو.", "bombing"),
        ("اندلعت اشتباكات في محيط بلدة العزيزية.", "clash"),
        ("شنّ مقاتلو حركة الشباب هجوماً على قاعدة عسكرية في بلدة بولو مرير.", "attack"),
        ("اغتال مسلحون مجهولون القاضي سالم العوذلي في عدن.", "assassination"),
        ("أعدم تنظيم داعش ثلاثة رعاة في بادية السخنة.", "execution"),
        ("اعتقلت الشرطة الإسرائيلية أربعة شبان في العيسوية.", "detention"),
        ("خطف مسلحون مهندساً يعمل في حقل الشرارة.", "abduction"),
        ("سيطرت قوات الدعم السريع على مدينة النهود.", "territory_gain"),
        ("انسحب الجيش السوداني من مدينة سنجة.", "withdrawal"),
        ("نزحت عشرات الأسر من قرى الجراحي.", "displacement"),
        ("انشق عشرة جنود عن قوات النظام في درعا.", "defection"),
        ("أفرجت جماعة الحوثي عن 15 أسيراً في تعز.", "release"),
        ("تظاهر المئات في ساحة التحرير ببغداد.", "protest"),
        ("هدد الحوثيون بقصف الموانئ السعودية.", "threat"),
        ("حاصرت قوات الدعم السريع مدينة بابنوسة.", "siege"),
        ("ضبط الجيش الأردني كمية من الأسلحة على الحدود مع سوريا.", "arms_seizure"),
        ("وصلت تعزيزات عسكرية تركية إلى بلدة سرمين.", "deployment"),
        ("حكمت محكمة عسكرية في صنعاء بالإعدام على ثلاثة متهمين.", "judicial"),
        ("فرضت الحكومة حظر تجوال في مدينة سبها.", "directive"),
        ("دوت صفارات الإنذار في مدينة صفد.", "alert"),
        ("انقطع التيار الكهربائي عن مدينة الأبيض.", "service_cut"),
    ],
)
def test_verbs_start_events(text: str, event: str) -> None:
    assert events(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("غارة إسرائيلية على بلدة عيترون.", "air_strike"),
        ("غارتان على مطار صنعاء.", "air_strike"),
        ("سلسلة غارات على حي الشجاعية.", "air_strike"),
        ("انفجار لغم بسيارة في مديرية التحيتا.", "bombing"),
        ("مواجهات بين الأهالي والجيش التركي في رأس العين.", "clash"),
        ("اعتقال ناشط في مدينة السويداء.", "detention"),
        ("مظاهرة حاشدة في مدينة تعز.", "protest"),
        ("مقتل أربعة صيادين في الخوخة.", "casualties"),
        ("إصابة طفلة في مدينة الدريهمي.", "casualties"),
    ],
)
def test_nouns_start_events_where_no_verb_does(text: str, event: str) -> None:
    assert events(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "يلعب الأطفال في ساحة المدرسة.",
        "افتتح الوزير معرضاً للصناعات الحرفية في عمّان.",
        "بلغ سعر الدولار خمسة آلاف ليرة.",
        "زرع المزارعون القمح في سهل الغاب.",
        "تحتفل المدينة بعيد الأم هذا الأسبوع.",
        "وقع الكاتب روايته الجديدة في معرض الكتاب.",
        "أطلقت الجامعة برنامجاً جديداً للدراسات العليا.",
        "سجل اللاعب هدفين في مرمى الفريق الضيف.",
        "درجات الحرارة تواصل ارتفاعها في الجنوب.",
    ],
)
def test_what_only_looks_like_an_event(text: str) -> None:
    assert events(text) == []


def test_candidates_stand_by_their_first_token() -> None:
    document = read_document("أمس قصف الجيش البلدة", LEXICON)
    found = candidates(document, FRAMES)
    assert 1 in found
    assert all(
        hit.first == at and hit.entry.category == "frame"
        for at, hits in found.items()
        for hit in hits
    )


def test_only_the_frames_asked_for_are_candidates() -> None:
    document = read_document("قصف الجيش البلدة", LEXICON)
    assert candidates(document, {}) == {}
