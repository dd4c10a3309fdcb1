"""What one reader makes of one input, before the user's options and the checks."""

from dataclasses import dataclass

from isnad.reading.publication import Told


@dataclass(frozen=True, slots=True)
class Draft:
    """A report to be; `text` has its paragraphs parted by blank lines, records' text as it is."""

    text: str
    title: str = ""
    outlet: str = ""
    outlet_kind: str | None = None
    byline: str | None = None
    url: str | None = None
    told: tuple[Told, ...] = ()
    """Everything that tells of the publication day."""
    id: str | None = None
    bad_day: str | None = None
    """A publication day that could not be read, as it stood."""
    read_by: str = ""
    swapped: int = 0
    """Pairs of letters put in order: a PDF's lam-alefs."""
