"""Trimmed copies, one dispatch in two papers, an outlet on its own earlier report."""

from datetime import date

from isnad.model import Claim, Coded, Place, Publication, Report, Span, Wording
from isnad.stories.copies import derive

BODY = (
    "انفجرت سيارة ملغومة مساء الثلاثاء عند مدخل سوق الخضار في بلدة النهروان، ما أدى إلى مقتل ثمانية"
    " مدنيين وإصابة أربعة عشر آخرين بجروح متفاوتة، ونقلت فرق الإسعاف الجرحى إلى المستشفى العام."
)
MORE = "وندد مجلس البلدة بجرائم عصابات الغدر والإجرام، وطالب بحماية الأسواق الشعبية من الإرهابيين."


def told(name: str, outlet: str, kind: str, day: int, text: str, loaded: int = 0) -> Coded:
    report = Report(name, text, outlet=outlet, outlet_kind=kind,
                    published=Publication(date(2016, 5, day)))  # fmt: skip
    claim = Claim("c1", "bombing", text[:40], Span("text", 0, 40),
                  location=Place("النهروان", country="IQ"))  # fmt: skip
    words = tuple(Wording(f"w{n}", None, "label") for n in range(loaded))
    return Coded(report, (claim,), words)


def edges(*reports: Coded) -> set[tuple[str, str]]:
    return {(edge.parent, edge.child) for edge in derive(reports).derivations}


def test_what_is_a_stretch_of_another_was_cut_from_it() -> None:
    whole = told("a", "صحيفة الميدان", "newspaper", 4, f"{BODY}\n\n{MORE}", 3)
    cut = told("b", "موقع الضفتين", "site", 4, BODY)
    assert edges(whole, cut) == {("a", "b")}


def test_one_dispatch_in_two_papers_has_one_unseen_parent() -> None:
    one = told("a", "موقع الضفتين", "site", 4, f"النهروان (العراق) (أ ف ب) - {BODY}")
    two = told("b", "صحيفة الميدان", "newspaper", 5, f"بغداد (أ ف ب) - {BODY}")
    derived = derive((one, two))
    assert not derived.derivations
    assert [sisters.children for sisters in derived.siblings] == [("a", "b")]


def test_an_outlet_had_reported() -> None:
    first = told("a", "قناة الرافد", "tv", 4, BODY)
    later = told(
        "b", "قناة الرافد", "tv", 6,
        "ارتفعت حصيلة تفجير سوق الخضار في النهروان إلى أحد عشر قتيلا. وكانت «الرافد» قد أوردت يوم"
        " الثلاثاء حصيلة أدنى. وأعيد فتح السوق صباح اليوم أمام الباعة.",
    )  # fmt: skip
    assert edges(first, later) == {("a", "b")}


def test_another_had_reported() -> None:
    first = told("a", "قناة الرافد", "tv", 4, BODY)
    later = told(
        "b", "قناة الرافد", "tv", 6,
        "وكانت «المدار» قد أوردت أن محال السوق أغلقت. وأعيد فتح المدارس صباح اليوم أمام التلاميذ.",
    )  # fmt: skip
    assert edges(first, later) == set()
