"""What went wrong with one input, where, and what to do about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem with one input.

    `fatal` problems set the report aside; the others are warnings about a report that was coded.
    """

    code: str
    """ASCII, kebab-case, e.g. "not-arabic"."""
    file: str
    message: str
    remedy: str
    message_ar: str = ""
    remedy_ar: str = ""
    place: str = ""
    """"line 3", "byte 1024", "record 7": the finest place known."""
    fatal: bool = True


class IsnadError(Exception):
    """An error that names a file, a place and a remedy."""

    def __init__(self, problem: Problem) -> None:
        where = problem.file + (f", {problem.place}" if problem.place else "")
        super().__init__(f"{where}: {problem.message} {problem.remedy}".strip())
        self.problem = problem
