"""A coder run over a stream."""

import os

import pytest

from isnad.cli.running import code_all
from isnad.model import Coded, IsnadError, Problem, Report

REPORTS = [Report(str(number), "قصف " * number) for number in range(40)]
PROBLEM = Problem("x", "f", "m", "r")


def code(report: Report) -> Coded:
    return Coded(report, ())


def code_some(report: Report) -> Coded:
    if report.id == "3":
        raise IsnadError(PROBLEM)
    if report.id == "5":
        raise RuntimeError("\x1b[31m")
    return Coded(report, ())


def die(report: Report) -> Coded:
    os._exit(1)


@pytest.mark.parametrize("jobs", [1, 3])
def test_order_and_problems_are_kept(jobs: int) -> None:
    items = [*REPORTS[:10], PROBLEM, *REPORTS[10:]]
    results = list(code_all(items, code, jobs))
    assert results[10] is PROBLEM or results[10] == PROBLEM
    ids = [result.report.id for result in results if isinstance(result, Coded)]
    assert ids == [report.id for report in REPORTS]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_report_that_fails_does_not_stop_the_others(jobs: int) -> None:
    results = list(code_all(REPORTS, code_some, jobs))
    assert len(results) == len(REPORTS)
    assert results[3] == PROBLEM
    failed = results[5]
    assert isinstance(failed, Problem)
    assert (failed.code, failed.file, failed.fatal) == ("coder-failed", "5", True)
    assert "RuntimeError" in failed.message
    assert "RuntimeError" in failed.message_ar


def test_reports_are_coded_as_they_are_asked_for() -> None:
    taken: list[str] = []

    def items():
        for report in REPORTS:
            taken.append(report.id)
            yield report

    next(code_all(items(), code))
    assert taken == ["0"]


def test_few_reports_wait_for_the_workers() -> None:
    taken: list[int] = []

    def items():
        for number in range(1000):
            taken.append(number)
            yield REPORTS[0]

    stream = code_all(items(), code, 2)
    next(stream)
    assert len(taken) < 100
    stream.close()


def test_a_worker_that_is_killed_is_told() -> None:
    results = list(code_all(REPORTS, die, 2))
    assert isinstance(results[-1], Problem)
    assert "BrokenProcessPool" in results[-1].message


def test_an_error_of_the_reader_is_the_last_item() -> None:
    def items():
        yield REPORTS[0]
        raise IsnadError(PROBLEM)

    assert list(code_all(items(), code))[-1] == PROBLEM
