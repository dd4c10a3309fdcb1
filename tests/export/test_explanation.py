"""Explanations: the text marked, the steps named."""

import io
import re
from dataclasses import replace

from isnad.export.explanation import ExplanationWriter, readings_of
from isnad.model import Coded, Span

COLOURS = re.compile("\x1b\\[[0-9;]*m")


def explained(coded: Coded, language="en", terminal=False) -> str:
    file = io.StringIO()
    ExplanationWriter(language, terminal).write([coded], file)
    return file.getvalue()


def test_text_is_marked_with_numbers(coded: Coded) -> None:
    text = explained(coded)
    assert "{1.6 شبكة الضفاف} إن [1 {1.4 12 مقاتلاً} {1.1 انشقوا} {1.3 أمس}" in text
    assert "عن {1.2 تنظيم الدولة} في {1.5 ريف الميادين الشرقي} 1]." in text
    assert "[2 ونفى المجلس المحلي مقتل مدنيين في {2.1 القصف} 2]" in text


def test_steps_name_slot_words_and_rule(coded: Coded) -> None:
    lines = explained(coded).splitlines()
    assert "1. defection (asserted) · rule: defection.break-away" in lines
    assert "   1.1 trigger: انشقوا  [defection.break-away]" in lines
    assert "   1.2 actors: تنظيم الدولة  [group.after]" in lines
    assert "   1.3 time: أمس  [relative.yesterday]" in lines
    assert "2. shelling (denied) · rule: shelling.noun" in lines
    assert "   on whose word: صحيفة النهر ← المجلس المحلي" in lines


def test_values_with_a_place_but_no_step_are_shown(coded: Coded) -> None:
    slots = [step.slot for step in readings_of(coded.report, coded.claims[0], 1)]
    assert slots == ["trigger", "actors", "time", "counts", "location", "chain"]


def test_arabic(coded: Coded) -> None:
    text = explained(coded, "ar")
    assert "1. انشقاق (مؤكَّد) · القاعدة: defection.break-away" in text


def test_terminal_uses_colours_and_no_slot_brackets(coded: Coded) -> None:
    text = explained(coded, terminal=True)
    assert "\x1b[" in text
    assert "{1.1" not in text
    assert "[1 " in COLOURS.sub("", text)


def test_hostile_text_is_made_safe(hostile: Coded) -> None:
    for terminal in (True, False):
        text = COLOURS.sub("", explained(hostile, terminal=terminal))
        assert not set(text) & set("\x1b\x07\x00\x9b\u202e\ud800")


def test_overlapping_and_wrong_spans_do_not_raise(coded: Coded) -> None:
    claim = coded.claims[0]
    wrong = replace(claim, trigger=Span("text", 70, 9999), evidence_span=Span("text", 60, 75))
    empty = replace(claim, trigger=Span("title", 5, 5), evidence_span=Span("title", -4, 2))
    assert "[1 " in explained(replace(coded, claims=(wrong, empty)))


def test_report_without_claims(bare: Coded) -> None:
    assert "no claim found" in explained(bare)
