"""What «المدينة», «القرية», «الحي» stand for, and where an event without a place was."""

from datetime import date

import pytest

from isnad.coder import code_report
from isnad.model import Claim, Publication, Report

DAY = Publication(date(2021, 3, 17))


def claims(text: str, event: str) -> list[Claim]:
    coded = code_report(Report("r", text, published=DAY))
    return [c for c in coded.claims if c.event == event]


def where(text: str, event: str) -> list[str | None]:
    return [c.location.name if c.location else None for c in claims(text, event)]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        # the place named with the same class noun, whatever stands between
        (
            "سيطر التنظيم على قرية تل الشعير. ونقل جرحاه إلى الباب. وأعدم في القرية سبعة رجال.",
            "execution",
            "تل الشعير",
        ),
        # in the same sentence
        (
            "تشهد بلدة الجرذي مواجهات عنيفة بين أهالي البلدة وقوات سوريا الديمقراطية.",
            "clash",
            "الجرذي",
        ),
        # the town that a quarter lies in, not the quarter
        (
            "انسحبت القوة من حي الوحدة في مدينة الطبقة. وقصفت المدفعية أطراف المدينة فجرا.",
            "shelling",
            "الطبقة",
        ),
        # the town, not where the wounded or the families were taken
        (
            "نزحت العائلات من الأحياء الشرقية لمدينة الفاشر إلى طويلة. وقصفت المدفعية وسط المدينة.",
            "shelling",
            "الفاشر",
        ),
        # a works of the town is no town
        (
            "أصيب مستشفى السلام في مدينة أم درمان بقذيفة. وقصف الطيران سوقا في المدينة.",
            "air_strike",
            "أم درمان",
        ),
        # what heads the line
        (
            "داريا: قصف بالهاون على حي الخليج. واعتقلت قوات النظام ثلاثة شبان من المدينة.",
            "detention",
            "داريا",
        ),
        # a town with another class noun is not meant
        (
            "هاجم مسلحون سوق الدندر، وقال نازحون وصلوا إلى مدينة سنجة إن المهاجمين قصفوا البلدة.",
            "shelling",
            "الدندر",
        ),
    ],
)
def test_what_a_class_noun_alone_stands_for(text: str, event: str, expected: str) -> None:
    assert expected in where(text, event)


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        # the report's only town, those that people only go to left out
        (
            (
                "هاجم مسلحون بلدة الكنعانية.\n\nوفرت عشرات الأسر نحو الدمازين.\n\n"
                "وخطف المهاجمون ثلاثة تجار."
            ),
            "abduction",
            "الكنعانية",
        ),
        # named earlier in the same sentence
        (
            "قال سكان في بلدة تندي إن مسلحين قدموا على دراجات نارية وخطفوا أربعة معلمين.",
            "abduction",
            "تندي",
        ),
        # after what befell a works of the town, the town
        (
            "قصف الطيران مستشفى النور في مدينة الضعين. واعتقل الجنود سبعة من الأطباء.",
            "detention",
            "الضعين",
        ),
        # where the paragraph names several places, none
        (
            "وصل وفدان من كسلا ومن القضارف ومن سنجة.\n\nواعتقل الجيش تاجرين.",
            "detention",
            None,
        ),
    ],
)
def test_where_an_event_without_a_place_was(text: str, event: str, expected: str | None) -> None:
    assert where(text, event) == [expected]


@pytest.mark.parametrize(
    ("text", "event", "expected"),
    [
        # what the sentence opens with holds what is named behind it
        ("وفي محافظة درعا، اعتقل الجيش شابين في بلدة نصيب.", "detention", ("نصيب", "درعا")),
        # what was said before is not said again
        (
            "قصف الطيران بلدة كنصفرة بريف إدلب. ثم قصفت المدفعية كنصفرة ليلا.",
            "shelling",
            ("كنصفرة", "ريف إدلب"),
        ),
        # a works of the town that the paragraph is about
        (
            "اقتحم الجيش مدينة خان يونس. وحاصر الجنود مستشفى ناصر.",
            "siege",
            ("مستشفى ناصر", "خان يونس"),
        ),
        # a heading, a hashtag
        ("داريا: قصف بالهاون على حي الخليج.", "shelling", ("حي الخليج", "داريا")),
        ("#رفح غارات عنيفة على حي الجنينة", "air_strike", ("حي الجنينة", "رفح")),
        # the quarter of "the town"
        (
            "دخلت القوة بلدة البصيرة، وطال قصف بالهاون الحي الشرقي من البلدة.",
            "shelling",
            ("الحي الشرقي", "البصيرة"),
        ),
        ("غارة على حي الوادي داخل تدمر.", "air_strike", ("حي الوادي", "تدمر")),
        ("غارات على منطقة آل صبحان بمديرية باقم.", "air_strike", ("آل صبحان", "باقم")),
        # another province holds it not
        ("وفي حمص، قال ناشط إن الطيران قصف بلدة نصيب.", "air_strike", ("نصيب", None)),
    ],
)
def test_what_a_place_lies_in(text: str, event: str, expected: tuple[str, str | None]) -> None:
    found = [c.location for c in claims(text, event)]
    assert [(p.name, p.within) for p in found if p] == [expected]
