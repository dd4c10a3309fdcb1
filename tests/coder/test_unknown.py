"""Words that the lexicon lacks are told, not passed over."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.coder import code_report
from isnad.model import Report

FEW = settings(max_examples=40, deadline=None, database=None)


def unknown(text: str) -> tuple[tuple[str, str], ...]:
    return code_report(Report("r", text)).unknown


@pytest.mark.parametrize(
    ("text", "kind", "word"),
    [
        ("بعزق الحوثيون أوراقهم.", "verb", "بعزق"),
        ("خربش الجيش السوري على الجدار.", "verb", "خربش"),
        ("قال ناشط: خربش الجيش السوري على الجدار.", "verb", "خربش"),
    ],
)
def test_a_verb_that_nothing_knows(text: str, kind: str, word: str) -> None:
    assert (kind, word) in unknown(text)


@pytest.mark.parametrize(
    "text",
    [
        "قصف الجيش السوري بلدة سرمين.",
        "قال الجيش السوداني إنه تقدم.",
        "المواجهات مع الحوثيين.",
        "",
        "ــ",
    ],
)
def test_known_verbs_are_not_told(text: str) -> None:
    assert [word for kind, word in unknown(text) if kind == "verb"] == []


@FEW
@given(st.text(st.sampled_from("خبرشقصف جيوال٣.،«»\n"), max_size=80))
def test_only_kinds_that_are_documented(text: str) -> None:
    assert {kind for kind, _ in unknown(text)} <= {"verb", "party", "place"}
