"""One pass over a text for persons: names, then what is told of them, then who is who."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace

from isnad.arabic.folding import fold_word
from isnad.lexicon import Hit, Lexicon
from isnad.mentions.document import Document
from isnad.mentions.persons_joining import Roster
from isnad.mentions.persons_masked import assumed_behind, masked_heads, nearest_head
from isnad.mentions.persons_reading import NameRun, closes, read_name
from isnad.mentions.persons_titles import Office, body_of, office_at, office_behind
from isnad.mentions.persons_words import NameWords

Range = tuple[int, int]
_GIVEN = ("given", "word", "servant", "lineage")
_ALEF, _YA, _WAW = "\u0627", "\u064a", "\u0648"
_CLASSES = frozenset({"place_head", "named", "party_head", "place_parts"})
_ALSO_REACH = 4


@dataclass(frozen=True, slots=True)
class Seen:
    """A person as found: tokens [first, last); all other ranges are code points."""

    first: int
    last: int
    start: int
    end: int
    named: bool = True
    person: int = -1
    given: Range | None = None
    family: Range | None = None
    kunya: Range | None = None
    nisba: bool = False
    titles: tuple[Range, ...] = ()
    function: Range | None = None
    organisation: Range | None = None
    masked: bool = False
    known: bool = False


class Scan:
    """Finds the persons of one document."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document, self.lexicon = document, lexicon
        self.words = NameWords(document, lexicon)
        self.signs = self.words.signs
        self.roster = Roster()
        self._inside: dict[int, int] = {}
        """First token of a name's own cover (a place, a group) -> its end."""
        self._classed: set[int] = set()
        self._covered: set[int] = set()
        people: set[int] = set()
        for hit in document.hits:
            if hit.entry.category == "person" and not hit.reading.post:
                people.add(hit.last)
            if hit.entry.category in _CLASSES and not hit.reading.post:
                self._classed.add(hit.last)
            if hit.entry.category in ("place", "group", "organisation", "outlet"):
                if hit.last - hit.first > 1:
                    self._covered.update(range(hit.first + 1, hit.last))
                leads = hit.entry.category == "group"  # may be its leader's name
                if hit.last > self._inside.get(hit.first, 0) and not leads:
                    self._inside[hit.first] = hit.last

        self._classed -= people  # "the commander X" is no body of that name

    def run(self) -> list[Seen]:
        """The persons in order."""
        out: list[Seen] = []
        for sentence in self.document.sentences:
            found = self._sentence(sentence.first, sentence.last)
            out += self._with_masks(found, sentence.first, sentence.last)
        return out

    # -- names ------------------------------------------------------------------------------------

    def _sentence(self, first: int, last: int) -> list[Seen]:
        out: list[Seen] = []
        index = first
        while index < last:
            office = office_at(self.words, index, last)
            run = self._name_after(office, last) if office is not None else None
            if run is None:
                office, run = None, self._plain_name(index, last) or self._speaker(index, last)
            seen = self._seen(run, office, last) if run is not None else None
            seen = seen or self._again(index, out)
            if seen is None:
                index += 1
                continue
            out.append(seen)
            index = max(index + 1, seen.last)
        return out

    def _name_after(self, office: Office, end: int) -> NameRun | None:
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
            return run if office.near and ends and kind in ("word", "family", "unknown") else None
        if sure or (kinds[0] in ("unknown", "family") and kinds[1] in ("unknown", "family")):
            return run
        return run if office.near and kinds[0] in ("unknown", "family", "word") else None

    def _plain_name(self, index: int, end: int) -> NameRun | None:
        """A name that no title announces."""
        if index in self._covered:
            return None
        run = read_name(self.words, index, end)
        if run is None or index in self._classed:
            return None
        if self._inside.get(index, 0) >= run.last and run.kinds[0] != "foreign":
            return None
        kinds = run.kinds
        if len(kinds) == 1:
            family = self.signs.norm(index)[run.drop :] in self.words.lists["family"]
            fits = kinds[0] == "kunya" or (kinds[0] == "foreign" and family)
            return run if fits or assumed_behind(self.words, run.last, end) else None
        if kinds[0] in ("given", "servant", "kunya", "foreign"):
            return run
        if kinds[0] != "word":
            return None
        if kinds[1] in ("given", "foreign", "servant", "lineage", "kunya"):
            return run
        if kinds[1] == "word":
            return run if len(kinds) > 2 or closes(self.words, run.last) else None
        norm = self.signs.norm(run.parts[1][0])
        nisba = kinds[1] == "definite" and norm.endswith(_YA) and norm[2:] not in self.lexicon
        return run if nisba else None

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

    def _seen(self, run: NameRun, office: Office | None, end: int) -> Seen | None:
        tokens = self.document.tokens
        start = tokens[run.first].start + self._letters(run.first, run.drop)
        behind = office_behind(self.words, run.last, end)
        function = office.words if office is not None and office.words[1] else None
        if function is None and behind is not None:
            function = (behind.first, behind.words[1]) if behind.words[1] else None
        seen = Seen(
            run.first, run.last, start, tokens[run.last - 1].end,
            titles=self._titles(office), function=self._stretch(function),
            organisation=self._stretch(body_of(self.words, function) if function else None),
            known=self._known(run), masked=assumed_behind(self.words, run.last, end),
        )  # fmt: skip
        seen = self._with_parts(seen, run)
        return replace(seen, person=self._number(seen, run))

    def _titles(self, office: Office | None) -> tuple[Range, ...]:
        """Ranks and forms of address; an office with a complement is the function."""
        if office is None:
            return ()
        ranges = ((hit.first, hit.last) for hit in office.titles)
        return tuple(points for r in ranges if (points := self._stretch(r)) is not None)

    def _stretch(self, tokens: Range | None) -> Range | None:
        """The code points of a token range, a conjunction written on to its title left out."""
        if tokens is None:
            return None
        title = self.signs.at("title", tokens[0])
        drop = self._letters(tokens[0], len(title.reading.pre)) if title is not None else 0
        all_tokens = self.document.tokens
        return all_tokens[tokens[0]].start + drop, all_tokens[tokens[1] - 1].end

    def _with_parts(self, seen: Seen, run: NameRun) -> Seen:
        """The given names, the family name and the kunya of a name."""
        kunya = next((part for part in run.parts if part[2] == "kunya"), None)
        rest = [part for part in run.parts if part[2] != "kunya"]
        family = rest[-1] if len(rest) > 1 or (rest and not _is_given(rest[0])) else None
        given = [part for part in rest if part is not family]
        range_of = self._points(run)
        nisba = (
            family is not None and family[2] == "definite"
            and self.signs.norm(family[1] - 1).endswith(_YA)
        )  # fmt: skip
        return replace(
            seen, kunya=range_of(kunya[0], kunya[1]) if kunya else None,
            given=range_of(given[0][0], given[-1][1]) if given else None,
            family=range_of(family[0], family[1]) if family else None, nisba=nisba,
        )  # fmt: skip

    def _points(self, run: NameRun) -> Callable[[int, int], Range]:
        tokens = self.document.tokens

        def points(first: int, last: int) -> Range:
            drop = self._letters(first, run.drop) if first == run.first else 0
            return tokens[first].start + drop, tokens[last - 1].end

        return points

    def _letters(self, index: int, drop: int) -> int:
        """How many code points the first `drop` folded letters of a token take, marks included."""
        token = self.document.tokens[index]
        text = self.document.text[token.start : token.end]
        at = 0
        while at < len(text) and drop:
            drop -= len(fold_word(text[at]))
            at += 1
        while drop == 0 and 0 < at < len(text) and not fold_word(text[at]):
            at += 1
        return at

    def _known(self, run: NameRun) -> bool:
        """Whether the lexicon has the name, or the family name of somebody of the news."""
        norms = [token.norm for token in self.document.tokens[run.first : run.last]]
        norms[0] = norms[0][run.drop :]
        named = any(e.category == "group" for e in self.lexicon.senses(" ".join(norms)))
        return named or norms[-1] in self.words.lists["family"]

    # -- who is who -------------------------------------------------------------------------------

    def _fold(self, points: Range | None) -> str:
        text = self.document.text
        return " ".join(map(fold_word, text[slice(*points)].split())) if points else ""

    def _number(self, seen: Seen, run: NameRun) -> int:
        titles = tuple(self._fold(points) for points in seen.titles)
        given, family = self._fold(seen.given).split(" ")[0], self._fold(seen.family)
        return self.roster.enter(given, family, self._fold(seen.kunya), titles)

    def _again(self, index: int, before: list[Seen]) -> Seen | None:
        """A family name or a title alone that takes up somebody named before."""
        signs = self.signs
        if not signs.is_word(index) or index in self._covered:
            return None
        norm, tokens = signs.norm(index), self.document.tokens
        for drop in (0, 1):
            word = norm[drop:]
            if len(word) < 3 or not self.roster.bears(word) or (drop and norm[0] not in _ON):
                continue
            told = signs.at("speech", index - 1) is not None or signs.at("title", index - 1)
            if not told and (not signs.definite(index) if not drop else word[:2] != _ARTICLE):
                continue
            if not told and self._common(index):
                continue
            start = tokens[index].start + self._letters(index, drop)
            seen = Seen(index, index + 1, start, tokens[index].end,
                        family=(start, tokens[index].end))  # fmt: skip
            return replace(seen, person=self.roster.enter("", word, ""))
        title = signs.at("title", index)
        if title is not None and not title.reading.pre and signs.definite(index):
            key = " ".join(token.norm for token in tokens[index : title.last])
            number = self.roster.by_title(key)
            if number is not None and not (before and before[-1].last == index):
                points = tokens[index].start, tokens[title.last - 1].end
                return Seen(index, title.last, *points, named=False, person=number,
                            titles=(points,))  # fmt: skip
        return None

    def _common(self, index: int) -> bool:
        return any(
            self.signs.at(name, index) is not None
            for name in ("source", "frame", "document", "place", "state", "title", "speech")
        )

    # -- names held back --------------------------------------------------------------------------

    def _with_masks(self, found: list[Seen], first: int, last: int) -> list[Seen]:
        """The persons of a sentence, with those whose names are held back."""
        masked: set[int] = set()
        more: list[Seen] = []
        lasts = [seen.last for seen in found]
        for at, end in masked_heads(self.words, first, last):
            head = nearest_head(self.words, at, first)
            near = bisect_right(lasts, at) - 1
            if near >= 0 and (head is None or found[near].last >= head.first):
                masked.add(near)
            elif head is not None:
                more.append(self._unnamed(head))
            elif near + 1 < len(found) and 0 <= found[near + 1].first - end < _ALSO_REACH:
                masked.add(near + 1)
        if not masked and not more:
            return found
        told = [replace(s, masked=True) if n in masked else s for n, s in enumerate(found)]
        covered = {index for s in told for index in range(s.first, s.last)}
        return sorted(
            [*told, *(s for s in _once(more) if s.first not in covered)], key=lambda s: s.first
        )

    def _unnamed(self, head: Hit) -> Seen:
        """The noun for somebody whose name is held back."""
        tokens = self.document.tokens
        start = tokens[head.first].start + self._letters(head.first, len(head.reading.pre))
        return Seen(
            head.first, head.last, start, tokens[head.last - 1].end,
            named=False, masked=True, person=self.roster.enter("", "", ""),
        )  # fmt: skip


_ON = "\u0648\u0641\u0628\u0644\u0643"
_ARTICLE = "\u0627\u0644"


def _once(unnamed: list[Seen]) -> list[Seen]:
    """Those that do not overlap one before them; a noun asked of twice stands once."""
    out: list[Seen] = []
    for seen in sorted(unnamed, key=lambda s: (s.first, -s.last)):
        if not out or seen.first >= out[-1].last:
            out.append(seen)
    return out


def _is_given(part: tuple[int, int, str]) -> bool:
    return part[2] in _GIVEN


def _sure(run: NameRun) -> bool:
    """Whether one part of a name leaves no doubt that it is one."""
    return any(kind in ("given", "servant", "kunya", "lineage", "foreign") for kind in run.kinds)
