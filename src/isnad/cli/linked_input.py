"""What `link`, `events` and `story` have in common: coded reports in, linked."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from isnad.cli.messages import load_messages, say
from isnad.cli.problems import ProblemLog
from isnad.cli.progress import is_wanted, with_progress, working
from isnad.export.labels import Language
from isnad.model import Coded, Linked, Problem


def linked_input(
    inputs: list[str], log: ProblemLog, language: Language, *, to_screen: bool, max_bytes: int
) -> tuple[list[Coded], Linked]:
    """The coded reports of the inputs in order of publication, and what links them.

    What cannot be read, and another report under an id that is taken, goes to the log.
    """
    from isnad.reading import read_coded
    from isnad.stories.linking import link

    wanted = is_wanted(to_screen=to_screen)
    found = with_progress(read_coded(inputs, max_bytes), log, language, wanted)
    reports = {one.report.id: one for one in _taken(found, log)}
    with working(say("linking", language, number=len(reports)), wanted):
        linked = link(reports.values())
    return [reports[name] for name in linked.reports], linked


def _taken(found: Iterable[Coded | Problem], log: ProblemLog) -> Iterator[Coded]:
    seen: dict[str, Coded] = {}
    for one in found:
        if isinstance(one, Problem):
            log.take(one)
        elif seen.setdefault(one.report.id, one) == one:
            log.coded += 1
            yield one
        else:
            log.take(_id_taken(one.report.id))


def _id_taken(name: str) -> Problem:
    texts = load_messages()
    fault, remedy = texts["id_taken"], texts["id_taken_remedy"]
    made = Problem("id-taken", name, fault["en"], remedy["en"])
    return replace(made, message_ar=fault["ar"], remedy_ar=remedy["ar"])
