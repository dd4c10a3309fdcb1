"""One place asked about by its name or by a whole phrase: what the table holds, what is meant."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from isnad.lexicon import Lexicon, load_lexicon
from isnad.mentions.document import read_document
from isnad.mentions.found_places import (
    FoundPlace,
    PlaceRow,
    context_of,
    found_place,
    place_row,
)
from isnad.mentions.places import Survey, survey
from isnad.mentions.places_core import known_at
from isnad.mentions.places_index import PlaceIndex
from isnad.mentions.places_names import written
from isnad.mentions.places_near import NEAR, near_ids
from isnad.mentions.places_phrase import PREFIXES, Core, Lead, Phrase
from isnad.mentions.places_resolving import prior

_NEEDS = "needs_noun"
_HEAD = "head"
_MOST_NEAR = 12


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """What a name means: `place` with its candidates, or None with the names `near` to it.

    `people`: the words name a party, as a brigade called after a town. Offsets are of `asked`.
    """

    asked: str
    place: FoundPlace | None
    near: tuple[PlaceRow, ...] = ()
    people: bool = False


def ask_place(
    name: str,
    *,
    countries: Sequence[str] = (),
    text: str = "",
    within: str = "",
    lexicon: Lexicon | None = None,
) -> AskedPlace:
    """Resolves a name as a text would have it; never raises.

    `countries` are ISO codes, the most likely first; `text` is what the name stands in, whose
    other places tell; `within` names what the place lies in.
    """
    lexicon = lexicon or load_lexicon()
    read = _survey(name, lexicon, countries)
    if read is None:
        return AskedPlace(name, None)
    phrase = _phrase(read)
    others = _survey(text, lexicon, countries) if text.strip() else None
    if phrase is None:
        people = bool(read.index.parties)
        return AskedPlace(name, None, () if people else _near(read.index, name, lexicon), people)
    if phrase.last < _end(read.index):  # words are left over: a slip in the whole, if one fits
        near = _near(read.index, name, lexicon)
        if near:
            return AskedPlace(name, None, near)
    outer = _outer(within, lexicon, countries) or _same(others, phrase)
    if phrase.within is None and outer is not None:
        phrase = replace(phrase, within=outer)
    # what the name itself speaks for is no evidence for it
    around = [*others.phrases] if others is not None else []
    around += [p.within for p in (*around, phrase) if p.within is not None]
    given = prior(others.index if others is not None else read.index, around, countries)
    place = found_place(Survey(read.index, (phrase,), given, lexicon), phrase)
    near = () if place.candidates else _near(read.index, phrase.core.name, lexicon)
    return AskedPlace(name, _with_needing(read.index, phrase, place), near)


def _survey(text: str, lexicon: Lexicon, countries: Sequence[str]) -> Survey | None:
    document = read_document(text, lexicon)
    return survey(document, lexicon, context_of(document, lexicon, countries))


def _phrase(read: Survey) -> Phrase | None:
    """The phrase that the whole of what was asked is, else the first phrase in it."""
    index = read.index
    start, end = index.skip_quotes(0), _end(index)
    spoken = next((p for p in read.phrases if not p.core.anaphor), None)
    whole = spoken is not None and spoken.first <= start and spoken.last >= end
    if spoken is not None and whole and (spoken.core.head or spoken.lead.end > spoken.first):
        return spoken
    found = known_at(index, start, PREFIXES)
    if found is not None and found[0] >= end:
        last, reading, ids = found
        bare = tuple(i for i in ids if index.records[i][-1] != _HEAD) or ids
        name = written(index, start, last, reading)
        core = Core(start, last, name, start, last, reading.pre, bare)
        return Phrase(start, last, Lead(start), core)
    return spoken


def _end(index: PlaceIndex) -> int:
    """Where the words of what was asked end, signs behind them left out."""
    end = len(index.document.tokens)
    while end and not index.is_word(end - 1) and not index.norm(end - 1).isdigit():
        end -= 1
    return end


def _with_needing(index: PlaceIndex, phrase: Phrase, place: FoundPlace) -> FoundPlace:
    """The place with the rows added that bear its name only after a class noun."""
    if phrase.core.head or phrase.lead.end > phrase.first:
        return place
    found = known_at(index, phrase.core.first, PREFIXES)
    shown = {row.id for row in place.candidates}
    more = [i for i in (found[2] if found is not None else ()) if i not in shown]
    rows = tuple(place_row(index, key, False, (_NEEDS,)) for key in more)
    return replace(place, candidates=(*place.candidates, *rows))


def _outer(within: str, lexicon: Lexicon, countries: Sequence[str]) -> Phrase | None:
    read = _survey(within, lexicon, countries) if within.strip() else None
    return _phrase(read) if read is not None else None


def _same(others: Survey | None, phrase: Phrase) -> Phrase | None:
    """What a place of the same name lies in as the text has it."""
    if others is None:
        return None
    ids = set(phrase.core.ids)
    return next((p.within for p in others.phrases if p.within and ids & set(p.core.ids)), None)


def _near(index: PlaceIndex, name: str, lexicon: Lexicon) -> tuple[PlaceRow, ...]:
    return tuple(place_row(index, key, False, (NEAR,))
                 for key in near_ids(name, lexicon)[:_MOST_NEAR])  # fmt: skip
