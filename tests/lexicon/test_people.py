"""Nouns for people: their forms and who they are."""

import copy
from typing import Any, get_args

import pytest

from isnad.lexicon import LexiconError
from isnad.lexicon.compiling import data_files, phrase_key, read_data
from isnad.lexicon.sections import people
from isnad.lexicon.sections.people_forms import noun_forms, phrase_forms, plural_forms, with_article


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    path = data_files("people")[0]
    return people.check(read_data(path), path.name)


@pytest.fixture(scope="module")
def table(data: dict[str, Any]) -> dict[str, list[Any]]:
    out: dict[str, list[Any]] = {}
    for phrase, entry in people.phrases(data):
        out.setdefault(phrase_key(phrase), []).append(entry)
    return out


@pytest.mark.parametrize(
    ("word", "who", "number", "of"),
    [
        ("مدني", "civilians", "singular", None),
        ("مدنيان", "civilians", "dual", None),
        ("مدنيون", "civilians", "plural", None),
        ("مدنيين", "civilians", "dual_or_plural", None),
        ("مزارعاً", "civilians", "singular", None),
        ("رعاة", "civilians", "plural", None),
        ("طفلتان", "children", "dual", None),
        ("أطفال", "children", "plural", None),
        ("نساء", "women", "plural", None),
        ("سيدتين", "women", "dual", None),
        ("مواطنة", "women", "singular", None),
        ("مقاتلو", "fighters", "plural", None),
        ("عنصرين", "fighters", "dual", None),
        ("قيادياً", "fighters", "singular", None),
        ("جنديان", "soldiers", "dual", None),
        ("ضباط", "soldiers", "plural", None),
        ("دركي", "police", "singular", None),
        ("رجال الأمن", "police", "plural", None),
        ("مسعفين", "medics", "dual_or_plural", None),
        ("طبيبة", "medics", "singular", None),
        ("صحفيون", "journalists", "plural", None),
        ("وزراء", "officials", "plural", None),
        ("رجل", "men", "singular", None),
        ("عائلات", "people", "plural", None),
        ("قتلى", "people", "plural", "killed"),
        ("شهيدين", "people", "dual", "killed"),
        ("جثث", "people", "plural", "killed"),
        ("جرحى", "people", "plural", "injured"),
        ("مفقودون", "people", "plural", "missing"),
        ("فلسطينياً", "people", "singular", None),
        ("أتراك", "people", "plural", None),
        ("قذائف هاون", "people", "plural", "munitions"),
        ("غارتان", "people", "dual", "strikes"),
        ("حزامان ناسفان", "people", "dual", "munitions"),
    ],
)
def test_form(
    word: str, who: str, number: str, of: str | None, table: dict[str, list[Any]]
) -> None:
    found = [e.info for e in table[phrase_key(word)] if e.category == "person"]
    assert (who, number, of) in [(i["who"], i["number"], i.get("of")) for i in found]


@pytest.mark.parametrize("word", ["سيارة", "منزلاً", "دولار", "عاماً", "قرى", "خيمة", "أغنام", "كم"])
def test_things_are_known_and_no_people(word: str, table: dict[str, list[Any]]) -> None:
    assert "thing" in {entry.category for entry in table[phrase_key(word)]}


def test_every_who_is_used(data: dict[str, Any]) -> None:
    assert {noun["who"] for noun in data["nouns"]} == set(get_args(people.Who))


def test_nouns_stand_in_canonical_order(data: dict[str, Any]) -> None:
    ids = [noun["id"] for noun in data["nouns"]]
    assert ids == sorted(ids)


def test_articles_are_definite(table: dict[str, list[Any]]) -> None:
    assert all(e.info["definite"] for e in table[phrase_key("المدنيين")] if e.category == "person")
    assert not any(
        e.info["definite"] for e in table[phrase_key("مدنيين")] if e.category == "person"
    )


def test_id_told_twice_is_refused(data: dict[str, Any]) -> None:
    twice = copy.deepcopy({**data, "nouns": [*data["nouns"][:2], data["nouns"][0]]})
    with pytest.raises(LexiconError, match=data["nouns"][0]["id"]):
        people.check(twice, "people.yaml")


def test_noun_without_words_is_refused(data: dict[str, Any]) -> None:
    empty = {**data, "nouns": [{"id": "nobody", "who": "people"}]}
    with pytest.raises(LexiconError, match="nobody"):
        people.check(empty, "people.yaml")


def test_unknown_who_names_the_entry(data: dict[str, Any]) -> None:
    wrong = {**data, "nouns": [{"id": "ghost", "who": "spirits", "one": ["شبح"]}]}
    with pytest.raises(LexiconError, match="ghost"):
        people.check(wrong, "people.yaml")


def test_forms_of_a_regular_noun() -> None:
    forms = {f.word: f for f in noun_forms("حارث", sound="un", feminine=False, also_feminine=True)}
    assert forms["حارثا"].number == "singular"
    assert forms["حارثان"].number == "dual"
    assert forms["حارثين"].number == "dual_or_plural"
    assert forms["حارثو"].construct
    assert forms["حارثات"].feminine


def test_forms_of_a_feminine_noun() -> None:
    forms = {f.word: f for f in noun_forms("قلعة", sound="at", feminine=True, also_feminine=False)}
    assert {"قلعتان", "قلعتين", "قلعات"} <= set(forms)
    assert "قلعةا" not in forms


def test_forms_of_several_words() -> None:
    forms = {f.word: f.number for f in phrase_forms("حارس ليلي", "singular", False)}
    assert forms["حارسان ليليان"] == "dual"
    assert forms["الحارس الليلي"] == "singular"
    assert forms["حارسا ليليا"] in ("dual", "singular")


def test_broken_plural_before_a_pronoun() -> None:
    assert {f.word for f in plural_forms("أمناء", False)} == {"أمناء", "أمنائ", "أمناؤ"}


def test_construct_takes_no_article() -> None:
    construct = next(
        f
        for f in noun_forms("حارث", sound="un", feminine=False, also_feminine=False)
        if f.word == "حارثو"
    )
    assert with_article(construct) is None
