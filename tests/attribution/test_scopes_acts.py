"""Accusations, denials and statements shown: whose act, on whose word."""

import pytest

from isnad.attribution import Scope, scopes
from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.model import Report

LEXICON = load_lexicon()


def at(text: str, words: str, outlet: str = "جريدة السطر") -> Scope:
    document = read_document(text, LEXICON)
    found = scopes(document, LEXICON, Report(id="r", text=text, outlet=outlet))
    start = text.index(words)
    tokens = [t.index for t in document.tokens if t.end > start and t.start < start + len(words)]
    return found.at(tokens[0], tokens[-1] + 1)


@pytest.mark.parametrize(
    ("text", "words", "chain", "accuser"),
    [
        (
            "نفى قائد اللواء نادر الحمصي أن تكون قواته قصفت السوق، متهماً فصيلاً بقتل الباعة.",
            "متهماً فصيلاً بقتل الباعة",
            [],
            ["نادر الحمصي"],
        ),
        (
            "نقلت وكالة «سهم» عن محافظ المدينة أن الطريق قُطع، متهماً مسلحين بخطف ركاب حافلة.",
            "متهماً مسلحين بخطف ركاب حافلة",
            ["سهم"],
            ["سهم", "محافظ المدينة"],
        ),
        (
            "وقال الناطق سليم الكوفي إن الهدنة انهارت، محملاً الميليشيات مسؤولية حرق المخيم.",
            "محملاً الميليشيات مسؤولية حرق المخيم",
            [],
            ["سليم الكوفي"],
        ),
    ],
)
def test_an_accusation_stands_on_the_word_of_who_reports_it(
    text: str, words: str, chain: list[str], accuser: list[str]
) -> None:
    scope = at(text, words)
    assert [link.name for link in scope.chain] == chain
    assert [link.name for link in scope.accuser] == accuser
    assert scope.factuality is None


@pytest.mark.parametrize(
    ("text", "words", "factuality"),
    [
        ("نفى الوزير مقتل الرهائن، بينما شُيّع سائق في البلدة.", "شُيّع سائق", None),
        ("نفى الوزير مقتل الرهائن، بينما شُيّع سائق في البلدة.", "مقتل الرهائن", "negated"),
        ("لم تستبعد الشرطة تورط الخلية في خطف التاجر.", "خطف التاجر", "possible"),
        ("تنصلت الجماعة من تفجير الحافلة.", "تفجير الحافلة", "negated"),
    ],
)
def test_a_denial_ends_at_a_contrast(text: str, words: str, factuality: str | None) -> None:
    assert at(text, words).factuality == factuality


def test_this_is_what_somebody_said_reaches_back_to_the_paragraphs_begin() -> None:
    text = (
        "احترق المستودع صباحاً. وقُتل حارسان. هذا ما أعلنته إذاعة «النخيل» نقلاً عن شاهد.\n\n"
        "وأغلقت الشرطة الجسر."
    )
    for words in ("احترق المستودع", "قُتل حارسان"):
        assert [link.name for link in at(text, words).chain] == ["النخيل", "شاهد"]
    assert at(text, "أغلقت الشرطة الجسر").chain == ()


def test_what_an_outlet_keeps_away_from_is_no_attribution() -> None:
    text = "لم ينسحب الجنود من المقر كما زعمت قناة تابعة للمتمردين."
    assert at(text, "لم ينسحب الجنود").chain == ()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("وقال سائق يُدعى رامي السبتي إن الحافلة احترقت.", "رامي السبتي", "witness"),
        ("وقالت ممرضة عرّفت عن نفسها بالحرفين س. ك. إن الحافلة احترقت.", "س. ك.", "medic"),
        ("وقال حداد وتاجر إن الحافلة احترقت. وقال الناشط، المعروف بـ«أبو سند»، إن اثنين ماتا.",
         "أبو سند", "activist"),
        ("وأعلنت مؤسسة «المنارة» الإعلامية أن الحافلة احترقت.", "المنارة", "outlet"),
        ("وقال والي كسلا إن الحافلة احترقت.", "والي كسلا", "official"),
    ],
)  # fmt: skip
def test_who_a_source_is(text: str, name: str, kind: str) -> None:
    scope = at(text, "اثنين ماتا" if "ماتا" in text else "الحافلة احترقت")
    assert [(link.name, link.kind) for link in scope.chain] == [(name, kind)]
