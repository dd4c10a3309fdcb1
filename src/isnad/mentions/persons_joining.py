"""The same person across the forms a text names him in."""

from dataclasses import dataclass, field

from isnad.mentions.sources_signs import bare


@dataclass(slots=True)
class _Known:
    given: str
    family: str
    kunya: str
    titles: set[str] = field(default_factory=set)


class Roster:
    """The persons of a text so far; gives each naming the number of its person, from 0.

    Two who share a family name and have different given names are two; a family name alone is the
    last of those who bear it. Look-ups are by key, so that a long text stays linear.
    """

    def __init__(self) -> None:
        self._people: list[_Known] = []
        self._by_family: dict[str, list[int]] = {}
        self._by_full: dict[tuple[str, str], int] = {}
        self._by_kunya: dict[str, int] = {}
        self._by_title: dict[str, set[int]] = {}

    def enter(self, given: str, family: str, kunya: str, titles: tuple[str, ...] = ()) -> int:
        """The number of the person of these folded names (each may be ""), new or met before."""
        family = bare(family)
        number = self._find(given, family, kunya)
        if number is None:
            number = len(self._people)
            self._people.append(_Known(given, family, kunya))
        person = self._people[number]
        if given and not person.given:
            person.given = given
        if family and not person.family:
            person.family = family
        self.also(number, kunya)
        if person.family:
            holders = self._by_family.setdefault(person.family, [])
            if not holders or holders[-1] != number:
                holders.append(number)
            self._by_full[person.given, person.family] = number
        for title in titles:
            self._by_title.setdefault(bare(title), set()).add(number)
            person.titles.add(bare(title))
        return number

    def _find(self, given: str, family: str, kunya: str) -> int | None:
        if given and family:
            found = self._by_full.get((given, family))
            return found if found is not None else self._by_full.get(("", family))
        if family:
            holders = self._by_family.get(family)
            return holders[-1] if holders else None
        if kunya:
            return self._by_kunya.get(kunya)
        return self._by_full.get((given, ""))

    def also(self, number: int, kunya: str) -> None:
        """Note that a person is called by a kunya too."""
        if kunya:
            self._people[number].kunya = kunya
            self._by_kunya[kunya] = number

    def by_title(self, title: str) -> int | None:
        """The only person so far who was given a (folded) title; None if none or several."""
        holders = self._by_title.get(bare(title), set())
        return next(iter(holders)) if len(holders) == 1 else None

    def bears(self, family: str) -> bool:
        """Whether somebody of this folded family name and a given name was named."""
        return any(self._people[n].given for n in self._by_family.get(bare(family), ())[-1:])
