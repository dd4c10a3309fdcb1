"""One pass over a text for persons: names, then what is told of them, then who is who."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace

from isnad.arabic.folding import fold_word
from isnad.lexicon import Hit, Lexicon
from isnad.mentions.document import Document
from isnad.mentions.persons_alone import calls_again
from isnad.mentions.persons_joining import Roster
from isnad.mentions.persons_masked import assumed_behind, masked_heads, nearest_head
from isnad.mentions.persons_reading import NameRun
from isnad.mentions.persons_rules import Rules
from isnad.mentions.persons_titles import BODIES, Office, body_of, office_at, office_behind
from isnad.mentions.persons_words import NameWords

Range = tuple[int, int]
_GIVEN = ("given", "word", "servant", "lineage")
_YA = "\u064a"
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
    swallowed: bool = False
    """A preposition before the organisation has swallowed the alef of its article."""
    masked: bool = False
    known: bool = False


class Scan:
    """Finds the persons of one document."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document, self.lexicon = document, lexicon
        self.words = NameWords(document, lexicon)
        self.signs = self.words.signs
        self.rules = Rules(self.words, document, lexicon)
        self.roster = Roster()
        self._known_people: set[int] = set()

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
            if thing := self.rules.bearing(index, last):
                index = thing
                continue
            office = office_at(self.words, index, last)
            if office is not None and (thing := self.rules.named_after(office, last)):
                index = thing
                continue
            run = self.rules.name_after(office, last) if office is not None else None
            if run is None:
                beside = bool(out) and out[-1].named and out[-1].last == index
                office, run = None, self.rules.without_office(index, first, last, beside)
            seen = self._seen(run, office, last) if run is not None else None
            seen = seen or self._again(index, out)
            if seen is None:
                index += 1
                continue
            if out and calls_again(self.words, out[-1].last, seen.first):
                out[-1], seen = self._same(out[-1], seen)
            if seen.known:
                self._known_people.add(seen.person)
            elif seen.person in self._known_people:
                seen = replace(seen, known=True)
            out.append(seen)
            index = max(index + 1, seen.last)
        return out

    def _same(self, one: Seen, other: Seen) -> tuple[Seen, Seen]:
        """Two namings of which the other tells what the person is called too."""
        self.roster.also(one.person, self._fold(other.kunya))
        if one.kunya is None:
            one = replace(one, kunya=other.kunya)
        return one, replace(other, person=one.person)

    def _seen(self, run: NameRun, office: Office | None, end: int) -> Seen | None:
        tokens = self.document.tokens
        start = tokens[run.first].start + self._letters(run.first, run.drop)
        behind = office_behind(self.words, run.last, end)
        function = office.words if office is not None and office.words[1] else None
        if function is None and behind is not None:
            function = (behind.first, behind.words[1]) if behind.words[1] else None
        body = body_of(self.words, function) if function else None
        seen = Seen(
            run.first, run.last, start, tokens[run.last - 1].end,
            titles=self._titles(office), function=self._stretch(function),
            organisation=self._body(body), swallowed=self._swallowed(body),
            known=self._known(run), masked=assumed_behind(self.words, run.last, end),
        )  # fmt: skip
        seen = self._with_parts(seen, run)
        return replace(seen, person=self._number(seen, run))

    def _titles(self, office: Office | None) -> tuple[Range, ...]:
        """Ranks and forms of address; an office with a complement is the function."""
        if office is None:
            return ()
        ranges = ((title.first, title.last) for title in office.titles)
        return tuple(points for r in ranges if (points := self._stretch(r)) is not None)

    def _stretch(self, tokens: Range | None) -> Range | None:
        """The code points of a token range, a conjunction written on to its title left out."""
        if tokens is None:
            return None
        title = self.words.title(tokens[0])
        drop = self._letters(tokens[0], title.pre) if title is not None else 0
        all_tokens = self.document.tokens
        return all_tokens[tokens[0]].start + drop, all_tokens[tokens[1] - 1].end

    def _swallowed(self, tokens: Range | None) -> bool:
        return tokens is not None and self._letters_before(tokens[0]) > 1

    def _letters_before(self, index: int) -> int:
        """How many folded letters of a body's first token are no part of its name."""
        hits = (self.signs.at(name, index) for name in BODIES)
        pre = next((len(hit.reading.pre) for hit in hits if hit is not None), 0)
        return pre + (pre == 1 and self.signs.norm(index).startswith(_LAMS))

    def _body(self, tokens: Range | None) -> Range | None:
        """The code points of a body, a preposition written on to it left out."""
        if tokens is None:
            return None
        first, last = self.document.tokens[tokens[0]], self.document.tokens[tokens[1] - 1]
        return first.start + self._letters(tokens[0], self._letters_before(tokens[0])), last.end

    def _with_parts(self, seen: Seen, run: NameRun) -> Seen:
        """The given names, the family name and the kunya of a name."""
        parts = [  # behind a given name it is a family name
            (first, last, "family" if n and kind == "kunya" and all(
                map(_is_given, run.parts[:n])) else kind)
            for n, (first, last, kind) in enumerate(run.parts)
        ]  # fmt: skip
        kunya = next((part for part in parts if part[2] == "kunya"), None)
        rest = [part for part in parts if part[2] != "kunya"]
        family = rest[-1] if len(rest) > 1 or (rest and not _is_given(rest[0])) else None
        given = [part for part in rest if part is not family]
        range_of = self._points(run)
        nisba = (
            family is not None and self.signs.definite(family[0])
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
        lists = self.words.lists
        single = len(norms) == 1 and norms[0] in lists["spoken_of"]
        return named or single or norms[-1] in lists["family"] or norms[-1] in lists["alone"]

    # -- who is who -------------------------------------------------------------------------------

    def _fold(self, points: Range | None) -> str:
        text = self.document.text
        return " ".join(map(fold_word, text[slice(*points)].split())) if points else ""

    def _number(self, seen: Seen, run: NameRun) -> int:
        titles = tuple(self._fold(points) for points in seen.titles)
        given, family = self._fold(seen.given).split(" ")[0], self._fold(seen.family)
        number = self.roster.enter(given, family, self._fold(seen.kunya), titles)
        if " " in family and family.split(" ")[0] in self.words.lists["kunya"]:
            self.roster.also(number, family)
        return number

    def _again(self, index: int, before: list[Seen]) -> Seen | None:
        """A family name or a title alone that takes up somebody named before."""
        signs = self.signs
        if not signs.is_word(index) or index in self.rules.covered:
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
_LAMS = "\u0644\u0644"
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
