"""The verbs of speech and the sources: their forms, and what the data must not hold."""

import pytest

from isnad.lexicon import LexiconError
from isnad.lexicon.compiling import data_files, read_data
from isnad.lexicon.sections import sources, speech


def table(section: object, name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in data_files(name):
        data = section.check(read_data(path), path.name)  # type: ignore[attr-defined]
        for phrase, entry in section.phrases(data):  # type: ignore[attr-defined]
            found.setdefault(phrase, []).append(f"{entry.category}.{entry.id}")
    return found


SPEECH = table(speech, "speech")
SOURCES = table(sources, "sources")


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("قال", "say"),
        ("قالت", "say"),
        ("قالوا", "say"),
        ("يقول", "say"),
        ("تقول", "say"),
        ("نفت", "deny"),
        ("نفوا", "deny"),
        ("ينفي", "deny"),
        ("روت", "relate"),
        ("اكدا", "affirm"),
        ("يوكدون", "affirm"),
        ("مضيفاً".replace("ً", ""), "add"),
        ("مؤكدة", "affirm"),
        ("نافية", "deny"),
        ("مشيرين", "indicate"),
    ],
)
def test_forms_of_verbs(form: str, verb: str) -> None:
    assert f"speech.{verb}" in SPEECH[form]


@pytest.mark.parametrize("form", ["يقل", "نقول", "نشر ", "تبين", "مدينة", "ناقلة", "كاتبة"])
def test_forms_that_read_as_other_words_are_left_out(form: str) -> None:
    assert not any(sense.startswith("speech.") for sense in SPEECH.get(form, []))


@pytest.mark.parametrize(
    ("phrase", "sense"),
    [
        ("بحسب", "attribution.according"),
        ("وفقا", "attribution.according"),
        ("حسبما", "attribution.as"),
        ("على حد قوله", "attribution.own-words"),
        ("لا صحة", "speech_hedge.deny"),
        ("فيما", "boundary.contrasts"),
    ],
)
def test_cues(phrase: str, sense: str) -> None:
    assert sense in SPEECH[phrase]


@pytest.mark.parametrize(
    ("phrase", "sense"),
    [
        ("مصدر", "source.sources"),
        ("المصدر", "source.sources"),
        ("المصادر الطبية", "source.sources-medical"),
        ("العميد", "title.عميد"),
        ("نادي الأسير", "organisation.نادي الأسير الفلسطيني"),
        ("بيانا", "document.بيان"),
        ("مراسلنا", "own.own"),
        ("سامر", "given.سامر"),
    ],
)
def test_sources(phrase: str, sense: str) -> None:
    assert sense in SOURCES[phrase]


def test_there_are_many_given_names() -> None:
    assert sum(any(s.startswith("given.") for s in senses) for senses in SOURCES.values()) >= 400


@pytest.mark.parametrize("section", [speech, sources])
def test_an_unknown_key_is_refused_with_file_and_entry(section: object) -> None:
    with pytest.raises(LexiconError, match=r"x\.yaml"):
        section.check({"source": "own", "verses": []}, "x.yaml")  # type: ignore[attr-defined]


def test_an_id_that_stands_twice_is_refused() -> None:
    path = data_files("speech")[0]
    data = read_data(path)
    data["verbs"].append(data["verbs"][0])
    with pytest.raises(LexiconError, match="stands twice"):
        speech.check(data, path.name)
