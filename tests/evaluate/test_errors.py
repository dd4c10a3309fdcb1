"""Error analysis: where missed claims went, what slots lack, what the page keeps."""

import json
from pathlib import Path
from typing import Any

from isnad.evaluate.errors import BEGIN, END, errors_of, render_errors, write_errors

TEXT = "قصفت المدفعية سوق البلدة فجرا. ثم اقتحم المسلحون القرية وأحرقوا منازلها. وهدأت الجبهة."


def claim(event: str, evidence: str, **slots: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {
        "actors": [], "targets": [], "counts": [], "location": None, "destination": [],
        "time": None, "chain": [],
    }  # fmt: skip
    return {"id": event, "event": event, "evidence": evidence, "factuality": "asserted",
            "quoted": False, **empty, **slots}  # fmt: skip


def report(*claims: dict[str, Any]) -> dict[str, Any]:
    return {"report": {"id": "r", "text": TEXT, "title": ""}, "claims": list(claims), "wording": []}


GOLD = report(
    claim("shelling", "قصفت المدفعية سوق البلدة", actors=[{"group": "saf", "text": "المدفعية"}]),
    claim("attack", "اقتحم المسلحون القرية"),
    claim("destruction", "أحرقوا منازلها"),
    claim("withdrawal", "هدأت الجبهة"),
)
CODED = report(
    claim("shelling", "قصفت المدفعية سوق البلدة", actors=[{"group": "rsf", "text": "المدفعية"}],
          targets=[{"group": "civilians", "text": "سوق"}]),
    claim("territory_gain", "اقتحم المسلحون القرية"),
    claim("shelling", "وهدأت", time={"start": None, "end": None, "text": "فجرا"}),
)  # fmt: skip


def test_where_missed_claims_went() -> None:
    found = errors_of("x", [GOLD], {"r": CODED})
    assert found.missed == {"attack": 1, "destruction": 1, "withdrawal": 1}
    assert found.extra == {"territory_gain": 1, "shelling": 1}
    assert found.why == {"another type coded there": 2, "nothing coded there": 1}


def test_slots_of_found_claims() -> None:
    slots = errors_of("x", [GOLD], {"r": CODED}).slots
    assert slots["actors"]["wrong"] == 1
    assert slots["targets"]["extra"] == 1
    assert slots["factuality"]["right"] == 1


def test_a_report_that_was_not_coded_misses_everything() -> None:
    found = errors_of("x", [GOLD], {})
    assert sum(found.missed.values()) == 4
    assert found.why == {"nothing coded there": 4}


def test_the_page_keeps_its_prose(tmp_path: Path) -> None:
    (tmp_path / "gold" / "reports").mkdir(parents=True)
    file = tmp_path / "gold" / "reports" / "r.json"
    file.write_text(json.dumps(GOLD), encoding="utf-8")
    page = tmp_path / "errors.md"
    page.write_text(f"above\n{BEGIN}\nformer figures\n{END}\nbelow\n", encoding="utf-8")
    write_errors(tmp_path / "gold", {"r": CODED}, page)
    text = page.read_text(encoding="utf-8")
    assert text.startswith("above\n")
    assert text.endswith("\nbelow\n")
    assert "former figures" not in text
    assert "### reports" in text
    assert "| actors | 0 | 1 | 0 | 0 |" in text
    assert render_errors([]) == ""
