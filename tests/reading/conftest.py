"""Texts of our own, and the lexicon."""

from collections.abc import Callable
from pathlib import Path

import pytest

from isnad.lexicon import Lexicon, load_lexicon
from isnad.model import Problem, Report
from isnad.reading import ReadOptions, read_inputs

TITLE = "قصف ليلي يوقع ضحايا في قرية الزعفرانة"
BODY = tuple(
    """
قال شهود من قرية الزعفرانة إن مدفعية مجهولة قصفت الحي الغربي بعد منتصف الليل، وإن خمسة أشخاص من عائلة واحدة قُتلوا في منزلهم.
وأضاف الشهود أن فرق الإسعاف لم تصل إلى المكان إلا مع طلوع الفجر بسبب إغلاق الطريق، وأن عدداً من الجرحى نُقلوا على دراجات نارية إلى مستوصف البلدة.
ونفى قائد محلي يُدعى هيثم المسوّر أن تكون قواته قد أطلقت أي قذيفة، مشيراً إلى أن «مصدر النيران كان من الضفة الأخرى للنهر».
""".strip().split("\n")  # noqa: E501
)


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture
def title() -> str:
    return TITLE


@pytest.fixture
def body() -> tuple[str, ...]:
    return BODY


@pytest.fixture
def text() -> str:
    return "\n\n".join(BODY)


Read = Callable[..., tuple[list[Report], list[Problem]]]


@pytest.fixture
def read() -> Read:
    """Reads paths; gives the reports and the problems."""

    def reader(*paths: str | Path, **options: object) -> tuple[list[Report], list[Problem]]:
        reports: list[Report] = []
        problems: list[Problem] = []
        for found in read_inputs([str(path) for path in paths], ReadOptions(**options)):  # type: ignore[arg-type]
            if isinstance(found, Report):
                reports.append(found)
            else:
                problems.append(found)
        return reports, problems

    return reader


@pytest.fixture
def read_one(tmp_path: Path, read: Read) -> Callable[..., tuple[Report, list[Problem]]]:
    """Writes a file of the content, reads it, and gives its one report with the problems."""

    def reader(
        content: str | bytes, name: str = "report.txt", **options: object
    ) -> tuple[Report, list[Problem]]:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        reports, problems = read(path, **options)
        assert len(reports) == 1, problems
        return reports[0], problems

    return reader


@pytest.fixture
def fail_one(tmp_path: Path, read: Read) -> Callable[..., Problem]:
    """Writes a file of the content, reads it, and gives its one fatal problem."""

    def reader(content: bytes, name: str = "report.txt", **options: object) -> Problem:
        path = tmp_path / name
        path.write_bytes(content)
        reports, problems = read(path, **options)
        assert not reports
        fatal = [found for found in problems if found.fatal]
        assert len(fatal) == 1
        return fatal[0]

    return reader
