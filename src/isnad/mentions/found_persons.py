"""The persons that a text names, with what it tells of them."""

from dataclasses import dataclass

from isnad.lexicon import Lexicon, load_lexicon
from isnad.mentions.document import Document, read_document
from isnad.mentions.persons_scan import Scan, Seen
from isnad.mentions.sources_signs import ARTICLE


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A naming of a person: text[start:end] is the name as written, titles left out.

    Where a person is not named (who asked not to be, or an office taken up again), `name` is ""
    and [start, end) is the noun used.
    """

    start: int
    end: int
    name: str
    person: int
    """The same number for the same person across the text, from 0."""
    given: str = ""
    """Given names with those of fathers, as written."""
    family: str = ""
    kunya: str = ""
    nisba: str = ""
    """A family name that tells of a place or tribe."""
    titles: tuple[str, ...] = ()
    """Ranks and forms of address before the name, as written."""
    function: str = ""
    """The office before or behind the name, its body included."""
    organisation: str = ""
    """The body of the office, as written, an article that a preposition swallowed restored."""
    masked: bool = False
    """The person asked that the name be kept back."""
    known: bool = False
    """The lexicon knows a person of this name."""


def find_persons(text: str, lexicon: Lexicon | None = None) -> tuple[FoundPerson, ...]:
    """All namings of persons in a text, in order, none inside another.

    A given name alone is no person. Offsets are code points of `text`; linear in its length; never
    raises.
    """
    table = lexicon if lexicon is not None else load_lexicon()
    return persons_of(read_document(text, table), table)


def persons_of(document: Document, lexicon: Lexicon) -> tuple[FoundPerson, ...]:
    """As `find_persons`, of a text that has been read already."""
    return tuple(_made(document, seen) for seen in Scan(document, lexicon).run())


def _made(document: Document, seen: Seen) -> FoundPerson:
    def words(points: tuple[int, int] | None) -> str:
        return document.text[slice(*points)] if points else ""

    return FoundPerson(
        seen.start, seen.end, words((seen.start, seen.end)) if seen.named else "", seen.person,
        given=words(seen.given), family=words(seen.family), kunya=words(seen.kunya),
        nisba=words(seen.family) if seen.nisba else "", titles=tuple(map(words, seen.titles)),
        function=words(seen.function),
        organisation=(ARTICLE if seen.swallowed else "") + words(seen.organisation),
        masked=seen.masked, known=seen.known,
    )  # fmt: skip
