"""What holds of the repository as a whole."""

import ast
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

from isnad.evaluate import load_gold

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefe]")
LONGEST = 400
PHRASE = 6

# Parted, so that this file does not hold what it looks for.
REGISTRIES = re.compile(
    "|".join(
        "".join(parts)
        for parts in (
            ("--(extra-)?index", "-url"),
            ("find", "-links"),
            ('"resolved": *"', "http"),
            ("https?://[^ ]*/", "simple(/| |$)"),
            ("file:", "///"),
            ("py", r"pi\.(org|python)"),
            ("python", "hosted"),
            ("npm", r"js\.(org|com)"),
        )
    )
)
WORKPLACE = re.compile(
    "|".join(
        "".join(parts)
        for parts in (
            (r"\bC", r"EO\b"),
            ("/wo", "rk/"),
            ("/tm", "p/w/"),
            (r"\bsub-?ag", "ents?\\b"),
            (r"\b(this|coding|next|last) ses", r"sion\b"),
            (r"\bAn", "thropic"),
            (r"\bCla", r"ude\b"),
            (r"\bBRI", r"EF\b"),
            (r"\bissue #", r"?\d"),
        )
    )
)
SKIP = {".venv", ".git", ".cache", ".mypy_cache", ".ruff_cache", ".pytest_cache", "__pycache__"}


@cache
def tracked() -> tuple[Path, ...]:
    """The repository's files: those that git knows or would take, else all but caches."""
    command = ["git", "ls-files", "-co", "--exclude-standard", "-z"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 0 and done.stdout:
        files = [ROOT / name for name in done.stdout.split("\0") if name]
    else:
        files = [p for p in ROOT.rglob("*") if not SKIP & set(p.relative_to(ROOT).parts)]
    return tuple(file for file in files if file.is_file())


@cache
def text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def named(files) -> list[str]:
    return sorted(str(file.relative_to(ROOT)) for file in files)


def test_there_are_files_to_look_at():
    assert len(SOURCES) > 20
    assert len(tracked()) > len(SOURCES)


def test_no_arabic_in_code():
    assert named(file for file in SOURCES if ARABIC.search(text_of(file))) == []


def test_no_file_is_too_long():
    code = [file for file in tracked() if file.suffix == ".py"]
    assert named(file for file in code if text_of(file).count("\n") > LONGEST) == []


def test_no_file_without_a_subject():
    names = {"utils.py", "util.py", "helpers.py", "helper.py", "misc.py", "common.py"}
    assert named(file for file in tracked() if file.name in names) == []


def test_every_module_says_what_it_is():
    silent = (f for f in SOURCES if not (ast.get_docstring(ast.parse(text_of(f))) or "").strip())
    assert named(silent) == []


def test_no_registry_and_no_machine_path():
    assert named(file for file in tracked() if REGISTRIES.search(text_of(file))) == []


def test_it_speaks_of_isnad_alone():
    found = {
        str(file.relative_to(ROOT)): match.group()
        for file in tracked()
        if (match := WORKPLACE.search(text_of(file)))
    }
    assert found == {}


LOCKS = [
    "requirements.lock",
    "requirements-dev.lock",
    "requirements-bench.lock",
    "bench/arabic/peers/maha.lock",
]


@pytest.mark.parametrize("name", LOCKS)
def test_locks_pin_every_package_with_hashes(name):
    blocks = re.split(r"\n(?=\S)", text_of(ROOT / name).strip())
    assert len(blocks) > (20 if name.startswith("requirements") else 1)
    assert [b.split()[0] for b in blocks if "==" not in b or "--hash=sha256:" not in b] == []


def test_locks_agree_and_hold_what_the_project_names():
    pins = [
        dict(re.findall(r"^([a-z0-9._-]+)==([^ ;]+)", text_of(ROOT / name), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    ]
    assert pins[0].items() <= pins[1].items()
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))
    for pinned, asked in (
        (pins[0], project["project"]["dependencies"] + project["build-system"]["requires"]),
        (pins[1], project["dependency-groups"]["dev"]),
    ):
        names = {re.split(r"[<>=!~ \[]", r)[0].lower().replace("_", "-") for r in asked}
        assert names <= set(pinned)


@pytest.mark.parametrize("name", ["README.md", "README.ar.md"])
def test_readme_names_the_two_commands_near_its_top(name):
    file = ROOT / name
    if not file.is_file() or not text_of(file).strip():
        pytest.skip(f"no {name} yet")
    top = text_of(file)[:2500]
    assert "make demo" in top
    assert "make test" in top


@pytest.mark.parametrize(
    "name",
    [
        "LICENSE",
        "NOTICE",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "Makefile",
        ".ci/run",
        "gold/README.md",
    ],
)
def test_what_a_repository_has(name):
    assert text_of(ROOT / name).strip()


def test_ci_runs_tests_and_checks():
    run = text_of(ROOT / ".ci" / "run")
    assert "set -euo pipefail" in run
    assert {"make test", "make check"} <= set(run.splitlines())
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o100


@cache
def gold_phrases() -> frozenset[str]:
    out = set()
    for gold in load_gold(ROOT / "gold"):
        words = gold["report"]["text"].split()
        out.update(" ".join(words[i : i + PHRASE]) for i in range(len(words) - PHRASE + 1))
    return frozenset(out)


@pytest.mark.parametrize("folder", ["src", "tests", "docs", "examples"])
def test_gold_is_not_written_into_the_program(folder):
    found = []
    for file in tracked():
        if file.is_relative_to(ROOT / folder):
            words = text_of(file).split()
            phrases = (" ".join(words[i : i + PHRASE]) for i in range(len(words) - PHRASE + 1))
            if any(phrase in gold_phrases() for phrase in phrases):
                found.append(file)
    assert named(found) == []
