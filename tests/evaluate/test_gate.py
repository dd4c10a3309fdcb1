import json
from pathlib import Path

import pytest

from isnad.evaluate.gate import main


@pytest.fixture
def files(gold, gold_file, tmp_path):
    coded = tmp_path / "coded.jsonl"
    coded.write_text(json.dumps(gold) + "\n", encoding="utf-8")
    return [str(gold_file.parent), str(coded), str(tmp_path / "floors.toml")]


def test_reports_hold_no_claims(gold, gold_file, capsys):
    assert main(["reports", str(gold_file)]) == 0
    assert json.loads(capsys.readouterr().out) == gold["report"]


def test_renewed_then_open_then_shut(files, gold, capsys):
    assert main(["check", *files]) == 1
    assert "make floors" in capsys.readouterr().err
    assert main(["renew", *files]) == 0
    assert main(["check", *files]) == 0
    Path(files[1]).write_text(json.dumps({**gold, "claims": []}) + "\n", encoding="utf-8")
    assert main(["check", *files]) == 1
    assert "facts.F1: 0.000 is below its floor" in capsys.readouterr().err
    assert main(["renew", *files]) == 1
    assert main(["renew", *files, "--why", "measured anew"]) == 0
    assert main(["check", *files]) == 0


def test_missing_gold(tmp_path, capsys):
    assert main(["reports", str(tmp_path / "none")]) == 1
    assert "no such file" in capsys.readouterr().err
