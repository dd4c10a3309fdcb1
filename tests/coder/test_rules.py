"""The rule coder on hostile, odd and long text: it never raises, and says the same twice."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isnad.coder import code_report
from isnad.model import OUTLET_KINDS, Publication, Report

FEW = settings(
    max_examples=60, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
DAY = Publication(date(2021, 3, 17))
SENTENCES = [
    "قصف الجيش السوري مدينة دوما أمس ما أدى إلى مقتل خمسة مدنيين.",
    "وقال المرصد إن «طيران النظام» شنّ ٣ غارات على ريف إدلب.",
    "نفى الحوثيون انسحابهم من الجوبة، ومن المقرر أن يفرجوا عن 20 أسيراً.",
    "اندلعت اشتباكات بين الجيش السوداني وقوات الدعم السريع في الفاشر.",
    "نزحت عشرات العائلات من #دير_الزور إلى الرقة منذ الأربعاء الماضي.",
]
LETTERS = st.text(
    st.sampled_from("قصفتلجيشاوابدهرنمعسي ئءؤأإآةى٠٣9.،؛:«»()\n\t\u200f\u200eـًّ#_@🚨\ufeff\u0000"),
    max_size=200,
)


@FEW
@given(st.text(max_size=200), st.text(max_size=60), st.text(max_size=20))
def test_any_text_is_coded(text: str, title: str, outlet: str) -> None:
    coded = code_report(Report("r", text, title, outlet=outlet, published=DAY))
    assert coded.report.text == text


@FEW
@given(LETTERS, st.sampled_from([None, *OUTLET_KINDS]))
def test_arabic_letters_in_any_order_are_coded(text: str, kind: str | None) -> None:
    code_report(Report("r", text, text[:40], outlet="قناة المثال", outlet_kind=kind))


@FEW
@given(st.permutations(" ".join(SENTENCES).split()))
def test_shuffled_words_are_coded_the_same_twice(words: list[str]) -> None:
    report = Report("r", " ".join(words), published=DAY)
    assert code_report(report) == code_report(report)


@FEW
@given(st.lists(st.sampled_from(SENTENCES), max_size=6), st.sampled_from([" ", "\n", "\n\n"]))
def test_sentences_in_any_order_are_coded_the_same_twice(parts: list[str], joint: str) -> None:
    report = Report("r", joint.join(parts), published=DAY)
    first, second = code_report(report), code_report(report)
    assert first == second
    assert [c.id for c in first.claims] == [f"c{n}" for n in range(1, len(first.claims) + 1)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\n",
        "ًٌٍَُِّْ",
        "ـــــ",
        "\u200f\u200e\u2067\u2069\ufeff",
        "«»",
        "«««««",
        "....",
        "،،،،",
        "🚨🚨🚨",
        "____",
        "#",
        "\u0000",
        "1234567890" * 30,
        "قصف",
        "و",
        "وو",
        "ال",
        "من",
        "لم",
        "بين",
        "قال",
        "قال إن",
        "قال: «",
        "نفى",
        "مقتل",
        "مقتل 5",
        "5 قتلى و",
        "في",
        "أمس",
        "إلى إلى إلى",
        "بين بين بين و و و",
        "(((((قصف)))))",
        "Plain Latin text about nothing.",
        "<html><body>قصف</body></html>",
    ],
)
def test_scraps(text: str) -> None:
    for report in (
        Report("r", text),
        Report("r", text, text, published=DAY),
        Report("r", "", text),
    ):
        coded = code_report(report)
        assert coded == code_report(report)


@pytest.mark.parametrize(
    "text", ["", " \n ", "ًٌٍَُِّْ", "ـــــ", "\u200f\u2067\u2069", "🚨", "....", "«»"]
)
def test_nothing_written_is_nothing_claimed(text: str) -> None:
    coded = code_report(Report("r", text, text))
    assert coded.claims == ()
    assert coded.wording == ()
    assert coded.unknown == ()


def test_a_report_of_no_outlet_no_day_and_no_title_is_coded() -> None:
    (claim,) = code_report(Report("r", "قصف النظام بلدة سرمين أمس.")).claims
    assert claim.time is not None
    assert claim.time.start is None


LINE = "قصف الجيش السوري مدينة دوما وقال ناشط إن خمسة مدنيين قتلوا في حرستا بينما انسحبت الفصائل "


@pytest.mark.parametrize(
    "line",
    [
        LINE,
        "قصف ",
        "و",
        "«",
        "( قصف ) ",
        "وقال ",
        "مقتل 5 مدنيين و",
        "لم ",
        "،",
        "بين الجيش و",
        "5 ",
        "ن",
        "دوما ",
        "أمس ",
        "الجيش ",
        "التي ",
        "ما أدى إلى ",
        "ـ",
    ],
    ids=lambda line: line.strip()[:12],
)
def test_a_line_without_end_is_coded(line: str) -> None:
    size = 8_000 if len(line) < 20 else 20_000
    code_report(Report("r", line * (size // len(line)), published=DAY))


def test_one_line_of_a_hundred_thousand_letters_is_coded() -> None:
    coded = code_report(Report("r", LINE * (100_000 // len(LINE)), published=DAY))
    assert coded.claims


def test_many_paragraphs_give_each_its_claims() -> None:
    few, many = (
        len(
            code_report(
                Report(
                    "r",
                    "\n\n".join(
                        f"انفجرت عبوة ناسفة في مدينة الباب وقتل {n + 3} جنود." for n in range(size)
                    ),
                    published=DAY,
                )
            ).claims
        )
        for size in (5, 20)
    )
    assert (few, many) == (5, 20)
