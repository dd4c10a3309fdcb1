"""Lists of names: checked, folded, and no phrases of the lexicon."""

import pytest

from isnad.lexicon import load_lexicon
from isnad.lexicon.errors import LexiconError
from isnad.lexicon.sections import given_names
from isnad.lexicon.written import word_weigher


def full() -> dict[str, object]:
    lists = {name: ["محمد"] for name in given_names._File.model_fields if name != "source"}
    return {"source": "own", **lists}


def test_lists_are_folded_and_add_no_phrase() -> None:
    data = given_names.check(full() | {"given": ["أحمد", "احمد"]}, "f.yaml")
    assert given_names.keep(data)["given"] == ["احمد"]
    assert list(given_names.phrases(data)) == []


@pytest.mark.parametrize("wrong", [{"other": []}, {"given": [" "]}, {"given": "محمد"}])
def test_faults_are_told(wrong: dict[str, object]) -> None:
    with pytest.raises(LexiconError):
        given_names.check(full() | wrong, "f.yaml")


def test_the_package_has_names_of_every_country() -> None:
    names = load_lexicon().data["given_names"]
    wanted = {"محمد", "بوعلام", "بيرام", "ورسمه", "مارون", "دلشاد", "المنصف", "بابكر"}
    assert wanted <= set(names["given"])
    assert {"باراك", "فلاديمير"} <= set(names["foreign"])


@pytest.mark.parametrize(("word", "weight"), [("الجيش", 3), ("بالجيش", 2), ("غزقضث", 0)])
def test_how_likely_a_word_is(word: str, weight: int) -> None:
    assert word_weigher(load_lexicon())(word) == weight
