"""Whether a stretch stands within quotation marks, the marks themselves let in."""

import pytest

from isnad.attribution import scopes
from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.model import Report

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("text", "words", "quoted"),
    [
        ("قال الناطق: «أغلقنا المعبر وقصفت القوات البلدة».", "قصفت القوات البلدة", True),
        ("قال الناطق: «أغلقنا المعبر وقصفت القوات البلدة».", "وقصفت القوات البلدة»", True),
        ("ذكر المصدر أن «الزوارق غادرت الميناء» ليلا.", "«الزوارق غادرت الميناء»", True),
        ("ذكر المصدر أن «الزوارق غادرت الميناء» ليلا.", "«الزوارق غادرت الميناء» ليلا", False),
        ("قصفت كتيبة «الفجر» البلدة.", "قصفت كتيبة «الفجر» البلدة", False),
        ("قصفت كتيبة «الفجر» البلدة.", "كتيبة «الفجر»", False),
    ],
)
def test_quoted(text: str, words: str, quoted: bool) -> None:
    document = read_document(text, LEXICON)
    start = text.index(words)
    tokens = [t.index for t in document.tokens if t.end > start and t.start < start + len(words)]
    found = scopes(document, LEXICON, Report(id="r", text=text, outlet="قناة المرفأ"))
    assert found.at(tokens[0], tokens[-1] + 1).quoted is quoted
