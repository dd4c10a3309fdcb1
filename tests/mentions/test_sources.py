"""Namings of sources: where they end, and the name and kind of the link they make."""

import pytest

from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.mentions.sources import SourceMention, SourceReader
from isnad.mentions.sources_signs import Signs

LEXICON = load_lexicon()


def read(text: str) -> tuple[str, SourceMention | None]:
    document = read_document(text, LEXICON)
    signs = Signs(document, LEXICON)
    frontier = next((t.index for t in document.tokens if signs.has("complements", t.index)), None)
    mention = SourceReader(signs).read(0, len(document.tokens), frontier)
    return ("" if mention is None else document.words(mention.first, mention.last)), mention


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        ("مصدر أمني إن", "مصدر أمني", "مصدر أمني", "anonymous"),
        ("مصدر طبي في مشفى الباب أن", "مصدر طبي في مشفى الباب", "مصدر طبي", "medic"),
        ("مصادر محلية بأن", "مصادر محلية", "مصادر محلية", "anonymous"),
        ("شهود عيان سماع", "شهود عيان", "شهود عيان", "witness"),
        ("مدير المشفى سامر العمري إن", "مدير المشفى سامر العمري", "سامر العمري", "medic"),
        ("وزير الصحة فراس الأحمد، أمس", "وزير الصحة فراس الأحمد", "فراس الأحمد", "official"),
        ("الناشط عمر الحلبي أن", "الناشط عمر الحلبي", "عمر الحلبي", "activist"),
        ("العقيد محمد عبد الكريم إن", "العقيد محمد عبد الكريم", "محمد عبد الكريم", "military"),
        ("أبو عمر الديري إن", "أبو عمر الديري", "أبو عمر الديري", "witness"),
        ("وزارة الداخلية القبض على", "وزارة الداخلية", "وزارة الداخلية", "official"),
        ("وزارة الصحة والسكان أن", "وزارة الصحة والسكان", "وزارة الصحة والسكان", "official"),
        ("قناة «الساحل» الفضائية أن", "قناة «الساحل» الفضائية", "الساحل", "outlet"),
        ("وكالة رويترز عن", "وكالة رويترز", "رويترز", "agency"),
        ("مركز الميزان لحقوق الإنسان إن", *["مركز الميزان لحقوق الإنسان"] * 2, "monitor"),
        ("مسؤول في الدفاع المدني إن", "مسؤول في الدفاع المدني", "مسؤول في الدفاع المدني", "medic"),
        ("حسابات على «تلغرام» أنباء", "حسابات على «تلغرام»", "حسابات على «تلغرام»", "social_media"),
        ("بيان لوزارة الدفاع أن", "بيان لوزارة الدفاع", "وزارة الدفاع", "official"),
        ("لمصادر طبية في", "لمصادر طبية", "مصادر طبية", "medic"),
        ("للمديرية.", "للمديرية", "المديرية", "official"),
        ("تنسيقية لجان المقاومة أن", *["تنسيقية لجان المقاومة"] * 2, "activist_group"),
        ("المصدر نفسه أن", "المصدر نفسه", "المصدر", "anonymous"),
    ],
)  # fmt: skip
def test_naming(text: str, words: str, name: str, kind: str) -> None:
    found, mention = read(text)
    assert mention is not None
    assert (found, mention.name, mention.known) == (words, name, True)
    if "وزارة الدفاع" not in text:  # an army's ministry may count to the army
        assert mention.kind == kind


@pytest.mark.parametrize("text", ["مقتل خمسة", "12 شخصا", "، أن", "اتفاق الهدنة", "في البلدة", ""])
def test_no_source(text: str) -> None:
    assert read(text)[1] is None


def test_own_correspondents() -> None:
    for text in ("مراسلنا في حلب بأن", "مراسل الوكالة أن", "مراسلتنا أن"):
        mention = read(text)[1]
        assert mention is not None
        assert mention.own
        assert not mention.name


def test_a_statement_without_an_author_is_a_document() -> None:
    mention = read("وثيقة أن")[1]
    assert mention is not None
    assert (mention.kind, mention.document) == ("document", True)


def test_a_title_makes_no_part_of_a_name() -> None:
    mention = read("المتحدث باسم الشرطة العميد كمال الراوي أن")[1]
    assert mention is not None
    assert mention.person
    assert (mention.name, mention.short) == ("كمال الراوي", "الراوي")
