"""Whole chains in reports of many voices and registers; the cases stand in YAML files."""

from pathlib import Path

import pytest
import yaml

from isnad.attribution import scopes
from isnad.lexicon import load_lexicon
from isnad.mentions.document import read_document
from isnad.model import Report

LEXICON = load_lexicon()
FILES = ("voices.yaml", "registers.yaml", "registers-more.yaml", "announced.yaml", "told-on.yaml")
VOICES = [
    voice
    for file in FILES
    for voice in yaml.safe_load((Path(__file__).parent / file).read_text(encoding="utf-8"))
]
CASES = [
    (voice["outlet"], voice["text"], ask["words"], ask["chain"], ask.get("factuality"))
    for voice in VOICES
    for ask in voice["asks"]
]


def test_there_are_many_voices() -> None:
    assert len(CASES) >= 240
    assert len({voice["outlet"] for voice in VOICES}) >= 20


@pytest.mark.parametrize(("outlet", "text", "words", "chain", "factuality"), CASES)
def test_words_stand_on_their_chain(
    outlet: str, text: str, words: str, chain: list[str], factuality: str | None
) -> None:
    document = read_document(text, LEXICON)
    found = scopes(document, LEXICON, Report(id="r", text=text, outlet=outlet))
    start = text.index(words)
    tokens = [t.index for t in document.tokens if t.end > start and t.start < start + len(words)]
    scope = found.at(tokens[0], tokens[-1] + 1)
    assert [link.name for link in scope.chain] == chain
    assert scope.factuality == factuality
