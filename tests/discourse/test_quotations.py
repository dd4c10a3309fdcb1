"""Stretches between quotation marks."""

import pytest

from isnad.discourse.quotations import quotations, quoted_tokens
from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("قال: «سقطت القرية» أمس", ["سقطت القرية"]),
        ('قال: "سقطت القرية" أمس', ["سقطت القرية"]),
        ("قال: “سقطت القرية” أمس", ["سقطت القرية"]),
        ("«الأولى» ثم «الثانية»", ["الأولى", "الثانية"]),
        ("«قال لي «نعم» ومضى»", ["قال لي «نعم» ومضى", "نعم"]),
        ("«جملة. وجملة»", ["جملة. وجملة"]),
        ("«مفتوحة بلا نهاية\n\nفقرة", ["مفتوحة بلا نهاية"]),
        ("بلا علامات", []),
        ("»معكوسة«", []),
        ("«»", []),
    ],
)
def test_quotations(text: str, inside: list[str]) -> None:
    document = read_document(text, LEXICON)
    assert [document.words(q.first, q.last) for q in quotations(document)] == inside


def test_quoted_tokens_tell_the_end_of_the_widest_quotation() -> None:
    document = read_document("قال «لا «نعم» بل» ومضى", LEXICON)
    ends = quoted_tokens(document)
    words = {document.words(t.index, t.index + 1): ends[t.index] for t in document.tokens}
    assert words["قال"] == words["ومضى"] == 0
    assert words["لا"] == words["نعم"] == words["بل"] > 0
