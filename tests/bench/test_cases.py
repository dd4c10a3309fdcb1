"""What is left out of the public suites: known reasons, known cases, a third at most."""

from collections import Counter
from pathlib import Path

import pytest
from bench.arabic import cases, clock, dates, numbers

FILES = sorted(file.stem for file in cases.LEFT_OUT.glob("*.csv"))


def test_a_key_names_a_case_and_quotes_nothing() -> None:
    key = cases.key_of("source", "kind", "text", None)
    assert len(key) == 12
    assert key == cases.key_of("source", "kind", "text", None)
    assert key != cases.key_of("source", "kind", "text", "2016-11-07T00:00:00")


@pytest.mark.parametrize("row", ["0a,because,a word", "0a,wrong, "])
def test_an_unknown_reason_or_none_is_refused(
    row: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "towns.csv").write_text(f"key,reason,why\n{row}\n", encoding="utf-8")
    monkeypatch.setattr(cases, "LEFT_OUT", tmp_path)
    with pytest.raises(ValueError, match="no such reason, or no words"):
        cases.left_out("towns")


@pytest.mark.parametrize("suite", FILES)
def test_files_give_each_case_one_reason(suite: str) -> None:
    rows = (cases.LEFT_OUT / f"{suite}.csv").read_text(encoding="utf-8").splitlines()
    keys = Counter(row.split(",")[0] for row in rows[1:])
    assert [key for key, times in keys.items() if times > 1] == []
    assert len(cases.left_out(suite)) == len(rows) - 1


def measured(data: Path) -> dict[str, set[str]]:
    """Suite -> the keys of all its cases, left out or not."""
    every = cases.load_cases(data)
    out = {suite: {c.key for c in numbers.suite_cases(every, suite)}
           for suite in ("recognizers-numbers", "duckling-numbers", "nemo-numbers")}  # fmt: skip
    for module in (dates, clock):
        for source, suite in module.SUITES.items():
            out[suite] = {c.key for c in every if c.source == source and module.mine(c)}
    return out


def test_what_is_left_out_belongs_to_its_suite_and_is_a_third_at_most(shared: Path) -> None:
    suites = measured(shared / "data")
    for name in FILES:
        assert cases.left_out(name).keys() <= suites[name], name
    for source in ("recognizers", "duckling", "nemo"):
        for parts in (("numbers",), ("dates", "clock")):
            every = [f"{source}-{part}" for part in parts]
            out = sum(len(cases.left_out(suite)) for suite in every)
            assert out <= sum(len(suites.get(suite, ())) for suite in every) / 3, every
