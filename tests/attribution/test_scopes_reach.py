"""How far an attribution reaches, and what `Scopes.at` answers for a stretch."""

from collections.abc import Callable

import pytest

from isnad.attribution import Scope, Scopes, scopes
from isnad.lexicon import load_lexicon
from isnad.mentions.document import Document, read_document
from isnad.model import Report

LEXICON = load_lexicon()


def build(text: str, **report: object) -> tuple[Document, Scopes]:
    document = read_document(text, LEXICON)
    outlet = str(report.pop("outlet", "صحيفة الضحى"))
    return document, scopes(document, LEXICON, Report("r", text, outlet=outlet, **report))  # type: ignore[arg-type]


def at(text: str, words: str, **report: object) -> Scope:
    document, found = build(text, **report)
    start = text.index(words)
    tokens = [t.index for t in document.tokens if t.end > start and t.start < start + len(words)]
    return found.at(tokens[0], tokens[-1] + 1)


def names(scope: Scope) -> list[str]:
    return [link.name for link in scope.chain]


REPORT = (
    "قال الناشط عمر الحلبي إن القصف دمر مدرسة. وأضاف أن طفلين جرحا، لافتاً إلى أن المشفى امتلأ.\n\n"
    "وأوضح الحلبي أن الطرق مقطوعة. ودخلت قافلة إلى البلدة.\n\n"
    "وتظاهر الأهالي في الساحة.\n\n"
    "وأشار إلى أن المخبز توقف."
)


@pytest.mark.parametrize(
    ("words", "chain"),
    [
        ("القصف دمر مدرسة", ["عمر الحلبي"]),
        ("طفلين جرحا", ["عمر الحلبي"]),
        ("المشفى امتلأ", ["عمر الحلبي"]),
        ("الطرق مقطوعة", ["عمر الحلبي"]),
        ("دخلت قافلة إلى البلدة", []),
        ("تظاهر الأهالي", []),
        ("المخبز توقف", ["عمر الحلبي"]),
    ],
)
def test_linking_verbs_carry_on_and_plain_sentences_do_not(words: str, chain: list[str]) -> None:
    assert names(at(REPORT, words)) == chain


def test_a_quotation_reaches_over_its_sentences() -> None:
    text = "وقال مدير المشفى: «وصل الجرحى ليلا. بينهم أطفال. نحتاج إلى الدم». ثم عاد الهدوء."
    assert names(at(text, "بينهم أطفال")) == ["مدير المشفى"]
    assert at(text, "بينهم أطفال").quoted
    assert names(at(text, "عاد الهدوء")) == []
    assert not at(text, "عاد الهدوء").quoted


def test_a_head_of_a_paragraph_owns_all_of_it() -> None:
    text = "مصدر ميداني: تقدمت القوات شرقا. وسيطرت على التل.\n\nوساد الهدوء."
    assert names(at(text, "سيطرت على التل")) == ["مصدر ميداني"]
    assert names(at(text, "ساد الهدوء")) == []


def test_a_backward_attribution_covers_its_clause_only() -> None:
    text = "عاد النازحون إلى قراهم، فيما سقطت قذيفة على السوق، وفق شهود عيان."
    assert names(at(text, "عاد النازحون إلى قراهم")) == []
    assert names(at(text, "سقطت قذيفة على السوق")) == ["شهود عيان"]


def test_the_verb_gives_factuality_and_keeps_its_cue() -> None:
    text = "نفى محافظ درعا وقوع انفجار، مؤكداً أن الوضع هادئ."
    scope = at(text, "نفى محافظ درعا وقوع انفجار")
    assert (scope.factuality, scope.keep_cue) == ("negated", True)
    calm = at(text, "الوضع هادئ")
    assert (calm.factuality, calm.keep_cue, names(calm)) == (None, False, names(scope))


def test_a_hedge_keeps_its_cue_too() -> None:
    scope = at("رجّحت الشرطة ضلوع مهربين في الهجوم.", "رجّحت الشرطة ضلوع مهربين")
    assert (scope.factuality, scope.keep_cue) == ("possible", True)


def test_the_speaker_of_an_announced_deed_can_be_its_actor() -> None:
    text = "أعلن جهاز مكافحة الإرهاب اعتقال ثلاثة مطلوبين في الفلوجة."
    document, found = build(text)
    scope = found.at(5, 8)
    assert scope.speaker is not None
    assert document.words(*scope.speaker) == "جهاز مكافحة الإرهاب"
    assert scope.cue is not None
    assert scope.cue[0] == 0


def test_an_accusation_is_told_by_the_outlet_and_meant_by_the_accuser() -> None:
    text = "اتهم المجلس المحلي الميليشيا بإحراق المحاصيل."
    told = at(text, text)
    assert (names(told), [link.name for link in told.accuser]) == ([], ["المجلس المحلي"])
    assert names(at(text, "الميليشيا بإحراق المحاصيل")) == ["المجلس المحلي"]


def test_a_demand_after_a_statement_is_told_by_the_outlet() -> None:
    text = "أكدت بلدية عرسال أن الطريق مقطوعة، وطالبت الحكومة بفتحها."
    assert names(at(text, "الطريق مقطوعة")) == ["بلدية عرسال"]
    assert names(at(text, "طالبت الحكومة بفتحها")) == []


def test_a_toll_on_anothers_word_within_a_deed_on_the_outlets() -> None:
    text = "هاجم مسلحون مقر الشرطة فجرا بالقذائف، والجيش يعترف بمقتل جندي."
    assert names(at(text, text)) == ["الجيش"]


@pytest.mark.parametrize(
    ("byline", "chain"),
    [
        ("وكالات", ["وكالات"]),
        ("رويترز", ["رويترز"]),
        ("وكالة الشاطئ للأنباء", ["وكالة الشاطئ للأنباء"]),
        ("سليم الكاتب", []),
        ("القاهرة - مكتب الجريدة", []),
        (None, []),
    ],
)
def test_a_byline_of_agencies_is_the_voice_of_the_rest(
    byline: str | None, chain: list[str]
) -> None:
    text = "سقط ثلاثة جرحى في السوق.\n\nوقال شاهد عيان إن النار اندلعت."
    assert names(at(text, "سقط ثلاثة جرحى", byline=byline)) == chain
    assert names(at(text, "النار اندلعت", byline=byline)) == ["شاهد عيان"]


@pytest.mark.parametrize(
    ("outlet", "kind", "text", "words"),
    [
        (
            "وزارة الداخلية الليبية",
            "official",
            "وتنفي الوزارة خروج قواتها من البلدة.",
            "خروج قواتها",
        ),
        (
            "المرصد المغاربي للحقوق",
            "monitor",
            "وثق المرصد المغاربي للحقوق مقتل أربعة.",
            "مقتل أربعة",
        ),
        ("شبكة الوادي", "activist_group", "ووثق الفريق غارتين على السوق.", "غارتين على السوق"),
        ("قناة الضحى", "tv", "وذكر مراسل القناة أن النار أخمدت.", "النار أخمدت"),
        ("حركة الفجر", "party_media", "أعلنت حركة الفجر تفجير آلية.", "تفجير آلية"),
    ],
)
def test_the_outlets_own_word_has_no_link(outlet: str, kind: str, text: str, words: str) -> None:
    assert names(at(text, words, outlet=outlet, outlet_kind=kind)) == []


def test_scopes_adjoin_and_cover_every_token() -> None:
    document, found = build(REPORT)
    assert found.scopes[0].first == 0
    assert found.scopes[-1].last == len(document.tokens)
    for one, two in zip(found.scopes, found.scopes[1:], strict=False):
        assert one.last == two.first


@pytest.mark.parametrize(
    "text", ["", "\n", "«", "قال", "وفق", "نفى أن", ":", "قال إن «إن قال» إن", "ـــ", "\u202e"]
)
def test_odd_texts_raise_nothing(text: str) -> None:
    _, found = build(text)
    assert found.at(0, 5).chain == ()
    assert found.at(-3, 0).rule == "outlet"


@pytest.mark.parametrize(
    "unit",
    [
        "قال إن ",
        "نفى الجيش ",
        "، وفق مصدر ",
        "ربما ",
        "«",
        "قال مصدر أمني في ",
        "عار عن الصحة ",
        "، ",
        "اتهم X ",
    ],
)
def test_work_grows_with_length_only(
    unit: str, work: Callable[[Callable[[], object]], int]
) -> None:
    def reading(times: int) -> Callable[[], object]:
        document = read_document(unit * times, LEXICON)
        report = Report("r", document.text, outlet="صحيفة الضحى")
        return lambda: scopes(document, LEXICON, report)

    work(reading(50))
    assert work(reading(800)) < 9 * work(reading(100))
