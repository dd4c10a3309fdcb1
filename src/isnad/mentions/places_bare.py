"""Names of places that stand for people: a front that fights, a person called after a town."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from isnad.mentions.found_persons import FoundPerson
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_phrase import Phrase

_PEOPLE = frozenset({"person", "title"})
_SPEAKS = frozenset({"speech"})
_JOINED = frozenset({"", "\u0648", "\u0641"})
_FATHERS = frozenset({"\u0627\u0628\u0648", "\u0627\u0628\u0627", "\u0627\u0628\u064a",
                      "\u0627\u0628\u0646", "\u0628\u0646", "\u0627\u0644"})  # fmt: skip
_JOIN = "_"
_SERVANT = "\u0639\u0628\u062f"
_FRONT = "\u062c\u0628\u0647\u0629"
_IN_PLACE = frozenset({"fi", "bi", "ila", "ala", "min", "near", "between", "via"})


def beside_people(
    index: PlaceIndex, persons: Sequence[FoundPerson] = ()
) -> Callable[[Phrase], bool]:
    """A test of a document's phrases: whether one names people rather than a place."""
    named = [person for person in persons if person.name]
    starts = [person.start for person in named]
    people: set[int] = set()
    """Tokens after a noun for people or their head."""
    speaking: set[int] = set()
    """Tokens that begin a verb of speaking."""
    for hit in index.document.hits:
        if hit.entry.category in _PEOPLE and not hit.reading.post:
            people.add(hit.last)
        elif hit.entry.category in _SPEAKS and hit.reading.pre in _JOINED:
            speaking.add(hit.first)

    def test(phrase: Phrase) -> bool:
        core = phrase.core
        fronts = index.heads.get(phrase.first - 1, ())
        if any(hit.entry.id == _FRONT for hit in fronts) and phrase.first - 1 in people:
            return True
        if core.kind == "front" and phrase.prep not in _IN_PLACE and not core.head_info.get("keep"):
            at = phrase.first
            return at in people or at - 1 in speaking or core.last in speaking
        start = index.document.tokens[core.first].start
        person = bisect_right(starts, start) - 1
        if person >= 0 and start < named[person].end and not core.head and phrase.prep == "none":
            return True
        plain = not core.head and phrase.lead.end == phrase.first and not core.pre
        before = index.norm(phrase.first - 1)
        return plain and (before in _FATHERS or index.norm(phrase.first - 2) == _SERVANT)

    return test


def in_longer_hashtag(index: PlaceIndex, phrase: Phrase) -> bool:
    """Whether a phrase is only a part of a hashtag (#floods_of_X): what is talked about."""
    text, tokens = index.document.text, index.document.tokens
    first, last = phrase.core.first, phrase.core.last
    start, end = tokens[first].start, tokens[last - 1].end
    if text[end : end + 1] == _JOIN and text[end + 1 : end + 2].isalnum():
        return True
    if start == 0 or text[start - 1] != _JOIN or phrase.first < first:
        return False
    return start > 1 and text[start - 2].isalnum()
