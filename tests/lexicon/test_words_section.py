"""The words' schema, and words of grammar that the coder leans on."""

from typing import Any

import pytest

from isnad.lexicon import LexiconError, load_lexicon
from isnad.lexicon.compiling import phrase_key
from isnad.lexicon.sections import words

GOOD: dict[str, Any] = {"category": "prep", "id": "x", "words": ["من قبل"]}


def checked(*classes: dict[str, Any]) -> list[dict[str, Any]]:
    return words.check({"source": "us", "classes": list(classes)}, "x.yaml")


@pytest.mark.parametrize(
    "classes",
    [[{"id": "x"}], [{**GOOD, "colour": 1}], [{**GOOD, "words": 3}], [GOOD, GOOD]],
)
def test_a_faulty_class_is_refused(classes: list[dict[str, Any]]) -> None:
    with pytest.raises(LexiconError, match=r"x\.yaml"):
        checked(*classes)


@pytest.mark.parametrize("data", [None, [], {"classes": [GOOD]}, {"source": "us"}])
def test_a_file_without_source_or_classes_is_refused(data: Any) -> None:
    with pytest.raises(LexiconError):
        words.check(data, "x.yaml")


def phrases(**entry: Any) -> dict[str, dict[str, Any]]:
    data = checked({"category": "c", "id": "x", **entry})
    return {phrase: dict(found.info) for phrase, found in words.phrases(data)}


def test_words_stand_as_they_are() -> None:
    assert list(phrases(words=["من قبل", "ضد"])) == ["من قبل", "ضد"]


def test_a_hanging_preposition_is_for_the_reader() -> None:
    assert list(phrases(words=["تحسبا ل", "تنديدا ب"])) == ["تحسبا", "تنديدا"]


def test_nouns_and_verbs_are_inflected() -> None:
    assert {"سوق", "السوق", "اسواق", "الاسواق"} <= set(phrases(nouns=["سوق/أسواق"]))
    found = phrases(verbs=["أدى/يؤدي إلى"], info={"class": "k"})
    assert found["ادت إلى"]["tense"] == "past"
    assert found["يودي إلى"]["tense"] == "present"
    assert {info["class"] for info in found.values()} == {"k"}


@pytest.mark.parametrize(
    ("phrase", "category", "name"),
    [
        ("بينما", "opener", "contrast"),
        ("في حين", "opener", "contrast"),
        ("بعد أن", "opener", "after_verb"),
        ("عقب أن", "opener", "after_verb"),
        ("الذين", "relative", "who"),
        ("مما أسفر عن", "result", "verb"),
        ("أدت إلى", "result", "verb"),
        ("مخلفة", "result", "participle"),
        ("جراء", "cause", "preposition"),
        ("لم", "negator", "particle"),
        ("لن", "negator", "particle"),
        ("لا صحة", "negator", "truth"),
        ("لا يزال", "pseudo_negator", "nearly"),
        ("ما لا يقل", "pseudo_negator", "nearly"),
        ("ربما", "hedge", "perhaps"),
        ("من المقرر", "plan", "intended"),
        ("شنت", "support", "agent"),
        ("صدّت", "support", "repel"),
        ("تعرضت", "support", "patient"),
        ("اندلعت", "support", "happen"),
        ("على يد", "prep", "by"),
        ("بإسناد من", "prep", "support"),
        ("برعاية", "prep", "mediator"),
        ("ضد", "prep", "against"),
        ("بين", "prep", "between"),
        ("مواقع", "thing", "position"),
        ("منزل", "thing", "home"),
        ("مستشفيات", "object", "hospital"),
    ],
)
def test_words_of_grammar(phrase: str, category: str, name: str) -> None:
    senses = load_lexicon().senses(phrase_key(phrase))
    assert (category, name) in {(entry.category, entry.id) for entry in senses}
