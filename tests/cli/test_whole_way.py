"""The whole way, nothing replaced: our saved page through reader, coder and every format."""

import csv
import io
import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "examples/page.html"


@cache
def isnad(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "isnad", *arguments],
        capture_output=True, text=True, check=False, timeout=120, encoding="utf-8",
    )  # fmt: skip


def page(*arguments: str) -> str:
    ran = isnad("code", str(PAGE), *arguments)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def test_every_span_of_the_page_slices_back() -> None:
    (line,) = page("--format", "jsonl").splitlines()
    coded = json.loads(line)
    assert len(coded["claims"]) > 5
    report = coded["report"]
    for claim in coded["claims"]:
        span = claim["evidence_span"]
        assert report[span["field"]][span["start"] : span["end"]] == claim["evidence"]
        for value in (*claim["actors"], *claim["targets"], *claim["counts"]):
            span = value["span"]
            assert span is None or report[span["field"]][span["start"] : span["end"]]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_formats_tell_the_same_claims(language: str) -> None:
    number = len(json.loads(page("--format", "json"))[0]["claims"])
    assert len(list(csv.DictReader(io.StringIO(page("--format", "csv"))))) == number
    word = {"en": "claims", "ar": "الإفادات"}[language]
    assert f"{word}: {number} ·" in page("--lang", language)


def test_table_begins_every_chain_with_the_outlet() -> None:
    (coded,) = json.loads(page("--format", "json"))
    chains = [
        [coded["report"]["outlet"], *(x["name"] for x in c["chain"])] for c in coded["claims"]
    ]
    table = page()
    assert any(len(chain) > 1 for chain in chains)
    for chain in chains:
        assert " ← ".join(chain) in table


def test_every_claim_is_explained() -> None:
    (coded,) = json.loads(page("--format", "json"))
    out = isnad("explain", str(PAGE)).stdout
    for number, claim in enumerate(coded["claims"], 1):
        assert f"[{number} " in out
        assert f" {number}]" in out
        assert f"rule: {claim['rule']}" in out


def test_demo_ends_with_what_to_try() -> None:
    ran = isnad("demo")
    assert ran.returncode == 0
    assert ".json, published" in ran.stdout or "examples/page.html." in ran.stdout
    assert "What to try next" in ran.stdout
