"""Gold of our own making for the tests of evaluation."""

import copy
import json
from typing import Any

import pytest

TEXT = (
    "قالت شبكة نداء الجنوب إن 12 مدنياً قتلوا بقصف مدفعي على حي الكرامة مساء أمس. وأضافت الشبكة أن "
    "المدفعية استهدفت الحي مجدداً.\n\nونفى مسؤول محلي انسحاب القوات من المطار الشرقي."
)


def party(group: str | None, text: str) -> dict[str, Any]:
    return {"group": group, "text": text}


def claim(**values: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {
        "id": "c1", "event": "shelling", "evidence": "", "factuality": "asserted", "actors": [],
        "targets": [], "counts": [], "location": None, "destination": [], "time": None,
        "chain": [], "quoted": False,
    }  # fmt: skip
    return empty | values


@pytest.fixture
def gold() -> dict[str, Any]:
    """One report with two claims and one entry of wording."""
    return copy.deepcopy(
        {
            "report": {
                "id": "r1", "outlet": "إذاعة المرفأ", "outlet_kind": "radio", "byline": None,
                "published": "2020-03-05", "title": "قتلى في حي الكرامة", "text": TEXT,
            },
            "claims": [
                claim(
                    evidence="12 مدنياً قتلوا بقصف مدفعي على حي الكرامة مساء أمس",
                    targets=[party("civilians", "مدنياً")],
                    counts=[
                        {"of": "killed", "who": "civilians", "min": 12, "max": 12, "text": "12"}
                    ],
                    location={"name": "حي الكرامة", "within": None, "country": "SY"},
                    time={"start": "2020-03-04", "end": "2020-03-04", "text": "مساء أمس"},
                    chain=[{"name": "شبكة نداء الجنوب", "kind": "activist_group"}],
                ),
                claim(
                    id="c2", event="withdrawal", factuality="negated",
                    evidence="ونفى مسؤول محلي انسحاب القوات من المطار الشرقي",
                    actors=[party(None, "القوات")],
                    location={"name": "المطار الشرقي", "within": None, "country": None},
                    chain=[{"name": "مسؤول محلي", "kind": "official"}],
                ),
            ],
            "wording": [{"text": "شهداء", "about": "civilians", "kind": "honorific"}],
        }
    )  # fmt: skip


@pytest.fixture
def gold_file(gold, tmp_path):
    """The same as a gold file in a folder of its own."""
    path = tmp_path / "gold" / "r1.json"
    path.parent.mkdir()
    path.write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    return path
