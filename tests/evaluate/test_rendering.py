import json

import pytest

from isnad.evaluate import as_json, bootstrap, render, score, unmatched
from isnad.evaluate.rendering import safe


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            ["1 reports, 2 claims in gold, 1 coded", "chain whole", "types of event", "- missed"],
        ),
        ("ar", ["الادعاءات في المرجع: 2", "السلسلة كاملة", "أنواع الأحداث", "- فات"]),
    ],
)
def test_text(gold, language, words):
    coded = {"r1": {**gold, "claims": gold["claims"][:1]}}
    measured = score([gold], coded)
    text = render(measured, language, bootstrap(measured, 10), unmatched([gold], coded))
    assert [word for word in words if word not in text] == []
    assert "[[ونفى مسؤول محلي" in text
    assert len({line.rstrip() for line in text.splitlines()}) > 20


def test_both_languages_have_the_same_lines(gold):
    measured = score([gold], {"r1": gold})
    assert len(render(measured, "ar").splitlines()) == len(render(measured, "en").splitlines())


def test_json(gold):
    measured = score([gold], {})
    out = json.loads(json.dumps(as_json(measured, bootstrap(measured, 5), unmatched([gold], {}))))
    assert out["facts"]["gold"] == 12
    assert out["intervals"]["facts.F1"] == [0.0, 0.0]
    assert [row["claim"] for row in out["unmatched"]] == ["c1", "c2"]
    assert set(as_json(measured)) == set(measured.figures())


def test_what_is_printed_is_safe():
    assert safe("a\x1b[31mb\u202ec\nd\ud800") == "a[31mbc d"
