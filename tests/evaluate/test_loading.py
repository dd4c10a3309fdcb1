import json
from datetime import date

import pytest

from isnad.evaluate import code_gold, gold_digest, load_coded, load_gold
from isnad.model import IsnadError


def test_a_file_a_folder_and_subfolders(gold, gold_file):
    assert load_gold(gold_file) == load_gold(gold_file.parent) == [gold]
    assert load_gold(gold_file.parent.parent) == [gold]


def test_a_folders_own_files_hide_its_subfolders(gold, gold_file):
    other = gold_file.parent / "stories" / "s.json"
    other.parent.mkdir()
    other.write_text(json.dumps({"id": "s", "reports": [gold, gold]}), encoding="utf-8")
    assert len(load_gold(gold_file.parent)) == 1
    assert len(load_gold(other)) == 2


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("x.json", "[1]", "no gold report"),
        ("x.json", "{", "not JSON"),
        ("x.json", '{"report": {}}', "no gold report"),
        ("x.jsonl", "\n", "no gold report here"),
        ("x.jsonl", "\n7\n", "line 2"),
    ],
)
def test_what_is_no_gold(tmp_path, name, text, words):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    with pytest.raises(IsnadError, match=words):
        load_gold(file)


def test_missing_and_unreadable(tmp_path):
    with pytest.raises(IsnadError, match="no such file"):
        load_gold(tmp_path / "none")
    (tmp_path / "x.json").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(IsnadError, match="cannot be read"):
        load_gold(tmp_path)


def test_coded_reports_by_id(gold, tmp_path):
    file = tmp_path / "coded.jsonl"
    text = json.dumps(gold, ensure_ascii=False).replace("\u2028", "")
    file.write_text(f"{text}\n\n", encoding="utf-8")
    assert load_coded(file) == {"r1": gold}
    file.write_text(f'{text}\n{{"report": 1}}\n', encoding="utf-8")
    with pytest.raises(IsnadError, match="line 2"):
        load_coded(file)


def test_digest_is_of_values_not_of_layout(gold, gold_file):
    before = gold_digest(gold_file)
    gold_file.write_text(json.dumps(gold, indent=4), encoding="utf-8")
    assert gold_digest(gold_file) == before
    gold["claims"][0]["quoted"] = True
    gold_file.write_text(json.dumps(gold), encoding="utf-8")
    assert gold_digest(gold_file) != before


def test_the_coder_sees_the_report_alone(gold):
    seen = []

    def coder(report):
        seen.append(report)
        return {"report": {"id": report.id}, "claims": []}

    assert set(code_gold([gold], coder)) == {"r1"}
    (report,) = seen
    assert (report.id, report.title, report.day) == ("r1", "قتلى في حي الكرامة", date(2020, 3, 5))
    assert report.outlet_kind == "radio"
