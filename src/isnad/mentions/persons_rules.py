"""Whether a person's name stands at a token: the rules, and what must not be read as one."""

from isnad.lexicon import Lexicon
from isnad.mentions.document import Document
from isnad.mentions.persons_alone import alone_at
from isnad.mentions.persons_masked import assumed_behind
from isnad.mentions.persons_reading import NameRun, closes, read_name
from isnad.mentions.persons_titles import Office
from isnad.mentions.persons_words import NameWords

_ALEF, _YA, _WAW = "\u0627", "\u064a", "\u0648"
_ON = "\u0648\u0641\u0628\u0644\u0643"
_CLASSES = frozenset({"place_head", "named", "party_head", "place_parts"})


class Rules:
    """The rules for the names of one document."""

    def __init__(self, words: NameWords, document: Document, lexicon: Lexicon) -> None:
        self.words, self.lexicon = words, lexicon
        self.signs = words.signs
        self._inside: dict[int, int] = {}
        """First token of a name's own cover (a place, a group) -> its end."""
        self._classed: set[int] = set()
        self._placed: set[int] = set()
        """Tokens right behind a class of things or places that are named."""
        self.covered: set[int] = set()
        self._announced: set[int] = set()
        """Tokens right behind a word for one person."""
        people: set[int] = set()
        for hit in document.hits:
            if hit.entry.category == "person" and not hit.reading.post:
                people.add(hit.last)
                if hit.entry.info.get("number") == "singular" and hit.entry.info.get("definite"):
                    self._announced.add(hit.last)
            if hit.entry.category in _CLASSES and not hit.reading.post:
                self._classed.add(hit.last)
                if hit.entry.category != "party_head":
                    self._placed.add(hit.last)
            if hit.entry.category in ("place", "group", "organisation", "outlet"):
                if hit.last - hit.first > 1:
                    self.covered.update(range(hit.first + 1, hit.last))
                leads = hit.entry.category == "group"  # may be its leader's name
                if hit.last > self._inside.get(hit.first, 0) and not leads:
                    self._inside[hit.first] = hit.last

        self._classed -= people  # "the commander X" is no body of that name

    def without_office(self, index: int, first: int, last: int, beside: bool) -> NameRun | None:
        """A name that no title announces, by the first rule that finds one.

        `beside`: a person's name ends right before it.
        """
        if self.words.has("family_words", index - 1):
            run = read_name(self.words, index, last)
            if run is not None and run.kinds[0] == "kunya":
                return None
        if self.signs.has("complement_words", index) and (
            self.words.title(index - 1) is not None or self.signs.at("title", index - 1)
        ):  # fmt: skip
            return None
        if self.words.has("alias_joints", index) and self.words.has("alias", index - 1):
            return None
        run = self._plain_name(index, last) or self._announced_name(index, last)
        if run is None and index not in self.covered and index not in self._classed:
            run = alone_at(self.words, index, first, last, beside)
        return run or self._speaker(index, last)

    def bearing(self, index: int, end: int) -> int:
        """The token behind a person's name in that of a thing; 0 if there is none."""
        if not self.words.has("things", index - 1):
            return 0
        run = read_name(self.words, index, end)
        return run.last if run is not None and not run.drop and len(run.kinds) > 1 else 0

    def named_after(self, office: Office, end: int) -> int:
        """The token behind a name in that of a street, a school, a brigade; 0 if there is none."""
        title = office.titles[0]
        thing = self.words.has("things", office.first - 1) or (
            office.first in self._placed and not title.function
        )
        thing = thing or (not title.pre and self.words.has("things", office.first))
        if not office.near or not thing or title.pre:
            return 0
        run = read_name(self.words, office.last, end, after_title=True)
        return run.last if run is not None and not run.drop else 0

    def _announced_name(self, index: int, end: int) -> NameRun | None:
        """A name right behind a word for one person ("the child X"); unknown words may be in it."""
        if (
            index not in self._announced and not self.words.announces(index - 1)
        ) or index in self.covered:
            return None
        run = read_name(self.words, index, end, after_title=True)
        if run is None or run.drop:
            return None
        if len(run.kinds) == 1:
            joined = self.words.sets_off(run.last) and self.signs.norm(run.last)[0] == _WAW
            return run if run.kinds[0] == "given" and joined else None
        if run.kinds[0] in ("given", "word"):
            return run
        return run if run.kinds[0] in ("unknown", "family") and _sure(run) else None

    def name_after(self, office: Office, end: int) -> NameRun | None:
        """A name behind titles; unknown words may be one there."""
        if office.last >= end:
            return None
        run = read_name(self.words, office.last, end, after_title=True)
        if run is None or run.drop:
            return None
        kinds, sure = run.kinds, _sure(run)
        if office.near and not self.signs.definite(office.titles[-1].first):
            return run if sure and len(kinds) > 1 else None
        if len(kinds) == 1:
            kind = kinds[0]
            if kind in ("servant", "kunya", "foreign", "given"):
                return run
            ends = closes(self.words, run.last)
            if kind == "definite":
                return run if office.near else None
            return run if office.near and ends and kind in ("word", "family", "unknown") else None
        if sure or (kinds[0] in ("unknown", "family") and kinds[1] in ("unknown", "family")):
            return run
        if office.near:
            return run if kinds[0] in ("unknown", "family", "word") else None
        ended = closes(self.words, run.last) or (
            kinds[1] == "definite" and self.signs.norm(run.last - 1).endswith(_YA)
        )
        return run if kinds[0] == "word" and ended and self._heads(office) else None

    def _heads(self, office: Office) -> bool:
        """Whether the office is one of state or the like, and its complement is whole."""
        title = office.titles[0]
        return (title.function or not self.signs.definite(title.first)) and (
            self.signs.definite(office.last - 1) or self._inside.get(office.last - 1, 0) > 0
            or self.signs.at("place", office.last - 1) is not None
        )  # fmt: skip

    def _plain_name(self, index: int, end: int) -> NameRun | None:
        """A name that no title announces."""
        if index in self.covered:
            return None
        run = read_name(self.words, index, end)
        called = self.words.has("alias_joints", index - 1) and self.words.has("alias", index - 2)
        if run is None or (index in self._classed and not called):
            return None
        if self._inside.get(index, 0) >= run.last and run.kinds[0] != "foreign":
            return None
        kinds = run.kinds
        speech = self.signs.at("speech", index)
        if kinds[0] in ("foreign", "word") and speech is not None and (
            len(speech.reading.pre) == run.drop
        ):  # fmt: skip
            return None
        if len(kinds) == 1:
            norm = self.signs.norm(index)[run.drop :]
            family = norm in self.words.lists["family"] or norm in self.words.lists["alone"]
            family = family or bool(self.words.opens_whole(index, run.drop))
            fits = kinds[0] == "kunya" or (kinds[0] == "foreign" and family)
            return run if fits or assumed_behind(self.words, run.last, end) else None
        if kinds[0] in ("given", "servant", "kunya", "foreign"):
            return run
        if kinds[0] != "word" or self.signs.norm(index)[run.drop :] in self.words.lists["things"]:
            return None
        if kinds[1] in ("given", "foreign", "servant", "lineage", "kunya"):
            return run
        if kinds[1] == "word":
            return run if len(kinds) > 2 or closes(self.words, run.last) else None
        norm = self.signs.norm(run.parts[1][0])
        if kinds[1] != "definite":
            return None
        nisba = norm.endswith(_YA) and norm[2:] not in self.lexicon
        listed = norm[2:] in self.words.lists["arab_family"] or (
            self.words.has("family_titles", run.parts[1][0])
        )
        ended = closes(self.words, run.last) or self.words.sets_off(run.last)
        return run if nisba or (listed and ended) else None

    def _speaker(self, index: int, end: int) -> NameRun | None:
        """Two unknown words right behind a verb of speech, where a name must end."""
        speech = self.signs.at("speech", index - 1)
        if speech is None or speech.last != index or speech.reading.post or (
            speech.reading.pre not in ("", _WAW)
        ):  # fmt: skip
            return None
        run = read_name(self.words, index, end, after_title=True)
        if run is None or not 2 <= len(run.kinds) <= 3 or not closes(self.words, run.last):
            return None
        bare = (self.signs.norm(first) for first, _, kind in run.parts[1:] if kind == "unknown")
        if any(norm[0] in _ON for norm in bare):
            return None
        names = all(kind in ("unknown", "family", "foreign", "given", "servant", "definite")
                    for kind in run.kinds)  # fmt: skip
        accusative = self.signs.norm(run.last - 1).endswith(_ALEF)
        return run if names and not accusative and run.kinds[0] != "definite" else None


def _sure(run: NameRun) -> bool:
    """Whether one part of a name leaves no doubt that it is one."""
    return any(kind in ("given", "servant", "kunya", "lineage", "foreign") for kind in run.kinds)
