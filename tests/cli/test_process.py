"""`isnad` as a process of its own: quick help, broken pipes, module start."""

import subprocess
import sys

import pytest


def isnad(*arguments: str, **options) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "isnad", *arguments],
        capture_output=True, text=True, check=False, timeout=60, **options,
    )  # fmt: skip


def test_version_names_the_rules() -> None:
    ran = isnad("--version")
    assert ran.returncode == 0
    assert ran.stdout.startswith("isnad 0.")
    assert "rules " in ran.stdout


@pytest.mark.parametrize("module", ["rich", "yaml", "trafilatura", "isnad.coder", "isnad.evaluate"])
def test_help_imports_nothing_heavy(module: str) -> None:
    script = (
        "import sys\nfrom isnad.cli.app import app\n"
        "try:\n    app(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print('LOADED' if {module!r} in sys.modules else 'QUICK')"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "Turn Arabic war reports" in ran.stdout
    assert ran.stdout.strip().endswith("QUICK")


def test_broken_pipe_is_quiet() -> None:
    script = (
        "import isnad.cli.code as code\n"
        "from isnad.cli.app import app\n"
        "from isnad.model import Coded, Report\n"
        "code.read_reports = lambda *a, **k: (Report(str(n), 'x' * 999) for n in range(9999))\n"
        "code.load_coder = lambda: lambda report: Coded(report, ())\n"
        "app(['code', '-', '--format', 'jsonl'])\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 141
    assert errors == b""
