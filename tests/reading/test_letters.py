"""Texts of PDF files, their lam-alefs changed about: put in order, told, never done to others."""

import json
from datetime import date
from pathlib import Path

from isnad.model import Problem, Report
from isnad.reading import ReadOptions, read_inputs

RIGHT = (
    "قال مصدر في قوى الأمن إن الاشتباكات بين الأهالي والمسلحين أدت إلى إصابة الآلاف، "
    "وأعلنت الإدارة المحلية وقف الأعمال في الأسواق حتى الأحد.\n\n"
    "وأكدت السلطات أن الإجراءات الأمنية ستستمر في الأحياء الشرقية.\n"
)
WRONG = RIGHT.translate({}).replace("لا", "\x00").replace("لأ", "\x01").replace("لإ", "\x02")
WRONG = WRONG.replace("لآ", "\x03").replace("\x00", "ال").replace("\x01", "أل")
WRONG = WRONG.replace("\x02", "إل").replace("\x03", "آل")


def read(path: Path) -> tuple[Report, list[str]]:
    found = list(read_inputs([str(path)], ReadOptions(published=date(2021, 5, 1))))
    reports = [item for item in found if isinstance(item, Report)]
    return reports[0], [item.code for item in found if isinstance(item, Problem)]


def test_a_file_is_put_in_order_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "bulletin.txt"
    file.write_text(WRONG, encoding="utf-8")
    report, problems = read(file)
    assert "الاشتباكات بين الأهالي" in report.text
    assert "الإجراءات الأمنية" in report.text
    assert report.read_by.endswith("+lam-alef")
    assert "repaired-letters" in problems


def test_a_record_is_put_in_order_too(tmp_path: Path) -> None:
    file = tmp_path / "bulletin.jsonl"
    file.write_text(json.dumps({"id": "r", "text": WRONG}, ensure_ascii=False), encoding="utf-8")
    report, problems = read(file)
    assert "الاشتباكات بين الأهالي" in report.text
    assert "repaired-letters" in problems


def test_a_text_in_order_stays(tmp_path: Path) -> None:
    file = tmp_path / "bulletin.txt"
    file.write_text(RIGHT, encoding="utf-8")
    report, problems = read(file)
    assert "الاشتباكات بين الأهالي" in report.text
    assert not report.read_by.endswith("+lam-alef")
    assert "repaired-letters" not in problems
