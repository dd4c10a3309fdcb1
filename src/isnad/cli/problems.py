"""What went wrong, told to people on standard error and to machines in a file."""

import json
import sys
from collections import Counter
from typing import TextIO

from isnad.cli.exit_codes import NOTHING_READ, READ, SET_ASIDE
from isnad.cli.messages import say
from isnad.export.labels import Language
from isnad.export.safe_text import json_safe
from isnad.model import Problem

_SHOWN = 20
"""Warnings of one kind that are shown in full; a batch may have thousands."""


class ProblemLog:
    """Counts what was coded and what was set aside, and says so.

    Fatal problems, and they alone, are also written to `rejects`, one JSON object a line.
    """

    def __init__(
        self, language: Language, rejects: TextIO | None = None, *,
        summary: str = "summary", nothing: str = "nothing",
    ) -> None:  # fmt: skip
        """`summary` names the message of the last line, `nothing` that of an empty input."""
        self._summary, self._nothing = summary, nothing
        self.coded = 0
        self.set_aside = 0
        self.warnings: Counter[str] = Counter()
        self._language = language
        self._rejects = rejects

    def take(self, problem: Problem) -> None:
        """One problem: shown, counted and, where fatal, written to the rejects."""
        if problem.fatal:
            self.set_aside += 1
            if self._rejects is not None:
                self._rejects.write(problem_line(problem) + "\n")
        else:
            self.warnings[problem.code] += 1
            if self.warnings[problem.code] > _SHOWN:
                if self.warnings[problem.code] == _SHOWN + 1:
                    self._print(say("more_warnings", self._language, code=problem.code))
                return
        self._print(describe(problem, self._language))

    def close(self) -> int:
        """The last line on standard error where there is need of one, and the exit code."""
        if not self.coded and not self.set_aside:
            self._print(say(self._nothing, self._language))
        elif self.coded + self.set_aside > 1:
            self._print(
                say(
                    self._summary,
                    self._language,
                    coded=self.coded,
                    aside=self.set_aside,
                    warnings=self.warnings.total(),
                )
            )
        if not self.coded:
            return NOTHING_READ
        return SET_ASIDE if self.set_aside else READ

    def _print(self, text: str) -> None:
        # Looked up each time: a progress line takes its place while it is shown. A terminal that
        # cannot show a letter must not end the run.
        encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
        sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
        sys.stderr.flush()


def describe(problem: Problem, language: Language) -> str:
    """One line that names the file, the place, what is wrong and the remedy."""
    arabic = language == "ar"
    message = problem.message_ar if arabic and problem.message_ar else problem.message
    remedy = problem.remedy_ar if arabic and problem.remedy_ar else problem.remedy
    where = problem.file
    if problem.place:
        where = say("at_place", language, file=problem.file, place=problem.place)
    key = "problem" if problem.fatal else "warning"
    return say(key, language, where=where, message=message, remedy=remedy)


def problem_line(problem: Problem) -> str:
    """The problem as one line of JSON."""
    shape = {
        "code": problem.code,
        "file": problem.file,
        "place": problem.place,
        "message": problem.message,
        "remedy": problem.remedy,
        "message_ar": problem.message_ar,
        "remedy_ar": problem.remedy_ar,
    }
    return json_safe(json.dumps(shape, ensure_ascii=False))
