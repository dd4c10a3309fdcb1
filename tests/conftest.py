"""What all tests share: where things lie, and a cache folder that outlives one test."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# A run is the same run everywhere; `make ordeal` draws new examples each time.
settings.register_profile("same", derandomize=True)
settings.register_profile("ordeal", derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

# The compiled lexicon is keyed by its content, so one folder serves every run of this clone.
os.environ.setdefault("ISNAD_CACHE", str(ROOT / ".cache" / "isnad"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data beside the repository; the test skips without it."""
    if not SHARED.is_dir():
        pytest.skip("no shared data beside the repository")
    return SHARED


@pytest.fixture(scope="session")
def work() -> Callable[[Callable[[], object]], int]:
    """How many calls of Python functions an action makes: its work, whatever the machine does."""

    def counted(action: Callable[[], object]) -> int:
        calls = 0

        def seen(frame: object, event: str, argument: object) -> None:
            nonlocal calls
            calls += event == "call"

        before = sys.getprofile()
        sys.setprofile(seen)
        try:
            action()
        finally:
            sys.setprofile(before)
        return calls

    return counted
