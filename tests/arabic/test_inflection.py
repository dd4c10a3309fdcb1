"""Inflection tables: the forms that an unmarked text shows, and none that it cannot."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.folding import fold_word
from isnad.arabic.inflection import noun_forms, past_forms, present_forms, verb_forms

FEW = settings(max_examples=60, deadline=None, database=None)
LETTERS = st.text(st.sampled_from("ابتحدرسعفقكلمنهويأىءؤئة"), max_size=9)


def past(verb: str) -> set[str]:
    return {form.word for form in past_forms(verb)}


def present(verb: str, hollow: bool = False) -> set[str]:
    return {form.word for form in present_forms(verb, hollow)}


def folded(words: str) -> set[str]:
    return {fold_word(word) for word in words.split()}


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("قصف", "قصف قصفت قصفوا قصفا قصفتا قصفنا قصفن"),
        ("انفجر", "انفجر انفجرت انفجروا انفجرا انفجرتا"),
        ("استهدف", "استهدف استهدفت استهدفوا استهدفا استهدفتا استهدفنا"),
        ("شنّ", "شن شنت شنوا شنا شنتا"),
        ("قال", "قال قالت قالوا قالا قالتا قلنا"),
        ("أغار", "أغار أغارت أغاروا أغارا أغرنا"),
        ("انسحب", "انسحب انسحبت انسحبوا انسحبنا"),
        ("ألقى", "ألقى ألقت ألقوا ألقيا ألقتا ألقينا"),
        ("نفى", "نفى نفت نفوا نفيا نفينا"),
        ("دعا", "دعا دعت دعوا دعوا دعونا"),
        ("أخلى", "أخلى أخلت أخلوا أخليا أخلينا"),
        ("بدأ", "بدأ بدأت بدأوا بدؤوا بدأتا بدأنا"),
        ("لجأ", "لجأ لجأت لجأوا لجؤوا"),
        ("لقي", "لقي لقيت لقيا"),
        ("فقد", "فقد فقدت فقدوا فقدنا"),
    ],
)
def test_past(verb: str, forms: str) -> None:
    assert folded(forms) <= past(verb)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("يقصف", "يقصف تقصف يقصفون يقصفوا تقصفان يقصفان نقصف يقصفن"),
        ("يستهدف", "يستهدف تستهدف يستهدفون يستهدفوا"),
        ("يلقي", "يلقي تلقي يلق تلق يلقون يلقوا يلقيان"),
        ("يدعو", "يدعو تدعو يدع يدعون ندعو"),
        ("يخلي", "يخلي تخلي يخل يخلون"),
        ("يتلقى", "يتلقى تتلقى يتلق يتلقون"),
    ],
)
def test_present(verb: str, forms: str) -> None:
    assert folded(forms) <= present(verb)


@pytest.mark.parametrize(
    ("pair", "short"),
    [("قال/يقول", "يقل"), ("أغار/يغير", "يغر"), ("صاب/يصيب", "تصب"), ("زار/يزور", "يزر")],
)
def test_a_hollow_verb_is_short_after_a_denial(pair: str, short: str) -> None:
    assert short in {form.word for form in verb_forms(pair)}


@pytest.mark.parametrize("pair", ["قصف/يقصف", "انفجر/ينفجر", "استهدف/يستهدف"])
def test_a_sound_verb_has_no_short_form(pair: str) -> None:
    stem = fold_word(pair.split("/")[1])
    assert stem[:-2] + stem[-1] not in {form.word for form in verb_forms(pair)}


@pytest.mark.parametrize(
    ("pair", "word", "tense", "plural", "feminine", "first"),
    [
        ("قصف/يقصف", "قصف", "past", False, False, False),
        ("قصف/يقصف", "قصفت", "past", False, True, False),
        ("قصف/يقصف", "قصفوا", "past", True, False, False),
        ("قصف/يقصف", "قصفنا", "past", True, False, True),
        ("قصف/يقصف", "يقصف", "present", False, False, False),
        ("قصف/يقصف", "تقصف", "present", False, True, False),
        ("قصف/يقصف", "يقصفون", "present", True, False, False),
        ("قصف/يقصف", "نقصف", "present", True, False, True),
        ("نفى/ينفي", "نفت", "past", False, True, False),
        ("نفى/ينفي", "ينفون", "present", True, False, False),
    ],
)
def test_what_a_form_says_of_its_subject(
    pair: str, word: str, tense: str, plural: bool, feminine: bool, first: bool
) -> None:
    form = next(form for form in verb_forms(pair) if form.word == word)
    assert (form.tense, form.plural, form.feminine, form.first) == (tense, plural, feminine, first)


@pytest.mark.parametrize(
    ("pair", "tenses"), [("قصف/", {"past"}), ("/يقصف", {"present"}), ("قصف", {"past"})]
)
def test_half_a_pair_gives_one_tense(pair: str, tenses: set[str]) -> None:
    assert {form.tense for form in verb_forms(pair)} == tenses


@pytest.mark.parametrize(
    ("noun", "plurals", "forms"),
    [
        ("غارة", ("غارات",), "غارة الغارة غارتان غارتين الغارتين غارات الغارات غارتا غارتي"),
        ("قصف", (), "قصف القصف قصفا قصفان قصفين"),
        ("هجوم", ("هجمات",), "هجوم هجوما الهجوم هجومان هجومين هجمات الهجمات"),
        ("مقاتل", ("مقاتلين", "مقاتلون"), "مقاتل مقاتلان مقاتلين مقاتلون المقاتلين"),
        ("قذيفة", ("قذائف",), "قذيفة قذيفتين قذائف القذائف"),
        ("صاروخ", ("صواريخ",), "صاروخا صاروخين صواريخ الصواريخ"),
        ("الضربة", ("الضربات",), "الضربة ضربة الضربتين"),
    ],
)
def test_nouns(noun: str, plurals: tuple[str, ...], forms: str) -> None:
    assert folded(forms) <= {form.word for form in noun_forms(noun, plurals)}


@pytest.mark.parametrize(
    ("word", "number", "definite"),
    [
        ("غاره", "singular", False),
        ("الغاره", "singular", True),
        ("غارتين", "dual", False),
        ("الغارتان", "dual", True),
        ("غارات", "plural", False),
        ("الغارات", "plural", True),
    ],
)
def test_a_noun_form_tells_its_number(word: str, number: str, definite: bool) -> None:
    form = next(form for form in noun_forms("غارة", ("غارات",)) if form.word == word)
    assert (form.number, form.definite) == (number, definite)


@pytest.mark.parametrize("word", ["غارها", "غارتا", "غاراتا"])
def test_a_feminine_noun_has_no_accusative_alef(word: str) -> None:
    forms = [form for form in noun_forms("غارة", ("غارات",)) if form.word == word]
    assert all(form.number == "dual" for form in forms)


@FEW
@given(LETTERS, LETTERS)
def test_every_form_is_folded_and_nothing_raises(one: str, two: str) -> None:
    words = [form.word for form in verb_forms(f"{one}/{two}")]
    words += [form.word for form in noun_forms(one, (two,))]
    assert all(fold_word(word) == word for word in words)
