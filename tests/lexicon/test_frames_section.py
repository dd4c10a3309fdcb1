"""The frames' schema: what it refuses and what it makes of a frame."""

from typing import Any

import pytest

from isnad.lexicon import LexiconError
from isnad.lexicon.sections import frames

GOOD: dict[str, Any] = {
    "id": "shelling.test",
    "event": "shelling",
    "verbs": ["قصف/يقصف"],
    "nouns": ["قصف", "غارة/غارات جوية"],
    "participles": ["قاصفا"],
    "says": [{"text": "قصف الجيش البلدة"}],
    "nots": ["قصف الرعد"],
}


def checked(**changes: Any) -> list[dict[str, Any]]:
    return frames.check({"source": "us", "frames": [{**GOOD, **changes}]}, "x.yaml")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"event": "party"}, "party"),
        ({"by_means": {"magic": "shelling"}}, "magic"),
        ({"by_means": {"air": "parade"}}, "parade"),
        ({"subject": "doer"}, "doer"),
        ({"object": "thing"}, "thing"),
        ({"after": {"min": "origin"}}, "origin"),
        ({"count": "cars"}, "cars"),
        ({"count_subject": "cars"}, "cars"),
        ({"says": []}, "says"),
        ({"nots": []}, "nots"),
        ({"verbs": [], "nouns": [], "participles": []}, "trigger"),
        ({"colour": "red"}, "colour"),
        ({"verbs": 3}, "verbs"),
    ],
)
def test_a_faulty_frame_is_refused_by_name(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(LexiconError, match=said) as error:
        checked(**changes)
    assert "x.yaml" in str(error.value)


def test_an_id_twice_is_refused() -> None:
    with pytest.raises(LexiconError, match=r"shelling\.test.*twice"):
        frames.check({"source": "us", "frames": [GOOD, GOOD]}, "x.yaml")


@pytest.mark.parametrize("data", [None, [], {"frames": [GOOD]}, {"source": "us"}, "text"])
def test_a_file_without_source_or_frames_is_refused(data: Any) -> None:
    with pytest.raises(LexiconError):
        frames.check(data, "x.yaml")


@pytest.mark.parametrize(
    ("phrase", "info"),
    [
        ("قصف", {"form": "verb", "tense": "past", "feminine": False}),
        ("قصفت", {"form": "verb", "tense": "past", "feminine": True}),
        ("يقصفون", {"form": "verb", "tense": "present", "plural": True}),
        ("القصف", {"form": "noun", "definite": True, "number": "singular"}),
        ("غاره جوية", {"form": "noun", "number": "singular"}),
        ("غارات جوية", {"form": "noun", "number": "plural"}),
        ("قاصفا", {"form": "participle"}),
    ],
)
def test_every_form_is_a_phrase(phrase: str, info: dict[str, Any]) -> None:
    entries = [entry for found, entry in frames.phrases(checked()) if found == phrase]
    assert any(info.items() <= dict(entry.info).items() for entry in entries), entries
    assert {(e.category, e.id) for e in entries} == {("frame", "shelling.test")}


def test_passives_are_told_apart() -> None:
    entries = frames.phrases(checked(verbs=[], nouns=[], participles=[], passives=["دمر/يدمر"]))
    assert {entry.info["passive"] for _, entry in entries} == {True}


def test_what_is_kept_of_a_frame() -> None:
    kept = frames.keep(checked(needs=["قذيفة/قذائف", "@air"], without=["ملعب"]))["shelling.test"]
    assert {"قذيفه", "القذيفه", "قذايف", "القذايف"} <= kept["needs"]
    assert kept["needs_means"] == {"air"}
    assert {"ملعب", "الملعب"} <= kept["without"]
    assert not kept["without_means"]
    assert not {"says", "nots"} & set(kept)
